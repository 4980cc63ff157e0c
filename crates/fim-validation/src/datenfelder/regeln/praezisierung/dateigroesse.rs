//! XDF1056: a file size at a field that is no attachment.

use super::datentyp;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1056",
        name: "dateigroesse-ohne-anlage",
        stufe: Stufe::Kritisch,
        versions: NUR_3,
        official: amtlich!(1056),
        message: Wording::new(
            "{element}: Dateigröße bei Datentyp »{datentyp}«, erlaubt nur bei Anlagen",
            "{element}: file size with data type »{datentyp}«, only for attachments",
        ),
        why: Wording::new(
            "Nur Anlagen werden hochgeladen und haben eine Größe; bei anderen Feldern bleibt die Angabe ohne Bedeutung.",
            "Only attachments are uploaded and have a size; for other fields the entry means nothing.",
        ),
        fix: Wording::new(
            "Die Dateigröße löschen oder, falls eine Datei verlangt wird, den Datentyp auf »Anlage« (file) stellen.",
            "Delete the file size or, if a file is asked for, set the data type to »Anlage« (file).",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "<code>bool</code></x:datentyp><x:vorbefuellung><code>keine</code></x:vorbefuellung>",
                "<code>bool</code></x:datentyp><x:vorbefuellung><code>keine</code></x:vorbefuellung><x:maxSize>5</x:maxSize>",
            )],
            passing: &[("<x:maxSize>5</x:maxSize>", "<x:maxSize>20</x:maxSize>")],
        }],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let Some(datentyp) = datentyp(feld, lage) else { return };
        let Some(groesse) = &feld.max_size else { return };
        let wert = lage.umfeld.wert(Some(groesse));
        if !wert.is_empty() && datentyp != "file" {
            lage.melde(groesse, |befund| {
                befund
                    .value("datentyp", clip(datentyp, 12))
                    .found(clip(wert, 40))
                    .expected(("keine Dateigröße", "no file size"))
            });
        }
    })],
};
