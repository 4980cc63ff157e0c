//! XDF1046: a multiplicity that cannot be read.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::zeile::anzahl;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1046",
        name: "multiplizitaet-unlesbar",
        stufe: Stufe::Kritisch,
        official: amtlich!(1046),
        message: Wording::new(
            "{element}: Multiplizität »{anzahl}« von {kind}, erwartet Form »0:1«",
            "{element}: multiplicity »{anzahl}« of {kind}, expected form »0:1«",
        ),
        why: Wording::new(
            "So lässt sich nicht erkennen, wie oft das Element vorkommen kann; nötig sind eine kleinste und eine größte Anzahl.",
            "It cannot be told from this how often the element can occur; a minimum and a maximum number are needed.",
        ),
        fix: Wording::new(
            "Kleinste und größte Anzahl mit einem Doppelpunkt dazwischen eintragen, etwa »0:1« oder »1:3«; »*« rechts steht für beliebig viele.",
            "Enter the minimum and the maximum number with a colon between them, such as »0:1« or »1:3«; »*« on the right stands for any number.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:anzahl>0:1</x:anzahl>", "<x:anzahl>0-1</x:anzahl>")],
                passing: &[("<x:anzahl>0:1</x:anzahl>", "<x:anzahl>0:*</x:anzahl>")],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:anzahl>0:1</x:anzahl>", "<x:anzahl>*:1</x:anzahl>")],
                passing: &[],
            },
        ],
        coincides: &["XSD1203"],
        reparatur: &[Reparatur::Anzahl],
        ..QS
    },
    checks: &[Pruefung::Zeile(|zeile, lage| {
        let text = lage.umfeld.wert(zeile.anzahl_text());
        if !text.is_empty() && anzahl(text).is_none() {
            lage.melde(zeile.anzahl_stelle(), |befund| {
                befund
                    .value("anzahl", clip(text, 6))
                    .value("kind", clip(&zeile.kind_kurz(), 12))
                    .found(clip(text, 40))
                    .expected((
                        "kleinste und größte Anzahl, etwa »0:1« oder »1:*«",
                        "minimum and maximum number, such as »0:1« or »1:*«",
                    ))
            });
        }
    })],
};
