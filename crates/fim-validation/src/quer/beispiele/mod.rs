//! Examples of the rules across artefacts: changes of one small Konvolut that is without findings.
//! One file for each topic, as in `regeln`; every example bears the name of its rule.
//!
//! Not here: what the rules look at (`regeln`).

pub(super) mod datensatz;
pub(super) mod fassung;
pub(super) mod konvolut;
pub(super) mod norm;
pub(super) mod stand;
pub(super) mod verweis;

use fim_core::{Example, FileEdits};

/// A file of the corpus.
macro_rules! datei {
    ($name:literal) => {
        include_str!(concat!("../../../../../corpus/konvolute/gut/", $name))
    };
}

const CODELISTE: &str = datei!("codeliste.xml");
const LEISTUNG: &str = datei!("leistung.xml");
const PROZESS: &str = datei!("prozess.xml");
const SCHEMA: &str = datei!("schema.xml");
const STECKBRIEF_ANTRAG: &str = datei!("steckbrief-antrag.xml");
const STECKBRIEF_BESCHEID: &str = datei!("steckbrief-bescheid.xml");

/// The whole Konvolut, and files beside it.
macro_rules! konvolut {
    ($($name:literal $text:expr),*) => {
        &[
            ("baustein.xml", datei!("baustein.xml")),
            ("codeliste.xml", CODELISTE),
            ("leistung.xml", LEISTUNG),
            ("organisation.xml", datei!("organisation.xml")),
            ("prozess.xml", PROZESS),
            ("schema.xml", SCHEMA),
            ("steckbrief-antrag.xml", STECKBRIEF_ANTRAG),
            ("steckbrief-bescheid.xml", STECKBRIEF_BESCHEID),
            ("uebersetzung.xml", datei!("uebersetzung.xml")),
            ("verzeichnis.xml", datei!("verzeichnis.xml")),
            $(($name, $text),)*
        ]
    };
}

/// Names and contents of files.
type Dateien = &'static [(&'static str, &'static str)];

const KONVOLUT: Dateien = konvolut!();
const MIT_ZWEITER_LEISTUNG: Dateien = konvolut!("leistung-b.xml" LEISTUNG);
const MIT_ZWEITEM_PROZESS: Dateien = konvolut!("prozess-b.xml" PROZESS);
const MIT_ZWEITEM_SCHEMA: Dateien = konvolut!("schema-b.xml" SCHEMA);
const MIT_ZWEITEM_BESCHEID: Dateien = konvolut!("bescheid-b.xml" STECKBRIEF_BESCHEID);
const MIT_BEIDEN: Dateien = konvolut!("leistung-b.xml" LEISTUNG, "prozess-b.xml" PROZESS);

/// The second process belongs to another Leistung.
const ANDERER_PROZESS: FileEdits = (
    "prozess-b.xml",
    &[
        ("<x:id>99107998", "<x:id>99107997"),
        ("<x:id>99107998", "<x:id>99107997"),
        ("<x:klasseID>99107998", "<x:klasseID>99107997"),
    ],
);

/// The second Leistung is another one, with a process of its own.
const ANDERE_LEISTUNG: FileEdits = (
    "leistung-b.xml",
    &[
        (">LH-6001<", ">LH-6002<"),
        (">99107998001000<", ">99107997001000<"),
        (">99107998000000<", ">99107997000000<"),
        (">99107998001000<", ">99107997001000<"),
        (">99107998001000<", ">99107997001000<"),
    ],
);

/// An example on the Konvolut as it is.
const fn im(failing: &'static [FileEdits], passing: &'static [FileEdits]) -> Example {
    neben(KONVOLUT, failing, passing)
}

/// An example on the Konvolut and files beside it.
const fn neben(
    files: Dateien,
    failing: &'static [FileEdits],
    passing: &'static [FileEdits],
) -> Example {
    Example::Together { files, failing, passing }
}
