//! Complex types: content and attributes after derivation, before the content becomes an automaton.

use super::Compiler;
use super::attributes::AttributeSet;
use super::particle::{Particle, Term};
use super::xs::Xs;
use crate::error::{Problem, Result};
use crate::names::Sym;
use crate::tables::{ComplexId, Methods, SimpleId, TypeRef};

/// A complex type with everything it inherits.
#[derive(Debug, Clone)]
pub(crate) struct Draft<'d> {
    /// Where it is defined; `None` for the type that needs no definition.
    pub at: Option<Xs<'d>>,
    pub name: Option<Sym>,
    pub base: Option<TypeRef>,
    pub method: Methods,
    pub is_abstract: bool,
    pub block: Methods,
    pub is_final: Methods,
    pub mixed: bool,
    pub content: DraftContent,
    pub attributes: AttributeSet,
}

#[derive(Debug, Clone)]
pub(crate) enum DraftContent {
    Empty,
    Simple(SimpleId),
    Elements(Particle),
}

/// Where the definition of a complex type stands; worked on when it is first needed.
#[derive(Debug)]
pub(crate) enum Slot<'d> {
    Waiting(Xs<'d>, Option<Sym>),
    InWork,
    Done(Box<Draft<'d>>),
}

impl<'d> Compiler<'_, 'd> {
    /// Takes a number for a complex type; the definition is read later.
    pub(crate) fn reserve_complex(&mut self, xs: Xs<'d>, name: Option<Sym>) -> ComplexId {
        self.drafts.push(Slot::Waiting(xs, name));
        crate::names::number(self.drafts.len() - 1)
    }

    /// The definition of a complex type; `asking` is where it is needed.
    pub(crate) fn draft(&mut self, asking: Xs<'d>, id: ComplexId) -> Result<Draft<'d>> {
        match &self.drafts[id as usize] {
            Slot::Done(draft) => return Ok((**draft).clone()),
            Slot::InWork => {
                return Err(asking.invalid((
                    "der Typ ist von sich selbst abgeleitet",
                    "the type is derived from itself",
                )));
            }
            Slot::Waiting(..) => {}
        }
        let slot = std::mem::replace(&mut self.drafts[id as usize], Slot::InWork);
        let Slot::Waiting(xs, name) = slot else { return Err(asking.misplaced()) };
        let draft = self.complex_type(xs, name)?;
        draft.attributes.one_id(xs, &self.tables.simples)?;
        self.drafts[id as usize] = Slot::Done(Box::new(draft.clone()));
        Ok(draft)
    }

    fn complex_type(&mut self, xs: Xs<'d>, name: Option<Sym>) -> Result<Draft<'d>> {
        let children = xs.children();
        let mut draft = Draft {
            at: Some(xs),
            name,
            base: Some(TypeRef::Complex(super::ANY_TYPE)),
            method: Methods::RESTRICTION,
            is_abstract: xs.flag("abstract")?,
            block: self.methods(xs, "block", "blockDefault")?,
            is_final: self.methods(xs, "final", "finalDefault")?,
            mixed: xs.flag("mixed")?,
            content: DraftContent::Empty,
            attributes: AttributeSet::default(),
        };
        match children.as_slice() {
            [only] if only.name() == "complexContent" => self.complex_content(*only, &mut draft)?,
            [only] if only.name() == "simpleContent" => self.simple_content(*only, &mut draft)?,
            [first, second, ..] if matches!(first.name(), "complexContent" | "simpleContent") => {
                return Err(second.misplaced());
            }
            children => {
                let (content, attributes) = self.body(children)?;
                draft.content = content;
                draft.attributes = attributes;
            }
        }
        Ok(draft)
    }

    /// A model group, if any, then attributes.
    fn body(&mut self, children: &[Xs<'d>]) -> Result<(DraftContent, AttributeSet)> {
        let is_group = |xs: &Xs<'d>| matches!(xs.name(), "sequence" | "choice" | "all" | "group");
        let (content, rest) = match children {
            [first, rest @ ..] if is_group(first) => {
                let particle = self.model_group(*first)?;
                let content = if particle.is_empty() {
                    DraftContent::Empty
                } else {
                    DraftContent::Elements(particle)
                };
                (content, rest)
            }
            rest => (DraftContent::Empty, rest),
        };
        Ok((content, self.attribute_set(rest)?))
    }

    fn complex_content(&mut self, xs: Xs<'d>, draft: &mut Draft<'d>) -> Result<()> {
        if xs.attribute("mixed").is_some() {
            draft.mixed = xs.flag("mixed")?;
        }
        let (step, children) = derivation(xs)?;
        let (base, base_draft) = self.base(step)?;
        let Some(base_draft) = base_draft else {
            return Err(step.at_attribute(
                "base",
                Problem::Invalid,
                ("die Basis ist kein komplexer Typ", "the base is no complex type"),
            ));
        };
        draft.base = Some(base);
        let (content, attributes) = self.body(&children)?;
        if step.name() == "restriction" {
            draft.attributes = Self::restrict_attributes(&base_draft.attributes, attributes);
            draft.content = content;
            return Ok(());
        }
        draft.method = Methods::EXTENSION;
        draft.attributes = Self::extend_attributes(step, &base_draft.attributes, attributes)?;
        self.extended(step, &base_draft, content, draft)
    }

    /// The content of an extension: that of the base, then its own (§3.4.2, cos-ct-extends).
    fn extended(
        &self,
        step: Xs<'d>,
        base: &Draft<'d>,
        own: DraftContent,
        draft: &mut Draft<'d>,
    ) -> Result<()> {
        let is_all = |particle: &Particle| matches!(particle.term, Term::All(_));
        let adds = matches!(own, DraftContent::Elements(_)) || draft.mixed;
        let base_is_empty = matches!(base.content, DraftContent::Empty) && !base.mixed;
        if adds && !base_is_empty && draft.mixed != base.mixed {
            return Err(step.invalid((
                "gemischter und reiner Elementinhalt lassen sich nicht verbinden",
                "mixed content and content of elements only cannot be joined",
            )));
        }
        let own_is_mixed = draft.mixed;
        draft.mixed = if adds { draft.mixed } else { base.mixed };
        draft.content = match (base.content.clone(), own) {
            (DraftContent::Simple(_), _) if adds => {
                return Err(
                    step.invalid(("die Basis hat einfachen Inhalt", "the base has simple content"))
                );
            }
            (DraftContent::Empty, own) => own,
            (DraftContent::Elements(base), DraftContent::Elements(own)) => {
                if is_all(&base) || is_all(&own) {
                    return Err(no_all(step));
                }
                DraftContent::Elements(Particle::then(base, own))
            }
            // Mixed content without elements is an empty sequence, and joined as one (§3.4.2).
            (DraftContent::Elements(base), _) if own_is_mixed && is_all(&base) => {
                return Err(no_all(step));
            }
            (base, DraftContent::Empty | DraftContent::Simple(_) | DraftContent::Elements(_)) => {
                base
            }
        };
        Ok(())
    }

    fn simple_content(&mut self, xs: Xs<'d>, draft: &mut Draft<'d>) -> Result<()> {
        draft.mixed = false;
        let (step, children) = derivation(xs)?;
        let (base, base_draft) = self.base(step)?;
        draft.base = Some(base);
        if step.name() == "extension" {
            draft.method = Methods::EXTENSION;
            let own = self.attribute_set(&children)?;
            let (content, inherited) = match (base, base_draft) {
                (TypeRef::Simple(id), _) => (id, AttributeSet::default()),
                (_, Some(Draft { content: DraftContent::Simple(id), attributes, .. })) => {
                    (id, attributes)
                }
                _ => return Err(no_simple_content(step)),
            };
            draft.content = DraftContent::Simple(content);
            draft.attributes = Self::extend_attributes(step, &inherited, own)?;
            return Ok(());
        }
        let Some(base_draft) = base_draft else { return Err(no_simple_content(step)) };
        let (inner, rest) = match children.as_slice() {
            [first, rest @ ..] if first.name() == "simpleType" => {
                (Some(self.simple_type(*first, None)?), rest)
            }
            rest => (None, rest),
        };
        let start = match (&base_draft.content, inner) {
            (DraftContent::Simple(_) | DraftContent::Empty, Some(inner)) => inner,
            (DraftContent::Simple(id), None) => *id,
            (DraftContent::Elements(particle), Some(inner))
                if base_draft.mixed && particle.is_emptiable() =>
            {
                inner
            }
            _ => return Err(no_simple_content(step)),
        };
        let split = rest.iter().position(|child| is_attribute(*child)).unwrap_or(rest.len());
        let (facets, attributes) = rest.split_at(split);
        let id = if facets.is_empty() {
            start
        } else {
            self.restrict_simple(step, start, facets, None)?
        };
        draft.content = DraftContent::Simple(id);
        let own = self.attribute_set(attributes)?;
        draft.attributes = Self::restrict_attributes(&base_draft.attributes, own);
        Ok(())
    }

    /// The base of a derivation step, and its definition where it is complex.
    fn base(&mut self, step: Xs<'d>) -> Result<(TypeRef, Option<Draft<'d>>)> {
        let Some(name) = step.reference("base")? else {
            return Err(step.at_attribute(
                "base",
                Problem::Invalid,
                ("Attribut fehlt", "attribute is missing"),
            ));
        };
        let base = self.type_reference(step, "base", name)?;
        let method =
            if step.name() == "extension" { Methods::EXTENSION } else { Methods::RESTRICTION };
        let (draft, is_final) = match base {
            TypeRef::Complex(id) => {
                let draft = self.draft(step, id)?;
                let is_final = draft.is_final;
                (Some(draft), is_final)
            }
            TypeRef::Simple(id) => (None, self.tables.simples[id as usize].is_final),
        };
        if is_final.meets(method) {
            return Err(step.at_attribute(
                "base",
                Problem::Invalid,
                ("die Basis ist dafür gesperrt (final)", "the base is final"),
            ));
        }
        Ok((base, draft))
    }

    /// `block` or `final`, or what the document says of all.
    pub(crate) fn methods(&self, xs: Xs<'d>, name: &str, default: &str) -> Result<Methods> {
        let root = Xs { element: xs.module.root, ..xs };
        let value = xs.attribute(name).or_else(|| root.attribute(default)).unwrap_or("");
        let mut methods = Methods::default();
        for word in value.split_ascii_whitespace() {
            methods = methods.with(match word {
                "#all" => Methods::ALL,
                "extension" => Methods::EXTENSION,
                "restriction" => Methods::RESTRICTION,
                "substitution" => Methods::SUBSTITUTION,
                "list" => Methods::LIST,
                "union" => Methods::UNION,
                _ => return Err(xs.bad_value(name, value)),
            });
        }
        Ok(methods)
    }
}

fn is_attribute(xs: Xs<'_>) -> bool {
    matches!(xs.name(), "attribute" | "attributeGroup" | "anyAttribute")
}

fn no_all(xs: Xs<'_>) -> Box<crate::SchemaError> {
    xs.invalid(("ein xs:all lässt sich nicht erweitern", "an xs:all cannot be extended"))
}

fn no_simple_content(xs: Xs<'_>) -> Box<crate::SchemaError> {
    xs.at_attribute(
        "base",
        Problem::Invalid,
        ("die Basis hat keinen einfachen Inhalt", "the base has no simple content"),
    )
}

/// The one `extension` or `restriction` inside a content, and what stands in it.
fn derivation(xs: Xs<'_>) -> Result<(Xs<'_>, Vec<Xs<'_>>)> {
    let children = xs.children();
    match children.as_slice() {
        [only] if matches!(only.name(), "extension" | "restriction") => {
            Ok((*only, only.children()))
        }
        [] => Err(xs.invalid(("ist leer", "is empty"))),
        [first, ..] => Err(first.misplaced()),
    }
}
