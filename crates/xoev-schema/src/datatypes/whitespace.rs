//! The white space facet (section 4.3.6).

use super::WhiteSpace;

/// Applies the facet: borrows from `text` where nothing (or only the ends) changes, else writes
/// the result into `buffer`, whose old content is dropped.
pub(crate) fn normalize<'a>(ws: WhiteSpace, text: &'a str, buffer: &'a mut String) -> &'a str {
    match ws {
        WhiteSpace::Preserve => text,
        WhiteSpace::Replace => replace(text, buffer),
        WhiteSpace::Collapse => {
            let inner = text.trim_matches(is_space);
            if is_collapsed(inner) { inner } else { collapse(inner, buffer) }
        }
    }
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r')
}

fn replace<'a>(text: &'a str, buffer: &'a mut String) -> &'a str {
    // Counting without a way out lets the compiler look at many bytes at once.
    let found = text.as_bytes().chunks(256).any(|chunk| {
        chunk.iter().fold(false, |found, byte| found | matches!(byte, b'\t' | b'\n' | b'\r'))
    });
    if !found {
        return text;
    }
    buffer.clear();
    buffer.reserve(text.len());
    for (index, part) in text.split(['\t', '\n', '\r']).enumerate() {
        if index > 0 {
            buffer.push(' ');
        }
        buffer.push_str(part);
    }
    buffer
}

/// Whether a text without spaces at its ends is collapsed already.
fn is_collapsed(text: &str) -> bool {
    let mut after_space = false;
    for &byte in text.as_bytes() {
        if byte > b' ' {
            after_space = false;
        } else if byte == b' ' && !after_space {
            after_space = true;
        } else if matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
            return false;
        }
    }
    true
}

fn collapse<'a>(text: &'a str, buffer: &'a mut String) -> &'a str {
    buffer.clear();
    buffer.reserve(text.len());
    for part in text.split(is_space).filter(|part| !part.is_empty()) {
        if !buffer.is_empty() {
            buffer.push(' ');
        }
        buffer.push_str(part);
    }
    buffer
}
