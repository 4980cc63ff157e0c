//! Documents with one or two small changes each, made from a seed: the same seed gives the same
//! change everywhere. Edits are made in the text, by the places of the parsed tree, so that
//! nearly all mutants stay well-formed.

mod attributes;
mod names;
mod places;
mod pools;
mod structure;
mod systematic;
mod values;

use crate::random::Random;
use crate::standard::{Base, Standard};
use crate::vocabulary::Vocabulary;
use fim_core::{Document, Element, Limits, Source};
use std::ops::Range;

/// A changed document.
pub struct Mutant {
    pub seed: u64,
    /// The document it was made of.
    pub base: String,
    /// What was changed.
    pub steps: Vec<String>,
    /// True where no change may change the verdict: comments, CDATA sections and the like.
    pub neutral: bool,
    pub text: String,
}

/// Makes the mutants of a standard.
pub struct Generator {
    bases: Vec<Base>,
    vocabulary: Vocabulary,
}

/// One change: pieces of the text and what replaces them.
struct Change {
    edits: Vec<(Range<usize>, String)>,
    what: String,
    neutral: bool,
}

/// What a change is made of.
struct Scene<'d, 'g> {
    text: &'d str,
    elements: Vec<Element<'d>>,
    vocabulary: &'g Vocabulary,
    random: &'g mut Random,
}

type Kind = fn(&mut Scene<'_, '_>) -> Option<Change>;

/// Each kind as often as its share.
const KINDS: [Kind; 32] = [
    structure::delete,
    structure::delete,
    structure::duplicate,
    structure::duplicate,
    structure::swap,
    structure::swap,
    structure::move_away,
    structure::empty,
    structure::insert,
    structure::text_between,
    structure::silent,
    structure::silent,
    names::rename,
    names::rename,
    names::other_namespace,
    names::other_standard,
    values::replace,
    values::replace,
    values::replace,
    values::replace,
    values::character,
    values::character,
    values::character,
    values::whitespace,
    values::silent,
    values::silent,
    attributes::remove,
    attributes::rename,
    attributes::add,
    attributes::change,
    attributes::instance_type,
    attributes::nil,
];

impl Generator {
    pub fn new(standard: &Standard) -> Self {
        Self { bases: standard.bases(), vocabulary: Vocabulary::of(standard) }
    }

    pub fn bases(&self) -> &[Base] {
        &self.bases
    }

    /// The mutant of this seed.
    pub fn mutant(&self, seed: u64) -> Mutant {
        let mut random = Random::new(seed);
        let base = random.pick(&self.bases).expect("a base document");
        let (mut text, mut steps, mut neutral) = (base.text.clone(), Vec::new(), true);
        let wanted = if random.one_in(4) { 2 } else { 1 };
        for _ in 0..wanted {
            let Some(mut change) = self.change(&text, &mut random) else { break };
            text = change.apply(&text);
            neutral &= change.neutral;
            steps.push(change.what);
        }
        Mutant { seed, base: base.name.clone(), steps, neutral, text }
    }

    fn change(&self, text: &str, random: &mut Random) -> Option<Change> {
        let source = Source::from_text("mutant", text);
        let document = Document::parse(&source, &Limits::default()).ok()?;
        let elements = document.root().descendants().collect();
        let mut scene =
            Scene { text: source.text(), elements, vocabulary: &self.vocabulary, random };
        // Not every kind finds a place in every document.
        for _ in 0..20 {
            let kind = scene.random.pick(&KINDS).expect("a kind");
            if let Some(change) = kind(&mut scene) {
                return Some(change);
            }
        }
        None
    }
}

impl Change {
    fn new(what: impl Into<String>, edits: Vec<(Range<usize>, String)>) -> Option<Self> {
        Some(Self { edits, what: what.into(), neutral: false })
    }

    fn neutral(mut self) -> Self {
        self.neutral = true;
        self
    }

    fn apply(&mut self, text: &str) -> String {
        self.edits.sort_by_key(|(range, _)| std::cmp::Reverse((range.start, range.end)));
        let mut changed = text.to_owned();
        for (range, replacement) in &self.edits {
            changed.replace_range(range.clone(), replacement);
        }
        changed
    }
}

impl std::fmt::Display for Mutant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "seed {} of {}: {}", self.seed, self.base, self.steps.join("; "))
    }
}
