//! From a piece of a value to its bytes in the file, which may write it in another way: with
//! references, in CDATA sections, between comments.

use fim_core::{Span, Text};
use std::ops::Range;

/// The bytes in the file of `piece`, a range of bytes of the value; `None` where value and file do
/// not go together.
pub(crate) fn span_of(text: &Text<'_>, piece: Range<usize>) -> Option<Span> {
    let file = text.element?.document().source().text();
    let raw = text.span.range_in(file.len());
    let offset = raw.start;
    let range = locate(file.get(raw)?, piece)?;
    Some(Span::new(offset + range.start, offset + range.end))
}

/// Walks the raw text and counts the bytes of the value it stands for.
fn locate(raw: &str, piece: Range<usize>) -> Option<Range<usize>> {
    let (mut at, mut value) = (0, 0);
    let (mut start, mut in_cdata) = (None, false);
    while at <= raw.len() {
        let rest = &raw[at..];
        let (took, gives) = step(rest, &mut in_cdata);
        // A piece begins behind markup, and ends before it.
        if start.is_none() && gives > 0 && value + gives > piece.start {
            start = Some(at);
        }
        if let Some(start) = start
            && value + gives >= piece.end
        {
            return Some(start..at + if value == piece.end { 0 } else { took });
        }
        if took == 0 {
            break;
        }
        (at, value) = (at + took, value + gives);
    }
    None
}

/// Bytes of the next thing in the raw text, and of the value it stands for.
fn step(rest: &str, in_cdata: &mut bool) -> (usize, usize) {
    let until = |end: &str| rest.find(end).map_or(rest.len(), |at| at + end.len());
    if *in_cdata && rest.starts_with("]]>") {
        *in_cdata = false;
        return (3, 0);
    }
    if rest.starts_with("\r\n") {
        return (2, 1);
    }
    if !*in_cdata {
        if rest.starts_with("<![CDATA[") {
            *in_cdata = true;
            return (9, 0);
        }
        if rest.starts_with("<!--") {
            return (until("-->"), 0);
        }
        if rest.starts_with("<?") {
            return (until("?>"), 0);
        }
        if rest.starts_with('&') {
            let reference = &rest[1..until(";").saturating_sub(1).max(1)];
            return (reference.len() + 2, width(reference));
        }
    }
    rest.chars().next().map_or((0, 0), |c| (c.len_utf8(), c.len_utf8()))
}

/// Bytes of the character that a reference stands for: without a DTD, a number or one of five names.
fn width(reference: &str) -> usize {
    let code = match reference.strip_prefix('#') {
        Some(number) => match number.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        },
        None => None,
    };
    code.and_then(char::from_u32).map_or(1, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::locate;

    #[test]
    fn a_piece_is_found_however_the_file_writes_it() {
        let raw = "ä&lt;p&gt;<!-- x --><![CDATA[<b>]]>&#228;c\r\nd";
        let value = "ä<p><b>äc\nd";
        let seen = |piece: &str| {
            let at = value.find(piece).expect("piece");
            locate(raw, at..at + piece.len()).map(|range| &raw[range])
        };
        assert_eq!(seen("ä"), Some("ä"));
        assert_eq!(seen("<p>"), Some("&lt;p&gt;"));
        assert_eq!(seen("<b>"), Some("<b>"));
        assert_eq!(seen("><b"), Some("&gt;<!-- x --><![CDATA[<b"));
        assert_eq!(seen("äc"), Some("&#228;c"));
        assert_eq!(seen("c\nd"), Some("c\r\nd"));
        assert_eq!(locate(raw, 50..51), None);
        assert_eq!(locate("a&b", 0..3), None);
    }
}
