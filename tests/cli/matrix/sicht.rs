//! What `fim matrix` and `fim check` show of the Vorhaben of the corpus, in every format.

use super::STICHTAG;
use super::vorhaben::zellen;
use crate::common::{Outcome, fim, fim_wide, project};
use calamine::{Data, Reader, Xlsx};
use serde_json::Value;
use std::io::Cursor;

const ORDNER: &str = "corpus/vorhaben";
const VOLL: &str = "99107910012000";

fn matrix(arguments: &[&str]) -> Outcome {
    fim(&[&["matrix", "--stichtag", STICHTAG, ORDNER], arguments].concat())
}

#[test]
fn at_the_terminal() {
    insta::assert_snapshot!("terminal_80", matrix(&[]).seen());
    let wide = ["matrix", "--stichtag", STICHTAG, ORDNER];
    insta::assert_snapshot!("terminal_120", fim_wide(120, &project(), &wide, b"").seen());
    insta::assert_snapshot!("terminal_alle", matrix(&["--alle"]).seen());
    insta::assert_snapshot!("terminal_en", matrix(&["--sprache", "en"]).seen());
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for columns in [60u16, 80, 120] {
        for more in [&[][..], &["--alle"], &["--leistung", VOLL], &["--leistung", "99107916017000"]]
        {
            let arguments = [&["matrix", "--stichtag", STICHTAG, ORDNER], more].concat();
            let shown = fim_wide(columns, &project(), &arguments, b"").stdout;
            for line in shown.lines() {
                // A path or a key is not broken.
                let is_one_word = line.split_whitespace().count() < 3;
                let width = line.chars().count();
                assert!(width <= columns.into() || is_one_word, "{columns} < {width}: {line}");
            }
        }
    }
}

#[test]
fn one_leistung_as_a_whole() {
    let faelle = [
        ("voll", VOLL),
        ("defekt", "99108912001000"),
        ("ohne_steckbrief", "99107916017000"),
        ("buendel", "99111918104000"),
    ];
    for (name, key) in faelle {
        insta::assert_snapshot!(format!("leistung_{name}"), matrix(&["--leistung", key]).seen());
    }
    let english = matrix(&["--leistung", VOLL, "--sprache", "en"]);
    insta::assert_snapshot!("leistung_voll_en", english.seen());
}

#[test]
fn a_leistung_is_found_by_its_key_with_or_without_blanks() {
    let plain = matrix(&["--leistung", VOLL]).seen();
    for written in ["99 107 910 012 000", " 99107910012000 ", "99107910012 000"] {
        assert_eq!(matrix(&["--leistung", written]).seen(), plain, "»{written}«");
    }
    let wrong: Vec<String> = ["99107910012001", "Ehrenamtskarte", "", "99107910012000000"]
        .iter()
        .map(|key| matrix(&["--leistung", key]).seen())
        .collect();
    insta::assert_snapshot!("leistung_unbekannt", wrong.join("\n"));
}

#[test]
fn the_exit_code_of_one_leistung_is_its_own() {
    for (key, code) in
        [(VOLL, 0), ("99108912001000", 1), ("99107916017000", 0), ("99107921104000", 1)]
    {
        assert_eq!(matrix(&["--leistung", key]).code, code, "{key}");
    }
}

#[test]
fn as_csv_and_markdown() {
    insta::assert_snapshot!("csv", matrix(&["-f", "csv"]).seen());
    insta::assert_snapshot!("md", matrix(&["-f", "md"]).seen());
}

/// The cells that the specification of the corpus names, and no other.
#[test]
fn every_defect_of_the_corpus_is_found_and_nothing_else() {
    let json = matrix(&["-f", "json"]).json();
    insta::assert_snapshot!(zellen(&json).join("\n"), @r"
    L 99107910012000 ✓✓✓✓✓✓✓✓✓✓✓✓✓✓
    L 99107911017000 ✓✓✓✓✓✗✓✓✓✓✓✓✓✓
    L 99108912001000 ✓✓✓✓✓✓✓✓✓✓✓✓✓~
    K 99103913001000 ✓✓✓✓✓✓✓✓~e✓✓✓e
    K 99107914017000 ✓✓e✓e✓~✓✓ee✓✓✓
    K 99107915001000 ✓✓✓~✓✓✓✓✓ee✓✓e
    M 99107916017000 ✓✓·✗·✗✓✗··✗✗✗·
    M 99107919012000 ✓~·✓·✓✓✓··e✓✓·
    M 99111917104000 ✓✓·✓·✓✓✓··e✓✓·
    M 99111918104000 ✓✓·✓·✓~✓··e✓✓·
    M 99111920001000 ✓✓·✓·✓✓✓··e✓✗·
    D 99107921104000 ✓✗············
    D 99107922012000 ~✓············
    D 99107923001000 ~✓············
    ");
}

#[test]
fn json_has_the_fields_that_are_promised() {
    let json = matrix(&["-f", "json"]).json();
    let text = |value: &Value| value.as_str().map(str::to_owned).expect("text");
    for zeile in json["leistungen"].as_array().expect("Leistungen") {
        for key in ["schluessel", "bezeichnung", "prioritaet", "themenfeld"] {
            assert!(!text(&zeile[key]).is_empty(), "{key} in {zeile}");
        }
        let zellen = zeile["zellen"].as_array().expect("cells");
        assert_eq!(zellen.len(), 14);
        for (zelle, nr) in zellen.iter().zip(1u64..) {
            assert_eq!(zelle["nr"], nr);
            assert!(["X", "(X)", "-"].contains(&text(&zelle["soll"]).as_str()));
            assert!(!text(&zelle["grund"]).is_empty() && !text(&zelle["id"]).is_empty(), "{zelle}");
            assert!(zelle["nachweise"].is_array());
        }
    }
    let mut one = json.clone();
    one["leistungen"].as_array_mut().expect("Leistungen").drain(2..);
    let text = serde_json::to_string_pretty(&one).expect("JSON");
    insta::assert_snapshot!("json", text.replace(env!("CARGO_PKG_VERSION"), "[VERSION]"));
}

#[test]
fn every_format_says_the_same_of_every_cell() {
    let json = matrix(&["-f", "json"]).json();
    let csv = matrix(&["-f", "csv"]).stdout;
    let rows = csv.lines().skip(1).filter(|line| line.starts_with("99")).count();
    let cells: usize = json["leistungen"]
        .as_array()
        .expect("Leistungen")
        .iter()
        .map(|zeile| zeile["zellen"].as_array().map_or(0, Vec::len))
        .sum();
    // A cell with several reasons has several lines.
    assert!(cells == 14 * 14 && rows >= cells, "{cells} {rows}");
    let checked = fim(&["check", "--stichtag", STICHTAG, "-f", "json", ORDNER]).json();
    let lines = zellen(&json);
    let open =
        lines.iter().flat_map(|line| line.chars()).filter(|sign| "~✗".contains(*sign)).count();
    let summe = &checked["matrix"];
    // Three that count as a Hinweis alone, and three that are as needed.
    assert_eq!(summe["unvollstaendig"].as_u64().zip(summe["fehlt"].as_u64()), Some((8, 6)));
    assert_eq!(open as u64, 8 + 6 + 3);
}

#[test]
fn a_workbook_goes_to_a_pipe_and_can_be_read() {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_fim"))
        .args(["matrix", "--stichtag", STICHTAG, "-f", "xlsx", ORDNER])
        .current_dir(project())
        .env_clear()
        .env("LANG", "de_DE.UTF-8")
        .output()
        .expect("fim runs");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(1), &b""[..]));
    let mut book = Xlsx::new(Cursor::new(output.stdout)).expect("a workbook");
    let names = book.sheet_names();
    let mut seen = Vec::new();
    for name in names {
        let range = book.worksheet_range(&name).expect("a sheet");
        let (height, width) = range.get_size();
        seen.push(format!("{name}: {height} × {width}"));
        for row in range.rows().take(6) {
            let cells: Vec<String> = row.iter().take(8).map(Data::to_string).collect();
            seen.push(format!("  {}", cells.join(" | ")));
        }
    }
    insta::assert_snapshot!(
        "xlsx",
        seen.join("\n").replace(env!("CARGO_PKG_VERSION"), "[VERSION]")
    );
}

#[test]
fn a_check_ends_with_the_verdict() {
    let check = |more: &[&str]| fim(&[&["check", "--stichtag", STICHTAG, ORDNER], more].concat());
    insta::assert_snapshot!("check_kurz", check(&["-f", "kurz"]).seen());
    let json = check(&["-f", "json"]);
    assert_eq!(json.code, 1);
    insta::assert_snapshot!(json.json()["matrix"].to_string(), @r#"{"name":"ozg-2019","failing":true,"leistungen_verfehlt":11,"leistungen":14,"gefordert":102,"erfuellt":88,"unvollstaendig":8,"fehlt":6,"nur_hinweis":3,"bei_bedarf":33,"bei_bedarf_erledigt":30}"#);
    let english = check(&["-f", "kurz", "--sprache", "en"]).stdout;
    let verdict = english.lines().find(|line| line.contains("ozg-2019")).expect("a verdict");
    insta::assert_snapshot!(verdict, @"Matrix ozg-2019: 11 of 14 Leistungen do not meet all duties; 11 duties open; 3 more as a note only (»fim matrix« shows it)");
    // Without a Vorhaben there is nothing to say.
    let other = fim(&["check", "-f", "kurz", "corpus/konvolute/gut"]).stdout;
    assert!(!other.contains("Matrix"), "{other}");
}
