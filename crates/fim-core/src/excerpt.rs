//! The piece of a line that a finding shows: always short, however long the line is.

use crate::lines::LineIndex;
use crate::{Position, Span};
use std::ops::Range;

/// Characters kept on either side of the start of the mark.
const BEFORE: usize = 100;
const AFTER: usize = 140;

/// A window of one line with the marked part. Owned, because text and tree of a file are dropped
/// before the report is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The window: part of one line, without line ends.
    pub text: String,
    /// Bytes of `text` that are marked; the part of the span that lies in the window.
    pub mark: Range<usize>,
    /// True where the line goes on to the left of the window.
    pub cut_before: bool,
    /// True where the line goes on to the right of the window.
    pub cut_after: bool,
}

impl Excerpt {
    pub(crate) fn new(text: &str, lines: &LineIndex, span: Span, position: Position) -> Self {
        let line = lines.line_range(text, position.line);
        let marked = span.range_in(text.len());
        let start = text.floor_char_boundary(marked.start).clamp(line.start, line.end);
        let from = back(text, start, BEFORE).max(line.start);
        let to = forward(text, start, AFTER).min(line.end);
        let end = text.ceil_char_boundary(marked.end).clamp(start, to);
        Self {
            text: text[from..to].to_owned(),
            mark: start - from..end - from,
            cut_before: from > line.start,
            cut_after: to < line.end,
        }
    }
}

fn back(text: &str, from: usize, chars: usize) -> usize {
    text[..from].char_indices().rev().take(chars).last().map_or(from, |(at, _)| at)
}

fn forward(text: &str, from: usize, chars: usize) -> usize {
    text[from..].char_indices().nth(chars).map_or(text.len(), |(at, _)| from + at)
}
