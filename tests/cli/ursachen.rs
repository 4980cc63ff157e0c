//! One cause, one finding: a field that two schemas embed brings its defect into both.

use crate::common::{Outcome, Scratch, fim_in, project};

/// Two schemas with the same elements in two folders.
fn schemata(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    let path = project().join("corpus/qualitaet/S99000000950V1.0.0_xdf3.xml");
    let text = std::fs::read_to_string(path).expect("file");
    scratch.write("b/S99000000950.xml", &text);
    scratch.write("a/S99000000959.xml", text.replace("S99000000950", "S99000000959"));
    scratch
}

fn check(scratch: &Scratch, arguments: &[&str]) -> Outcome {
    let all: Vec<&str> = ["check"].iter().chain(arguments).copied().collect();
    fim_in(scratch.path(), &all, b"")
}

#[test]
fn a_defect_of_an_element_is_told_once_with_its_places() {
    let scratch = schemata("ursachen");
    insta::assert_snapshot!("ursachen_kurz", check(&scratch, &["-f", "kurz", "a", "b"]).seen());
    let english = check(&scratch, &["-f", "kurz", "--alle", "--sprache", "en", "a", "b"]);
    insta::assert_snapshot!("ursachen_kurz_alle_en", english.seen());
    let terminal = check(&scratch, &["a", "b"]).stdout;
    assert!(terminal.contains("  weitere   1 Stelle: a/S99000000959.xml, Zeile "), "{terminal}");
    // The finding stands in the file whose name comes first, whatever the folder.
    let json = check(&scratch, &["-f", "json", "a", "b"]).json();
    let findings = json["findings"].as_array().expect("findings").iter();
    let shared: Vec<_> = findings.filter(|finding| finding["placeCount"] == 2).collect();
    assert!(!shared.is_empty(), "{json}");
    assert!(shared.iter().all(|finding| finding["file"] == "b/S99000000950.xml"));
}

#[test]
fn each_schema_keeps_its_judgement() {
    let scratch = schemata("ursachen-ziel");
    let blocking = |arguments: &[&str]| -> Vec<u64> {
        let all = [&["-f", "json", "--ziel", "methodisch"], arguments].concat();
        let outcome = check(&scratch, &all);
        assert_eq!(outcome.code, 1);
        let json = outcome.json();
        let files = json["files"].as_array().expect("files").iter();
        files.map(|file| file["release"][0]["blocking"].as_u64().expect("count")).collect()
    };
    let alone = [blocking(&["a"]), blocking(&["b"])].concat();
    assert_eq!(blocking(&["a", "b"]), alone);
}

#[test]
fn the_qs_bericht_and_the_portal_keep_each_message_where_it_belongs() {
    let scratch = schemata("ursachen-profil");
    let json = check(&scratch, &["-f", "json", "--profil", "qs-bericht", "a", "b"]).json();
    assert_eq!(json["summary"]["findings"], json["summary"]["places"]);
    let portal = |folder: &str| check(&scratch, &["-f", "fim-portal", folder]).json();
    let both = check(&scratch, &["-f", "fim-portal", "a", "b"]).json();
    assert_eq!(both["b/S99000000950.xml"][0], portal("b"));
    assert_eq!(both["a/S99000000959.xml"][0], portal("a"));
}
