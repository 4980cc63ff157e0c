//! Tests of the regular expressions.

mod derivative;
mod fast;
mod matching;
mod syntax;

use super::automaton::Automaton;
use super::parse::parse;
use super::{Cache, Outcome, Pattern, Plan};

/// The name of the way a pattern is matched.
fn way(source: &str) -> &'static str {
    match Pattern::parse(source).expect(source).plan {
        Plan::Nothing => "nothing",
        Plan::Steps(_) => "steps",
        Plan::Star(_) => "star",
        Plan::Automaton { .. } => "automaton",
    }
}

fn matches(source: &str, text: &str) -> bool {
    Pattern::parse(source).expect(source).matches(&mut Cache::default(), text)
}

/// What the automaton says, whatever the way of the pattern is.
fn by_automaton(source: &str) -> impl FnMut(&str) -> Outcome {
    let automaton = Automaton::new(&parse(source).expect(source)).expect(source);
    let mut cache = automaton.cache();
    move |text| automaton.run(&mut cache, text).expect("never gives up")
}

/// Numbers that are the same in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit
    }

    fn pick<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[self.below(from.len())]
    }
}
