//! Patterns that are a row of sets of characters, each so many times, as `[A-Z]{2}\d{3,8}`.
//!
//! Such a pattern needs no automaton where each character leaves no choice: either it belongs to
//! the current step or it does not. Counts cost nothing, however large.

use regex_syntax::hir::ClassUnicode;

use super::Outcome;
use super::charset::CharSet;
use super::node::Node;

/// More steps than this go to the automaton, which shares states better.
const MAX_STEPS: usize = 64;

/// A row of steps that never has to look ahead.
#[derive(Debug)]
pub(super) struct Steps {
    sets: Vec<CharSet>,
    steps: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    /// Which of the sets.
    set: usize,
    min: u32,
    max: Option<u32>,
}

impl Step {
    fn is_fixed(&self) -> bool {
        self.max == Some(self.min)
    }
}

impl Steps {
    /// The steps of an expression, where it has this shape.
    pub(super) fn recognise(node: &Node) -> Option<Steps> {
        let parts = match node {
            Node::Empty => &[],
            Node::Concat(parts) => parts.as_slice(),
            other => std::slice::from_ref(other),
        };
        if parts.len() > MAX_STEPS {
            return None;
        }
        let mut classes: Vec<&ClassUnicode> = Vec::new();
        let mut steps = Vec::with_capacity(parts.len());
        for part in parts {
            let (class, min, max) = step(part)?;
            let set = classes.iter().position(|known| *known == class).unwrap_or(classes.len());
            if set == classes.len() {
                classes.push(class);
            }
            steps.push(Step { set, min, max });
        }
        let clear = (0..steps.len()).all(|index| leaves_no_choice(&classes, &steps[index..]));
        let sets = classes.into_iter().map(CharSet::new).collect();
        clear.then_some(Steps { sets, steps })
    }

    pub(super) fn run(&self, text: &str) -> Outcome {
        let mut at = 0;
        for step in &self.steps {
            let set = &self.sets[step.set];
            let (end, enough) = if step.max.is_none() && step.min <= 1 {
                let end = set.span(text, at);
                (end, end > at || step.min == 0)
            } else {
                counted(set, step, text, at)
            };
            at = end;
            if !enough {
                return Outcome::stuck(text, at);
            }
        }
        if at == text.len() { Outcome::Match } else { Outcome::stuck(text, at) }
    }
}

/// Takes characters of the set up to the maximum; whether there were enough of them.
fn counted(set: &CharSet, step: &Step, text: &str, from: usize) -> (usize, bool) {
    let rest = text.get(from..).unwrap_or_default();
    let max = step.max.unwrap_or(u32::MAX);
    let mut count = 0;
    for (offset, character) in rest.char_indices() {
        if count == max || !set.contains(character) {
            return (from + offset, count >= step.min);
        }
        count += 1;
    }
    (text.len(), count >= step.min)
}

fn step(node: &Node) -> Option<(&ClassUnicode, u32, Option<u32>)> {
    match node {
        Node::Class(class) => Some((class, 1, Some(1))),
        Node::Repeat { node, min, max } => match &**node {
            Node::Class(class) => Some((class, *min, *max)),
            _ => None,
        },
        _ => None,
    }
}

/// Whether the first step shares no character with those that may follow while it could go on.
fn leaves_no_choice(classes: &[&ClassUnicode], steps: &[Step]) -> bool {
    let Some((first, rest)) = steps.split_first() else { return true };
    if first.is_fixed() {
        return true;
    }
    for next in rest {
        let mut shared = classes[first.set].clone();
        shared.intersect(classes[next.set]);
        if !shared.ranges().is_empty() {
            return false;
        }
        if next.min > 0 {
            break;
        }
    }
    true
}
