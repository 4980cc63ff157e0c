//! HTML as editors write it – a few tags, links with plain addresses, a few references – read in one
//! pass without a state machine. Whatever is out of the ordinary is left to the tokenizer: the two
//! must never differ, and a property test sees to it.

use super::html::{Attribut, Html, Markenart};
use crate::weissraum::{Byte, art};
use memchr::{memchr, memchr2};
use std::borrow::Cow;
use std::ops::Range;

/// Elements that are often met and whose content is markup.
const NAMEN: [&str; 20] = [
    "p", "li", "ul", "a", "strong", "br", "ol", "b", "em", "i", "h2", "h3", "h4", "span", "div",
    "u", "sup", "sub", "h1", "h5",
];

/// References that are often met.
const VERWEISE: [(&str, &str); 15] = [
    ("nbsp;", "\u{a0}"),
    ("amp;", "&"),
    ("lt;", "<"),
    ("gt;", ">"),
    ("quot;", "\""),
    ("auml;", "ä"),
    ("ouml;", "ö"),
    ("uuml;", "ü"),
    ("Auml;", "Ä"),
    ("Ouml;", "Ö"),
    ("Uuml;", "Ü"),
    ("szlig;", "ß"),
    ("sect;", "§"),
    ("euro;", "€"),
    ("shy;", "\u{ad}"),
];

/// More attributes in one tag are out of the ordinary.
const ATTRIBUTE: usize = 8;

/// Reads a text into `html`. False where the tokenizer is to read it; `html` is of no use then.
pub(super) fn lies(html: &mut Html, text: &str) -> bool {
    // Line ends and what is no character are changed by the tokenizer.
    if memchr2(b'\r', 0, text.as_bytes()).is_some() || text.contains('\u{feff}') {
        return false;
    }
    let mut at = 0;
    while at < text.len() {
        let Some(end) = stueck(html, text, at) else { return false };
        if end == text.len() {
            break;
        }
        let Some(next) = marke(html, text, end) else { return false };
        at = next;
    }
    true
}

/// The text up to the next tag; where that begins.
fn stueck(html: &mut Html, text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let length = memchr2(b'<', b'&', &bytes[start..]).unwrap_or(bytes.len() - start);
    let mut at = start + length;
    if bytes.get(at) != Some(&b'&') {
        if at > start {
            html.text(&text[start..at], start..at, true);
        }
        return Some(at);
    }
    let mut seen = String::from(&text[start..at]);
    while bytes.get(at) == Some(&b'&') {
        let rest = &text[at + 1..];
        let (name, sign) = VERWEISE.iter().find(|(name, _)| rest.starts_with(name))?;
        seen.push_str(sign);
        at += 1 + name.len();
        let length = memchr2(b'<', b'&', &bytes[at..]).unwrap_or(bytes.len() - at);
        seen.push_str(&text[at..at + length]);
        at += length;
    }
    html.text(&seen, start..at, true);
    Some(at)
}

/// The tag at `start`; where it ends.
fn marke(html: &mut Html, text: &str, start: usize) -> Option<usize> {
    let is_end = text.as_bytes().get(start + 1) == Some(&b'/');
    let from = start + if is_end { 2 } else { 1 };
    let rest = &text[from..];
    let length = rest.bytes().take(8).take_while(u8::is_ascii_alphanumeric).count();
    let name = *NAMEN.iter().find(|name| ***name == rest[..length])?;
    let mut at = from + length;
    let mut attribute = Vec::new();
    if !is_end {
        while let Some((one, end)) = attribut(text, at) {
            let is_new = attribute.iter().all(|other: &Attribut| other.name != one.name);
            if !is_new || attribute.len() == ATTRIBUTE {
                return None;
            }
            attribute.push(one);
            at = end;
        }
        let rest = &text[at..];
        at += rest.len() - rest.trim_start_matches(' ').len();
        at += usize::from(text.as_bytes().get(at) == Some(&b'/'));
    }
    if text.as_bytes().get(at) != Some(&b'>') {
        return None;
    }
    // The tokenizer tells them by name.
    attribute.sort_by(|a, b| a.name.cmp(&b.name));
    let span = start..at + 1;
    let art = if is_end { Markenart::Ende } else { Markenart::Start };
    html.marke(art, Cow::Borrowed(name), attribute, span);
    Some(at + 1)
}

/// ` name="value"` at `start`, and where it ends.
fn attribut(text: &str, start: usize) -> Option<(Attribut, usize)> {
    let rest = text.get(start..)?;
    let name_at = start + 1;
    let inner = rest.strip_prefix(' ')?;
    let length = inner.bytes().take(32).take_while(u8::is_ascii_lowercase).count();
    let value = inner[length..].strip_prefix("=\"")?;
    let end = memchr(b'"', value.as_bytes())?;
    let value = &value[..end];
    if length == 0 || memchr(b'&', value.as_bytes()).is_some() {
        return None;
    }
    let name = inner[..length].to_owned();
    let attribut = Attribut { name, wert: value.to_owned(), start: name_at };
    Some((attribut, name_at + length + 2 + end + 1))
}

/// A name that is often met is not kept again.
pub(super) fn name(text: &str) -> Cow<'static, str> {
    let known = NAMEN.iter().find(|name| **name == text);
    known.map_or_else(|| Cow::Owned(text.to_owned()), |name| Cow::Borrowed(*name))
}

/// Adds what a reader sees of a text to that of a block: white space folded, characters without width
/// left out.
pub(super) fn fuege_an(block: &mut String, text: &str, is_invisible: fn(char) -> bool) {
    let bytes = text.as_bytes();
    // Bytes up to `at` that are to be taken as they stand.
    let mut lauf: Range<usize> = 0..0;
    let mut blank = block.is_empty() || block.ends_with(' ');
    block.reserve(text.len());
    while let Some(byte) = bytes.get(lauf.end) {
        match art(*byte) {
            Byte::Sichtbar => {
                blank = false;
                lauf.end += 1;
                continue;
            }
            Byte::Leerzeichen if !blank => {
                blank = true;
                lauf.end += 1;
                continue;
            }
            Byte::Leerzeichen | Byte::Besonders => {}
        }
        let (width, is_space, is_seen) = if byte.is_ascii() {
            (1, matches!(byte, b'\t'..=b'\r' | b' '), true)
        } else {
            let c = text[lauf.end..].chars().next().unwrap_or_default();
            (c.len_utf8(), c.is_whitespace(), !is_invisible(c))
        };
        if is_seen && !is_space {
            blank = false;
            lauf.end += width;
        } else {
            block.push_str(&text[lauf.clone()]);
            if is_seen && !blank {
                block.push(' ');
                blank = true;
            }
            lauf = lauf.end + width..lauf.end + width;
        }
    }
    block.push_str(&text[lauf]);
}

#[cfg(test)]
mod tests {
    use super::{fuege_an, lies};
    use crate::leistungen::html::Html;
    use fim_core::reading::is_invisible;
    use proptest::prelude::*;

    /// What texts are made of, ordinary and not.
    const STUECKE: &[&str] = &[
        "Wort",
        " ",
        "  ",
        "\n",
        "\t",
        "ä",
        "§ 3",
        "\u{a0}",
        "\u{ad}",
        "\u{feff}",
        "\r",
        "\0",
        "&",
        "&amp;",
        "&nbsp;",
        "&auml;",
        "&shy;",
        "&lt;",
        "&amp;lt;",
        "&nbsp",
        "&#160;",
        "&x;",
        ";",
        "<",
        ">",
        "<p>",
        "</p>",
        "<P>",
        "<p >",
        "</p >",
        "<br>",
        "<br/>",
        "<br />",
        "</br>",
        "<ul>",
        "<li>",
        "</li>",
        "</ul>",
        "<strong>",
        "</strong>",
        "<pre>",
        "<script>",
        "</script>",
        "<title>",
        "<p",
        "<a href=\"https://x.de/a?b=1\">",
        "<a href=\"x\" target=\"_blank\" rel=\"n\">",
        "</a>",
        "<a href=\"a&amp;b\">",
        "<a href='x'>",
        "<a href=x>",
        "<a  href=\"x\">",
        "<a href=\"x\"/>",
        "<a href=\"x\" href=\"y\">",
        "<a HREF=\"x\">",
        "<a href=\"x\"target=\"y\">",
        "<a =\"x\">",
        "<h2>",
        "</h2>",
        "<h6>",
        "<!-- n -->",
        "<!DOCTYPE html>",
        "</>",
        "<p/>",
        "<li a=\"<b>\">",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3000))]

        #[test]
        fn the_quick_way_reads_what_the_tokenizer_reads(
            pieces in prop::collection::vec(prop::sample::select(STUECKE), 0..12),
        ) {
            let text = pieces.concat();
            let mut quick = Html::default();
            if lies(&mut quick, &text) {
                prop_assert_eq!(quick.fertig(), Html::tokenized(&text), "{:?}", text);
            }
        }

        #[test]
        fn white_space_is_folded_character_by_character(
            before in "[ a]{0,3}",
            pieces in prop::collection::vec(prop::sample::select(STUECKE), 0..12),
        ) {
            let text = pieces.concat();
            let mut expected = before.clone();
            for c in text.chars().filter(|c| !is_invisible(*c)) {
                if !c.is_whitespace() {
                    expected.push(c);
                } else if !expected.is_empty() && !expected.ends_with(' ') {
                    expected.push(' ');
                }
            }
            let mut block = before;
            fuege_an(&mut block, &text, is_invisible);
            prop_assert_eq!(block, expected);
        }
    }

    #[test]
    fn ordinary_text_goes_the_quick_way() {
        let text = "<p>Ein <strong>Satz</strong>.</p><ul><li><a href=\"https://x.de\" target=\"_blank\">Link</a>&nbsp;– ja</li></ul>";
        assert!(lies(&mut Html::default(), text));
    }
}
