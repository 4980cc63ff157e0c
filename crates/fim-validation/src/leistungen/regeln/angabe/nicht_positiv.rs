//! XZF1305: a duration of zero or less.

use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Text, Wording};
use xoev_schema::{Datatype, Literal};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1305",
        name: "dauer-nicht-positiv",
        source: "Vorschlag: Eine Frist oder Bearbeitung dauert länger als null",
        message: Wording::new(
            "{element}: Dauer {dauer}, erwartet mehr als 0",
            "{element}: duration {dauer}, expected more than 0",
        ),
        why: Wording::new(
            "Eine Dauer von null oder weniger ist meist ein Platzhalter; Portale zeigen sie, als wäre sie gemeint.",
            "A duration of zero or less is usually a placeholder; portals show it as if it were meant.",
        ),
        fix: Wording::new(
            "Die wirkliche Dauer eintragen oder die Angabe entfernen und im Text beschreiben, was gilt.",
            "Enter the real duration, or remove the entry and describe in the text what applies.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<x:dauer>8</x:dauer>", "<x:dauer>0</x:dauer>")],
            passing: &[("<x:dauer>4</x:dauer>", "<x:dauer>0</x:dauer>")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Fristauswahl(|auswahl, lage| {
        let Some(dauer) = auswahl.dauer() else { return };
        let ist_spanne =
            dauer.dauer_bis.as_ref().is_some_and(|bis| ist(Datatype::PositiveInteger, bis));
        for text in [&dauer.dauer, &dauer.dauer_bis].into_iter().flatten() {
            // From 0 to something is a range like any other.
            let genuegt = match ist_spanne {
                true => Datatype::NonNegativeInteger,
                false => Datatype::PositiveInteger,
            };
            if ist(Datatype::Integer, text) && !ist(genuegt, text) {
                lage.melde(text, |befund| {
                    befund
                        .value("dauer", clip(text.trimmed(), 9))
                        .found_text(text.trimmed())
                        .expected(("mehr als 0", "more than 0"))
                });
            }
        }
    })],
};

fn ist(datatype: Datatype, text: &Text<'_>) -> bool {
    Literal::read(datatype, text.trimmed()).is_some()
}
