//! From positions to a deterministic automaton. What XML Schema calls Unique Particle Attribution
//! is checked on the way (Part 1 §3.8.6): one child, one particle.

use super::positions::{Leaf, Positions, TooLarge};
use crate::names::{Sym, number};
use crate::tables::{
    Automaton, Edge, ElementDecl, ElementId, NamespaceSet, State, Tables, WildEdge, Wildcard,
};
use std::collections::HashMap;

const MOST_STATES: usize = 40_000;

/// Why a content model does not become an automaton.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Two particles may be meant by the same child; its name, or `None` for a wildcard.
    Ambiguous(Option<Sym>),
    /// A counter cannot be told from the loop around it.
    Counter,
    TooLarge,
}

impl From<TooLarge> for Trouble {
    fn from(_: TooLarge) -> Self {
        Self::TooLarge
    }
}

/// What a child may be in one state.
#[derive(Default)]
struct Choices {
    elements: Vec<(Sym, ElementId, u32)>,
    /// Wildcard, position, origin.
    wild: Vec<(u32, u32, u32)>,
}

pub(crate) fn automaton(
    tables: &Tables,
    substitutes: &[Vec<ElementId>],
    positions: &Positions,
) -> Result<Automaton, Trouble> {
    let mut builder = Builder {
        names: tables,
        substitutes,
        positions,
        is_last: vec![false; positions.all.len()],
        numbers: HashMap::new(),
        sets: vec![Vec::new()],
        automaton: Automaton::default(),
    };
    for last in &positions.last {
        builder.is_last[*last as usize] = true;
    }
    let mut state = 0;
    while state < builder.sets.len() {
        builder.state(state)?;
        state += 1;
    }
    let edges = builder.automaton.edges.iter();
    let mut known: Vec<(Sym, ElementId)> = edges.map(|edge| (edge.sym, edge.element)).collect();
    known.sort_unstable();
    known.dedup_by_key(|(sym, _)| *sym);
    Ok(Automaton { known, ..builder.automaton })
}

struct Builder<'b> {
    names: &'b Tables,
    substitutes: &'b [Vec<ElementId>],
    positions: &'b Positions,
    is_last: Vec<bool>,
    numbers: HashMap<Vec<u32>, u32>,
    /// The positions each state stands for; none for the start.
    sets: Vec<Vec<u32>>,
    automaton: Automaton,
}

impl Builder<'_> {
    fn state(&mut self, state: usize) -> Result<(), Trouble> {
        let set = self.sets[state].clone();
        let mut next: Vec<u32> = if state == 0 {
            self.positions.first.clone()
        } else {
            set.iter().flat_map(|at| &self.positions.follow[*at as usize]).copied().collect()
        };
        let mut count = None;
        for at in &set {
            let position = self.positions.all[*at as usize];
            if position.count.is_some() {
                if set.len() > 1 || next.contains(at) {
                    return Err(Trouble::Counter);
                }
                count = position.count;
                next.push(*at);
            }
        }
        next.sort_unstable();
        next.dedup();
        let choices = self.choices(&next)?;
        let accepting = if state == 0 {
            self.positions.nullable
        } else {
            set.iter().any(|at| self.is_last[*at as usize])
        };
        let (first_edge, first_wild) = (self.automaton.edges.len(), self.automaton.wild.len());
        for group in choices.elements.chunk_by(|a, b| a.0 == b.0) {
            let targets = group.iter().map(|(_, _, at)| *at).collect();
            let (sym, element, _) = group[0];
            let next = self.number(targets)?;
            self.automaton.edges.push(Edge { sym, next, element });
        }
        for group in choices.wild.chunk_by(|a, b| a.2 == b.2) {
            let targets = group.iter().map(|(_, at, _)| *at).collect();
            let wildcard = group[0].0;
            let next = self.number(targets)?;
            self.automaton.wild.push(WildEdge { wildcard, next });
        }
        self.automaton.states.push(State {
            edges: (number(first_edge), number(self.automaton.edges.len())),
            wild: (number(first_wild), number(self.automaton.wild.len())),
            accepting,
            count,
        });
        Ok(())
    }

    fn origin(&self, at: u32) -> u32 {
        self.positions.all[at as usize].origin
    }

    fn number(&mut self, mut targets: Vec<u32>) -> Result<u32, Trouble> {
        targets.sort_unstable();
        targets.dedup();
        if let Some(known) = self.numbers.get(&targets) {
            return Ok(*known);
        }
        if self.sets.len() >= MOST_STATES {
            return Err(Trouble::TooLarge);
        }
        let state = number(self.sets.len());
        self.sets.push(targets.clone());
        self.numbers.insert(targets, state);
        Ok(state)
    }

    /// Sorted by name; each name and each wildcard from one particle only.
    fn choices(&self, next: &[u32]) -> Result<Choices, Trouble> {
        let mut choices = Choices::default();
        for at in next {
            match self.positions.all[*at as usize].leaf {
                Leaf::Element(id) => {
                    for member in &self.substitutes[id as usize] {
                        let name = self.element(*member).name;
                        choices.elements.push((name, *member, *at));
                    }
                }
                Leaf::Any(id) => choices.wild.push((id, *at, self.origin(*at))),
            }
        }
        choices.elements.sort_unstable();
        choices.wild.sort_unstable_by_key(|(_, at, origin)| (*origin, *at));
        for pair in choices.elements.windows(2) {
            if pair[0].0 == pair[1].0 && self.origin(pair[0].2) != self.origin(pair[1].2) {
                return Err(Trouble::Ambiguous(Some(pair[0].0)));
            }
        }
        for (index, (id, _, origin)) in choices.wild.iter().enumerate() {
            let set = &self.wildcard(*id).namespaces;
            let names = choices.elements.iter().map(|(sym, ..)| *sym);
            let mut taken = names.filter(|sym| set.allows(self.names.names.namespace(*sym)));
            if let Some(sym) = taken.next() {
                return Err(Trouble::Ambiguous(Some(sym)));
            }
            for (other, _, other_origin) in &choices.wild[index + 1..] {
                if origin != other_origin && overlap(set, &self.wildcard(*other).namespaces) {
                    return Err(Trouble::Ambiguous(None));
                }
            }
        }
        Ok(choices)
    }

    fn element(&self, id: ElementId) -> &ElementDecl {
        &self.names.elements[id as usize]
    }

    fn wildcard(&self, id: u32) -> &Wildcard {
        &self.names.wildcards[id as usize]
    }
}

fn overlap(a: &NamespaceSet, b: &NamespaceSet) -> bool {
    match (a, b) {
        (NamespaceSet::List(list), other) | (other, NamespaceSet::List(list)) => {
            list.iter().any(|namespace| other.allows(*namespace))
        }
        // There is always one more namespace that neither excludes.
        _ => true,
    }
}
