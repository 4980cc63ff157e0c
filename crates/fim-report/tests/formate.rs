//! All formats of one report in both languages, as people and programs see them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{LEERZEICHEN, TOOL, VERSION, bericht, file, gerendert};
use fim_core::{Finding, Report, Sprache, State, Table, Wording};
use fim_report::{Format, Options, SCHEMA_VERSION, Tool, render, tables};
use serde_json::Value;

fn snapshot(name: &str, ausgabe: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, ausgabe));
}

const SPRACHEN: [(Sprache, &str); 2] = [(Sprache::De, "de"), (Sprache::En, "en")];

#[test]
fn the_terminal_and_kurz_look_like_this() {
    for (sprache, kuerzel) in SPRACHEN {
        for width in [80, 50] {
            for format in [Format::Terminal, Format::Kurz] {
                let name = format!("{}_{kuerzel}_{width}", format.key());
                snapshot(&name, &gerendert(format, sprache, width));
            }
        }
    }
}

#[test]
fn json_looks_like_this_whatever_the_width() {
    for (sprache, kuerzel) in SPRACHEN {
        for format in [Format::Json, Format::Jsonl] {
            let ausgabe = gerendert(format, sprache, 80);
            snapshot(&format!("{}_{kuerzel}", format.key()), &ausgabe);
            assert_eq!(gerendert(format, sprache, 50), ausgabe);
        }
    }
}

#[test]
fn all_findings_are_shown_on_demand() {
    let options = Options { all: true, ..Options::default() };
    let alle = render(Format::Terminal, &bericht(), TOOL, &options);
    snapshot("terminal_de_80_alle", &alle);
    assert_eq!(alle.matches("Hinweis[DF4002]").count(), 5);
    assert!(!alle.contains("weitere"));
}

#[test]
fn a_rule_is_folded_after_three_findings_and_explained_once() {
    let terminal = gerendert(Format::Terminal, Sprache::De, 80);
    assert_eq!(terminal.matches("Hinweis[DF4002]").count(), 3);
    assert!(terminal.contains("… und 2 weitere DF4002"));
    assert_eq!(terminal.matches("Suchen finden den Namen nicht.").count(), 1);
    assert_eq!(terminal.matches("Leerzeichen entfernen.").count(), 3);
    assert_eq!(gerendert(Format::Kurz, Sprache::De, 80).matches("[DF4002]").count(), 5);
}

#[test]
fn totals_count_everything_even_what_is_folded() {
    for format in [Format::Terminal, Format::Kurz] {
        let ausgabe = gerendert(format, Sprache::De, 120);
        assert!(ausgabe.contains("2 kritisch · 1 methodisch · 1 Warnung · 5 "), "{ausgabe}");
        assert!(
            ausgabe.contains("6 Dateien · 1 ohne Befund · 1 mit Befunden · 1 nicht prüfbar · 3 ")
        );
        assert!(ausgabe.contains("1 BPMN, 2 XBau"));
    }
}

#[test]
fn colour_is_only_used_where_it_is_asked_for() {
    for format in Format::ALL {
        let bunt = Options { color: true, ..Options::default() };
        let mit = render(format, &bericht(), TOOL, &bunt);
        assert_eq!(mit.contains('\u{1b}'), format == Format::Terminal, "{format:?}");
        assert!(!gerendert(format, Sprache::De, 80).contains('\u{1b}'), "{format:?}");
    }
}

#[test]
fn the_languages_differ_only_in_texts() {
    let keys = |sprache| {
        let json: Value = serde_json::from_str(&gerendert(Format::Json, sprache, 80)).unwrap();
        json["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| {
                (f["code"].clone(), f["stufe"].clone(), f["line"].clone(), f["fingerprint"].clone())
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(keys(Sprache::De), keys(Sprache::En));
}

// JSON

fn json() -> Value {
    serde_json::from_str(&gerendert(Format::Json, Sprache::De, 80)).unwrap()
}

/// The keys of an object, in order.
fn keys(object: &Value) -> Vec<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

/// True where all of `erwartet` are among the keys.
fn hat(object: &Value, erwartet: &[&str]) -> bool {
    erwartet.iter().all(|key| keys(object).contains(key))
}

#[test]
fn json_has_version_tool_files_findings_and_summary() {
    let json = json();
    assert_eq!(keys(&json), ["schemaVersion", "tool", "files", "findings", "summary"]);
    assert_eq!(json["schemaVersion"], SCHEMA_VERSION);
    assert_eq!(json["tool"], serde_json::json!({ "name": "fim", "version": "1.2.3" }));
}

#[test]
fn json_lists_every_file_with_standard_version_message_and_state() {
    let json = json();
    let files = json["files"].as_array().unwrap();
    assert_eq!(files.len(), 6);
    for file in files {
        assert!(hat(file, &["path", "standard", "version", "message", "state"]), "{file}");
    }
    let states: Vec<&str> = files.iter().map(|file| file["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["other", "other", "ok", "unchecked", "other", "findings"]);
    assert_eq!(files[2]["message"], "xdatenfelder.stammdatenschema.0102");
    assert_eq!((&files[0]["standard"], &files[0]["version"]), (&Value::Null, &Value::Null));
}

#[test]
fn json_lists_every_finding_with_all_keys_even_where_empty() {
    let json = json();
    let findings = json["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 9);
    for finding in findings {
        let erwartet = [
            "code",
            "stufe",
            "message",
            "file",
            "line",
            "column",
            "elementPath",
            "element",
            "fingerprint",
        ];
        assert!(hat(finding, &erwartet), "{finding}");
        let fingerprint = finding["fingerprint"].as_str().unwrap();
        assert!(fingerprint.len() == 32 && fingerprint.bytes().all(|b| b.is_ascii_hexdigit()));
        assert!(
            finding["element"].is_null()
                || hat(&finding["element"], &["kind", "id", "version", "name"])
        );
    }
    let doppelt = findings.iter().find(|finding| finding["code"] == "DF1006").unwrap();
    assert_eq!((&doppelt["line"], &doppelt["column"]), (&Value::from(8), &Value::from(9)));
    assert_eq!(doppelt["elementPath"], "/stammdatenschema/datenfeld[2]/id");
    assert_eq!(doppelt["related"][0]["line"], 3);
    let prints: std::collections::BTreeSet<&str> =
        findings.iter().map(|finding| finding["fingerprint"].as_str().unwrap()).collect();
    assert_eq!(prints.len(), 9, "no two findings share a fingerprint");
}

#[test]
fn json_totals_add_up() {
    let json = json();
    let files = &json["summary"]["files"];
    assert_eq!(keys(files), ["total", "ok", "findings", "unchecked", "other"]);
    let sum = |object: &Value, names: &[&str]| {
        names.iter().map(|name| object[name].as_u64().unwrap()).sum::<u64>()
    };
    assert_eq!(sum(files, &["ok", "findings", "unchecked", "other"]), 6);
    assert_eq!(files["total"], 6);
    let findings = &json["summary"]["findings"];
    assert_eq!(keys(findings), ["kritisch", "methodisch", "warnung", "hinweis"]);
    assert_eq!(sum(findings, &keys(findings)), 9);
}

#[test]
fn jsonl_has_the_findings_of_json_one_a_line() {
    let lines = gerendert(Format::Jsonl, Sprache::De, 80);
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(Value::from(lines), json()["findings"]);
}

#[test]
fn texts_from_files_survive_json() {
    let boese = "a\"b\\c\u{1b}\n\u{202e}漢\u{0}";
    let finding = Finding::of(&VERSION).found(boese).finish("a.xml");
    let report = Report::new(vec![file(boese, boese, State::Findings, vec![finding])]);
    let tool = Tool { name: boese, ..TOOL };
    let ausgabe = render(Format::Json, &report, tool, &Options::default());
    let json: Value = serde_json::from_str(&ausgabe).unwrap();
    for value in [&json["findings"][0]["found"], &json["files"][0]["path"], &json["tool"]["name"]] {
        assert_eq!(value, boese);
    }
}

// Totals

#[test]
fn nothing_to_say_is_said_in_every_format() {
    let leer = Report::default();
    let ausgabe = |format| render(format, &leer, TOOL, &Options::default());
    assert!(ausgabe(Format::Kurz).starts_with("0 Dateien · 0 ohne Befund"));
    assert_eq!(ausgabe(Format::Kurz), ausgabe(Format::Terminal));
    assert_eq!(ausgabe(Format::Jsonl), "");
    let json: Value = serde_json::from_str(&ausgabe(Format::Json)).unwrap();
    assert_eq!(json["findings"], serde_json::json!([]));
}

#[test]
fn thousands_are_set_apart_as_the_language_does_it() {
    let finding = Finding::of(&LEERZEICHEN).value("element", "x").finish("a.xml");
    let mut files: Vec<_> =
        (0..1_234).map(|at| file(&format!("{at}.xml"), "XBau", State::Other, Vec::new())).collect();
    files.push(file("a.xml", "", State::Findings, vec![finding; 12_345]));
    let report = Report::new(files);
    let kurz = |sprache| {
        render(Format::Kurz, &report, TOOL, &Options { sprache, width: 120, ..Options::default() })
    };
    let (de, en) = (kurz(Sprache::De), kurz(Sprache::En));
    for teil in ["1.235 Dateien", "1.234 anderer", "12.345 Hinweis", ": 1.234 XBau"] {
        assert!(de.contains(teil), "{teil}");
    }
    for teil in ["1,235 files", "1,234 other", "12,345 note", ": 1,234 XBau"] {
        assert!(en.contains(teil), "{teil}");
    }
    let json = render(Format::Json, &report, TOOL, &Options::default());
    assert!(json.contains("\"hinweis\": 12345"), "numbers stay numbers");
}

#[test]
#[ignore = "defect: »… und 12342 weitere« without thousands set apart"]
fn thousands_are_set_apart_where_findings_are_folded() {
    let finding = Finding::of(&LEERZEICHEN).value("element", "x").finish("a.xml");
    let report = Report::new(vec![file("a.xml", "", State::Findings, vec![finding; 12_345])]);
    let terminal = render(Format::Terminal, &report, TOOL, &Options::default());
    assert!(terminal.contains("… und 12.342 weitere"));
}

#[test]
#[ignore = "defect: findings beyond the limit are dropped without a word in every format"]
fn findings_beyond_the_limit_are_mentioned() {
    let mut a = file("a.xml", "", State::Findings, vec![Finding::of(&VERSION).finish("a.xml")]);
    a.dropped = 4_711;
    let report = Report::new(vec![a]);
    for (format, zahl) in
        [(Format::Terminal, "4.711"), (Format::Kurz, "4.711"), (Format::Json, "4711")]
    {
        let ausgabe = render(format, &report, TOOL, &Options::default());
        assert!(ausgabe.contains(zahl), "{format:?}");
    }
}

// Tables

const LEER: Wording = Wording::new("", "");

#[test]
fn tables_look_like_this() {
    let mut felder = Table::new(
        Wording::new("Bestand", "Stock"),
        &[
            Wording::new("Art", "Kind"),
            Wording::new("Anzahl", "Count"),
            Wording::new("Bemerkung", "Remark"),
        ],
    );
    let lang =
        "Ein langer Satz, der nicht in eine Zeile passt und darum umbrochen und eingerückt wird.";
    felder.row(["Datenfeld".into(), 12u64.into(), lang.into()]);
    felder.row([("Gruppe", "group").into(), 3u64.into(), "".into()]);
    felder.row([
        "Ein Name, der für die erste Spalte zu lang ist".into(),
        1u64.into(),
        "x\u{1b}\n".into(),
    ]);
    let mut ohne = Table::new(LEER, &[LEER, LEER]);
    ohne.row(["Datei".into(), "a.xml".into()]);
    ohne.row(["Fassung".into(), "3.0.0".into()]);
    for (sprache, kuerzel) in SPRACHEN {
        let options = Options { sprache, width: 60, ..Options::default() };
        snapshot(
            &format!("tabellen_{kuerzel}"),
            &tables(&[felder.clone(), ohne.clone()], &options),
        );
    }
}

#[test]
fn a_table_without_rows_has_its_title_and_headings() {
    let table = Table::new(Wording::new("Bestand", "Stock"), &[Wording::new("Art", "Kind")]);
    assert_eq!(tables(&[table], &Options::default()), "Bestand\n  Art\n");
    assert_eq!(tables(&[], &Options::default()), "");
}

#[test]
#[ignore = "defect: two long cells before the last make a row wider than the terminal"]
fn no_row_of_a_table_is_wider_than_the_terminal() {
    let mut table = Table::new(LEER, &[LEER, LEER, LEER]);
    let lang = "ein ziemlich langer Name ".repeat(3);
    table.row([lang.as_str().into(), lang.as_str().into(), "Text".into()]);
    let ausgabe = tables(&[table], &Options::default());
    assert!(ausgabe.lines().all(|line| line.chars().count() <= 80), "{ausgabe}");
}
