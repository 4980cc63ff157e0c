//! XDF9006: the same relation more than once.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_3;
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};
use std::collections::HashSet;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9006",
        name: "relation-doppelt",
        stufe: Stufe::Hinweis,
        versions: NUR_3,
        source: "Vorschlag: Eine Relation sagt nichts Neues, wenn sie wiederholt wird",
        message: Wording::new(
            "{element}: Relation {relation} mehrfach, überzählig: {anzahl}",
            "{element}: relation {relation} given more than once, surplus: {anzahl}",
        ),
        why: Wording::new(
            "Die Wiederholung sagt nichts Neues; oft ist sie bei einer Übernahme entstanden.",
            "The repetition says nothing new; often it was created by an import.",
        ),
        fix: Wording::new(
            "Jede Relation mit gleicher Relationsart, ID und Version nur einmal stehen lassen.",
            "Keep each relation with the same relation type, id and version only once.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                ENDE,
                "12:00:00</x:letzteAenderung><x:relation><x:praedikat listVersionID='1.2'><code>EQU</code></x:praedikat><x:objekt><x:id>S99000000903</x:id></x:objekt></x:relation><x:relation><x:praedikat listVersionID='1.2'><code>EQU</code></x:praedikat><x:objekt><x:id>S99000000903</x:id></x:objekt></x:relation><x:bezeichnung>",
            )],
            passing: &[(
                ENDE,
                "12:00:00</x:letzteAenderung><x:relation><x:praedikat listVersionID='1.2'><code>EQU</code></x:praedikat><x:objekt><x:id>S99000000903</x:id></x:objekt></x:relation><x:relation><x:praedikat listVersionID='1.2'><code>ERS</code></x:praedikat><x:objekt><x:id>S99000000903</x:id></x:objekt></x:relation><x:bezeichnung>",
            )],
        }],
        reparatur: &[Reparatur::Vorschlag],
        ..VORSCHLAG
    },
    // Told once for an artefact: some files hold thousands of them.
    checks: &[Pruefung::Objekt(|objekt, lage| {
        let umfeld = lage.umfeld;
        let mut seen = HashSet::new();
        let mut doppelt = objekt.relationen().iter().filter_map(|relation| {
            let ziel = relation.objekt.as_ref()?;
            let praedikat = umfeld.code(relation.praedikat.as_ref());
            let id = umfeld.wert(ziel.id.as_ref());
            let key = (praedikat, id, umfeld.wert(ziel.version.as_ref()));
            let ist_neu = id.is_empty() || seen.insert(key);
            (!ist_neu).then_some((relation, key))
        });
        let Some((relation, (praedikat, id, version))) = doppelt.next() else { return };
        let anzahl = 1 + doppelt.count();
        lage.melde(Stelle::element(relation.element), |befund| {
            befund
                .value("relation", clip(&format!("{praedikat} {id}"), 16))
                .value("anzahl", anzahl.to_string())
                .found(clip(&format!("{praedikat} {id} {version}"), 80))
                .expected(("jede Relation einmal", "every relation once"))
        });
    })],
};

const ENDE: &str = "12:00:00</x:letzteAenderung><x:bezeichnung>";
