//! XDF1057: a file format at a field that is no attachment.

use super::datentyp;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1057",
        name: "dateiformat-ohne-anlage",
        stufe: Stufe::Kritisch,
        versions: NUR_3,
        official: amtlich!(1057),
        message: Wording::new(
            "{element}: Dateiformat bei Datentyp »{datentyp}«, erlaubt nur bei Anlagen",
            "{element}: file format with data type »{datentyp}«, only for attachments",
        ),
        why: Wording::new(
            "Nur Anlagen sind Dateien und haben ein Format; bei anderen Feldern bleibt die Angabe ohne Bedeutung.",
            "Only attachments are files and have a format; for other fields the entry means nothing.",
        ),
        fix: Wording::new(
            "Die Dateiformate löschen oder, falls eine Datei verlangt wird, den Datentyp auf »Anlage« (file) stellen.",
            "Delete the file formats or, if a file is asked for, set the data type to »Anlage« (file).",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "<code>bool</code></x:datentyp><x:vorbefuellung><code>keine</code></x:vorbefuellung>",
                "<code>bool</code></x:datentyp><x:vorbefuellung><code>keine</code></x:vorbefuellung><x:mediaType>image/png</x:mediaType>",
            )],
            passing: &[(
                "<x:mediaType>application/pdf</x:mediaType>",
                "<x:mediaType>application/pdf</x:mediaType><x:mediaType>image/png</x:mediaType>",
            )],
        }],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let Some(datentyp) = datentyp(feld, lage) else { return };
        // The QS-Bericht looks at the first format only.
        let seen = if lage.qs() { 1 } else { usize::MAX };
        let mut formate = feld.media_type.iter().take(seen);
        let Some(format) = formate.find(|format| !format.is_blank()) else { return };
        if datentyp != "file" {
            lage.melde(format, |befund| {
                befund
                    .value("datentyp", clip(datentyp, 12))
                    .found(clip(format.trimmed(), 40))
                    .expected(("kein Dateiformat", "no file format"))
            });
        }
    })],
};
