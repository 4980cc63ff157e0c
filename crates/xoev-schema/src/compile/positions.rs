//! From particles to positions: each place where a child may stand, and which may follow which
//! (Glushkov's construction). Small counts become copies, large ones a counter at their position.

use super::particle::{Particle, Term};
use super::xs::{Occurs, UNBOUNDED};
use crate::names::number;
use crate::tables::{ElementId, WildcardId};

/// Counts up to this become copies.
const COPIES: u32 = 8;
/// Places and steps of one content model; beyond them it is refused.
const MOST_POSITIONS: usize = 20_000;
const MOST_STEPS: usize = 4_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaf {
    Element(ElementId),
    Any(WildcardId),
}

/// A place where a child may stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Position {
    pub leaf: Leaf,
    /// The particle it comes from; copies of one particle share it.
    pub origin: u32,
    /// How often in a row, where that is counted.
    pub count: Option<(u32, u32)>,
}

/// Positions and their order.
#[derive(Debug, Default)]
pub(crate) struct Positions {
    pub all: Vec<Position>,
    /// For each position those that may come next; a counter's own repetition is not among them.
    pub follow: Vec<Vec<u32>>,
    pub first: Vec<u32>,
    pub last: Vec<u32>,
    pub nullable: bool,
    origins: u32,
    steps: usize,
    /// True where every count becomes copies, however large.
    copy_all: bool,
}

/// The content model is larger than what this validator does.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TooLarge;

#[derive(Debug, Clone, Default)]
struct Fragment {
    first: Vec<u32>,
    last: Vec<u32>,
    nullable: bool,
}

/// A particle whose leaves are numbered.
enum Tree {
    Leaf(Leaf, u32, Occurs),
    Sequence(Vec<Tree>, Occurs),
    Choice(Vec<Tree>, Occurs),
}

/// No document has as many elements as a number can count: a limit beyond that is none.
const fn countable(occurs: Occurs) -> Occurs {
    let max = if occurs.max >= UNBOUNDED - 1 { UNBOUNDED } else { occurs.max };
    Occurs { min: occurs.min, max }
}

/// How often the only member of a group stands, where that can be said with one count: there is
/// no gap between the counts that the group may make of those of its member.
fn joined(inner: Occurs, outer: Occurs) -> Option<Occurs> {
    let times = |a: u32, b: u32| match (a, b) {
        (0, _) | (_, 0) => Some(0),
        (UNBOUNDED, _) | (_, UNBOUNDED) => Some(UNBOUNDED),
        (a, b) => a.checked_mul(b).filter(|product| *product < UNBOUNDED - 1),
    };
    if inner.min > 1 && (outer.min, outer.max) != (1, 1) {
        return None;
    }
    Some(Occurs { min: times(inner.min, outer.min)?, max: times(inner.max, outer.max)? })
}

impl Positions {
    pub(crate) fn of(particle: &Particle, copy_all: bool) -> Result<Self, TooLarge> {
        let mut positions = Self { copy_all, ..Self::default() };
        let tree = positions.number(particle);
        let whole = positions.tree(&tree)?;
        positions.first = whole.first;
        positions.last = whole.last;
        positions.nullable = whole.nullable;
        Ok(positions)
    }

    fn number(&mut self, particle: &Particle) -> Tree {
        let occurs = countable(particle.occurs);
        let leaf = |positions: &mut Self, leaf| {
            positions.origins += 1;
            Tree::Leaf(leaf, positions.origins, occurs)
        };
        let parts = match &particle.term {
            Term::Element(id) => return leaf(self, Leaf::Element(*id)),
            Term::Any(id) => return leaf(self, Leaf::Any(*id)),
            Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => parts,
        };
        let trees: Vec<Tree> = parts.iter().map(|part| self.number(part)).collect();
        if let [Tree::Leaf(leaf, origin, inner)] = trees[..]
            && let Some(joined) = joined(inner, occurs)
        {
            return Tree::Leaf(leaf, origin, joined);
        }
        match &particle.term {
            Term::Choice(_) => Tree::Choice(trees, occurs),
            // An `all` inside something else has been refused before.
            _ => Tree::Sequence(trees, occurs),
        }
    }

    fn tree(&mut self, tree: &Tree) -> Result<Fragment, TooLarge> {
        match tree {
            Tree::Leaf(leaf, origin, occurs) => {
                let (min, max) = (occurs.min, occurs.max);
                let bound = if max == UNBOUNDED { min } else { max };
                if bound > COPIES && !self.copy_all {
                    let count = Some((min.max(1), max));
                    let mut fragment = self.position(*leaf, *origin, count)?;
                    fragment.nullable = min == 0;
                    return Ok(fragment);
                }
                self.repeat(*occurs, &mut |positions| positions.position(*leaf, *origin, None))
            }
            Tree::Sequence(parts, occurs) => self.repeat(*occurs, &mut |positions| {
                let mut whole = Fragment { nullable: true, ..Fragment::default() };
                for part in parts {
                    let next = positions.tree(part)?;
                    whole = positions.join(whole, next)?;
                }
                Ok(whole)
            }),
            Tree::Choice(parts, occurs) => self.repeat(*occurs, &mut |positions| {
                let mut whole = Fragment::default();
                for part in parts {
                    let next = positions.tree(part)?;
                    whole.first.extend(next.first);
                    whole.last.extend(next.last);
                    whole.nullable |= next.nullable;
                }
                Ok(whole)
            }),
        }
    }

    fn position(
        &mut self,
        leaf: Leaf,
        origin: u32,
        count: Option<(u32, u32)>,
    ) -> Result<Fragment, TooLarge> {
        if self.all.len() >= MOST_POSITIONS {
            return Err(TooLarge);
        }
        let at = number(self.all.len());
        self.all.push(Position { leaf, origin, count });
        self.follow.push(Vec::new());
        Ok(Fragment { first: vec![at], last: vec![at], nullable: false })
    }

    fn step(&mut self, from: &[u32], to: &[u32]) -> Result<(), TooLarge> {
        self.steps = self.steps.saturating_add(from.len().saturating_mul(to.len()));
        if self.steps > MOST_STEPS {
            return Err(TooLarge);
        }
        for from in from {
            self.follow[*from as usize].extend_from_slice(to);
        }
        Ok(())
    }

    fn join(&mut self, before: Fragment, after: Fragment) -> Result<Fragment, TooLarge> {
        self.step(&before.last, &after.first)?;
        let mut first = before.first;
        if before.nullable {
            first.extend_from_slice(&after.first);
        }
        let mut last = after.last;
        if after.nullable {
            last.extend_from_slice(&before.last);
        }
        Ok(Fragment { first, last, nullable: before.nullable && after.nullable })
    }

    fn repeat(
        &mut self,
        occurs: Occurs,
        make: &mut dyn FnMut(&mut Self) -> Result<Fragment, TooLarge>,
    ) -> Result<Fragment, TooLarge> {
        let mut whole = Fragment { nullable: true, ..Fragment::default() };
        let unbounded = occurs.max == UNBOUNDED;
        let must = if unbounded { occurs.min.max(1) } else { occurs.min };
        for copy in 0..must {
            let mut next = make(self)?;
            if unbounded && copy + 1 == must {
                let (last, first) = (next.last.clone(), next.first.clone());
                self.step(&last, &first)?;
                next.nullable |= occurs.min == 0;
            }
            whole = self.join(whole, next)?;
            if whole.first.is_empty() && whole.nullable {
                return Ok(whole);
            }
        }
        if unbounded {
            return Ok(whole);
        }
        // x{0,3} is (x(x(x)?)?)?: each copy only comes after the one before it.
        let (mut ends, mut before) = (whole.last.clone(), whole.last.clone());
        for copy in must..occurs.max {
            let next = make(self)?;
            if next.first.is_empty() {
                break;
            }
            self.step(&before, &next.first)?;
            if copy == must && whole.nullable {
                whole.first.extend_from_slice(&next.first);
            }
            ends.extend_from_slice(&next.last);
            before = next.last;
        }
        whole.last = ends;
        Ok(whole)
    }
}
