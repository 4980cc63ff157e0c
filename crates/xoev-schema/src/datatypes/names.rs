//! Names as XML 1.0 (fifth edition) and Namespaces in XML define them, and language tags.
//!
//! Not here: the resolution of prefixes (see `value`).

/// `NameStartChar` of XML 1.0 (fifth edition), production \[4\].
pub(crate) const NAME_START: [(char, char); 16] = [
    (':', ':'),
    ('A', 'Z'),
    ('_', '_'),
    ('a', 'z'),
    ('\u{C0}', '\u{D6}'),
    ('\u{D8}', '\u{F6}'),
    ('\u{F8}', '\u{2FF}'),
    ('\u{370}', '\u{37D}'),
    ('\u{37F}', '\u{1FFF}'),
    ('\u{200C}', '\u{200D}'),
    ('\u{2070}', '\u{218F}'),
    ('\u{2C00}', '\u{2FEF}'),
    ('\u{3001}', '\u{D7FF}'),
    ('\u{F900}', '\u{FDCF}'),
    ('\u{FDF0}', '\u{FFFD}'),
    ('\u{10000}', '\u{EFFFF}'),
];

/// What `NameChar`, production \[4a\], has beyond `NameStartChar`.
pub(crate) const NAME_MORE: [(char, char); 5] = [
    ('-', '.'),
    ('0', '9'),
    ('\u{B7}', '\u{B7}'),
    ('\u{300}', '\u{36F}'),
    ('\u{203F}', '\u{2040}'),
];

const NO: u8 = 0;
const MORE: u8 = 1;
const START: u8 = 2;

/// The class of each ASCII byte; bytes above are no business of this table.
static ASCII: [u8; 256] = ascii_classes();

const fn ascii_classes() -> [u8; 256] {
    let mut table = [NO; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        if byte.is_ascii_alphabetic() || matches!(byte, b'_' | b':') {
            table[byte as usize] = START;
        } else if byte.is_ascii_digit() || matches!(byte, b'-' | b'.') {
            table[byte as usize] = MORE;
        }
        byte += 1;
    }
    table
}

fn within(ranges: &[(char, char)], character: char) -> bool {
    ranges.iter().any(|&(first, last)| first <= character && character <= last)
}

/// Whether a name may begin with this character.
pub(crate) fn is_name_start(character: char) -> bool {
    if character.is_ascii() {
        ASCII[character as usize] == START
    } else {
        within(&NAME_START, character)
    }
}

/// Whether a name may contain this character.
pub(crate) fn is_name_char(character: char) -> bool {
    if character.is_ascii() {
        ASCII[character as usize] != NO
    } else {
        within(&NAME_START, character) || within(&NAME_MORE, character)
    }
}

fn all_name_chars(text: &str) -> bool {
    let plain = text.bytes().take_while(|&byte| ASCII[usize::from(byte)] != NO).count();
    plain == text.len() || text[plain..].chars().all(is_name_char)
}

/// `Nmtoken` (section 3.3.4).
pub(crate) fn is_nmtoken(text: &str) -> bool {
    !text.is_empty() && all_name_chars(text)
}

/// `Name` (section 3.3.6).
pub(crate) fn is_name(text: &str) -> bool {
    text.chars().next().is_some_and(is_name_start) && all_name_chars(text)
}

/// `NCName` (section 3.3.7): a name without a colon.
pub(crate) fn is_ncname(text: &str) -> bool {
    is_name(text) && !text.as_bytes().contains(&b':')
}

/// `language` (section 3.3.3, as the second edition has it): `[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*`.
pub(crate) fn is_language(text: &str) -> bool {
    text.split('-').enumerate().all(|(index, part)| {
        (1..=8).contains(&part.len())
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphabetic() || (index > 0 && byte.is_ascii_digit()))
    })
}
