//! Character references to what is no character: the tree builder would put U+FFFD in its place and
//! say nothing.

use super::ill_formed;
use crate::{Finding, Source, Span};
use memchr::memmem;
use std::ops::Range;

/// Looks at the references (`&#`, found by `reference`) in `range`, which is a text or a start tag.
pub(super) fn check(
    source: &Source,
    range: Range<usize>,
    reference: &memmem::Finder<'_>,
) -> Result<(), Box<Finding>> {
    let text = source.text();
    for found in reference.find_iter(&text.as_bytes()[range.clone()]) {
        let at = range.start + found;
        let Some(length) = text[at..].bytes().take(16).position(|byte| byte == b';') else {
            continue;
        };
        let body = &text[at + 2..at + length];
        let number = match body.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => body.parse(),
        };
        // What is no number is the tree builder's business.
        if number.is_ok_and(|number| !is_xml_char(number)) {
            let wrong = &text[at..=at + length];
            let de = format!("»{wrong}« ist kein erlaubtes Zeichen");
            let en = format!("»{wrong}« is no allowed character");
            let span = Span::new(at, at + length + 1);
            return Err(Box::new(ill_formed(source, (&de, &en), span)));
        }
    }
    Ok(())
}

/// XML 1.0 (Fifth Edition), 2.2 Characters, production 2.
const fn is_xml_char(number: u32) -> bool {
    matches!(number, 0x9 | 0xA | 0xD | 0x20..=0xD7FF | 0xE000..=0xFFFD | 0x10000..=0x10_FFFF)
}
