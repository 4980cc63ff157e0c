//! FIM1302

use super::daneben;
use crate::korpus::objekt::Gueltigkeit;
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::neben_mit;
use crate::quer::regeln::QUER;
use fim_core::{RuleMeta, Wording};

pub(super) static RULE: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1302",
        name: "gueltigkeit-ohne-gemeinsamen-tag",
        source: "Vorschlag: Was zusammen eine Leistung beschreibt, gilt mindestens an einem Tag gemeinsam",
        message: Wording::new(
            "{element}: gilt {gefunden}, die Leistung {leistung}",
            "{element}: valid {gefunden}, its service {leistung}",
        ),
        why: Wording::new(
            "An keinem Tag gelten beide; wer die Leistung sucht, findet dazu nichts Gültiges.",
            "There is no day on which both are valid; whoever looks for the service finds nothing valid with it.",
        ),
        fix: Wording::new(
            "Den Gültigkeitszeitraum berichtigen oder die gültige Version des Artefakts mitprüfen.",
            "Correct the period of validity, or check the valid version of the artefact as well.",
        ),
        examples: beispiele::stand::GUELTIGKEIT,
        ..QUER
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        for konvolut in quer.konvolute.values() {
            for (zeiger, sicherheit) in daneben(konvolut) {
                let Some(objekt) = korpus.objekt(zeiger) else { continue };
                let leistungen = konvolut.leistungen.iter();
                let zeiten: Vec<_> = leistungen
                    .filter_map(|leistung| Some((*leistung, korpus.objekt(*leistung)?.gueltig)))
                    .collect();
                let Some((leistung, zeit)) = zeiten.first().copied() else { continue };
                if zeiten.iter().any(|(_, zeit)| zeit.trifft(objekt.gueltig)) {
                    continue;
                }
                melder.melde((zeiger, None), |draft| {
                    let (hier, dort) = (spanne(objekt.gueltig), spanne(zeit));
                    let draft = draft
                        .value("gefunden", (hier.0.as_str(), hier.1.as_str()))
                        .value("leistung", (dort.0.as_str(), dort.1.as_str()))
                        .found((hier.0.as_str(), hier.1.as_str()))
                        .expected((dort.0.as_str(), dort.1.as_str()));
                    neben_mit(korpus, draft, leistung, sicherheit)
                });
            }
        }
    },
};

/// A period in words, German and English.
fn spanne(zeit: Gueltigkeit) -> (String, String) {
    match (zeit.ab, zeit.bis) {
        (None, None) => ("immer".to_owned(), "always".to_owned()),
        (Some(ab), None) => (format!("ab {ab}"), format!("from {ab}")),
        (None, Some(bis)) => (format!("bis {bis}"), format!("until {bis}")),
        (Some(ab), Some(bis)) => (format!("{ab} bis {bis}"), format!("{ab} to {bis}")),
    }
}
