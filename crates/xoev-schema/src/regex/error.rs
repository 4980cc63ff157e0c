//! What can be wrong with a pattern.

use std::fmt;

/// Why and where a text is no regular expression of XSD 1.0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct PatternError {
    /// The byte of the pattern where it goes wrong.
    pub(crate) at: usize,
    /// What is wrong there.
    pub(crate) reason: Reason,
}

/// What the grammar of appendix F forbids, and the limits of this crate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Reason {
    /// `*`, `+`, `?` or `{n}` with nothing before it.
    QuantifierOnNothing,
    /// A brace after an atom that is not `{n}`, `{n,}` or `{n,m}`.
    BadQuantifier,
    /// `{n,m}` with `n > m`.
    QuantifierReversed,
    /// `(` without `)`.
    GroupOpen,
    /// `)` without `(`.
    GroupNotOpen,
    /// `[` without `]`.
    ClassOpen,
    /// `]` without `[`, or `[` within a class.
    UnescapedBracket,
    /// A class without any character, as in `[]`.
    ClassEmpty,
    /// A hyphen within a class that is neither first nor last nor part of a range.
    UnescapedHyphen,
    /// A range whose end is a class of characters, as in `[a-\d]`.
    RangeEnd,
    /// A range such as `[z-a]`.
    RangeReversed,
    /// Something between the class that is subtracted and the closing bracket.
    SubtractionNotLast,
    /// A backslash before a character that has no escape.
    UnknownEscape,
    /// `\p` or `\P` without a name in braces.
    BadProperty,
    /// A category that Unicode does not have.
    UnknownCategory,
    /// A block that Unicode does not have.
    UnknownBlock,
    /// Groups or subtractions within each other beyond the limit.
    TooDeep,
    /// Repetitions whose automaton would be beyond the limit.
    TooLarge,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Reason::QuantifierOnNothing => "quantifier with nothing to repeat",
            Reason::BadQuantifier => "quantifier in braces is not {n}, {n,} or {n,m}",
            Reason::QuantifierReversed => "quantifier with its minimum above its maximum",
            Reason::GroupOpen => "parenthesis is never closed",
            Reason::GroupNotOpen => "closing parenthesis without an opening one",
            Reason::ClassOpen => "character class is never closed",
            Reason::UnescapedBracket => "square bracket must be escaped here",
            Reason::ClassEmpty => "character class is empty",
            Reason::UnescapedHyphen => "hyphen inside a character class must be escaped here",
            Reason::RangeEnd => "range must end in a single character",
            Reason::RangeReversed => "range ends before it begins",
            Reason::SubtractionNotLast => "nothing may follow a subtracted character class",
            Reason::UnknownEscape => "unknown escape",
            Reason::BadProperty => "\\p and \\P need a name in braces",
            Reason::UnknownCategory => "unknown character category",
            Reason::UnknownBlock => "unknown character block",
            Reason::TooDeep => "nested too deeply",
            Reason::TooLarge => "too large: the repetitions multiply beyond the limit",
        })
    }
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (byte {})", self.reason, self.at)
    }
}
