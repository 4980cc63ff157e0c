//! The compiled form of a schema: plain tables, shared by all threads. How they come to be stands
//! in `compile`, how they are used in `validate`.

use crate::identity::{Constraint, ConstraintId};
use crate::names::{ABSENT, Names, NamespaceId, Sym, UNKNOWN};
use crate::simple::SimpleType;
use std::collections::HashMap;

pub(crate) type ElementId = u32;
pub(crate) type ComplexId = u32;
pub(crate) type SimpleId = u32;
pub(crate) type WildcardId = u32;

/// A type by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum TypeRef {
    Simple(SimpleId),
    Complex(ComplexId),
}

/// How a type comes from another, as bits: what an element or type may block.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Methods(pub u8);

impl Methods {
    pub(crate) const EXTENSION: Self = Self(1);
    pub(crate) const RESTRICTION: Self = Self(2);
    pub(crate) const SUBSTITUTION: Self = Self(4);
    pub(crate) const LIST: Self = Self(8);
    pub(crate) const UNION: Self = Self(16);
    pub(crate) const ALL: Self = Self(31);

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Everything a validator needs to know of a set of schema documents.
#[derive(Debug)]
pub(crate) struct Tables {
    pub names: Names,
    pub elements: Vec<ElementDecl>,
    pub complexes: Vec<ComplexType>,
    pub simples: Vec<SimpleType>,
    pub wildcards: Vec<Wildcard>,
    pub constraints: Vec<Constraint>,
    pub global_elements: HashMap<Sym, ElementId>,
    pub global_types: HashMap<Sym, TypeRef>,
    pub global_attributes: HashMap<Sym, AttributeDecl>,
    /// Target namespaces of the documents.
    pub targets: Vec<NamespaceId>,
}

#[derive(Debug, Clone)]
pub(crate) struct ElementDecl {
    pub name: Sym,
    pub of: TypeRef,
    pub nillable: bool,
    pub is_abstract: bool,
    pub block: Methods,
    pub value: Option<ValueConstraint>,
    /// Head of the substitution group this element belongs to.
    pub head: Option<ElementId>,
    /// Identity constraints that hold within the element.
    pub constraints: Vec<ConstraintId>,
    /// False for a declaration inside a type.
    pub is_global: bool,
}

/// `default` or `fixed`.
#[derive(Debug, Clone)]
pub(crate) struct ValueConstraint {
    pub literal: crate::simple::Literal,
    pub is_fixed: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct AttributeDecl {
    pub name: Sym,
    pub of: SimpleId,
    pub value: Option<ValueConstraint>,
}

#[derive(Debug, Clone)]
pub(crate) struct AttributeUse {
    pub attribute: AttributeDecl,
    pub is_required: bool,
}

#[derive(Debug)]
pub(crate) struct ComplexType {
    /// `None` for a type without a name.
    pub name: Option<Sym>,
    pub base: Option<TypeRef>,
    pub method: Methods,
    pub is_abstract: bool,
    pub block: Methods,
    pub content: Content,
    pub attributes: Vec<AttributeUse>,
    pub any_attribute: Option<WildcardId>,
    /// How many of the attributes are required.
    pub required: u32,
}

#[derive(Debug)]
pub(crate) enum Content {
    /// Neither elements nor text.
    Empty,
    /// Text of a simple type.
    Simple(SimpleId),
    /// Elements, with text between them where `mixed`.
    Elements { mixed: bool, model: Model },
}

#[derive(Debug)]
pub(crate) enum Model {
    Automaton(Automaton),
    All(AllGroup),
}

/// A deterministic automaton over the names of the children. State 0 is the start.
#[derive(Debug, Default)]
pub(crate) struct Automaton {
    pub states: Vec<State>,
    pub edges: Vec<Edge>,
    pub wild: Vec<WildEdge>,
    /// Every name with its element, sorted by name.
    pub known: Vec<(Sym, ElementId)>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct State {
    /// Edges of the state: the range into [`Automaton::edges`].
    pub edges: (u32, u32),
    /// The same for [`Automaton::wild`].
    pub wild: (u32, u32),
    pub accepting: bool,
    /// How often the element that leads here may stand in a row; the state repeats itself by an
    /// edge to itself.
    pub count: Option<(u32, u32)>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge {
    pub sym: Sym,
    pub next: u32,
    pub element: ElementId,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct WildEdge {
    pub wildcard: WildcardId,
    pub next: u32,
}

impl Automaton {
    pub(crate) fn edges(&self, state: u32) -> &[Edge] {
        let (start, end) = self.states[state as usize].edges;
        &self.edges[start as usize..end as usize]
    }

    /// The element of this name, wherever it may stand.
    pub(crate) fn known(&self, sym: Sym) -> Option<ElementId> {
        let at = self.known.binary_search_by_key(&sym, |(known, _)| *known).ok()?;
        Some(self.known[at].1)
    }

    pub(crate) fn wild(&self, state: u32) -> &[WildEdge] {
        let (start, end) = self.states[state as usize].wild;
        &self.wild[start as usize..end as usize]
    }
}

/// The members of an `xs:all`, each at most once, in any order.
#[derive(Debug)]
pub(crate) struct AllGroup {
    pub members: Vec<AllMember>,
    /// Number of slots.
    pub slots: usize,
    /// False where the whole group may be left out.
    pub is_required: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct AllMember {
    pub sym: Sym,
    pub element: ElementId,
    /// Members that stand for each other (substitution) share a slot.
    pub slot: u32,
    pub is_required: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Process {
    Strict,
    Lax,
    Skip,
}

/// `xs:any` or `xs:anyAttribute`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wildcard {
    pub namespaces: NamespaceSet,
    pub process: Process,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NamespaceSet {
    Any,
    /// Any namespace but this one, and not none.
    Other(NamespaceId),
    /// One of these; [`ABSENT`] for none.
    List(Vec<NamespaceId>),
}

impl NamespaceSet {
    /// Wildcard allows Namespace Name, XSD 1.0 Part 1 §3.10.4.
    pub(crate) fn allows(&self, namespace: NamespaceId) -> bool {
        match self {
            Self::Any => true,
            Self::Other(not) => namespace == UNKNOWN || namespace != ABSENT && namespace != *not,
            Self::List(list) => list.contains(&namespace),
        }
    }
}

impl Tables {
    /// The base of a type and how it comes from it; `None` at the top.
    pub(crate) fn derivation(&self, of: TypeRef) -> Option<(TypeRef, Methods)> {
        match of {
            TypeRef::Complex(id) => {
                let complex = &self.complexes[id as usize];
                complex.base.map(|base| (base, complex.method))
            }
            TypeRef::Simple(id) => {
                let simple = &self.simples[id as usize];
                simple.base.map(|base| (base, simple.method()))
            }
        }
    }

    /// Name of a type without namespace; the nearest named base where it has none.
    pub(crate) fn type_name(&self, of: TypeRef) -> Option<&str> {
        let mut next = Some(of);
        while let Some(current) = next {
            let name = match current {
                TypeRef::Complex(id) => self.complexes[id as usize].name,
                TypeRef::Simple(id) => self.simples[id as usize].name,
            };
            if let Some(name) = name {
                return Some(self.names.local(name));
            }
            next = self.derivation(current).map(|(base, _)| base);
        }
        None
    }
}
