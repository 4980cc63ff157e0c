//! XZF1004: a Verrichtung that the federal catalogue does not have.

use super::gruppe;
use super::ziffern::{VERRICHTUNG, bundesschluessel, kennt_verrichtung};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use fim_core::{Example, RuleMeta, Wording};

pub(super) const STRUKTUR_VERRICHTUNG: &str = "<x:verrichtungLeiKa listURI=\"urn:de:fim:leika:verrichtung\" listVersionID=\"20240216\">\n          <code>1</code>\n          <name>Erteilung</name>\n        </x:verrichtungLeiKa>";
const EIGENE_VERRICHTUNG: &str =
    "<x:verrichtung><x:id schemeAgencyID=\"L99999\">LH-V-1</x:id></x:verrichtung>";

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1004",
        name: "leistungsschluessel-verrichtung-unbekannt",
        message: Wording::new(
            "{element}: Schlüssel mit Verrichtung {verrichtung}, die der Katalog nicht hat",
            "{element}: key with activity {verrichtung}, which the catalogue does not have",
        ),
        fix: Wording::new(
            "Den Schlüssel mit dem FIM-Leistungskatalog vergleichen. Die Verrichtung sind die Stellen 9 bis 11, etwa 001 in 99107003001000; ohne Verrichtung 000.",
            "Compare the key with the FIM service catalogue. The activity is digits 9 to 11, such as 001 in 99107003001000; 000 where there is none.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[
                ("<code>99107003001000</code>", "<code>99107003237000</code>"),
                (STRUKTUR_VERRICHTUNG, EIGENE_VERRICHTUNG),
            ],
            passing: &[
                ("<code>99107003001000</code>", "<code>99107003238000</code>"),
                (STRUKTUR_VERRICHTUNG, EIGENE_VERRICHTUNG),
            ],
        }],
        ..gruppe::RULE.meta
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        for (text, ziffern) in bundesschluessel(leistung) {
            let verrichtung = ziffern.teil(VERRICHTUNG);
            if verrichtung != "000" && !kennt_verrichtung(verrichtung) {
                lage.melde(ziffern.stelle(text, VERRICHTUNG), |befund| {
                    befund.value("verrichtung", verrichtung).found(verrichtung).expected((
                        "eine Verrichtung: 001–236, 238–263, 265, 267–279",
                        "an activity: 001–236, 238–263, 265, 267–279",
                    ))
                });
            }
        }
    })],
};
