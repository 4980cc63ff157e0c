//! Findings that do not count, and why; what is to be said of the exceptions themselves.
//!
//! Plain data. Which findings these are is decided elsewhere.

use crate::{Finding, Value};
use serde::{Serialize, Serializer};

/// A finding that does not count.
#[derive(Debug, Clone)]
pub struct Ausgenommen {
    /// The finding.
    pub finding: Finding,
    /// Why it does not count.
    pub grund: Ausnahmegrund,
}

/// Why a finding does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ausnahmegrund {
    /// Somebody decided so, and said why.
    Ausnahme {
        /// In the words of whoever decided.
        begruendung: String,
        /// Last day on which it holds, as `2026-12-31`; `None` for always.
        bis: Option<String>,
        /// Where it is written down: the path of the file and the line, as `fim.toml:12`.
        quelle: String,
    },
    /// It is in the baseline: it was there when checking began.
    Baseline,
    /// The state that is compared with has it, too.
    Frueher,
}

impl Ausnahmegrund {
    /// The stable key used in JSON.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Ausnahme { .. } => "ausnahme",
            Self::Baseline => "baseline",
            Self::Frueher => "frueher",
        }
    }
}

/// What is wrong with an exception or an entry of a baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meldungsart {
    /// It holds no longer; what it stood for counts again.
    Abgelaufen,
    /// It cannot be understood, and does nothing.
    Unlesbar,
    /// Nothing was found that it stands for.
    Unbenutzt,
    /// The baseline has more than was found: it can be pruned.
    Veraltet,
}

impl Meldungsart {
    /// The stable key used in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Abgelaufen => "abgelaufen",
            Self::Unlesbar => "unlesbar",
            Self::Unbenutzt => "unbenutzt",
            Self::Veraltet => "veraltet",
        }
    }
}

impl Serialize for Meldungsart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

/// Something to be said of an exception or an entry of a baseline: no finding, for nothing is wrong
/// with an artefact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ausnahmemeldung {
    /// What is wrong with it.
    pub art: Meldungsart,
    /// Path of the file it is written in.
    pub datei: String,
    /// Line there, from 1.
    pub zeile: u64,
    /// One sentence: which exception, what is wrong, what to do.
    pub text: Value,
}

/// What became of the exceptions of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ausnahmenstand {
    /// The state the run was compared with, such as a branch of git.
    pub seit: Option<String>,
    /// What is to be said of them, in the order of files and lines.
    pub meldungen: Vec<Ausnahmemeldung>,
}
