//! Fields of selected elements: which element holds the value (`attributes`: which attribute), and
//! what the value is.

use super::attributes::attributes;
use super::table::{Node, Reference};
use super::{Assessed, Identity, NESTED, Tools};
use crate::datatypes::Resolved;
use crate::identity::{Category, Constraint, ConstraintId, Field, NameTest};
use crate::keyvalue::encode;
use crate::simple::Prefixes;
use crate::tables::{Content, SimpleId, TypeRef};
use crate::violation::{At, Kind, Violation};
use fim_core::{Attribute, Element};
use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

/// An element that a constraint has selected.
#[derive(Debug)]
pub(super) struct Target<'d> {
    pub constraint: ConstraintId,
    pub depth: usize,
    pub element: Element<'d>,
    /// The instances of the constraint that have selected it.
    pub chosen: Vec<usize>,
    pub fields: Vec<Found<'d>>,
}

/// What a field of a selected element has led to.
#[derive(Debug)]
pub(super) enum Found<'d> {
    Nothing,
    Value(Held<'d>),
    /// An element without a value on purpose.
    Nil(Element<'d>),
    /// Something that is no value, and has been told of.
    Told,
}

/// A value and where it stands.
#[derive(Debug)]
pub(super) struct Held<'d> {
    pub key: Vec<u8>,
    pub shown: Cow<'d, str>,
    pub element: Element<'d>,
    /// `None` for the text of the element.
    pub attribute: Option<Attribute<'d>>,
    /// True for an element that might have been without a value.
    pub nillable: bool,
}

impl<'d> Identity<'d> {
    /// What an element is to the fields of the selected elements around it.
    pub(super) fn look_for_fields(
        &mut self,
        tools: &mut Tools<'_, '_, 'd>,
        element: Element<'d>,
        depth: usize,
        assessed: Assessed<'_>,
    ) {
        for at in 0..self.targets.len() {
            let target = &self.targets[at];
            let (from, id) = (target.depth, target.constraint);
            let constraint = &tools.tables.constraints[id as usize];
            if constraint.reach.is_some_and(|reach| depth - from > reach) {
                continue;
            }
            for (number, field) in constraint.fields.iter().enumerate() {
                if matches!(self.targets[at].fields[number], Found::Told) {
                    continue;
                }
                let mut is_element = false;
                let mut tests: Vec<NameTest> = Vec::new();
                for path in field.paths.iter().filter(|path| self.leads(path, from)) {
                    match path.attribute {
                        None => is_element = true,
                        Some(test) => tests.push(test),
                    }
                }
                let found = &mut self.targets[at].fields[number];
                if is_element {
                    note(tools, constraint, found, element, None, |tools| {
                        element_value(tools, element, assessed)
                    });
                }
                if !tests.is_empty() {
                    attributes(tools, constraint, found, element, assessed, &tests);
                }
            }
        }
    }

    /// All below a selected element has been met.
    pub(super) fn finish(&mut self, tools: &mut Tools<'_, '_, 'd>, target: &Target<'d>) {
        let constraint = &tools.tables.constraints[target.constraint as usize];
        let is_key = constraint.category == Category::Key;
        let Some(held) = complete(tools, constraint, target, is_key) else { return };
        let Some(first) = held.first() else { return };
        for nillable in held.iter().filter(|held| is_key && held.nillable) {
            let w3c = "cvc-identity-constraint.4.2.3";
            let violation = violation(tools, constraint, Kind::KeyField, nillable.element, w3c);
            (tools.report)(violation.found(nillable.element.name()));
        }
        let key: Vec<u8> = held.iter().flat_map(|held| held.key.iter().copied()).collect();
        let key: Rc<[u8]> = key.into();
        let chosen = self.within_limits(tools, constraint, target);
        let instances = &mut self.active[target.constraint as usize].instances;
        if let Category::KeyRef(_) = constraint.category {
            let (element, at) = (first.element, first.at());
            let (shown, told) = (shown(&held), Cell::new(false));
            let reference = Rc::new(Reference { key, shown, element, at, told });
            for instance in chosen {
                instances[*instance].references.push(Rc::clone(&reference));
            }
            return;
        }
        let attribute = first.attribute.map(|attribute| attribute.value);
        let node = Node { element: first.element, attribute };
        let mut other = None;
        for instance in chosen {
            let twin = instances[*instance].add(Rc::clone(&key), node);
            other = other.or(twin);
        }
        if let Some(other) = other {
            let w3c = if is_key {
                "cvc-identity-constraint.4.2.2"
            } else {
                "cvc-identity-constraint.4.1"
            };
            let mut violation = violation(tools, constraint, Kind::KeyRepeated, first.element, w3c);
            violation.other = Some(other.element);
            (tools.report)(violation.found(shown(&held)).at(first.at()));
        }
    }
}

impl<'d> Identity<'d> {
    /// The instances that take a selected element in; only the innermost one where there are far
    /// too many of them.
    fn within_limits<'c>(
        &mut self,
        tools: &mut Tools<'_, '_, 'd>,
        constraint: &Constraint,
        target: &'c Target<'d>,
    ) -> &'c [usize] {
        let before = self.nested;
        self.nested = before.saturating_add(target.chosen.len() - 1);
        if self.nested <= NESTED {
            return &target.chosen;
        }
        if before <= NESTED {
            let w3c = "cvc-identity-constraint";
            let violation = violation(tools, constraint, Kind::KeyField, target.element, w3c);
            (tools.report)(violation.found(target.element.name()));
        }
        &target.chosen[target.chosen.len() - 1..]
    }
}

fn shown(held: &[&Held<'_>]) -> String {
    held.iter().map(|held| held.shown.as_ref()).collect::<Vec<_>>().join(", ")
}

impl<'d> Held<'d> {
    fn at(&self) -> At<'d> {
        match self.attribute {
            Some(attribute) => At::Attribute(attribute),
            None if self.element.nodes().next().is_some() => At::Text(self.element.text_span()),
            None => At::Tag,
        }
    }
}

/// The values of all fields; `None` where not all have one. A key must have them.
fn complete<'a, 'd>(
    tools: &mut Tools<'_, '_, 'd>,
    constraint: &Constraint,
    target: &'a Target<'d>,
    is_key: bool,
) -> Option<Vec<&'a Held<'d>>> {
    let mut held = Vec::new();
    let mut missing = Vec::new();
    for (found, field) in target.fields.iter().zip(&constraint.fields) {
        match found {
            Found::Value(value) => held.push(value),
            Found::Nothing => missing.push(field_name(field, target.element)),
            Found::Nil(element) if is_key => {
                let w3c = "cvc-identity-constraint.4.2.3";
                let violation = violation(tools, constraint, Kind::KeyMissing, target.element, w3c);
                (tools.report)(violation.expected(vec![element.name().to_owned()]));
            }
            Found::Nil(_) | Found::Told => {}
        }
    }
    if is_key && !missing.is_empty() {
        let w3c = "cvc-identity-constraint.4.2.1";
        let violation = violation(tools, constraint, Kind::KeyMissing, target.element, w3c);
        (tools.report)(violation.expected(missing));
    }
    Some(held).filter(|held| held.len() == constraint.fields.len())
}

fn field_name(field: &Field, target: Element<'_>) -> String {
    if field.name.is_empty() { target.name().to_owned() } else { field.name.to_string() }
}

pub(super) fn violation<'d>(
    tools: &Tools<'_, '_, 'd>,
    constraint: &Constraint,
    kind: Kind,
    element: Element<'d>,
    w3c: &'static str,
) -> Violation<'d> {
    let mut violation = Violation::new(kind, element, w3c);
    violation.constraint = Some(tools.tables.names.local(constraint.name).to_owned());
    violation
}

/// A field has led to a node: it must be the only one, and have a value of a simple type.
pub(super) fn note<'d>(
    tools: &mut Tools<'_, '_, 'd>,
    constraint: &Constraint,
    found: &mut Found<'d>,
    element: Element<'d>,
    attribute: Option<Attribute<'d>>,
    value: impl FnOnce(&mut Tools<'_, '_, 'd>) -> Option<Found<'d>>,
) {
    let first = match found {
        Found::Nothing => match value(tools) {
            Some(value) => return *found = value,
            None => None,
        },
        Found::Value(held) => Some(held.element),
        Found::Nil(element) => Some(*element),
        Found::Told => return,
    };
    *found = Found::Told;
    let w3c = "cvc-identity-constraint.3";
    let mut violation = violation(tools, constraint, Kind::KeyField, element, w3c);
    violation.other = first;
    let name = attribute.map_or(element.name(), |attribute| attribute.name);
    (tools.report)(violation.found(name).at(attribute.map_or(At::Tag, At::Attribute)));
}

/// The value of an element; `None` where it has no simple type.
fn element_value<'d>(
    tools: &mut Tools<'_, '_, 'd>,
    element: Element<'d>,
    assessed: Assessed<'_>,
) -> Option<Found<'d>> {
    let id = match assessed.of? {
        TypeRef::Simple(id) => id,
        TypeRef::Complex(id) => match tools.tables.complexes[id as usize].content {
            Content::Simple(id) => id,
            Content::Empty | Content::Elements { .. } => return None,
        },
    };
    if assessed.is_nil {
        return Some(Found::Nil(element));
    }
    let nillable = assessed.declaration.is_some_and(|declaration| declaration.nillable);
    let text = element.text();
    let constraint = assessed.declaration.and_then(|declaration| declaration.value.as_ref());
    let (key, shown) = match constraint {
        Some(constraint) if text.is_empty() => {
            let literal = &constraint.literal;
            let key = stated(tools, id, &literal.text, &literal.prefixes);
            (key, Cow::Owned(literal.text.to_string()))
        }
        _ => (written(tools, id, &text, element), text),
    };
    let shown = match shown {
        Cow::Borrowed(text) => Cow::Borrowed(crate::validate::trim(text)),
        Cow::Owned(text) => Cow::Owned(crate::validate::trim(&text).to_owned()),
    };
    Some(Found::Value(Held { key, shown, element, attribute: None, nillable }))
}

/// A value as the document has it.
pub(super) fn written(
    tools: &mut Tools<'_, '_, '_>,
    id: SimpleId,
    raw: &str,
    at: Element<'_>,
) -> Vec<u8> {
    let mut key = Vec::new();
    let resolve = |prefix: &str| match at.namespace_of(Some(prefix).filter(|it| !it.is_empty())) {
        Some(uri) => Resolved::Namespace(uri),
        None if prefix.is_empty() => Resolved::NoNamespace,
        None => Resolved::Unbound,
    };
    encode(tools.tables, id, raw, &resolve, tools.texts, &mut key);
    key
}

/// A value that the schema states.
pub(super) fn stated(
    tools: &mut Tools<'_, '_, '_>,
    id: SimpleId,
    text: &str,
    names: &Prefixes,
) -> Vec<u8> {
    let mut key = Vec::new();
    encode(tools.tables, id, text, &|prefix| names.resolve(prefix), tools.texts, &mut key);
    key
}
