//! What rules of every standard need: a rule as data with its checks, and a collection of findings
//! that tells each thing once per element. The checks of a standard, and the walk over its model,
//! stand with that standard.

use fim_core::{Finding, Findings, Fingerprint, Limits, RuleMeta, Skipped};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A rule: what is known of it, and what it looks at. `P` is what the standard can look at.
pub(crate) struct Rule<P: 'static> {
    pub(crate) meta: RuleMeta,
    pub(crate) checks: &'static [P],
}

/// What the rules of a file came to.
#[derive(Debug)]
pub(crate) struct Befunde {
    findings: Findings,
    told: HashSet<Fingerprint>,
    /// What could not be looked at, and the rules that wanted to.
    ungeprueft: BTreeMap<String, BTreeSet<&'static str>>,
}

impl Befunde {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { findings: Findings::new(limits), told: HashSet::new(), ungeprueft: BTreeMap::new() }
    }

    /// Adds a finding unless the same was told of the same element.
    pub(crate) fn add(&mut self, finding: Finding) {
        if self.told.insert(finding.fingerprint) {
            self.findings.add(|| finding);
        }
    }

    /// Remembers that a rule could not look at something.
    pub(crate) fn skip(&mut self, what: String, code: &'static str) {
        self.ungeprueft.entry(what).or_default().insert(code);
    }

    pub(crate) fn finish(self) -> (Findings, Vec<Skipped>) {
        let skipped = self.ungeprueft.into_iter();
        let skipped =
            skipped.map(|(what, codes)| Skipped { what, codes: codes.into_iter().collect() });
        (self.findings, skipped.collect())
    }
}
