//! Fixes in SARIF: put into the files, they are what `fim fix` writes.

use crate::common::{Scratch, external, fim_in, zip};
use crate::fix::{ENTWURF, FREI, kopiert, prozess, verdorben};
use serde_sarif::sarif::{Replacement, Result as Ergebnis, Sarif};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Line, column, line, column; what comes.
type Ersetzung = ((i64, i64), (i64, i64), String);

fn sarif(scratch: &Scratch) -> Vec<Ergebnis> {
    let outcome = fim_in(scratch.path(), &["check", "-f", "sarif", "--fail-on", "nie", "."], b"");
    let read: Sarif = serde_json::from_str(&outcome.stdout).expect("SARIF 2.1.0");
    read.runs.into_iter().next().and_then(|run| run.results).expect("results")
}

fn ersetzung(one: &Replacement) -> Ersetzung {
    let region = &one.deleted_region;
    let place =
        |line: Option<i64>, column: Option<i64>| (line.expect("a line"), column.expect("a column"));
    let content = one.inserted_content.as_ref().and_then(|content| content.text.clone());
    (
        place(region.start_line, region.start_column),
        place(region.end_line, region.end_column),
        content.unwrap_or_default(),
    )
}

/// All replacements by file; one that stands in several fixes counts once.
fn ersetzungen(results: &[Ergebnis]) -> BTreeMap<String, Vec<Ersetzung>> {
    let mut found: BTreeMap<String, Vec<Ersetzung>> = BTreeMap::new();
    for fix in results.iter().flat_map(|result| result.fixes.iter().flatten()) {
        for change in &fix.artifact_changes {
            let uri = change.artifact_location.uri.clone().expect("a file");
            found.entry(uri).or_default().extend(change.replacements.iter().map(ersetzung));
        }
    }
    for list in found.values_mut() {
        list.sort();
        list.dedup();
        assert!(list.windows(2).all(|pair| pair[0].1 <= pair[1].0), "apart: {list:?}");
    }
    found
}

/// Encoding of a file: UTF-8 or UTF-16, with a mark or without.
fn gelesen(bytes: &[u8]) -> (&[u8], String) {
    let (mark, rest) = bytes.split_at(match bytes {
        [0xEF, 0xBB, 0xBF, ..] => 3,
        [0xFF, 0xFE, ..] => 2,
        _ => 0,
    });
    let text = match mark.len() {
        2 => {
            let units = rest.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).map(|c| c.expect("UTF-16")).collect()
        }
        _ => String::from_utf8(rest.to_vec()).expect("UTF-8"),
    };
    (mark, text)
}

fn geschrieben(mark: &[u8], text: &str) -> Vec<u8> {
    let mut bytes = mark.to_vec();
    match mark.len() {
        2 => bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes)),
        _ => bytes.extend(text.as_bytes()),
    }
    bytes
}

/// A text with replacements in it; lines end and columns count as the report says.
fn angewandt(text: &str, list: &[Ersetzung]) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut lines = vec![0];
    for (at, c) in chars.iter().enumerate() {
        if *c == '\n' || *c == '\r' && chars.get(at + 1) != Some(&'\n') {
            lines.push(at + 1);
        }
    }
    let offset = |(line, column): (i64, i64)| {
        let number = |value: i64| usize::try_from(value - 1).expect("from 1");
        lines[number(line)] + number(column)
    };
    let (mut out, mut at) = (String::new(), 0);
    for (from, to, new) in list {
        out.extend(&chars[at..offset(*from)]);
        out.push_str(new);
        at = offset(*to);
    }
    out.extend(&chars[at..]);
    out
}

/// Puts the fixes into the files, and holds what comes out against what `fim fix` writes.
fn gleich_fim_fix(scratch: &Scratch, files: &[PathBuf]) -> Vec<Ergebnis> {
    let results = sarif(scratch);
    let mut offered = ersetzungen(&results);
    let mut soll: BTreeMap<&Path, Vec<u8>> = BTreeMap::new();
    for file in files {
        let bytes = fs::read(file).expect("file");
        let name = file.strip_prefix(scratch.path()).expect("inside").to_string_lossy();
        let neu = match offered.remove(&*name.replace(' ', "%20")) {
            Some(list) => {
                let (mark, text) = gelesen(&bytes);
                geschrieben(mark, &angewandt(&text, &list))
            }
            None => bytes,
        };
        soll.insert(file, neu);
    }
    assert!(offered.is_empty(), "files that are none: {:?}", offered.keys());
    assert_eq!(fim_in(scratch.path(), &["fix", "."], b"").code, 0);
    for (file, neu) in soll {
        assert!(fs::read(file).expect("file") == neu, "{}", file.display());
    }
    results
}

fn mit_fix<'r>(results: &'r [Ergebnis], code: &str) -> Vec<&'r Ergebnis> {
    let wanted = |one: &&Ergebnis| one.fixes.is_some() && one.rule_id.as_deref() == Some(code);
    results.iter().filter(wanted).collect()
}

#[test]
fn fixes_are_what_fim_fix_writes() {
    let scratch = Scratch::new("sarif-fixes");
    let anders = |number: &str| ENTWURF.replace("F99000000199", number);
    let utf16 = anders("F99000000191").replace("UTF-8", "UTF-16");
    let utf16: Vec<u8> =
        std::iter::once(0xFEFF).chain(utf16.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    // One value with two defects of which the one shows behind the other.
    let doppelt = anders("F99000000192").replace("1.4.2025", " \u{a0}1.4.2025\n");
    let files: [(&str, Vec<u8>); 9] = [
        ("entwurf.xml", ENTWURF.into()),
        ("kopie/noch einer.xml", ENTWURF.into()),
        ("crlf.xml", anders("F99000000193").replace('\n', "\r\n").into()),
        ("cr.xml", anders("F99000000194").replace('\n', "\r").into()),
        ("eine-zeile.xml", anders("F99000000195").replace('\n', " ").into()),
        ("bom.xml", format!("\u{feff}{}", anders("F99000000196")).into()),
        ("utf16.xml", utf16),
        ("doppelt.xml", doppelt.into()),
        ("prozess.xml", prozess().into()),
    ];
    let mut paths = Vec::new();
    for (name, bytes) in &files {
        scratch.write(name, bytes);
        paths.push(scratch.path().join(name));
    }
    let results = gleich_fim_fix(&scratch, &paths);
    for (path, (name, bytes)) in paths.iter().zip(&files) {
        assert!(fs::read(path).expect("file") != *bytes, "{name} is repaired");
    }
    // The same element in two files is one cause, and repaired in both.
    let changes = |one: &&Ergebnis| one.fixes.as_ref().map_or(0, |it| it[0].artifact_changes.len());
    let beide = mit_fix(&results, "XDF1131");
    assert_eq!(beide.iter().map(changes).max(), Some(2));
    assert!(!mit_fix(&results, "XPZ1115").is_empty());
}

#[test]
fn what_is_released_excepted_or_packed_has_no_fix() {
    let scratch = Scratch::new("sarif-ohne-fixes");
    scratch.write("frei.xml", FREI);
    scratch.write("archiv.zip", zip(&[("e.xml", ENTWURF.as_bytes())]));
    let results = sarif(&scratch);
    assert!(results.iter().any(|one| one.rule_id.as_deref() == Some("XDF1131")));
    assert!(results.iter().all(|one| one.fixes.is_none()));

    let scratch = Scratch::new("sarif-ausnahme");
    scratch.write("e.xml", ENTWURF);
    scratch.write(
        "fim.toml",
        "[[ausnahmen]]\nregel = \"XDF1131\"\nelement = \"F99000000199\"\ngrund = \"Zitat aus der Satzung\"\n",
    );
    let results = gleich_fim_fix(&scratch, &[scratch.path().join("e.xml")]);
    assert_eq!((mit_fix(&results, "XDF1131").len(), mit_fix(&results, "XSD1205").len()), (0, 1));
}

/// All real files, as they are and with defects put into their texts.
#[test]
fn fixes_of_real_files_are_what_fim_fix_writes() {
    let Some(data) = external("") else { return };
    let scratch = Scratch::new("sarif-echt");
    let mut files = Vec::new();
    for folder in ["xdatenfelder3", "xdatenfelder2", "xprozess2", "qs-fixtures"] {
        kopiert(&data.join(folder), &scratch.path().join(folder), &mut files);
    }
    for path in &files {
        let bytes = verdorben(fs::read(path).expect("file"));
        // Texts of other encodings are none of this test, and next to nothing shall be released.
        let text = String::from_utf8(bytes).unwrap_or_else(|_| "<a/>".to_owned());
        let text = ["5", "6", "7", "8"].iter().fold(text, |text, status| {
            text.replace(&format!("<code>{status}</code>"), "<code>2</code>")
        });
        fs::write(path, text).expect("file");
    }
    let results = gleich_fim_fix(&scratch, &files);
    let count = results.iter().filter(|one| one.fixes.is_some()).count();
    assert!(count >= 50, "{count}");
}
