//! The grammar of regular expressions (appendix F, productions 1 to 10).
//!
//! Not here: what stands between brackets (see `class`).

use super::error::{PatternError, Reason};
use super::escapes;
use super::node::Node;

/// Groups and subtracted classes within each other.
const MAX_DEPTH: usize = 128;

/// A place in the source.
pub(super) struct Parser<'a> {
    pub(super) source: &'a str,
    pub(super) at: usize,
    depth: usize,
}

/// Reads the whole source as a regular expression.
pub(super) fn parse(source: &str) -> Result<Node, PatternError> {
    let mut parser = Parser { source, at: 0, depth: 0 };
    let node = parser.expression()?;
    match parser.peek() {
        None => Ok(node),
        Some(_) => Err(parser.error(Reason::GroupNotOpen)),
    }
}

impl Parser<'_> {
    pub(super) fn peek(&self) -> Option<char> {
        self.source.get(self.at..)?.chars().next()
    }

    /// The character after the next.
    pub(super) fn peek_second(&self) -> Option<char> {
        self.source.get(self.at..)?.chars().nth(1)
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.at += character.len_utf8();
        Some(character)
    }

    pub(super) fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.at += wanted.len_utf8();
        }
        found
    }

    pub(super) fn error(&self, reason: Reason) -> PatternError {
        PatternError { at: self.at, reason }
    }

    /// Goes one level down; the caller must come `up` again.
    pub(super) fn down(&mut self) -> Result<(), PatternError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH { Err(self.error(Reason::TooDeep)) } else { Ok(()) }
    }

    pub(super) fn up(&mut self) {
        self.depth -= 1;
    }

    fn expression(&mut self) -> Result<Node, PatternError> {
        let mut branches = vec![self.branch()?];
        while self.take('|') {
            branches.push(self.branch()?);
        }
        Ok(if branches.len() == 1 { branches.swap_remove(0) } else { Node::choice(branches) })
    }

    fn branch(&mut self) -> Result<Node, PatternError> {
        let mut pieces = Vec::new();
        while let Some(character) = self.peek() {
            if matches!(character, '|' | ')') {
                break;
            }
            let atom = self.atom()?;
            pieces.push(self.quantified(atom)?);
        }
        Ok(Node::concat(pieces))
    }

    fn atom(&mut self) -> Result<Node, PatternError> {
        let start = self.at;
        let wrong = |reason| Err(PatternError { at: start, reason });
        match self.next() {
            Some('(') => {
                self.down()?;
                let node = self.expression()?;
                self.up();
                if self.take(')') { Ok(node) } else { wrong(Reason::GroupOpen) }
            }
            Some('[') => self.class(start).map(Node::Class),
            Some('\\') => self.escape(start),
            Some('.') => Ok(Node::Class(escapes::wildcard())),
            Some('?' | '*' | '+') => wrong(Reason::QuantifierOnNothing),
            // The text of the standard calls braces metacharacters, its production 10 lets them
            // stand for themselves, and so do the well-known processors. What looks like a
            // quantifier without an atom is a slip all the same.
            Some('{') if self.peek().is_some_and(|next| next.is_ascii_digit()) => {
                wrong(Reason::QuantifierOnNothing)
            }
            Some(']') => wrong(Reason::UnescapedBracket),
            // `^` and `$` are characters as any other: a pattern is always about the whole text.
            Some(character) => Ok(Node::character(character)),
            None => Ok(Node::Empty),
        }
    }

    /// An escape outside brackets, after its backslash.
    fn escape(&mut self, start: usize) -> Result<Node, PatternError> {
        if let Some(character) = self.peek().and_then(escapes::single) {
            self.next();
            return Ok(Node::character(character));
        }
        self.class_escape(start).map(Node::Class)
    }

    fn quantified(&mut self, atom: Node) -> Result<Node, PatternError> {
        let start = self.at;
        let (min, max) = match self.peek() {
            Some('?') => (0, Some(1)),
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('{') => return self.counted(start, atom),
            _ => return Ok(atom),
        };
        self.next();
        self.no_second_quantifier()?;
        Ok(Node::repeat(atom, min, max))
    }

    /// `{n}`, `{n,}` and `{n,m}`.
    fn counted(&mut self, start: usize, atom: Node) -> Result<Node, PatternError> {
        let wrong = |reason| PatternError { at: start, reason };
        self.next();
        let min = self.count().ok_or(wrong(Reason::BadQuantifier))?;
        let max = if !self.take(',') {
            Some(min)
        } else if self.peek() == Some('}') {
            None
        } else {
            Some(self.count().ok_or(wrong(Reason::BadQuantifier))?)
        };
        if !self.take('}') {
            return Err(wrong(Reason::BadQuantifier));
        }
        if max.is_some_and(|max| max < min) {
            return Err(wrong(Reason::QuantifierReversed));
        }
        self.no_second_quantifier()?;
        let min = u32::try_from(min).map_err(|_| wrong(Reason::TooLarge))?;
        // No text has more characters than that, so a larger maximum is none.
        let max = max.and_then(|max| u32::try_from(max).ok());
        Ok(Node::repeat(atom, min, max))
    }

    /// A number; beyond `u64` it stays at its end.
    fn count(&mut self) -> Option<u64> {
        let mut number: Option<u64> = None;
        while let Some(digit) = self.peek().and_then(|next| next.to_digit(10)) {
            let before = number.unwrap_or(0);
            number = Some(before.saturating_mul(10).saturating_add(u64::from(digit)));
            self.at += 1;
        }
        number
    }

    fn no_second_quantifier(&self) -> Result<(), PatternError> {
        match self.peek() {
            Some('?' | '*' | '+' | '{') => Err(self.error(Reason::QuantifierOnNothing)),
            _ => Ok(()),
        }
    }
}
