//! What becomes of a delivery of files in an import: of each file, and of the delivery as a whole.
//! Who judges, and by which rules, is not said here.

use crate::Value;
use serde::{Serialize, Serializer};

/// What an import makes of a file. Ordered, the worst last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urteil {
    /// Taken in.
    Angenommen,
    /// Nobody knows: the file could not be looked at.
    Unklar,
    /// The delivery names the file, but it is not there.
    Fehlt,
    /// The file is there, but the delivery does not name it.
    NichtImIndex,
    /// The file is refused, the others go on.
    Verworfen,
    /// The whole import stops.
    Abbruch,
}

impl Urteil {
    /// All verdicts, the worst first.
    pub const ALL: [Self; 6] = [
        Self::Abbruch,
        Self::Verworfen,
        Self::NichtImIndex,
        Self::Fehlt,
        Self::Unklar,
        Self::Angenommen,
    ];

    /// The stable key used in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Angenommen => "angenommen",
            Self::Unklar => "unklar",
            Self::Fehlt => "fehlt",
            Self::NichtImIndex => "nicht-im-index",
            Self::Verworfen => "verworfen",
            Self::Abbruch => "abbruch",
        }
    }
}

impl Serialize for Urteil {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

/// A file of a delivery and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dateiurteil {
    /// Path as in the report.
    pub path: String,
    /// What becomes of it.
    pub urteil: Urteil,
    /// Codes of the rules that decided, each once.
    pub codes: Vec<&'static str>,
    /// What was decisive first, in both languages.
    pub grund: Option<Value>,
    /// Findings that decided.
    pub entscheidend: u64,
    /// Warnings beside them, which decide nothing.
    pub warnungen: u64,
    /// What is only to be known.
    pub hinweise: u64,
}

/// The list of files that a delivery comes with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indexangabe {
    /// Path as in the report.
    pub path: String,
    /// Names in it, each once.
    pub eintraege: u64,
}

/// A delivery of files and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lieferung {
    /// The folder or archive, as given.
    pub path: String,
    /// Its list of files; `None` where there is none.
    pub index: Option<Indexangabe>,
    /// True where the list alone stops the import: there is none, or it is empty.
    pub ohne_index: bool,
    /// Files, sorted by path, and those that are only named.
    pub dateien: Vec<Dateiurteil>,
    /// True where a file was accepted without an exact schema at hand.
    pub ungesichert: bool,
}

impl Lieferung {
    /// What becomes of the delivery: it stops, loses files, cannot be judged, or is taken in.
    #[must_use]
    pub fn urteil(&self) -> Urteil {
        let worst = self.dateien.iter().map(|datei| datei.urteil).max();
        match worst.unwrap_or(Urteil::Angenommen) {
            _ if self.ohne_index => Urteil::Abbruch,
            Urteil::Fehlt | Urteil::NichtImIndex => Urteil::Verworfen,
            worst => worst,
        }
    }

    /// True where there is neither a list nor a file: nothing can be said.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.index.is_none() && self.dateien.is_empty()
    }

    /// Files with this verdict.
    #[must_use]
    pub fn zahl(&self, urteil: Urteil) -> u64 {
        self.dateien.iter().filter(|datei| datei.urteil == urteil).count() as u64
    }

    /// Findings of the files that decide nothing: warnings, and what is only to be known.
    #[must_use]
    pub fn nebenbei(&self) -> (u64, u64) {
        let sum = |count: fn(&Dateiurteil) -> u64| self.dateien.iter().map(count).sum();
        (sum(|datei| datei.warnungen), sum(|datei| datei.hinweise))
    }
}
