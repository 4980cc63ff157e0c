//! The outermost element of a file, from its first bytes.

use crate::Source;
use crate::encoding::is_plain_utf8;
use crate::prescan::markup::{markup_end, name_length};

/// The start tag of the outermost element as a document of its own, to tell what the file is; `None`
/// where the bytes do not hold it, or are not those of a file in UTF-8.
#[must_use]
pub fn wurzel(anfang: &[u8]) -> Option<Source> {
    if !is_plain_utf8(anfang) {
        return None;
    }
    let bytes = anfang.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(anfang);
    let mut at = 0;
    loop {
        let text = &bytes[at..];
        let start = text.iter().position(|byte| !byte.is_ascii_whitespace())?;
        let markup = &text[start..];
        if markup.first() != Some(&b'<') {
            return None;
        }
        let end = markup_end(markup)?;
        match markup.get(1)? {
            b'!' if markup.starts_with(b"<!DOCTYPE") => return None,
            b'!' | b'?' => at += start + end,
            _ => {
                let tag = std::str::from_utf8(&markup[..end]).ok()?;
                let inner = tag.strip_suffix('>')?.strip_suffix('/').unwrap_or(&tag[..end - 1]);
                let name = &inner[1..=name_length(&inner.as_bytes()[1..])];
                return Some(Source::from_text("", format!("{inner}></{name}>")));
            }
        }
    }
}
