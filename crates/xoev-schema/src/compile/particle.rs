//! Content models as they are written: particles within particles.

use super::Compiler;
use super::collect::Kind;
use super::xs::{Occurs, Xs};
use crate::error::{Problem, Result};
use crate::tables::{ElementId, WildcardId};

/// A term and how often it may stand.
#[derive(Debug, Clone)]
pub(crate) struct Particle {
    pub occurs: Occurs,
    pub term: Term,
}

#[derive(Debug, Clone)]
pub(crate) enum Term {
    Element(ElementId),
    Any(WildcardId),
    Sequence(Vec<Particle>),
    Choice(Vec<Particle>),
    All(Vec<Particle>),
}

const ONCE: Occurs = Occurs { min: 1, max: 1 };

impl Particle {
    /// `first`, then `second`: what an extension makes of the content of its base.
    pub(crate) fn then(first: Self, second: Self) -> Self {
        Self { occurs: ONCE, term: Term::Sequence(vec![first, second]) }
    }

    /// True where no child can ever stand.
    pub(crate) fn is_empty(&self) -> bool {
        match &self.term {
            _ if self.occurs.max == 0 => true,
            Term::Sequence(parts) | Term::All(parts) => parts.iter().all(Self::is_empty),
            // A choice between nothing can never be made, which is not the same as being empty.
            Term::Choice(parts) => parts.is_empty() && self.occurs.min == 0,
            Term::Element(_) | Term::Any(_) => false,
        }
    }

    /// True where nothing need stand, XSD 1.0 Part 1 §3.9.6 (Particle Emptiable).
    pub(crate) fn is_emptiable(&self) -> bool {
        self.occurs.min == 0
            || match &self.term {
                Term::Sequence(parts) | Term::All(parts) => parts.iter().all(Self::is_emptiable),
                Term::Choice(parts) => parts.iter().any(Self::is_emptiable),
                Term::Element(_) | Term::Any(_) => false,
            }
    }
}

impl<'d> Compiler<'_, 'd> {
    /// `sequence`, `choice`, `all` or a reference to a `group`.
    pub(crate) fn model_group(&mut self, xs: Xs<'d>) -> Result<Particle> {
        let occurs = xs.occurs()?;
        let term = match xs.name() {
            "group" => return self.group_reference(xs, occurs),
            "sequence" => Term::Sequence(self.members(xs)?),
            "choice" => Term::Choice(self.members(xs)?),
            "all" => Term::All(self.all_members(xs, occurs)?),
            _ => return Err(xs.misplaced()),
        };
        Ok(Particle { occurs, term })
    }

    fn members(&mut self, xs: Xs<'d>) -> Result<Vec<Particle>> {
        let mut parts = Vec::new();
        for child in xs.children() {
            let part = match child.name() {
                "element" => self.local_element(child)?,
                "any" => {
                    let wildcard = self.wildcard(child)?;
                    Particle {
                        occurs: child.occurs()?,
                        term: Term::Any(self.add_wildcard(wildcard)),
                    }
                }
                "sequence" | "choice" | "group" => self.model_group(child)?,
                _ => return Err(child.misplaced()),
            };
            // A group that is an `all` may only be the whole of a content model (cos-all-limited).
            if matches!(part.term, Term::All(_)) {
                return Err(child.invalid((
                    "xs:all darf nicht in einer anderen Gruppe stehen",
                    "xs:all may not stand in another group",
                )));
            }
            if part.occurs.max > 0 {
                parts.push(part);
            }
        }
        Ok(parts)
    }

    fn all_members(&mut self, xs: Xs<'d>, occurs: Occurs) -> Result<Vec<Particle>> {
        if occurs.max != 1 || occurs.min > 1 {
            return Err(xs.bad_value("maxOccurs", xs.attribute("maxOccurs").unwrap_or("1")));
        }
        let mut parts = Vec::new();
        for child in xs.children() {
            if child.name() != "element" {
                return Err(child.misplaced());
            }
            let part = self.local_element(child)?;
            if part.occurs.max > 1 {
                return Err(
                    child.bad_value("maxOccurs", child.attribute("maxOccurs").unwrap_or(""))
                );
            }
            if part.occurs.max > 0 {
                parts.push(part);
            }
        }
        Ok(parts)
    }

    fn local_element(&mut self, xs: Xs<'d>) -> Result<Particle> {
        let occurs = xs.occurs()?;
        let id = match xs.reference("ref")? {
            Some(name) => {
                if let Some(child) = xs.children().first() {
                    return Err(child.misplaced());
                }
                self.element_reference(xs, "ref", name)?
            }
            None => self.local_declaration(xs)?,
        };
        Ok(Particle { occurs, term: Term::Element(id) })
    }

    fn group_reference(&mut self, xs: Xs<'d>, occurs: Occurs) -> Result<Particle> {
        let Some(name) = xs.reference("ref")? else {
            return Err(xs.at_attribute(
                "ref",
                Problem::Invalid,
                ("Attribut fehlt", "attribute is missing"),
            ));
        };
        let group =
            self.globals.find(Kind::Group, name, xs).ok_or_else(|| xs.unresolved("ref", name))?;
        if self.open_groups.contains(&group.element) {
            return Err(xs.at_attribute(
                "ref",
                Problem::Invalid,
                ("die Gruppe enthält sich selbst", "the group contains itself"),
            ));
        }
        let inner = self.named_group(group)?;
        match inner.term {
            Term::All(_) if occurs.max != 1 => {
                Err(xs.bad_value("maxOccurs", xs.attribute("maxOccurs").unwrap_or("1")))
            }
            // The group itself stands once, so that the reference alone says how often.
            term => Ok(Particle { occurs, term }),
        }
    }

    /// Read once, so that all references mean the same declarations.
    pub(crate) fn named_group(&mut self, group: Xs<'d>) -> Result<Particle> {
        let known = self.groups.iter().find(|(element, _)| *element == group.element);
        if let Some((_, particle)) = known {
            return Ok(particle.clone());
        }
        self.open_groups.push(group.element);
        let inner = self.group_definition(group);
        self.open_groups.pop();
        let inner = inner?;
        self.groups.push((group.element, inner.clone()));
        Ok(inner)
    }

    /// The one model group inside a `group` with a name.
    pub(crate) fn group_definition(&mut self, group: Xs<'d>) -> Result<Particle> {
        let children = group.children();
        match children.as_slice() {
            [only] if matches!(only.name(), "sequence" | "choice" | "all") => {
                self.model_group(*only)
            }
            [] => Err(group.invalid(("ist leer", "is empty"))),
            [first, ..] => Err(first.misplaced()),
        }
    }
}
