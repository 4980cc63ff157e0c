//! XDF9005: a relation from an artefact to itself.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_3;
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9005",
        name: "relation-auf-sich-selbst",
        versions: NUR_3,
        source: "Vorschlag: Eine Relation verbindet zwei verschiedene Elemente oder Versionen",
        message: Wording::new(
            "{element}: Relation {praedikat} führt auf das Element selbst",
            "{element}: relation {praedikat} leads to the element itself",
        ),
        why: Wording::new(
            "Ein Element kann weder von sich selbst abgeleitet noch mit sich selbst verknüpft sein; gemeint war wohl ein anderes.",
            "An element can neither be derived from itself nor linked with itself; another one was probably meant.",
        ),
        fix: Wording::new(
            "ID und Version des gemeinten Elements eintragen, etwa die der Vorgängerversion, oder die Relation entfernen.",
            "Enter id and version of the element that is meant, such as those of the previous version, or remove the relation.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                ENDE,
                "12:00:00</x:letzteAenderung><x:relation><x:praedikat listVersionID='1.2'><code>ABL</code></x:praedikat><x:objekt><x:id>S99000000901</x:id><x:version>1.0.0</x:version></x:objekt></x:relation><x:bezeichnung>",
            )],
            passing: &[(
                ENDE,
                "12:00:00</x:letzteAenderung><x:relation><x:praedikat listVersionID='1.2'><code>ABL</code></x:praedikat><x:objekt><x:id>S99000000901</x:id><x:version>0.9.0</x:version></x:objekt></x:relation><x:bezeichnung>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Relation(|relation, lage| {
        let umfeld = lage.umfeld;
        let Some(ziel) = &relation.objekt else { return };
        let (id, version) = (umfeld.wert(ziel.id.as_ref()), umfeld.wert(ziel.version.as_ref()));
        let eigene = (umfeld.wert(lage.objekt.id()), umfeld.wert(lage.objekt.version()));
        if id.is_empty() || (id, version) != eigene {
            return;
        }
        let praedikat = umfeld.code(relation.praedikat.as_ref());
        lage.melde(Stelle::angabe(ziel.element, ziel.id.as_ref(), "id"), |befund| {
            befund
                .value("praedikat", clip(praedikat, 10))
                .found(clip(&format!("{praedikat} {id} {version}"), 80))
                .expected((
                    "ein anderes Element oder eine andere Version",
                    "another element or version",
                ))
        });
    })],
};

const ENDE: &str = "12:00:00</x:letzteAenderung><x:bezeichnung>";
