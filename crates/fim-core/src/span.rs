//! A half-open range of bytes in the decoded text of a [`Source`](crate::Source).

use std::ops::Range;

/// Bytes `start..end` of the decoded (UTF-8) text, byte order mark not counted.
///
/// Offsets are 64 bit so that positions in record files of many gigabytes fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u64,
    /// One past the last byte.
    pub end: u64,
}

impl Span {
    /// The span of `range` in a text held in memory.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start: start as u64, end: end as u64 }
    }

    /// The same without white space at its ends.
    #[must_use]
    pub fn trimmed(self, text: &str) -> Self {
        let raw = &text[self.range_in(text.len())];
        let start = self.start + (raw.len() - raw.trim_start().len()) as u64;
        Self { start, end: start + raw.trim().len() as u64 }
    }

    /// As a range of the text, cut to `len` bytes.
    #[must_use]
    pub fn range_in(self, len: usize) -> Range<usize> {
        let cut = |offset: u64| usize::try_from(offset).unwrap_or(len).min(len);
        let start = cut(self.start);
        start..cut(self.end).max(start)
    }

    /// Length in bytes.
    #[must_use]
    pub const fn len(self) -> u64 {
        self.end.saturating_sub(self.start)
    }

    /// True where a byte is in it.
    #[must_use]
    pub const fn contains(self, offset: u64) -> bool {
        self.start <= offset && offset < self.end
    }

    /// True where no byte is covered.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}
