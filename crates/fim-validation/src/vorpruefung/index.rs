//! The list of files that a delivery comes with (`index.txt`). Its official format is not public:
//! the one program that reads it takes a name a line. So any name that ends in `.xml` counts,
//! whatever stands around it: a path, an address, a line of CSV, an element of HTML, XML or JSON.

use fim_core::{Source, Span};
use std::collections::{HashMap, HashSet};

/// A list of files, as read.
#[derive(Debug)]
pub struct Index {
    pub(super) source: Source,
    /// Names, each once, in the order of the list.
    pub(super) eintraege: Vec<Eintrag>,
    /// Lines that name no file, where every line should.
    pub(super) ohne_namen: Vec<Span>,
}

/// A name in a list.
#[derive(Debug)]
pub(super) struct Eintrag {
    /// Its folders and the file, without protocol, host, query, `.` and `..`.
    pub(super) pfad: Vec<String>,
    /// Where it stands first.
    pub(super) span: Span,
    /// Lines it stands in.
    pub(super) anzahl: u64,
}

impl Eintrag {
    pub(super) fn name(&self) -> &str {
        self.pfad.last().map_or("", String::as_str)
    }
}

impl Index {
    /// Reads a list. `bekannt` are the paths of the files that are there: a line that ends with the
    /// name of one names it, whatever signs are in it; and only they show where a name with a blank
    /// begins.
    #[must_use]
    pub fn lesen(name: &str, bytes: &[u8], bekannt: &[&str]) -> Self {
        let source = Source::from_text(name, decoded(bytes));
        let text = source.text().to_owned();
        // In markup a name may stand twice in what is one entry.
        let zeilenweise = !text.trim_start().starts_with(['<', '{', '[']);
        let names_there = bekannt.iter().filter_map(|path| path.rsplit('/').next());
        let da: HashSet<String> = names_there.map(str::to_lowercase).collect();
        let mut index = Self { source, eintraege: Vec::new(), ohne_namen: Vec::new() };
        let mut seen = HashMap::new();
        let mut start = 0;
        for line in text.split_inclusive(['\n', '\r']) {
            let names = names(line, |name| da.contains(&name.to_lowercase()));
            if names.is_empty() && zeilenweise && !line.trim().is_empty() {
                let lead = line.len() - line.trim_start().len();
                index.ohne_namen.push(Span::new(start + lead, start + lead + line.trim().len()));
            }
            let mut in_line = HashSet::new();
            for (pfad, at, length) in names {
                let span = Span::new(start + at, start + at + length);
                let is_first_in_line = in_line.insert(pfad.clone());
                let known = seen.entry(pfad.clone()).or_insert(index.eintraege.len());
                match index.eintraege.get_mut(*known) {
                    Some(entry) if zeilenweise && is_first_in_line => entry.anzahl += 1,
                    Some(_) => {}
                    None => index.eintraege.push(Eintrag { pfad, span, anzahl: 1 }),
                }
            }
            start += line.len();
        }
        index
    }

    /// Name of the list in the report.
    #[must_use]
    pub fn name(&self) -> &str {
        self.source.name()
    }

    /// Number of different names.
    #[must_use]
    pub fn zahl(&self) -> u64 {
        self.eintraege.len() as u64
    }
}

/// Names of files are plain: what is no UTF-8 or UTF-16 can only be a name that does not matter.
fn decoded(bytes: &[u8]) -> String {
    let units = |bytes: &[u8], read: fn([u8; 2]) -> u16| -> String {
        let pairs = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
        char::decode_utf16(pairs).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => units(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// What stands between names.
fn ends_word(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '"' | '\'' | '`' | '<' | '>' | '(' | ')' | '[' | ']')
        || matches!(c, '{' | '}' | ',' | ';' | '|')
}

/// The names in a line, each with its place.
fn names(line: &str, is_there: impl Fn(&str) -> bool) -> Vec<(Vec<String>, usize, usize)> {
    let whole = line.trim();
    let is_there = |pfad: &Vec<String>| pfad.last().is_some_and(|name| is_there(name));
    let literal = Some(parts(whole, str::to_owned)).filter(is_there);
    if let Some(pfad) = literal.or_else(|| path(whole).filter(is_there)) {
        return vec![(pfad, line.len() - line.trim_start().len(), whole.len())];
    }
    let mut found = Vec::new();
    let mut start = 0;
    for word in line.split_inclusive(ends_word) {
        let bare = word.trim_end_matches(ends_word);
        if let Some(pfad) = path(bare) {
            found.push((pfad, start, bare.len()));
        }
        start += word.len();
    }
    found
}

/// The parts of a path or address that ends in `.xml`; `None` for other words.
fn path(word: &str) -> Option<Vec<String>> {
    let word = word.trim_start_matches('\u{feff}');
    // An address may go on behind the file.
    let word = word.split(['?', '#']).next().unwrap_or_default();
    // `href=a.xml`
    let word = word.rsplit('=').next().unwrap_or_default();
    let is_named = |name: &str| name.len() > 4 && ends_in_xml(name);
    if !is_named(word) {
        return None;
    }
    let parts = parts(word, percent_decoded);
    // What was decoded may hold a separator: it stays a name, and no file has it.
    parts.last().is_some_and(|name| is_named(name)).then_some(parts)
}

/// The folders and the file of a path or address.
fn parts(word: &str, read: fn(&str) -> String) -> Vec<String> {
    let word = word.trim_start_matches('\u{feff}');
    let word = word
        .split_once("://")
        .map_or(word, |(_, rest)| rest.split_once('/').unwrap_or(("", rest)).1);
    let parts = word.split(['/', '\\']).map(read);
    parts.filter(|part| !matches!(part.as_str(), "" | "." | "..")).collect()
}

/// True for names of XML files, in any case.
pub(super) fn ends_in_xml(name: &str) -> bool {
    name.get(name.len().saturating_sub(4)..).is_some_and(|end| end.eq_ignore_ascii_case(".xml"))
}

/// `%20` and the like resolved; what is no such sign stays as it is.
fn percent_decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, others @ ..] = rest {
        let hex = others.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let code = hex.and_then(|two| u8::from_str_radix(two, 16).ok());
        match code.filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &others[2..];
            }
            None => {
                bytes.push(*first);
                rest = others;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::Index;

    fn namen(text: &str) -> Vec<String> {
        let index = Index::lesen("index.txt", text.as_bytes(), &["mein ordner/meine datei.xml"]);
        index
            .eintraege
            .iter()
            .map(|entry| format!("{}×{}", entry.pfad.join("/"), entry.anzahl))
            .collect()
    }

    #[test]
    fn a_name_is_found_however_the_list_is_written() {
        assert_eq!(namen("\u{feff}a.xml\r\n\r\nb.XML\n"), ["a.xml×1", "b.XML×1"]);
        assert_eq!(namen("a.xml\rb.xml"), ["a.xml×1", "b.xml×1"]);
        assert_eq!(namen("a.xml\na.xml\n"), ["a.xml×2"]);
        assert_eq!(namen("https://h.example/x/a%20b.xml?v=1.xml#c\n"), ["x/a b.xml×1"]);
        assert_eq!(namen("..\\..\\etc\\a.xml\n./b.xml"), ["etc/a.xml×1", "b.xml×1"]);
        assert_eq!(namen("<a href=a.xml>"), ["a.xml×1"]);
        assert_eq!(namen("1;a.xml;https://h.example/a.xml"), ["a.xml×1"]);
        assert_eq!(
            namen("<ul><li><a href=\"a.xml\">a.xml</a></li>\n<li>a.xml</li></ul>"),
            ["a.xml×1"]
        );
        assert_eq!(namen("{\"dateien\": [\"a.xml\",\"b.xml\"]}"), ["a.xml×1", "b.xml×1"]);
        assert_eq!(namen("Meine Datei.xml\nsonst was.xml"), ["Meine Datei.xml×1", "was.xml×1"]);
        assert_eq!(
            namen("https://h.example/.xml\n.xml\nx.xml.sig\n%.xml\n%2e%2e%2fa.xml"),
            ["%.xml×1", "../a.xml×1"]
        );
        assert!(namen("").is_empty() && namen("\u{feff}").is_empty());
    }

    #[test]
    fn a_line_with_the_name_of_a_file_names_it_whatever_signs_are_in_it() {
        for name in [
            "Leistung(1).xml",
            "O'Neil.xml",
            "x,y.xml",
            "a;b.xml",
            "a=b.xml",
            "x#1.xml",
            "50%25.xml",
        ] {
            let index =
                Index::lesen("i", format!("sub/{name}\r\n").as_bytes(), &[&format!("d/{name}")]);
            let found: Vec<&str> = index.eintraege.iter().map(super::Eintrag::name).collect();
            assert_eq!(found, [name]);
        }
    }

    #[test]
    fn lines_without_a_name_are_kept() {
        let index = Index::lesen("i", "Lieferung vom 1.\n\n a.xml\n  b.txt \n".as_bytes(), &[]);
        let lines: Vec<&str> =
            index.ohne_namen.iter().map(|span| &index.source.text()[span.range_in(99)]).collect();
        assert_eq!(lines, ["Lieferung vom 1.", "b.txt"]);
        assert!(Index::lesen("i", b"<html>\n<p>a.xml", &[]).ohne_namen.is_empty());
    }

    #[test]
    fn lists_of_windows_editors_are_read() {
        let utf16: Vec<u8> =
            "\u{feff}a.xml\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(Index::lesen("i", &utf16, &[]).zahl(), 1);
        assert_eq!(Index::lesen("i", b"\xFE\xFF\0a\0.\0x\0m\0l", &[]).zahl(), 1);
        assert_eq!(Index::lesen("i", b"\xE4.xml\n\xFF", &[]).zahl(), 1);
    }
}
