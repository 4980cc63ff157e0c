//! JSON and JSONL: every key, every value.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{TOOL, VERSION, file, gerendert, render};
use fim_core::{Finding, Report, Sprache, State};
use fim_report::{Format, Options, SCHEMA_VERSION, Tool};
use serde_json::Value;

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
    assert_eq!(files.len(), 7);
    for file in files {
        let erwartet = ["path", "standard", "version", "message", "state", "schema"];
        assert!(hat(file, &erwartet), "{file}");
    }
    let states: Vec<&str> = files.iter().map(|file| file["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["ok", "other", "other", "ok", "unchecked", "other", "findings"]);
    assert_eq!((&files[0]["schema"], &files[3]["schema"]), (&"none".into(), &"exact".into()));
    assert_eq!(files[3]["message"], "xdatenfelder.stammdatenschema.0102");
    assert_eq!((&files[1]["standard"], &files[1]["version"]), (&Value::Null, &Value::Null));
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
    let version = findings.iter().find(|finding| finding["code"] == "DF1039").unwrap();
    assert_eq!(
        (&version["clause"], &version["also"][0]),
        (&"cvc-pattern-valid".into(), &"DF3001".into())
    );
    let alt = findings.iter().find(|finding| finding["code"] == "DF3001").unwrap();
    assert_eq!(alt["unverified"], true);
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
    assert_eq!(sum(files, &["ok", "findings", "unchecked", "other"]), 7);
    assert_eq!(files["total"], 7);
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
