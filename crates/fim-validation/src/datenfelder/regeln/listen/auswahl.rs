//! XDF1018: a select field with no list, or with two.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1018",
        name: "auswahl-ohne-eindeutige-liste",
        stufe: Stufe::Warnung,
        official: amtlich!(1018),
        message: Wording::new(
            "{element}: Auswahlfeld {anzahl}, erwartet genau eine",
            "{element}: select field {anzahl}, expected exactly one",
        ),
        why: Wording::new(
            "Ohne Liste gibt es im Formular nichts auszuwählen; bei zweien ist offen, welche gilt.",
            "Without a list there is nothing to choose from in the form; with two it is unclear which one applies.",
        ),
        fix: Wording::new(
            "Genau eine Codeliste oder (ab XDatenfelder 3) eine Werteliste zuordnen; soll nichts ausgewählt werden, die Feldart ändern.",
            "Assign exactly one code list or (since XDatenfelder 3) one value list; if nothing is to be chosen, change the field type.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "</x:wert></x:werte></x:datenfeld>",
                    "</x:wert></x:werte><x:codelisteReferenz><x:canonicalIdentification>urn:de:lindenhain:codeliste:anrede</x:canonicalIdentification></x:codelisteReferenz></x:datenfeld>",
                )],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[
                    ("<code>input</code>", "<code>select</code>"),
                    ("{\"minLength\":\"1\",\"maxLength\":\"120\"}", ""),
                ],
                passing: &[],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        if lage.feldart(feld) != "select" {
            return;
        }
        let expected = if lage.v2() {
            ("eine Codeliste", "a code list")
        } else {
            ("eine Werteliste oder eine Codeliste", "a value list or a code list")
        };
        match (&feld.werte, &feld.codeliste_referenz) {
            (None, None) => {
                let stelle = Stelle::fehlt(feld.element, "codelisteReferenz");
                lage.melde(stelle, |befund| {
                    befund.value("anzahl", ("ohne Liste", "without a list")).expected(expected)
                });
            }
            (Some(_), Some(referenz)) => lage.melde(Stelle::element(referenz.element), |befund| {
                befund
                    .value("anzahl", ("mit zwei Listen", "with two lists"))
                    .found(("Werteliste und Codeliste", "value list and code list"))
                    .expected(expected)
            }),
            _ => {}
        }
    })],
};
