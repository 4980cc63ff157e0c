//! What JSON says of findings that do not count, and its published schemas.

use crate::beispiel::voll;
use crate::common::bericht;
use crate::passt::passt;
use crate::{beispiel, de, json};
use fim_core::Report;
use fim_report::{Format, ergebnis_schema, ergebnis_zeile_schema};
use serde_json::Value;

fn zeilen(report: &Report) -> Vec<Value> {
    de(Format::Jsonl, report).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn what_does_not_count_stands_beside_the_findings() {
    let json = json(Format::Json, &voll());
    assert_eq!(json["since"], "origin/main");
    let kinds: Vec<&Value> = json["exceptions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["exception"]["kind"])
        .collect();
    assert_eq!(kinds, ["ausnahme", "baseline", "frueher"]);
    assert_eq!(
        json["exceptions"][0]["exception"],
        serde_json::json!({
            "kind": "ausnahme",
            "reason": "Mit der Methodik am 3. Mai so besprochen",
            "until": "2026-12-31",
            "source": "konvolut/fim.toml:12",
        })
    );
    let findings = json["findings"].as_array().unwrap();
    assert!(findings.iter().all(|one| one.get("exception").is_none()));
    assert_eq!(json["summary"]["exceptions"]["baseline"], 1);
    assert_eq!(json["notices"][0]["kind"], "abgelaufen");
    assert_eq!(json["notices"][0]["line"], 3);
}

#[test]
fn lines_have_the_exceptions_after_the_findings() {
    let json = json(Format::Json, &voll());
    let both = ["findings", "exceptions"].map(|key| json[key].as_array().unwrap().clone());
    assert_eq!(zeilen(&voll()), both.concat());
}

#[test]
fn the_schemas_are_current_and_describe_what_is_written() {
    let schema = |name: &str, text: String| -> Value {
        let path = format!("{}/../../schemas/{name}", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let written = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert!(written == text, "{path} is stale: run UPDATE=1 cargo test");
        serde_json::from_str(&text).unwrap()
    };
    let whole = schema("ergebnis.schema.json", ergebnis_schema());
    let line = schema("ergebnis-zeile.schema.json", ergebnis_zeile_schema());
    for report in [Report::default(), bericht(), voll(), beispiel::feindlich("=1+1\n\u{202e}")] {
        passt(&whole, &whole, &json(Format::Json, &report), "$");
        for one in zeilen(&report) {
            passt(&line, &line, &one, "$");
        }
    }
}
