//! Patterns that are any number of single characters and short fixed sequences, as
//! `([a-zäöü]|m̂|n̂)*`: the shape of the data types of String.Latin.
//!
//! Let `alone` be the characters that stand alone. A text over `alone` matches, whatever the
//! sequences are, and is accepted by a scan. For other texts it is enough to know which of the
//! last few positions can be reached from the start: one bit each, so the answer is exact without
//! an automaton.

use regex_syntax::hir::ClassUnicode;

use super::Outcome;
use super::charset::CharSet;
use super::node::Node;

/// Sequences, written out.
const MAX_WORDS: usize = 1024;
/// The longest sequence, so that all positions in question fit 64 bits.
const MAX_LENGTH: usize = 32;
/// Last characters of sequences, written out.
const MAX_ENDS: u64 = 1024;
/// Ranges of all sets of all sequences.
const MAX_RANGES: usize = 50_000;
/// Sequences of three and more characters with the same last one.
const MAX_TAILS: usize = 64;

/// Any number of characters and sequences.
#[derive(Debug)]
pub(super) struct Star {
    /// Whether the empty text is excluded.
    nonempty: bool,
    alone: CharSet,
    /// The sequences as they stand, for the search for an error.
    sequences: Vec<Vec<ClassUnicode>>,
    /// What may end in a character, sorted by it.
    ends: Vec<(char, Ends)>,
    /// One bit for each position a sequence can begin at.
    window: u64,
}

/// What stands before the last character of a sequence.
#[derive(Debug, Default)]
struct Ends {
    /// Of all sequences of two characters together.
    one: Option<CharSet>,
    /// The longer sequences themselves, by their index.
    more: Vec<usize>,
}

fn has(class: &ClassUnicode, character: char) -> bool {
    let ranges = class.ranges();
    let after = ranges.partition_point(|range| range.end() < character);
    ranges.get(after).is_some_and(|range| range.start() <= character)
}

/// Whether the last characters of a text are of these sets.
fn ends_with(text: &str, classes: &[ClassUnicode]) -> bool {
    let mut back = text.chars().rev();
    classes.iter().rev().all(|class| back.next().is_some_and(|last| has(class, last)))
}

impl Star {
    /// The parts of an expression, where it has this shape.
    pub(super) fn recognise(node: &Node) -> Option<Star> {
        let Node::Repeat { node, min: min @ 0..=1, max: None } = node else { return None };
        let mut alone = ClassUnicode::empty();
        let words = words(node)?;
        if words.iter().flatten().map(|class| class.ranges().len()).sum::<usize>() > MAX_RANGES {
            return None;
        }
        // The empty sequence adds nothing but the empty text.
        let nonempty = *min == 1 && words.iter().all(|word| !word.is_empty());
        let mut sequences = Vec::new();
        for word in words {
            match &word[..] {
                [] => {}
                [single] => alone.union(single),
                longer => sequences.push(longer.iter().copied().cloned().collect()),
            }
        }
        let ends = ends(&sequences)?;
        let longest = sequences.iter().map(Vec::len).max().unwrap_or(1);
        Some(Star {
            nonempty,
            alone: CharSet::new(&alone),
            sequences,
            ends,
            window: (1 << longest) - 1,
        })
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        if text.is_empty() {
            return !self.nonempty;
        }
        // Positions before the start do not exist, so their bits do no harm.
        let mut reached = u64::MAX;
        let mut at = 0;
        loop {
            if reached & self.window == self.window {
                at = self.alone.span(text, at);
            }
            let Some(character) = text[at..].chars().next() else { return reached & 1 == 1 };
            reached = self.advance(reached, &text[..at], character);
            if reached & self.window == 0 {
                return false;
            }
            at += character.len_utf8();
        }
    }

    /// The bits after one more character: bit `n` says that the position `n` characters back can
    /// be reached.
    fn advance(&self, reached: u64, before: &str, character: char) -> u64 {
        let single = reached & 1 == 1 && self.alone.contains(character);
        let hit = single || self.ends_here(reached, before, character);
        reached << 1 | u64::from(hit)
    }

    fn ends_here(&self, reached: u64, before: &str, character: char) -> bool {
        let Ok(index) = self.ends.binary_search_by(|(end, _)| end.cmp(&character)) else {
            return false;
        };
        let ends = &self.ends[index].1;
        let one = reached >> 1 & 1 == 1
            && before
                .chars()
                .next_back()
                .is_some_and(|last| ends.one.as_ref().is_some_and(|set| set.contains(last)));
        one || ends.more.iter().any(|&index| {
            let Some((_, tail)) = self.sequences[index].split_last() else { return false };
            reached >> tail.len() & 1 == 1 && ends_with(before, tail)
        })
    }

    /// As `matches`, but says where no continuation can help any more. Slower: for errors only.
    pub(super) fn run(&self, text: &str) -> Outcome {
        let mut reached = u64::MAX;
        for (at, character) in text.char_indices() {
            reached = self.advance(reached, &text[..at], character);
            let end = at + character.len_utf8();
            if reached & 1 == 0 && !self.is_under_way(reached, &text[..end]) {
                return Outcome::Offends(at, character);
            }
        }
        if reached & 1 == 1 && !(text.is_empty() && self.nonempty) {
            Outcome::Match
        } else {
            Outcome::TooShort
        }
    }

    /// Whether a sequence has begun at a position that can be reached and can still be finished.
    fn is_under_way(&self, reached: u64, before: &str) -> bool {
        self.sequences.iter().any(|sequence| {
            (1..sequence.len())
                .any(|taken| reached >> taken & 1 == 1 && ends_with(before, &sequence[..taken]))
        })
    }
}

/// A sequence of sets of characters.
type Word<'n> = Vec<&'n ClassUnicode>;

/// All sequences an expression stands for: `r(a|bc?)` is `ra`, `rb` and `rbc`. `None` where they
/// are too many, too long or without end.
fn words(node: &Node) -> Option<Vec<Word<'_>>> {
    let found = match node {
        Node::Empty => vec![Word::new()],
        Node::Class(class) => vec![vec![class]],
        Node::Choice(branches) => {
            let mut found = Vec::new();
            for branch in branches {
                found.extend(words(branch)?);
            }
            found
        }
        Node::Concat(parts) => {
            let mut found = vec![Word::new()];
            for part in parts {
                found = joined(&found, &words(part)?)?;
            }
            found
        }
        Node::Repeat { node, min: 0, max: Some(1) } => {
            let mut found = words(node)?;
            found.push(Word::new());
            found
        }
        Node::Repeat { .. } => return None,
    };
    (found.len() <= MAX_WORDS).then_some(found)
}

/// Each of the first with each of the second.
fn joined<'n>(first: &[Word<'n>], second: &[Word<'n>]) -> Option<Vec<Word<'n>>> {
    if first.len().saturating_mul(second.len()) > MAX_WORDS {
        return None;
    }
    let pairs = first.iter().flat_map(|a| second.iter().map(move |b| [&a[..], b].concat()));
    let found: Vec<Word<'_>> = pairs.collect();
    found.iter().all(|word| word.len() <= MAX_LENGTH).then_some(found)
}

/// Sorts the sequences by their last character; `None` where that is too much.
fn ends(sequences: &[Vec<ClassUnicode>]) -> Option<Vec<(char, Ends)>> {
    let mut written_out: Vec<(char, usize)> = Vec::new();
    let mut total: u64 = 0;
    for (index, sequence) in sequences.iter().enumerate() {
        for range in sequence.last()?.ranges() {
            total += u64::from(u32::from(range.end()) - u32::from(range.start())) + 1;
            if total > MAX_ENDS {
                return None;
            }
            written_out.extend((range.start()..=range.end()).map(|character| (character, index)));
        }
    }
    written_out.sort_unstable();
    let mut found = Vec::new();
    for group in written_out.chunk_by(|a, b| a.0 == b.0) {
        let mut one = ClassUnicode::empty();
        let mut more = Vec::new();
        for &(_, index) in group {
            match &sequences[index][..] {
                [base, _] => one.union(base),
                _ => more.push(index),
            }
        }
        if more.len() > MAX_TAILS {
            return None;
        }
        let one = (!one.ranges().is_empty()).then(|| CharSet::new(&one));
        found.push((group[0].0, Ends { one, more }));
    }
    Some(found)
}
