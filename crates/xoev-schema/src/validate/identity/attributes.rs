//! Attributes as fields: their types, and those that the schema adds.

use super::fields::{Found, Held, note, stated, written};
use super::{Assessed, Tools};
use crate::identity::{Constraint, Name, NameTest};
use crate::names::{ABSENT, UNKNOWN};
use crate::tables::{Process, SimpleId, Tables, TypeRef};
use crate::validate::XSI;
use fim_core::{Attribute, Element};
use std::borrow::Cow;

/// The type of a node that a field leads to.
enum Simple {
    Of(SimpleId),
    /// It has none, or none that is simple.
    No,
    /// It may not stand there at all, which is told elsewhere.
    Told,
}

/// The attributes of an element that a field leads to, with those that the schema adds.
pub(super) fn attributes<'d>(
    tools: &mut Tools<'_, '_, 'd>,
    constraint: &Constraint,
    found: &mut Found<'d>,
    element: Element<'d>,
    assessed: Assessed<'_>,
    tests: &[NameTest],
) {
    let tables = tools.tables;
    let wanted = |name: Name| tests.iter().any(|test| test.fits(name));
    let mut present: Vec<Name> = Vec::new();
    for attribute in element.attributes() {
        let name = name_of(tables, attribute);
        if !wanted(name) {
            continue;
        }
        present.push(name);
        match attribute_type(tables, assessed.of, attribute, name) {
            Simple::Told => *found = Found::Told,
            Simple::No => note(tools, constraint, found, element, Some(attribute), |_| None),
            Simple::Of(id) => {
                note(tools, constraint, found, element, Some(attribute), |tools| {
                    let key = written(tools, id, attribute.value, element);
                    let shown = Cow::Borrowed(crate::validate::trim(attribute.value));
                    let attribute = Some(attribute);
                    Some(Found::Value(Held { key, shown, element, attribute, nillable: false }))
                });
            }
        }
    }
    let Some(TypeRef::Complex(id)) = assessed.of else { return };
    for usage in &tables.complexes[id as usize].attributes {
        let (declared, Some(value)) = (&usage.attribute, &usage.attribute.value) else { continue };
        let sym = declared.name;
        let name = Name { namespace: tables.names.namespace(sym), sym: Some(sym) };
        if wanted(name) && !present.iter().any(|present| present.sym == name.sym) {
            note(tools, constraint, found, element, None, |tools| {
                let key = stated(tools, declared.of, &value.literal.text, &value.literal.prefixes);
                let shown = Cow::Owned(value.literal.text.to_string());
                Some(Found::Value(Held { key, shown, element, attribute: None, nillable: false }))
            });
        }
    }
}

fn name_of(tables: &Tables, attribute: Attribute<'_>) -> Name {
    let names = &tables.names;
    let namespace = match attribute.namespace {
        None => ABSENT,
        Some(uri) => names.find_namespace(uri).unwrap_or(UNKNOWN),
    };
    Name { namespace, sym: names.find(namespace, attribute.name) }
}

fn attribute_type(
    tables: &Tables,
    of: Option<TypeRef>,
    attribute: Attribute<'_>,
    name: Name,
) -> Simple {
    if attribute.namespace == Some(XSI) {
        return about_instance(tables, attribute.name);
    }
    let complex = match of {
        Some(TypeRef::Complex(id)) => &tables.complexes[id as usize],
        Some(TypeRef::Simple(_)) => return Simple::Told,
        None => return Simple::No,
    };
    let is_this = |known: &&crate::tables::AttributeUse| Some(known.attribute.name) == name.sym;
    if let Some(known) = complex.attributes.iter().find(is_this) {
        return Simple::Of(known.attribute.of);
    }
    let wildcard = complex.any_attribute.map(|id| &tables.wildcards[id as usize]);
    let wildcard = wildcard.filter(|wildcard| wildcard.namespaces.allows(name.namespace));
    let declared = name.sym.and_then(|sym| tables.global_attributes.get(&sym));
    match (wildcard.map(|wildcard| wildcard.process), declared) {
        (None, _) | (Some(Process::Strict), None) => Simple::Told,
        (Some(Process::Skip), _) | (Some(Process::Lax), None) => Simple::No,
        (Some(Process::Strict | Process::Lax), Some(declared)) => Simple::Of(declared.of),
    }
}

/// The attributes of XSD 1.0 Part 1 §3.2.7.
fn about_instance(tables: &Tables, name: &str) -> Simple {
    let of = match name {
        "type" => "QName",
        "nil" => "boolean",
        _ => "anyURI",
    };
    let names = &tables.names;
    let sym =
        names.find_namespace(crate::compile::XS).and_then(|namespace| names.find(namespace, of));
    match sym.and_then(|sym| tables.global_types.get(&sym)) {
        Some(TypeRef::Simple(id)) => Simple::Of(*id),
        _ => Simple::No,
    }
}
