//! Regular expressions of XSD 1.0 (appendix F of <https://www.w3.org/TR/xmlschema-2/>).
//!
//! A [`Pattern`] is parsed at once and matched in one of three ways: as a row of counted sets
//! (`steps`), as any number of characters and short sequences (`star`), or by a lazy DFA
//! (`automaton`), which is built when it is first needed.
//!
//! Not here: the `pattern` facet, which is a choice between several patterns.

mod alphabet;
mod automaton;
mod blocks;
mod blocks_later;
mod charset;
mod class;
mod error;
mod escapes;
mod node;
mod parse;
mod star;
mod steps;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use regex_automata::hybrid::dfa;

use automaton::Automaton;
pub(crate) use error::{PatternError, Reason};
use node::Node;
use star::Star;
use steps::Steps;

/// Characters of a pattern with all repetitions written out, beyond which it is refused.
const MAX_EXPANDED: u64 = 1 << 15;
/// Steps to build the alphabet, beyond which a pattern is refused.
const MAX_ALPHABET: u64 = 4_000_000;
/// Up to here nothing can be too large, so the automaton may wait for its first use.
const SURELY_SMALL: u64 = 500_000;

/// A regular expression that takes whole texts. It can be shared between threads.
#[derive(Debug)]
pub(crate) struct Pattern {
    source: String,
    /// Tells caches apart.
    id: u64,
    plan: Plan,
}

/// How a pattern is matched.
#[derive(Debug)]
enum Plan {
    /// It takes no text at all, as `[a-[a]]` does.
    Nothing,
    Steps(Box<Steps>),
    Star(Box<Star>),
    Automaton {
        node: Node,
        built: Box<OnceLock<Option<Automaton>>>,
    },
}

/// What came of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Outcome {
    Match,
    /// Something must follow.
    TooShort,
    /// With this character no continuation can match.
    Offends(usize, char),
}

impl Outcome {
    /// Nothing takes what stands at this byte.
    fn stuck(text: &str, at: usize) -> Outcome {
        let next = text.get(at..).and_then(|rest| rest.chars().next());
        next.map_or(Outcome::TooShort, |character| Outcome::Offends(at, character))
    }
}

/// What a thread keeps between calls: the states of lazy DFAs found so far. One cache may serve
/// any number of patterns.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    states: HashMap<u64, dfa::Cache>,
}

impl Pattern {
    /// Checks the whole syntax, and that the automaton stays within its limits.
    pub(crate) fn parse(source: &str) -> Result<Pattern, PatternError> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let plan =
            plan(parse::parse(source)?).ok_or(PatternError { at: 0, reason: Reason::TooLarge })?;
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        Ok(Pattern { source: source.to_owned(), id, plan })
    }

    /// The text the pattern was parsed from.
    pub(crate) fn source(&self) -> &str {
        &self.source
    }

    /// True where any number of single characters and short sequences may follow each other, so
    /// that a text fails by a character and not by its shape.
    pub(crate) const fn is_about_characters(&self) -> bool {
        matches!(self.plan, Plan::Star(_))
    }

    /// Whether the whole text matches.
    pub(crate) fn matches(&self, cache: &mut Cache, text: &str) -> bool {
        match &self.plan {
            Plan::Star(star) => star.matches(text),
            _ => self.run(cache, text) == Outcome::Match,
        }
    }

    /// The first character after which no continuation can match, and its byte; `None` where the
    /// text matches or only stops too early.
    pub(crate) fn offending(&self, cache: &mut Cache, text: &str) -> Option<(usize, char)> {
        match self.run(cache, text) {
            Outcome::Offends(at, character) => Some((at, character)),
            Outcome::Match | Outcome::TooShort => None,
        }
    }

    fn run(&self, cache: &mut Cache, text: &str) -> Outcome {
        match &self.plan {
            Plan::Nothing => Outcome::stuck(text, 0),
            Plan::Steps(steps) => steps.run(text),
            Plan::Star(star) => star.run(text),
            Plan::Automaton { node, built } => {
                let automaton = built.get_or_init(|| Automaton::new(node)).as_ref();
                automaton
                    .and_then(|automaton| {
                        let states = cache.states.entry(self.id);
                        automaton.run(states.or_insert_with(|| automaton.cache()), text)
                    })
                    // Neither can happen (see `plan` and `Automaton::run`). Should it do so, a
                    // text is not called wrong without a reason.
                    .unwrap_or(Outcome::Match)
            }
        }
    }
}

/// Chooses how to match; `None` where the expression is too large.
fn plan(node: Node) -> Option<Plan> {
    if node.is_nothing() {
        return Some(Plan::Nothing);
    }
    if let Some(steps) = Steps::recognise(&node) {
        return Some(Plan::Steps(Box::new(steps)));
    }
    if let Some(star) = Star::recognise(&node) {
        return Some(Plan::Star(Box::new(star)));
    }
    let expanded = node.expanded();
    let (ranges, steps) = alphabet::size(&node);
    if expanded > MAX_EXPANDED || steps > MAX_ALPHABET {
        return None;
    }
    let built = OnceLock::new();
    // Each class has at most twice as many letters as there are ranges.
    if expanded.saturating_mul(ranges) > SURELY_SMALL {
        built.set(Some(Automaton::new(&node)?)).ok()?;
    }
    Some(Plan::Automaton { node, built: Box::new(built) })
}
