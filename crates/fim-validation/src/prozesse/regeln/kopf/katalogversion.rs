//! XPZ1004: a Prozesskatalog without a version. Exports of the Baustein lack it, too: a note.

use crate::engine::Rule;
use crate::prozesse::angaben::wert;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1004",
        name: "katalogversion-fehlt",
        stufe: Stufe::Hinweis,
        source: "Fachkonzept Prozesskatalog, Version (Zeitstempel), https://docs.fitko.de/fim/docs/prozesse/fachkonzept/prozesskatalog/",
        message: Wording::new(
            "{element}: Version fehlt, erwartet ein Zeitstempel",
            "{element}: version is missing, expected a timestamp",
        ),
        why: Wording::new(
            "Ohne Version ist nicht zu sehen, welcher von zwei Ständen des Katalogs der neuere ist.",
            "Without a version, nobody can see which of two copies of the catalogue is the newer one.",
        ),
        fix: Wording::new(
            "Als Version Datum und Uhrzeit dieses Katalogstands eintragen, etwa 2025-03-17T10:30:00+01:00.",
            "As the version, enter the date and time of the catalogue, such as 2025-03-17T10:30:00+01:00.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[("<x:version>2025-03-17T10:30:00+01:00</x:version>", "")],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Katalog(|katalog, lage| {
        let version = katalog.version.as_ref();
        if wert(version).is_empty() {
            lage.melde(Stelle::angabe(katalog.element, version, "version"), |befund| {
                let befund =
                    if version.is_some() { befund.found(("leer", "empty")) } else { befund };
                befund.expected(("ein Zeitstempel", "a timestamp"))
            });
        }
    })],
};
