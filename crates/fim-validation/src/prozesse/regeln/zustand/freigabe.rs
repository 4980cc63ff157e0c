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
            "{element}: status {status}, time of fachliche Freigabe missing",
        ),
        why: Wording::new(
            "Status {status} heißt »{bedeutung}«; ohne Zeitpunkt kann niemand die Freigabe nachvollziehen.",
            "Status {status} means »{bedeutung}«; without the time, nobody can trace the release.",
        ),
        fix: Wording::new(
            "Den Zeitpunkt der fachlichen Freigabe eintragen, etwa 2025-03-14T12:00:00+01:00, oder den Status zurücksetzen.",
            "Enter the time of the fachliche Freigabe (technical release), such as 2025-03-14T12:00:00+01:00, or reset the status.",
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
            "{element}: status {status}, time of formelle Freigabe missing",
        ),
        why: Wording::new(
            "Status {status} heißt »{bedeutung}«; wann die Methode geprüft wurde, steht nirgends.",
            "Status {status} means »{bedeutung}«; nowhere does it say when the method was checked.",
        ),
        fix: Wording::new(
            "Den Zeitpunkt der formellen (methodischen) Freigabe eintragen, etwa 2025-03-12T12:00:00+01:00.",
            "Enter the time of the formelle Freigabe (formal, methodical release), such as 2025-03-12T12:00:00+01:00.",
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
