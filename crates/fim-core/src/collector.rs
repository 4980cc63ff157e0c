//! The findings of one file, up to the limit; the rest is counted.

use crate::{Finding, Limits};

/// Collects findings, keeps no more than the limit, and counts what it dropped.
#[derive(Debug)]
pub struct Findings {
    kept: Vec<Finding>,
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
        Self { kept: Vec::new(), limit, dropped: 0 }
    }

    /// True where a further finding would only be counted. Lets a rule skip the cost of wording.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.kept.len() >= self.limit
    }

    /// Adds a finding; it is made only where it is kept.
    pub fn add(&mut self, finding: impl FnOnce() -> Finding) {
        if self.is_full() {
            self.dropped += 1;
        } else {
            self.kept.push(finding());
        }
    }

    /// Adds all of `other`.
    pub fn absorb(&mut self, other: Self) {
        self.dropped += other.dropped;
        for finding in other.kept {
            self.add(|| finding);
        }
    }

    /// Number kept so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.kept.len()
    }

    /// True where nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// The findings in the order of their places, and how many were dropped.
    #[must_use]
    pub fn finish(mut self) -> (Vec<Finding>, u64) {
        self.kept.sort_by_key(Finding::order);
        (self.kept, self.dropped)
    }
}
