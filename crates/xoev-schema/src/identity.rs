//! Identity constraints (XSD 1.0 Part 1 §3.11) in their compiled form, and where their paths
//! lead. How they come to be stands in `compile::identity`, how they are used in
//! `validate::identity`.

use crate::names::{NamespaceId, Sym, UNKNOWN};

pub(crate) type ConstraintId = u32;

/// `xs:unique`, `xs:key` or `xs:keyref`.
#[derive(Debug)]
pub(crate) struct Constraint {
    pub name: Sym,
    pub category: Category,
    pub selector: Vec<Path>,
    pub fields: Vec<Field>,
    /// How far below a selected element a field may lie; `None` for any depth.
    pub reach: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Category {
    Unique,
    Key,
    /// With the constraint that it refers to.
    KeyRef(ConstraintId),
}

#[derive(Debug)]
pub(crate) struct Field {
    pub paths: Vec<Path>,
    /// Name of the attribute or element that holds the value; empty for the element itself.
    pub name: Box<str>,
}

/// One alternative of an XPath: `.//a/b/@c`. Steps to the element itself are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Path {
    /// True where it begins with `.//`.
    pub deep: bool,
    pub steps: Vec<NameTest>,
    pub attribute: Option<NameTest>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameTest {
    Any,
    Namespace(NamespaceId),
    Name(Sym),
}

/// The name of an element or attribute as tests see it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Name {
    pub namespace: NamespaceId,
    pub sym: Option<Sym>,
}

impl NameTest {
    pub(crate) fn fits(self, name: Name) -> bool {
        match self {
            Self::Any => true,
            Self::Namespace(namespace) => namespace == name.namespace && namespace != UNKNOWN,
            Self::Name(sym) => Some(sym) == name.sym,
        }
    }
}

impl Path {
    /// Whether the path leads from an element to the last of these, which are those on the way
    /// down, the first one being its child. The last name decides most often, so it comes first.
    pub(crate) fn leads(
        &self,
        way: impl ExactSizeIterator<Item = Name> + DoubleEndedIterator,
    ) -> bool {
        let (steps, length) = (self.steps.len(), way.len());
        (if self.deep { length >= steps } else { length == steps })
            && self.steps.iter().rev().zip(way.rev()).all(|(test, name)| test.fits(name))
    }
}
