//! What should have stood before an element, or at the end: the fewest steps through the content
//! model that lead on.

use super::Walk;
use super::content::Frame;
use super::recover::NEARBY;
use crate::names::{Sym, number};
use crate::tables::{Automaton, Edge};
use crate::violation::{At, Kind, Violation};
use fim_core::{Element, Node};
use std::collections::{HashSet, VecDeque};

/// Elements in the wrong place that are remembered; those beyond are told of twice.
const ANNOUNCED: usize = 100;

/// A step that the document did not take; without a name where only a wildcard leads on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hop {
    pub sym: Option<Sym>,
    pub next: u32,
}

impl<'d> Walk<'_, 'd, '_> {
    /// Elements were left out before `child`.
    pub(super) fn skipped(
        &mut self,
        automaton: &Automaton,
        child: Element<'d>,
        at: (u32, u32),
        path: &[Hop],
        sym: Sym,
    ) {
        let Some(frame) = self.frames.last() else { return };
        let (parent, rest, strangers) = (frame.element, frame.nodes.clone(), frame.strangers);
        let depth = self.frames.len();
        let mut missing = self.missing(automaton, at, path, depth);
        // What comes later is not missing: it stands in the wrong place.
        let near = if self.afford(NEARBY) { NEARBY } else { 0 };
        for node in rest.take(near) {
            let Node::Element(later) = node else { continue };
            let sym = self.sym(later);
            let Some(place) = missing.iter().position(|hop| hop.sym == sym && sym.is_some()) else {
                continue;
            };
            missing.remove(place);
            let mut violation =
                Violation::new(Kind::ElementMisplaced, later, "cvc-complex-type.2.4.a")
                    .found(later.name());
            violation.before = Some(child);
            (self.report)(violation);
            if self.announced.len() < ANNOUNCED {
                self.announced.push((depth, later));
            }
        }
        let leads_on = |state: u32| automaton.edges(state).iter().any(|edge| edge.sym == sym);
        let ways = ways(automaton, at.0, path, &leads_on);
        self.report_missing(&missing, &ways, strangers, |names| {
            Violation::new(Kind::ElementMissing, parent, "cvc-complex-type.2.4.a")
                .found(child.name())
                .expected(names)
                .at(At::Before(child))
        });
    }

    /// After the last child there should have been more. The frame is off the stack already.
    pub(super) fn unfinished(&mut self, automaton: &Automaton, frame: &Frame<'d>) {
        let at = (frame.state, frame.count);
        let done = |state: u32| automaton.states[state as usize].accepting;
        let path = if self.afford(automaton.edges.len()) {
            shortest(automaton, at.0, done).unwrap_or_default()
        } else {
            Vec::new()
        };
        let mut missing = self.missing(automaton, at, &path, self.frames.len() + 1);
        let is_excused =
            missing.is_empty() && (!path.is_empty() || too_few(automaton, at).is_some());
        if is_excused {
            return;
        }
        if missing.is_empty() {
            missing.push(Hop { sym: None, next: at.0 });
        }
        let ways = ways(automaton, at.0, &path, &done);
        self.report_missing(&missing, &ways, frame.strangers, |names| {
            Violation::new(Kind::ElementMissing, frame.element, "cvc-complex-type.2.4.b")
                .expected(names)
                .at(At::End)
        });
    }

    /// The steps of a path, and a counted element that stood too seldom, without those that were
    /// told to stand elsewhere.
    fn missing(
        &self,
        automaton: &Automaton,
        at: (u32, u32),
        path: &[Hop],
        depth: usize,
    ) -> Vec<Hop> {
        let few = too_few(automaton, at).map(|sym| Hop { sym: Some(sym), next: at.0 });
        let mut missing: Vec<Hop> = few.into_iter().chain(path.iter().copied()).collect();
        let is_excused = |sym: Sym| self.excused.contains(&(depth, sym));
        missing.retain(|hop| !hop.sym.is_some_and(is_excused));
        missing
    }

    /// Reports what is missing. Where several would do for the first step, they are told as a
    /// choice, and what must follow them apart.
    fn report_missing(
        &mut self,
        missing: &[Hop],
        ways: &[Sym],
        strangers: u32,
        violation: impl Fn(Vec<String>) -> Violation<'d>,
    ) {
        // Elements that do not belong here stand in their place, and have been told.
        if missing.is_empty() || missing.len() <= strangers as usize {
            return;
        }
        let mut names: Vec<Sym> = missing.iter().filter_map(|hop| hop.sym).collect();
        let first = names.first().copied();
        if ways.len() > 1 && first.is_some_and(|first| ways.contains(&first)) {
            names.remove(0);
            let mut choice = violation(ways.iter().map(|sym| self.local(*sym)).collect());
            choice.one_of = true;
            (self.report)(choice);
            if names.is_empty() {
                return;
            }
        }
        let mut seen = HashSet::new();
        names.retain(|sym| seen.insert(*sym));
        let names = names.iter().map(|sym| self.local(*sym)).collect();
        (self.report)(violation(names));
    }
}

/// The names that would do for the first step of a path: those after which the second step, or
/// what the path leads to, may follow.
fn ways(
    automaton: &Automaton,
    state: u32,
    path: &[Hop],
    leads_on: &dyn Fn(u32) -> bool,
) -> Vec<Sym> {
    let follows = |edge: &&Edge| match path {
        [] => false,
        [_] => leads_on(edge.next),
        [_, second, ..] => {
            automaton.edges(edge.next).iter().any(|next| Some(next.sym) == second.sym)
        }
    };
    automaton.edges(state).iter().filter(follows).take(NEARBY).map(|edge| edge.sym).collect()
}

/// The counted element, where it has not stood often enough.
fn too_few(automaton: &Automaton, (state, count): (u32, u32)) -> Option<Sym> {
    let (least, _) = automaton.states[state as usize].count?;
    let own = automaton.edges(state).iter().find(|edge| edge.next == state)?;
    (count < least).then_some(own.sym)
}

/// The fewest steps from a state to one that is wanted.
pub(super) fn shortest(
    automaton: &Automaton,
    start: u32,
    wanted: impl Fn(u32) -> bool,
) -> Option<Vec<Hop>> {
    let mut from: Vec<Option<(u32, Hop)>> = vec![None; automaton.states.len()];
    let mut seen = vec![false; automaton.states.len()];
    let mut queue = VecDeque::from([start]);
    seen[start as usize] = true;
    while let Some(state) = queue.pop_front() {
        if wanted(state) {
            let mut path = Vec::new();
            let mut at = state;
            while let Some((before, hop)) = from[at as usize] {
                path.push(hop);
                at = before;
            }
            path.reverse();
            return Some(path);
        }
        let named = automaton.edges(state).iter();
        let named = named.map(|edge| Hop { sym: Some(edge.sym), next: edge.next });
        let wild = automaton.wild(state).iter().map(|edge| Hop { sym: None, next: edge.next });
        for hop in named.chain(wild) {
            if !std::mem::replace(&mut seen[hop.next as usize], true) {
                from[hop.next as usize] = Some((state, hop));
                queue.push_back(hop.next);
            }
        }
    }
    None
}

/// For each state whether an element of this name may still come.
pub(super) fn reaching(automaton: &Automaton, sym: Sym) -> Vec<bool> {
    let states = automaton.states.len();
    let mut back: Vec<Vec<u32>> = vec![Vec::new(); states];
    let mut reaches = vec![false; states];
    let mut queue = VecDeque::new();
    for state in 0..number(states) {
        for edge in automaton.edges(state) {
            back[edge.next as usize].push(state);
            if edge.sym == sym && !std::mem::replace(&mut reaches[state as usize], true) {
                queue.push_back(state);
            }
        }
    }
    while let Some(state) = queue.pop_front() {
        for before in &back[state as usize] {
            if !std::mem::replace(&mut reaches[*before as usize], true) {
                queue.push_back(*before);
            }
        }
    }
    reaches
}
