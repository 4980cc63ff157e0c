//! The report of a run, the table of limits, and how limits are set.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod common;

use common::SPRACHEN;
use fim_core::reading::{DATEI_LEER, ELEMENT_UNBEKANNT};
use fim_core::{
    Coverage, FileReport, Finding, Identity, LimitError, Limits, Report, RuleMeta, Sprache, State,
    Stufe, Table, Value, Wording,
};

static METHODE: RuleMeta = RuleMeta { code: "TST0001", stufe: Stufe::Methodisch, ..RuleMeta::BASE };
static WARNUNG: RuleMeta = RuleMeta { code: "TST0002", stufe: Stufe::Warnung, ..RuleMeta::BASE };

fn file(path: &str, state: State, rules: &[&'static RuleMeta]) -> FileReport {
    let findings = rules.iter().map(|rule| Finding::of(rule).finish(path)).collect();
    FileReport::new(path, Identity::default(), state, findings)
}

#[test]
fn an_empty_report_covers_nothing() {
    let report = Report::default();
    assert_eq!(report.coverage(), Coverage::Nothing);
    assert_eq!(report.worst(), None);
    assert_eq!(report.summary().files.total, 0);
    assert_eq!(report.summary().findings.total(), 0);
}

#[test]
fn files_and_findings_are_counted() {
    let unchecked = Finding::of(&DATEI_LEER).finish("d.xml");
    let report = Report::new(vec![
        file("a.xml", State::Ok, &[]),
        file("b.xml", State::Findings, &[&METHODE, &WARNUNG, &WARNUNG]),
        file("c.xml", State::Findings, &[&ELEMENT_UNBEKANNT]),
        FileReport::unchecked("d.xml", unchecked),
        file("e.xml", State::Other, &[]),
    ]);
    let summary = report.summary();
    let files = summary.files;
    let counts = (files.total, files.ok, files.findings, files.unchecked, files.other);
    assert_eq!(counts, (5, 1, 2, 1, 1));
    let by_level = Stufe::ALL.map(|stufe| summary.findings.get(stufe));
    assert_eq!(by_level, [1, 1, 2, 1]);
    assert_eq!(summary.findings.total(), 5);
    assert_eq!(report.findings().count(), 5);
    let expected = serde_json::json!({
        "files": {"total": 5, "ok": 1, "findings": 2, "unchecked": 1, "other": 1},
        "findings": {"kritisch": 1, "methodisch": 1, "warnung": 2, "hinweis": 1},
        "places": {"kritisch": 1, "methodisch": 1, "warnung": 2, "hinweis": 1},
    });
    assert_eq!(serde_json::to_value(summary).expect("JSON"), expected);
}

#[test]
fn a_cause_counts_once_and_each_of_its_places() {
    let mut files = ["a.xml", "b.xml"].map(|path| file(path, State::Findings, &[&WARNUNG]));
    files[1].findings[0].repeats = true;
    let report = Report::new(files.into());
    let summary = report.summary();
    assert_eq!((summary.findings.warnung, summary.places.warnung), (1, 2));
    assert_eq!((report.findings().count(), report.causes().count()), (2, 1));
    // What becomes of a file does not depend on the others.
    assert_eq!((summary.files.findings, report.worst()), (2, Some(Stufe::Warnung)));
}

#[test]
fn findings_of_another_level_than_their_rule_are_counted_as_such() {
    let mut lowered = file("a.xml", State::Findings, &[&METHODE]);
    lowered.findings[0].stufe = Stufe::Hinweis;
    let report = Report::new(vec![lowered]);
    assert_eq!(report.summary().findings.hinweis, 1);
    assert_eq!(report.worst(), Some(Stufe::Hinweis));
}

#[test]
fn the_worst_level_is_the_most_serious() {
    let worst = |rules: &[&'static RuleMeta]| {
        Report::new(vec![file("a", State::Ok, &[]), file("b", State::Findings, rules)]).worst()
    };
    assert_eq!(worst(&[]), None);
    assert_eq!(worst(&[&ELEMENT_UNBEKANNT]), Some(Stufe::Hinweis));
    assert_eq!(worst(&[&WARNUNG, &ELEMENT_UNBEKANNT]), Some(Stufe::Warnung));
    assert_eq!(worst(&[&WARNUNG, &METHODE]), Some(Stufe::Methodisch));
    assert_eq!(worst(&[&DATEI_LEER, &METHODE, &WARNUNG]), Some(Stufe::Kritisch));
}

#[test]
fn levels_are_ordered_and_named() {
    let mut sorted = Stufe::ALL;
    sorted.sort();
    sorted.reverse();
    assert_eq!(sorted, Stufe::ALL, "most serious first");
    let keys = Stufe::ALL.map(Stufe::key);
    assert_eq!(keys, ["kritisch", "methodisch", "warnung", "hinweis"]);
    for stufe in Stufe::ALL {
        assert_eq!(serde_json::to_value(stufe).expect("JSON"), stufe.key());
        assert!(SPRACHEN.iter().all(|sprache| !stufe.label(*sprache).is_empty()));
    }
    assert_eq!(Stufe::Hinweis.label(Sprache::En), "note");
}

#[test]
fn coverage_tells_how_far_a_run_got() {
    let coverage = |states: &[State]| {
        Report::new(states.iter().map(|state| file("x", *state, &[])).collect()).coverage()
    };
    assert_eq!(coverage(&[State::Other]), Coverage::Nothing);
    assert_eq!(coverage(&[State::Other, State::Ok]), Coverage::Full);
    assert_eq!(coverage(&[State::Findings]), Coverage::Full);
    assert_eq!(coverage(&[State::Unchecked]), Coverage::Partial);
    assert_eq!(coverage(&[State::Ok, State::Unchecked, State::Other]), Coverage::Partial);
}

#[test]
fn states_have_keys() {
    let states = [State::Ok, State::Findings, State::Unchecked, State::Other];
    let json = serde_json::to_value(states).expect("JSON");
    assert_eq!(json, serde_json::json!(["ok", "findings", "unchecked", "other"]));
    assert_eq!(states.map(State::key), ["ok", "findings", "unchecked", "other"]);
}

#[test]
fn files_are_sorted_by_path_whatever_the_order_of_the_threads() {
    let paths = ["b/2.xml", "a.xml", "b/10.xml", "Ä.xml", "a.zip!/x.xml", "-"];
    let sorted = |paths: &[&str]| -> Vec<String> {
        let files = paths.iter().map(|path| file(path, State::Ok, &[])).collect();
        Report::new(files).files.into_iter().map(|file| file.path).collect()
    };
    let mut reversed = paths;
    reversed.reverse();
    assert_eq!(sorted(&paths), sorted(&reversed));
    assert_eq!(sorted(&paths), ["-", "a.xml", "a.zip!/x.xml", "b/10.xml", "b/2.xml", "Ä.xml"]);
}

#[test]
fn findings_come_with_their_files_in_order() {
    let report = Report::new(vec![
        file("b.xml", State::Findings, &[&METHODE]),
        file("a.xml", State::Findings, &[&WARNUNG, &METHODE]),
    ]);
    let all: Vec<_> = report.findings().map(|(f, found)| (&*f.path, found.rule.code)).collect();
    assert_eq!(all, [("a.xml", "TST0002"), ("a.xml", "TST0001"), ("b.xml", "TST0001")]);
}

#[test]
fn a_table_has_a_cell_for_each_column() {
    let columns = [Wording::new("Name", "name"), Wording::new("Zahl", "number")];
    let mut table = Table::new(Wording::new("Titel", "title"), &columns);
    table.row(["a".into(), Value::from(1)]);
    assert_eq!((table.columns.len(), table.rows.len()), (2, 1));
    assert_eq!(table.rows[0][1].get(Sprache::De), "1");
}

#[test]
fn limits_are_set_with_and_without_factor() {
    let set = |text: &str| {
        let mut limits = Limits::default();
        limits.set(text).map(|()| limits)
    };
    for (text, value) in [
        ("dateigroesse=1", 1),
        ("dateigroesse=1K", 1 << 10),
        ("dateigroesse=2k", 2 << 10),
        ("dateigroesse=3M", 3 << 20),
        ("dateigroesse=3m", 3 << 20),
        ("dateigroesse=4G", 4 << 30),
        ("dateigroesse=4g", 4 << 30),
        (" dateigroesse = 5 ", 5),
        ("dateigroesse=18446744073709551615", u64::MAX),
    ] {
        let expected = Limits { file_bytes: value, ..Limits::default() };
        assert_eq!(set(text), Ok(expected), "{text}");
    }
}

#[test]
fn limits_that_make_no_sense_are_refused_and_change_nothing() {
    let mut limits = Limits::default();
    let wrong_values =
        ["", "0", "0K", "K", "-1", "1.5", "1,5", "1T", "1KB", "1 K", "zehn", "1=2", "0x10", "ä"];
    for value in wrong_values {
        let result = limits.set(&format!("tiefe={value}"));
        assert_eq!(result, Err(LimitError::Value(value.to_owned())));
    }
    assert_eq!(limits.set("tiefe"), Err(LimitError::Form("tiefe".to_owned())));
    assert_eq!(limits.set(""), Err(LimitError::Form(String::new())));
    assert_eq!(limits.set("breite=1"), Err(LimitError::Name("breite".to_owned())));
    assert_eq!(limits.set("Tiefe=1"), Err(LimitError::Name("Tiefe".to_owned())));
    assert_eq!(limits.set("=1"), Err(LimitError::Name(String::new())));
    assert_eq!(limits, Limits::default());
}

#[test]
fn a_value_that_is_too_large_is_called_so() {
    let error = Limits::default().set("tiefe=99999999999G").expect_err("too large");
    assert!(!error.message(Sprache::De).contains("ganze Zahl ab 1"));
}

#[test]
fn refused_limits_say_why_in_both_languages() {
    let message =
        |text: &str, sprache| Limits::default().set(text).expect_err(text).message(sprache);
    assert_eq!(message("x", Sprache::De), "Grenze »x«: erwartet wird NAME=WERT");
    assert_eq!(message("x", Sprache::En), "limit »x«: expected NAME=VALUE");
    let german = message("tiefe=0", Sprache::De);
    assert_eq!(german, "»0« ist keine Grenze: erwartet wird eine ganze Zahl ab 1");
    let english = message("tiefe=0", Sprache::En);
    assert_eq!(english, "»0« is no limit: expected a whole number from 1");
    for sprache in SPRACHEN {
        let unknown = message("breite=1", sprache);
        assert!(unknown.contains("»breite«"));
        assert!(Limits::TABLE.iter().all(|limit| unknown.contains(limit.name)), "{unknown}");
    }
}

#[test]
fn every_limit_of_the_table_can_be_set_and_is_explained() {
    for limit in Limits::TABLE {
        let mut limits = Limits::default();
        limits.set(&format!("{}={}", limit.name, limit.default)).expect(limit.name);
        assert_eq!(limits, Limits::default(), "{}: the default stands in the table", limit.name);
        limits.set(&format!("{}={}", limit.name, limit.default + 1)).expect(limit.name);
        assert_ne!(limits, Limits::default(), "{}", limit.name);
        assert!(limit.name.bytes().all(|byte| byte.is_ascii_lowercase()), "{}", limit.name);
        for sprache in SPRACHEN {
            assert!(!limit.unit.get(sprache).is_empty() && !limit.why.get(sprache).is_empty());
        }
    }
    let mut names: Vec<_> = Limits::TABLE.iter().map(|limit| limit.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Limits::TABLE.len());
}
