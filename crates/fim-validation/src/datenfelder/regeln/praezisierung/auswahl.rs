//! XDF1011: a selection whose data type is not text.

use super::datentyp;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1011",
        name: "auswahl-nicht-vom-datentyp-text",
        stufe: Stufe::Kritisch,
        official: amtlich!(1011),
        message: Wording::new(
            "{element}: Auswahlfeld mit Datentyp »{datentyp}«, erwartet »text«",
            "{element}: select field with data type »{datentyp}«, expected »text«",
        ),
        why: Wording::new(
            "Aus einer Liste wird ein Code übernommen, und Codes sind immer Text; ein anderer Datentyp lässt sich damit nicht füllen.",
            "What is taken from a list is a code, and codes are always text; a field of another data type cannot hold one.",
        ),
        fix: Wording::new(
            "Den Datentyp auf »Text« (text) stellen oder, falls frei eingegeben werden soll, die Feldart auf »Eingabe« (input).",
            "Set the data type to »Text« (text) or, if values are to be typed in, set the field type to »Eingabe« (input).",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<code>select</code></x:feldart><x:datentyp><code>text</code>",
                    "<code>select</code></x:feldart><x:datentyp><code>text_latin</code>",
                )],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[(
                    "<code>select</code></x:feldart><x:datentyp><code>text</code>",
                    "<code>select</code></x:feldart><x:datentyp><code>num_int</code>",
                )],
                passing: &[],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let Some(datentyp) = datentyp(feld, lage) else { return };
        if lage.feldart(feld) == "select" && datentyp != "text" {
            let stelle = Stelle::code(feld.allgemein.element, feld.datentyp.as_ref(), "datentyp");
            lage.melde(stelle, |befund| {
                befund
                    .value("datentyp", clip(datentyp, 16))
                    .found_text(datentyp)
                    .expected(("Datentyp »text«", "data type »text«"))
            });
        }
    })],
};
