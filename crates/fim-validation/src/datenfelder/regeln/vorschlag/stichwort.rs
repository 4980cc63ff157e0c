//! XDF9007: the same keyword twice.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_3;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};
use std::collections::HashSet;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9007",
        name: "stichwort-doppelt",
        stufe: Stufe::Hinweis,
        versions: NUR_3,
        source: "Vorschlag: Ein Stichwort findet nicht besser, wenn es wiederholt wird",
        message: Wording::new(
            "{element}: Stichwort »{stichwort}« mehrfach angegeben",
            "{element}: keyword »{stichwort}« given more than once",
        ),
        why: Wording::new(
            "Ein wiederholtes Stichwort hilft der Suche nicht; vielleicht sollte dort ein anderes stehen.",
            "A repeated keyword does not help the search; perhaps another one was meant.",
        ),
        fix: Wording::new(
            "Die Wiederholung entfernen oder durch das gemeinte Stichwort ersetzen.",
            "Remove the repetition, or replace it with the keyword that was meant.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                ENDE,
                "12:00:00</x:letzteAenderung><x:stichwort uri='urn:de:lindenhain:thema'>Buch</x:stichwort><x:stichwort uri='urn:de:lindenhain:thema'>Buch</x:stichwort><x:bezeichnung>",
            )],
            passing: &[(
                ENDE,
                "12:00:00</x:letzteAenderung><x:stichwort uri='urn:de:lindenhain:thema'>Buch</x:stichwort><x:stichwort uri='urn:de:lindenhain:ware'>Buch</x:stichwort><x:bezeichnung>",
            )],
        }],
        reparatur: &[Reparatur::Vorschlag],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        let umfeld = lage.umfeld;
        let mut seen = HashSet::new();
        for stichwort in objekt.stichworte() {
            let text = umfeld.wert(Some(&stichwort.wortlaut));
            if text.is_empty() || seen.insert((text, umfeld.wert(stichwort.uri.as_ref()))) {
                continue;
            }
            lage.melde(&stichwort.wortlaut, |befund| {
                befund
                    .value("stichwort", clip(text, 30))
                    .found(clip(text, 80))
                    .expected(("jedes Stichwort einmal", "every keyword once"))
            });
        }
    })],
};

const ENDE: &str = "12:00:00</x:letzteAenderung><x:bezeichnung>";
