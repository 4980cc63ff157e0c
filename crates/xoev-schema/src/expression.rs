//! Regular expressions as editors write them: where every dialect refuses them, and matching where
//! all dialects agree. Patterns of XSD take whole texts and know no anchors, those of programming
//! languages do; tools write both.
//!
//! Not here: the engine (`regex`), the `pattern` facet.

use crate::regex::{Cache, Pattern, Reason};
use regex_syntax::ast::{ErrorKind, parse};

/// Beyond this many bytes nothing is said of an expression.
const LONGEST: usize = 1000;

/// What no dialect accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpressionFault {
    /// A parenthesis without its partner.
    Parenthesis,
    /// A bracket that is never closed.
    Bracket,
    /// A range such as `z-a`.
    Range,
    /// `*`, `+` or `?` with nothing before it.
    NothingToRepeat,
    /// `{n,m}` with `n > m`.
    Count,
    /// A backslash at the end.
    Backslash,
}

/// A regular expression that means the same in XSD and in programming languages.
#[derive(Debug)]
pub struct Expression(Pattern);

impl Expression {
    /// What is wrong with an expression in every dialect; `None` where one of them may accept it.
    #[must_use]
    pub fn fault(text: &str) -> Option<ExpressionFault> {
        if text.len() > LONGEST {
            return None;
        }
        let error = parse::Parser::new().parse(text).err()?;
        let at = error.span().start.offset;
        let fault = match error.kind() {
            ErrorKind::GroupUnclosed | ErrorKind::GroupUnopened => ExpressionFault::Parenthesis,
            // JavaScript takes a bracket within brackets as it stands.
            ErrorKind::ClassUnclosed if Shape::of(text).is_open => ExpressionFault::Bracket,
            ErrorKind::ClassRangeInvalid => ExpressionFault::Range,
            // A brace that repeats nothing may stand for itself.
            ErrorKind::RepetitionMissing if !text[at..].starts_with('{') => {
                ExpressionFault::NothingToRepeat
            }
            ErrorKind::RepetitionCountInvalid => ExpressionFault::Count,
            ErrorKind::EscapeUnexpectedEof => ExpressionFault::Backslash,
            _ => return None,
        };
        match Pattern::parse(text) {
            Ok(_) => None,
            Err(error) if matches!(error.reason, Reason::TooDeep | Reason::TooLarge) => None,
            Err(_) => Some(fault),
        }
    }

    /// Reads an expression; `None` where dialects differ, or XSD does not know what it uses. `^` at
    /// the start and `$` at the end are anchors; where only one stands, the other end is free.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        // `\w` has the underscore in programming languages, in XSD it has not.
        if text.len() > LONGEST || text.contains("\\w") || text.contains("\\W") {
            return None;
        }
        let after_start = text.strip_prefix('^');
        let inner = after_start.unwrap_or(text);
        let before_end = inner.strip_suffix('$').filter(|rest| {
            let backslashes = rest.bytes().rev().take_while(|byte| *byte == b'\\').count();
            backslashes.is_multiple_of(2)
        });
        let inner = before_end.unwrap_or(inner);
        let shape = Shape::of(inner);
        let (from_start, to_end) = (after_start.is_some(), before_end.is_some());
        // An anchor would belong to one of the branches only.
        if shape.has_anchor || (from_start || to_end) && shape.has_branches {
            return None;
        }
        let pattern = match (from_start, to_end) {
            (true, false) => format!("({inner})[\\s\\S]*"),
            (false, true) => format!("[\\s\\S]*({inner})"),
            _ => inner.to_owned(),
        };
        Pattern::parse(&pattern).ok().map(Self)
    }

    /// Whether a text matches.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        self.0.matches(&mut Cache::default(), text)
    }
}

/// What stands outside brackets and escapes.
#[derive(Default)]
struct Shape {
    /// A bracket is open at the end.
    is_open: bool,
    has_anchor: bool,
    /// `|` outside parentheses.
    has_branches: bool,
}

impl Shape {
    fn of(text: &str) -> Self {
        let mut shape = Self::default();
        let (mut depth, mut chars) = (0_u32, text.chars());
        while let Some(c) = chars.next() {
            match c {
                '\\' => {
                    chars.next();
                }
                ']' if shape.is_open => shape.is_open = false,
                _ if shape.is_open => {}
                '[' => shape.is_open = true,
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                '|' if depth == 0 => shape.has_branches = true,
                '^' | '$' => shape.has_anchor = true,
                _ => {}
            }
        }
        shape
    }
}

#[cfg(test)]
mod tests {
    use super::{Expression, ExpressionFault};

    #[test]
    fn only_what_every_dialect_refuses_is_a_fault() {
        let faults = [
            ("([0-9]", ExpressionFault::Parenthesis),
            ("[0-9", ExpressionFault::Bracket),
            ("[z-a]", ExpressionFault::Range),
            ("*.txt", ExpressionFault::NothingToRepeat),
            ("a{3,1}", ExpressionFault::Count),
            ("a\\", ExpressionFault::Backslash),
        ];
        for (text, fault) in faults {
            assert_eq!(Expression::fault(text), Some(fault), "{text}");
        }
        let fine = [
            "^\\d{5}$",
            "(?=a)b",
            "(a)\\1",
            "[[]",
            "[]",
            "{a}",
            "a{2",
            "\\p{IsLatin}",
            "\\Z",
            "[^@]+",
            "(?:a|b)+?",
            "(?i)a",
            "[a-z-[aeiou]]",
            "[\\w.-]+",
            "\\/",
            "ä+",
        ];
        for text in fine {
            assert_eq!(Expression::fault(text), None, "{text}");
        }
    }

    #[test]
    fn anchors_may_be_there_or_not() {
        let matches = |pattern, text| Expression::read(pattern).map(|e| e.matches(text));
        assert_eq!(matches("[0-9]{5}", "12345"), Some(true));
        assert_eq!(matches("^[0-9]{5}$", "12345"), Some(true));
        assert_eq!(matches("[0-9]{5}", "x12345"), Some(false));
        assert_eq!(matches("[0-9]{5}$", "x12345"), Some(true));
        assert_eq!(matches("^[0-9]{5}", "12345x"), Some(true));
        assert_eq!(matches("^[0-9]{5}", "1234x"), Some(false));
        assert_eq!(matches("a[$]", "a$"), Some(true));
    }

    #[test]
    fn where_dialects_differ_nothing_is_said() {
        for text in ["^a|b$", "\\w+", "a\\b", "(?=a)b", "(^a)", "a$b", "a+?"] {
            assert!(Expression::read(text).is_none(), "{text}");
        }
    }
}
