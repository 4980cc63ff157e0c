//! `xs:redefine`: components that take the place of others of the same name and rest on them
//! (XSD 1.0 Part 1 §4.2.2). A redefinition counts everywhere, not only where it is written.

use super::Compiler;
use super::attributes::AttributeSet;
use super::collect::{Globals, Kind};
use super::particle::Particle;
use super::restriction;
use super::xs::{QName, Xs};
use crate::error::{Problem, Result};
use crate::tables::{ElementId, TypeRef};
use fim_core::Value;

/// A component that takes the place of another.
#[derive(Debug)]
pub(crate) struct Redefinition<'d> {
    pub kind: Kind,
    pub name: QName<'d>,
    pub new: Xs<'d>,
    pub original: Xs<'d>,
}

/// What must be held against its original when everything is known.
#[derive(Debug, Default)]
pub(crate) struct Redefined<'d> {
    /// The types that were replaced: they have no name any more.
    pub types: Vec<(Xs<'d>, TypeRef)>,
    /// Groups that do not name their original, with what it was.
    pub groups: Vec<(Xs<'d>, Particle, Particle)>,
    pub attribute_groups: Vec<(Xs<'d>, AttributeSet, AttributeSet)>,
}

impl<'d> Globals<'d> {
    /// Puts the children of `redefine` elements in place, innermost first.
    pub(crate) fn redefine(&mut self, pending: &[(Kind, QName<'d>, Xs<'d>)]) -> Result<()> {
        for (kind, name, new) in pending.iter().rev() {
            let known = self.replace(*kind, *name, *new);
            let Some(original) = known else { return Err(new.unresolved("name", *name)) };
            if original.element == new.element {
                continue;
            }
            if original.name() != new.name() {
                return Err(new.misplaced());
            }
            self.redefinitions.push(Redefinition { kind: *kind, name: *name, new: *new, original });
        }
        Ok(())
    }

    /// What `name` means where `from` stands: inside a redefinition, its own name is the original.
    pub(crate) fn original(&self, kind: Kind, name: QName<'d>, from: Xs<'d>) -> Option<Xs<'d>> {
        let inside =
            |it: &&Redefinition<'d>| it.kind == kind && it.name == name && is_within(from, it.new);
        self.redefinitions.iter().find(inside).map(|it| it.original)
    }

    /// What a type redefines whose derivation step this is. Elsewhere inside, its name is the new
    /// type (§4.2.2, Individual Component Redefinition).
    fn original_base(&self, step: Xs<'d>) -> Option<Xs<'d>> {
        let of_type = self.redefinitions.iter().filter(|it| it.kind == Kind::Type);
        let mut own =
            of_type.filter(|it| own_step(it.new).is_some_and(|own| own.element == step.element));
        own.next().map(|it| it.original)
    }

    /// What `name` means where `from` stands.
    pub(crate) fn find(&self, kind: Kind, name: QName<'d>, from: Xs<'d>) -> Option<Xs<'d>> {
        self.original(kind, name, from).or_else(|| self.get(kind, name))
    }
}

/// True where `inner` stands below `outer`.
fn is_within(inner: Xs<'_>, outer: Xs<'_>) -> bool {
    let (a, b) = (inner.element, outer.element);
    let (inside, around) = (a.span(), b.span());
    std::ptr::eq(a.document(), b.document())
        && around.start < inside.start
        && inside.end <= around.end
}

impl<'d> Compiler<'_, 'd> {
    /// The original of a type whose redefinition has this derivation step.
    pub(crate) fn original_type(&mut self, step: Xs<'d>) -> Result<Option<TypeRef>> {
        let Some(original) = self.globals.original_base(step) else { return Ok(None) };
        let known = self.redefined.types.iter().find(|(xs, _)| xs.element == original.element);
        if let Some((_, of)) = known {
            return Ok(Some(*of));
        }
        let of = if original.name() == "complexType" {
            TypeRef::Complex(self.reserve_complex(original, None))
        } else {
            TypeRef::Simple(self.simple_type(original, None)?)
        };
        self.redefined.types.push((original, of));
        Ok(Some(of))
    }

    /// Looks at the shape of each redefinition: a type rests on its original, a group names it
    /// once, or not at all where it only takes something away.
    pub(crate) fn redefinitions(&mut self) -> Result<()> {
        let globals = self.globals;
        for redefinition in &globals.redefinitions {
            let (new, name) = (redefinition.new, redefinition.name);
            match redefinition.kind {
                Kind::Type => rests_on_itself(new, name)?,
                Kind::Group => {
                    if own_references(new, "group", name)? == 0 {
                        let particle = self.named_group(new)?;
                        let original = self.named_group(redefinition.original)?;
                        self.redefined.groups.push((new, particle, original));
                    }
                }
                Kind::AttributeGroup => {
                    if own_references(new, "attributeGroup", name)? == 0 {
                        let own = self.attribute_set(&new.children())?;
                        let original = self.attribute_set(&redefinition.original.children())?;
                        self.redefined.attribute_groups.push((new, own, original));
                    }
                }
                Kind::Element | Kind::Attribute | Kind::Notation => {}
            }
        }
        Ok(())
    }

    /// A group without its original must restrict it.
    pub(crate) fn redefined_groups(&self, members: &[Vec<ElementId>]) -> Result<()> {
        for (xs, own, original) in &self.redefined.groups {
            restriction::model(&self.tables, members, *xs, own, original)?;
        }
        for (xs, own, original) in &self.redefined.attribute_groups {
            restriction::attributes(&self.tables, *xs, own, original)?;
        }
        Ok(())
    }
}

/// The derivation step of a type.
fn own_step(new: Xs<'_>) -> Option<Xs<'_>> {
    if new.name() == "complexType" {
        new.step()
    } else {
        new.children().into_iter().find(|child| child.name() == "restriction")
    }
}

/// src-redefine.5: the base of a redefined type is the type itself.
fn rests_on_itself<'d>(new: Xs<'d>, name: QName<'d>) -> Result<()> {
    let step = own_step(new);
    let base = step.map(|step| step.reference("base")).transpose()?.flatten();
    if base == Some(name) {
        return Ok(());
    }
    let construct = step.unwrap_or(new);
    Err(construct.at_attribute(
        "base",
        Problem::Invalid,
        Value::Both(
            format!("die Neufassung von »{}« muss auf sich selbst beruhen", name.local),
            format!("the redefinition of »{}« must rest on itself", name.local),
        ),
    ))
}

/// src-redefine.6 and .7: how often a group names itself; at most once, and there just once.
fn own_references<'d>(new: Xs<'d>, kind: &str, name: QName<'d>) -> Result<usize> {
    let (mut open, mut count) = (new.children(), 0);
    while let Some(xs) = open.pop() {
        open.extend(xs.children());
        if xs.name() != kind || xs.reference("ref")? != Some(name) {
            continue;
        }
        count += 1;
        let occurs = xs.occurs()?;
        if count > 1 || (occurs.min, occurs.max) != (1, 1) {
            return Err(xs.invalid((
                "die Neufassung einer Gruppe nennt diese höchstens einmal",
                "the redefinition of a group names it at most once",
            )));
        }
    }
    Ok(count)
}
