//! A set of characters that answers fast: for ASCII by a table, below U+0800 by a bitmap, above
//! that by ranges.

use regex_syntax::hir::ClassUnicode;

/// The first character that takes three bytes in UTF-8.
const THREE_BYTES: u32 = 0x800;

/// How many bytes are looked at before the first decision.
const CHUNK: usize = 16;

/// A set of characters, fixed once built.
#[derive(Debug)]
pub(super) struct CharSet {
    /// By byte; false for all bytes of longer characters.
    ascii: [bool; 256],
    /// One bit for each character below U+0800.
    low: [u64; 32],
    /// Sorted ranges of the characters from U+0800 on.
    high: Box<[(char, char)]>,
}

impl CharSet {
    pub(super) fn new(class: &ClassUnicode) -> CharSet {
        let mut ascii = [false; 256];
        let mut low = [0; 32];
        let mut high = Vec::new();
        for range in class.ranges() {
            let (first, last) = (range.start(), range.end());
            for code in u32::from(first)..=u32::from(last).min(THREE_BYTES - 1) {
                low[code as usize / 64] |= 1 << (code % 64);
                if code < 128 {
                    ascii[code as usize] = true;
                }
            }
            if u32::from(last) >= THREE_BYTES {
                high.push((first.max('\u{800}'), last));
            }
        }
        CharSet { ascii, low, high: high.into() }
    }

    #[inline]
    pub(super) fn contains(&self, character: char) -> bool {
        let code = u32::from(character);
        if code < THREE_BYTES {
            self.low[code as usize / 64] >> (code % 64) & 1 == 1
        } else {
            let after = self.high.partition_point(|&(_, last)| last < character);
            self.high.get(after).is_some_and(|&(first, _)| first <= character)
        }
    }

    /// Where the run of characters of the set ends that begins at byte `from`, which must be the
    /// start of a character.
    pub(super) fn span(&self, text: &str, from: usize) -> usize {
        let bytes = text.as_bytes();
        let mut at = from;
        loop {
            at += self.ascii_run(bytes.get(at..).unwrap_or_default());
            match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(character) if !character.is_ascii() && self.contains(character) => {
                    at += character.len_utf8();
                }
                _ => return at,
            }
        }
    }

    fn ascii_run(&self, bytes: &[u8]) -> usize {
        let inside = |byte: &u8| self.ascii[usize::from(*byte)];
        let whole = bytes
            .chunks_exact(CHUNK)
            .take_while(|chunk| chunk.iter().fold(true, |all, byte| all & inside(byte)))
            .count();
        let start = whole * CHUNK;
        start + bytes[start..].iter().take_while(|byte| inside(byte)).count()
    }
}
