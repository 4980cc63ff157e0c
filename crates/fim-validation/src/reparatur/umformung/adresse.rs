//! Addresses of pages that can be reached encrypted as well.

use super::Ersatz;

/// Servers that surely serve https, one a line; `#` begins a comment.
static SERVER: &str = include_str!("../../../../../schemas/sichere-server.txt");

/// `http://` → `https://` for a server of the list, without user and port.
pub(super) fn verschluesselt(text: &str) -> Option<Vec<Ersatz>> {
    let vorn = text.chars().take_while(|c| c.is_whitespace()).count();
    let adresse = text.trim();
    let rest = adresse.get(..7).filter(|it| it.eq_ignore_ascii_case("http://"));
    let rest = rest.and_then(|_| adresse.get(7..))?;
    let server = rest.split(['/', '?', '#']).next()?.to_ascii_lowercase();
    let lines = SERVER.lines().map(str::trim).filter(|line| !line.starts_with('#'));
    let is_safe = !server.is_empty() && lines.into_iter().any(|known| known == server);
    is_safe.then(|| vec![Ersatz::new(vorn + 4, vorn + 4, "s".to_owned())])
}

#[cfg(test)]
mod tests {
    use super::verschluesselt;

    #[test]
    fn only_servers_of_the_list_get_https() {
        let at = |text| verschluesselt(text).map(|found| found[0].von);
        assert_eq!(at("http://www.gesetze-im-internet.de/muschg/"), Some(4));
        assert_eq!(at(" HTTP://WWW.Gesetze-im-Internet.de"), Some(5));
        for other in [
            "http://www.lindenhain.example/",
            "https://www.gesetze-im-internet.de/",
            "http://www.gesetze-im-internet.de:8080/",
            "http://www.gesetze-im-internet.de.example/",
            "http://a@www.gesetze-im-internet.de/",
            "http://",
            "# Server",
        ] {
            assert_eq!(at(other), None, "{other}");
        }
    }
}
