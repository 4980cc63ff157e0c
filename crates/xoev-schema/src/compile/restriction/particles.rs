//! Whether one content model restricts another: Particle Valid (Restriction), §3.9.6.

use super::model::{Group, Model, Part, times};
use crate::compile::attributes::is_subset;
use crate::compile::xs::{Occurs, UNBOUNDED};
use crate::derive::derived_by;
use crate::tables::{ElementId, Methods, Process, Tables, Wildcard, WildcardId};

/// Comparisons that one type may cost; more than any schema of use needs.
const EFFORT: u32 = 2_000_000;

/// Compares the models of one type with those of its base.
pub(crate) struct Comparison<'t> {
    tables: &'t Tables,
    effort: u32,
    /// True where the base is `xs:anyType`, whose wildcard does not say how content is processed.
    pub from_any: bool,
}

impl<'t> Comparison<'t> {
    pub(crate) const fn new(tables: &'t Tables) -> Self {
        Self { tables, effort: EFFORT, from_any: false }
    }

    /// True where the comparison was given up: nothing is known then.
    pub(crate) const fn gave_up(&self) -> bool {
        self.effort == 0
    }

    pub(crate) fn restricts(&mut self, own: &Model, base: &Model) -> bool {
        self.effort = self.effort.saturating_sub(1);
        if self.effort == 0 {
            return false;
        }
        match (&own.part, &base.part) {
            (Part::Element(a), Part::Element(b)) => {
                in_range(own.occurs, base.occurs) && self.element(*a, *b)
            }
            (Part::Element(id), Part::Any(wildcard)) => {
                let namespace =
                    self.tables.names.namespace(self.tables.elements[*id as usize].name);
                in_range(own.occurs, base.occurs)
                    && self.wildcard(*wildcard).namespaces.allows(namespace)
            }
            (Part::Any(a), Part::Any(b)) => {
                in_range(own.occurs, base.occurs) && self.is_within(*a, *b)
            }
            (Part::Any(_), Part::Group(..) | Part::Element(_))
            | (Part::Group(..), Part::Element(_)) => false,
            (Part::Group(_, parts), Part::Any(_)) => {
                let free = Occurs { min: 0, max: UNBOUNDED };
                let wildcard = Model { occurs: free, part: base.part.clone() };
                in_range(own.range(), base.occurs)
                    && parts.iter().all(|part| self.restricts(part, &wildcard))
            }
            (Part::Element(_), Part::Group(group, parts)) => {
                self.as_if_group(own, *group, base.occurs, parts)
            }
            (Part::Group(mine, own_parts), Part::Group(theirs, parts)) => {
                let (own, base) = (own.occurs, base.occurs);
                match (mine, theirs) {
                    (Group::All, Group::All) | (Group::Sequence, Group::Sequence) => {
                        in_range(own, base) && self.in_order(own_parts, parts)
                    }
                    (Group::Choice, Group::Choice) => {
                        in_range(own, base) && self.lax(own_parts, parts)
                    }
                    (Group::Sequence, Group::All) => {
                        in_range(own, base) && self.unordered(own_parts, parts)
                    }
                    (Group::Sequence, Group::Choice) => {
                        self.map_and_sum(own, own_parts, base, parts)
                    }
                    _ => false,
                }
            }
        }
    }

    /// Name And Type OK.
    fn element(&self, own: ElementId, base: ElementId) -> bool {
        if own == base {
            return true;
        }
        let (own, base) =
            (&self.tables.elements[own as usize], &self.tables.elements[base as usize]);
        let fixed = base.value.as_ref().filter(|value| value.is_fixed);
        let keeps_fixed = fixed.is_none_or(|wanted| {
            let mine = own.value.as_ref().filter(|value| value.is_fixed);
            mine.is_some_and(|mine| mine.literal.text == wanted.literal.text)
        });
        let others = Methods::EXTENSION.with(Methods::LIST).with(Methods::UNION);
        own.name == base.name
            && (base.nillable || !own.nillable)
            && keeps_fixed
            && own.block.0 & base.block.0 == base.block.0
            && derived_by(self.tables, own.of, base.of).is_some_and(|by| !by.meets(others))
    }

    /// Recurse As If Group: the element as the only member of a group like that of the base.
    fn as_if_group(&mut self, own: &Model, group: Group, base: Occurs, parts: &[Model]) -> bool {
        let alone = std::slice::from_ref(own);
        in_range(Occurs { min: 1, max: 1 }, base)
            && match group {
                Group::Choice => self.lax(alone, parts),
                Group::Sequence | Group::All => self.in_order(alone, parts),
            }
    }

    /// Recurse: each in its order, and what is passed over may be missing.
    fn in_order(&mut self, own: &[Model], base: &[Model]) -> bool {
        let mut rest = base.iter();
        for part in own {
            loop {
                let Some(candidate) = rest.next() else { return false };
                if self.restricts(part, candidate) {
                    break;
                }
                if !candidate.is_emptiable() {
                    return false;
                }
            }
        }
        rest.all(Model::is_emptiable)
    }

    /// Recurse Lax: each in its order.
    fn lax(&mut self, own: &[Model], base: &[Model]) -> bool {
        let mut rest = base.iter();
        own.iter().all(|part| rest.any(|candidate| self.restricts(part, candidate)))
    }

    /// Recurse Unordered: each its own counterpart, and the others may be missing.
    fn unordered(&mut self, own: &[Model], base: &[Model]) -> bool {
        let mut taken = vec![false; base.len()];
        for part in own {
            let free = (0..base.len()).find(|at| !taken[*at] && self.restricts(part, &base[*at]));
            let Some(at) = free else { return false };
            taken[at] = true;
        }
        base.iter().zip(taken).all(|(part, taken)| taken || part.is_emptiable())
    }

    /// Map And Sum: a sequence whose members all come from a choice that is made often enough.
    fn map_and_sum(
        &mut self,
        own: Occurs,
        parts: &[Model],
        base: Occurs,
        choices: &[Model],
    ) -> bool {
        let length = crate::names::number(parts.len());
        let total = Occurs { min: own.min.saturating_mul(length), max: times(own.max, length) };
        in_range(total, base)
            && parts.iter().all(|part| choices.iter().any(|choice| self.restricts(part, choice)))
    }

    /// Wildcard Subset, §3.10.6.
    fn is_within(&self, own: WildcardId, base: WildcardId) -> bool {
        let (own, base) = (self.wildcard(own), self.wildcard(base));
        is_subset(&own.namespaces, &base.namespaces)
            && (self.from_any || strength(own.process) >= strength(base.process))
    }

    fn wildcard(&self, id: WildcardId) -> &'t Wildcard {
        let tables: &'t Tables = self.tables;
        &tables.wildcards[id as usize]
    }
}

/// `strict` is stronger than `lax`, which is stronger than `skip`.
pub(crate) const fn strength(process: Process) -> u8 {
    match process {
        Process::Skip => 0,
        Process::Lax => 1,
        Process::Strict => 2,
    }
}

/// Occurrence Range OK, §3.9.6.
const fn in_range(own: Occurs, base: Occurs) -> bool {
    own.min >= base.min && (base.max == UNBOUNDED || own.max <= base.max)
}
