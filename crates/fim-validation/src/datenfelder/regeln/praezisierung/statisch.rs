//! XDF1090: a static field whose data type is neither text nor object.

use super::datentyp;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1090",
        name: "statisches-feld-mit-falschem-datentyp",
        stufe: Stufe::Kritisch,
        official: amtlich!(1090),
        message: Wording::new(
            "{element}: statisches Feld mit Datentyp »{datentyp}« statt Text oder Objekt",
            "{element}: static field with data type »{datentyp}« instead of text or object",
        ),
        why: Wording::new(
            "Ein statisches Feld zeigt nur etwas an, einen Text oder ein eingebettetes Objekt; Werte anderer Art kann niemand darin eingeben.",
            "A static field only displays something, a text or an embedded object; nobody can enter other kinds of values in it.",
        ),
        fix: Wording::new(
            "Den Datentyp auf »Text« (text) oder »Statisches Objekt« (obj) stellen oder, falls ein Wert erfasst wird, die Feldart auf »Eingabe« (input).",
            "Set the data type to »Text« (text) or »Statisches Objekt« (obj) or, if a value is collected, set the field type to »Eingabe« (input).",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "<code>input</code></x:feldart><x:datentyp><code>num</code>",
                "<code>label</code></x:feldart><x:datentyp><code>num</code>",
            )],
            passing: &[(
                "<code>label</code></x:feldart><x:datentyp><code>text</code>",
                "<code>label</code></x:feldart><x:datentyp><code>text_latin</code>",
            )],
        }],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let Some(datentyp) = datentyp(feld, lage) else { return };
        if lage.feldart(feld) != "label" || lage.ist_textlich(feld) || datentyp == "obj" {
            return;
        }
        let stelle = Stelle::code(feld.allgemein.element, feld.datentyp.as_ref(), "datentyp");
        let erlaubt = if lage.v2() { "text, obj" } else { "text, text_latin, obj" };
        lage.melde(stelle, |befund| {
            befund.value("datentyp", clip(datentyp, 12)).found_text(datentyp).expected(erlaubt)
        });
    })],
};
