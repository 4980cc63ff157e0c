//! The deliverable matrix in every format: what it looks like, and that nothing breaks it.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail by panicking, and writes the schema"
)]

#[path = "matrix/frueher.rs"]
mod frueher;
#[path = "../../../tests/muster/matrix.rs"]
mod muster;
#[path = "common/passt.rs"]
mod passt;

use calamine::{Data, Reader, Xlsx};
use fim_core::{Matrixstand, Matrixvergleich, Sprache, Stand};
use fim_report::{Matrixformat, Options, Tool, leistung, matrix, matrix_schema, vergleich};
use frueher::ein_vergleich;
use muster::{grosses, irgendeine, muster, zeile};
use passt::passt;
use proptest::prelude::*;
use std::io::Cursor;
use unicode_width::UnicodeWidthStr;

const TOOL: Tool<'_> = Tool { name: "fim", version: "1.2.3" };
const SPRACHEN: [(Sprache, &str); 2] = [(Sprache::De, "de"), (Sprache::En, "en")];

fn snapshot(name: &str, ausgabe: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, ausgabe));
}

fn bytes(
    format: Matrixformat,
    stand: &Matrixstand,
    v: Option<&Matrixvergleich>,
    options: &Options,
) -> Vec<u8> {
    matrix(format, stand, v, TOOL, options).unwrap()
}

fn text(format: Matrixformat, stand: &Matrixstand, v: Option<&Matrixvergleich>) -> String {
    String::from_utf8(bytes(format, stand, v, &Options::default())).unwrap()
}

#[test]
fn the_terminal_shows_it_like_this() {
    for (sprache, kuerzel) in SPRACHEN {
        for width in [80, 120] {
            let options = Options { sprache, width, ..Options::default() };
            let text = bytes(Matrixformat::Terminal, &muster(), None, &options);
            snapshot(
                &format!("matrix_terminal_{kuerzel}_{width}"),
                &String::from_utf8(text).unwrap(),
            );
            snapshot(
                &format!("matrix_vergleich_{kuerzel}_{width}"),
                &vergleich(&ein_vergleich(), &muster(), &options),
            );
        }
    }
    let all = Options { all: true, width: 50, ..Options::default() };
    let text = bytes(Matrixformat::Terminal, &muster(), None, &all);
    snapshot("matrix_terminal_de_50_alle", &String::from_utf8(text).unwrap());
}

#[test]
fn one_leistung_is_shown_like_this() {
    let stand = muster();
    for (sprache, kuerzel) in SPRACHEN {
        let options = Options { sprache, ..Options::default() };
        let texte = [0, 5].map(|at| leistung(&stand.leistungen[at], &stand, &options));
        snapshot(&format!("matrix_leistung_{kuerzel}"), &texte.join("\n=====\n\n"));
    }
    let good = leistung(&stand.leistungen[4], &stand, &Options::default());
    assert!(good.ends_with("\nEs ist nichts zu tun.\n"), "{good}");
}

#[test]
fn formats_for_programs_look_like_this() {
    let (stand, v) = (muster(), ein_vergleich());
    snapshot("matrix_json_de", &text(Matrixformat::Json, &stand, Some(&v)));
    snapshot("matrix_csv_de", &text(Matrixformat::Csv, &stand, Some(&v)));
    let table = text(Matrixformat::Csv, &stand, None);
    assert!(table.starts_with("\u{feff}schluessel;bezeichnung;"), "{}", &table[..60]);
    assert!(table.lines().next().unwrap().ends_with(";nachweise"));
    assert_eq!(table.lines().count(), 1 + stand.leistungen.len() * 14);
}

#[test]
fn a_comment_on_a_merge_request_looks_like_this() {
    let (stand, v) = (muster(), ein_vergleich());
    snapshot("matrix_md_de", &text(Matrixformat::Markdown, &stand, Some(&v)));
    let options = Options { sprache: Sprache::En, ..Options::default() };
    let en = bytes(Matrixformat::Markdown, &stand, None, &options);
    snapshot("matrix_md_en", &String::from_utf8(en).unwrap());
}

/// All sheets as text, cells between bars.
fn gelesen(bytes: Vec<u8>) -> String {
    let mut mappe = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut out = String::new();
    for name in mappe.sheet_names() {
        out.push_str(&format!("# {name}\n"));
        let range = mappe.worksheet_range(&name).unwrap();
        for row in range.rows() {
            let cells: Vec<String> = row.iter().map(Data::to_string).collect();
            out.push_str(cells.join(" | ").replace('\n', "⏎").trim_end());
            out.push('\n');
        }
        let formulas = mappe.worksheet_formula(&name).unwrap();
        assert!(formulas.is_empty(), "a formula in {name}");
    }
    out
}

#[test]
fn a_workbook_reads_like_this() {
    let (stand, v) = (muster(), ein_vergleich());
    let options = Options::default();
    let book = bytes(Matrixformat::Xlsx, &stand, Some(&v), &options);
    assert_eq!(book, bytes(Matrixformat::Xlsx, &stand, Some(&v), &options), "same bytes");
    snapshot("matrix_xlsx_de", &gelesen(book));
    let english = Options { sprache: Sprache::En, ..options };
    snapshot("matrix_xlsx_en", &gelesen(bytes(Matrixformat::Xlsx, &stand, None, &english)));
}

#[test]
fn a_matrix_that_is_kept_says_so() {
    let mut stand = muster();
    stand.leistungen = vec![zeile(4, "vvvvvvvvvvvvvv")];
    let out = text(Matrixformat::Terminal, &stand, None);
    assert!(out.starts_with("Die Leistung erfüllt ihre Pflichten\n"), "{out}");
    assert!(!out.contains("Was fehlt"), "{out}");
    stand.leistungen.push(zeile(2, "vv.h..vv..vvv."));
    let out = text(Matrixformat::Terminal, &stand, None);
    let verdict = "Alle 2 Leistungen erfüllen ihre Pflichten; 1 offene zählt nur als Hinweis\n";
    assert!(out.starts_with(verdict), "{out}");
    stand.leistungen.clear();
    let out = text(Matrixformat::Terminal, &stand, None);
    assert_eq!(out, "Es gibt keine Leistung, die zu prüfen wäre\n");
}

#[test]
fn long_lists_are_folded_and_say_so() {
    let stand = grosses(4500);
    let out = text(Matrixformat::Terminal, &stand, None);
    let rows = out.lines().filter(|line| line.contains(" 990000")).count();
    insta::assert_snapshot!(
        out.lines()
            .filter(|line| line.contains('…') && line.contains("alle"))
            .collect::<Vec<_>>()
            .join("\n")
    );
    // 40 of the table and 10 of the list.
    assert_eq!(rows, 50, "{out}");
    let all = Options { all: true, ..Options::default() };
    let whole = String::from_utf8(bytes(Matrixformat::Terminal, &stand, None, &all)).unwrap();
    assert!(!whole.contains("--alle"));
    assert!(stand.leistungen.iter().all(|it| whole.contains(&it.schluessel)));
    let comment = text(Matrixformat::Markdown, &stand, None);
    let row = |line: &&str| line.starts_with("| ") && line.contains(" 990000");
    assert_eq!(comment.lines().filter(row).count(), 100);
    assert!(comment.contains("Dazu 4.400 weitere Leistungen"), "{comment}");
    assert!(comment.chars().count() < 65_536, "GitHub takes no longer comment");
}

/// A part of a workbook as text.
fn teil(book: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

#[test]
fn cells_that_are_not_met_have_a_note() {
    let stand = muster();
    let book = bytes(Matrixformat::Xlsx, &stand, None, &Options::default());
    let notes = teil(&book, "xl/comments1.xml");
    let is_open = |stand: Stand| matches!(stand, Stand::Fehlt | Stand::Unvollstaendig);
    let zellen = stand.leistungen.iter().flat_map(|zeile| &zeile.zellen);
    let open = zellen.filter(|zelle| is_open(zelle.stand)).count();
    assert_eq!(notes.matches("<comment ref=").count(), open);
    let first = "fehlt: Prioritäten: kein Eintrag\n→ Im Steckbrief die Tabelle [[prioritaet]]";
    assert!(notes.contains(first), "{notes}");
    assert!(teil(&book, "docProps/core.xml").contains("2026-10-01T00:00:00Z"));
}

#[test]
fn notes_are_too_many_where_nothing_is_there_yet_and_the_legend_says_so() {
    let mut stand = grosses(1200);
    let nothing = zeile(0, "ffffffffffffff").zellen;
    stand.leistungen.iter_mut().for_each(|zeile| zeile.zellen.clone_from(&nothing));
    let book = bytes(Matrixformat::Xlsx, &stand, None, &Options::default());
    assert_eq!(teil(&book, "xl/comments1.xml").matches("<comment ref=").count(), 10_000);
    let sheets = gelesen(book);
    assert!(sheets.contains("Notizen stehen nur an den ersten 10.000 Zellen"));
    assert!(sheets.contains("\n16800 | ja | methodisch"), "every point is listed");
}

#[test]
fn a_large_workbook_is_written_whole() {
    let stand = grosses(4500);
    let book = bytes(Matrixformat::Xlsx, &stand, None, &Options::default());
    let mut mappe = Xlsx::new(Cursor::new(book)).unwrap();
    assert_eq!(mappe.worksheet_range("Matrix").unwrap().height(), 4501);
}

#[test]
fn colour_is_only_where_it_is_asked_for() {
    let stand = muster();
    let plain = text(Matrixformat::Terminal, &stand, None);
    assert!(!plain.contains('\u{1b}'));
    let options = Options { color: true, ..Options::default() };
    let colored = String::from_utf8(bytes(Matrixformat::Terminal, &stand, None, &options)).unwrap();
    let mut stripped = colored.clone();
    for code in ["0", "2", "36", "32", "32;1", "33;1", "31;1"] {
        stripped = stripped.replace(&format!("\u{1b}[{code}m"), "");
    }
    assert_ne!(colored, plain);
    assert_eq!(stripped, plain);
    let one = leistung(&stand.leistungen[0], &stand, &options);
    assert!(one.contains("\u{1b}[32m✓\u{1b}[0m"), "{one}");
}

#[test]
fn the_schema_is_current_and_describes_what_is_written() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../schemas/matrix-ergebnis.schema.json");
    let schema = matrix_schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &schema).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap();
    assert!(written == schema, "{path} is stale: run UPDATE=1 cargo test");
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    for v in [None, Some(ein_vergleich())] {
        let json = text(Matrixformat::Json, &muster(), v.as_ref());
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        passt(&schema, &schema, &json, "$");
    }
}

fn fits(text: &str, width: usize) -> bool {
    // A path or a word that cannot be broken may be longer; a row of the table never is.
    text.lines().all(|line| line.width() <= width || !line.contains(" ✗"))
}

/// Every row has the same number of cells, and none is taken for a formula.
fn is_harmless_table(text: &str) -> bool {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let is_formula =
        |cell: &str| cell.len() > 1 && cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    reader.records().all(|row| !row.unwrap().iter().any(is_formula))
}

/// No HTML but that which folds, and as many cells in a row as its table has.
fn is_harmless_comment(text: &str) -> bool {
    let mut rest = text.to_owned();
    for tag in ["<details>", "</details>", "<summary>", "</summary>"] {
        rest = rest.replace(tag, "");
    }
    let cells = |line: &str| line.replace("\\\\", "").replace("\\|", "").matches('|').count();
    let rows: Vec<&str> = text.lines().collect();
    let is_even = |pair: &[&str]| {
        let are_rows = pair.iter().all(|line| line.starts_with('|'));
        !are_rows || cells(pair[0]) == cells(pair[1])
    };
    !rest.contains('<') && rows.windows(2).all(is_even)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_matrix_is_rendered(stand in irgendeine(), width in 1..200usize, bits in 0..8u8) {
        let sprache = if bits & 1 == 0 { Sprache::De } else { Sprache::En };
        let options = Options {
            sprache,
            width,
            color: bits & 2 != 0,
            all: bits & 4 != 0,
            ..Options::default()
        };
        let v = ein_vergleich();
        for format in Matrixformat::ALL {
            for v in [None, Some(&v)] {
                let out = bytes(format, &stand, v, &options);
                if format == Matrixformat::Xlsx {
                    gelesen(out);
                    continue;
                }
                let text = String::from_utf8(out).unwrap();
                let steers = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\u{1b}');
                prop_assert!(format == Matrixformat::Json || !text.contains(steers), "{text:?}");
                let is_colored = text.contains('\u{1b}');
                prop_assert!(!is_colored || options.color);
                match format {
                    Matrixformat::Csv => prop_assert!(is_harmless_table(&text), "{text}"),
                    Matrixformat::Markdown => prop_assert!(is_harmless_comment(&text), "{text}"),
                    _ => {}
                }
                let is_narrow = format == Matrixformat::Terminal && !options.color && width >= 40;
                prop_assert!(!is_narrow || fits(&text, width), "{width}\n{text}");
            }
        }
        for zeile in &stand.leistungen {
            prop_assert!(leistung(zeile, &stand, &options).ends_with('\n'));
        }
        prop_assert!(vergleich(&v, &stand, &options).ends_with('\n'));
    }
}
