//! Formats for programs over real files: what is written holds against what others expect.

use crate::common::{Scratch, external, fim, fim_in, project};
use crate::passt::passt;
use fim_core::{Document, Limits, Source};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use xoev_schema::{Schema, SchemaSet, Scratch as Ablage};

/// Folders with files that are clean, defect, packed, and of other standards.
const KORPUS: &str = "corpus";

fn junit_schema() -> Schema {
    let mut set = SchemaSet::new();
    set.add("junit.xsd", include_bytes!("junit.xsd").to_vec()).expect("text");
    set.compile(&["junit.xsd"]).expect("a schema")
}

/// Holds a document against the schema of JUnit.
fn ist_junit(schema: &Schema, text: &str) {
    let source = Source::from_text("junit.xml", text);
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    let mut kinds = Vec::new();
    schema.validate(&document, &mut Ablage::default(), &mut |one| kinds.push(one.kind));
    assert_eq!(kinds, []);
}

#[test]
fn junit_is_valid_in_both_languages() {
    let schema = junit_schema();
    for sprache in ["de", "en"] {
        let junit = fim(&["check", "-f", "junit", "--sprache", sprache, KORPUS]).stdout;
        ist_junit(&schema, &junit);
        assert!(
            ["<failure ", "<error ", "<skipped ", "<system-out>"]
                .iter()
                .all(|it| junit.contains(it))
        );
    }
    let nothing = fim(&["check", "-f", "junit", "corpus/andere/svg.xml"]);
    ist_junit(&schema, &nothing.stdout);
}

/// Whoever looks at the report alone sees what the exit code says.
#[test]
fn a_testcase_fails_where_the_exit_code_says_so() {
    let folder = "corpus/qualitaet";
    let mut codes = BTreeSet::new();
    for level in ["kritisch", "methodisch", "warnung", "hinweis", "nie"] {
        let outcome = fim(&["check", "-f", "junit", "--fail-on", level, folder]);
        assert_eq!(outcome.stdout.contains("<failure "), outcome.code == 1, "{level}");
        codes.insert(outcome.code);
    }
    assert_eq!(codes, BTreeSet::from([0, 1]));
    let aim = fim(&["check", "-f", "junit", "--ziel", "gold", folder]);
    assert_eq!((aim.stdout.contains("<failure "), aim.code), (true, 1));
}

#[test]
fn real_reports_are_what_the_published_schemas_say() {
    let schema = |name: &str| -> Value {
        let text = std::fs::read_to_string(project().join("schemas").join(name)).expect("schema");
        serde_json::from_str(&text).expect("JSON")
    };
    let whole = schema("ergebnis.schema.json");
    let runs: [&[&str]; 4] = [
        &[KORPUS],
        &["corpus/qualitaet", "--ziel", "gold"],
        &["corpus/leistungen", "--profil", "pvog"],
        &["corpus/vorhaben"],
    ];
    for run in runs {
        let json = fim(&[&["check", "-f", "json"], run].concat()).json();
        passt(&whole, &whole, &json, "$");
    }
    let line = schema("ergebnis-zeile.schema.json");
    for text in fim(&["check", "-f", "jsonl", KORPUS]).stdout.lines() {
        passt(&line, &line, &serde_json::from_str(text).expect("JSON"), "$");
    }
}

/// Entries of a Code Quality report and their fingerprints.
fn code_quality(folder: &Path, path: &str) -> (usize, BTreeSet<String>) {
    let json = fim_in(folder, &["check", "-f", "gitlab", path], b"").json();
    let all = json.as_array().expect("a list");
    let print = |one: &Value| one["fingerprint"].as_str().expect("a text").to_owned();
    (all.len(), all.iter().map(print).collect())
}

#[test]
fn no_fingerprint_occurs_twice_at_gitlab() {
    let (count, prints) = code_quality(&project(), KORPUS);
    assert!(count > 500);
    assert_eq!(prints.len(), count);
}

#[test]
fn no_fingerprint_occurs_twice_over_real_artefacts() {
    let Some(root) = external("xdatenfelder3") else { return };
    let root = root.parent().expect("parent").to_owned();
    for folder in ["xdatenfelder3", "xdatenfelder2", "xprozess2", "genericode"] {
        let (count, prints) = code_quality(&root, folder);
        assert!(count > 0, "{folder}");
        assert_eq!(prints.len(), count, "{folder}");
    }
}

#[test]
fn every_format_counts_the_same() {
    let scratch = Scratch::new("maschinen");
    let formats = ["json", "jsonl", "sarif", "gitlab", "checkstyle", "csv"];
    let outputs: Vec<String> = formats
        .iter()
        .map(|format| format!("{format}={}", scratch.path().join(format).display()))
        .collect();
    let flags = outputs.iter().flat_map(|output| ["-f", output.as_str()]);
    fim(&["check", KORPUS].into_iter().chain(flags).collect::<Vec<_>>());
    let read = |name: &str| std::fs::read_to_string(scratch.path().join(name)).expect(name);
    let json = |name: &str| -> Value { serde_json::from_str(&read(name)).expect(name) };
    let whole = json("json");
    let sum = |key: &str| {
        let levels = whole["summary"][key].as_object().expect("levels");
        let sum = levels.values().filter_map(Value::as_u64).sum::<u64>();
        usize::try_from(sum).expect("a count")
    };
    let (causes, places) = (sum("findings"), sum("places"));
    assert!(causes < places);
    assert_eq!(whole["findings"].as_array().map(Vec::len), Some(causes));
    assert_eq!(read("jsonl").lines().count(), causes);
    let results = &json("sarif")["runs"][0]["results"];
    assert_eq!(results.as_array().map(Vec::len), Some(causes));
    assert_eq!(json("gitlab").as_array().map(Vec::len), Some(places));
    assert_eq!(read("checkstyle").matches("<error ").count(), places);
    assert_eq!(read("csv").matches("\r\n").count(), places + 1);
}
