//! XPZ1701, XPZ1702: released, but without the moment of the release.

use super::STATUSLISTE;
use crate::engine::Rule;
use crate::prozesse::angaben::{bedeutung, status, wert};
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::lage::Lage;
use crate::prozesse::pruefung::{Eintrag, Pruefung};
use crate::prozesse::regeln::{BELEGT, VORSCHLAG};
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

pub(super) static FACHLICH: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1701",
        name: "fachlicher-freigabezeitpunkt-fehlt",
        stufe: Stufe::Methodisch,
        source: STATUSLISTE,
        message: Wording::new(
            "{element}: Status {status}, fachlicher Freigabezeitpunkt fehlt",
            "{element}: status {status}, moment of fachliche Freigabe is missing",
        ),
        why: Wording::new(
            "Status {status} heißt »{bedeutung}«; ohne Zeitpunkt ist die Freigabe nicht nachzuvollziehen.",
            "Status {status} means »{bedeutung}«; without the moment, the release cannot be traced.",
        ),
        fix: Wording::new(
            "Den Zeitpunkt der fachlichen Freigabe eintragen, etwa 2025-03-14T12:00:00+01:00, oder den Status zurücksetzen.",
            "Enter the moment of the fachliche Freigabe, such as 2025-03-14T12:00:00+01:00, or set the status back.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[(
                "<x:fachlicherFreigabezeitpunkt>2025-03-14T12:00:00+01:00</x:fachlicherFreigabezeitpunkt>",
                "",
            )],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        let zeitpunkt = eintrag.zustand.and_then(|z| z.fachlicher_freigabezeitpunkt.as_ref());
        pruefe(eintrag, 5, (zeitpunkt, "fachlicherFreigabezeitpunkt"), lage);
    })],
};

pub(super) static FORMELL: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1702",
        name: "formeller-freigabezeitpunkt-fehlt",
        source: "Vorschlag: Was methodisch freigegeben ist, nennt den Zeitpunkt der formellen Freigabe",
        message: Wording::new(
            "{element}: Status {status}, formeller Freigabezeitpunkt fehlt",
            "{element}: status {status}, moment of formelle Freigabe is missing",
        ),
        why: Wording::new(
            "Status {status} heißt »{bedeutung}«; wann die Methode geprüft wurde, steht nirgends.",
            "Status {status} means »{bedeutung}«; when the method was checked is not said anywhere.",
        ),
        fix: Wording::new(
            "Den Zeitpunkt der formellen (methodischen) Freigabe eintragen, etwa 2025-03-12T12:00:00+01:00.",
            "Enter the moment of the formelle (methodical) Freigabe, such as 2025-03-12T12:00:00+01:00.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[(
                "<x:formellerFreigabezeitpunkt>2025-03-12T12:00:00+01:00</x:formellerFreigabezeitpunkt>",
                "",
            )],
            passing: &[],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        let zeitpunkt = eintrag.zustand.and_then(|z| z.formeller_freigabezeitpunkt.as_ref());
        pruefe(eintrag, 4, (zeitpunkt, "formellerFreigabezeitpunkt"), lage);
    })],
};

/// Tells of something released, at least so far, without the moment. An empty one is the schema's.
fn pruefe(
    eintrag: Eintrag<'_, '_>,
    ab: u8,
    (zeitpunkt, name): (Option<&Text<'_>>, &'static str),
    lage: &mut Lage<'_, '_, '_>,
) {
    let (Some(zustand), Some(status)) = (eintrag.zustand, status(eintrag.zustand)) else { return };
    if (ab..=6).contains(&status) && wert(zeitpunkt).is_empty() {
        lage.melde(Stelle::angabe(zustand.element, zeitpunkt, name), |befund| {
            let befund = if zeitpunkt.is_some() { befund.found(("leer", "empty")) } else { befund };
            befund
                .value("status", u64::from(status))
                .value("bedeutung", bedeutung(status))
                .expected(("Datum und Uhrzeit der Freigabe", "date and time of the release"))
        });
    }
}
