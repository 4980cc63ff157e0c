//! Whatever is read: no check fails, findings point into their file, and messages are whole.

use crate::lauf::{Dateien, Ergebnis, pruefe};
use crate::vorlage::{BRIEF, FLOHMARKT, KATALOG, vollstaendig};
use fim_core::Sprache;
use ozg::Matrix;
use proptest::prelude::*;

const VORLAGE: &str = include_str!("vorlage/flohmarkt.steckbrief.toml");
const ANDERE: &str = include_str!("vorlage/andere.toml");

/// Everything a run says is whole and points to something; `matrix` is the text of the
/// demands it may quote beside its files.
fn ist_heil(dateien: &Dateien, matrix: &str, lauf: &Ergebnis) -> Result<(), TestCaseError> {
    for (report, finding) in lauf.befunde() {
        let code = finding.rule.code;
        let bytes = &dateien[&report.path];
        for sprache in [Sprache::De, Sprache::En] {
            for text in [finding.message(sprache), finding.why(sprache), finding.fix(sprache)] {
                prop_assert!(!text.is_empty(), "{code}: empty");
                prop_assert_eq!(
                    offen(&text, &[bytes, matrix.as_bytes()]),
                    None,
                    "{}: {}",
                    code,
                    text
                );
            }
            let long = finding.message(sprache).chars().count();
            prop_assert!(!code.starts_with("OZG") || long <= 100, "{code}: {long}");
        }
        let Some(place) = finding.place.as_ref().filter(|_| !report.path.ends_with(".xlsx")) else {
            continue;
        };
        let (span, position) = (place.span, place.position);
        // Bytes of another encoding are more when they are text.
        let most = bytes.len() as u64 * 3 + 3;
        prop_assert!(span.start <= span.end && span.end <= most, "{code}: {span:?}");
        let lines = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() as u64 + 1;
        prop_assert!((1..=lines).contains(&position.line), "{code}: {position:?} of {lines}");
    }
    for zeile in lauf.stand.iter().flat_map(|stand| &stand.leistungen) {
        for zelle in &zeile.zellen {
            prop_assert!(!zelle.gruende.is_empty());
            for sprache in [Sprache::De, Sprache::En] {
                prop_assert!(!zelle.grund(sprache).is_empty());
            }
        }
    }
    Ok(())
}

/// A value that was not put into a message: `{name}`, which no file says either.
fn offen(text: &str, sources: &[&[u8]]) -> Option<String> {
    let names = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|it| it.0);
    let is_name = |name: &&str| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    };
    let said = |name: &String| {
        sources.iter().any(|bytes| String::from_utf8_lossy(bytes).contains(name.as_str()))
    };
    names.filter(is_name).map(|name| format!("{{{name}}}")).find(|name| !said(name))
}

/// Only what is read anew for each case: the rest of the Vorhaben is large.
fn klein() -> Dateien {
    vollstaendig("L").into_iter().filter(|(name, _)| !name.starts_with("artefakte/")).collect()
}

fn mit(name: &str, bytes: Vec<u8>) -> Result<(), TestCaseError> {
    let mut dateien = klein();
    dateien.insert(name.to_owned(), bytes);
    ist_heil(&dateien, "", &pruefe(&dateien))
}

/// Values as people, and only people, come up with.
fn wert() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}".prop_map(|text| format!("{text:?}")),
        Just("true".to_owned()),
        Just("nan".to_owned()),
        Just("-inf".to_owned()),
        Just("9223372036854775807".to_owned()),
        Just("0x7f".to_owned()),
        Just("1e308".to_owned()),
        Just("2024-02-30".to_owned()),
        Just("2024-05-31T10:00:00Z".to_owned()),
        Just("[]".to_owned()),
        Just("[[[]]]".to_owned()),
        Just("{}".to_owned()),
        Just("[\"a\", 1, {x = 1}]".to_owned()),
        Just("\"\"\"\na\n\"\"\"".to_owned()),
        Just("\"../../../x\"".to_owned()),
        Just("\"{wert} {element}\"".to_owned()),
        Just("\"\\u202e\\u0000\\n\"".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes_as_a_steckbrief(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        mit(BRIEF, bytes)?;
    }

    #[test]
    fn any_bytes_as_a_catalogue(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        mit(KATALOG, bytes)?;
    }

    #[test]
    fn any_value_at_any_field(line in any::<prop::sample::Index>(), wert in wert()) {
        let fields: Vec<usize> = VORLAGE.lines().enumerate().filter(|(_, text)| text.contains(" = ")).map(|(at, _)| at).collect();
        let at = fields[line.index(fields.len())];
        let lines = VORLAGE.lines().enumerate().map(|(here, text)| {
            let name = text.split(" = ").next().unwrap_or_default();
            if here == at { format!("{name} = {wert}\n") } else { format!("{text}\n") }
        });
        mit(BRIEF, lines.collect::<String>().into_bytes())?;
    }

    #[test]
    fn any_lines_left_out_doubled_or_cut(changes in prop::collection::vec((any::<prop::sample::Index>(), 0..4u8), 1..5)) {
        let mut lines: Vec<String> = VORLAGE.lines().map(str::to_owned).collect();
        for (index, kind) in changes {
            let at = index.index(lines.len());
            match kind {
                0 => { lines.remove(at); }
                1 => { let line = lines[at].clone(); lines.insert(at, line); }
                2 => { lines[at] = lines[at].chars().skip(1).collect(); }
                _ => { lines.swap(at, 0); }
            }
        }
        mit(BRIEF, lines.join("\n").into_bytes())?;
    }

    #[test]
    fn any_cells_of_a_catalogue(
        rows in prop::collection::vec(prop::collection::vec("[ -~äöü§|\";\u{202e}{}]{0,10}", 0..14), 0..6),
        separator in prop_oneof![Just(";"), Just(","), Just("\t"), Just("|")],
        end in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
    ) {
        let head = include_str!("vorlage/ozg-katalog.csv").lines().next().expect("head").replace(';', separator);
        let rows = rows.iter().map(|row| row.join(separator));
        let text: Vec<String> = std::iter::once(head).chain(rows).collect();
        mit(KATALOG, text.join(end).into_bytes())?;
    }

    #[test]
    fn any_cell_of_a_row(column in 0usize..12, text in "\\PC{0,40}") {
        let mut lines: Vec<String> = include_str!("vorlage/ozg-katalog.csv").lines().map(str::to_owned).collect();
        let mut cells: Vec<String> = lines[1].split(';').map(str::to_owned).collect();
        cells[column] = text;
        lines[1] = cells.join(";");
        mit(KATALOG, lines.join("\n").into_bytes())?;
    }

    #[test]
    fn any_matrix_is_read_or_refused_with_places(changes in prop::collection::vec((any::<prop::sample::Index>(), wert(), 0..3u8), 0..4)) {
        let mut lines: Vec<String> = ANDERE.lines().map(str::to_owned).collect();
        for (index, wert, kind) in changes {
            let at = index.index(lines.len());
            let name = lines[at].split(" = ").next().unwrap_or_default().to_owned();
            match kind {
                0 => { lines.remove(at); }
                1 => lines[at] = format!("{name} = {wert}"),
                _ => { let line = lines[at].clone(); lines.insert(at, line); }
            }
        }
        let text = lines.join("\n");
        match Matrix::lesen("m.toml", &text) {
            Ok(matrix) => {
                let dateien = klein();
                let order: Vec<&String> = dateien.keys().collect();
                let lauf = crate::lauf::pruefe_mit(&dateien, &order, Some(&matrix), &fim_validation::Auswahl::default());
                ist_heil(&dateien, &text, &lauf)?;
            }
            Err(error) => {
                let count = text.lines().count() as u64 + 1;
                for (line, column, de, en) in &error.fehler {
                    prop_assert!((1..=count).contains(line) && *column > 0, "{line}:{column} {de}");
                    prop_assert!(!de.is_empty() && !en.is_empty());
                    for said in [de, en] {
                        prop_assert_eq!(offen(said, &[text.as_bytes()]), None, "{}", said);
                    }
                }
            }
        }
    }

    #[test]
    fn any_text_as_a_matrix(text in "\\PC{0,200}") {
        let _ = Matrix::lesen("m.toml", &text);
    }
}

#[test]
fn a_name_that_looks_like_a_value_of_a_message_stays_a_name() {
    let mut dateien = vollstaendig("L");
    let text = String::from_utf8(dateien[KATALOG].clone()).expect("text");
    let cell = "Erlaubnis für einen Flohmarktstand Erteilung";
    dateien.insert(KATALOG.to_owned(), text.replace(cell, "{liste} {kategorie}").into_bytes());
    assert!(!pruefe(&dateien).verfehlt());
    assert_eq!(pruefe(&dateien).zeile(FLOHMARKT).bezeichnung, "{liste} {kategorie}");
}
