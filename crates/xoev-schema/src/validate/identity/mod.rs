//! Identity constraints (XSD 1.0 Part 1 §3.11): what `xs:unique`, `xs:key` and `xs:keyref` ask of
//! the elements below the one that has them. This file follows the walk: which constraints hold
//! where an element stands, and which of them select it. `fields` finds the values, `table` keeps
//! them.
//!
//! Elements are met in the order of the document, each once; that one has ended shows when the
//! next one comes that does not lie within. An element costs as many steps as there are paths of
//! constraints around it, times the selected elements around it where fields begin with `.//`.
//! Nothing is done where no constraint holds.

mod attributes;
mod fields;
mod table;

use super::Walk;
use crate::identity::{Category, Constraint, ConstraintId, Name, Path};
use crate::names::{ABSENT, UNKNOWN};
use crate::simple::Texts;
use crate::tables::{ElementDecl, Tables, TypeRef};
use crate::violation::Violation;
use fields::{Found, Target};
use fim_core::{Children, Element};
use table::{Active, Instance};

/// Entries of tables beyond the first one of each selected element, all elements together. More
/// than one has an element only where elements with the same constraint lie in each other; so much
/// of that is no document but an attack, and it is said that not all was checked.
const NESTED: usize = 2_000_000;

/// What the walk lends.
pub(super) struct Tools<'w, 't, 'd> {
    pub tables: &'t Tables,
    pub texts: &'w mut Texts,
    pub report: &'w mut dyn FnMut(Violation<'d>),
    /// Steps that explaining may still cost.
    pub effort: &'w mut u64,
}

/// What is known of an element when it is entered; nothing where it is not assessed.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Assessed<'t> {
    pub of: Option<TypeRef>,
    pub declaration: Option<&'t ElementDecl>,
    /// True where `xsi:nil` says that it has no value.
    pub is_nil: bool,
}

/// An element between the outermost one with a constraint and the current one.
#[derive(Debug, Clone, Copy)]
struct Open<'d> {
    element: Element<'d>,
    name: Name,
}

/// Elements that have constraints, and what was found for them.
#[derive(Debug, Default)]
pub(crate) struct Identity<'d> {
    /// The open elements from the outermost one with a constraint on, which lies this deep.
    path: Vec<Open<'d>>,
    base: usize,
    /// Open elements with constraints: how deep they lie, and which.
    scopes: Vec<(usize, Vec<ConstraintId>)>,
    /// By the number of the constraint; empty until the first one holds.
    active: Vec<Active<'d>>,
    /// Constraints that hold at present, each once.
    live: Vec<ConstraintId>,
    targets: Vec<Target<'d>>,
    /// Entries that count against [`NESTED`].
    nested: usize,
    /// Where the last selected element begins.
    last: Option<u64>,
}

impl<'t, 'd> Walk<'t, 'd, '_> {
    /// An element that the walk goes into, with the type it has.
    pub(crate) fn identify(
        &mut self,
        element: Element<'d>,
        of: TypeRef,
        declaration: Option<&'t ElementDecl>,
        is_nil: bool,
    ) {
        let has_own = declaration.is_some_and(|of| !of.constraints.is_empty());
        if !has_own && !self.identity.is_active() {
            return;
        }
        let (depth, of) = (self.frames.len(), Some(of));
        let (identity, mut tools) = self.tools();
        identity.enter(&mut tools, element, depth, Assessed { of, declaration, is_nil });
    }

    /// An element that is not assessed (XSD 1.0 Part 1 §3.10.1, skip), with all below it.
    pub(crate) fn identify_all(&mut self, element: Element<'d>) {
        if !self.identity.is_active() {
            return;
        }
        let depth = self.frames.len();
        let (identity, mut tools) = self.tools();
        identity.enter_all(&mut tools, element, depth);
    }

    /// All elements have been met; says where the last one begins that a constraint has selected.
    pub(crate) fn identified(&mut self) -> Option<u64> {
        let (identity, mut tools) = self.tools();
        identity.leave(&mut tools, 0);
        identity.last
    }

    fn tools(&mut self) -> (&mut Identity<'d>, Tools<'_, 't, 'd>) {
        let tools = Tools {
            tables: self.tables,
            texts: self.texts,
            report: self.report,
            effort: &mut self.effort,
        };
        (&mut self.identity, tools)
    }
}

impl<'d> Identity<'d> {
    /// True where an element without constraints matters too.
    const fn is_active(&self) -> bool {
        !self.scopes.is_empty()
    }

    /// Meets an element that lies this deep.
    fn enter(
        &mut self,
        tools: &mut Tools<'_, '_, 'd>,
        element: Element<'d>,
        depth: usize,
        assessed: Assessed<'_>,
    ) {
        self.leave(tools, depth);
        let constraints = assessed.declaration.map_or(&[][..], |of| of.constraints.as_slice());
        if self.scopes.is_empty() {
            if constraints.is_empty() {
                return;
            }
            self.base = depth;
        }
        let name = name_of(tools.tables, element);
        // Whatever lies between is no part of any path.
        let nowhere = Open { element, name: Name { namespace: UNKNOWN, sym: None } };
        self.path.resize(depth - self.base, nowhere);
        self.path.push(Open { element, name });
        if !constraints.is_empty() {
            self.open(tools.tables, depth, constraints);
        }
        self.select(tools.tables, element, depth);
        self.look_for_fields(tools, element, depth, assessed);
    }

    /// Meets an element of which nothing is known, and all below it.
    fn enter_all(&mut self, tools: &mut Tools<'_, '_, 'd>, element: Element<'d>, depth: usize) {
        self.enter(tools, element, depth, Assessed::default());
        let mut open: Vec<Children<'d>> = vec![element.children()];
        while let Some(children) = open.last_mut() {
            match children.next() {
                Some(child) => {
                    self.enter(tools, child, depth + open.len(), Assessed::default());
                    open.push(child.children());
                }
                None => {
                    open.pop();
                }
            }
        }
    }

    /// All elements this deep, or deeper, have ended.
    fn leave(&mut self, tools: &mut Tools<'_, '_, 'd>, depth: usize) {
        while let Some(target) = self.targets.pop_if(|target| target.depth >= depth) {
            self.finish(tools, &target);
        }
        while let Some((at, constraints)) = self.scopes.pop_if(|(at, _)| *at >= depth) {
            self.path.truncate(at - self.base + 1);
            self.close(tools, at, &constraints);
        }
        if self.scopes.is_empty() {
            self.path.clear();
        } else {
            self.path.truncate(depth - self.base);
        }
    }

    fn open(&mut self, tables: &Tables, depth: usize, constraints: &[ConstraintId]) {
        if self.active.is_empty() {
            self.active.resize_with(tables.constraints.len(), Active::default);
        }
        for id in constraints {
            if let Category::KeyRef(to) = tables.constraints[*id as usize].category {
                self.active[to as usize].wanted += 1;
            }
            let active = &mut self.active[*id as usize];
            if active.instances.is_empty() {
                self.live.push(*id);
            }
            active.instances.push(Instance { depth, ..Instance::default() });
        }
        self.scopes.push((depth, constraints.to_vec()));
    }

    /// The constraints whose selectors lead to an element.
    fn select(&mut self, tables: &Tables, element: Element<'d>, depth: usize) {
        for at in 0..self.live.len() {
            let id = self.live[at];
            let constraint: &Constraint = &tables.constraints[id as usize];
            let instances = &self.active[id as usize].instances;
            let leads = |from: usize| constraint.selector.iter().any(|path| self.leads(path, from));
            let chosen: Vec<usize> =
                (0..instances.len()).filter(|instance| leads(instances[*instance].depth)).collect();
            if !chosen.is_empty() {
                let fields = constraint.fields.iter().map(|_| Found::Nothing).collect();
                self.last = Some(element.span().start);
                self.targets.push(Target { constraint: id, depth, element, chosen, fields });
            }
        }
    }

    /// Whether a path leads from the open element this deep to the current one.
    fn leads(&self, path: &Path, from: usize) -> bool {
        let way = self.path.get(from + 1 - self.base..).unwrap_or_default();
        path.leads(way.iter().map(|open| open.name))
    }
}

fn name_of(tables: &Tables, element: Element<'_>) -> Name {
    let names = &tables.names;
    let namespace = match element.namespace() {
        None => ABSENT,
        Some(uri) => names.find_namespace(uri).unwrap_or(UNKNOWN),
    };
    Name { namespace, sym: names.find(namespace, element.name()) }
}
