//! Simple types in their compiled form, and whether a text is a value of one.

use crate::datatypes::{
    Form, Primitive, Resolved, Value, WhiteSpace, compare, equal, fraction_digits, length,
    normalize, parse, total_digits,
};
use crate::names::Sym;
use crate::regex::{Cache, Pattern};
use crate::tables::{Methods, SimpleId, Tables, TypeRef};
use std::cmp::Ordering;
use std::sync::Arc;

/// A simple type with everything it inherits.
#[derive(Debug, Clone)]
pub(crate) struct SimpleType {
    pub name: Option<Sym>,
    pub base: Option<TypeRef>,
    pub is_final: Methods,
    pub variety: Variety,
    pub white_space: WhiteSpace,
    pub facets: Facets,
    pub role: Role,
    /// The built-in type that it is or comes from, by local name.
    pub builtin: &'static str,
    /// True where every text is a value, so that nobody need look.
    pub takes_anything: bool,
}

#[derive(Debug, Clone)]
pub(crate) enum Variety {
    Atomic(Primitive, Form),
    List(SimpleId),
    Union(Vec<SimpleId>),
}

impl Variety {
    /// True for that of `xs:anySimpleType`, which is none.
    pub(crate) const fn is_any(&self) -> bool {
        matches!(self, Self::Atomic(Primitive::AnySimple, _))
    }
}

/// What a value is for other values of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    None,
    Id,
    /// One reference, or a list of them.
    IdRef,
    /// The name of an unparsed entity, or a list of such names.
    Entity,
}

/// Facets of a type and all it is derived from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facets {
    /// As they are stated, by this type or one that it comes from.
    pub length: Option<u64>,
    pub stated_min: Option<u64>,
    pub stated_max: Option<u64>,
    /// Names of those that no further step may change.
    pub fixed: Vec<&'static str>,
    /// What follows for a value from all lengths that are stated.
    pub min_length: Option<u64>,
    pub max_length: Option<u64>,
    /// Each step of derivation must match, by one of its patterns.
    pub patterns: Vec<Vec<Arc<Pattern>>>,
    pub enumeration: Option<Vec<Literal>>,
    pub bounds: Vec<Bound>,
    pub total_digits: Option<u64>,
    pub fraction_digits: Option<u64>,
}

impl Facets {
    pub(crate) fn is_plain(&self) -> bool {
        self.min_length.is_none()
            && self.max_length.is_none()
            && self.patterns.is_empty()
            && self.enumeration.is_none()
            && self.bounds.is_empty()
            && self.total_digits.is_none()
            && self.fraction_digits.is_none()
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Bound {
    pub limit: Limit,
    pub literal: Literal,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limit {
    MinInclusive,
    MinExclusive,
    MaxInclusive,
    MaxExclusive,
}

impl Limit {
    fn holds(self, order: Option<Ordering>) -> bool {
        matches!(
            (self, order),
            (Self::MinInclusive, Some(Ordering::Greater | Ordering::Equal))
                | (Self::MinExclusive, Some(Ordering::Greater))
                | (Self::MaxInclusive, Some(Ordering::Less | Ordering::Equal))
                | (Self::MaxExclusive, Some(Ordering::Less))
        )
    }
}

impl Bound {
    pub(crate) fn value(&self, primitive: Primitive) -> Option<Value<'_>> {
        self.literal.value(primitive)
    }
}

/// A value written in a schema, normalised, with the namespaces its names had there.
#[derive(Debug, Clone, Default)]
pub(crate) struct Literal {
    pub text: Box<str>,
    pub prefixes: Prefixes,
}

/// What the prefixes in a text stand for (`""` for none); empty for values that are no names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Prefixes(pub Vec<(Box<str>, Option<Box<str>>)>);

impl Prefixes {
    pub(crate) fn resolve(&self, prefix: &str) -> Resolved<'_> {
        match self.0.iter().find(|(known, _)| **known == *prefix) {
            Some((_, Some(uri))) => Resolved::Namespace(uri),
            Some((_, None)) => Resolved::NoNamespace,
            None => Resolved::Unbound,
        }
    }
}

impl Literal {
    fn value(&self, primitive: Primitive) -> Option<Value<'_>> {
        parse(primitive, &self.text, &|prefix| self.prefixes.resolve(prefix))
    }
}

/// The facet that a text fails, and the type that has it (an item or a member, maybe).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Failure {
    pub facet: Facet,
    pub of: SimpleId,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Facet {
    Datatype,
    Enumeration,
    /// The step of derivation whose patterns none match.
    Pattern(usize),
    /// True where the value is too short.
    Length(bool),
    Bound(Limit),
    TotalDigits,
    FractionDigits,
    Union,
}

/// What a thread needs to look at texts; kept from one text to the next.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    pub cache: Cache,
    buffer: String,
}

/// Namespaces of prefixes where a text stands.
pub(crate) type Resolve<'r, 'a> = &'r dyn Fn(&str) -> Resolved<'a>;

/// Whether `raw` is a value of the type, XSD 1.0 Part 2 §4.1 (String Valid).
pub(crate) fn check<'a>(
    tables: &Tables,
    id: SimpleId,
    raw: &'a str,
    resolve: Resolve<'_, 'a>,
    texts: &mut Texts,
) -> Result<(), Failure> {
    let simple = &tables.simples[id as usize];
    if simple.takes_anything {
        return Ok(());
    }
    let mut buffer = std::mem::take(&mut texts.buffer);
    let text = normalize(simple.white_space, raw, &mut buffer);
    let resolve_here = |prefix: &str| match resolve(prefix) {
        Resolved::Namespace(uri) => Resolved::Namespace(uri),
        other => other,
    };
    let outcome = check_normal(tables, id, text, &resolve_here, texts);
    texts.buffer = buffer;
    outcome
}

fn check_normal<'a>(
    tables: &Tables,
    id: SimpleId,
    text: &'a str,
    resolve: Resolve<'_, 'a>,
    texts: &mut Texts,
) -> Result<(), Failure> {
    let simple = &tables.simples[id as usize];
    let fails = |facet| Failure { facet, of: id };
    if let Some(list) = &simple.facets.enumeration
        && !list.iter().any(|literal| same(tables, id, text, literal, resolve, texts))
    {
        return Err(fails(Facet::Enumeration));
    }
    match &simple.variety {
        Variety::Atomic(primitive, form) => {
            atomic(simple, *primitive, *form, text, resolve).map_err(fails)?;
        }
        Variety::List(item) => {
            let mut count = 0;
            for part in items(text) {
                check_normal(tables, *item, part, resolve, texts)?;
                count += 1;
            }
            fits_length(&simple.facets, count).map_err(fails)?;
        }
        Variety::Union(members) => {
            let mut fits = |member: &SimpleId| check_member(tables, *member, text, resolve, texts);
            if !members.iter().any(&mut fits) {
                return Err(fails(Facet::Union));
            }
        }
    }
    for (step, patterns) in simple.facets.patterns.iter().enumerate() {
        if !patterns.iter().any(|pattern| pattern.matches(&mut texts.cache, text)) {
            return Err(fails(Facet::Pattern(step)));
        }
    }
    Ok(())
}

/// A member of a union sees the text with its own white space.
fn check_member<'a>(
    tables: &Tables,
    member: SimpleId,
    text: &'a str,
    resolve: Resolve<'_, 'a>,
    texts: &mut Texts,
) -> bool {
    let mut buffer = String::new();
    let white_space = tables.simples[member as usize].white_space;
    let normal = normalize(white_space, text, &mut buffer);
    check_normal(tables, member, normal, &|prefix| resolve(prefix), texts).is_ok()
}

fn atomic<'a>(
    simple: &SimpleType,
    primitive: Primitive,
    form: Form,
    text: &'a str,
    resolve: Resolve<'_, 'a>,
) -> Result<(), Facet> {
    let facets = &simple.facets;
    let value = match parse(primitive, text, resolve) {
        Some(value) if form.accepts(text) => value,
        _ => return Err(Facet::Datatype),
    };
    if facets.min_length.is_some() || facets.max_length.is_some() {
        length(&value).map_or(Ok(()), |length| fits_length(facets, length))?;
    }
    for bound in &facets.bounds {
        let order = bound.literal.value(primitive).and_then(|limit| compare(&value, &limit));
        if !bound.limit.holds(order) {
            return Err(Facet::Bound(bound.limit));
        }
    }
    if let Value::Decimal(decimal) = &value {
        if facets.total_digits.is_some_and(|most| total_digits(decimal) > most) {
            return Err(Facet::TotalDigits);
        }
        if facets.fraction_digits.is_some_and(|most| fraction_digits(decimal) > most) {
            return Err(Facet::FractionDigits);
        }
    }
    Ok(())
}

fn fits_length(facets: &Facets, length: u64) -> Result<(), Facet> {
    if facets.min_length.is_some_and(|least| length < least) {
        Err(Facet::Length(true))
    } else if facets.max_length.is_some_and(|most| length > most) {
        Err(Facet::Length(false))
    } else {
        Ok(())
    }
}

/// Items of a list, whose text is collapsed.
pub(crate) fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').filter(|part| !part.is_empty())
}

/// Whether a text has the value that a schema wrote as `literal`.
pub(crate) fn same<'a>(
    tables: &Tables,
    id: SimpleId,
    text: &'a str,
    literal: &Literal,
    resolve: Resolve<'_, 'a>,
    texts: &mut Texts,
) -> bool {
    same_part(tables, id, text, (&literal.text, &literal.prefixes), resolve, texts)
}

/// The first member of a union that a text is a value of.
pub(crate) fn member_of<'a>(
    tables: &Tables,
    members: &[SimpleId],
    text: &'a str,
    resolve: Resolve<'_, 'a>,
    texts: &mut Texts,
) -> Option<SimpleId> {
    members.iter().copied().find(|member| check_member(tables, *member, text, resolve, texts))
}

fn same_part<'a>(
    tables: &Tables,
    id: SimpleId,
    text: &'a str,
    (wanted, prefixes): (&str, &Prefixes),
    resolve: Resolve<'_, 'a>,
    texts: &mut Texts,
) -> bool {
    let resolve_wanted = |prefix: &str| prefixes.resolve(prefix);
    match &tables.simples[id as usize].variety {
        Variety::Atomic(Primitive::String | Primitive::AnySimple | Primitive::AnyUri, _) => {
            wanted == text
        }
        Variety::Atomic(primitive, _) => {
            match (parse(*primitive, text, resolve), parse(*primitive, wanted, &resolve_wanted)) {
                (Some(value), Some(wanted)) => equal(&value, &wanted),
                _ => false,
            }
        }
        Variety::List(item) => {
            let (mut left, mut right) = (items(text), items(wanted));
            loop {
                let both = match (left.next(), right.next()) {
                    (None, None) => return true,
                    (Some(part), Some(wanted)) => {
                        same_part(tables, *item, part, (wanted, prefixes), resolve, texts)
                    }
                    _ => false,
                };
                if !both {
                    return false;
                }
            }
        }
        Variety::Union(members) => {
            let found = member_of(tables, members, text, resolve, texts);
            match (found, member_of(tables, members, wanted, &resolve_wanted, texts)) {
                (Some(found), Some(meant)) if found == meant => {
                    // Each member brings its own white space.
                    let white_space = tables.simples[found as usize].white_space;
                    let (mut left, mut right) = (String::new(), String::new());
                    let text = normalize(white_space, text, &mut left);
                    let wanted = normalize(white_space, wanted, &mut right);
                    let resolve = |prefix: &str| resolve(prefix);
                    same_part(tables, found, text, (wanted, prefixes), &resolve, texts)
                }
                (Some(_), Some(_)) => wanted == text,
                _ => false,
            }
        }
    }
}

impl SimpleType {
    /// True for `xs:ID` and what comes from it.
    pub(crate) fn is_id(&self) -> bool {
        self.role == Role::Id
    }

    /// How the type comes from its base.
    pub(crate) const fn method(&self) -> Methods {
        Methods::RESTRICTION
    }
}
