//! The paths that a selector and a field may state: a small part of XPath (XSD 1.0 Part 1
//! §3.11.6, c-selector-xpath and c-fields-xpaths). White space may stand around every token, not
//! within; the longest token counts. A name without a prefix is in no namespace.

use crate::datatypes::names::{is_name_char, is_name_start};

/// Alternatives of all XPaths of one constraint: a guard, as each of them is tried at elements.
pub(crate) const MOST_PATHS: usize = 1000;

/// A test as it is written: prefix and local name; `None` for the local name is `*`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written<'x> {
    pub prefix: Option<&'x str>,
    pub local: Option<&'x str>,
}

/// One alternative as it is written.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct WrittenPath<'x> {
    pub deep: bool,
    pub steps: Vec<Written<'x>>,
    pub attribute: Option<Written<'x>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'x> {
    Dot,
    Slash,
    TwoSlashes,
    Bar,
    /// `@` or `attribute::`
    Attribute,
    /// `child::`
    Child,
    Test(Written<'x>),
}

/// Reads an XPath; `None` where it is none of this kind.
pub(crate) fn parse(text: &str, is_field: bool) -> Option<Vec<WrittenPath<'_>>> {
    let tokens = tokens(text)?;
    tokens.split(|token| *token == Token::Bar).map(|path| alternative(path, is_field)).collect()
}

fn alternative<'x>(tokens: &[Token<'x>], is_field: bool) -> Option<WrittenPath<'x>> {
    let mut path = WrittenPath::default();
    let mut rest = tokens;
    if let [Token::Dot, Token::TwoSlashes, below @ ..] = rest {
        path.deep = true;
        rest = below;
    }
    loop {
        rest = match rest {
            [Token::Dot, rest @ ..] => rest,
            [Token::Test(test), rest @ ..] | [Token::Child, Token::Test(test), rest @ ..] => {
                path.steps.push(*test);
                rest
            }
            [Token::Attribute, Token::Test(test)] if is_field => {
                path.attribute = Some(*test);
                &[]
            }
            _ => return None,
        };
        rest = match rest {
            [] => return Some(path),
            [Token::Slash, rest @ ..] => rest,
            _ => return None,
        };
    }
}

fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = skip_space(text);
    while let Some(first) = rest.chars().next() {
        let (token, after) = match first {
            '.' => (Token::Dot, &rest[1..]),
            '/' if rest.starts_with("//") => (Token::TwoSlashes, &rest[2..]),
            '/' => (Token::Slash, &rest[1..]),
            '|' => (Token::Bar, &rest[1..]),
            '@' => (Token::Attribute, &rest[1..]),
            '*' => (Token::Test(Written { prefix: None, local: None }), &rest[1..]),
            _ => name(rest)?,
        };
        tokens.push(token);
        rest = skip_space(after);
    }
    Some(tokens)
}

/// An axis or a test that begins with a name.
fn name(text: &str) -> Option<(Token<'_>, &str)> {
    let (first, rest) = ncname(text)?;
    if let Some(rest) = skip_space(rest).strip_prefix("::") {
        let axis = match first {
            "child" => Token::Child,
            "attribute" => Token::Attribute,
            _ => return None,
        };
        return Some((axis, rest));
    }
    let Some(second) = rest.strip_prefix(':') else {
        return Some((Token::Test(Written { prefix: None, local: Some(first) }), rest));
    };
    let (local, rest) = match second.strip_prefix('*') {
        Some(rest) => (None, rest),
        None => ncname(second).map(|(local, rest)| (Some(local), rest))?,
    };
    Some((Token::Test(Written { prefix: Some(first), local }), rest))
}

/// The longest name without a colon at the start of the text, and what follows it.
fn ncname(text: &str) -> Option<(&str, &str)> {
    let is_inside = |c: char| c != ':' && is_name_char(c);
    let end = text.find(|c| !is_inside(c)).unwrap_or(text.len());
    let begins = text.starts_with(|c| c != ':' && is_name_start(c));
    begins.then(|| text.split_at(end))
}

fn skip_space(text: &str) -> &str {
    text.trim_start_matches([' ', '\t', '\n', '\r'])
}
