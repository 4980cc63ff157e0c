//! Addresses of pages in the net.

/// True for http(s) and the name of a host, whatever follows it. Letters beyond ASCII, a port, a
/// query and a user are fine; white space is not.
pub(crate) fn ist_webadresse(link: &str) -> bool {
    let Some((schema, rest)) = link.split_once("://") else { return false };
    if !["http", "https"].iter().any(|known| schema.eq_ignore_ascii_case(known)) {
        return false;
    }
    let server = rest.split(['/', '?', '#']).next().unwrap_or("");
    let server = server.rsplit_once('@').map_or(server, |(_, server)| server);
    let (host, port) = server.split_once(':').unwrap_or((server, ""));
    // A dot at the end only says that the name is complete.
    let Some((name, endung)) = host.strip_suffix('.').unwrap_or(host).rsplit_once('.') else {
        return false;
    };
    let is_endung = endung.chars().count() >= 2 && endung.chars().all(char::is_alphabetic)
        || endung.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--"));
    name.split('.').all(|part| !part.is_empty())
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))
        && is_endung
        && port.bytes().all(|b| b.is_ascii_digit())
        && !link.contains(char::is_whitespace)
}
