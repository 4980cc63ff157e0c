//! Examples of the rules of a Vorhaben: changes of one small Vorhaben without findings, a
//! Labor-Leistung with everything and two that are depriorised.

use fim_core::Example;

/// A file of the small Konvolut.
macro_rules! konvolut {
    ($name:literal) => {
        include_str!(concat!("../../../../../corpus/konvolute/gut/", $name))
    };
}

pub(super) const KATALOG: &str = include_str!("ozg-katalog.csv");
pub(super) const BRIEF: &str = include_str!("flohmarkt.steckbrief.toml");
pub(super) const LEISTUNG: &str = konvolut!("leistung.xml");
pub(super) const PROZESS: &str = konvolut!("prozess.xml");
pub(super) const SCHEMA: &str = konvolut!("schema.xml");
pub(super) const BAUSTEIN: &str = konvolut!("baustein.xml");
pub(super) const CODELISTE: &str = konvolut!("codeliste.xml");
pub(super) const ORGANISATION: &str = konvolut!("organisation.xml");
pub(super) const ANTRAG: &str = konvolut!("steckbrief-antrag.xml");
pub(super) const BESCHEID: &str = konvolut!("steckbrief-bescheid.xml");
pub(super) const UEBERSETZUNG: &str = konvolut!("uebersetzung.xml");
pub(super) const VERZEICHNIS: &str = konvolut!("verzeichnis.xml");
/// A model that opens.
pub(super) const MODELL: &str = include_str!("modell.bpmn");

pub(super) const KATALOGNAME: &str = "ozg-katalog.csv";
pub(super) const BRIEFNAME: &str = "flohmarkt.steckbrief.toml";

/// A second Steckbrief of the same Leistung.
pub(super) const ZWEITER: &str = include_str!("zweiter.steckbrief.toml");
/// A Steckbrief of a depriorised Leistung that delivers more than is asked for.
pub(super) const AUSKUNFT_MIT_PROTOTYP: &str = include_str!("auskunft.steckbrief.toml");

/// Names and contents of files.
type Dateien = &'static [(&'static str, &'static str)];

/// The whole Vorhaben, and files beside it.
macro_rules! vorhaben {
    ($(($name:expr, $text:expr)),*) => {{
        use $crate::vorhaben::beispiele as b;
        &[
            ("baustein.xml", b::BAUSTEIN),
            ("codeliste.xml", b::CODELISTE),
            (b::BRIEFNAME, b::BRIEF),
            ("leistung.xml", b::LEISTUNG),
            ("modell.bpmn", b::MODELL),
            ("organisation.xml", b::ORGANISATION),
            (b::KATALOGNAME, b::KATALOG),
            ("prozess.xml", b::PROZESS),
            ("schema.xml", b::SCHEMA),
            ("steckbrief-antrag.xml", b::ANTRAG),
            ("steckbrief-bescheid.xml", b::BESCHEID),
            ("uebersetzung.xml", b::UEBERSETZUNG),
            ("verzeichnis.xml", b::VERZEICHNIS),
            $(($name, $text),)*
        ]
    }};
}

pub(super) const VORHABEN: Dateien = vorhaben!();

/// Changes of the catalogue.
macro_rules! katalog {
    ($($old:expr => $new:expr),+) => {
        &[fim_core::Example::Together {
            files: $crate::vorhaben::beispiele::VORHABEN,
            failing: &[($crate::vorhaben::beispiele::KATALOGNAME, &[$(($old, $new)),+])],
            passing: &[],
        }]
    };
}

/// Changes of the Steckbrief.
macro_rules! brief {
    ($($old:expr => $new:expr),+) => {
        &[fim_core::Example::Together {
            files: $crate::vorhaben::beispiele::VORHABEN,
            failing: &[($crate::vorhaben::beispiele::BRIEFNAME, &[$(($old, $new)),+])],
            passing: &[],
        }]
    };
}

/// A change of the catalogue and one of the Steckbrief.
macro_rules! beides {
    ($old:expr => $new:expr, $old_brief:expr => $new_brief:expr) => {
        &[fim_core::Example::Together {
            files: $crate::vorhaben::beispiele::VORHABEN,
            failing: &[
                ($crate::vorhaben::beispiele::KATALOGNAME, &[($old, $new)]),
                ($crate::vorhaben::beispiele::BRIEFNAME, &[($old_brief, $new_brief)]),
            ],
            passing: &[],
        }]
    };
}

/// A change of an artefact.
macro_rules! artefakt {
    ($name:literal, $old:expr => $new:expr) => {
        &[fim_core::Example::Together {
            files: $crate::vorhaben::beispiele::VORHABEN,
            failing: &[($name, &[($old, $new)])],
            passing: &[],
        }]
    };
}

/// A further file, and a change of the Steckbrief that names it.
macro_rules! mit {
    ($name:literal $text:expr; $old:expr => $new:expr) => {
        &[fim_core::Example::Together {
            files: $crate::vorhaben::beispiele::vorhaben!(($name, $text)),
            failing: &[($crate::vorhaben::beispiele::BRIEFNAME, &[($old, $new)])],
            passing: &[($name, &[($text, "")])],
        }]
    };
}

/// A further file; without it the rule is silent.
macro_rules! mit_datei {
    ($name:literal, $text:expr) => {
        &[fim_core::Example::Together {
            files: $crate::vorhaben::beispiele::vorhaben!(($name, $text)),
            failing: &[],
            passing: &[($name, &[($text, "")])],
        }]
    };
}

pub(super) use {artefakt, beides, brief, katalog, mit, mit_datei, vorhaben};

/// No catalogue.
pub(super) const OHNE_KATALOG: &[Example] = katalog!(KATALOG => "");

/// As a candidate the Leistung may do without a User Journey, but should say so.
pub(super) const ALS_KANDIDAT: &[Example] = &[Example::Together {
    files: VORHABEN,
    failing: &[
        (KATALOGNAME, &[("engagement_hobby;L;", "engagement_hobby;K;")]),
        (
            BRIEFNAME,
            &[
                ("prioritaet = \"L\"", "prioritaet = \"K\""),
                (
                    "[[user_journey]]\ntitel = \"Vom Dachboden bis zum Stand\"\nnachweis = \"https://www.example.org/journeys/dachboden\"\n",
                    "",
                ),
            ],
        ),
    ],
    passing: &[],
}];

/// Neither in a file nor named.
pub(super) const OHNE_SCHEMA: &[Example] = &[Example::Together {
    files: VORHABEN,
    failing: &[
        (
            BRIEFNAME,
            &[(
                "[[fim_artefakt]]\nbaustein = \"datenfelder\"\nausbaustufe = \"IST\"\nid = \"S99000000701\"\n",
                "",
            )],
        ),
        ("schema.xml", &[(SCHEMA, "")]),
    ],
    passing: &[],
}];

/// The data schema of another Leistung.
pub(super) const FREMD: &[Example] = &[Example::Together {
    files: vorhaben!(("anderes-schema.xml", ANDERES_SCHEMA)),
    failing: &[(BRIEFNAME, &[("id = \"S99000000701\"", "id = \"S99000000951\"")])],
    passing: &[("anderes-schema.xml", &[(ANDERES_SCHEMA, "")])],
}];

const ANDERES_SCHEMA: &str =
    include_str!("../../../../../corpus/qualitaet/S99000000951V1.0.0_xdf3.xml");
