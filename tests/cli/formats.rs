//! Every format as it is printed, over the broken folder of the corpus and over clean files.

use crate::common::{Scratch, fim, fim_in, project};

const BROKEN: &str = "corpus/defekt";

#[test]
fn the_broken_folder_at_the_terminal() {
    insta::assert_snapshot!("broken_terminal", fim(&["check", BROKEN]).seen());
    let english = fim(&["check", "--sprache", "en", BROKEN]);
    insta::assert_snapshot!("broken_terminal_en", english.seen());
}

#[test]
fn the_broken_folder_in_brief() {
    insta::assert_snapshot!("broken_kurz", fim(&["check", "-f", "kurz", BROKEN]).seen());
}

#[test]
fn the_broken_folder_as_json() {
    let version = env!("CARGO_PKG_VERSION");
    let seen = |arguments: &[&str]| fim(arguments).seen().replace(version, "[VERSION]");
    insta::assert_snapshot!("broken_json", seen(&["check", "-f", "json", BROKEN]));
    insta::assert_snapshot!("broken_jsonl", seen(&["check", "-f", "jsonl", BROKEN]));
}

#[test]
fn clean_and_foreign_files_in_every_format() {
    let files = ["corpus/kodierungen/utf-8.xml", "corpus/andere"];
    for format in ["terminal", "kurz", "jsonl", "md", "vorlesen"] {
        let outcome = fim(&["check", "-f", format, files[0], files[1]]);
        insta::assert_snapshot!(format!("clean_{format}"), outcome.seen());
    }
}

#[test]
fn the_whole_konvolut_has_hints_alone() {
    let folders = ["corpus/buecherschrank", "corpus/archiv", "corpus/konvolute"];
    let lists = ["--codelisten", "corpus/buecherschrank/codelisten"];
    let check = |format| fim(&[&["check", "-f", format], &folders[..], &lists[..]].concat());
    insta::assert_snapshot!("konvolut_kurz", check("kurz").seen());
    let json = check("json").json();
    for level in ["kritisch", "methodisch", "warnung"] {
        assert_eq!(json["summary"]["findings"][level], 0, "{level}");
    }
}

/// The same artefact in every encoding; each by itself, because together they are compared.
#[test]
fn every_encoding_is_without_a_finding() {
    let folder = project().join("corpus/kodierungen");
    let entries = std::fs::read_dir(folder).expect("folder");
    let names: Vec<_> = entries.map(|entry| entry.expect("entry").file_name()).collect();
    assert!(names.len() > 10);
    for name in names {
        let file = format!("corpus/kodierungen/{}", name.to_string_lossy());
        let json = fim(&["check", "-f", "json", &file]).json();
        assert_eq!(json["findings"], serde_json::json!([]), "{file}");
    }
}

#[test]
fn json_has_the_promised_fields() {
    let json = fim(&["check", "-f", "json", "corpus/defekt", "corpus/andere"]).json();
    assert_eq!(json["schemaVersion"], 1);
    assert_eq!(json["tool"]["name"], "fim");
    let files = json["files"].as_array().expect("files");
    for file in files {
        for key in ["path", "standard", "version", "message", "state"] {
            assert!(file.get(key).is_some(), "{key} in {file}");
        }
    }
    let findings = json["findings"].as_array().expect("findings");
    for finding in findings {
        for key in ["code", "stufe", "message", "file", "line", "column", "elementPath", "element"]
        {
            assert!(finding.get(key).is_some(), "{key} in {finding}");
        }
        assert_eq!(finding["fingerprint"].as_str().map(str::len), Some(32));
        let message = finding["message"].as_str().expect("message");
        assert!(message.chars().count() <= 100, "{message}");
    }
    let counts = &json["summary"]["files"];
    assert_eq!(counts["total"], files.len());
    let sum = |map: &serde_json::Value, keys: &[&str]| -> u64 {
        keys.iter().map(|key| map[key].as_u64().expect("count")).sum()
    };
    assert_eq!(sum(counts, &["ok", "findings", "unchecked", "other"]), files.len() as u64);
    let levels = ["kritisch", "methodisch", "warnung", "hinweis"];
    assert_eq!(sum(&json["summary"]["findings"], &levels), findings.len() as u64);
    let places = |finding: &serde_json::Value| finding["placeCount"].as_u64().unwrap_or(1);
    let places: u64 = findings.iter().map(places).sum();
    assert_eq!(sum(&json["summary"]["places"], &levels), places);
}

#[test]
fn several_formats_in_one_run_each_to_its_file() {
    let scratch = Scratch::new("outputs");
    let broken = project().join(BROKEN).display().to_string();
    let arguments = ["check", "-f", "kurz", "-f", "json=a.json", "-f", "jsonl=b.jsonl", &broken];
    let outcome = fim_in(scratch.path(), &arguments, b"");
    assert_eq!(outcome.code, 2);
    let read = |name: &str| std::fs::read_to_string(scratch.path().join(name)).expect(name);
    let json: serde_json::Value = serde_json::from_str(&read("a.json")).expect("JSON");
    let lines = read("b.jsonl").lines().count();
    assert_eq!(json["findings"].as_array().map(Vec::len), Some(lines));
    assert!(outcome.stdout.contains("XML1203"), "{}", outcome.stdout);
    let left: Vec<_> = std::fs::read_dir(scratch.path()).expect("folder").collect();
    assert_eq!(left.len(), 2, "no temporary file stays: {left:?}");
}

#[test]
fn no_line_of_the_terminal_view_is_wider_than_the_terminal() {
    // ASCII drawing and German text: one column a character, none for a mark above one.
    let is_mark = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
    for line in fim(&["check", "corpus"]).stdout.lines() {
        assert!(line.chars().filter(|c| !is_mark(c)).count() <= 80, "{line}");
    }
}

#[test]
fn colour_only_where_it_is_asked_for() {
    let escape = '\u{1b}';
    assert!(!fim(&["check", BROKEN]).stdout.contains(escape));
    assert!(fim(&["check", "--color", "always", BROKEN]).stdout.contains(escape));
}
