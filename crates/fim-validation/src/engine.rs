//! What rules of every standard need: a rule as data with its checks, the plan that sorts checks by
//! what they look at, and a collection of findings that tells each thing once per element. The walk
//! over a model stands with its standard.

use crate::Vorgaben;
use crate::panik::unter;
use fim_core::{Finding, Findings, Fingerprint, Limits, RuleMeta, Skipped};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A rule: what is known of it, and what it looks at. `P` is what the standard can look at.
pub(crate) struct Rule<P: 'static> {
    pub(crate) meta: RuleMeta,
    pub(crate) checks: &'static [P],
}

/// Declares what the rules of a standard can look at: the name of a check, the list it is sorted
/// into, and what it is given. `Lage` must be in scope. Makes `Pruefung` and `PLAN`; the plan is
/// made of what the function after `rules:` tells.
macro_rules! pruefungen {
    (rules: $rules:path; $($(#[$meta:meta])* $art:ident($liste:ident: $($typ:tt)+);)*) => {
        /// A check, by what it looks at.
        pub(crate) enum Pruefung {
            $($(#[$meta])* $art(for<'x, 'm, 'a> fn($($typ)+, &mut Lage<'x, 'm, 'a>)),)*
        }

        /// All checks of all rules, by what they look at.
        #[derive(Default)]
        pub(super) struct Plan {
            $(pub(super) $liste: Vec<(
                &'static fim_core::RuleMeta,
                for<'x, 'm, 'a> fn($($typ)+, &mut Lage<'x, 'm, 'a>),
            )>,)*
        }

        impl Plan {
            fn add(&mut self, rule: &'static $crate::engine::Rule<Pruefung>) {
                for check in rule.checks {
                    match check {
                        $(Pruefung::$art(check) => self.$liste.push((&rule.meta, *check)),)*
                    }
                }
            }

            /// Those of the rules that are wanted of a file; asked once, not at everything in it.
            pub(super) fn wanted(&self, wants: impl Fn(&fim_core::RuleMeta) -> bool) -> Self {
                Self {
                    $($liste: self.$liste.iter().filter(|(meta, _)| wants(meta)).copied().collect(),)*
                }
            }
        }

        /// All checks there are.
        pub(super) static PLAN: std::sync::LazyLock<Plan> = std::sync::LazyLock::new(|| {
            let mut plan = Plan::default();
            $rules().for_each(|rule| plan.add(rule));
            plan
        });
    };
}
pub(crate) use pruefungen;

/// Runs a check of a rule on something in a file, unless the time of the file is over.
pub(crate) fn anwenden(meta: &RuleMeta, vorgaben: &Vorgaben<'_>, check: impl FnOnce()) {
    if !vorgaben.frist.ist_um() {
        unter(meta, check);
    }
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

    /// Takes in what rules found in a later piece of the same file, as far as `counts` says so.
    pub(crate) fn absorb(&mut self, later: Self, counts: impl Fn(&Finding) -> bool) {
        let (told, mut elsewhere) = (&mut self.told, HashSet::new());
        self.findings.absorb_where(later.findings, |finding| {
            if !counts(finding) {
                elsewhere.insert(finding.fingerprint);
                return false;
            }
            told.insert(finding.fingerprint)
        });
        told.extend(later.told.into_iter().filter(|one| !elsewhere.contains(one)));
        for (what, codes) in later.ungeprueft {
            self.ungeprueft.entry(what).or_default().extend(codes);
        }
    }

    pub(crate) fn finish(mut self) -> (Findings, Vec<Skipped>) {
        // What pieces of a file dropped may be the same.
        self.findings.found_in_all(self.told.len() as u64);
        let skipped = self.ungeprueft.into_iter();
        let skipped =
            skipped.map(|(what, codes)| Skipped { what, codes: codes.into_iter().collect() });
        (self.findings, skipped.collect())
    }
}
