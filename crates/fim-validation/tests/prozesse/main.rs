//! The rules of XProzess on a real export of the Baustein Prozesse (2022): every finding is one of
//! its known defects, and nothing else is said above a Hinweis.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "tests touch the world and may fail loudly"
)]

#[path = "../../../../tests/fremddaten.rs"]
mod fremddaten;

use fim_core::{Finding, Limits};
use fim_validation::{Auswahl, Vorgaben, check_with};
use fremddaten::external;

/// What is said of the export: code, level, codes folded into it, artefact, and why. The order is
/// that of the file; XSD1209 is left out, see below.
#[rustfmt::skip]
const BEFUNDE: &[(&str, &str, &str, &str, &str)] = &[
    ("XPZ1004", "hinweis", "", "Prozesskatalog", "the catalogue has no version"),
    ("XPZ1116", "hinweis", "", "Prozessklasse 99006028261000", "five empty entries"),
    ("XPZ1109", "kritisch", "XSD1005", "Prozessklasse 99006028261000", "empty abgeloesteProzessklasse"),
    ("XPZ1115", "hinweis", "", "Prozessklasse 99006028261000", "six keywords joined by »|«"),
    ("XPZ1703", "warnung", "", "Prozessklasse 99006028261000", "status 2, but two moments of release"),
    ("XPZ1116", "hinweis", "", "Prozess 99006028261000", "empty definition and descriptions"),
    ("XPZ1502", "hinweis", "", "Prozess 99006028261000", "forms by name instead of id"),
    ("XPZ1115", "hinweis", "", "Prozess 99006028261000", "six keywords joined by »|«"),
    ("XPZ1305", "warnung", "", "Prozess 99006028261000", "empty ergebnis"),
    ("XPZ1804", "warnung", "", "Prozess 99006028261000", "a Prozessteilnehmer the diagram lacks"),
    ("XPZ1311", "hinweis", "", "Prozess 99006028261000", "all 16 Länder instead of the Bund"),
    ("XPZ1703", "warnung", "", "Prozess 99006028261000", "status 2, but two moments of release"),
];

/// What rules that speak only when asked for say beyond.
const AUF_WUNSCH: &[(&str, &str)] = &[("XPZ1409", "hinweis")];

/// The export, or `None` with a loud word.
fn export() -> Option<Vec<u8>> {
    let path = external("xprozess2/99006028261000_alleInhalte.export.0303.xml")?;
    Some(std::fs::read(path).expect("file"))
}

fn findings(bytes: Vec<u8>, mit: &[&str]) -> Vec<Finding> {
    let limits = Limits::default();
    let mit = mit.iter().map(|word| (*word).to_owned()).collect();
    let auswahl = Auswahl { mit, ..Auswahl::default() };
    check_with("export.xml", bytes, &Vorgaben { auswahl: &auswahl, ..Vorgaben::new(&limits) })
        .findings
}

fn artefakt(finding: &Finding) -> String {
    let Some(info) = &finding.element else { return "Nachricht".to_owned() };
    format!("{} {}", info.kind, info.id.as_deref().unwrap_or_default()).trim_end().to_owned()
}

#[test]
fn every_finding_on_the_real_export_is_one_of_its_known_defects() {
    let Some(bytes) = export() else { return };
    let findings = findings(bytes, &[]);
    let (listen, fachlich): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().partition(|finding| finding.rule.code == "XSD1209");
    let found: Vec<_> = fachlich
        .iter()
        .map(|one| (one.rule.code, one.stufe.key(), one.also.join(" "), artefakt(one)))
        .collect();
    let wanted: Vec<_> = BEFUNDE
        .iter()
        .map(|(code, stufe, also, element, _)| {
            (*code, *stufe, (*also).to_owned(), (*element).to_owned())
        })
        .collect();
    assert_eq!(found, wanted);
    // The identifiers of lists differ from those of the schema: one note for each list.
    assert_eq!(listen.len(), 10);
    assert!(listen.iter().all(|finding| finding.stufe.key() == "hinweis"));
}

#[test]
fn rules_that_are_asked_for_say_little_more() {
    let Some(bytes) = export() else { return };
    let codes = |mit: &[&str]| {
        let found = findings(bytes.clone(), mit);
        found.iter().map(|one| (one.rule.code, one.stufe.key())).collect::<Vec<_>>()
    };
    let always = codes(&[]);
    let mut asked = codes(&["XPZ1"]);
    asked.retain(|one| !always.contains(one));
    // Those on the attached model, 18xx and 19xx, are not meant here.
    asked.retain(|(code, _)| *code < "XPZ1800");
    assert_eq!(asked, AUF_WUNSCH);
}
