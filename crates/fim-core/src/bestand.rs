//! What all files of a run hold together, as plain data: how many artefacts of each kind, and which
//! of their references could be followed.

use crate::Wording;
use serde::Serialize;

/// What all files hold together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bestand {
    /// Files that hold at least one object.
    pub dateien: u64,
    /// By kind, those that are there.
    pub objekte: Vec<Objektzahl>,
    /// By kind of reference, those that are there.
    pub verweise: Vec<Verweisstand>,
}

/// How many objects of a kind there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objektzahl {
    /// One, as in the standard: `Datenfeld`.
    pub einzahl: &'static str,
    /// Several.
    pub mehrzahl: &'static str,
    /// Those that are an artefact of their own.
    pub eigene: u64,
    /// All, also those inside others.
    pub anzahl: u64,
}

/// What became of the references of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verweisstand {
    /// Name in the configuration.
    pub key: &'static str,
    /// What they are called.
    pub name: Wording,
    /// Why they were followed or not.
    pub grund: Verweisgrund,
    /// All of them.
    pub gesamt: u64,
    /// Those whose target is there, in whatever version.
    pub gefunden: u64,
    /// Those that nobody looked at.
    pub ungeprueft: u64,
}

impl Verweisstand {
    /// Those whose target is missing.
    #[must_use]
    pub const fn offen(&self) -> u64 {
        self.gesamt.saturating_sub(self.gefunden + self.ungeprueft)
    }
}

/// Why references of a kind were followed or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verweisgrund {
    /// They were.
    #[serde(rename = "checked")]
    Geprueft,
    /// The files hold nothing that they could lead to.
    #[serde(rename = "no-targets")]
    KeineZiele,
    /// The settings say so.
    #[serde(rename = "switched-off")]
    Abgewaehlt,
}
