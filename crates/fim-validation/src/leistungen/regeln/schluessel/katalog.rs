//! XZF1003, XZF1004, XZF1006: keys whose digits the federal catalogue does not have.

use super::ziffern::{
    GRUPPIERUNG, VERRICHTUNG, bundesschluessel, kennt_gruppierung, kennt_verrichtung, schluessel,
};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::{BELEGT, VORSCHLAG};
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

const LISTEN: &str = "FIM-Portal OpenAPI 0.24.0 (LeikaLeistungsgruppierung, LeikaVerrichtungskennung); Vorschlag: Stellen 3–5 und 9–11 des Schlüssels sind diese Codes";

const STRUKTUR_GRUPPE: &str = "<x:leistungsgruppierungLeiKa listURI=\"urn:de:fim:leika:leistungsgruppierung\" listVersionID=\"20240216\">\n          <code>107</code>\n        </x:leistungsgruppierungLeiKa>";
pub(super) const STRUKTUR_VERRICHTUNG: &str = "<x:verrichtungLeiKa listURI=\"urn:de:fim:leika:verrichtung\" listVersionID=\"20240216\">\n          <code>1</code>\n          <name>Erteilung</name>\n        </x:verrichtungLeiKa>";
const EIGENE_VERRICHTUNG: &str =
    "<x:verrichtung><x:id schemeAgencyID=\"L99999\">LH-V-1</x:id></x:verrichtung>";

pub(super) static GRUPPE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1003",
        name: "leistungsschluessel-gruppierung-unbekannt",
        source: LISTEN,
        message: Wording::new(
            "{element}: Schlüssel mit Gruppierung {gruppe}, die der Katalog nicht hat",
            "{element}: key with group {gruppe}, which the catalogue does not have",
        ),
        why: Wording::new(
            "Vermutlich ist der Schlüssel vertippt; die Leistung wird dann einer anderen oder keiner zugeordnet.",
            "The key is probably mistyped; the service will be taken for another one or for none.",
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

pub(super) static VERRICHTUNG_UNBEKANNT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1004",
        name: "leistungsschluessel-verrichtung-unbekannt",
        source: LISTEN,
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
        ..GRUPPE.meta
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

pub(super) static NICHT_99: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1006",
        name: "leistungsschluessel-nicht-im-bundeskatalog",
        stufe: Stufe::Hinweis,
        source: "docs.fitko.de, Leistungszuschnitte: Schlüssel beginnen mit 99, https://docs.fitko.de/fim/docs/zentrale-bundesredaktion/stream_lz/redaktionsprozess/Veroeffentlichung/",
        message: Wording::new(
            "{element}: Schlüssel {schluessel}, im Bundeskatalog beginnen sie mit 99",
            "{element}: key {schluessel}, in the federal catalogue they begin with 99",
        ),
        why: Wording::new(
            "Schlüssel mit anderem Anfang vergeben Länder und Systeme für sich; über sie ist die Leistung bundesweit nicht zu finden.",
            "Keys that begin differently are issued by Länder and systems for themselves; the service cannot be found nationwide by them.",
        ),
        fix: Wording::new(
            "Gibt es die Leistung im FIM-Leistungskatalog, dessen Schlüssel zusätzlich eintragen; sonst ist nichts zu tun.",
            "If the FIM service catalogue has the service, add its key; otherwise there is nothing to do.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<code>99107003001000</code>", "<code>77107003001000</code>")],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        // Beside a key of the catalogue, one of one's own does no harm.
        if bundesschluessel(leistung).next().is_some() {
            return;
        }
        for text in leistung.leistungsschluessel_angaben() {
            if let Some(eigener) = schluessel(text.trimmed()) {
                lage.melde(Stelle::stueck(text, eigener), |befund| {
                    befund.value("schluessel", eigener).found(eigener).expected((
                        "ein Schlüssel des Bundeskatalogs: 99 und 12 Ziffern",
                        "a key of the federal catalogue: 99 and 12 digits",
                    ))
                });
            }
        }
    })],
};
