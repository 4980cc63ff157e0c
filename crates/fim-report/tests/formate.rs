//! All formats of one report in both languages, as people and programs see them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{DOPPELT, LEER, LEERZEICHEN, TOOL, VERALTET, VERSION, bericht, file, gerendert};
use fim_core::{FileReport, Finding, Place, Report, Source, Span, Sprache, State, Table, Wording};
use fim_report::{Format, Options, SCHEMA_VERSION, Tool, render, tables};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

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
        assert!(ausgabe.contains("\n2 kritisch · 1 methodisch · 1 Warnung · 5 Hinweise\n"));
        let dateien = "\n6 Dateien · 1 ohne Befund · 1 mit Befunden · 1 nicht prüfbar · \
                       3 aus anderen Standards\n";
        assert!(ausgabe.contains(dateien), "{ausgabe}");
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
    // Only the terminal wraps.
    let wide = Options { width: 120, ..Options::default() };
    assert_eq!(ausgabe(Format::Kurz), render(Format::Terminal, &leer, TOOL, &wide));
    assert_eq!(ausgabe(Format::Kurz), ausgabe(Format::Terminal).replace("·\n", "· "));
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
    for teil in ["1.235 Dateien", "1.234 aus anderen", "12.345 Hinweise", ": 1.234 XBau"] {
        assert!(de.contains(teil), "{teil}");
    }
    for teil in ["1,235 files", "1,234 of other", "12,345 notes", ": 1,234 XBau"] {
        assert!(en.contains(teil), "{teil}");
    }
    let json = render(Format::Json, &report, TOOL, &Options::default());
    assert!(json.contains("\"hinweis\": 12345"), "numbers stay numbers");
}

#[test]
fn thousands_are_set_apart_where_findings_are_folded() {
    let finding = Finding::of(&LEERZEICHEN).value("element", "x").finish("a.xml");
    let report = Report::new(vec![file("a.xml", "", State::Findings, vec![finding; 12_345])]);
    let terminal = |sprache| {
        render(Format::Terminal, &report, TOOL, &Options { sprache, ..Options::default() })
    };
    assert!(
        terminal(Sprache::De).contains("… und 12.342 weitere DF4002 in a.xml (alle mit --alle)")
    );
    assert!(terminal(Sprache::En).contains("… and 12,342 more DF4002 in a.xml (all with --alle)"));
}

#[test]
fn findings_beyond_the_limit_are_mentioned() {
    let mut a = file("a.xml", "", State::Findings, vec![Finding::of(&VERSION).finish("a.xml")]);
    a.dropped = 4_711;
    let report = Report::new(vec![a, file("b.xml", "", State::Ok, Vec::new())]);
    for (format, zahl) in
        [(Format::Terminal, "4.711"), (Format::Kurz, "4.711"), (Format::Json, "4711")]
    {
        let ausgabe = render(format, &report, TOOL, &Options::default());
        assert!(ausgabe.contains(zahl), "{format:?}");
    }
    for (sprache, zeile) in [
        (Sprache::De, "\n4.711 weitere Befunde über der Grenze »befunde«, nur gezählt\n"),
        (Sprache::En, "\n4,711 more findings above the limit »befunde«, only counted\n"),
    ] {
        for format in [Format::Terminal, Format::Kurz] {
            let ausgabe = render(format, &report, TOOL, &Options { sprache, ..Options::default() });
            assert!(ausgabe.contains(zeile), "{format:?}: {ausgabe}");
        }
    }
    let json = render(Format::Json, &report, TOOL, &Options::default());
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["files"][0]["dropped"], 4_711);
    assert!(json["files"][1].get("dropped").is_none(), "nothing is dropped there");
    assert!(!gerendert(Format::Kurz, Sprache::De, 80).contains("Grenze"));
}

#[test]
fn one_finding_beyond_the_limit_is_singular() {
    let mut a = file("a.xml", "", State::Findings, vec![Finding::of(&VERSION).finish("a.xml")]);
    a.dropped = 1;
    let report = Report::new(vec![a]);
    let kurz =
        |sprache| render(Format::Kurz, &report, TOOL, &Options { sprache, ..Options::default() });
    assert!(kurz(Sprache::De).contains("1 weiterer Befund "));
    assert!(kurz(Sprache::En).contains("1 more finding "));
}

#[test]
fn counts_of_one_and_many_have_their_words() {
    let zaehle = |sprache, wie_oft: usize| {
        let regeln = [&VERALTET, &LEERZEICHEN, &VERSION, &DOPPELT];
        let befunde = regeln.map(|regel| vec![Finding::of(regel).finish("a.xml"); wie_oft]);
        let mut files = vec![file("a.xml", "", State::Findings, befunde.concat())];
        files.extend(vec![file("b.xml", "XBau", State::Other, Vec::new()); wie_oft]);
        let options = Options { sprache, ..Options::default() };
        let kurz = render(Format::Kurz, &Report::new(files), TOOL, &options);
        let lines: Vec<&str> = kurz.lines().skip(4 * wie_oft).take(2).collect();
        lines.join("\n")
    };
    let erwartet = [
        (
            Sprache::De,
            1,
            "2 Dateien · 0 ohne Befund · 1 mit Befunden · 0 nicht prüfbar · 1 aus anderem Standard\n1 kritisch · 1 methodisch · 1 Warnung · 1 Hinweis",
        ),
        (
            Sprache::De,
            2,
            "3 Dateien · 0 ohne Befund · 1 mit Befunden · 0 nicht prüfbar · 2 aus anderen Standards\n2 kritisch · 2 methodisch · 2 Warnungen · 2 Hinweise",
        ),
        (
            Sprache::De,
            0,
            "1 Datei · 0 ohne Befund · 1 mit Befunden · 0 nicht prüfbar · 0 aus anderen Standards\n0 kritisch · 0 methodisch · 0 Warnungen · 0 Hinweise",
        ),
        (
            Sprache::En,
            1,
            "2 files · 0 without findings · 1 with findings · 0 not checkable · 1 of another standard\n1 critical · 1 methodological · 1 warning · 1 note",
        ),
        (
            Sprache::En,
            2,
            "3 files · 0 without findings · 1 with findings · 0 not checkable · 2 of other standards\n2 critical · 2 methodological · 2 warnings · 2 notes",
        ),
        (
            Sprache::En,
            0,
            "1 file · 0 without findings · 1 with findings · 0 not checkable · 0 of other standards\n0 critical · 0 methodological · 0 warnings · 0 notes",
        ),
    ];
    for (sprache, wie_oft, summe) in erwartet {
        assert_eq!(zaehle(sprache, wie_oft), summe);
    }
}

#[test]
fn totals_break_between_items_only() {
    for (sprache, kuerzel) in SPRACHEN {
        let kurz = gerendert(Format::Kurz, sprache, 80);
        let ganz: Vec<&str> = kurz.lines().skip(9).take(2).collect();
        for width in 40..=120 {
            let terminal = gerendert(Format::Terminal, sprache, width);
            let (_, summe) = terminal.rsplit_once("\n\n").unwrap();
            let umbrochen = summe.replace("·\n", "· ").replace("\n· ", " · ");
            let lines: Vec<&str> = umbrochen.lines().take(2).collect();
            assert_eq!(lines, ganz, "{kuerzel} {width}");
        }
    }
}

#[test]
fn no_line_of_the_totals_begins_with_a_separator() {
    for (sprache, kuerzel) in SPRACHEN {
        for width in 40..=120 {
            let terminal = gerendert(Format::Terminal, sprache, width);
            assert!(!terminal.contains("\n· "), "{kuerzel} {width}");
        }
    }
}

// Lines of the terminal

/// A report of one finding at a path in a file.
fn eines(datei: &str, pfad: &str) -> Report {
    let source = Source::from_text(datei, "<a>Ziel</a>");
    let place = Place { path: pfad.to_owned(), ..Place::in_source(&source, Span::new(3, 7)) };
    let finding = Finding::of(&VERALTET).at(place).finish(datei);
    Report::new(vec![file(datei, "", State::Findings, vec![finding])])
}

/// What stands after the key of a row, line for line.
fn reihe(ausgabe: &str, key: &str) -> Vec<String> {
    let key = format!("  {key:<10}");
    let mut lines = ausgabe.lines().skip_while(|line| !line.starts_with(&key));
    let erste = lines.next().map(|line| line[key.len()..].to_owned());
    let weitere = lines.map_while(|line| line.strip_prefix("            ").map(str::to_owned));
    erste.into_iter().chain(weitere).collect()
}

#[test]
fn a_long_message_is_indented_without_a_bar() {
    for width in [40, 50, 60] {
        for color in [false, true] {
            let options = Options { width, color, ..Options::default() };
            let ausgabe = render(Format::Terminal, &eines("a.xml", "/a"), TOOL, &options);
            let kopf: Vec<&str> = ausgabe.lines().take_while(|line| !line.contains('╭')).collect();
            assert!(kopf.len() > 1, "{ausgabe}");
            assert!(kopf[1..].iter().all(|line| line.starts_with("    ") && !line.contains('│')));
            let text = kopf.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
            assert!(
                text.ends_with("Das Schema wurde seit über drei Jahren nicht geändert"),
                "{text}"
            );
        }
    }
}

#[test]
fn long_paths_break_after_a_slash() {
    let pfad = "/xdatenfelder.stammdatenschema.0102/stammdatenschema/struktur[12]/enthaelt/\
                datenfeldgruppe/struktur[3]/enthaelt/datenfeld/praezisierung";
    let datei = "konvolut/ein Ordner mit Leerzeichen/noch einer/S60000000101V1.0.0.xml";
    for width in [60, 80] {
        let options = Options { width, ..Options::default() };
        let ausgabe = render(Format::Terminal, &eines(datei, pfad), TOOL, &options);
        for (key, erwartet) in [("Datei", datei), ("Pfad", pfad)] {
            let lines = reihe(&ausgabe, key);
            assert!(lines.len() > 1, "{ausgabe}");
            assert_eq!(lines.concat(), erwartet);
            let (_, vorher) = lines.split_last().unwrap();
            assert!(vorher.iter().all(|line| line.ends_with('/')), "{ausgabe}");
        }
    }
}

#[test]
fn a_path_that_fits_is_not_broken() {
    // 8 characters 8 times: 64 columns after the 12 of the key.
    let pfad = "/element".repeat(8);
    let ausgabe = render(Format::Terminal, &eines("a.xml", &pfad), TOOL, &Options::default());
    assert_eq!(reihe(&ausgabe, "Pfad"), [pfad]);
}

#[test]
fn long_paths_break_after_a_slash_in_totals_and_folded_lines() {
    let datei = "konvolut/ein-ziemlich-langer-name/S60000000101V1.0.0.xml";
    let finding = Finding::of(&LEERZEICHEN).value("element", "x").finish(datei);
    let report = Report::new(vec![
        file(datei, "", State::Findings, vec![finding; 5]),
        FileReport::unchecked(datei.to_owned(), Finding::of(&LEER).finish(datei)),
    ]);
    let options = Options { width: 50, ..Options::default() };
    let ausgabe = render(Format::Terminal, &report, TOOL, &options);
    // The name stands whole in the rows »Datei« of four findings; in both other lines as well.
    assert_eq!(ausgabe.matches("S60000000101V1.0.0.xml").count(), 6, "{ausgabe}");
}

// Tables

const OHNE: Wording = Wording::new("", "");

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
    let mut ohne = Table::new(OHNE, &[OHNE, OHNE]);
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
fn no_row_of_a_table_is_wider_than_the_terminal() {
    for lang in ["ein ziemlich langer Name ", "漢字 ", "ein-Wort-ohne-Leerzeichen", "e\u{301}👩‍👩‍👧"]
    {
        let lang = lang.repeat(12);
        for width in 40..=120 {
            let mut table = Table::new(OHNE, &[OHNE, OHNE, OHNE]);
            table.row([lang.as_str().into(), lang.as_str().into(), "Text".into()]);
            table.row([lang.as_str().into(), 7u64.into(), lang.as_str().into()]);
            let ausgabe = tables(&[table], &Options { width, ..Options::default() });
            let zu_breit: Vec<&str> = ausgabe.lines().filter(|line| line.width() > width).collect();
            assert_eq!(zu_breit, [""; 0], "{width}");
            assert!(ausgabe.contains("Text"), "{ausgabe}");
        }
    }
}

#[test]
fn a_shortened_cell_of_characters_made_wide_does_not_move_the_next() {
    let mut table = Table::new(OHNE, &[OHNE, OHNE]);
    table.row(["☂\u{fe0f}".repeat(80).into(), "Text".into()]);
    table.row(["x".repeat(80).into(), "Text".into()]);
    for width in 40..=120 {
        let ausgabe = tables(&[table.clone()], &Options { width, ..Options::default() });
        let spalten: Vec<usize> =
            ausgabe.lines().map(|line| line[..line.find("Text").unwrap()].width()).collect();
        assert_eq!(spalten[0], spalten[1], "{ausgabe}");
    }
}

#[test]
fn the_heading_of_a_table_is_one_line() {
    let headings = ["Art", "Anzahl", "Bemerkung"].map(|text| Wording::new(text, text));
    for lang in [10, 30, 60, 200] {
        let mut table = Table::new(OHNE, &headings);
        table.row(["x".repeat(lang).into(), 12u64.into(), "Wort ".repeat(20).into()]);
        for width in 40..=120 {
            let ausgabe = tables(&[table.clone()], &Options { width, ..Options::default() });
            let kopf = ausgabe.lines().next().unwrap();
            let woerter: Vec<&str> = kopf.split_whitespace().collect();
            assert_eq!(woerter, ["Art", "Anzahl", "Bemerkung"], "{ausgabe}");
        }
    }
}

#[test]
fn the_heading_of_a_table_is_not_wider_than_the_terminal() {
    let headings = ["Art", "Name", "Bemerkung"].map(|text| Wording::new(text, text));
    let mut table = Table::new(OHNE, &headings);
    table.row(["x".repeat(60).into(), "y".repeat(60).into(), "Text".into()]);
    let ausgabe = tables(&[table], &Options::default());
    assert!(ausgabe.lines().all(|line| line.width() <= 80), "{ausgabe}");
}
