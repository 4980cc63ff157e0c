//! Where markup ends, and what stands in a tag, as far as limits need to know.

use memchr::{memchr, memchr_iter, memchr3, memmem};

/// Bytes of the markup at the start of `text`; `None` where it does not end.
pub(crate) fn markup_end(text: &[u8]) -> Option<usize> {
    let after = |mark: &[u8]| memmem::find(text, mark).map(|at| at + mark.len());
    match text.get(1)? {
        b'?' => after(b"?>"),
        b'!' if text.starts_with(b"<!--") => {
            memmem::find(&text[4..], b"-->").map(|at| at + 4 + b"-->".len())
        }
        b'!' if text.starts_with(b"<![CDATA[") => after(b"]]>"),
        _ => tag_end(text),
    }
}

/// As [`markup_end`], where `>` may stand in quotes.
fn tag_end(text: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        at += memchr3(b'>', b'"', b'\'', &text[at..])?;
        match text[at] {
            b'>' => return Some(at + 1),
            quote => at += memchr(quote, &text[at + 1..])? + 2,
        }
    }
}

/// Length of the name at the start of a tag.
pub(crate) fn name_length(tag: &[u8]) -> usize {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'/';
    tag.iter().position(ends).unwrap_or(tag.len())
}

/// Number of attributes of a tag.
pub(super) fn count_attributes(tag: &[u8]) -> u64 {
    let count = attributes(tag).count() as u64;
    // A tag whose quotes do not pair is refused by the tree builder; until then it counts in full.
    let is_paired = tag.iter().filter(|byte| **byte == b'"').count() % 2 == 0;
    if is_paired { count } else { memchr_iter(b'=', tag).count() as u64 }
}

/// What stands before each equals sign outside quotes, and the value behind it.
pub(super) fn attributes(tag: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        let at = memchr(b'=', rest)?;
        let name = rest[..at].trim_ascii();
        let start =
            name.iter().rposition(|byte| byte.is_ascii_whitespace() || b"\"'".contains(byte));
        let behind = rest[at + 1..].trim_ascii_start();
        let mut value = behind;
        rest = behind;
        if let Some(quote @ (b'"' | b'\'')) = behind.first() {
            let end = memchr(*quote, &behind[1..]).map_or(behind.len() - 1, |end| end);
            value = &behind[1..=end];
            rest = behind.get(end + 2..).unwrap_or_default();
        }
        Some((&name[start.map_or(0, |start| start + 1)..], value))
    })
}
