//! A unified diff over bytes, made from the places that change: everything else is known to be the
//! same. Lines end at LF, as git counts them.

use super::ist_ohne_diff;
use fim_core::{Dateireparatur, Reparaturlauf, Textaenderung};
use std::io::Write;
use std::ops::Range;

/// Lines that stay the same around a change.
const UMGEBUNG: usize = 3;

pub(super) fn render(lauf: &Reparaturlauf) -> Vec<u8> {
    let mut out = Vec::new();
    for datei in lauf.geaenderte().filter(|datei| !ist_ohne_diff(datei)) {
        let (alt, neu) = (name("a/", &datei.pfad), name("b/", &datei.pfad));
        // Writing to memory cannot fail.
        let _ = write!(out, "diff --git {alt} {neu}\n--- {alt}\n+++ {neu}\n");
        let zeilen = Zeilen::new(&datei.vorher);
        let mut versatz: i64 = 0;
        for gruppe in gruppen(&zeilen, &datei.stellen) {
            versatz = stueck(&mut out, datei, &zeilen, &gruppe, versatz);
        }
    }
    out
}

/// A name as git writes it: in quotation marks with octal numbers where it is not plain.
fn name(davor: &str, pfad: &str) -> String {
    let pfad = pfad.strip_prefix("./").unwrap_or(pfad);
    let is_plain = |byte: u8| (b' '..=b'~').contains(&byte) && byte != b'"' && byte != b'\\';
    if pfad.bytes().all(|byte| is_plain(byte) && byte != b' ') {
        return format!("{davor}{pfad}");
    }
    let one = |byte: u8| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(byte)),
        byte if is_plain(byte) => char::from(byte).to_string(),
        byte => format!("\\{byte:03o}"),
    };
    format!("\"{davor}{}\"", pfad.bytes().map(one).collect::<String>())
}

/// Where the lines of a file begin.
struct Zeilen {
    starts: Vec<usize>,
    len: usize,
}

impl Zeilen {
    fn new(bytes: &[u8]) -> Self {
        let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1));
        Self { starts: starts.filter(|at| *at < bytes.len()).collect(), len: bytes.len() }
    }

    /// The number of the line that a byte is in, from 0.
    fn of(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    /// The bytes of some lines.
    fn bytes(&self, lines: &Range<usize>) -> Range<usize> {
        let at = |line: usize| self.starts.get(line).copied().unwrap_or(self.len);
        at(lines.start)..at(lines.end)
    }
}

/// Lines that change together, and which changes these are.
struct Wechsel {
    zeilen: Range<usize>,
    stellen: Range<usize>,
}

/// Changed lines, those near each other together.
fn gruppen(zeilen: &Zeilen, stellen: &[Textaenderung]) -> Vec<Vec<Wechsel>> {
    let mut wechsel: Vec<Wechsel> = Vec::new();
    for (at, stelle) in stellen.iter().enumerate() {
        let ort = stelle.bytes.range_in(zeilen.len);
        let last = if ort.is_empty() { ort.start } else { ort.end - 1 };
        let lines = zeilen.of(ort.start)..zeilen.of(last) + 1;
        match wechsel.last_mut().filter(|before| before.zeilen.end > lines.start) {
            Some(before) => {
                before.zeilen.end = before.zeilen.end.max(lines.end);
                before.stellen.end = at + 1;
            }
            None => wechsel.push(Wechsel { zeilen: lines, stellen: at..at + 1 }),
        }
    }
    let mut gruppen: Vec<Vec<Wechsel>> = Vec::new();
    for one in wechsel {
        let is_near = |gruppe: &&mut Vec<Wechsel>| {
            let end = gruppe.last().map_or(0, |last| last.zeilen.end);
            one.zeilen.start <= end + 2 * UMGEBUNG
        };
        match gruppen.last_mut().filter(is_near) {
            Some(gruppe) => gruppe.push(one),
            None => gruppen.push(vec![one]),
        }
    }
    gruppen
}

/// Writes lines that change together; returns by how many lines the file has grown up to there.
fn stueck(
    out: &mut Vec<u8>,
    datei: &Dateireparatur,
    zeilen: &Zeilen,
    gruppe: &[Wechsel],
    versatz: i64,
) -> i64 {
    let (Some(first), Some(last)) = (gruppe.first(), gruppe.last()) else { return versatz };
    let start = first.zeilen.start.saturating_sub(UMGEBUNG);
    let end = (last.zeilen.end + UMGEBUNG).min(zeilen.starts.len());
    let (mut body, mut at, mut grown) = (Vec::new(), start, 0);
    for one in gruppe {
        schreibe(&mut body, b' ', &datei.vorher[zeilen.bytes(&(at..one.zeilen.start))]);
        let alt = zeilen.bytes(&one.zeilen);
        let neu = ersetzt(&datei.vorher, alt.clone(), &datei.stellen[one.stellen.clone()]);
        let weg = schreibe(&mut body, b'-', &datei.vorher[alt]);
        let dazu = schreibe(&mut body, b'+', &neu);
        grown += dazu - weg;
        at = one.zeilen.end;
    }
    schreibe(&mut body, b' ', &datei.vorher[zeilen.bytes(&(at..end))]);
    let (alt_zahl, neu_zahl) = (end - start, (end - start) as i64 + grown);
    let (alt_start, neu_start) = (start + 1, start as i64 + 1 + versatz);
    let _ = writeln!(out, "@@ -{alt_start},{alt_zahl} +{neu_start},{neu_zahl} @@");
    out.extend(body);
    versatz + grown
}

/// Writes lines with a sign before each; returns how many there are.
fn schreibe(out: &mut Vec<u8>, zeichen: u8, bytes: &[u8]) -> i64 {
    let mut count = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        out.push(zeichen);
        out.extend_from_slice(line);
        if !line.ends_with(b"\n") {
            out.extend_from_slice(b"\n\\ No newline at end of file\n");
        }
        count += 1;
    }
    count
}

/// Some bytes of a file with the changes in them.
fn ersetzt(vorher: &[u8], bereich: Range<usize>, stellen: &[Textaenderung]) -> Vec<u8> {
    let (mut neu, mut at) = (Vec::new(), bereich.start);
    for stelle in stellen {
        let ort = stelle.bytes.range_in(vorher.len());
        neu.extend_from_slice(&vorher[at..ort.start.max(at)]);
        neu.extend_from_slice(&stelle.neu);
        at = ort.end;
    }
    neu.extend_from_slice(&vorher[at.min(bereich.end)..bereich.end]);
    neu
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn names_are_quoted_as_git_does() {
        assert_eq!(name("a/", "./x/y.xml"), "a/x/y.xml");
        assert_eq!(name("a/", "ä b.xml"), "\"a/\\303\\244 b.xml\"");
    }
}
