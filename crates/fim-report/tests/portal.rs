//! The quality reports of the FIM-Portal from made-up reports: numbers, levels, places.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{DOPPELT, LEER, LEERZEICHEN, TOOL, VERALTET, VERSION, file, render};
use fim_core::{
    ElementInfo, FileReport, Finding, Freigabeeinheit, Identity, Place, Report, RuleMeta, Source,
    Span, State,
};
use fim_report::{Format, Options, without_report};
use serde_json::{Value, json};

fn portal(files: Vec<FileReport>) -> Value {
    let options = Options::default();
    serde_json::from_str(&render(Format::FimPortal, &Report::new(files), TOOL, &options)).unwrap()
}

fn element(kind: &str, id: Option<&str>) -> Option<ElementInfo> {
    let version = Some("1.0.0".to_owned());
    Some(ElementInfo { kind: kind.to_owned(), id: id.map(str::to_owned), version, name: None })
}

/// A finding at a byte of a file.
fn finding(rule: &'static RuleMeta, at: usize, element: Option<ElementInfo>) -> Finding {
    let place = Place::in_source(&Source::from_text("a.xml", "x".repeat(100)), Span::new(at, at));
    let text = format!("{at}");
    Finding::of(rule)
        .value("text", text.clone())
        .at(place)
        .about(element)
        .distinguish(&text)
        .finish("a.xml")
}

fn einheit(id: &str, redaktion: Option<&str>, span: (usize, usize)) -> Freigabeeinheit {
    let artefakt = element("Leistung", Some(id)).unwrap();
    let redaktion = redaktion.map(str::to_owned);
    Freigabeeinheit { artefakt, redaktion, span: Span::new(span.0, span.1) }
}

fn leistungen(findings: Vec<Finding>) -> FileReport {
    let identity = Identity { standard: Some("xzufi"), ..Identity::default() };
    let einheiten = vec![einheit("A", Some("L1"), (10, 20)), einheit("B", None, (20, 30))];
    FileReport { einheiten, ..FileReport::new("l.xml", identity, State::Findings, findings) }
}

#[test]
fn levels_have_the_words_of_the_portal() {
    let rules = [&DOPPELT, &VERSION, &VERALTET, &LEERZEICHEN];
    let findings = rules.iter().enumerate().map(|(at, rule)| finding(rule, at, None));
    let report = portal(vec![file("a.xml", "", State::Findings, findings.collect())]);
    let checks = report["schema_checks"].as_array().unwrap();
    let levels: Vec<&Value> = checks.iter().map(|check| &check["error_type"]).collect();
    assert_eq!(levels, ["critical", "method", "warning", "info"]);

    let findings = rules.iter().enumerate().map(|(at, rule)| finding(rule, at + 10, None));
    let report = portal(vec![leistungen(findings.collect())]);
    let checks = report["l.xml"][0]["failed_checks"].as_array().unwrap();
    let levels: Vec<&Value> = checks.iter().map(|check| &check["severity"]).collect();
    assert_eq!(levels, ["muss", "muss", "soll", "soll"]);
}

/// A number is official, or cannot be taken for one.
#[test]
fn numbers_are_official_or_ours() {
    static XSD: RuleMeta = RuleMeta { code: "XSD1005", ..RuleMeta::BASE };
    static GCL: RuleMeta = RuleMeta { code: "GCL1001", ..RuleMeta::BASE };
    static XDF: RuleMeta = RuleMeta { code: "XDF9012", ..RuleMeta::BASE };
    let rules = [&DOPPELT, &XDF, &LEER, &XSD, &GCL];
    let findings = rules.iter().enumerate().map(|(at, rule)| finding(rule, at, None));
    let report = portal(vec![file("a.xml", "", State::Findings, findings.collect())]);
    let checks = report["schema_checks"].as_array().unwrap();
    let numbers: Vec<&Value> = checks.iter().map(|check| &check["code"]).collect();
    assert_eq!(numbers, [1006, 9012, 11001, 21005, 31001]);
}

#[test]
fn findings_stand_with_their_element() {
    let findings = vec![
        finding(&DOPPELT, 1, element("Datenfeld", Some("F1"))),
        finding(&VERSION, 2, element("Regel", Some("R1"))),
        finding(&VERSION, 3, element("Datenfeldgruppe", Some("G1"))),
        finding(&VERSION, 4, element("Datenfeld", Some("F1"))),
        finding(&VERSION, 5, element("Datenfeld", None)),
        finding(&VERSION, 6, element("Stammdatenschema", Some("S1"))),
        finding(&VERSION, 7, None),
    ];
    let report = portal(vec![file("a.xml", "", State::Findings, findings)]);
    let ids = |part: &str| -> Vec<(String, usize)> {
        let reports = report[part].as_array().unwrap().iter();
        let entry = |one: &Value| {
            assert_eq!(one["identifier"]["version"], "1.0.0");
            let checks = one["failing_checks"].as_array().unwrap().len();
            (one["identifier"]["id"].as_str().unwrap().to_owned(), checks)
        };
        reports.map(entry).collect()
    };
    assert_eq!(ids("field_reports"), [("F1".to_owned(), 2)]);
    assert_eq!(ids("rule_reports"), [("R1".to_owned(), 1)]);
    assert_eq!(ids("group_reports"), [("G1".to_owned(), 1)]);
    assert_eq!(report["schema_checks"].as_array().unwrap().len(), 3);
    let totals =
        ["", "group_", "field_", "rule_"].map(|part| &report[format!("total_{part}checks")]);
    assert_eq!(totals, [7, 1, 2, 1]);
}

#[test]
fn findings_stand_with_their_leistung() {
    let file = leistungen(vec![
        finding(&VERSION, 2, None),
        finding(&VERSION, 19, element("Leistung", Some("A"))),
        finding(&VERALTET, 20, element("Leistung", Some("B"))),
        finding(&VERALTET, 30, element("Organisationseinheit", Some("O"))),
        Finding::of(&DOPPELT).value("id", "x").finish("l.xml"),
    ]);
    assert_eq!(without_report(&Report::new(vec![file.clone()])), (0, 1));
    let report = portal(vec![file]);
    let seen = |at: usize| {
        let one = &report["l.xml"][at];
        let checks = one["failed_checks"].as_array().unwrap();
        let checks: Vec<(&Value, &Value)> =
            checks.iter().map(|check| (&check["code"], &check["params"])).collect();
        json!([one["redaktion_id"], one["leistung_id"], checks])
    };
    let message =
        |own: (&str, &str)| json!([["DF1039", ["2"]], ["DF1006", ["x"]], [own.0, [own.1]]]);
    assert_eq!(seen(0), json!(["L1", "A", message(("DF1039", "19"))]));
    assert_eq!(seen(1), json!([null, "B", message(("DF3001", "20"))]));
}

#[test]
fn what_has_no_artefact_is_told_of_all_the_same() {
    let file = FileReport { einheiten: Vec::new(), ..leistungen(vec![finding(&VERSION, 1, None)]) };
    let report = portal(vec![file.clone()]);
    assert_eq!((&report["leistung_id"], &report["redaktion_id"]), (&json!(""), &Value::Null));
    assert_eq!(report["failed_checks"].as_array().unwrap().len(), 1);
    let nothing = FileReport { findings: Vec::new(), ..file };
    assert_eq!(portal(vec![nothing]), json!({}));
}

#[test]
fn processes_and_lists_are_left_out_and_counted() {
    let of = |standard| {
        let identity = Identity { standard: Some(standard), ..Identity::default() };
        FileReport::new(standard, identity, State::Ok, Vec::new())
    };
    let schema = vec![einheit("S", None, (0, 1))];
    let schema = FileReport { einheiten: schema, ..file("a.xml", "", State::Ok, Vec::new()) };
    let files = vec![of("genericode"), of("xprozess"), schema];
    assert_eq!(without_report(&Report::new(files.clone())), (2, 0));
    let report = portal(files);
    assert_eq!(report.as_object().unwrap().keys().collect::<Vec<_>>(), ["a.xml"]);
}
