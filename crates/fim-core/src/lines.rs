//! Line and column of a byte offset, in constant time whatever the length of a line.

use memchr::memchr2_iter;

/// Place in a file as people count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position {
    /// Line, from 1. A line ends at LF, CR LF or CR.
    pub line: u64,
    /// Column in characters (Unicode scalar values), from 1.
    pub column: u64,
}

/// Real files have lines of a megabyte, so columns are counted from the nearest block, not from
/// the start of the line.
const BLOCK: usize = 1024;

/// Starts of lines and character counts per block, built once per text.
#[derive(Debug)]
pub(crate) struct LineIndex {
    starts: Vec<usize>,
    chars_before_block: Vec<u64>,
}

impl LineIndex {
    pub(crate) fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr2_iter(b'\n', b'\r', bytes) {
            let carriage_return_of_pair = bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n');
            if !carriage_return_of_pair {
                starts.push(at + 1);
            }
        }
        let mut chars_before_block = Vec::with_capacity(bytes.len() / BLOCK + 1);
        let mut chars = 0;
        for block in bytes.chunks(BLOCK) {
            chars_before_block.push(chars);
            chars += count_chars(block);
        }
        Self { starts, chars_before_block }
    }

    pub(crate) fn position(&self, text: &str, offset: usize) -> Position {
        let offset = offset.min(text.len());
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self.starts[line - 1];
        let column = self.char_index(text, offset) - self.char_index(text, start) + 1;
        Position { line: line as u64, column }
    }

    /// Bytes of the line (from 1), without its line end.
    pub(crate) fn line_range(&self, text: &str, line: u64) -> std::ops::Range<usize> {
        let index = usize::try_from(line).unwrap_or(usize::MAX).clamp(1, self.starts.len()) - 1;
        let start = self.starts[index];
        let end = self.starts.get(index + 1).copied().unwrap_or(text.len());
        let content = text[start..end].trim_end_matches(['\n', '\r']);
        start..start + content.len()
    }

    fn char_index(&self, text: &str, offset: usize) -> u64 {
        let block = offset / BLOCK;
        let before = self.chars_before_block.get(block).copied();
        let (base, from) = match before {
            Some(chars) => (chars, block * BLOCK),
            // The offset is the end of a text that fills its last block.
            None => match self.chars_before_block.last() {
                Some(chars) => (*chars, (self.chars_before_block.len() - 1) * BLOCK),
                None => (0, 0),
            },
        };
        base + count_chars(&text.as_bytes()[from..offset])
    }
}

/// Every byte but a UTF-8 continuation byte starts a character.
fn count_chars(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u64
}
