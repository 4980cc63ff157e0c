//! XDF1100: content at an attachment or an object.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1100",
        name: "inhalt-bei-anlage-oder-objekt",
        stufe: Stufe::Kritisch,
        official: amtlich!(1100),
        message: Wording::new(
            "{element}: Inhalt »{wert}« nicht erlaubt bei Datentyp »{datentyp}«",
            "{element}: content »{wert}« not allowed with data type »{datentyp}«",
        ),
        why: Wording::new(
            "Dateien und eingebettete Objekte lassen sich nicht mit einem Text vorbelegen; er ginge bei der Umsetzung verloren.",
            "Files and embedded objects cannot be preset with a text; it would be lost when the form is built.",
        ),
        fix: Wording::new(
            "Den Inhalt löschen; ein erklärender Text gehört in den Hilfetext oder in ein statisches Textfeld.",
            "Delete the content; an explanatory text belongs in the help text or in a static text field.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "<code>file</code></x:datentyp>",
                "<code>file</code></x:datentyp><x:inhalt>lageplan.pdf</x:inhalt>",
            )],
            passing: &[(
                "<code>file</code></x:datentyp>",
                "<code>file</code></x:datentyp><x:inhalt> </x:inhalt>",
            )],
        }],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let Some(inhalt) = &feld.inhalt else { return };
        let (wert, datentyp) = (lage.umfeld.wert(Some(inhalt)), lage.datentyp(feld));
        if !wert.is_empty() && matches!(datentyp, "file" | "obj") {
            lage.melde(inhalt, |befund| {
                befund
                    .value("wert", clip(wert, 16))
                    .value("datentyp", datentyp)
                    .found(clip(wert, 40))
                    .expected(("kein Inhalt", "no content"))
            });
        }
    })],
};
