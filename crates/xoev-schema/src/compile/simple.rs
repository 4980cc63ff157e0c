//! Simple types: restriction, list, union; and values that a schema states.

use super::Compiler;
use super::xs::{QName, Xs};
use crate::datatypes::{Primitive, Resolved, WhiteSpace, normalize};
use crate::error::{Problem, Result};
use crate::names::Sym;
use crate::simple::{Facets, Literal, Prefixes, Role, SimpleType, Texts, Variety, check};
use crate::tables::{Methods, SimpleId, TypeRef};
use fim_core::Value;

impl<'d> Compiler<'_, 'd> {
    /// Reads a `simpleType`.
    pub(crate) fn simple_type(&mut self, xs: Xs<'d>, name: Option<Sym>) -> Result<SimpleId> {
        let is_final = self.methods(xs, "final", "finalDefault")?;
        let children = xs.children();
        let step = match children.as_slice() {
            [only] => *only,
            [] => return Err(xs.invalid(("ist leer", "is empty"))),
            [_, second, ..] => return Err(second.misplaced()),
        };
        let id = match step.name() {
            "restriction" => self.restriction(step, name)?,
            "list" => self.list(step, name)?,
            "union" => self.union(step, name)?,
            _ => return Err(step.misplaced()),
        };
        self.tables.simples[id as usize].is_final = is_final;
        Ok(id)
    }

    fn restriction(&mut self, step: Xs<'d>, name: Option<Sym>) -> Result<SimpleId> {
        let children = step.children();
        let (base, facets) = match (step.reference("base")?, children.as_slice()) {
            (Some(name), facets) => (self.simple_reference(step, "base", name)?, facets),
            (None, [inner, facets @ ..]) if inner.name() == "simpleType" => {
                (self.simple_type(*inner, None)?, facets)
            }
            _ => return Err(step.required("base").err().unwrap_or_else(|| step.misplaced())),
        };
        self.not_final(step, base, Methods::RESTRICTION)?;
        self.restrict_simple(step, base, facets, name)
    }

    fn list(&mut self, step: Xs<'d>, name: Option<Sym>) -> Result<SimpleId> {
        let children = step.children();
        let item = match (step.reference("itemType")?, children.as_slice()) {
            (Some(name), []) => self.simple_reference(step, "itemType", name)?,
            (None, [inner]) if inner.name() == "simpleType" => self.simple_type(*inner, None)?,
            _ => return Err(step.misplaced()),
        };
        self.not_final(step, item, Methods::LIST)?;
        self.has_variety(step, "itemType", item)?;
        let role = match self.tables.simples[item as usize].role {
            role @ (Role::IdRef | Role::Entity) => role,
            Role::None | Role::Id => Role::None,
        };
        if self.has_list(item) {
            return Err(step.invalid(("eine Liste von Listen gibt es nicht", "no lists of lists")));
        }
        let simple = SimpleType {
            name,
            base: Some(TypeRef::Simple(self.builtin_simple(step, "anySimpleType")?)),
            is_final: Methods::default(),
            role,
            variety: Variety::List(item),
            white_space: WhiteSpace::Collapse,
            facets: Facets::default(),
            builtin: "anySimpleType",
            takes_anything: false,
        };
        Ok(self.add_simple(simple))
    }

    fn has_list(&self, id: SimpleId) -> bool {
        match &self.tables.simples[id as usize].variety {
            Variety::Atomic(..) => false,
            Variety::List(_) => true,
            Variety::Union(members) => members.iter().any(|member| self.has_list(*member)),
        }
    }

    fn union(&mut self, step: Xs<'d>, name: Option<Sym>) -> Result<SimpleId> {
        let mut members = Vec::new();
        for member in step.references("memberTypes")? {
            members.push(self.simple_reference(step, "memberTypes", member)?);
        }
        for child in step.children() {
            if child.name() != "simpleType" {
                return Err(child.misplaced());
            }
            members.push(self.simple_type(child, None)?);
        }
        if members.is_empty() {
            return Err(step.invalid(("ist leer", "is empty")));
        }
        for member in &members {
            self.not_final(step, *member, Methods::UNION)?;
            self.has_variety(step, "memberTypes", *member)?;
        }
        // A union stands for its members, without its own facets (XSD 1.0 Part 1 §3.14.2).
        let members = members
            .into_iter()
            .flat_map(|member| match &self.tables.simples[member as usize].variety {
                Variety::Union(inner) => inner.clone(),
                Variety::Atomic(..) | Variety::List(_) => vec![member],
            })
            .collect();
        let base = TypeRef::Simple(self.builtin_simple(step, "anySimpleType")?);
        Ok(self.add_simple(SimpleType {
            name,
            base: Some(base),
            is_final: Methods::default(),
            variety: Variety::Union(members),
            // Each member brings its own.
            white_space: WhiteSpace::Preserve,
            facets: Facets::default(),
            role: Role::None,
            builtin: "anySimpleType",
            takes_anything: false,
        }))
    }

    /// True where values are names with a prefix, or may hold such.
    fn has_names(&self, id: SimpleId) -> bool {
        match &self.tables.simples[id as usize].variety {
            Variety::Atomic(primitive, _) => {
                matches!(primitive, Primitive::QName | Primitive::Notation)
            }
            Variety::List(item) => self.has_names(*item),
            Variety::Union(members) => members.iter().any(|member| self.has_names(*member)),
        }
    }

    /// `xs:anySimpleType` has no variety, so that nothing is made of it (cos-st-restricts).
    pub(crate) fn has_variety(&self, step: Xs<'d>, attribute: &str, of: SimpleId) -> Result<()> {
        if !self.tables.simples[of as usize].variety.is_any() {
            return Ok(());
        }
        Err(step.at_attribute(
            attribute,
            Problem::Invalid,
            (
                "aus xs:anySimpleType lässt sich kein Typ ableiten",
                "no type can be derived from xs:anySimpleType",
            ),
        ))
    }

    fn not_final(&self, step: Xs<'d>, of: SimpleId, method: Methods) -> Result<()> {
        if self.tables.simples[of as usize].is_final.meets(method) {
            return Err(step.invalid(("die Basis ist dafür gesperrt (final)", "the base is final")));
        }
        Ok(())
    }

    /// A simple type by name.
    pub(crate) fn simple_reference(
        &mut self,
        xs: Xs<'d>,
        attribute: &str,
        name: QName<'d>,
    ) -> Result<SimpleId> {
        match self.type_reference(xs, attribute, name)? {
            TypeRef::Simple(id) => Ok(id),
            TypeRef::Complex(_) => Err(xs.at_attribute(
                attribute,
                Problem::Invalid,
                ("ist kein einfacher Typ", "is no simple type"),
            )),
        }
    }

    /// A value of the type, as the attribute states it.
    pub(crate) fn literal(&self, xs: Xs<'d>, attribute: &str, of: SimpleId) -> Result<Literal> {
        let raw = xs.raw(attribute).unwrap_or("");
        let resolve = |prefix: &str| resolve(xs, prefix);
        if check(&self.tables, of, raw, &resolve, &mut Texts::default()).is_err() {
            return Err(xs.at_attribute(
                attribute,
                Problem::Invalid,
                Value::Both(
                    format!("»{raw}« ist kein Wert des Typs"),
                    format!("»{raw}« is no value of the type"),
                ),
            ));
        }
        let mut buffer = String::new();
        let simple = &self.tables.simples[of as usize];
        let text = normalize(simple.white_space, raw, &mut buffer);
        let prefixes = if self.has_names(of) { prefixes(xs, text) } else { Prefixes::default() };
        Ok(Literal { text: text.into(), prefixes })
    }
}

/// What the prefixes of the names in a text stand for where it is written.
fn prefixes(xs: Xs<'_>, text: &str) -> Prefixes {
    let prefix = |name: &str| name.split_once(':').map_or("", |(prefix, _)| prefix).to_owned();
    let bound =
        text.split_ascii_whitespace().map(prefix).filter_map(|prefix| match resolve(xs, &prefix) {
            Resolved::Namespace(uri) => Some((prefix.into(), Some(uri.into()))),
            Resolved::NoNamespace => Some((prefix.into(), None)),
            Resolved::Unbound => None,
        });
    Prefixes(bound.collect())
}

fn resolve<'d>(xs: Xs<'d>, prefix: &str) -> Resolved<'d> {
    let prefix = Some(prefix).filter(|prefix| !prefix.is_empty());
    match xs.element.namespace_of(prefix) {
        Some(uri) => Resolved::Namespace(uri),
        None if prefix.is_none() => Resolved::NoNamespace,
        None => Resolved::Unbound,
    }
}
