//! Table of defects against the shipped schemas: what is changed in a valid document, and which
//! findings come of it: all of them, where they stand, and what they say in both languages.
//! Places were counted in the documents by hand. The engine has tests of its own.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::needless_pass_by_value,
    reason = "tests may fail loudly"
)]

mod andere;
mod attribute;
mod defekt;
mod elemente;
mod prozess;
mod schluessel;
mod typen;
mod werte;
mod zeichen;

use defekt::{Defekt, GENERICODE, Soll, Vorlage, XDF2, XDF3, XPROZESS, XZUFI};
use fim_core::{FileReport, Finding, Limits, SchemaCheck, Sprache, Stufe};
use fim_validation::{Profil, Vorgaben, check_with};
use std::collections::BTreeSet;
use std::fmt::Write as _;

static TABELLE: [(&str, &[Defekt]); 14] = [
    ("fehlend", elemente::FEHLEND),
    ("unbekannt", elemente::UNBEKANNT),
    ("stelle", elemente::STELLE),
    ("attribute", attribute::ATTRIBUTE),
    ("codes", werte::CODES),
    ("daten", werte::DATEN),
    ("formen", werte::FORMEN),
    ("zeichen", zeichen::ZEICHEN),
    ("texte", zeichen::TEXTE),
    ("typen", typen::TYPEN),
    ("viele", typen::VIELE),
    ("xdatenfelder_2", andere::XDATENFELDER_2),
    ("codeliste", andere::CODELISTE),
    ("leistung", andere::LEISTUNG),
];

fn defekte() -> impl Iterator<Item = &'static Defekt> {
    TABELLE.iter().flat_map(|(_, rows)| *rows).chain(prozess::PROZESS)
}

/// What reading and schema say; the rules of the method, which the documents do not heed, are kept
/// apart by the profile and left out.
fn check(bytes: Vec<u8>) -> FileReport {
    let limits = Limits::default();
    let vorgaben = Vorgaben { profil: Profil::QsBericht, ..Vorgaben::new(&limits) };
    let mut report = check_with("datei.xml", bytes, &vorgaben);
    report.findings.retain(|finding| !finding.rule.code.starts_with("XDF"));
    report
}

/// A finding as the table writes it.
fn ist(finding: &Finding) -> String {
    let place = finding.place.as_ref().expect("a place");
    let (line, column) = (place.position.line, place.position.column);
    let (code, path, also) = (finding.rule.code, &place.path, finding.also.join(" "));
    format!("{code} {line}:{column} {path} [{also}] {}", finding.stufe.key())
}

fn wanted(soll: &Soll, vorlage: &Vorlage) -> String {
    let (code, line, column, path) = (soll.code, soll.line, soll.column, soll.path_in(vorlage));
    let stufe = if soll.hinweis { Stufe::Hinweis } else { Stufe::Kritisch };
    format!("{code} {line}:{column} {path} [{}] {}", soll.also.join(" "), stufe.key())
}

fn compare(defekt: &Defekt, bytes: Vec<u8>) -> Option<String> {
    let found: Vec<String> = check(bytes).findings.iter().map(ist).collect();
    let wanted: Vec<String> =
        defekt.befunde.iter().map(|soll| wanted(soll, defekt.vorlage)).collect();
    let differs = found != wanted;
    let lines = |findings: &[String]| findings.join("\n    ");
    differs.then(|| format!("{}\n  soll {}\n  ist  {}", defekt.name, lines(&wanted), lines(&found)))
}

#[test]
fn the_documents_are_valid_before_they_are_changed() {
    for vorlage in [XDF3, XDF2, XPROZESS, GENERICODE, XZUFI] {
        let report = check(vorlage.text.into());
        let found: Vec<String> = report.findings.iter().map(ist).collect();
        assert_eq!(found, Vec::<String>::new());
        assert_ne!(report.schema, SchemaCheck::None);
    }
}

#[test]
fn names_of_defects_are_unique() {
    let names: BTreeSet<&str> = defekte().map(|defekt| defekt.name).collect();
    assert_eq!(names.len(), defekte().count());
    assert!(names.len() >= 45, "{} defects", names.len());
}

#[test]
fn each_defect_has_its_findings_and_no_others() {
    let wrong: Vec<String> =
        defekte().filter_map(|defekt| compare(defekt, defekt.text().into())).collect();
    assert!(wrong.is_empty(), "{} rows\n{}", wrong.len(), wrong.join("\n"));
}

/// Rows that hold only some day: what is wanted, and not yet so. Once it is, the row moves up.
#[test]
fn line_ends_of_windows_change_no_place() {
    let wrong: Vec<String> = defekte()
        .filter_map(|defekt| compare(defekt, defekt.text().replace('\n', "\r\n").into()))
        .collect();
    assert!(wrong.is_empty(), "{} rows\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn utf_16_changes_no_place() {
    let wrong: Vec<String> = defekte()
        .filter_map(|defekt| {
            let text = defekt.text().replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
            let bytes = std::iter::once(0xfeff).chain(text.encode_utf16());
            compare(defekt, bytes.flat_map(u16::to_le_bytes).collect())
        })
        .collect();
    assert!(wrong.is_empty(), "{} rows\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn findings_about_xzufi_are_unverified_notes() {
    for defekt in andere::LEISTUNG {
        for finding in check(defekt.text().into()).findings {
            assert_eq!(finding.stufe, Stufe::Hinweis, "{}", defekt.name);
            let of_schema = finding.rule.code.starts_with("XSD");
            assert!(finding.unverified || !of_schema, "{}", defekt.name);
        }
    }
    for defekt in defekte().filter(|defekt| defekt.vorlage.text != XZUFI.text) {
        let report = check(defekt.text().into());
        assert!(report.findings.iter().all(|finding| !finding.unverified), "{}", defekt.name);
    }
}

#[test]
fn messages_are_short_and_complete_and_name_the_element() {
    for defekt in defekte() {
        for finding in check(defekt.text().into()).findings {
            for sprache in [Sprache::De, Sprache::En] {
                complete(defekt, &finding, sprache);
            }
        }
    }
}

fn complete(defekt: &Defekt, finding: &Finding, sprache: Sprache) {
    let message = finding.message(sprache);
    assert!(message.chars().count() <= 100, "{}: {message}", defekt.name);
    let expected = finding.expected.as_ref().map_or("", |value| value.get(sprache));
    let texts = [&message, &finding.why(sprache), &finding.fix(sprache), expected];
    let keys = finding.rule.message.get(sprache).split('{').skip(1).chain(["rat}"]);
    for key in keys.filter_map(|key| key.split_once('}')).map(|(key, _)| format!("{{{key}}}")) {
        assert!(!texts.iter().any(|text| text.contains(&key)), "{}: {key}", defekt.name);
    }
    for text in texts {
        // Braces of patterns that are quoted come with digits.
        let unfilled = text.split('{').skip(1).any(|rest| !rest.starts_with(char::is_numeric));
        assert!(!unfilled, "{}: {text}", defekt.name);
        assert!(!text.contains("»«"), "{}: {text}", defekt.name);
    }
    names_the_element(defekt, finding, &message);
}

/// The element (of a code the one around it), its attribute, or the list or file that is meant.
fn names_the_element(defekt: &Defekt, finding: &Finding, message: &str) {
    let path = &finding.place.as_ref().expect("a place").path;
    let mut names = path.rsplit('/').map(|name| name.split('[').next().unwrap_or_default());
    let element = names.find(|name| *name != "code").expect("a name");
    let first = message.split(['»', '«']).nth(1).unwrap_or_default();
    let attribute = defekt.text().contains(&format!("{first}=\""));
    let other = ["XSD1010", "XSD1209", "XML1401"].contains(&finding.rule.code);
    let element: String = element.chars().take(29).collect();
    let is_named = message.contains(&format!("»{element}")) || message.contains("»code«");
    assert!(is_named || attribute || other, "{}: {message}", defekt.name);
}

fn told(rows: &[Defekt], sprache: Sprache) -> String {
    let mut out = String::new();
    for defekt in rows {
        let _ = writeln!(out, "== {}", defekt.name);
        for finding in check(defekt.text().into()).findings {
            let place = finding.place.as_ref().expect("a place").position;
            let value = |value: Option<&fim_core::Value>| {
                value.map_or("-", |value| value.get(sprache)).to_owned()
            };
            let head = format!("{} {}:{}", finding.rule.code, place.line, place.column);
            let _ = writeln!(out, "{head} {}", finding.message(sprache));
            let _ = writeln!(out, "  found:    {}", value(finding.found.as_ref()));
            let _ = writeln!(out, "  expected: {}", value(finding.expected.as_ref()));
            let _ = writeln!(out, "  why:      {}", finding.why(sprache));
            let _ = writeln!(out, "  fix:      {}", finding.fix(sprache));
            let _ = writeln!(out, "  clause:   {}", finding.clause.unwrap_or("-"));
        }
    }
    out
}

#[test]
fn what_is_said() {
    for (name, rows) in TABELLE.iter().copied().chain([("prozess", prozess::PROZESS)]) {
        insta::assert_snapshot!(format!("{name}_de"), told(rows, Sprache::De));
        insta::assert_snapshot!(format!("{name}_en"), told(rows, Sprache::En));
    }
}
