//! After something unexpected: say it once, and find the place in the content model from which
//! the rest makes sense. One cause, one finding.

use super::Walk;
use super::content::{Frame, accepts, step};
use super::suggest;
use crate::names::Sym;
use crate::tables::{AllGroup, Automaton, Edge, ElementId};
use crate::violation::{At, Kind, Violation};
use fim_core::{Element, Node};
use std::collections::VecDeque;

/// Siblings that are looked at around an unexpected element.
const NEARBY: usize = 1_000;

impl<'d> Walk<'_, 'd, '_> {
    /// A child for which the content model has no step.
    pub(crate) fn unexpected(
        &mut self,
        automaton: &Automaton,
        child: Element<'d>,
        sym: Option<Sym>,
    ) {
        let known = sym.and_then(|sym| {
            let edge = automaton.edges.iter().find(|edge| edge.sym == sym)?;
            Some((sym, edge.element))
        });
        match known {
            Some((sym, element)) => self.known(automaton, child, sym, element),
            None => self.unknown(automaton, child),
        }
    }

    /// What was excused in an element that has ended.
    pub(crate) fn forget(&mut self) {
        let open = self.frames.len();
        if !self.excused.is_empty() {
            self.excused.retain(|(depth, _)| *depth <= open);
        }
        if !self.announced.is_empty() {
            self.announced.retain(|(depth, _)| *depth <= open);
        }
    }

    fn at(&self) -> (u32, u32) {
        self.frames.last().map_or((0, 0), |frame| (frame.state, frame.count))
    }

    /// True where the siblings after the child fit, or none come and none need come.
    fn goes_on(&mut self, automaton: &Automaton, at: (u32, u32)) -> bool {
        let next = self.frames.last().and_then(|frame| {
            frame.nodes.clone().find_map(|node| match node {
                Node::Element(element) => Some(element),
                Node::Text(_) => None,
            })
        });
        match next {
            Some(next) => {
                let namespace = self.namespace(next);
                let sym = self.sym(next);
                step(automaton, &self.tables.wildcards, at, sym, namespace).is_some()
            }
            None => accepts(automaton, at),
        }
    }

    /// The element belongs to this content model, but not here.
    fn known(&mut self, automaton: &Automaton, child: Element<'d>, sym: Sym, element: ElementId) {
        let at = self.at();
        let path = shortest(automaton, at, |edges, _| edges.iter().any(|edge| edge.sym == sym));
        let fits_without = self.goes_on(automaton, at);
        if let Some(path) = path.filter(|_| !fits_without) {
            self.skipped(automaton, child, at, &path, sym);
            let state = path.last().map_or(at.0, |edge| edge.next);
            let from = (state, u32::MAX);
            let namespace = self.tables.names.namespace(sym);
            let taken = step(automaton, &self.tables.wildcards, from, Some(sym), namespace);
            if let Some(taken) = taken {
                return self.take(child, taken, Some(sym));
            }
        }
        self.out_of_place(automaton, child, sym);
        let excuse = (self.frames.len(), sym);
        if !self.excused.contains(&excuse) {
            self.excused.push(excuse);
        }
        self.element(child, element);
    }

    /// Elements were left out before `child`.
    fn skipped(
        &mut self,
        automaton: &Automaton,
        child: Element<'d>,
        at: (u32, u32),
        path: &[Edge],
        sym: Sym,
    ) {
        let mut missing: Vec<Sym> = path.iter().map(|edge| edge.sym).collect();
        missing.extend(too_few(automaton, at));
        let Some(frame) = self.frames.last() else { return };
        let (parent, rest) = (frame.element, frame.nodes.clone());
        missing.retain(|sym| !self.excused.contains(&(self.frames.len(), *sym)));
        // What comes later is not missing: it stands in the wrong place.
        for node in rest.take(NEARBY) {
            let Node::Element(later) = node else { continue };
            let Some(place) =
                self.sym(later).and_then(|sym| missing.iter().position(|m| *m == sym))
            else {
                continue;
            };
            missing.swap_remove(place);
            let mut violation =
                Violation::new(Kind::ElementMisplaced, later, "cvc-complex-type.2.4.a")
                    .found(later.name());
            violation.before = Some(child);
            (self.report)(violation);
            self.announced.push((self.frames.len(), later));
        }
        if missing.is_empty() {
            return;
        }
        let one = missing.len() == 1 && path.len() == 1;
        let leads = |edge: &&Edge| automaton.edges(edge.next).iter().any(|next| next.sym == sym);
        self.missing(automaton, at, missing, one, &leads, |names| {
            Violation::new(Kind::ElementMissing, parent, "cvc-complex-type.2.4.a")
                .found(child.name())
                .expected(names)
                .at(At::Before(child))
        });
    }

    /// Reports what is missing; where each of several would do, all of them are named.
    fn missing(
        &mut self,
        automaton: &Automaton,
        at: (u32, u32),
        missing: Vec<Sym>,
        one: bool,
        leads: &dyn Fn(&&Edge) -> bool,
        violation: impl FnOnce(Vec<String>) -> Violation<'d>,
    ) {
        let ways = automaton.edges(at.0).iter().filter(leads);
        let alternatives: Vec<Sym> = ways.map(|edge| edge.sym).collect();
        let one_of = one && alternatives.len() > 1;
        let names = if one_of { alternatives } else { missing };
        let mut violation = violation(names.into_iter().map(|sym| self.local(sym)).collect());
        violation.one_of = one_of;
        (self.report)(violation);
    }

    /// The element has been there, or should have been somewhere else.
    fn out_of_place(&mut self, automaton: &Automaton, child: Element<'d>, sym: Sym) {
        let Some(parent) = self.frames.last().map(|frame| frame.element) else { return };
        let mut before = None;
        let mut repeated = false;
        let ahead = reaching(automaton, sym);
        let mut at = (0, 0);
        for sibling in parent.children().take(NEARBY).take_while(|sibling| *sibling != child) {
            let namespace = self.namespace(sibling);
            let name = self.sym(sibling);
            repeated |= name == Some(sym);
            let taken = step(automaton, &self.tables.wildcards, at, name, namespace);
            let Some(taken) = taken else { continue };
            if ahead[at.0 as usize] && !ahead[taken.state as usize] {
                before = Some(sibling);
            }
            at = (taken.state, taken.count);
        }
        if self.announced.contains(&(self.frames.len(), child)) {
            return;
        }
        let expected = self.allowed(automaton, self.at());
        let comes_later = ahead[self.at().0 as usize];
        let violation = if repeated && !comes_later {
            Violation::new(Kind::ElementRepeated, child, "cvc-complex-type.2.4.d")
        } else {
            let mut violation =
                Violation::new(Kind::ElementMisplaced, child, "cvc-complex-type.2.4.a");
            violation.before = before.filter(|_| !comes_later);
            violation
        };
        (self.report)(violation.found(child.name()).expected(expected));
    }

    /// The content model has no such element.
    fn unknown(&mut self, automaton: &Automaton, child: Element<'d>) {
        let at = self.at();
        let expected = self.allowed(automaton, at);
        let suggestion = suggest::nearest(child.name(), &expected);
        let meant = suggestion.as_deref().and_then(|name| {
            automaton.edges(at.0).iter().find(|edge| self.tables.names.local(edge.sym) == name)
        });
        let w3c = if automaton.states[at.0 as usize].accepting && expected.is_empty() {
            "cvc-complex-type.2.4.d"
        } else {
            "cvc-complex-type.2.4.a"
        };
        let mut violation =
            Violation::new(Kind::ElementUnknown, child, w3c).found(child.name()).expected(expected);
        violation.suggestion = suggestion.clone();
        (self.report)(violation);
        if let Some(edge) = meant {
            let namespace = self.tables.names.namespace(edge.sym);
            let sym = Some(edge.sym);
            if let Some(taken) = step(automaton, &self.tables.wildcards, at, sym, namespace) {
                return self.take(child, taken, sym);
            }
        }
        // It may stand for an element that is missing now.
        if !self.goes_on(automaton, at) {
            let edges = automaton.edges(at.0);
            let stands_for =
                edges.iter().find(|edge| self.goes_on(automaton, (edge.next, u32::MAX)));
            if let (Some(edge), Some(frame)) = (stands_for, self.frames.last_mut()) {
                frame.state = edge.next;
                frame.count = 1;
            }
        }
    }

    /// After the last child there should have been more.
    pub(crate) fn unfinished(&mut self, automaton: &Automaton, frame: &Frame<'d>) {
        let at = (frame.state, frame.count);
        let done = |_: &[Edge], state: u32| automaton.states[state as usize].accepting;
        // Only a wildcard may lead on: then there is no name to tell.
        let path = shortest(automaton, at, done).unwrap_or_default();
        let mut missing: Vec<Sym> = too_few(automaton, at).into_iter().collect();
        missing.extend(path.iter().map(|edge| edge.sym));
        let nameless = missing.is_empty();
        // The frame itself is off the stack already.
        missing.retain(|sym| !self.excused.contains(&(self.frames.len() + 1, *sym)));
        if missing.is_empty() && !nameless {
            return;
        }
        let one = missing.len() == 1 && path.len() == 1;
        let leads = |edge: &&Edge| automaton.states[edge.next as usize].accepting;
        self.missing(automaton, at, missing, one, &leads, |names| {
            Violation::new(Kind::ElementMissing, frame.element, "cvc-complex-type.2.4.b")
                .expected(names)
                .at(At::End)
        });
    }

    pub(crate) fn unknown_in_all(&mut self, group: &AllGroup, child: Element<'d>) {
        let names: Vec<String> =
            group.members.iter().map(|member| self.local(member.sym)).collect();
        let suggestion = suggest::nearest(child.name(), &names);
        let mut violation = Violation::new(Kind::ElementUnknown, child, "cvc-complex-type.2.4.a")
            .found(child.name())
            .expected(names);
        violation.suggestion = suggestion;
        (self.report)(violation);
    }

    /// Names that may come in a state.
    fn allowed(&self, automaton: &Automaton, (state, count): (u32, u32)) -> Vec<String> {
        let full = automaton.states[state as usize].count.is_some_and(|(_, most)| count >= most);
        let mut names: Vec<String> = automaton
            .edges(state)
            .iter()
            .filter(|edge| !(full && edge.next == state))
            .map(|edge| self.local(edge.sym))
            .collect();
        names.dedup();
        names
    }
}

/// The counted element, where it has not stood often enough.
fn too_few(automaton: &Automaton, (state, count): (u32, u32)) -> Option<Sym> {
    let (least, _) = automaton.states[state as usize].count?;
    let own = automaton.edges(state).iter().find(|edge| edge.next == state)?;
    (count < least).then_some(own.sym)
}

/// The fewest steps from a state to one that is wanted.
fn shortest(
    automaton: &Automaton,
    (start, _): (u32, u32),
    wanted: impl Fn(&[Edge], u32) -> bool,
) -> Option<Vec<Edge>> {
    let mut from: Vec<Option<(u32, Edge)>> = vec![None; automaton.states.len()];
    let mut queue = VecDeque::from([start]);
    let mut seen = vec![false; automaton.states.len()];
    seen[start as usize] = true;
    while let Some(state) = queue.pop_front() {
        let edges = automaton.edges(state);
        if wanted(edges, state) {
            let mut path = Vec::new();
            let mut at = state;
            while let Some((before, edge)) = from[at as usize] {
                path.push(edge);
                at = before;
            }
            path.reverse();
            return Some(path);
        }
        for edge in edges {
            if !std::mem::replace(&mut seen[edge.next as usize], true) {
                from[edge.next as usize] = Some((state, *edge));
                queue.push_back(edge.next);
            }
        }
    }
    None
}

/// For each state whether an element of this name may still come.
fn reaching(automaton: &Automaton, sym: Sym) -> Vec<bool> {
    let mut reaches = vec![false; automaton.states.len()];
    loop {
        let mut changed = false;
        for state in 0..crate::names::number(reaches.len()) {
            let here = |edge: &Edge| edge.sym == sym || reaches[edge.next as usize];
            if !reaches[state as usize] && automaton.edges(state).iter().any(here) {
                reaches[state as usize] = true;
                changed = true;
            }
        }
        if !changed {
            return reaches;
        }
    }
}
