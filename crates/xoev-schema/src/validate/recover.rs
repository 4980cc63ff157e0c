//! After something unexpected: say it once, and find the place in the content model from which
//! the rest makes sense. One cause, one finding. What is missing is told in `missing`.

use super::content::{Taken, accepts, step};
use super::missing::{Hop, reaching, shortest};
use super::{Walk, suggest};
use crate::names::Sym;
use crate::tables::{AllGroup, Automaton, ElementId};
use crate::violation::{Kind, Violation};
use fim_core::{Element, Node};

/// Siblings that are looked at around an unexpected element.
pub(super) const NEARBY: usize = 1_000;

/// What stands before a child that does not fit.
#[derive(Debug, Default)]
struct Around<'d> {
    /// The sibling before which it should have stood.
    before: Option<Element<'d>>,
    /// The sibling that leaves no room for it.
    beside: Option<Element<'d>>,
    /// It has been there.
    repeated: bool,
    /// It may still come.
    comes_later: bool,
}

impl<'d> Walk<'_, 'd, '_> {
    /// A child for which the content model has no step.
    pub(crate) fn unexpected(
        &mut self,
        automaton: &Automaton,
        child: Element<'d>,
        sym: Option<Sym>,
    ) {
        let known = sym.and_then(|sym| Some((sym, automaton.known(sym)?)));
        match known {
            Some((sym, element)) => self.known(automaton, child, sym, element),
            None => self.unknown(automaton, child, sym),
        }
    }

    /// Explaining may cost only so much in one document; what is wrong is said in any case.
    pub(super) fn afford(&mut self, steps: usize) -> bool {
        let steps = steps as u64;
        let can = steps <= self.effort;
        self.effort -= if can { steps } else { 0 };
        can
    }

    pub(super) fn at(&self) -> (u32, u32) {
        self.frames.last().map_or((0, 0), |frame| (frame.state, frame.count))
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

    fn next_sibling(&self) -> Option<Element<'d>> {
        self.frames.last()?.nodes.clone().find_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// True where the siblings after the child fit, or none come and none need come.
    fn goes_on(&mut self, automaton: &Automaton, at: (u32, u32)) -> bool {
        match self.next_sibling() {
            Some(next) => self.step_of(automaton, at, next).is_some(),
            None => accepts(automaton, at),
        }
    }

    fn step_of(
        &mut self,
        automaton: &Automaton,
        at: (u32, u32),
        element: Element<'d>,
    ) -> Option<Taken> {
        let namespace = self.namespace(element);
        let sym = self.sym(element);
        step(automaton, &self.tables.wildcards, at, sym, namespace)
    }

    fn step_by(&self, automaton: &Automaton, at: (u32, u32), sym: Sym) -> Option<Taken> {
        let namespace = self.tables.names.namespace(sym);
        step(automaton, &self.tables.wildcards, at, Some(sym), namespace)
    }

    /// The element belongs to this content model, but not here.
    fn known(&mut self, automaton: &Automaton, child: Element<'d>, sym: Sym, element: ElementId) {
        let at = self.at();
        let strangers = self.frames.last().map_or(0, |frame| frame.strangers) as usize;
        let fits_without = self.goes_on(automaton, at);
        // Here but for the count: too few of a counted element came before it.
        let is_next = automaton.edges(at.0).iter().any(|edge| edge.sym == sym);
        let is_wanted = !fits_without || strangers > 0 || is_next;
        let path = if is_wanted && self.afford(automaton.edges.len()) {
            shortest(automaton, at.0, |state| {
                automaton.edges(state).iter().any(|edge| edge.sym == sym)
            })
        } else {
            None
        };
        // Where the rest fits without it, it only stands right if something stands in for the gap.
        let fills = |path: &Vec<Hop>| {
            !fits_without || path.is_empty() || (1..=strangers).contains(&path.len())
        };
        let found = path.filter(fills).and_then(|path| {
            let state = path.last().map_or(at.0, |hop| hop.next);
            // Enough of a counted element is taken for granted: too few is told as missing.
            Some((self.step_by(automaton, (state, u32::MAX), sym)?, path))
        });
        if let Some((taken, path)) = found {
            let is_in_time = path.is_empty() || self.goes_on(automaton, (taken.state, taken.count));
            let stands_for = if is_in_time { None } else { self.stands_for(automaton, at.0) };
            let Some(state) = stands_for else {
                self.skipped(automaton, child, at, &path, sym);
                return self.take(child, taken, Some(sym));
            };
            // It stands in place of another one, after which the rest fits.
            let belongs = self.out_of_place(automaton, child, sym);
            if let Some(frame) = self.frames.last_mut() {
                frame.state = state;
                frame.count = 1;
            }
            if belongs {
                self.element(child, element);
            }
            return;
        }
        let belongs = self.out_of_place(automaton, child, sym);
        let excuse = (self.frames.len(), sym);
        if !self.excused.contains(&excuse) {
            self.excused.push(excuse);
        }
        if belongs {
            self.element(child, element);
        }
    }

    /// The state after one more element, from which the next sibling fits.
    fn stands_for(&mut self, automaton: &Automaton, state: u32) -> Option<u32> {
        let named = automaton.edges(state).iter().map(|edge| edge.next);
        let wild = automaton.wild(state).iter().map(|edge| edge.next);
        let mut states = named.chain(wild);
        states.find(|next| {
            let count = automaton.states[*next as usize].count.map_or(1, |(least, _)| least);
            self.goes_on(automaton, (*next, count))
        })
    }

    /// The element has been there, should have been somewhere else, or excludes itself: then it
    /// should go, and this is false.
    fn out_of_place(&mut self, automaton: &Automaton, child: Element<'d>, sym: Sym) -> bool {
        if self.announced.contains(&(self.frames.len(), child)) {
            return true;
        }
        let at = self.at();
        let Around { before, beside, repeated, comes_later } =
            self.look_around(automaton, child, sym);
        let expected = self.allowed(automaton, at);
        let is_full = automaton.states[at.0 as usize].count.is_some()
            && automaton.edges(at.0).iter().any(|edge| edge.next == at.0 && edge.sym == sym);
        let violation = if is_full || repeated && !comes_later {
            Violation::new(Kind::ElementRepeated, child, "cvc-complex-type.2.4.d")
        } else {
            let excluded = before.is_none() && !comes_later && beside.is_some();
            let kind = if excluded { Kind::ElementExcluded } else { Kind::ElementMisplaced };
            let mut violation = Violation::new(kind, child, "cvc-complex-type.2.4.a");
            violation.before = before.filter(|_| !comes_later);
            violation.comes_later = comes_later;
            violation.other = beside.filter(|_| excluded);
            if violation.before.is_none() && !comes_later {
                self.count_stranger();
            }
            violation
        };
        let belongs = violation.kind != Kind::ElementExcluded;
        (self.report)(violation.found(child.name()).expected(expected));
        belongs
    }

    /// Looks at the siblings before a child that does not fit.
    fn look_around(&mut self, automaton: &Automaton, child: Element<'d>, sym: Sym) -> Around<'d> {
        let parent = self.frames.last().map(|frame| frame.element);
        let Some(parent) = parent.filter(|_| self.afford(automaton.edges.len() + NEARBY)) else {
            return Around::default();
        };
        let ahead = reaching(automaton, sym);
        let (mut around, mut at) = (Around::default(), (0, 0));
        for sibling in parent.children().take(NEARBY).take_while(|sibling| *sibling != child) {
            around.repeated |= self.sym(sibling) == Some(sym);
            let Some(taken) = self.step_of(automaton, at, sibling) else { continue };
            if ahead[at.0 as usize] && !ahead[taken.state as usize] {
                // Only where the sibling may still follow it.
                let moved = self.step_by(automaton, at, sym);
                let follows = moved.is_some_and(|moved| {
                    self.step_of(automaton, (moved.state, moved.count), sibling).is_some()
                });
                around.before = Some(sibling).filter(|_| follows);
                around.beside = Some(sibling).filter(|_| !follows);
            }
            at = (taken.state, taken.count);
        }
        around.comes_later = ahead[self.at().0 as usize];
        around
    }

    /// The content model has no such element.
    fn unknown(&mut self, automaton: &Automaton, child: Element<'d>, sym: Option<Sym>) {
        let at = self.at();
        let expected = self.allowed(automaton, at);
        let suggestion = self.meant(child, &expected);
        let meant = suggestion.as_deref().and_then(|name| {
            automaton.edges(at.0).iter().find(|edge| self.tables.names.local(edge.sym) == name)
        });
        let global = sym.and_then(|sym| self.tables.global_elements.get(&sym));
        let is_abstract = global.is_some_and(|id| self.tables.elements[*id as usize].is_abstract);
        let mut violation = if is_abstract {
            Violation::new(Kind::ElementAbstract, child, "cvc-elt.2")
        } else if expected.is_empty() {
            Violation::new(Kind::ElementUnknown, child, "cvc-complex-type.2.4.d")
        } else {
            Violation::new(Kind::ElementUnknown, child, "cvc-complex-type.2.4.a")
        };
        violation.suggestion.clone_from(&suggestion);
        (self.report)(violation.found(child.name()).expected(expected));
        let taken = meant.and_then(|edge| Some((self.step_by(automaton, at, edge.sym)?, edge.sym)));
        match taken {
            Some((taken, sym)) => self.take(child, taken, Some(sym)),
            None => self.count_stranger(),
        }
    }

    /// The name that was probably meant by that of the child.
    fn meant(&mut self, child: Element<'d>, expected: &[String]) -> Option<String> {
        // Comparing two names takes some hundred steps.
        if !self.afford(expected.len() * 20) {
            return None;
        }
        let next = self.next_sibling().map(Element::name);
        // Where the right one follows, this one is something else.
        suggest::nearest(child.name(), expected)
            .filter(|name| name == child.name() || next != Some(name))
    }

    /// An element that may stand in place of one that will be missing.
    fn count_stranger(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.strangers += 1;
        }
    }

    pub(crate) fn unknown_in_all(&mut self, group: &AllGroup, child: Element<'d>) {
        let Some(frame) = self.frames.last() else { return };
        let open = frame.seen;
        let left = group.members.iter().filter(|member| !self.seen[open + member.slot as usize]);
        let names: Vec<String> = left.map(|member| self.local(member.sym)).collect();
        let suggestion = self.meant(child, &names);
        let meant = suggestion.as_deref().and_then(|name| {
            group.members.iter().find(|member| self.tables.names.local(member.sym) == name)
        });
        let mut violation = Violation::new(Kind::ElementUnknown, child, "cvc-complex-type.2.4.a")
            .found(child.name())
            .expected(names);
        violation.suggestion.clone_from(&suggestion);
        (self.report)(violation);
        match meant {
            Some(member) => {
                self.seen[open + member.slot as usize] = true;
                self.element(child, member.element);
            }
            None => self.count_stranger(),
        }
    }

    /// Names that may come in a state, each once.
    pub(super) fn allowed(&self, automaton: &Automaton, (state, count): (u32, u32)) -> Vec<String> {
        let counted = automaton.states[state as usize].count;
        let full = counted.is_some_and(|(_, most)| count >= most);
        let few = counted.is_some_and(|(least, _)| count < least);
        let mut names: Vec<String> = Vec::new();
        for edge in automaton.edges(state).iter().take(NEARBY) {
            let name = self.tables.names.local(edge.sym);
            let is_own = edge.next == state;
            let blocked = full && is_own || few && !is_own;
            if !blocked && !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
        names
    }
}
