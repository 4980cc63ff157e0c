//! Examples of the rules on references that lead nowhere.

use super::{
    ANDERER_PROZESS, MIT_ZWEITEM_PROZESS, STECKBRIEF_ANTRAG, STECKBRIEF_BESCHEID, im, neben,
};
use fim_core::{Edit, Example};

pub(in crate::quer) const LEISTUNG_DES_PROZESSES: &[Example] =
    &[neben(MIT_ZWEITEM_PROZESS, &[ANDERER_PROZESS], &[])];

pub(in crate::quer) const LEISTUNG_DES_STECKBRIEFS: &[Example] = &[neben(
    &[
        ("leistung.xml", super::LEISTUNG),
        ("steckbrief-antrag.xml", STECKBRIEF_ANTRAG),
        ("steckbrief-bescheid.xml", STECKBRIEF_BESCHEID),
    ],
    &[("steckbrief-antrag.xml", &[("(99107998001000)", "(99107998002000)")])],
    // A document of several Leistungen is checked with one of them.
    &[("steckbrief-antrag.xml", &[("(99107998001000)", "(99107998001000) und (99107998002000)")])],
)];

/// The four references of the process to its schema.
const ANDERES_SCHEMA: Edit = ("S99000000701", "S99000000799");

pub(in crate::quer) const STAMMFORMULAR: &[Example] =
    &[im(&[("prozess.xml", &[ANDERES_SCHEMA, ANDERES_SCHEMA, ANDERES_SCHEMA])], &[])];

pub(in crate::quer) const FORMULARSTECKBRIEF: &[Example] = &[im(
    &[("prozess.xml", &[("formularID>D99000000702<", "formularID>D99000000799<")])],
    &[("prozess.xml", &[("formularID>D99000000702<", "formularID>D99000000701<")])],
)];

pub(in crate::quer) const DOKUMENTSTECKBRIEF: &[Example] = &[im(
    &[
        ("schema.xml", &[("D99000000701", "D99000000799")]),
        ("steckbrief-antrag.xml", &[("<code>001</code>", "<code>999</code>")]),
    ],
    &[
        ("schema.xml", &[("D99000000701", "D99000000702")]),
        ("steckbrief-antrag.xml", &[("<code>001</code>", "<code>999</code>")]),
    ],
)];

/// A relation of the profile.
macro_rules! ersetzt {
    ($id:literal) => {
        concat!(
            "<xdf3:relation><xdf3:praedikat listURI=\"urn:xoev-de:fim-datenfelder:codeliste:relation\" listVersionID=\"1.2\"><code>ERS</code></xdf3:praedikat><xdf3:objekt><xdf3:id>",
            $id,
            "</xdf3:id></xdf3:objekt></xdf3:relation><xdf3:istAbstrakt>"
        )
    };
}

pub(in crate::quer) const RELATION: &[Example] = &[im(
    &[("steckbrief-bescheid.xml", &[("<xdf3:istAbstrakt>", ersetzt!("D99000000799"))])],
    &[("steckbrief-bescheid.xml", &[("<xdf3:istAbstrakt>", ersetzt!("D99000000701"))])],
)];

pub(in crate::quer) const PROZESS: &[Example] = &[im(
    &[("leistung.xml", &[("fim:prozess\">99107998001000<", "fim:prozess\">99107998002000<")])],
    // The key of a process may stand behind the URN of its list; the second id is the process.
    &[("prozess.xml", &[("<x:id>99107998001000<", URN), ("<x:id>99107998001000<", URN)])],
)];

const URN: &str = "<x:id>urn:de:fim:leika:leistung:99107998001000<";

pub(in crate::quer) const LEISTUNG: &[Example] = &[im(
    &[("organisation.xml", &[(">LH-6001<", ">LH-6009<")])],
    // A Leistung may be named by its key.
    &[("organisation.xml", &[(">LH-6001<", ">99107998001000<")])],
)];

pub(in crate::quer) const STELLE: &[Example] = &[im(
    &[(
        "organisation.xml",
        &[(
            "ObjektID schemeAgencyID=\"L99999\">LH-OE-71<",
            "ObjektID schemeAgencyID=\"L99999\">LH-OE-79<",
        )],
    )],
    &[],
)];

pub(in crate::quer) const CODELISTE: &[Example] = &[im(
    &[(
        "codeliste.xml",
        &[("codeliste:standware", "codeliste:platz"), ("codeliste:standware", "codeliste:platz")],
    )],
    &[],
)];

pub(in crate::quer) const LEISTUNG_IM_KONTEXT: &[Example] = &[im(
    &[(
        "leistung.xml",
        &[(
            "<prozessId ",
            "<leistungImKontextId schemeAgencyID=\"L99999\">LH-6009</leistungImKontextId><prozessId ",
        )],
    )],
    &[(
        "leistung.xml",
        &[(
            "<prozessId ",
            "<leistungImKontextId schemeAgencyID=\"L99999\">LH-6001</leistungImKontextId><prozessId ",
        )],
    )],
)];

pub(in crate::quer) const PROZESSKLASSE: &[Example] = &[im(
    &[("prozess.xml", &[("ProzessklasseID>541.01.02<", "ProzessklasseID>99107998000000<")])],
    &[],
)];

pub(in crate::quer) const FOLGEPROZESS: &[Example] = &[im(
    &[(
        "prozess.xml",
        &[(
            "D99000000701</x:formularID>",
            "D99000000701</x:formularID><x:prozessID>99107998002000</x:prozessID>",
        )],
    )],
    &[(
        "prozess.xml",
        &[(
            "D99000000701</x:formularID>",
            "D99000000701</x:formularID><x:prozessID>99107998001000</x:prozessID>",
        )],
    )],
)];

pub(in crate::quer) const FORMULARELEMENT: &[Example] = &[im(
    &[("prozess.xml", &[("F99000000722", "F99000000799")])],
    &[("prozess.xml", &[("F99000000722", "F99000000721")])],
)];

pub(in crate::quer) const UEBERSETZUNG: &[Example] = &[im(
    &[("uebersetzung.xml", &[("F99000000722", "F99000000799")])],
    &[("uebersetzung.xml", &[("F99000000722", "F99000000721")])],
)];

pub(in crate::quer) const VERZEICHNIS: &[Example] =
    &[im(&[("verzeichnis.xml", &[("S99000000701", "S99000000799")])], &[])];

pub(in crate::quer) const FORMULAR: &[Example] = &[im(
    &[("leistung.xml", &[("D99000000702", "D99000000799")])],
    // A schema will do.
    &[("leistung.xml", &[("D99000000702", "S99000000701")])],
)];

/// Another class before its own.
macro_rules! klasse {
    ($id:literal) => {
        concat!(
            "<x:klassifikation><x:ordnungsrahmenName>FIM Prozesskatalog</x:ordnungsrahmenName><x:klasseID>",
            $id,
            "</x:klasseID></x:klassifikation><x:klassifikation>\n        <x:ordnungsrahmenName>FIM Prozesskatalog<"
        )
    };
}

const KLASSE: &str = "<x:klassifikation>\n        <x:ordnungsrahmenName>FIM Prozesskatalog<";

pub(in crate::quer) const KLASSIFIKATION: &[Example] = &[im(
    &[("prozess.xml", &[(KLASSE, klasse!("99107998002000"))])],
    // A level of the Ordnungsrahmen has no entry of its own.
    &[("prozess.xml", &[(KLASSE, klasse!("541.01.02"))])],
)];

pub(in crate::quer) const SCHREIBWEISE: &[Example] =
    &[im(&[("prozess.xml", &[("S99000000701", "S99000701")])], &[])];
