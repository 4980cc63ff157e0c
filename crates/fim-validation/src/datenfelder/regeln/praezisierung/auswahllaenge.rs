//! XDF1012: a length at a selection or a static field.

use super::{LAENGEN, benennung, erste};
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1012",
        name: "feldlaenge-bei-auswahl-oder-statischem-feld",
        stufe: Stufe::Methodisch,
        official: amtlich!(1012),
        message: Wording::new(
            "{element}: {grenze} »{wert}« nicht erlaubt bei Feldart »{feldart}«",
            "{element}: {grenze} »{wert}« not allowed for field type »{feldart}«",
        ),
        why: Wording::new(
            "In ein Auswahlfeld oder ein statisches Feld wird nichts frei eingegeben; eine Länge begrenzt dort nichts und führt beim Umsetzen des Formulars in die Irre.",
            "Nothing is typed into a select field or a static field; a length restricts nothing there and misleads those who build the form.",
        ),
        fix: Wording::new(
            "Mindest- und Höchstlänge in der Präzisierung löschen oder, falls frei eingegeben werden soll, die Feldart auf »Eingabe« (input) stellen.",
            "Delete minimum and maximum length from the Präzisierung or, if values are to be typed in, set the field type to »Eingabe« (input).",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<code>text</code></x:datentyp><x:inhalt>Der Antrag",
                    "<code>text</code></x:datentyp><x:praezisierung maxLength='250'/><x:inhalt>Der Antrag",
                )],
                passing: &[(
                    "<code>text</code></x:datentyp><x:inhalt>Der Antrag",
                    "<code>text</code></x:datentyp><x:praezisierung pattern='.+'/><x:inhalt>Der Antrag",
                )],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[(
                    "<x:praezisierung/><x:inhalt>Der Antrag",
                    "<x:praezisierung>{\"maxLength\":\"250\"}</x:praezisierung><x:inhalt>Der Antrag",
                )],
                passing: &[],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let feldart = lage.feldart(feld);
        if !lage.ist_textlich(feld) || !matches!(feldart, "select" | "label") {
            return;
        }
        let Some((grenze, angabe)) = erste(feld, lage, LAENGEN) else { return };
        lage.melde(angabe.stelle, |befund| {
            befund
                .value("grenze", benennung(grenze))
                .value("wert", clip(&angabe.wert, 12))
                .value("feldart", feldart)
                .found(clip(&angabe.wert, 40))
                .expected(("keine Feldlänge", "no length"))
        });
    })],
};
