//! Tables of keys: those of one element with a constraint, and those that come up from below for
//! references around them (XSD 1.0 Part 1 §3.11.4 clause 4.3 and §3.11.5).
//!
//! A table goes up level by level, as two elements of one level with the same key make the key
//! ambiguous for their parent, which then does not have it. It goes up only while some element
//! around has a reference to its constraint, and all at once when it must be looked at.

use super::fields::violation;
use super::{Identity, Open, Tools};
use crate::identity::{Category, ConstraintId};
use crate::validate::suggest;
use crate::violation::{At, Kind};
use fim_core::Element;
use std::cell::Cell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::rc::Rc;

/// Among more keys nobody looks for the one that was meant.
const COMPARED: usize = 500;

/// What has a key.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node<'d> {
    pub element: Element<'d>,
    /// The value, if it is that of an attribute.
    pub attribute: Option<&'d str>,
}

/// A value that must be a key somewhere.
#[derive(Debug)]
pub(super) struct Reference<'d> {
    pub key: Rc<[u8]>,
    pub shown: String,
    pub element: Element<'d>,
    pub at: At<'d>,
    /// True where it has been told of, for an element further in.
    pub told: Cell<bool>,
}

/// A constraint at one open element that has it.
#[derive(Debug, Default)]
pub(super) struct Instance<'d> {
    pub depth: usize,
    pub keys: HashMap<Rc<[u8]>, Node<'d>>,
    pub references: Vec<Rc<Reference<'d>>>,
}

impl<'d> Instance<'d> {
    /// Adds a key; the element that already has it, if any.
    pub(super) fn add(&mut self, key: Rc<[u8]>, node: Node<'d>) -> Option<Node<'d>> {
        match self.keys.entry(key) {
            Entry::Occupied(known) => Some(*known.get()),
            Entry::Vacant(place) => {
                place.insert(node);
                None
            }
        }
    }
}

/// The keys of one constraint that an open element has from within. A key that elements below
/// different children have is `None`: it is ambiguous.
#[derive(Debug)]
struct Level<'d> {
    element: Element<'d>,
    depth: usize,
    keys: HashMap<Rc<[u8]>, Option<Node<'d>>>,
    ambiguous: Vec<Rc<[u8]>>,
}

/// A constraint, where it holds.
#[derive(Debug, Default)]
pub(super) struct Active<'d> {
    /// The open elements that have it, innermost last.
    pub instances: Vec<Instance<'d>>,
    /// Keys from below, each level within the one before.
    levels: Vec<Level<'d>>,
    /// How many open elements have a reference to it.
    pub wanted: usize,
}

impl<'d> Level<'d> {
    /// Takes in the keys that come from below another child.
    fn meet(&mut self, mut other: Self) {
        if other.keys.len() > self.keys.len() {
            std::mem::swap(&mut self.keys, &mut other.keys);
            std::mem::swap(&mut self.ambiguous, &mut other.ambiguous);
        }
        self.ambiguous.append(&mut other.ambiguous);
        for (key, node) in other.keys {
            match self.keys.entry(key) {
                Entry::Vacant(place) => {
                    place.insert(node);
                }
                Entry::Occupied(mut known) => {
                    self.ambiguous.push(Rc::clone(known.key()));
                    known.insert(None);
                }
            }
        }
    }

    /// Takes in the keys of the element itself, which count more.
    fn own(&mut self, own: HashMap<Rc<[u8]>, Node<'d>>) {
        let mut own: HashMap<_, _> = own.into_iter().map(|(key, node)| (key, Some(node))).collect();
        if own.len() > self.keys.len() {
            std::mem::swap(&mut self.keys, &mut own);
            for (key, node) in own {
                self.keys.entry(key).or_insert(node);
            }
        } else {
            self.keys.extend(own);
        }
    }

    /// What is ambiguous does not go on.
    fn settle(&mut self) {
        for key in self.ambiguous.drain(..) {
            if self.keys.get(&key).is_some_and(Option::is_none) {
                self.keys.remove(&key);
            }
        }
    }
}

impl<'d> Active<'d> {
    /// Brings what lies in elements that have ended up to the open ones.
    fn rise(&mut self, path: &[Open<'d>], base: usize) {
        while let Some(top) = self.levels.last_mut() {
            let is_open = |level: &Level<'d>| {
                let open = level.depth.checked_sub(base).and_then(|at| path.get(at));
                open.is_some_and(|open| open.element == level.element)
            };
            if is_open(top) {
                return;
            }
            top.settle();
            match top.element.parent() {
                Some(parent) if top.depth > base => {
                    top.element = parent;
                    top.depth -= 1;
                }
                _ => return self.levels.clear(),
            }
            let element = top.element;
            let below = self.levels.len().checked_sub(2).map(|at| self.levels[at].element);
            if below == Some(element)
                && let Some(top) = self.levels.pop()
                && let Some(below) = self.levels.last_mut()
            {
                below.meet(top);
            }
        }
    }
}

impl<'d> Identity<'d> {
    /// An element with constraints has ended; the path leads to it.
    pub(super) fn close(
        &mut self,
        tools: &mut Tools<'_, '_, 'd>,
        depth: usize,
        constraints: &[ConstraintId],
    ) {
        let Some(element) = self.path.last().map(|open| open.element) else { return };
        let mut references = Vec::new();
        for id in constraints {
            let active = &mut self.active[*id as usize];
            let Some(instance) = active.instances.pop() else { continue };
            if active.instances.is_empty() {
                self.live.retain(|live| live != id);
            }
            match tools.tables.constraints[*id as usize].category {
                Category::KeyRef(to) => references.push((*id, to, instance.references)),
                Category::Unique | Category::Key if active.wanted > 0 => {
                    active.rise(&self.path, self.base);
                    if active.levels.last().is_none_or(|top| top.element != element) {
                        let (keys, ambiguous) = (HashMap::new(), Vec::new());
                        active.levels.push(Level { element, depth, keys, ambiguous });
                    }
                    if let Some(top) = active.levels.last_mut() {
                        top.own(instance.keys);
                    }
                }
                Category::Unique | Category::Key => {}
            }
        }
        for (id, to, wanted) in references {
            self.active[to as usize].rise(&self.path, self.base);
            self.dangling(tools, (id, to), element, &wanted);
            let referred = &mut self.active[to as usize];
            referred.wanted -= 1;
            if referred.wanted == 0 {
                referred.levels.clear();
            }
        }
    }

    /// References of an element that lead to no key of it.
    fn dangling(
        &self,
        tools: &mut Tools<'_, '_, 'd>,
        (id, to): (ConstraintId, ConstraintId),
        element: Element<'d>,
        wanted: &[Rc<Reference<'d>>],
    ) {
        let level = self.active[to as usize].levels.last();
        let level = level.filter(|level| level.element == element);
        let constraint = &tools.tables.constraints[id as usize];
        for reference in wanted {
            let key = level.and_then(|level| level.keys.get(&reference.key));
            if key.is_some_and(Option::is_some) || reference.told.replace(true) {
                continue;
            }
            let w3c = "cvc-identity-constraint.4.3";
            let mut violation =
                violation(tools, constraint, Kind::KeyDangling, reference.element, w3c);
            let nodes = level.filter(|level| level.keys.len() < COMPARED);
            let cost = nodes.map_or(0, |level| level.keys.len() as u64 + 1);
            if constraint.fields.len() == 1 && cost <= *tools.effort {
                *tools.effort -= cost;
                let known = nodes.map(|level| level.keys.values().flatten().map(Node::shown));
                let mut known: Vec<String> = known.into_iter().flatten().collect();
                known.sort_unstable();
                violation.suggestion = suggest::nearest(&reference.shown, &known)
                    .filter(|meant| *meant != reference.shown);
            }
            (tools.report)(violation.found(reference.shown.as_str()).at(reference.at));
        }
    }
}

impl Node<'_> {
    fn shown(&self) -> String {
        match self.attribute {
            Some(value) => crate::validate::trim(value).to_owned(),
            None => crate::validate::trim(&self.element.text()).to_owned(),
        }
    }
}
