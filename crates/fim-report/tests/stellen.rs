//! A cause with several places: told once, with the others beside it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{LEERZEICHEN, TOOL, VERALTET, VERSION, file, render};
use fim_core::{
    ElementInfo, Finding, Ort, Place, Position, Report, RuleMeta, Source, Span, Sprache, State,
};
use fim_report::{Format, Options};
use serde_json::Value;

const ORDNER: &str = "konvolut";

fn place(line: u64) -> Place {
    let source = Source::from_text("a.xml", "<a>Ziel</a>");
    let place = Place::in_source(&source, Span::new(3, 7));
    let path = format!("/schema/struktur[{line}]/datenfeld");
    Place { path, position: Position { line, column: 4 }, ..place }
}

/// The same finding in each of these files and lines; the first stands for all.
fn ursache(rule: &'static RuleMeta, id: &str, orte: &[(&str, u64)]) -> Vec<(String, Finding)> {
    let element = ElementInfo {
        kind: "Datenfeld".to_owned(),
        id: Some(id.to_owned()),
        version: Some("1.0.0".to_owned()),
        name: Some("Ort".to_owned()),
    };
    let befund = |line| {
        let draft = Finding::of(rule).value("element", "name").at(place(line));
        draft.about(Some(element.clone())).finish("a.xml")
    };
    let path = |name: &str| format!("{ORDNER}/{name}");
    let mut befunde: Vec<(String, Finding)> =
        orte.iter().map(|(name, line)| (path(name), befund(*line))).collect();
    befunde[1..].iter_mut().for_each(|(_, finding)| finding.repeats = true);
    let ort = |(name, line): &(&str, u64)| {
        let place = Place { excerpt: None, ..place(*line) };
        Ort { file: path(name).into(), place }
    };
    befunde[0].1.weitere = orte[1..].iter().map(ort).collect();
    befunde
}

/// Eight places in seven files, two places, four in one file, one.
fn report() -> Report {
    let viele = [
        ("S1.xml", 12),
        ("S1.xml", 20),
        ("S2.xml", 31),
        ("S3.xml", 44),
        ("S4.xml", 5),
        ("S5.xml", 5),
        ("S6.xml", 5),
        ("S7.xml", 1_234),
    ];
    let befunde = [
        ursache(&VERALTET, "F1", &viele),
        ursache(&VERSION, "F2", &[("S1.xml", 50), ("S2.xml", 60)]),
        ursache(&LEERZEICHEN, "F3", &[("S2.xml", 70), ("S2.xml", 71), ("S2.xml", 71)]),
        ursache(&LEERZEICHEN, "F4", &[("S2.xml", 80)]),
    ];
    let befunde = befunde.concat();
    let datei = |nummer| {
        let path = format!("{ORDNER}/S{nummer}.xml");
        let eigene = befunde.iter().filter(|(file, _)| *file == path);
        file(&path, "", State::Findings, eigene.map(|(_, finding)| finding.clone()).collect())
    };
    Report::new((1..=7).map(datei).collect())
}

fn gerendert(format: Format, options: Options) -> String {
    render(format, &report(), TOOL, &options)
}

fn snapshot(name: &str, ausgabe: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, ausgabe));
}

#[test]
fn a_cause_looks_like_this() {
    for (sprache, kuerzel) in [(Sprache::De, "de"), (Sprache::En, "en")] {
        for format in [Format::Terminal, Format::Kurz] {
            for (all, wieviel) in [(false, ""), (true, "_alle")] {
                let ausgabe = gerendert(format, Options { sprache, all, ..Options::default() });
                snapshot(&format!("stellen_{}_{kuerzel}{wieviel}", format.key()), &ausgabe);
            }
        }
    }
    snapshot("stellen_json", &gerendert(Format::Json, Options::default()));
    snapshot("stellen_jsonl", &gerendert(Format::Jsonl, Options::default()));
}

#[test]
fn lines_for_editors_name_every_place_on_demand() {
    let kurz = |all| gerendert(Format::Kurz, Options { all, ..Options::default() });
    let zeilen = |text: &str| text.lines().filter(|line| line.starts_with(ORDNER)).count();
    assert_eq!((zeilen(&kurz(false)), zeilen(&kurz(true))), (4, 14));
}

#[test]
fn programs_find_every_place_and_old_ones_lose_nothing() {
    let json: Value = serde_json::from_str(&gerendert(Format::Json, Options::default())).unwrap();
    let findings = json["findings"].as_array().unwrap();
    let zahlen: Vec<Option<u64>> =
        findings.iter().map(|finding| finding["placeCount"].as_u64()).collect();
    assert_eq!(zahlen, [Some(8), Some(2), Some(3), None]);
    for finding in findings.iter().filter(|finding| finding.get("placeCount").is_some()) {
        let places = finding["places"].as_array().unwrap();
        assert_eq!(places.len() as u64, finding["placeCount"]);
        for key in ["file", "line", "column", "elementPath"] {
            assert_eq!(places[0][key], finding[key], "the first place is the finding's own");
        }
    }
    assert!(findings[3].get("places").is_none(), "a single place is told as ever");
    let zeilen = gerendert(Format::Jsonl, Options { all: true, ..Options::default() });
    let zeilen: Vec<Value> = zeilen.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(&zeilen, findings);
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for width in [40, 50, 80] {
        for all in [false, true] {
            let options = Options { width, all, ..Options::default() };
            for line in gerendert(Format::Terminal, options).lines() {
                assert!(line.chars().count() <= width, "{line}");
            }
        }
    }
}
