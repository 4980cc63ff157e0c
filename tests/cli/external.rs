//! Real artefacts of others, from the external test data: every file read and none lost.

use crate::common::{external, fim_in};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Runs over folders of the external data; `None` where it is not there.
fn check(folders: &[&str]) -> Option<Value> {
    let root = external("xdatenfelder3")?.parent()?.to_owned();
    let arguments: Vec<&str> = ["check", "-f", "json"].iter().chain(folders).copied().collect();
    Some(fim_in(&root, &arguments, b"").json())
}

/// Findings of the schema stage alone.
fn of_schema(json: &Value) -> BTreeMap<String, usize> {
    let mut codes = codes(json);
    codes.retain(|code, _| is_of_schema(code));
    codes
}

/// What reading and schema say: neither the method nor a comparison of files.
fn is_of_schema(code: &str) -> bool {
    !code.starts_with("XDF") && !code.starts_with("FIM")
}

#[test]
fn real_schemas_are_valid() {
    let Some(json) = check(&["xdatenfelder3"]) else { return };
    assert_eq!(of_schema(&json), BTreeMap::new());
    assert_eq!(json["files"].as_array().map(Vec::len), Some(66));
}

#[test]
fn real_schemas_of_version_two_fail_by_single_characters_only() {
    let Some(json) = check(&["xdatenfelder2"]) else { return };
    assert_eq!(of_schema(&json).keys().collect::<Vec<_>>(), ["XSD1204"]);
    assert_eq!(places(&json)["XSD1204"], 16);
}

/// A change of a rule shows here what it does to real artefacts.
#[test]
fn totals_of_each_rule_over_real_artefacts() {
    let Some(root) = external("xdatenfelder3") else { return };
    let root = root.parent().expect("parent").to_owned();
    let mut table = String::new();
    for profil in ["standard", "qs-bericht"] {
        for folder in ["xdatenfelder3", "xdatenfelder2", "xprozess2", "genericode"] {
            let arguments = ["check", "-f", "json", "--profil", profil, folder];
            let json = fim_in(&root, &arguments, b"").json();
            writeln!(table, "{profil} {folder}").expect("text");
            let places = places(&json);
            for (code, count) in codes(&json) {
                let further = match places[&code] {
                    all if all == count => String::new(),
                    all => format!(" an {all} Stellen"),
                };
                writeln!(table, "  {code} {count}{further}").expect("text");
            }
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn the_real_process_has_one_empty_element_and_other_list_identifiers() {
    let Some(json) = check(&["xprozess2"]) else { return };
    let findings = json["findings"].as_array().expect("findings");
    let has = |finding: &&Value, code: &str| {
        let also = finding["also"].as_array().into_iter().flatten();
        std::iter::once(&finding["code"]).chain(also).any(|other| other == code)
    };
    // What the rules on Prozesse say beyond the schema is the business of their own test.
    let of_schema: Vec<&Value> = ["XSD1005", "XSD1209"]
        .iter()
        .flat_map(|code| findings.iter().filter(move |finding| has(finding, code)))
        .collect();
    let stufen: Vec<&str> =
        of_schema.iter().map(|finding| finding["stufe"].as_str().expect("level")).collect();
    assert_eq!(stufen, [&["kritisch"][..], &["hinweis"; 10]].concat());
    let unknown = |finding: &&Value| {
        let code = finding["code"].as_str().expect("code");
        code.starts_with("XSD") && code != "XSD1209" || code.starts_with("XML")
    };
    assert_eq!(findings.iter().filter(unknown).count(), 0);
}

/// How often each code was found.
fn codes(json: &Value) -> BTreeMap<String, usize> {
    let mut codes = BTreeMap::new();
    for finding in json["findings"].as_array().expect("findings") {
        *codes.entry(finding["code"].as_str().expect("code").to_owned()).or_default() += 1;
    }
    codes
}

/// In how many places.
fn places(json: &Value) -> BTreeMap<String, usize> {
    let mut codes = BTreeMap::new();
    for finding in json["findings"].as_array().expect("findings") {
        *codes.entry(finding["code"].as_str().expect("code").to_owned()).or_default() +=
            finding["places"].as_array().map_or(1, Vec::len);
    }
    codes
}

#[test]
fn real_code_lists_fail_by_the_habits_of_their_editors_only() {
    let Some(json) = check(&["genericode", "qs-fixtures/codelists"]) else { return };
    // FIM editors qualify every element and leave out the attribute »Use« of further columns; some
    // lists are called by a word instead of a URI.
    let codes = codes(&json);
    assert_eq!(codes.keys().collect::<Vec<_>>(), ["GCL1205", "XSD1010", "XSD1101"], "{codes:?}");
    let attributes = json["findings"].as_array().expect("findings").iter();
    let mut attributes = attributes.filter(|finding| finding["code"] == "XSD1101");
    assert!(attributes.all(|finding| finding["expected"] == "»Use«"));
}

#[test]
fn only_the_samples_that_are_meant_to_fail_have_findings() {
    let Some(json) = check(&["parser-samples"]) else { return };
    // The samples do not heed the method; what reading and schema say is what they are about.
    let findings = json["findings"].as_array().expect("findings");
    let of_schema = |finding: &Value| {
        let also = finding["also"].as_array().into_iter().flatten();
        std::iter::once(&finding["code"])
            .chain(also)
            .any(|code| is_of_schema(code.as_str().expect("code")))
    };
    let has_findings = |path: &Value| {
        let stands_in = |finding: &Value| {
            let mut places = finding["places"].as_array().into_iter().flatten();
            finding["file"] == *path || places.any(|place| place["file"] == *path)
        };
        findings.iter().any(|finding| stands_in(finding) && of_schema(finding))
    };
    let files = json["files"].as_array().expect("files").iter();
    let conspicuous: Vec<String> = files
        .filter(|file| file["state"] != "ok" && has_findings(&file["path"]))
        .map(|file| format!("{} {}", file["path"], file["state"]).replace('"', ""))
        .collect();
    insta::assert_snapshot!(conspicuous.join("\n"));
}

/// What only shows when all real artefacts are read together.
#[test]
fn totals_of_each_rule_across_real_artefacts() {
    let folders = ["xdatenfelder3", "xdatenfelder2", "xprozess2", "genericode"];
    let Some(json) = check(&folders) else { return };
    let across = |code: &str| code.starts_with("FIM") || code.starts_with("XDF91");
    let findings = json["findings"].as_array().expect("findings").iter();
    let told = findings.filter(|finding| across(finding["code"].as_str().expect("code")));
    let told: Vec<String> = told
        .map(|finding| {
            let places = finding["placeCount"].as_u64().unwrap_or(1);
            let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
            format!("{} {} ({places})", text("code"), text("message"))
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

/// Our counts against those of a second implementation: `XPath`-like counting over another tree.
#[test]
fn inspect_counts_what_an_independent_count_finds() {
    for folder in ["xdatenfelder3", "xdatenfelder2", "xprozess2", "qs-fixtures/xdf3"] {
        let Some(folder) = external(folder) else { return };
        for file in xml_files(&folder) {
            let name = file.file_name().expect("name").to_string_lossy().into_owned();
            let outcome = fim_in(&folder, &["inspect", "--json", &name], b"");
            let ours = &outcome.json()["counts"];
            let text = std::fs::read_to_string(&file).expect("UTF-8");
            for (model, expected) in independent_counts(&text) {
                let counted = ours.get(model).and_then(Value::as_u64).unwrap_or(0);
                assert_eq!(counted, expected, "{model} in {name}");
            }
        }
    }
}

fn xml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("folder");
    let paths = entries.map(|entry| entry.expect("entry").path());
    paths.filter(|path| path.extension().is_some_and(|end| end == "xml")).collect()
}

fn independent_counts(text: &str) -> Vec<(&'static str, u64)> {
    let text = text.trim_start_matches('\u{feff}');
    let tree = roxmltree::Document::parse(text).expect("well-formed");
    let count = |name: &str| {
        tree.descendants()
            .filter(|node| node.tag_name().name() == name && node.is_element())
            .count() as u64
    };
    vec![
        ("Datenfeld", count("datenfeld")),
        ("Datenfeldgruppe", count("datenfeldgruppe")),
        ("Regel", count("regel")),
        ("CodelisteReferenz", count("codelisteReferenz")),
        ("Relation", count("relation")),
        ("Wert", count("wert")),
        ("Aktivitaetengruppe", count("aktivitaetengruppe")),
        ("Prozess", count("prozess")),
        (
            "Datei",
            count("prozessmodelldatei")
                + count("visualisierungsdatei")
                + count("beschreibungsdatei"),
        ),
    ]
}
