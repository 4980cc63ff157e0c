//! Line and column of a byte, and the window of the line that a finding shows.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod common;

use common::cases;
use fim_core::{Position, Source, Span};
use proptest::prelude::*;

fn source(text: &str) -> Source {
    Source::from_text("datei.xml", text)
}

fn at(line: u64, column: u64) -> Position {
    Position { line, column }
}

/// All positions of `text`, from its first byte to its end, one per character.
fn positions(text: &str) -> Vec<(u64, u64)> {
    let source = source(text);
    let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    starts.map(|at| source.position(at as u64)).map(|p| (p.line, p.column)).collect()
}

/// Counts again, character by character.
fn recount(text: &str, offset: usize) -> Position {
    let (mut line, mut column) = (1, 1);
    let mut chars = text[..offset].chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().or_else(|| text[offset..].chars().next());
        if c == '\n' || (c == '\r' && next != Some('\n')) {
            (line, column) = (line + 1, 1);
        } else {
            column += 1;
        }
    }
    at(line, column)
}

/// Where the line that holds `offset` starts, and the line without its end.
fn line_of(text: &str, offset: usize) -> (usize, &str) {
    let first = Position { line: recount(text, offset).line, column: 1 };
    let start = (0..=offset)
        .find(|at| text.is_char_boundary(*at) && recount(text, *at) == first)
        .expect("every line has a start");
    (start, text[start..].split(['\n', '\r']).next().expect("split gives a piece"))
}

#[test]
fn lines_end_at_lf_crlf_and_cr() {
    assert_eq!(positions("a\nb"), [(1, 1), (1, 2), (2, 1), (2, 2)]);
    assert_eq!(positions("a\rb"), [(1, 1), (1, 2), (2, 1), (2, 2)]);
    assert_eq!(positions("a\r\nb"), [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]);
}

#[test]
fn mixed_line_ends_are_counted_each() {
    assert_eq!(source("a\nb\r\nc\rd").position(7), at(4, 1));
    assert_eq!(source("\n\r\n\r").position(4), at(4, 1));
    // LF CR is two ends, CR CR LF as well.
    assert_eq!(source("a\n\rb").position(3), at(3, 1));
    assert_eq!(source("a\r\r\nb").position(4), at(3, 1));
}

#[test]
fn empty_lines_count() {
    assert_eq!(positions("\n\nx"), [(1, 1), (2, 1), (3, 1), (3, 2)]);
    assert_eq!(source("a\r\n\r\n\r\nb").position(7), at(4, 1));
}

#[test]
fn the_end_of_a_text_with_and_without_final_newline() {
    assert_eq!(source("ab").position(2), at(1, 3));
    assert_eq!(source("ab\n").position(3), at(2, 1));
    assert_eq!(source("").position(0), at(1, 1));
}

#[test]
fn places_beyond_the_end_are_the_end() {
    assert_eq!(source("ab\nc").position(99), at(2, 2));
    assert_eq!(source("ab\nc").position(u64::MAX), at(2, 2));
    let excerpt = source("ab\nc").excerpt(Span { start: u64::MAX, end: u64::MAX });
    assert_eq!((excerpt.text.as_str(), excerpt.mark), ("c", 1..1));
}

#[test]
fn columns_count_characters_not_bytes() {
    assert_eq!(source("äöü€𝄞x").position("äöü€𝄞".len() as u64), at(1, 6));
    assert_eq!(source("ä\n€x").position("ä\n€".len() as u64), at(2, 2));
    // A combining mark is a character of its own.
    assert_eq!(source("a\u{308}x").position("a\u{308}".len() as u64), at(1, 3));
}

#[test]
fn a_line_of_three_megabytes_has_columns() {
    let line = "<a>ä€𝄞</a>".repeat(200_000);
    let text = format!("kurz\n{line}\nende");
    assert!(line.len() > 3_000_000);
    let source = source(&text);
    let per_piece = "<a>ä€𝄞</a>".chars().count() as u64;
    for piece in [0, 1, 99, 1_023, 70_001, 199_999] {
        let offset = 5 + piece * "<a>ä€𝄞</a>".len() as u64;
        assert_eq!(source.position(offset), at(2, piece * per_piece + 1), "{piece}");
    }
    let end = (5 + line.len()) as u64;
    assert_eq!(source.position(end), at(2, 200_000 * per_piece + 1));
    assert_eq!(source.position(end + 1), at(3, 1));
    let excerpt = source.excerpt(Span { start: end / 2 - 1, end });
    assert!(excerpt.text.chars().count() <= 245);
    assert!(excerpt.cut_before && excerpt.cut_after);
}

#[test]
fn texts_that_fill_their_blocks_exactly_have_an_end() {
    for length in [1023, 1024, 1025, 2047, 2048, 2049] {
        let text = "x".repeat(length);
        assert_eq!(source(&text).position(length as u64), at(1, length as u64 + 1));
        let wide = "ä".repeat(length);
        assert_eq!(source(&wide).position(2 * length as u64), at(1, length as u64 + 1));
        let lines = "\n".repeat(length);
        assert_eq!(source(&lines).position(length as u64), at(length as u64 + 1, 1));
    }
}

#[test]
fn an_excerpt_of_a_short_line_is_the_line() {
    let excerpt = source("eins\r\n  <zwei/>\r\ndrei").excerpt(Span::new(8, 15));
    assert_eq!(excerpt.text, "  <zwei/>");
    assert_eq!(&excerpt.text[excerpt.mark], "<zwei/>");
    assert!(!excerpt.cut_before && !excerpt.cut_after);
}

#[test]
fn a_mark_ends_with_its_line() {
    let excerpt = source("<a>\n</a>").excerpt(Span::new(0, 8));
    assert_eq!((excerpt.text.as_str(), excerpt.mark), ("<a>", 0..3));
    // On the line end itself there is nothing to mark.
    let excerpt = source("<a>\r\n</a>").excerpt(Span::new(4, 6));
    assert_eq!((excerpt.text.as_str(), excerpt.mark), ("<a>", 3..3));
}

#[test]
fn an_excerpt_of_a_long_line_is_a_window_around_the_mark() {
    let text = format!("{}<hier/>{}", "ä".repeat(500), "ö".repeat(500));
    let excerpt = source(&text).excerpt(Span::new(1000, 1007));
    assert_eq!(&excerpt.text[excerpt.mark.clone()], "<hier/>");
    assert_eq!(excerpt.text[..excerpt.mark.start].chars().count(), 100);
    assert!(excerpt.cut_before && excerpt.cut_after);
}

#[test]
fn a_span_that_ends_before_it_starts_is_empty() {
    let excerpt = source("abcdef").excerpt(Span { start: 4, end: 2 });
    assert_eq!(excerpt.mark, 4..4);
}

#[test]
fn an_excerpt_inside_a_character_does_not_panic() {
    let source = source("aäb");
    let excerpt = source.excerpt(Span::new(2, 3));
    assert!(excerpt.text.get(excerpt.mark.clone()).is_some(), "{excerpt:?}");
}

#[test]
fn a_mark_that_would_end_inside_a_character_is_moved() {
    let excerpt = source("aäb").excerpt(Span::new(0, 2));
    assert!(excerpt.text.get(excerpt.mark.clone()).is_some(), "{excerpt:?}");
}

/// Text with many line ends and wide characters.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => Just("\n".to_owned()),
        2 => Just("\r\n".to_owned()),
        2 => Just("\r".to_owned()),
        4 => "[a-z<>äß€𝄞]{1,12}",
        1 => (1usize..400).prop_map(|n| "ü".repeat(n)),
        1 => (900usize..1200).prop_map(|n| "x".repeat(n)),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// A text and two of its character boundaries, in order.
fn spans() -> impl Strategy<Value = (String, usize, usize)> {
    (texts(), any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(
        |(text, a, b)| {
            let starts: Vec<usize> =
                text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let (a, b) = (*a.get(&starts), *b.get(&starts));
            (text, a.min(b), a.max(b))
        },
    )
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn position_equals_a_naive_recount((text, offset, _) in spans()) {
        prop_assert_eq!(source(&text).position(offset as u64), recount(&text, offset));
    }

    #[test]
    fn excerpts_are_short_and_true((text, start, end) in spans()) {
        let excerpt = source(&text).excerpt(Span::new(start, end));
        prop_assert!(excerpt.text.chars().count() <= 245);
        prop_assert!(excerpt.mark.start <= excerpt.mark.end);
        let marked = excerpt.text.get(excerpt.mark.clone());
        prop_assert!(marked.is_some(), "{:?}", excerpt);
        prop_assert!(text[start..end].starts_with(marked.unwrap()) || excerpt.mark.is_empty());
        prop_assert!(!excerpt.text.contains(['\n', '\r']));
    }

    #[test]
    fn excerpts_are_pieces_of_their_line((text, start, end) in spans()) {
        prop_assume!(text.len() < 600);
        let excerpt = source(&text).excerpt(Span::new(start, end));
        let (line_start, line) = line_of(&text, start);
        let from = (start - line_start).min(line.len()) - excerpt.mark.start;
        prop_assert!(line[from..].starts_with(&excerpt.text), "{:?} in {:?}", excerpt.text, line);
        prop_assert_eq!(excerpt.cut_before, from > 0);
        prop_assert_eq!(excerpt.cut_after, from + excerpt.text.len() < line.len());
    }
}
