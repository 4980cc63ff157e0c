//! Declarations of elements, substitution groups, and references to types.

use super::Compiler;
use super::collect::Kind;
use super::xs::{QName, XS, Xs};
use crate::error::{Problem, Result};
use crate::names::number;
use crate::tables::{ElementDecl, ElementId, Methods, TypeRef};

impl<'d> Compiler<'_, 'd> {
    /// A reference to an element declared at the top of a document.
    pub(crate) fn element_reference(
        &mut self,
        xs: Xs<'d>,
        attribute: &str,
        name: QName<'d>,
    ) -> Result<ElementId> {
        let sym = self.sym(name);
        if let Some(id) = self.tables.global_elements.get(&sym) {
            return Ok(*id);
        }
        let declaration =
            self.globals.get(Kind::Element, name).ok_or_else(|| xs.unresolved(attribute, name))?;
        let id = self.new_element();
        self.tables.elements[id as usize].name = sym;
        self.tables.elements[id as usize].is_global = true;
        self.tables.global_elements.insert(sym, id);
        let head = declaration
            .reference("substitutionGroup")?
            .map(|head| self.element_reference(declaration, "substitutionGroup", head))
            .transpose()?;
        self.tables.elements[id as usize].head = head;
        if head.is_some() {
            self.members.push((id, declaration));
        }
        self.define_element(declaration, id)?;
        Ok(id)
    }

    /// A declaration inside a content model.
    pub(crate) fn local_declaration(&mut self, xs: Xs<'d>) -> Result<ElementId> {
        let local = xs.ncname("name")?;
        let qualified = xs.is_qualified("elementFormDefault")?;
        let namespace = if qualified { xs.module.target } else { "" };
        let id = self.new_element();
        self.tables.elements[id as usize].name = self.sym(QName { namespace, local });
        self.define_element(xs, id)?;
        Ok(id)
    }

    fn new_element(&mut self) -> ElementId {
        self.tables.elements.push(ElementDecl {
            name: 0,
            of: TypeRef::Complex(super::ANY_TYPE),
            nillable: false,
            is_abstract: false,
            block: Methods::default(),
            value: None,
            head: None,
            constraints: Vec::new(),
            is_global: false,
        });
        number(self.tables.elements.len() - 1)
    }

    fn define_element(&mut self, xs: Xs<'d>, id: ElementId) -> Result<()> {
        let children = xs.children();
        let (children, constraints) = super::identity::split(&children);
        let of = match (xs.reference("type")?, children) {
            (Some(name), []) => self.type_reference(xs, "type", name)?,
            (None, [inner]) if inner.name() == "complexType" => {
                TypeRef::Complex(self.reserve_complex(*inner, None))
            }
            (None, [inner]) if inner.name() == "simpleType" => {
                TypeRef::Simple(self.simple_type(*inner, None)?)
            }
            (None, []) => match self.tables.elements[id as usize].head {
                Some(head) => self.tables.elements[head as usize].of,
                None => TypeRef::Complex(super::ANY_TYPE),
            },
            (_, [first, ..]) => return Err(first.misplaced()),
        };
        let block = self.methods(xs, "block", "blockDefault")?;
        let nillable = xs.flag("nillable")?;
        let is_abstract = xs.flag("abstract")?;
        let constraints = self.identity_constraints(constraints)?;
        let element = &mut self.tables.elements[id as usize];
        element.constraints = constraints;
        element.of = of;
        element.block = block;
        element.nillable = nillable;
        element.is_abstract = is_abstract;
        if xs.attribute("default").is_some() && xs.attribute("fixed").is_some() {
            return Err(xs.bad_value("fixed", xs.attribute("fixed").unwrap_or("")));
        }
        // The value is looked at when all types are known.
        if xs.attribute("default").is_some() || xs.attribute("fixed").is_some() {
            self.values.push((id, xs));
        }
        Ok(())
    }

    /// A type by name: one of XML Schema itself, or one declared at the top of a document.
    pub(crate) fn type_reference(
        &mut self,
        xs: Xs<'d>,
        attribute: &str,
        name: QName<'d>,
    ) -> Result<TypeRef> {
        if attribute == "base"
            && let Some(original) = self.original_type(xs)?
        {
            return Ok(original);
        }
        let sym = self.sym(name);
        if let Some(known) = self.tables.global_types.get(&sym) {
            return Ok(*known);
        }
        if name.namespace == XS {
            return match name.local {
                "anyType" => Ok(TypeRef::Complex(super::ANY_TYPE)),
                local => self
                    .builtin(local)
                    .map(TypeRef::Simple)
                    .ok_or_else(|| xs.unresolved(attribute, name)),
            };
        }
        let definition =
            self.globals.get(Kind::Type, name).ok_or_else(|| xs.unresolved(attribute, name))?;
        if definition.name() == "complexType" {
            let of = TypeRef::Complex(self.reserve_complex(definition, Some(sym)));
            self.tables.global_types.insert(sym, of);
            return Ok(of);
        }
        if self.open_groups.contains(&definition.element) {
            return Err(xs.at_attribute(
                attribute,
                Problem::Invalid,
                ("der Typ beruht auf sich selbst", "the type rests on itself"),
            ));
        }
        self.open_groups.push(definition.element);
        let id = self.simple_type(definition, Some(sym));
        self.open_groups.pop();
        let of = TypeRef::Simple(id?);
        self.tables.global_types.insert(sym, of);
        Ok(of)
    }

    /// Members must be of the type of their head, or one derived from it in a way that the head
    /// does not exclude; none stands for itself (e-props-correct.4 and .6).
    pub(crate) fn substitution_groups(&self) -> Result<()> {
        let elements = &self.tables.elements;
        // Heads above which no circle is, so that long chains are walked once.
        let mut sound = vec![false; elements.len()];
        for (id, xs) in &self.members {
            let mut chain = Vec::new();
            let mut above = Some(*id);
            while let Some(here) = above.filter(|here| !sound[*here as usize]) {
                sound[here as usize] = true;
                chain.push(here);
                above = elements[here as usize].head;
            }
            if above.is_some_and(|here| chain.contains(&here)) {
                return Err(xs.at_attribute(
                    "substitutionGroup",
                    Problem::Invalid,
                    ("das Element steht für sich selbst", "the element stands for itself"),
                ));
            }
            let (Some(name), Some(head)) =
                (xs.reference("substitutionGroup")?, elements[*id as usize].head)
            else {
                continue;
            };
            let excluded = match self.globals.get(Kind::Element, name) {
                Some(head) => self.methods(head, "final", "finalDefault")?,
                None => Methods::default(),
            };
            let (own, of) = (elements[*id as usize].of, elements[head as usize].of);
            let derived = crate::derive::derived_by(&self.tables, own, of);
            if derived.is_none_or(|methods| methods.meets(excluded)) {
                return Err(xs.at_attribute(
                    "substitutionGroup",
                    Problem::Invalid,
                    (
                        "der Typ passt nicht zu dem des Elements, für das es steht",
                        "the type does not fit that of the element it stands for",
                    ),
                ));
            }
        }
        Ok(())
    }

    /// Each element with those that may stand for it, itself first; abstract ones left out
    /// (§3.3.6, Substitution Group).
    pub(crate) fn substitutes(&self) -> Vec<Vec<ElementId>> {
        let elements = &self.tables.elements;
        let mut all: Vec<Vec<ElementId>> = vec![Vec::new(); elements.len()];
        for (id, element) in elements.iter().enumerate() {
            if element.is_abstract {
                continue;
            }
            let id = number(id);
            all[id as usize].push(id);
            let mut head = element.head;
            let mut steps = 0;
            while let Some(above) = head.filter(|_| steps <= elements.len()) {
                if above == id {
                    break;
                }
                if self.may_substitute(above, id) {
                    all[above as usize].push(id);
                }
                head = elements[above as usize].head;
                steps += 1;
            }
        }
        all
    }

    fn may_substitute(&self, head: ElementId, member: ElementId) -> bool {
        let head = &self.tables.elements[head as usize];
        if head.block.meets(Methods::SUBSTITUTION) {
            return false;
        }
        let member = &self.tables.elements[member as usize];
        let derived = crate::derive::derived_by(&self.tables, member.of, head.of);
        derived.is_some_and(|methods| !methods.meets(self.blocked(head)))
    }

    fn blocked(&self, head: &ElementDecl) -> Methods {
        match head.of {
            TypeRef::Complex(id) => head.block.with(self.tables.complexes[id as usize].block),
            TypeRef::Simple(_) => head.block,
        }
    }
}
