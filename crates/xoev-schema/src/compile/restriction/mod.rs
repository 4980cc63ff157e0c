//! Whether a complex type that says it restricts its base really does: Derivation Valid
//! (Restriction, Complex), XSD 1.0 Part 1 §3.4.6. Simple types have their rules in `facets`.

mod model;
mod particles;

use super::attributes::AttributeSet;
use super::attributes::is_subset;
use super::complex::{Draft, DraftContent};
use super::particle::Particle;
use super::xs::Xs;
use crate::derive::derived_by;
use crate::error::{Problem, Result};
use crate::tables::{AttributeUse, ElementId, Methods, SimpleId, Tables, TypeRef};
use fim_core::Value;
use model::Model;
use particles::{Comparison, strength};

/// Holds every restriction of `drafts` against its base; `members` are, for each element, those
/// that may stand for it.
pub(crate) fn check(
    tables: &Tables,
    members: &[Vec<ElementId>],
    drafts: &[Box<Draft<'_>>],
) -> Result<()> {
    for draft in drafts {
        let Some(TypeRef::Complex(base)) = draft.base else { continue };
        if base == super::ANY_TYPE || draft.method != Methods::RESTRICTION {
            continue;
        }
        let Some(at) = draft.at else { continue };
        let step = at.step().unwrap_or(at);
        let base = &drafts[base as usize];
        attributes(tables, step, &draft.attributes, &base.attributes)?;
        content(tables, members, step, draft, base)?;
    }
    Ok(())
}

/// Clauses 2 to 4: attributes as strict as those of the base.
pub(crate) fn attributes(
    tables: &Tables,
    step: Xs<'_>,
    own: &AttributeSet,
    base: &AttributeSet,
) -> Result<()> {
    for used in &own.uses {
        let name = used.attribute.name;
        let known = base.uses.iter().find(|known| known.attribute.name == name);
        let fits = match known {
            Some(known) => attribute_fits(tables, used, known),
            None => {
                let namespace = tables.names.namespace(name);
                let any = base.any.as_ref();
                any.is_some_and(|any| any.namespaces.allows(namespace))
            }
        };
        if !fits {
            return Err(beyond(step, tables.names.local(name)));
        }
    }
    for known in base.uses.iter().filter(|known| known.is_required) {
        let name = known.attribute.name;
        if !own.uses.iter().any(|used| used.attribute.name == name) {
            return Err(beyond(step, tables.names.local(name)));
        }
    }
    match (&own.any, &base.any) {
        (None, _) => Ok(()),
        (Some(own), Some(base))
            if is_subset(&own.namespaces, &base.namespaces)
                && strength(own.process) >= strength(base.process) =>
        {
            Ok(())
        }
        (Some(_), _) => Err(beyond(step, "xs:anyAttribute")),
    }
}

/// Clause 2.1: as strict as in the base.
fn attribute_fits(tables: &Tables, own: &AttributeUse, base: &AttributeUse) -> bool {
    let fixed = base.attribute.value.as_ref().filter(|value| value.is_fixed);
    let keeps_fixed = fixed.is_none_or(|wanted| {
        let mine = own.attribute.value.as_ref().filter(|value| value.is_fixed);
        mine.is_some_and(|mine| mine.literal.text == wanted.literal.text)
    });
    (own.is_required || !base.is_required)
        && keeps_fixed
        && is_derived(tables, own.attribute.of, base.attribute.of)
}

fn is_derived(tables: &Tables, own: SimpleId, base: SimpleId) -> bool {
    derived_by(tables, TypeRef::Simple(own), TypeRef::Simple(base)).is_some()
}

fn content(
    tables: &Tables,
    members: &[Vec<ElementId>],
    step: Xs<'_>,
    own: &Draft<'_>,
    base: &Draft<'_>,
) -> Result<()> {
    let fits = match (&own.content, &base.content) {
        (DraftContent::Simple(own), DraftContent::Simple(base)) => is_derived(tables, *own, *base),
        (DraftContent::Simple(_), DraftContent::Elements(particle)) => {
            base.mixed && particle.is_emptiable()
        }
        (DraftContent::Simple(_), DraftContent::Empty) => base.mixed,
        (_, DraftContent::Simple(_)) => false,
        (DraftContent::Empty, DraftContent::Empty) => base.mixed || !own.mixed,
        (DraftContent::Empty, DraftContent::Elements(particle)) => {
            (base.mixed || !own.mixed) && particle.is_emptiable()
        }
        (DraftContent::Elements(_), DraftContent::Empty) => false,
        (DraftContent::Elements(particle), DraftContent::Elements(of_base)) => {
            if base.mixed || !own.mixed {
                return model(tables, members, step, particle, of_base);
            }
            false
        }
    };
    if fits {
        return Ok(());
    }
    Err(no_restriction(step))
}

/// Clause 5.4: the content model restricts that of the base.
pub(crate) fn model(
    tables: &Tables,
    members: &[Vec<ElementId>],
    step: Xs<'_>,
    own: &Particle,
    base: &Particle,
) -> Result<()> {
    let mut comparison = Comparison::new(tables);
    let (own, base) = (Model::of(own, members), Model::of(base, members));
    let fits = own == base || comparison.restricts(&own, &base);
    if comparison.gave_up() {
        return Err(step.error(
            Problem::Unsupported,
            ("das Inhaltsmodell ist zu groß", "the content model is too large"),
        ));
    }
    if fits { Ok(()) } else { Err(no_restriction(step)) }
}

fn no_restriction(step: Xs<'_>) -> Box<crate::SchemaError> {
    step.invalid((
        "der Inhalt ist keine Einschränkung dessen der Basis",
        "the content is no restriction of that of the base",
    ))
}

fn beyond(step: Xs<'_>, name: &str) -> Box<crate::SchemaError> {
    step.invalid(Value::Both(
        format!("»{name}« ist keine Einschränkung der Basis"),
        format!("»{name}« is no restriction of the base"),
    ))
}
