//! From schema documents to tables. `collect` finds what is declared, the files named after
//! components read it, `positions`, `automaton` and `content` make content models deterministic.

mod attributes;
mod automaton;
mod builtin;
mod collect;
mod complex;
mod content;
mod elements;
mod facets;
mod grammar;
mod narrower;
mod particle;
mod positions;
mod redefine;
mod restriction;
mod simple;
mod xs;

use crate::error::{Problem, Result, SchemaError};
use crate::names::{Names, Sym};
use crate::set::Root;
use crate::simple::{Literal, Prefixes};
use crate::tables::{
    ComplexId, ComplexType, Content, ElementId, Methods, NamespaceSet, Process, SimpleId, Tables,
    TypeRef, ValueConstraint, Wildcard,
};
use automaton::Trouble;
pub(crate) use collect::join;
use collect::{Globals, Kind};
use complex::{Draft, DraftContent, Slot};
use fim_core::{Element, Value};
use particle::{Particle, Term};
use std::collections::HashMap;
use xs::{Occurs, QName, UNBOUNDED, XS, Xs};

/// `xs:anyType` is the first of the complex types.
pub(crate) const ANY_TYPE: ComplexId = 0;

/// What is known so far.
pub(crate) struct Compiler<'g, 'd> {
    globals: &'g Globals<'d>,
    tables: Tables,
    drafts: Vec<Slot<'d>>,
    builtins: HashMap<&'static str, SimpleId>,
    groups: Vec<(Element<'d>, Particle)>,
    /// Groups and simple types that are being read, to see circles.
    open_groups: Vec<Element<'d>>,
    /// Elements with a default or fixed value, to be looked at when all types are known.
    values: Vec<(ElementId, Xs<'d>)>,
    /// Elements that say for which other one they may stand.
    members: Vec<(ElementId, Xs<'d>)>,
    redefined: redefine::Redefined<'d>,
}

/// Compiles the documents named `entries` and what they need.
pub(crate) fn compile(roots: &[Root<'_>], entries: &[&str]) -> Result<Tables> {
    let globals = Globals::collect(roots, entries)?;
    let mut compiler = Compiler::new(&globals);
    compiler.read()?;
    compiler.finish()
}

impl<'g, 'd> Compiler<'g, 'd> {
    fn new(globals: &'g Globals<'d>) -> Self {
        let mut names = Names::new();
        let targets =
            globals.modules.iter().map(|module| names.add_namespace(module.target)).collect();
        let mut compiler = Self {
            globals,
            tables: Tables {
                names,
                elements: Vec::new(),
                complexes: Vec::new(),
                simples: Vec::new(),
                wildcards: Vec::new(),
                global_elements: HashMap::new(),
                global_types: HashMap::new(),
                global_attributes: HashMap::new(),
                targets,
            },
            drafts: Vec::new(),
            builtins: HashMap::new(),
            groups: Vec::new(),
            open_groups: Vec::new(),
            values: Vec::new(),
            members: Vec::new(),
            redefined: redefine::Redefined::default(),
        };
        let any = compiler.any_type();
        compiler.drafts.push(Slot::Done(Box::new(any)));
        // A document may name any of them by xsi:type.
        for row in crate::datatypes::BUILTINS {
            compiler.builtin(row.name);
        }
        compiler
    }

    fn any_type(&mut self) -> Draft<'d> {
        let wildcard = Wildcard { namespaces: NamespaceSet::Any, process: Process::Lax };
        let id = self.add_wildcard(wildcard.clone());
        let name = self.sym(QName { namespace: XS, local: "anyType" });
        self.tables.global_types.insert(name, TypeRef::Complex(ANY_TYPE));
        let occurs = Occurs { min: 0, max: UNBOUNDED };
        Draft {
            at: None,
            name: Some(name),
            base: None,
            method: Methods::default(),
            is_abstract: false,
            block: Methods::default(),
            is_final: Methods::default(),
            mixed: true,
            content: DraftContent::Elements(Particle { occurs, term: Term::Any(id) }),
            attributes: attributes::AttributeSet { any: Some(wildcard), ..Default::default() },
        }
    }

    /// The number of an expanded name.
    fn sym(&mut self, name: QName<'_>) -> Sym {
        let namespace = self.tables.names.add_namespace(name.namespace);
        self.tables.names.add(namespace, name.local)
    }

    /// Reads every component, used or not: a mistake in any of them is a mistake of the schema.
    fn read(&mut self) -> Result<()> {
        for name in self.globals.names(Kind::Type) {
            let Some(xs) = self.globals.get(Kind::Type, name) else { continue };
            self.type_reference(xs, "name", name)?;
        }
        for name in self.globals.names(Kind::Attribute) {
            let Some(xs) = self.globals.get(Kind::Attribute, name) else { continue };
            self.global_attribute(xs)?;
        }
        for name in self.globals.names(Kind::AttributeGroup) {
            let Some(xs) = self.globals.get(Kind::AttributeGroup, name) else { continue };
            self.attribute_set(&xs.children())?;
        }
        for name in self.globals.names(Kind::Group) {
            let Some(xs) = self.globals.get(Kind::Group, name) else { continue };
            self.group_definition(xs)?;
        }
        for name in self.globals.names(Kind::Element) {
            let Some(xs) = self.globals.get(Kind::Element, name) else { continue };
            self.element_reference(xs, "name", name)?;
        }
        self.redefinitions()?;
        // Reading a type may bring up further types.
        let mut next = 0;
        while next < self.drafts.len() {
            if let Slot::Waiting(xs, _) = self.drafts[next] {
                self.draft(xs, crate::names::number(next))?;
            }
            next += 1;
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Tables> {
        let mut drafts = Vec::new();
        for slot in std::mem::take(&mut self.drafts) {
            let Slot::Done(draft) = slot else { continue };
            let complex = self.without_content(&draft);
            self.tables.complexes.push(complex);
            drafts.push(draft);
        }
        self.substitution_groups()?;
        let substitutes = self.substitutes();
        for (id, draft) in drafts.iter().enumerate() {
            let content = content::content(&self.tables, &substitutes, draft)
                .map_err(|trouble| self.refuse(draft, &trouble))?;
            self.tables.complexes[id].content = content;
        }
        self.element_values()?;
        restriction::check(&self.tables, &substitutes, &drafts)?;
        self.redefined_groups(&substitutes)?;
        Ok(self.tables)
    }

    fn without_content(&mut self, draft: &Draft<'d>) -> ComplexType {
        let attributes = draft.attributes.uses.clone();
        let required = attributes.iter().filter(|attribute| attribute.is_required).count();
        let any = draft.attributes.any.clone();
        ComplexType {
            name: draft.name,
            base: draft.base,
            method: draft.method,
            is_abstract: draft.is_abstract,
            block: draft.block,
            content: Content::Empty,
            required: crate::names::number(required),
            attributes,
            any_attribute: any.map(|any| self.add_wildcard(any)),
        }
    }

    fn element_values(&mut self) -> Result<()> {
        for (id, xs) in std::mem::take(&mut self.values) {
            let name = if xs.attribute("fixed").is_some() { "fixed" } else { "default" };
            let literal = match self.tables.elements[id as usize].of {
                TypeRef::Simple(of) => {
                    self.no_id(xs, name, of)?;
                    self.literal(xs, name, of)?
                }
                TypeRef::Complex(of) => match &self.tables.complexes[of as usize].content {
                    Content::Simple(of) => {
                        self.no_id(xs, name, *of)?;
                        self.literal(xs, name, *of)?
                    }
                    Content::Elements { mixed: true, .. } => Literal {
                        text: xs.raw(name).unwrap_or("").into(),
                        prefixes: Prefixes::default(),
                    },
                    Content::Empty | Content::Elements { .. } => {
                        return Err(xs.at_attribute(
                            name,
                            Problem::Invalid,
                            ("das Element hat keinen Text", "the element has no text"),
                        ));
                    }
                },
            };
            let is_fixed = name == "fixed";
            self.tables.elements[id as usize].value = Some(ValueConstraint { literal, is_fixed });
        }
        Ok(())
    }

    /// The content model of `draft` is refused.
    fn refuse(&self, draft: &Draft<'d>, trouble: &Trouble) -> Box<SchemaError> {
        let first = self.globals.modules[0];
        let xs = draft.at.unwrap_or(Xs { module: first, element: first.root });
        let (problem, reason) = match trouble {
            Trouble::Ambiguous(Some(sym)) => {
                let name = self.tables.names.local(*sym);
                (
                    Problem::Invalid,
                    Value::Both(
                        format!("das Inhaltsmodell ist bei »{name}« mehrdeutig"),
                        format!("the content model is ambiguous at »{name}«"),
                    ),
                )
            }
            Trouble::Ambiguous(None) => (
                Problem::Invalid,
                ("das Inhaltsmodell ist mehrdeutig", "the content model is ambiguous").into(),
            ),
            Trouble::Counter | Trouble::TooLarge => (
                Problem::Unsupported,
                ("das Inhaltsmodell ist zu groß", "the content model is too large").into(),
            ),
        };
        xs.error(problem, reason)
    }
}
