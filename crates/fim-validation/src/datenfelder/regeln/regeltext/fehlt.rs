//! XDF1024: a Regel without its text.

use super::nennung::wortlaut;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1024",
        name: "regeltext-fehlt",
        stufe: Stufe::Methodisch,
        official: amtlich!(1024),
        message: Wording::new(
            "{element}: Freitextregel fehlt, erwartet ein beschreibender Text",
            "{element}: rule text is missing, expected a description",
        ),
        why: Wording::new(
            "Was die Regel verlangt, sagt ihr Text; ohne ihn kann sie niemand verstehen und umsetzen.",
            "The text says what the rule demands; without it nobody can understand and implement the rule.",
        ),
        fix: Wording::new(
            "In einem Satz beschreiben, was geprüft oder berechnet wird, und die Elemente dabei mit ihrer ID nennen.",
            "Describe in a sentence what is checked or calculated, naming the elements by their ids.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:freitextRegel>F99000000912 ist anzugeben, wenn F99000000911 ausgefüllt ist.</x:freitextRegel>",
                    "",
                )],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("F99000912 ist anzugeben, wenn F99000911 ausgefüllt ist.", "")],
                passing: &[],
            },
        ],
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[Pruefung::Regel(|regel, lage| {
        let text = wortlaut(regel, lage);
        if lage.umfeld.wert(text).is_empty() {
            let name = if lage.v2() { "definition" } else { "freitextRegel" };
            lage.melde(Stelle::angabe(regel.element, text, name), |befund| {
                let befund = befund.expected((
                    "ein Text, der die Regel beschreibt",
                    "a text that describes the rule",
                ));
                if text.is_some() { befund.found(("leer", "empty")) } else { befund }
            });
        }
    })],
};
