//! The findings of one file, up to the limit; the rest is counted.

use crate::{Finding, Limits, Stufe};

/// Collects findings, keeps no more than the limit, and counts what it dropped. At the limit a graver
/// finding takes the place of the latest of the least grave: many of little weight never hide one that
/// decides what becomes of the file.
#[derive(Debug)]
pub struct Findings {
    /// By level, the lowest first.
    kept: [Vec<Finding>; Stufe::ALL.len()],
    limit: usize,
    dropped: u64,
}

impl Default for Findings {
    fn default() -> Self {
        Self::new(&Limits::default())
    }
}

impl Findings {
    /// An empty collection with the limit `befunde`.
    #[must_use]
    pub fn new(limits: &Limits) -> Self {
        let limit = usize::try_from(limits.findings).unwrap_or(usize::MAX);
        Self { kept: Default::default(), limit, dropped: 0 }
    }

    /// False where a further finding of this level would only be counted.
    #[must_use]
    pub fn takes(&self, stufe: Stufe) -> bool {
        self.len() < self.limit || self.lower_than(stufe).iter().any(|kept| !kept.is_empty())
    }

    /// Adds a finding of any level; it is made only where it may be kept.
    pub fn add(&mut self, finding: impl FnOnce() -> Finding) {
        self.add_at_most(Stufe::Kritisch, finding);
    }

    /// Adds a finding that is no graver than `stufe`; it is made only where it may be kept. That spares
    /// the cost of wording.
    pub fn add_at_most(&mut self, stufe: Stufe, finding: impl FnOnce() -> Finding) {
        let finding = self.takes(stufe).then(finding).filter(|finding| self.takes(finding.stufe));
        let Some(finding) = finding else {
            self.dropped += 1;
            return;
        };
        if self.len() >= self.limit {
            let mut lower = self.kept.iter_mut();
            lower.find(|kept| !kept.is_empty()).and_then(Vec::pop);
            self.dropped += 1;
        }
        self.kept[finding.stufe as usize].push(finding);
    }

    fn lower_than(&self, stufe: Stufe) -> &[Vec<Finding>] {
        &self.kept[..stufe as usize]
    }

    /// Adds all of `other`.
    pub fn absorb(&mut self, other: Self) {
        self.absorb_where(other, |_| true);
    }

    /// Adds those of `other` that `counts` takes.
    pub fn absorb_where(&mut self, other: Self, mut counts: impl FnMut(&Finding) -> bool) {
        self.dropped += other.dropped;
        for finding in other.kept.into_iter().flatten().filter(|finding| counts(finding)) {
            self.add_at_most(finding.stufe, || finding);
        }
    }

    /// Says how many there are, those included that were dropped.
    pub fn found_in_all(&mut self, count: u64) {
        self.dropped = count.saturating_sub(self.len() as u64);
    }

    /// Number kept so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.kept.iter().map(Vec::len).sum()
    }

    /// True where nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kept.iter().all(Vec::is_empty)
    }

    /// The findings in the order of their places, and how many were dropped.
    #[must_use]
    pub fn finish(self) -> (Vec<Finding>, u64) {
        let mut kept: Vec<Finding> = self.kept.into_iter().flatten().collect();
        kept.sort_by_key(Finding::order);
        (kept, self.dropped)
    }
}
