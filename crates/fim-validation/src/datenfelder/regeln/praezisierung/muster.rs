//! XDF1120: a pattern at an attachment or an object.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::werte::Grenze;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1120",
        name: "muster-bei-anlage-oder-objekt",
        stufe: Stufe::Methodisch,
        official: amtlich!(1120),
        message: Wording::new(
            "{element}: Muster »{wert}« nicht erlaubt bei Datentyp »{datentyp}«",
            "{element}: pattern »{wert}« not allowed with data type »{datentyp}«",
        ),
        why: Wording::new(
            "Ein Muster beschreibt die Zeichen einer Eingabe; in Dateien und eingebettete Objekte wird nichts eingegeben.",
            "A pattern describes the characters of an input; nothing is typed into files and embedded objects.",
        ),
        fix: Wording::new(
            "Das Muster (Pattern) löschen; für Anlagen stattdessen die erlaubten Dateiformate und die Dateigröße angeben.",
            "Delete the pattern; for attachments, give the allowed file formats and the file size instead.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<code>file</code></x:datentyp>",
                    "<code>file</code></x:datentyp><x:praezisierung pattern='.+[.]pdf'/>",
                )],
                passing: &[(
                    "<code>file</code></x:datentyp>",
                    "<code>file</code></x:datentyp><x:praezisierung pattern=''/>",
                )],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[(
                    "<code>bool</code></x:datentyp><x:praezisierung/>",
                    "<code>file</code></x:datentyp><x:praezisierung>{\"pattern\":\".+[.]pdf\"}</x:praezisierung>",
                )],
                passing: &[("<code>bool</code></x:datentyp>", "<code>file</code></x:datentyp>")],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let datentyp = lage.datentyp(feld);
        if !matches!(datentyp, "file" | "obj") {
            return;
        }
        let Some(muster) = lage.grenze(feld, Grenze::Pattern) else { return };
        lage.melde(muster.stelle, |befund| {
            befund
                .value("wert", clip(&muster.wert, 16))
                .value("datentyp", datentyp)
                .found(clip(&muster.wert, 40))
                .expected(("kein Muster", "no pattern"))
        });
    })],
};
