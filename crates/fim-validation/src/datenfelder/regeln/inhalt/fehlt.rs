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
            "{element}: statisches Feld ohne Inhalt, nichts zu lesen",
            "{element}: static field without content, nothing to read",
        ),
        why: Wording::new(
            "Ein statisches Feld besteht nur aus dem, was es anzeigt; ohne Inhalt sehen Ausfüllende eine leere Stelle.",
            "A static field is nothing but what it shows; without content, people see a blank.",
        ),
        fix: Wording::new(
            "Den anzuzeigenden Text als Inhalt eintragen oder, falls etwas eingegeben werden soll, die Feldart ändern.",
            "Enter the text to be shown as content or, if something is to be entered, change the kind of the field.",
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
            let befund = befund.expected(("ein Text zum Lesen", "a text to read"));
            if inhalt.is_some() { befund.found(("leer", "empty")) } else { befund }
        });
    })],
};
