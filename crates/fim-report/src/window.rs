//! Makes text from files fit for a terminal: no control characters, never wider than allowed.

use fim_core::Excerpt;
use std::ops::Range;
use unicode_width::UnicodeWidthChar;

/// A line that fits, with its mark.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Window {
    pub text: String,
    /// Bytes of `text` that are marked.
    pub mark: Range<usize>,
}

/// Cuts an excerpt to `width` columns around the start of its mark.
pub(crate) fn window(excerpt: &Excerpt, width: usize) -> Window {
    let chars: Vec<(usize, char)> =
        excerpt.text.char_indices().map(|(at, c)| (at, harmless(c))).collect();
    let index_of = |byte: usize| chars.partition_point(|(at, _)| *at < byte);
    let (mark_from, mark_to) = (index_of(excerpt.mark.start), index_of(excerpt.mark.end));
    let columns = |range: Range<usize>| range.map(|at| columns(chars[at].1)).sum::<usize>();

    // Two columns are kept for the signs that the line goes on.
    let room = width.saturating_sub(2).max(8);
    let before = room / 3;
    let mut from = mark_from;
    while from > 0 && columns(from - 1..mark_from) <= before {
        from -= 1;
    }
    let mut to = from;
    let mut used = 0;
    while to < chars.len() && used + self::columns(chars[to].1) <= room {
        used += self::columns(chars[to].1);
        to += 1;
    }
    while from > 0 && used + self::columns(chars[from - 1].1) <= room {
        from -= 1;
        used += self::columns(chars[from].1);
    }

    let mut text = String::new();
    if from > 0 || excerpt.cut_before {
        text.push('…');
    }
    let mut mark = text.len()..text.len();
    for (at, (_, c)) in chars.iter().enumerate().take(to).skip(from) {
        if at == mark_from {
            mark = text.len()..text.len();
        }
        text.push(*c);
        if at >= mark_from && at < mark_to {
            mark.end = text.len();
        }
    }
    if mark_from >= to {
        mark = text.len()..text.len();
    }
    if to < chars.len() || excerpt.cut_after {
        text.push('…');
    }
    Window { text, mark }
}

/// A text from a file on one line of the terminal.
pub(crate) fn plain(text: &str) -> String {
    text.chars().map(harmless).collect()
}

fn columns(c: char) -> usize {
    c.width().unwrap_or(1)
}

/// Control characters steer terminals and direction marks make text read otherwise than it is.
fn harmless(c: char) -> char {
    match c {
        '\t' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    }
}
