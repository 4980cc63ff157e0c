//! Steps in content models: one child, one step.

use super::Walk;
use crate::compile::ANY_TYPE;
use crate::names::{Sym, UNKNOWN};
use crate::tables::{AllGroup, Automaton, ComplexId, Content, ElementId, Model, WildcardId};
use crate::violation::{At, Kind, Violation};
use fim_core::{Element, Nodes};

/// An open element whose children have an order.
#[derive(Debug)]
pub(crate) struct Frame<'d> {
    pub element: Element<'d>,
    pub nodes: Nodes<'d>,
    pub of: ComplexId,
    pub mixed: bool,
    pub state: u32,
    /// How often the counted element has stood.
    pub count: u32,
    /// Elements since the last fitting one that do not belong here.
    pub strangers: u32,
    /// Where the bits of an `xs:all` begin in [`Walk::seen`].
    pub seen: usize,
}

/// What a child turned out to be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step {
    Element(ElementId),
    Wild(WildcardId),
}

/// Where an automaton goes with a name, and how often it has been there in a row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Taken {
    pub step: Step,
    pub state: u32,
    pub count: u32,
}

/// The step that a child means in a state; `None` where there is none.
pub(crate) fn step(
    automaton: &Automaton,
    wildcards: &[crate::tables::Wildcard],
    (state, count): (u32, u32),
    sym: Option<Sym>,
    namespace: u32,
) -> Option<Taken> {
    let counted = automaton.states[state as usize].count;
    let repeats = |next: u32| next == state && counted.is_some();
    let allowed = |next: u32| match counted {
        Some((_, most)) if next == state => count < most,
        Some((least, _)) => count >= least,
        None => true,
    };
    let taken = |step, next| Taken {
        step,
        state: next,
        count: if repeats(next) { count.saturating_add(1) } else { 1 },
    };
    if let Some(sym) = sym {
        let edges = automaton.edges(state);
        let found = if edges.len() > 12 {
            edges.binary_search_by_key(&sym, |edge| edge.sym).ok().map(|at| &edges[at])
        } else {
            edges.iter().find(|edge| edge.sym == sym)
        };
        if let Some(edge) = found {
            let step = taken(Step::Element(edge.element), edge.next);
            return allowed(edge.next).then_some(step);
        }
    }
    let fits = |edge: &&crate::tables::WildEdge| {
        wildcards[edge.wildcard as usize].namespaces.allows(namespace) && allowed(edge.next)
    };
    let edge = automaton.wild(state).iter().find(fits)?;
    Some(taken(Step::Wild(edge.wildcard), edge.next))
}

/// True where nothing more need come.
pub(crate) fn accepts(automaton: &Automaton, (state, count): (u32, u32)) -> bool {
    let state = &automaton.states[state as usize];
    state.accepting && state.count.is_none_or(|(least, _)| count >= least)
}

impl<'d> Walk<'_, 'd, '_> {
    /// Begins with the children of an element.
    pub(crate) fn open(&mut self, element: Element<'d>, of: ComplexId) {
        let Content::Elements { mixed, model } = &self.complex(of).content else { return };
        let seen = self.seen.len();
        if let Model::All(group) = model {
            self.seen.resize(seen + group.slots, false);
        }
        self.frames.push(Frame {
            element,
            nodes: element.nodes(),
            of,
            mixed: *mixed,
            state: 0,
            count: 0,
            strangers: 0,
            seen,
        });
    }

    /// A child of the element that was opened last.
    pub(crate) fn child(&mut self, child: Element<'d>) {
        let namespace = self.namespace(child);
        let sym = if namespace == UNKNOWN {
            None
        } else {
            self.tables.names.find(namespace, child.name())
        };
        let Some(frame) = self.frames.last() else { return };
        let Content::Elements { model, .. } = &self.complex(frame.of).content else { return };
        match model {
            Model::Automaton(automaton) => {
                let at = (frame.state, frame.count);
                match step(automaton, &self.tables.wildcards, at, sym, namespace) {
                    Some(taken) => self.take(child, taken, sym),
                    None => self.unexpected(automaton, child, sym),
                }
            }
            Model::All(group) => self.member(group, child, sym),
        }
    }

    /// Goes where the step leads, and into the child.
    pub(crate) fn take(&mut self, child: Element<'d>, taken: Taken, sym: Option<Sym>) {
        if let Some(frame) = self.frames.last_mut() {
            frame.state = taken.state;
            frame.count = taken.count;
            frame.strangers = 0;
        }
        match taken.step {
            Step::Element(id) => self.element(child, id),
            Step::Wild(id) => self.wild(child, id, sym),
        }
    }

    fn member(&mut self, group: &AllGroup, child: Element<'d>, sym: Option<Sym>) {
        let Some(seen) = self.frames.last().map(|frame| frame.seen) else { return };
        let member = group.members.iter().find(|member| Some(member.sym) == sym);
        let Some(member) = member else {
            return self.unknown_in_all(group, child);
        };
        let bit = &mut self.seen[seen + member.slot as usize];
        if std::mem::replace(bit, true) {
            let violation = Violation::new(Kind::ElementRepeated, child, "cvc-complex-type.2.4.d");
            (self.report)(violation.found(child.name()));
        }
        self.element(child, member.element);
    }

    /// After the last child.
    pub(crate) fn end(&mut self, frame: &Frame<'d>) {
        // Everything is allowed and nothing is asked for.
        if frame.of == ANY_TYPE {
            return;
        }
        let Content::Elements { model, .. } = &self.complex(frame.of).content else { return };
        match model {
            Model::Automaton(automaton) => {
                if !accepts(automaton, (frame.state, frame.count)) {
                    self.unfinished(automaton, frame);
                }
            }
            Model::All(group) => {
                let bits = &self.seen[frame.seen..];
                let any = bits.iter().any(|bit| *bit);
                let missing = |member: &&crate::tables::AllMember| {
                    member.is_required && !bits[member.slot as usize]
                };
                let mut names: Vec<String> = Vec::new();
                if any || group.is_required {
                    let of = |member: &crate::tables::AllMember| self.local(member.sym);
                    names.extend(group.members.iter().filter(missing).map(of));
                }
                self.seen.truncate(frame.seen);
                if names.len() > frame.strangers as usize {
                    let violation = Violation::new(
                        Kind::ElementMissing,
                        frame.element,
                        "cvc-complex-type.2.4.b",
                    );
                    (self.report)(violation.expected(names).at(At::End));
                }
            }
        }
    }

    pub(crate) fn local(&self, sym: Sym) -> String {
        self.tables.names.local(sym).to_owned()
    }
}
