//! A content model as restrictions compare it: without groups that mean nothing, and with
//! substitution groups written out as choices (XSD 1.0 Part 1 §3.9.6, clause 2 of Particle Valid).

use crate::compile::particle::{Particle, Term};
use crate::compile::xs::{Occurs, UNBOUNDED};
use crate::tables::{ElementId, WildcardId};

/// What a model consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    Sequence,
    Choice,
    All,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    Element(ElementId),
    Any(WildcardId),
    Group(Group, Vec<Model>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Model {
    pub occurs: Occurs,
    pub part: Part,
}

const ONCE: Occurs = Occurs { min: 1, max: 1 };

impl Model {
    /// `members` are, for each element, those that may stand for it.
    pub(crate) fn of(particle: &Particle, members: &[Vec<ElementId>]) -> Self {
        let occurs = particle.occurs;
        let (group, parts) = match &particle.term {
            Term::Element(id) => return Self::element(*id, occurs, members),
            Term::Any(id) => return Self { occurs, part: Part::Any(*id) },
            Term::Sequence(parts) => (Group::Sequence, parts),
            Term::Choice(parts) => (Group::Choice, parts),
            Term::All(parts) => (Group::All, parts),
        };
        let mut inner = Vec::new();
        for part in parts {
            inner.extend(Self::of(part, members).within(group));
        }
        match <[Self; 1]>::try_from(inner) {
            Ok([only]) if occurs == ONCE => only,
            Ok(only) => Self { occurs, part: Part::Group(group, only.into()) },
            Err(inner) => Self { occurs, part: Part::Group(group, inner) },
        }
    }

    fn element(id: ElementId, occurs: Occurs, members: &[Vec<ElementId>]) -> Self {
        let alone = |id: ElementId| Part::Element(id);
        match members.get(id as usize).map(Vec::as_slice) {
            Some(all @ [_, _, ..]) => {
                let member = |id: &ElementId| Self { occurs: ONCE, part: alone(*id) };
                Self { occurs, part: Part::Group(Group::Choice, all.iter().map(member).collect()) }
            }
            _ => Self { occurs, part: alone(id) },
        }
    }

    /// Itself, or its own parts where it means nothing inside a group of this kind.
    fn within(self, outer: Group) -> Vec<Self> {
        match self.part {
            Part::Group(own, parts) if own == outer && own != Group::All && self.occurs == ONCE => {
                parts
            }
            Part::Group(Group::Sequence | Group::All, parts) if parts.is_empty() => Vec::new(),
            Part::Group(Group::Choice, parts) if parts.is_empty() && self.occurs.min == 0 => {
                Vec::new()
            }
            part => vec![Self { occurs: self.occurs, part }],
        }
    }

    /// Particle Emptiable, §3.9.6.
    pub(crate) fn is_emptiable(&self) -> bool {
        self.range().min == 0
    }

    /// Effective Total Range, §3.8.6.
    pub(crate) fn range(&self) -> Occurs {
        let Part::Group(group, parts) = &self.part else { return self.occurs };
        let ranges = || parts.iter().map(Self::range);
        let (min, max) = if *group == Group::Choice {
            let min = ranges().map(|range| range.min).min().unwrap_or(0);
            (min, ranges().map(|range| range.max).max().unwrap_or(0))
        } else {
            ranges().fold((0, 0), |(min, max): (u32, u32), range| {
                (min.saturating_add(range.min), plus(max, range.max))
            })
        };
        Occurs { min: self.occurs.min.saturating_mul(min), max: times(self.occurs.max, max) }
    }
}

/// Sum of two upper limits.
fn plus(a: u32, b: u32) -> u32 {
    if a == UNBOUNDED || b == UNBOUNDED { UNBOUNDED } else { a.saturating_add(b) }
}

/// Product of two upper limits: nothing without limit is still nothing.
pub(crate) fn times(a: u32, b: u32) -> u32 {
    match (a, b) {
        (0, _) | (_, 0) => 0,
        (UNBOUNDED, _) | (_, UNBOUNDED) => UNBOUNDED,
        (a, b) => a.saturating_mul(b),
    }
}
