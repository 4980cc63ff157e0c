//! XPZ1106, XPZ1107: the version of a Prozessklasse or a Prozess.

use crate::engine::Rule;
use crate::prozesse::angaben::wert;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::{BELEGT, VORSCHLAG};
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static FEHLT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1106",
        name: "prozessversion-fehlt",
        stufe: Stufe::Methodisch,
        source: "Fachkonzept Prozessklasse, Versionsnummer, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/prozessklasse/; FIM-Portal OpenAPI 0.24.0, Abruf eines Prozesses (processes)",
        message: Wording::new(
            "{element}: Versionsnummer fehlt",
            "{element}: version number is missing",
        ),
        why: Wording::new(
            "Prozesse und Prozessklassen werden mit Schlüssel und Version abgerufen; ohne Version ist ein neuer Stand nicht zu erkennen.",
            "Processes and Prozessklassen are retrieved by key and version; without a version, nobody can tell that there is a newer one.",
        ),
        fix: Wording::new(
            "Die Versionsnummer eintragen, für den ersten Stand 01.00.00.",
            "Enter the version number; the first one is 01.00.00.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<x:version>01.00.00</x:version>", "")],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        if wert(eintrag.version).is_empty() {
            let stelle = Stelle::angabe(eintrag.element, eintrag.version, "version");
            lage.melde(stelle, |befund| {
                let befund = match eintrag.version {
                    Some(_) => befund.found(("leer", "empty")),
                    None => befund,
                };
                befund.expected(("eine Nummer wie 01.00.00", "a number such as 01.00.00"))
            });
        }
    })],
};

pub(super) static FORM: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1107",
        name: "prozessversion-form",
        source: "Vorschlag: Versionen wie im Export des FIM-Bausteins Prozesse (2022), 01.00.00",
        message: Wording::new(
            "{element}: Version »{version}«, erwartet die Form 01.00.00",
            "{element}: version »{version}«, expected the form 01.00.00",
        ),
        why: Wording::new(
            "Nur in einer einheitlichen Form lassen sich Versionen vergleichen und der neueste Stand finden.",
            "Versions can be compared, and the latest one found, only if they all have the same form.",
        ),
        fix: Wording::new(
            "Drei zweistellige Zahlen mit Punkten dazwischen eintragen, etwa 01.00.00 oder 02.10.01.",
            "Enter three two-digit numbers with dots between them, such as 01.00.00 or 02.10.01.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<x:version>01.00.00<", "<x:version>1.0<")],
            passing: &[("<x:version>01.00.00<", "<x:version>02.10.01<")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        let Some(text) = eintrag.version.filter(|version| !version.is_blank()) else { return };
        if !ist_version(text.trimmed()) {
            lage.melde(text, |befund| {
                befund
                    .value("version", clip(text.trimmed(), 16))
                    .found_text(text.trimmed())
                    .expected(("eine Nummer wie 01.00.00", "a number such as 01.00.00"))
            });
        }
    })],
};

/// True for three numbers of two digits.
fn ist_version(text: &str) -> bool {
    text.split('.').count() == 3
        && text.split('.').all(|teil| teil.len() == 2 && teil.bytes().all(|b| b.is_ascii_digit()))
}
