//! How long messages and paths are broken at the terminal.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{LEER, LEERZEICHEN, TOOL, VERALTET, file, render};
use fim_core::{FileReport, Finding, Place, Report, Source, Span, State};
use fim_report::{Format, Options};

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
        FileReport::unchecked(datei, Finding::of(&LEER).finish(datei)),
    ]);
    let options = Options { width: 50, ..Options::default() };
    let ausgabe = render(Format::Terminal, &report, TOOL, &options);
    // The name stands whole in two headings and the rows »Datei« of four findings; in both other
    // lines as well.
    assert_eq!(ausgabe.matches("S60000000101V1.0.0.xml").count(), 8, "{ausgabe}");
}
