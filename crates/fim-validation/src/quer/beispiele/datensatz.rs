//! Examples of the rules on records of one message.

use super::{CODELISTE, Dateien, neben};
use crate::leistungen::beispiele::LEISTUNG_22;
use fim_core::{Edit, Example};

/// A message of several records, and a file that has nothing to do with it.
const NACHRICHT: Dateien = &[("codeliste.xml", CODELISTE), ("nachricht.xml", LEISTUNG_22)];

const ZWEITE_LEISTUNG: Edit =
    ("  <x:loesche klasse=\"Leistung\">", include_str!("zweite_leistung.xml"));

pub(in crate::quer) const SCHLUESSEL: &[Example] = &[neben(
    NACHRICHT,
    &[("nachricht.xml", &[ZWEITE_LEISTUNG])],
    &[(
        "nachricht.xml",
        &[
            ZWEITE_LEISTUNG,
            ("leika:leistung\">99107003001000<", "leika:leistung\">99107003001002<"),
            ("<code>99107003001000</code>", "<code>99107003001002</code>"),
            (
                "xsi:type=\"x:LeistungsstrukturObjektMitVerrichtung\"",
                "xsi:type=\"x:LeistungsstrukturObjektMitVerrichtungUndDetail\"",
            ),
            (
                "</x:verrichtungLeiKa>",
                "</x:verrichtungLeiKa><x:verrichtungsdetail languageCode=\"de\">für Vereine</x:verrichtungsdetail>",
            ),
        ],
    )],
)];

/// A further Spezialisierung, with an id of its own or that of the first.
macro_rules! spezialisierung {
    ($id:literal) => {
        (
            "  <x:loesche klasse",
            concat!(
                "  <x:schreibe><x:spezialisierung><x:id schemeAgencyID=\"L99999\">",
                $id,
                "</x:id><x:leistungID schemeAgencyID=\"L99999\">LH-4711</x:leistungID>",
                "</x:spezialisierung></x:schreibe>\n  <x:loesche klasse"
            ),
        )
    };
}

pub(in crate::quer) const KENNUNG: &[Example] = &[neben(
    NACHRICHT,
    &[("nachricht.xml", &[spezialisierung!("LH-SP-3")])],
    &[("nachricht.xml", &[spezialisierung!("LH-SP-4")])],
)];
