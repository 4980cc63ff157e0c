//! A piece of a file as a source of its own: where its text stands in the file, so that findings
//! name places of the file. How a file is cut is the business of `zerlegung`.
//!
//! The text of a piece is the beginning of the file (up to the first record), some records as they
//! stand in the file, and the end tags of the elements around them.

use crate::lines::LineIndex;
use crate::{Excerpt, Position, Span};
use std::ops::Range;

/// Bytes on either side of a place that an excerpt may need: four for each of its characters.
pub(crate) const UMFELD: usize = 4 * 150;

/// Where the text of a piece stands in its file.
#[derive(Debug, Clone, Default)]
pub struct Ausschnitt {
    /// True for the first piece of the file.
    pub(crate) ist_erstes: bool,
    /// The records in the text. What comes before stands at the beginning of the file, what comes
    /// behind is not in the file.
    pub(crate) saetze: Range<usize>,
    /// Bytes of the file between its beginning, as the text has it, and the records.
    pub(crate) versatz: u64,
    /// Where the records begin in the file.
    pub(crate) anfang: Position,
    /// What stands in the file right before and right behind the records: as much as an excerpt may
    /// need.
    pub(crate) davor: String,
    pub(crate) danach: String,
    /// Records that come before in the file, by name.
    pub(crate) geschwister: Vec<(Box<str>, u32)>,
    /// Names that only one record of the file has.
    pub(crate) einzeln: Vec<Box<str>>,
}

impl Ausschnitt {
    /// Bytes of the file for bytes of the text.
    pub(crate) fn span(&self, span: Span) -> Span {
        let shift = |offset: u64| {
            let moved = offset >= self.saetze.start as u64;
            offset + if moved { self.versatz } else { 0 }
        };
        // What begins in the head and ends behind it is an element around the records.
        Span { start: shift(span.start), end: shift(span.end) }
    }

    /// Line and column in the file for those in the text; `grenze` is where the records begin in the
    /// text.
    pub(crate) fn position(&self, local: Position, grenze: Position) -> Position {
        if (local.line, local.column) < (grenze.line, grenze.column) {
            return local;
        }
        let line = local.line - grenze.line + self.anfang.line;
        let same_line = local.line == grenze.line;
        let column = if same_line {
            local.column - grenze.column + self.anfang.column
        } else {
            local.column
        };
        Position { line, column }
    }

    /// The excerpt at a place among the records, with the neighbourhood it has in the file.
    pub(crate) fn excerpt(&self, text: &str, span: Span) -> Excerpt {
        let Range { start: first, end: last } = self.saetze;
        let at = span.range_in(text.len());
        let start = at.start.clamp(first, last);
        let from = text.floor_char_boundary(start.saturating_sub(UMFELD)).max(first);
        let to = text.ceil_char_boundary(start.saturating_add(UMFELD).min(last)).min(last);
        let davor = if from == first { self.davor.as_str() } else { "" };
        let danach = if to == last { self.danach.as_str() } else { "" };
        let around = [davor, &text[from..to], danach].concat();
        let offset = |byte: usize| byte.clamp(from, to) - from + davor.len();
        // A mark that leaves the window ends with it.
        let end = if at.end > to { around.len() } else { offset(at.end) };
        let lines = LineIndex::new(&around);
        let position = lines.position(&around, offset(start));
        Excerpt::new(&around, &lines, Span::new(offset(start), end), position)
    }
}
