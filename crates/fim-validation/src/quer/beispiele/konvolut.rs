//! Examples of the rules on what belongs to a Leistung.

use super::{
    ANDERE_LEISTUNG, ANDERER_PROZESS, Dateien, MIT_BEIDEN, MIT_ZWEITER_LEISTUNG, PROZESS,
    STECKBRIEF_ANTRAG, im, neben,
};
use fim_core::Example;

pub(in crate::quer) const UNVOLLSTAENDIG: &[Example] = &[neben(
    MIT_BEIDEN,
    &[
        ANDERE_LEISTUNG,
        (
            "leistung-b.xml",
            &[("\"urn:de:fim:prozess\">99107997", "\"urn:de:fim:prozess\">99107998")],
        ),
        ("leistung-b.xml", &[(ALTER_PROZESS, "")]),
    ],
    &[ANDERE_LEISTUNG, ANDERER_PROZESS],
)];

const ALTER_PROZESS: &str = "<prozessId schemeAgencyID=\"L99999\" schemeID=\"urn:de:fim:prozess\">99107998001000</prozessId>";

pub(in crate::quer) const MEHRFACH: &[Example] = &[neben(
    MIT_ZWEITER_LEISTUNG,
    &[("leistung-b.xml", &[(">LH-6001<", ">LH-6002<")])],
    // Another Redaktion has a text of its own.
    &[("leistung-b.xml", &[("\"L99999\">LH-6001<", "\"L99998\">LH-6002<")])],
)];

pub(in crate::quer) const PROZESS_EINER_ANDEREN: &[Example] = &[neben(
    MIT_BEIDEN,
    &[
        ANDERE_LEISTUNG,
        ANDERER_PROZESS,
        ("leistung.xml", &[("\"urn:de:fim:prozess\">99107998", "\"urn:de:fim:prozess\">99107997")]),
    ],
    &[ANDERE_LEISTUNG, ANDERER_PROZESS],
)];

/// Where the Leistung is not among the files, only the process says whose the document is.
const OHNE_LEISTUNG: Dateien =
    &[("prozess.xml", PROZESS), ("steckbrief-antrag.xml", STECKBRIEF_ANTRAG)];

pub(in crate::quer) const STECKBRIEF_NENNT_ANDERE: &[Example] = &[neben(
    OHNE_LEISTUNG,
    &[("prozess.xml", OHNE_BESCHEID), ("steckbrief-antrag.xml", &[("(99107998", "(99107997")])],
    &[
        ("prozess.xml", OHNE_BESCHEID),
        ("steckbrief-antrag.xml", &[("(99107998001000)", "(99107997001000) und (99107998001000)")]),
    ],
)];

/// The process names no document but the application.
const OHNE_BESCHEID: &[(&str, &str)] = &[
    ("formularID>D99000000702<", "formularID>D99000000701<"),
    ("steckbriefID>D99000000702<", "steckbriefID>D99000000701<"),
    ("steckbriefID>D99000000702<", "steckbriefID>D99000000701<"),
];

pub(in crate::quer) const BEZEICHNUNG_DER_KLASSE: &[Example] = &[im(
    &[("prozess.xml", &[("<x:bezeichnung>Erlaubnis", "<x:bezeichnung>Genehmigung")])],
    &[("prozess.xml", &[("Flohmarktstand Erteilung<", "Flohmarktstand, Erteilung<")])],
)];

pub(in crate::quer) const BEZEICHNUNG_DES_PROZESSES: &[Example] = &[im(
    &[(
        "prozess.xml",
        &[(BEZEICHNUNG, "Stand auf dem Markt Erteilung</x:bezeichnung>\n      <x:fach")],
    )],
    &[(
        "prozess.xml",
        &[(
            BEZEICHNUNG,
            "Erlaubnis für einen Flohmarktstand, Erteilung</x:bezeichnung>\n      <x:fach",
        )],
    )],
)];

/// Followed by what only the process has.
const BEZEICHNUNG: &str =
    "Erlaubnis für einen Flohmarktstand Erteilung</x:bezeichnung>\n      <x:fach";

pub(in crate::quer) const PROZESSNAME: &[Example] = &[im(
    &[("prozess.xml", &[(NAME_DES_PROZESSES, "<x:name>Stand auf dem Markt genehmigen<")])],
    &[],
)];

const NAME_DES_PROZESSES: &str = "<x:name>Erlaubnis für einen Flohmarktstand erteilen<";

pub(in crate::quer) const UNTERLAGEN: &[Example] = &[im(
    &[(
        "prozess.xml",
        &[
            ("<x:formularID>D99000000701</x:formularID>", ANTRAG),
            ("<x:formularID>D99000000702</x:formularID>", BESCHEID),
            (FORMULAR, ANTRAG),
            (FORMULAR_INNEN, ANTRAG),
            (FORMULAR_MIT_ELEMENTEN, ANTRAG),
            (FORMULAR_BESCHEID, BESCHEID),
            (FORMULAR_BESCHEID_INNEN, BESCHEID),
        ],
    )],
    &[("prozess.xml", &[("<x:formularID>D99000000702</x:formularID>", BESCHEID)])],
)];

const ANTRAG: &str = "<x:textuelleBeschreibung>Antrag</x:textuelleBeschreibung>";
const BESCHEID: &str = "<x:textuelleBeschreibung>Bescheid</x:textuelleBeschreibung>";

/// The references of the process to its documents, as they stand in the file.
macro_rules! formular {
    ($indent:literal $($rest:literal)*) => {
        concat!("<x:formularverweis>\n", $indent, "  <x:formularsteckbriefID>", $($rest,)* "\n", $indent, "</x:formularverweis>")
    };
}

const FORMULAR: &str = formular!("              " "D99000000701</x:formularsteckbriefID>
                <x:stammformularID>S99000000701</x:stammformularID>
                <x:stammformularVersion>1.0.0</x:stammformularVersion>");
const FORMULAR_INNEN: &str = formular!("                    " "D99000000701</x:formularsteckbriefID>
                      <x:stammformularID>S99000000701</x:stammformularID>
                      <x:stammformularVersion>1.0.0</x:stammformularVersion>");
const FORMULAR_MIT_ELEMENTEN: &str = formular!("              " "D99000000701</x:formularsteckbriefID>
                <x:stammformularID>S99000000701</x:stammformularID>
                <x:stammformularVersion>1.0.0</x:stammformularVersion>
                <x:elementId>G99000000710</x:elementId>
                <x:elementId>F99000000722</x:elementId>");
const FORMULAR_BESCHEID: &str = formular!("              " "D99000000702</x:formularsteckbriefID>");
const FORMULAR_BESCHEID_INNEN: &str =
    formular!("                    " "D99000000702</x:formularsteckbriefID>");

pub(in crate::quer) const EMPFANG: &[Example] = &[im(
    &[("steckbrief-antrag.xml", &[("<code>001</code>", "<code>004</code>")])],
    &[("steckbrief-antrag.xml", &[("<code>001</code>", "<code>002</code>")])],
)];

pub(in crate::quer) const ANTRAG_OHNE_SCHEMA: &[Example] =
    &[im(&[("schema.xml", &[("D99000000701", "D99000000702")])], &[])];
