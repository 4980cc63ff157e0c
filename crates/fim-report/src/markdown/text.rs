//! Texts from files in Markdown and HTML: they mean nothing but themselves.

use crate::window::einzeilig;

/// Breaks what a forge would take for a link, a mention or an emoji; nobody sees it.
const FUGE: char = '\u{200b}';

/// A text that means nothing but itself in Markdown, on one line: no markup, no link, no picture. An
/// `@` calls nobody, a `#` points to no issue.
pub(crate) fn text(raw: &str) -> String {
    let raw: Vec<char> = einzeilig(raw).chars().collect();
    let mut out = String::with_capacity(raw.len());
    let listed = list_sign(&raw);
    for (at, c) in raw.iter().enumerate() {
        let rest = raw.get(at + 1..).unwrap_or_default();
        match c {
            c if listed == Some(at) => out.extend(['\\', *c]),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '.' if ends_with(&raw[..at], "www") => out.extend([FUGE, '.']),
            '-' if is_issue(&raw[..at], rest) => out.extend([FUGE, '-']),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '!' | '|' | '~' | '$' | '^' => {
                out.extend(['\\', *c]);
            }
            c => out.push(*c),
        }
        if is_joint(*c, rest) {
            out.push(FUGE);
        }
    }
    out
}

/// Where a text at the beginning of a line would begin a list or a ruled line.
fn list_sign(raw: &[char]) -> Option<usize> {
    let digits = raw.iter().take_while(|c| c.is_ascii_digit()).count();
    match raw.get(digits)? {
        '-' | '+' | '=' | ':' if digits == 0 => Some(0),
        '.' | ')' if digits > 0 => Some(digits),
        _ => None,
    }
}

/// True where a forge would look at what follows `c` as a whole with it.
fn is_joint(c: char, rest: &[char]) -> bool {
    let is_name = |c: &char| c.is_alphanumeric() || *c == '"';
    match c {
        '@' => true,
        '#' | '!' | '$' | '%' | '&' | '~' | '^' => rest.first().is_some_and(is_name),
        ':' => is_emoji(rest) || rest.starts_with(&['/', '/']),
        _ => false,
    }
}

/// True for `smile:`. Of numbers, two are emojis; others tell a line.
fn is_emoji(rest: &[char]) -> bool {
    let is_name = |c: &&char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-');
    let name: String = rest.iter().take_while(is_name).collect();
    let is_line = name.bytes().all(|byte| byte.is_ascii_digit()) && name != "100" && name != "1234";
    !is_line && rest.get(name.len()) == Some(&':')
}

/// True at the dash of `GH-12`.
fn is_issue(before: &[char], rest: &[char]) -> bool {
    ends_with(before, "gh") && rest.first().is_some_and(char::is_ascii_digit)
}

fn ends_with(before: &[char], word: &str) -> bool {
    let start = before.len().checked_sub(word.len());
    start.is_some_and(|start| before[start..].iter().collect::<String>().eq_ignore_ascii_case(word))
}

/// A value as code, so that it can be copied as it is. Not for cells of tables, where a `|` would
/// end it.
pub(crate) fn code(raw: &str) -> String {
    let text = einzeilig(raw);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let gap = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    if text.is_empty() { text } else { format!("{fence}{gap}{text}{gap}{fence}") }
}

/// A text inside an HTML element that forges take for code.
pub(crate) fn html(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for c in einzeilig(raw).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
