//! The alphabet of a pattern: characters that no class of it tells apart are one letter.
//!
//! With letters in the place of characters, `\w{1,250}` needs 250 states instead of 250 times the
//! UTF-8 automaton of `\w`. Letters are written as characters again (from U+0001 on, so mostly
//! one byte each), which is what the automaton reads.

use std::collections::HashMap;

use regex_syntax::hir::{ClassUnicode, ClassUnicodeRange};

use super::node::Node;

/// What ends each text; no character has this letter.
pub(super) const END: char = '\0';

/// The first character that is not looked up directly.
const DIRECT: usize = 0x800;

/// From characters to letters, and from classes to sets of letters.
#[derive(Debug)]
pub(super) struct Alphabet {
    direct: Box<[char]>,
    /// Sorted: from this character on, this letter.
    above: Box<[(char, char)]>,
}

/// The letters of each class.
pub(super) type Letters = HashMap<Vec<(char, char)>, ClassUnicode>;

/// The ranges of a class, by which it is known.
pub(super) fn key(class: &ClassUnicode) -> Vec<(char, char)> {
    class.ranges().iter().map(|range| (range.start(), range.end())).collect()
}

/// The different classes of an expression.
fn keys(node: &Node) -> Vec<Vec<(char, char)>> {
    let mut classes = Vec::new();
    node.classes(&mut classes);
    let mut keys: Vec<_> = classes.into_iter().map(key).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The number of ranges of all different classes, and the steps it takes to build the alphabet.
pub(super) fn size(node: &Node) -> (u64, u64) {
    let keys = keys(node);
    let starts = starts(&keys);
    let ranges = keys.iter().map(Vec::len).sum::<usize>();
    let steps = keys.iter().flatten().map(|&range| intervals(&starts, range).len()).sum::<usize>();
    (ranges as u64, steps as u64)
}

impl Alphabet {
    /// The alphabet of an expression, or `None` where it has too many letters.
    pub(super) fn new(node: &Node) -> Option<(Alphabet, Letters)> {
        let keys = keys(node);
        let starts = starts(&keys);
        let groups = groups(&keys, &starts);
        let letters = number(&groups)?;
        let sets = keys.iter().map(|key| (key.clone(), set_of(key, &starts, &letters))).collect();
        let above = starts.iter().copied().zip(letters.iter().copied()).collect::<Box<[_]>>();
        let mut alphabet = Alphabet { direct: Box::default(), above };
        let direct = ('\0'..).take(DIRECT).map(|character| alphabet.search(character));
        alphabet.direct = direct.collect();
        Some((alphabet, sets))
    }

    fn search(&self, character: char) -> char {
        let after = self.above.partition_point(|&(start, _)| start <= character);
        after.checked_sub(1).and_then(|index| self.above.get(index)).map_or(END, |&(_, l)| l)
    }

    /// The letter of a character.
    #[inline]
    pub(super) fn letter(&self, character: char) -> char {
        match self.direct.get(character as usize) {
            Some(&letter) => letter,
            None => self.search(character),
        }
    }
}

/// Where the intervals begin that no class divides, U+0000 first.
fn starts(keys: &[Vec<(char, char)>]) -> Vec<char> {
    let mut starts = vec!['\0'];
    for &(first, last) in keys.iter().flatten() {
        starts.push(first);
        starts.extend((last..=char::MAX).nth(1));
    }
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// The intervals of a range.
fn intervals(starts: &[char], (first, last): (char, char)) -> std::ops::Range<usize> {
    starts.partition_point(|&start| start < first)..starts.partition_point(|&start| start <= last)
}

/// Gives intervals the same number that are in the same classes: each class divides the groups
/// there are so far.
fn groups(keys: &[Vec<(char, char)>], starts: &[char]) -> Vec<u32> {
    let mut groups = vec![0; starts.len()];
    let mut next = 1;
    for key in keys {
        let mut divided: HashMap<u32, u32> = HashMap::new();
        for interval in key.iter().flat_map(|&range| intervals(starts, range)) {
            groups[interval] = *divided.entry(groups[interval]).or_insert_with(|| {
                next += 1;
                next
            });
        }
    }
    groups
}

/// Numbers the groups by their first interval, as characters after `END`.
fn number(groups: &[u32]) -> Option<Vec<char>> {
    let mut known: HashMap<u32, char> = HashMap::new();
    // Surrogates are no characters, so they limit the letters.
    let mut free = '\u{1}'..'\u{D7FF}';
    let mut letters = Vec::with_capacity(groups.len());
    for group in groups {
        let letter = match known.get(group) {
            Some(&letter) => letter,
            None => *known.entry(*group).or_insert(free.next()?),
        };
        letters.push(letter);
    }
    Some(letters)
}

fn set_of(key: &[(char, char)], starts: &[char], letters: &[char]) -> ClassUnicode {
    let intervals = key.iter().flat_map(|&range| intervals(starts, range));
    ClassUnicode::new(intervals.map(|index| ClassUnicodeRange::new(letters[index], letters[index])))
}
