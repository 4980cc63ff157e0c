//! What is kept of a run so that later ones can be held against it.

use crate::report::{FileCounts, FindingCounts};
use crate::statistik::Quote;
use std::collections::BTreeMap;

/// One run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verlaufseintrag {
    /// The day that counted as today, `2026-12-31`; empty where none was given.
    pub datum: String,
    /// Version of the program.
    pub fassung: String,
    /// Whose judgement it was.
    pub profil: String,
    /// Files by state.
    pub dateien: FileCounts,
    /// Causes by level.
    pub befunde: FindingCounts,
    /// Places by level.
    pub stellen: FindingCounts,
    /// Leistungen.
    pub leistungen: u64,
    /// Filled modules of Leistungen.
    pub vollstaendigkeit: Quote,
    /// The same by language as written.
    pub je_sprache: BTreeMap<String, Quote>,
    /// Stammdatenschemata.
    pub schemata: u64,
    /// Harmonised fields and groups.
    pub harmonisiert: Quote,
    /// Fields and groups of Nummernkreis 60.
    pub bob: Quote,
}

/// Runs one after the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verlauf {
    /// By day; those of one day in the order in which they were added.
    pub eintraege: Vec<Verlaufseintrag>,
    /// Runs of another profile, which cannot be compared.
    pub andere: u64,
    /// Lines that are no run, from 1.
    pub unlesbar: Vec<u64>,
}

impl Verlauf {
    /// The runs of one profile by day.
    #[must_use]
    pub fn mit_profil(mut self, profil: &str) -> Self {
        let all = self.eintraege.len();
        self.eintraege.retain(|eintrag| eintrag.profil == profil);
        self.eintraege.sort_by(|a, b| a.datum.cmp(&b.datum));
        self.andere += (all - self.eintraege.len()) as u64;
        self
    }
}
