//! What a run rested on, for evidence of it: program, words, settings, and every file that had a say.
//! What it came to is the [`Report`](crate::Report).

use crate::Sprache;

/// What a file was to the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grundlagenart {
    /// It was checked.
    Artefakt,
    /// A deliverable of a Vorhaben rests on it.
    Nachweis,
    /// A code list that artefacts could be held against.
    Codeliste,
    /// Settings.
    Einstellungen,
    /// Findings that do not count.
    Baseline,
    /// Rules of one's own.
    Regeldatei,
    /// The matrix of deliverables.
    Matrix,
    /// An XML Schema in place of one that ships.
    Schema,
}

impl Grundlagenart {
    /// All, in the order in which people are told of them.
    pub const ALL: [Self; 8] = [
        Self::Artefakt,
        Self::Nachweis,
        Self::Codeliste,
        Self::Einstellungen,
        Self::Baseline,
        Self::Regeldatei,
        Self::Matrix,
        Self::Schema,
    ];

    /// The stable key used in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Artefakt => "artefakt",
            Self::Nachweis => "nachweis",
            Self::Codeliste => "codeliste",
            Self::Einstellungen => "einstellungen",
            Self::Baseline => "baseline",
            Self::Regeldatei => "regeldatei",
            Self::Matrix => "matrix",
            Self::Schema => "schema",
        }
    }
}

impl Grundlagenart {
    /// What people call it.
    #[must_use]
    pub const fn label(self, sprache: Sprache) -> &'static str {
        match self {
            Self::Artefakt => sprache.pick("Artefakt", "artefact"),
            Self::Nachweis => sprache.pick("Nachweis", "evidence"),
            Self::Codeliste => sprache.pick("Codeliste", "code list"),
            Self::Einstellungen => sprache.pick("Einstellungen", "settings"),
            Self::Baseline => "Baseline",
            Self::Regeldatei => sprache.pick("eigene Regeln", "rules of one's own"),
            Self::Matrix => "Matrix",
            Self::Schema => "XML Schema",
        }
    }
}

/// A file that had a say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grundlage {
    /// What it was to the run.
    pub art: Grundlagenart,
    /// Path as in the report, seen from the working folder.
    pub pfad: String,
    /// Bytes; `None` where it could not be read.
    pub groesse: Option<u64>,
    /// SHA-256 (FIPS 180-4) of its bytes, in lower-case hexadecimal digits.
    pub sha256: Option<String>,
}

/// A setting as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Einstellungsangabe {
    /// With its table: `regeln.mit`.
    pub schluessel: String,
    /// The text of the value.
    pub wert: String,
    /// The file and the line.
    pub ort: String,
}

/// What a run rested on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pruefumstaende {
    /// When it was, in UTC, as `2026-12-31T23:59:59Z` (RFC 3339).
    pub erstellt: String,
    /// The day that counted as today, as `2026-12-31`.
    pub stichtag: String,
    /// Name of the profile.
    pub profil: String,
    /// Name of the release status aimed at, where there was one.
    pub ziel: Option<String>,
    /// Lowest level that made the exit code 1; `nie` for none.
    pub schwelle: String,
    /// Version of the rule set.
    pub regelwerk: String,
    /// Rules there were, those of one's own among them.
    pub regeln: u64,
    /// Digest of the sources the program was built from.
    pub build: String,
    /// The words that bring the run about again.
    pub argumente: Vec<String>,
    /// Settings, in the order in which they hold.
    pub einstellungen: Vec<Einstellungsangabe>,
    /// Every file that had a say, sorted.
    pub grundlagen: Vec<Grundlage>,
    /// Exit code of the run.
    pub exit_code: u8,
}
