//! Character class expressions (appendix F, productions 11 to 24): what stands between brackets.

use regex_syntax::hir::{ClassUnicode, ClassUnicodeRange};

use super::error::{PatternError, Reason};
use super::escapes;
use super::parse::Parser;

/// A part of a class.
enum Item {
    /// A character that may begin a range.
    Single(char),
    /// A set, which may not.
    Set(ClassUnicode),
}

impl Parser<'_> {
    /// A class after its opening bracket, which stands at `open`.
    pub(super) fn class(&mut self, open: usize) -> Result<ClassUnicode, PatternError> {
        self.down()?;
        // A caret elsewhere is a character of its own.
        let negative = self.take('^');
        let mut class = self.group(open)?;
        if negative {
            class.negate();
        }
        // `group` stops before the closing bracket or before the hyphen of a subtraction.
        if self.take('-') {
            let inner = self.at;
            self.next();
            class.difference(&self.class(inner)?);
            if self.peek().is_some_and(|next| next != ']') {
                return Err(self.error(Reason::SubtractionNotLast));
            }
        }
        if !self.take(']') {
            return Err(PatternError { at: open, reason: Reason::ClassOpen });
        }
        self.up();
        Ok(class)
    }

    /// Whether a hyphen and an opening bracket are next: a subtraction.
    fn at_subtraction(&self) -> bool {
        self.peek() == Some('-') && self.peek_second() == Some('[')
    }

    /// `posCharGroup`: at least one range or escape.
    fn group(&mut self, open: usize) -> Result<ClassUnicode, PatternError> {
        let mut ranges: Vec<ClassUnicodeRange> = Vec::new();
        let start = self.at;
        loop {
            let first = self.at == start;
            match self.peek() {
                None => return Err(PatternError { at: open, reason: Reason::ClassOpen }),
                Some(']') if first => return Err(self.error(Reason::ClassEmpty)),
                Some(']') => break,
                Some('-') if !first && self.at_subtraction() => break,
                Some('-') => {
                    self.hyphen(first)?;
                    ranges.push(ClassUnicodeRange::new('-', '-'));
                }
                Some(_) => match self.item()? {
                    Item::Set(set) => ranges.extend_from_slice(set.ranges()),
                    Item::Single(from) => ranges.push(self.range(from)?),
                },
            }
        }
        Ok(ClassUnicode::new(ranges))
    }

    /// A hyphen stands for itself at the start and at the end of a group only. The grammar of the
    /// standard is ambiguous here, its text says so; the end is before `]` and before `-[` alike.
    fn hyphen(&mut self, first: bool) -> Result<(), PatternError> {
        let here = self.error(Reason::UnescapedHyphen);
        self.next();
        let last = matches!(self.peek(), Some(']') | None) || self.at_subtraction();
        if first || last { Ok(()) } else { Err(here) }
    }

    /// One character or escape.
    fn item(&mut self) -> Result<Item, PatternError> {
        let start = self.at;
        match self.next() {
            Some('[') => Err(PatternError { at: start, reason: Reason::UnescapedBracket }),
            Some('\\') => match self.peek().and_then(escapes::single) {
                Some(character) => {
                    self.next();
                    Ok(Item::Single(character))
                }
                None => self.class_escape(start).map(Item::Set),
            },
            Some(character) => Ok(Item::Single(character)),
            None => Err(PatternError { at: start, reason: Reason::ClassOpen }),
        }
    }

    /// A character, or a range where a hyphen follows that is not the last of its group.
    fn range(&mut self, from: char) -> Result<ClassUnicodeRange, PatternError> {
        let hyphen = self.at;
        let alone = ClassUnicodeRange::new(from, from);
        if self.peek() != Some('-') || matches!(self.peek_second(), Some(']' | '[') | None) {
            return Ok(alone);
        }
        self.next();
        if self.peek() == Some('-') {
            // `[a--[b]]` subtracts, `[a--]` has a hyphen that is neither part of a range nor last.
            self.at = hyphen;
            return if self.source[hyphen + 1..].starts_with("-[") {
                Ok(alone)
            } else {
                Err(self.error(Reason::UnescapedHyphen))
            };
        }
        let end = self.at;
        match self.item()? {
            Item::Set(_) => Err(PatternError { at: end, reason: Reason::RangeEnd }),
            Item::Single(to) if to < from => {
                Err(PatternError { at: hyphen, reason: Reason::RangeReversed })
            }
            Item::Single(to) => Ok(ClassUnicodeRange::new(from, to)),
        }
    }

    /// A multi-character or category escape after its backslash, which stands at `start`.
    pub(super) fn class_escape(&mut self, start: usize) -> Result<ClassUnicode, PatternError> {
        let wrong = |reason| PatternError { at: start, reason };
        let letter = self.next().ok_or(wrong(Reason::UnknownEscape))?;
        if !matches!(letter, 'p' | 'P') {
            return escapes::multi(letter).ok_or(wrong(Reason::UnknownEscape));
        }
        if !self.take('{') {
            return Err(wrong(Reason::BadProperty));
        }
        let rest = &self.source[self.at..];
        let length = rest.find('}').ok_or(wrong(Reason::BadProperty))?;
        let mut class = escapes::property(&rest[..length]).map_err(wrong)?;
        self.at += length + 1;
        if letter == 'P' {
            class.negate();
        }
        Ok(class)
    }
}
