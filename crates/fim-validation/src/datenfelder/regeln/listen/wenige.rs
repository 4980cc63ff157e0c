//! XDF1044: a list with less than two entries.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1044",
        name: "liste-zu-kurz",
        stufe: Stufe::Methodisch,
        official: amtlich!(1044),
        message: Wording::new(
            "{element}: Liste hat {zahl} statt mindestens 2 Einträge",
            "{element}: list has {zahl} of at least 2 entries",
        ),
        why: Wording::new(
            "Bei weniger als zwei Einträgen gibt es keine Wahl; das Feld fragt nach etwas, das feststeht.",
            "With fewer than two entries there is no choice; the field asks for something that is already settled.",
        ),
        fix: Wording::new(
            "Die fehlenden Einträge ergänzen oder statt der Auswahl ein Feld ohne Liste verwenden.",
            "Add the missing entries, or use a field without a list instead of a select field.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[
                ("<x:wert><x:code>01</x:code><x:name>Frau</x:name></x:wert>", ""),
                ("<x:wert><x:code>02</x:code><x:name>Herr</x:name></x:wert>", ""),
            ],
            passing: &[("<x:wert><x:code>01</x:code><x:name>Frau</x:name></x:wert>", "")],
        }],
        // A list without any value breaks the schema, too.
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[
        Pruefung::Feld(|feld, lage| {
            let Some(werte) = &feld.werte else { return };
            let stelle = match werte.wert.as_slice() {
                [] => Stelle::fehlt(werte.element, "wert"),
                [_] => Stelle::element(werte.element),
                _ => return,
            };
            let zahl = werte.wert.len();
            lage.melde(stelle, |befund| {
                let befund = befund.value("zahl", zahl as u64);
                let befund = if zahl > 0 { befund.found(zahl as u64) } else { befund };
                befund.expected(("mindestens 2 Einträge", "at least 2 entries"))
            });
        }),
        Pruefung::Codeliste(|referenz, lage| {
            // The QS-Bericht only opens the lists of 2.0, and only when asked.
            if !lage.v2() || lage.qs() && !lage.umfeld.vorgaben.codelisten_inhalt {
                return;
            }
            let Some(liste) = lage.codeliste(referenz) else { return };
            // It does not see the rows of a list that is not qualified.
            let zahl = if lage.qs() && !liste.ist_qualifiziert { 0 } else { liste.zeilen };
            if zahl < 2 {
                lage.melde(Stelle::element(referenz.element), |befund| {
                    befund
                        .value("zahl", zahl as u64)
                        .found(zahl as u64)
                        .expected(("mindestens 2 Einträge", "at least 2 entries"))
                });
            }
        }),
    ],
};
