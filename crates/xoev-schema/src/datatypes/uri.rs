//! `anyURI` (section 3.2.17), as lenient as the standard.
//!
//! The lexical space holds what becomes a URI reference of RFC 2396 (with the amendments of
//! RFC 2732) once all characters a URI does not allow are escaped. So spaces, umlauts, braces and
//! backslashes are all right, and what remains wrong is little: the rules below.

/// Whether the text is a URI reference after escaping.
pub(super) fn is_uri_reference(text: &str) -> bool {
    let bytes = text.as_bytes();
    // The quick way for the common case: nothing in it that could be wrong.
    if !bytes.iter().any(|byte| matches!(byte, b'%' | b'#' | b':' | b'[' | b']')) {
        return true;
    }
    if !escapes_complete(bytes) {
        return false;
    }
    let (body, fragment) = split_at(text, '#');
    if fragment.is_some_and(|fragment| fragment.contains('#')) {
        return false;
    }
    let Some(rest) = after_scheme(body) else { return false };
    let (hierarchy, _query) = split_at(rest, '?');
    match hierarchy.strip_prefix("//") {
        Some(authority) => {
            let (authority, path) =
                authority.split_at(authority.find('/').unwrap_or(authority.len()));
            brackets_in_place(authority) && !has_bracket(path)
        }
        // An opaque part may hold brackets, a path may not.
        None if rest.len() < body.len() && !rest.starts_with('/') => true,
        None => !has_bracket(hierarchy),
    }
}

fn split_at(text: &str, separator: char) -> (&str, Option<&str>) {
    text.split_once(separator).map_or((text, None), |(before, after)| (before, Some(after)))
}

fn has_bracket(text: &str) -> bool {
    text.contains(['[', ']'])
}

/// A percent sign is never escaped itself, so two hexadecimal digits must follow it.
fn escapes_complete(bytes: &[u8]) -> bool {
    bytes.iter().enumerate().filter(|&(_, &byte)| byte == b'%').all(|(at, _)| {
        let digits = bytes.get(at + 1..at + 3);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    })
}

/// What follows the scheme, or all of a relative reference; `None` where a colon in the first
/// segment has no scheme before it.
fn after_scheme(body: &str) -> Option<&str> {
    let Some(at) = body.find([':', '/', '?']) else { return Some(body) };
    let (scheme, rest) = body.split_at(at);
    let Some(rest) = rest.strip_prefix(':') else { return Some(body) };
    let starts_well = scheme.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    let goes_well = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
    (starts_well && goes_well).then_some(rest)
}

/// Brackets enclose an IPv6 address as the host, and stand nowhere else.
fn brackets_in_place(authority: &str) -> bool {
    if !has_bracket(authority) {
        return true;
    }
    let host = authority.rsplit_once('@').map_or(authority, |(_user, host)| host);
    let user_clean = !has_bracket(&authority[..authority.len() - host.len()]);
    let Some((address, port)) = host.strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
        return false;
    };
    let port_clean = port.strip_prefix(':').unwrap_or(port);
    user_clean
        && (port.is_empty() || port.starts_with(':'))
        && port_clean.bytes().all(|byte| byte.is_ascii_digit())
        && address.contains(':')
        && address.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'))
}
