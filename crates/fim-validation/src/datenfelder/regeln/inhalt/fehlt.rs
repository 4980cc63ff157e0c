//! XDF1109: a static field without content.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1109",
        name: "statisches-feld-ohne-inhalt",
        stufe: Stufe::Warnung,
        official: amtlich!(1109),
        message: Wording::new(
            "{element}: Inhalt fehlt, erwartet der Text des statischen Felds",
            "{element}: content is missing, expected the text of the static field",
        ),
        why: Wording::new(
            "Ein statisches Feld zeigt nur seinen Inhalt an; ohne Inhalt bleibt im Formular eine leere Stelle.",
            "A static field only displays its content; without content there is a blank in the form.",
        ),
        fix: Wording::new(
            "Den anzuzeigenden Text als Inhalt eintragen oder, falls etwas eingegeben werden soll, die Feldart ändern.",
            "Enter the text to be displayed as content or, if something is to be typed in, change the field type.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:inhalt>Der Antrag ist kostenfrei.</x:inhalt>", "")],
                passing: &[
                    (
                        "<code>text</code></x:datentyp><x:inhalt>Der",
                        "<code>obj</code></x:datentyp><x:inhalt>Der",
                    ),
                    ("<x:inhalt>Der Antrag ist kostenfrei.</x:inhalt>", ""),
                ],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("Der Antrag ist kostenfrei.", " ")],
                passing: &[],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let inhalt = feld.inhalt.as_ref();
        if lage.feldart(feld) != "label" || !lage.umfeld.wert(inhalt).is_empty() {
            return;
        }
        // The QS-Bericht asks for content even where 1100 forbids it.
        if !lage.qs() && matches!(lage.datentyp(feld), "file" | "obj") {
            return;
        }
        let stelle = Stelle::angabe(feld.allgemein.element, inhalt, "inhalt");
        lage.melde(stelle, |befund| {
            let befund = befund
                .expected(("der Text, der angezeigt werden soll", "the text to be displayed"));
            if inhalt.is_some() { befund.found(("leer", "empty")) } else { befund }
        });
    })],
};
