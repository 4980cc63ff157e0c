//! The characters of a text: which may stand in XML, and which of them stand for others. Only what is
//! ordinary is known here; `None` means that the XML crate is to look at it.

use memchr::{memchr, memchr2, memchr3, memmem};
use std::borrow::Cow;

/// True where every character of a text may stand in XML 1.0 (2.2 Characters).
pub(super) fn sind_erlaubt(text: &str) -> bool {
    let is_control = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
    // Block by block, so that a block is looked at all at once.
    let clean = |block: &[u8]| block.iter().fold(false, |any, byte| any | is_control(byte));
    let bytes = text.as_bytes();
    !bytes.chunks(256).any(clean)
        // U+FFFE and U+FFFF.
        && memmem::find(bytes, b"\xEF\xBF\xBE").is_none()
        && memmem::find(bytes, b"\xEF\xBF\xBF").is_none()
}

/// A text between two tags with its references resolved and its line ends as they are handed on.
pub(super) fn text(raw: &str) -> Option<Cow<'_, str>> {
    let bytes = raw.as_bytes();
    let Some(first) = memchr3(b'&', b'\r', b']', bytes) else { return Some(Cow::Borrowed(raw)) };
    if bytes[first..].contains(&b']') && raw.contains("]]>") {
        return None;
    }
    aufgeloest(raw, first)
}

/// The content of a CDATA section.
pub(super) fn cdata(raw: &str) -> Option<Cow<'_, str>> {
    // One that is empty, or divides a line end, is out of the ordinary.
    let is_ordinary = !raw.is_empty() && memchr(b'\r', raw.as_bytes()).is_none();
    is_ordinary.then_some(Cow::Borrowed(raw))
}

/// The value of an attribute.
pub(super) fn wert(raw: &str) -> Option<Cow<'_, str>> {
    let bytes = raw.as_bytes();
    if bytes.iter().any(|byte| matches!(byte, b'<' | b'\t' | b'\n' | b'\r')) {
        return None;
    }
    match memchr(b'&', bytes) {
        None => Some(Cow::Borrowed(raw)),
        Some(first) => aufgeloest(raw, first),
    }
}

fn aufgeloest(raw: &str, first: usize) -> Option<Cow<'_, str>> {
    let mut out = String::with_capacity(raw.len());
    let (mut done, mut at) = (0, first);
    loop {
        match raw.as_bytes()[at] {
            b'&' => {
                let (c, width) = verweis(&raw[at..])?;
                // The XML crate treats line ends behind references in a way of its own.
                if c == '\r' || raw.as_bytes().get(at + width) == Some(&b'\r') {
                    return None;
                }
                out.push_str(&raw[done..at]);
                out.push(c);
                at += width;
                done = at;
            }
            b'\r' => {
                // So it does with one that stands alone.
                if raw.as_bytes().get(at + 1) != Some(&b'\n') {
                    return None;
                }
                out.push_str(&raw[done..at]);
                at += 1;
                done = at;
            }
            _ => at += 1,
        }
        match memchr2(b'&', b'\r', &raw.as_bytes()[at..]) {
            Some(next) => at += next,
            None => break,
        }
    }
    out.push_str(&raw[done..]);
    Some(Cow::Owned(out))
}

/// A reference at the beginning of a text: the character, and its width.
fn verweis(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let c = match &text[1..end] {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        name => {
            let number = name.strip_prefix('#')?;
            let (digits, radix) = match number.strip_prefix('x') {
                Some(hex) => (hex, 16),
                None => (number, 10),
            };
            let is_digit = |c: char| c.is_digit(radix);
            if digits.is_empty() || !digits.chars().all(is_digit) {
                return None;
            }
            let c = char::from_u32(u32::from_str_radix(digits, radix).ok()?)?;
            let is_allowed = !matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
            return is_allowed.then_some((c, end + 1));
        }
    };
    Some((c, end + 1))
}
