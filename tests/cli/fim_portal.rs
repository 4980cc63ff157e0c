//! `-f fim-portal`: the quality reports of the FIM-Portal. Every answer is held to the fields that
//! the interface of the portal requires (OpenAPI 0.24.0), and to no others.

use crate::common::{Scratch, fim, fim_in, project};
use serde_json::Value;
use std::collections::BTreeSet;

const LEISTUNG: &str = "corpus/buecherschrank/leistung/99108999001000_xzufi_2.2.0.xml";
const SCHEMA: &str = "corpus/qualitaet/S99000000950V1.0.0_xdf3.xml";

/// Holds an object to exactly these fields.
fn fields(value: &Value, expected: &[&str]) {
    let object = value.as_object().expect("an object");
    assert_eq!(object.keys().collect::<Vec<_>>(), expected, "{value}");
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// `QualityReport` of `/tools/check-leistung`, with codes of ours.
fn leistung(report: &Value) -> Vec<&str> {
    fields(report, &["redaktion_id", "leistung_id", "failed_checks"]);
    assert!(report["redaktion_id"].is_string() || report["redaktion_id"].is_null());
    assert!(report["leistung_id"].is_string());
    let checks = report["failed_checks"].as_array().expect("a list");
    for check in checks {
        fields(check, &["code", "severity", "params", "message"]);
        assert!(["soll", "muss"].contains(&text(&check["severity"])));
        assert!(check["params"].as_array().expect("a list").iter().all(Value::is_string));
        assert!(!text(&check["message"]).is_empty());
    }
    checks.iter().map(|check| text(&check["code"])).collect()
}

/// `FailingCheck`
fn failing(check: &Value) -> u64 {
    fields(check, &["code", "error_type", "message"]);
    assert!(["critical", "method", "warning", "info"].contains(&text(&check["error_type"])));
    assert!(!text(&check["message"]).is_empty());
    check["code"].as_u64().expect("a number")
}

/// `QualityReport` of a schema; the numbers of all checks.
fn schema(report: &Value) -> Vec<u64> {
    let parts = ["group", "field", "rule"];
    fields(
        report,
        &[
            "schema_checks",
            "group_reports",
            "field_reports",
            "rule_reports",
            "total_checks",
            "total_group_checks",
            "total_field_checks",
            "total_rule_checks",
        ],
    );
    let mut numbers: Vec<u64> =
        report["schema_checks"].as_array().expect("a list").iter().map(failing).collect();
    for part in parts {
        let mut seen = BTreeSet::new();
        let before = numbers.len();
        for element in report[format!("{part}_reports")].as_array().expect("a list") {
            fields(element, &["identifier", "failing_checks"]);
            let identifier = &element["identifier"];
            fields(identifier, &["id", "version"]);
            assert!(!text(&identifier["id"]).is_empty());
            assert!(identifier["version"].is_string() || identifier["version"].is_null());
            assert!(seen.insert(identifier.to_string()), "{identifier} is there twice");
            let checks = element["failing_checks"].as_array().expect("a list");
            assert!(!checks.is_empty());
            numbers.extend(checks.iter().map(failing));
        }
        assert_eq!(report[format!("total_{part}_checks")], numbers.len() - before);
    }
    assert_eq!(report["total_checks"], numbers.len());
    numbers
}

/// What is wrong in the Leistung of the corpus, or what a copy of it has instead.
fn broken(scratch: &Scratch, name: &str, edits: &[(&str, &str)]) {
    let mut leistung = std::fs::read_to_string(project().join(LEISTUNG)).expect("the Leistung");
    for (old, new) in edits {
        assert!(leistung.contains(old), "{old}");
        leistung = leistung.replacen(old, new, 1);
    }
    scratch.write(name, leistung);
}

const SHORT_KEY: (&str, &str) = ("<code>99108999001000</code>", "<code>9910899900100</code>");

#[test]
fn a_schema_is_one_object() {
    let outcome = fim(&["check", "-f", "fim-portal", SCHEMA]);
    let numbers = schema(&outcome.json());
    assert!(numbers.contains(&1047) && numbers.iter().all(|number| *number < 10_000));
    insta::assert_snapshot!("portal_schema", outcome.seen());
    // As many as in our own form.
    let own = fim(&["check", "-f", "json", SCHEMA]).json();
    assert_eq!(own["findings"].as_array().expect("findings").len(), numbers.len());
}

#[test]
fn a_leistung_is_one_object() {
    let scratch = Scratch::new("portal-leistung");
    broken(&scratch, "leistung.xml", &[SHORT_KEY]);
    let one_rule = ["--ohne", "XZF", "--mit", "XZF1001"];
    let arguments = ["check", "-f", "fim-portal", "leistung.xml"];
    let outcome = fim_in(scratch.path(), &[&arguments[..], &one_rule[..]].concat(), b"");
    assert_eq!(leistung(&outcome.json()), ["XZF1001"]);
    insta::assert_snapshot!("portal_leistung", outcome.seen());
    let english = ["--sprache", "en"];
    let english = fim_in(scratch.path(), &[&arguments[..], &one_rule, &english].concat(), b"");
    assert_eq!(leistung(&english.json()), ["XZF1001"]);
    assert_ne!(english.stdout, outcome.stdout);
}

#[test]
fn clean_artefacts_have_a_report_too() {
    let leistung_json = fim(&["check", "-f", "fim-portal", LEISTUNG, "--ohne", "XZF"]).json();
    assert_eq!(leistung(&leistung_json), Vec::<&str>::new());
    let (redaktion, id) = (&leistung_json["redaktion_id"], &leistung_json["leistung_id"]);
    assert_eq!((text(redaktion), text(id)), ("L99999", "LH-4711"));
    let steckbrief = "corpus/buecherschrank/datenfelder/D99000000901V1.0.0_xdf3.xml";
    let report = fim(&["check", "-f", "fim-portal", steckbrief]).json();
    assert_eq!(schema(&report), Vec::<u64>::new());
}

#[test]
fn several_files_are_told_of_by_their_paths() {
    let outcome = fim(&["check", "-f", "fim-portal", "corpus/buecherschrank", "corpus/defekt"]);
    let json = outcome.json();
    let files = json.as_object().expect("an object");
    let mut kinds = BTreeSet::new();
    for (path, reports) in files {
        let reports = reports.as_array().expect("a list");
        assert!(!reports.is_empty(), "{path}");
        for report in reports {
            if report.get("detail").is_some() {
                fields(report, &["detail"]);
                kinds.insert("detail");
            } else if report.get("leistung_id").is_some() {
                leistung(report);
                kinds.insert("leistung");
            } else {
                schema(report);
                kinds.insert("schema");
            }
        }
    }
    assert_eq!(kinds.len(), 3);
    // Every unchecked file is in it.
    let own = fim(&["check", "-f", "json", "corpus/buecherschrank", "corpus/defekt"]).json();
    let own = own["files"].as_array().expect("files");
    for file in own.iter().filter(|file| file["state"] == "unchecked") {
        assert!(files[text(&file["path"])][0]["detail"].is_string(), "{file}");
    }
    // What the portal has no report for is not, and that is told.
    assert!(files.keys().all(|path| !path.contains("/prozess/") && !path.contains("/codelisten/")));
    assert!(outcome.stderr.contains("Prozesse und Codelisten"), "{}", outcome.stderr);
}

#[test]
fn a_file_that_cannot_be_checked_is_an_error_and_no_empty_report() {
    let outcome = fim(&["check", "-f", "fim-portal", "corpus/defekt/abgeschnitten.xml"]);
    assert_eq!(outcome.code, 2);
    fields(&outcome.json(), &["detail"]);
    assert!(text(&outcome.json()["detail"]).starts_with("XML1203: "), "{}", outcome.stdout);
    let nothing = fim(&["check", "-f", "fim-portal", "corpus/andere"]);
    assert_eq!((nothing.stdout.as_str(), nothing.code), ("{}\n", 3));
}

#[test]
fn each_leistung_of_a_message_has_its_own_report() {
    let scratch = Scratch::new("portal-leistungen");
    let whole = std::fs::read_to_string(project().join(LEISTUNG)).expect("the Leistung");
    let (start, end) = ("<xzufi:schreibe>", "</xzufi:schreibe>");
    let from = whole.find(start).expect("a record");
    let to = whole.find(end).expect("its end") + end.len();
    let record = &whole[from..to];
    assert!(record.contains("<xzufi:leistung"), "the first record is the Leistung");
    let second = record.replacen(">LH-4711<", ">LH-4712<", 1).replacen(SHORT_KEY.0, SHORT_KEY.1, 1);
    scratch.write("zwei.xml", format!("{}{second}{}", &whole[..to], &whole[to..]));
    let arguments = ["check", "-f", "fim-portal", "zwei.xml", "--ohne", "XZF", "--mit", "XZF1001"];
    let json = fim_in(scratch.path(), &arguments, b"").json();
    let reports = json["zwei.xml"].as_array().expect("a list");
    let by_id: Vec<(&str, Vec<&str>)> =
        reports.iter().map(|report| (text(&report["leistung_id"]), leistung(report))).collect();
    assert_eq!(by_id.len(), 2);
    assert!(by_id[0].0 == "LH-4711" && !by_id[0].1.contains(&"XZF1001"), "{by_id:?}");
    assert!(by_id[1].0 == "LH-4712" && by_id[1].1.contains(&"XZF1001"), "{by_id:?}");
}
