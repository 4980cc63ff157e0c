//! Makes text from files fit for a terminal: no control characters, never wider than allowed.

use fim_core::Excerpt;
use fim_core::reading::is_invisible;
use std::ops::Range;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

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

    // A mark that combines with the character before it cannot begin the window.
    while from < to && self::columns(chars[from].1) == 0 {
        from += 1;
    }
    loop {
        let fits = assemble(excerpt, &chars, from..to, mark_from..mark_to);
        // Characters that combine can be wider together than each on its own.
        if fits.text.width() <= width.max(8) || to == from {
            return fits;
        }
        to -= 1;
    }
}

fn assemble(
    excerpt: &Excerpt,
    chars: &[(usize, char)],
    shown: Range<usize>,
    marked: Range<usize>,
) -> Window {
    let mut text = String::new();
    if shown.start > 0 || excerpt.cut_before {
        text.push('…');
    }
    let mut mark = text.len()..text.len();
    for at in shown.clone() {
        if at == marked.start {
            mark = text.len()..text.len();
        }
        text.push(chars[at].1);
        if marked.contains(&at) {
            mark.end = text.len();
        }
    }
    if marked.start >= shown.end {
        mark = text.len()..text.len();
    }
    if shown.end < chars.len() || excerpt.cut_after {
        text.push('…');
    }
    Window { text, mark }
}

/// `text` cut to `width` columns, with a sign where something is missing.
pub(crate) fn shorten(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for c in text.chars() {
        if out.width() + columns(c) + 1 > width {
            break;
        }
        out.push(c);
    }
    out.push('…');
    out
}

/// The end of a path in `width` columns: as many of its parts as fit, or the end of the last.
pub(crate) fn ende(path: &str, width: usize) -> String {
    if path.width() <= width {
        return path.to_owned();
    }
    let parts = path.match_indices('/').map(|(at, _)| &path[at..]);
    let fitting = |part: &&str| part.width() < width;
    if let Some(part) = parts.clone().find(fitting).filter(|part| part.len() > 1) {
        return format!("…{part}");
    }
    let mut from = path.len();
    for (at, _) in path.char_indices().rev() {
        if path[at..].width() + 1 > width {
            break;
        }
        from = at;
    }
    // What combines with the character before it does not stand alone.
    format!("…{}", path[from..].trim_start_matches(|c| columns(c) == 0))
}

/// A text from a file on one line of the terminal: what steers or is not seen is replaced.
#[must_use]
pub fn plain(text: &str) -> String {
    // The variation selector changes the width of the character before it, differently everywhere.
    text.chars().filter(|c| *c != '\u{fe0f}').map(harmless).collect()
}

/// A text from a file on one line: white space is one blank, what is not seen is replaced.
pub(crate) fn einzeilig(text: &str) -> String {
    plain(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn columns(c: char) -> usize {
    c.width().unwrap_or(1)
}

/// Control characters steer terminals, direction marks make text read otherwise than it is, and what
/// nobody sees hides in it.
fn harmless(c: char) -> char {
    match c {
        '\t' => ' ',
        // It belongs to the character before it.
        '\u{fe00}'..='\u{fe0f}' => c,
        '\u{2028}' | '\u{2029}' => '\u{fffd}',
        c if c.is_control() || is_invisible(c) => '\u{fffd}',
        c => c,
    }
}
