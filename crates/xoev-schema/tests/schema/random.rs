//! Random content models and children: the verdict is that of a matcher which knows nothing of
//! automata; and one unknown child is one finding, wherever it stands.

use super::notation::{Particle, Term};
use super::rows::{document, findings, plain, schema};
use proptest::prelude::*;
use proptest::test_runner::Config;
use std::collections::BTreeSet;

/// All places where the particle may end that begins at one of `from`.
fn ends(particle: &Particle, children: &[String], from: &BTreeSet<usize>) -> BTreeSet<usize> {
    let mut all = BTreeSet::new();
    let mut now = from.clone();
    let mut count = 0;
    loop {
        if count >= particle.min {
            let before = all.len();
            all.extend(&now);
            // Once nothing new is reached, nothing new ever will be.
            if all.len() == before && count > particle.min {
                return all;
            }
        }
        if particle.max == Some(count) || now.is_empty() {
            return all;
        }
        now = once(&particle.term, children, &now);
        count += 1;
    }
}

fn once(term: &Term, children: &[String], from: &BTreeSet<usize>) -> BTreeSet<usize> {
    match term {
        Term::Element(name) => {
            let fits = |at: &&usize| children.get(**at) == Some(name);
            from.iter().filter(fits).map(|at| at + 1).collect()
        }
        Term::Sequence(parts) => {
            parts.iter().fold(from.clone(), |now, part| ends(part, children, &now))
        }
        Term::Choice(parts) => parts.iter().flat_map(|part| ends(part, children, from)).collect(),
        Term::All(_) => unreachable!("no random model has one"),
    }
}

pub fn matches(particle: &Particle, children: &[String]) -> bool {
    ends(particle, children, &BTreeSet::from([0])).contains(&children.len())
}

fn occurs() -> impl Strategy<Value = (u32, Option<u32>)> {
    prop_oneof![
        4 => Just((1, Some(1))),
        2 => Just((0, Some(1))),
        1 => Just((0, None)),
        1 => Just((1, None)),
        1 => Just((2, Some(3))),
        1 => Just((0, Some(2))),
        1 => Just((2, Some(2))),
    ]
}

/// Counts of single elements: some larger ones among them.
fn element_occurs() -> impl Strategy<Value = (u32, Option<u32>)> {
    prop_oneof![
        6 => occurs(),
        1 => Just((3, Some(5))),
        1 => Just((9, Some(11))),
        1 => Just((0, Some(12))),
        1 => Just((10, None)),
    ]
}

pub fn model() -> impl Strategy<Value = Particle> {
    let leaf = element_occurs().prop_map(|(min, max)| Particle {
        term: Term::Element(String::new()),
        min,
        max,
    });
    let group = leaf.prop_recursive(3, 9, 4, |inner| {
        (prop::collection::vec(inner, 1..4), any::<bool>(), occurs()).prop_map(
            |(parts, is_choice, (min, max))| {
                let term = if is_choice { Term::Choice(parts) } else { Term::Sequence(parts) };
                Particle { term, min, max }
            },
        )
    });
    group.prop_map(|mut particle| {
        name(&mut particle, &mut 0);
        particle
    })
}

/// Names that are all different: then no model is ambiguous.
fn name(particle: &mut Particle, next: &mut usize) {
    match &mut particle.term {
        Term::Element(own) => {
            *own = format!("element{next}");
            *next += 1;
        }
        Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
            for part in parts {
                name(part, next);
            }
        }
    }
}

pub fn names(particle: &Particle, into: &mut Vec<String>) {
    match &particle.term {
        Term::Element(name) => into.push(name.clone()),
        Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
            parts.iter().for_each(|part| names(part, into));
        }
    }
}

/// Children that fit, as `choices` decide.
pub fn sample(particle: &Particle, choices: &mut impl Iterator<Item = u8>, into: &mut Vec<String>) {
    let most = particle.max.unwrap_or(particle.min + 2).min(particle.min + 3);
    let times = particle.min + u32::from(choices.next().unwrap_or(0)) % (most - particle.min + 1);
    for _ in 0..times {
        match &particle.term {
            Term::Element(name) => into.push(name.clone()),
            Term::Sequence(parts) => parts.iter().for_each(|part| sample(part, choices, into)),
            Term::Choice(parts) => {
                let which = usize::from(choices.next().unwrap_or(0)) % parts.len();
                sample(&parts[which], choices, into);
            }
            Term::All(_) => unreachable!("no random model has one"),
        }
    }
}

/// Where, and what to do there: take away, double, replace by or put in a name of the model.
type Edit = (prop::sample::Index, u8, prop::sample::Index);

fn edit(children: &mut Vec<String>, names: &[String], (at, how, what): &Edit) {
    let at = at.index(children.len() + 1);
    let name = names[what.index(names.len())].clone();
    match (how % 4, at < children.len()) {
        (0, true) => drop(children.remove(at)),
        (1, true) => children.insert(at, children[at].clone()),
        (2, true) => children[at] = name,
        _ => children.insert(at, name),
    }
}

pub fn compiled(particle: &Particle) -> xoev_schema::Schema {
    let content = particle.xsd();
    schema(&plain(&format!(
        "<xs:element name='r'><xs:complexType>{content}</xs:complexType></xs:element>"
    )))
}

pub fn settings(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

proptest! {
    #![proptest_config(settings(500))]

    #[test]
    fn the_verdict_is_that_of_a_naive_matcher(
        particle in model(),
        choices in prop::collection::vec(any::<u8>(), 0..60),
        edits in prop::collection::vec(any::<Edit>(), 0..4),
    ) {
        let mut known = Vec::new();
        names(&particle, &mut known);
        let schema = compiled(&particle);
        let mut children = Vec::new();
        sample(&particle, &mut choices.into_iter(), &mut children);
        prop_assert!(matches(&particle, &children));
        prop_assert_eq!(findings(&schema, &document(&children.join(" "))), [""; 0]);
        for change in &edits {
            edit(&mut children, &known, change);
        }
        let found = findings(&schema, &document(&children.join(" ")));
        prop_assert_eq!(
            found.is_empty(),
            matches(&particle, &children),
            "{} {:?} {:#?}", particle.xsd(), children, found
        );
    }

    #[test]
    fn an_unknown_child_is_one_finding(
        particle in model(),
        choices in prop::collection::vec(any::<u8>(), 0..60),
        at in any::<prop::sample::Index>(),
    ) {
        let schema = compiled(&particle);
        let mut children = Vec::new();
        sample(&particle, &mut choices.into_iter(), &mut children);
        children.insert(at.index(children.len() + 1), "fremd".to_owned());
        let found = findings(&schema, &document(&children.join(" ")));
        prop_assert!(
            matches!(found.as_slice(), [only] if only.starts_with("ElementUnknown")),
            "{} {:?} {:#?}", particle.xsd(), children, found
        );
    }
}
