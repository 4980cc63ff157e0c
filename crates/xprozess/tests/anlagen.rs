//! All attached files of a message: what is found, where it is said, and with which words.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{BPMN, attachment_findings, base64_of, message, with_document, zip_of};
use fim_core::{Finding, Limits, Sprache};
use xprozess::anlage::AnlageArt;
use xprozess::{Dateirolle, regeln};

const MODEL: &str = "prozessmodelldatei";

fn only(xml: &str, limits: &Limits) -> Finding {
    let mut findings = attachment_findings(xml, limits);
    assert_eq!(findings.len(), 1, "{findings:?}");
    let finding = findings.remove(0);
    for sprache in [Sprache::De, Sprache::En] {
        let message = finding.message(sprache);
        assert!(message.chars().count() <= 100, "{message}");
        for text in [message, finding.why(sprache), finding.fix(sprache)] {
            assert!(!text.contains('{') && !text.contains('}'), "{text}");
        }
    }
    finding
}

fn packed(name: &str, content: &str) -> String {
    base64_of(&zip_of(&[(name, content.as_bytes())]))
}

#[test]
fn good_attachments_are_unpacked_and_models_read() {
    let picture = base64_of(&zip_of(&[("bild.pdf", b"%PDF-1.7")]));
    let xml = message(&[
        ("visualisierungsdatei", "bild.zip", &picture),
        (MODEL, "modell.zip", &packed("modell.bpmn", BPMN)),
        ("beschreibungsdatei", "text.pdf", &base64_of(b"%PDF-1.7")),
    ]);
    with_document(&xml, |document| {
        let parsed = xprozess::read(document, &Limits::default());
        let anlagen = parsed.anlagen(&Limits::default());
        assert!(anlagen.findings.is_empty());
        let arts: Vec<_> = anlagen.anlagen.iter().map(|a| a.inhalt.as_ref().unwrap().art).collect();
        assert_eq!(arts, [AnlageArt::Bpmn, AnlageArt::Pdf, AnlageArt::Pdf]);
        let first = &anlagen.anlagen[0];
        assert_eq!(first.rolle, Dateirolle::Prozessmodelldatei);
        assert_eq!(first.inhalt.as_ref().unwrap().groesse, BPMN.len() as u64);
        assert_eq!(first.modell.as_ref().unwrap().counts().sub_processes, 3);
        assert_eq!(anlagen.of(&parsed.nachricht.prozesse()[0]).count(), 3);
    });
}

#[test]
fn garbage_is_named_with_a_short_place() {
    let xml = message(&[(MODEL, "modell.zip", &format!("  !{}", "A".repeat(5000)))]);
    let finding = only(&xml, &Limits::default());
    assert_eq!(finding.rule.code, "XML1401");
    assert_eq!(
        finding.message(Sprache::De),
        "Anlage »modell.zip« ist kein Base64: »!« an Stelle 1 ist nicht erlaubt"
    );
    let place = finding.place.unwrap();
    assert!(place.path.ends_with("/prozessmodelldatei/inhalt"), "{}", place.path);
    assert_eq!(place.span.len(), 60);
    assert_eq!(&xml[place.span.range_in(xml.len())][..1], "!");
    assert_eq!(finding.element.unwrap().id.unwrap(), "99");
}

#[test]
fn places_of_content_beyond_ascii_end_between_characters() {
    let xml = message(&[(MODEL, "modell.zip", &format!("A{}", "ü".repeat(100)))]);
    let place = only(&xml, &Limits::default()).place.unwrap();
    assert!(xml.get(place.span.range_in(xml.len())).is_some());
}

#[test]
fn broken_archives_and_wrong_numbers_of_files_are_told_apart() {
    let good = zip_of(&[("modell.bpmn", BPMN.as_bytes())]);
    let finding = only(&message(&[(MODEL, "m.zip", &base64_of(&good[..60]))]), &Limits::default());
    assert_eq!(finding.rule.code, "XML1402");
    let two = zip_of(&[("a.bpmn", BPMN.as_bytes()), ("b.bpmn", b"")]);
    let cases = [(two, "XML1403", "gefunden: 2"), (zip_of(&[]), "XML1402", "das Archiv ist leer")];
    for (archive, code, end) in cases {
        let finding = only(&message(&[(MODEL, "m.zip", &base64_of(&archive))]), &Limits::default());
        assert_eq!(finding.rule.code, code);
        assert!(finding.message(Sprache::De).ends_with(end));
    }
}

#[test]
fn broken_models_name_the_place_inside() {
    let broken = packed("m.bpmn", "<a>\n  <b></a>");
    let finding = only(&message(&[(MODEL, "modell.zip", &broken)]), &Limits::default());
    assert_eq!(finding.rule.code, "XML1404");
    let message_de = finding.message(Sprache::De);
    assert!(
        message_de.contains("»modell.zip« nicht lesbar (dort Zeile 2, Spalte "),
        "{message_de}"
    );
    assert!(finding.why(Sprache::De).contains("»</a>« steht"), "{}", finding.why(Sprache::De));
    let other = packed("m.bpmn", "<a/>");
    let finding = only(&message(&[(MODEL, "modell.zip", &other)]), &Limits::default());
    assert!(finding.message(Sprache::De).ends_with("nicht lesbar: kein BPMN 2.0"));
    assert!(finding.why(Sprache::De).contains("»a«"));
    let doctype = packed("m.bpmn", "<!DOCTYPE a><a/>");
    let finding = only(&message(&[(MODEL, "modell.zip", &doctype)]), &Limits::default());
    assert!(finding.why(Sprache::De).contains("DOCTYPE"));
}

#[test]
fn models_in_other_notations_and_pictures_are_not_read_as_bpmn() {
    let xml = message(&[
        (MODEL, "modell.zip", &packed("epk.xml", "<epk/>")),
        ("visualisierungsdatei", "bild.svg", &base64_of(b"<svg>")),
    ]);
    assert!(attachment_findings(&xml, &Limits::default()).is_empty());
    let xml = message(&[(MODEL, "modell.zip", &packed("epk.xml", "<epk>"))]);
    assert_eq!(only(&xml, &Limits::default()).rule.code, "XML1404");
}

#[test]
fn limits_are_named() {
    let xml = message(&[(MODEL, "modell.zip", &packed("m.bpmn", BPMN))]);
    let key = |finding: &Finding| {
        assert_eq!(finding.rule.code, "XML1101");
        let value = finding.values.iter().find(|(key, _)| *key == "grenze");
        value.unwrap().1.get(Sprache::De).to_owned()
    };
    let limits = Limits { attachment_bytes: 1500, ..Limits::default() };
    assert_eq!(key(&only(&xml, &limits)), "anlagengroesse");
    let limits = Limits { depth: 3, ..Limits::default() };
    assert_eq!(key(&only(&xml, &limits)), "tiefe");
    let limits = Limits { archive_bytes: 10, ..Limits::default() };
    let two = packed("m.bpmn", BPMN);
    let xml = message(&[(MODEL, "a.zip", &two), (MODEL, "b.zip", &two)]);
    let finding = only(&xml, &limits);
    assert_eq!(key(&finding), "archivgroesse");
}

#[test]
fn findings_of_two_files_have_different_names() {
    let other = "beschreibungsdatei";
    let xml = message(&[(MODEL, "a.zip", "!"), (MODEL, "b.zip", "!"), (other, "a.zip", "!")]);
    let findings = attachment_findings(&xml, &Limits::default());
    let mut names: Vec<_> = findings.iter().map(|finding| finding.fingerprint).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 3);
}

#[test]
fn examples_of_the_rules_hold() {
    for rule in regeln::RULES {
        assert!(!rule.examples.is_empty(), "{}", rule.code);
        for example in rule.examples {
            let (failing, passing) = (example.failing(), example.passing());
            let text = |bytes| std::str::from_utf8(bytes).unwrap();
            assert_eq!(only(text(&failing), &Limits::default()).rule.code, rule.code);
            let findings = attachment_findings(text(&passing), &Limits::default());
            assert!(findings.is_empty(), "{findings:?}");
        }
    }
}

#[test]
fn messages_stay_short_whatever_the_name() {
    let name = "Ein Name, der für eine einzige Zeile viel zu lang geraten ist.zip";
    let limits = Limits { attachment_bytes: 3000, ..Limits::default() };
    let broken = "\n".repeat(1000) + "<a><b></a>";
    let contents = [
        "UEsD\u{1F600}".to_owned(),
        "UEsDB".to_owned(),
        "UEsDBB==".to_owned(),
        String::new(),
        base64_of(b"Guten Tag"),
        base64_of(b"PK\x03\x04"),
        base64_of(&zip_of(&[])),
        base64_of(&zip_of(&[("a", b"1"), ("b", b"2")])),
        packed("m.bpmn", &broken),
        packed("m.bpmn", "<ein-sehr-langer-name-eines-elements-das-niemand-kennt/>"),
        packed("m.bpmn", &"x".repeat(4000)),
    ];
    for content in contents {
        only(&message(&[(MODEL, name, &content)]), &limits);
    }
}
