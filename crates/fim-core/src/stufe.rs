//! The four official levels of a finding.

use crate::Sprache;
use serde::{Serialize, Serializer};

/// How serious a finding is: the classes of the QS-Bericht (Kritischer Fehler, Methodischer Fehler,
/// Warnung, Hinweis). Ordered, `Hinweis` lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stufe {
    /// Something to know; nothing has to be done.
    Hinweis,
    /// Probably wrong.
    Warnung,
    /// Against the FIM method; stands in the way of a methodical release.
    Methodisch,
    /// The artefact cannot be used as it is.
    Kritisch,
}

impl Stufe {
    /// All levels, most serious first.
    pub const ALL: [Self; 4] = [Self::Kritisch, Self::Methodisch, Self::Warnung, Self::Hinweis];

    /// The stable key used in JSON and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kritisch => "kritisch",
            Self::Methodisch => "methodisch",
            Self::Warnung => "warnung",
            Self::Hinweis => "hinweis",
        }
    }

    /// The word shown after a count, singular for one.
    #[must_use]
    pub const fn counted(self, count: u64, sprache: Sprache) -> &'static str {
        match self {
            Self::Warnung if count != 1 => sprache.pick("Warnungen", "warnings"),
            Self::Hinweis if count != 1 => sprache.pick("Hinweise", "notes"),
            _ => self.label(sprache),
        }
    }

    /// The word shown to people.
    #[must_use]
    pub const fn label(self, sprache: Sprache) -> &'static str {
        match self {
            Self::Kritisch => sprache.pick("kritisch", "critical"),
            Self::Methodisch => sprache.pick("methodisch", "methodological"),
            Self::Warnung => sprache.pick("Warnung", "warning"),
            Self::Hinweis => sprache.pick("Hinweis", "note"),
        }
    }
}

impl Serialize for Stufe {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}
