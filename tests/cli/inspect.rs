//! `fim inspect`: what a file is and holds.

use crate::common::{fim, fim_with_stdin};

const KONVOLUT: &str = "corpus/buecherschrank";

#[test]
fn one_file_of_each_standard() {
    let files = [
        ("xdf3", "datenfelder/S99000000101V1.0.0_xdf3.xml"),
        ("xdf2", "datenfelder/S99000101V1.0_xdf2.xml"),
        ("xzufi", "leistung/99108999001000_xzufi_2.3.1.xml"),
        ("xprozess", "prozess/99108999001000_alleInhalte.export.0303.xml"),
        ("bpmn", "prozess/99108999001000.bpmn"),
        ("codeliste", "codelisten/C99000002V1.0_genericode.xml"),
    ];
    for (name, file) in files {
        let outcome = fim(&["inspect", &format!("{KONVOLUT}/{file}")]);
        insta::assert_snapshot!(format!("inspect_{name}"), outcome.seen());
    }
}

#[test]
fn in_english_and_with_findings() {
    let outcome = fim(&["--sprache", "en", "inspect", "corpus/defekt/doppeltes-element.xml"]);
    insta::assert_snapshot!("inspect_findings_en", outcome.seen());
}

#[test]
fn a_broken_file_is_told_of_and_fails() {
    for file in ["corpus/defekt/leer.xml", "corpus/defekt/abgeschnitten.xml", "gibt-es-nicht.xml"] {
        let outcome = fim(&["inspect", file]);
        assert_eq!(outcome.code, 2, "{}", outcome.stdout);
        assert!(outcome.stdout.contains("kritisch[XML"), "{}", outcome.stdout);
    }
}

#[test]
fn the_whole_model_as_json() {
    let file = "corpus/kodierungen/cdata-und-kommentare.xml";
    insta::assert_snapshot!("inspect_json", fim(&["inspect", "--json", file]).seen());
}

#[test]
fn encodings_and_ways_of_writing_change_nothing_of_the_model() {
    let model = |name: &str| {
        let mut json = fim(&["inspect", "--json", &format!("corpus/kodierungen/{name}")]).json();
        json["model"].take()
    };
    let expected = model("utf-8.xml");
    for name in [
        "utf-8-bom.xml",
        "utf-16le-bom.xml",
        "utf-16be-bom.xml",
        "utf-16le-ohne-bom.xml",
        "windows-1252.xml",
        "iso-8859-15.xml",
        "crlf.xml",
        "eine-zeile.xml",
        "ns-default.xml",
        "ns-anderes-praefix.xml",
        "cdata-und-kommentare.xml",
    ] {
        assert_eq!(model(name), expected, "{name}");
    }
}

#[test]
fn standard_input_is_inspected_too() {
    let bytes = std::fs::read(crate::common::project().join("corpus/kodierungen/utf-8.xml"));
    let outcome = fim_with_stdin(&["inspect", "-"], &bytes.expect("file"));
    assert_eq!(outcome.code, 0);
    assert!(outcome.stdout.contains("XDatenfelder 3.0.0"), "{}", outcome.stdout);
}
