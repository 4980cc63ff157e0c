//! The sets of characters behind escapes (appendix F.1.1).

use std::sync::OnceLock;

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, HirKind};

use super::blocks::block;
use super::error::Reason;
use crate::datatypes::names::{NAME_MORE, NAME_START};

/// The categories of appendix F.1.1; `Cs` is not among them.
const CATEGORIES: [&str; 36] = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
    "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C",
    "Cc", "Cf", "Co", "Cn",
];

pub(super) fn from_ranges(ranges: &[(char, char)]) -> ClassUnicode {
    ClassUnicode::new(ranges.iter().map(|&(first, last)| ClassUnicodeRange::new(first, last)))
}

fn negated(mut class: ClassUnicode) -> ClassUnicode {
    class.negate();
    class
}

/// `.`: all but the two characters that end a line.
pub(super) fn wildcard() -> ClassUnicode {
    negated(from_ranges(&[('\n', '\n'), ('\r', '\r')]))
}

/// The character behind a single character escape.
pub(super) fn single(letter: char) -> Option<char> {
    match letter {
        'n' => Some('\n'),
        'r' => Some('\r'),
        't' => Some('\t'),
        '\\' | '|' | '.' | '?' | '*' | '+' | '(' | ')' | '{' | '}' | '-' | '[' | ']' | '^' => {
            Some(letter)
        }
        _ => None,
    }
}

/// The characters behind a multi-character escape; a capital letter is the complement.
///
/// `\i` and `\c` follow the fifth edition of XML 1.0, as names do.
pub(super) fn multi(letter: char) -> Option<ClassUnicode> {
    let class = match letter.to_ascii_lowercase() {
        's' => from_ranges(&[('\t', '\n'), ('\r', '\r'), (' ', ' ')]),
        'i' => from_ranges(&NAME_START),
        'c' => {
            let mut class = from_ranges(&NAME_START);
            class.union(&from_ranges(&NAME_MORE));
            class
        }
        'd' => category("Nd")?,
        'w' => word()?,
        _ => return None,
    };
    Some(if letter.is_ascii_uppercase() { negated(class) } else { class })
}

/// All but punctuation, separators and others.
fn word() -> Option<ClassUnicode> {
    static WORD: OnceLock<Option<ClassUnicode>> = OnceLock::new();
    let build = || {
        let mut others = category("P")?;
        others.union(&category("Z")?);
        others.union(&category("C")?);
        Some(negated(others))
    };
    WORD.get_or_init(build).clone()
}

/// The characters of the property in `\p{…}`.
pub(super) fn property(name: &str) -> Result<ClassUnicode, Reason> {
    if let Some(name) = name.strip_prefix("Is") {
        return block(name).ok_or(Reason::UnknownBlock);
    }
    if !CATEGORIES.contains(&name) {
        return Err(Reason::UnknownCategory);
    }
    category(name).ok_or(Reason::UnknownCategory)
}

/// A category out of the tables of `regex-syntax`, which has no other door to them.
fn category(name: &str) -> Option<ClassUnicode> {
    let hir = regex_syntax::parse(&format!("\\p{{{name}}}")).ok()?;
    match hir.into_kind() {
        HirKind::Class(Class::Unicode(class)) => Some(class),
        // A category of one character only.
        HirKind::Literal(literal) => {
            let character = std::str::from_utf8(&literal.0).ok()?.chars().next()?;
            Some(from_ranges(&[(character, character)]))
        }
        _ => None,
    }
}
