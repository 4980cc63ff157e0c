//! Paths of files as other programs want them: from the root of a repository, without what is inside
//! an archive, as URI.

use std::fmt::Write;

/// The path without `./` before it.
pub(crate) fn schlicht(path: &str) -> &str {
    let mut path = path;
    while let Some(rest) = path.strip_prefix("./") {
        path = rest.trim_start_matches('/');
    }
    path
}

/// The file that is there, and the name inside where that is an archive.
pub(crate) fn im_archiv(path: &str) -> (&str, Option<&str>) {
    let path = schlicht(path);
    let is_archive = |(outer, _): &(&str, &str)| outer.to_ascii_lowercase().ends_with(".zip");
    match path.split_once("!/").filter(is_archive) {
        Some((outer, inner)) => (outer, Some(inner)),
        None => (path, None),
    }
}

/// The path as URI: relative where it is, `file:` where it begins at a root.
pub(crate) fn uri(path: &str) -> String {
    let path = schlicht(path);
    let bytes = path.as_bytes();
    let has_drive = bytes.first().is_some_and(u8::is_ascii_alphabetic)
        && bytes.get(1) == Some(&b':')
        && bytes.get(2) == Some(&b'/');
    let (head, rest) = match path {
        _ if has_drive => (format!("file:///{}", &path[..2]), &path[2..]),
        // What begins with two is the name of a machine in a URI.
        _ if path.starts_with('/') => ("file://".to_owned(), path),
        _ => (String::new(), path),
    };
    rest.bytes().fold(head, |mut uri, byte| {
        if byte.is_ascii_alphanumeric() || b"/-._~!$&'()*+,;=@".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
        uri
    })
}

#[cfg(test)]
mod tests {
    use super::{im_archiv, uri};

    #[test]
    fn what_is_inside_an_archive_stands_apart() {
        assert_eq!(im_archiv("./a/b.ZIP!/c/d.xml"), ("a/b.ZIP", Some("c/d.xml")));
        assert_eq!(im_archiv("Achtung!/d.xml"), ("Achtung!/d.xml", None));
        assert_eq!(im_archiv(".//a.xml"), ("a.xml", None));
        assert_eq!(im_archiv("-"), ("-", None));
    }

    #[test]
    fn a_path_becomes_a_uri() {
        assert_eq!(uri("./ein Ordner/ä#%.xml"), "ein%20Ordner/%C3%A4%23%25.xml");
        assert_eq!(uri("a.zip!/x.xml"), "a.zip!/x.xml");
        assert_eq!(uri("http:x.xml"), "http%3Ax.xml");
        assert_eq!(uri("/tmp/a:b.xml"), "file:///tmp/a%3Ab.xml");
        assert_eq!(uri("C:/Daten/a.xml"), "file:///C:/Daten/a.xml");
        assert_eq!(uri("../a\\b\n.xml"), "../a%5Cb%0A.xml");
    }
}
