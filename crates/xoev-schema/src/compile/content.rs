//! The content of a complex type in its final form.

use super::automaton::{Trouble, automaton};
use super::complex::{Draft, DraftContent};
use super::particle::{Particle, Term};
use super::positions::Positions;
use crate::names::{Sym, number};
use crate::tables::{AllGroup, AllMember, Automaton, Content, ElementId, Model, Tables, TypeRef};
use std::collections::HashMap;

pub(crate) fn content(
    tables: &Tables,
    substitutes: &[Vec<ElementId>],
    draft: &Draft<'_>,
) -> Result<Content, Trouble> {
    let mixed = draft.mixed;
    match &draft.content {
        DraftContent::Empty if mixed => {
            let automaton = nothing();
            Ok(Content::Elements { mixed, model: Model::Automaton(automaton) })
        }
        DraftContent::Empty => Ok(Content::Empty),
        DraftContent::Simple(id) => Ok(Content::Simple(*id)),
        DraftContent::Elements(particle) => {
            consistent(tables, particle, &mut HashMap::new())?;
            let model = match &particle.term {
                Term::All(members) => {
                    let is_required = particle.occurs.min > 0;
                    Model::All(all_group(tables, substitutes, members, is_required)?)
                }
                _ => Model::Automaton(deterministic(tables, substitutes, particle)?),
            };
            Ok(Content::Elements { mixed, model })
        }
    }
}

fn nothing() -> Automaton {
    let state = crate::tables::State { edges: (0, 0), wild: (0, 0), accepting: true, count: None };
    Automaton { states: vec![state], ..Automaton::default() }
}

/// A counter that cannot be told from the loop around it is written out as copies.
fn deterministic(
    tables: &Tables,
    substitutes: &[Vec<ElementId>],
    particle: &Particle,
) -> Result<Automaton, Trouble> {
    match automaton(tables, substitutes, &Positions::of(particle, false)?) {
        Err(Trouble::Counter) => automaton(tables, substitutes, &Positions::of(particle, true)?),
        done => done,
    }
}

/// Element Declarations Consistent, §3.8.6: one name, one type in a content model.
fn consistent(
    tables: &Tables,
    particle: &Particle,
    seen: &mut HashMap<Sym, TypeRef>,
) -> Result<(), Trouble> {
    match &particle.term {
        Term::Element(id) => {
            let element = &tables.elements[*id as usize];
            match seen.insert(element.name, element.of) {
                Some(of) if of != element.of => Err(Trouble::Ambiguous(Some(element.name))),
                _ => Ok(()),
            }
        }
        Term::Any(_) => Ok(()),
        Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
            parts.iter().try_for_each(|part| consistent(tables, part, seen))
        }
    }
}

fn all_group(
    tables: &Tables,
    substitutes: &[Vec<ElementId>],
    parts: &[Particle],
    is_required: bool,
) -> Result<AllGroup, Trouble> {
    let mut members: Vec<AllMember> = Vec::new();
    for (slot, part) in parts.iter().enumerate() {
        let Term::Element(id) = part.term else { continue };
        for element in &substitutes[id as usize] {
            let sym = tables.elements[*element as usize].name;
            if members.iter().any(|member| member.sym == sym) {
                return Err(Trouble::Ambiguous(Some(sym)));
            }
            let is_required = part.occurs.min > 0;
            members.push(AllMember { sym, element: *element, slot: number(slot), is_required });
        }
    }
    Ok(AllGroup { members, slots: parts.len(), is_required })
}
