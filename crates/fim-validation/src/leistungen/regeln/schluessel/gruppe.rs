//! XZF1003: a group that the federal catalogue does not have.

use super::ziffern::{GRUPPIERUNG, bundesschluessel, kennt_gruppierung};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::{Example, RuleMeta, Wording};

const STRUKTUR_GRUPPE: &str = "<x:leistungsgruppierungLeiKa listURI=\"urn:de:fim:leika:leistungsgruppierung\" listVersionID=\"20240216\">\n          <code>107</code>\n        </x:leistungsgruppierungLeiKa>";

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1003",
        name: "leistungsschluessel-gruppierung-unbekannt",
        source: "FIM-Portal OpenAPI 0.24.0 (LeikaLeistungsgruppierung, LeikaVerrichtungskennung); Vorschlag: Stellen 3–5 und 9–11 des Schlüssels sind diese Codes",
        message: Wording::new(
            "{element}: Schlüssel mit Gruppierung {gruppe}, die der Katalog nicht hat",
            "{element}: key with group {gruppe}, which the catalogue does not have",
        ),
        why: Wording::new(
            "Vermutlich ist der Schlüssel vertippt; die Leistung wird dann einer anderen oder keiner zugeordnet.",
            "The key is probably mistyped; the service will then be taken for a different one, or found under none.",
        ),
        fix: Wording::new(
            "Den Schlüssel mit dem FIM-Leistungskatalog vergleichen. Die Gruppierung sind die Stellen 3 bis 5, etwa 107 in 99107003001000.",
            "Compare the key with the FIM service catalogue. The group is digits 3 to 5, such as 107 in 99107003001000.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[
                ("<code>99107003001000</code>", "<code>99152003001000</code>"),
                (">99107003000000</x:leistungsobjektID>", ">99152003000000</x:leistungsobjektID>"),
                (STRUKTUR_GRUPPE, ""),
            ],
            passing: &[
                ("<code>99107003001000</code>", "<code>99153003001000</code>"),
                (">99107003000000</x:leistungsobjektID>", ">99153003000000</x:leistungsobjektID>"),
                (STRUKTUR_GRUPPE, ""),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        for (text, ziffern) in bundesschluessel(leistung) {
            let gruppe = ziffern.teil(GRUPPIERUNG);
            if !kennt_gruppierung(gruppe) {
                lage.melde(ziffern.stelle(text, GRUPPIERUNG), |befund| {
                    befund.value("gruppe", gruppe).found(gruppe).expected((
                        "eine Leistungsgruppierung: 001–148, 150, 151, 153–160, 400–603",
                        "a group of services: 001–148, 150, 151, 153–160, 400–603",
                    ))
                });
            }
        }
    })],
};
