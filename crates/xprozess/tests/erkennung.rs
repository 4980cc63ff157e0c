//! Which files are messages, and what elements are called before people.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{find, with_document};
use fim_core::{Recognition, Sprache};
use xprozess::{MESSAGES, NAMESPACE, describe, recognise, regeln};

#[test]
fn the_nine_messages_are_recognised() {
    assert_eq!(MESSAGES.len(), 9);
    for root in MESSAGES {
        let expected = Recognition::Message { version: "2.0".to_owned() };
        assert_eq!(recognise(Some(NAMESPACE), root), expected);
    }
}

#[test]
fn near_misses_are_named_and_strangers_are_left_alone() {
    let unknown = Recognition::UnknownMessage { version: "2.0".to_owned(), known: MESSAGES };
    assert_eq!(recognise(Some(NAMESPACE), "prozess"), unknown);
    let unknown = Recognition::UnknownNamespace { known: &[NAMESPACE] };
    assert_eq!(recognise(Some("http://www.regierung-mv.de/xprozess/3"), "egal"), unknown);
    assert_eq!(recognise(None, "alleInhalte.export.0303"), unknown);
    assert_eq!(recognise(None, "prozess"), Recognition::Foreign);
    let unknown = Recognition::UnknownNamespace { known: &[NAMESPACE] };
    assert_eq!(recognise(Some("urn:x"), "alleInhalte.export.0303"), unknown);
    assert_eq!(recognise(Some("urn:x"), "prozess"), Recognition::Foreign);
}

#[test]
fn elements_are_described_by_the_nearest_artefact() {
    let xml = format!(
        "<alleInhalte.export.0303 xmlns='{NAMESPACE}'><nachrichtenkopf/>
         <prozesskatalog><name>K</name><prozessklasse><id>1</id><version>2</version>
         <name>Klasse</name><definition/></prozessklasse></prozesskatalog>
         <prozessbibliothek><name>B</name><prozess><id>99</id><version>01</version><name>N</name>
         <prozesssteckbrief/><prozessstrukturbeschreibung><strukturbeschreibungFIM>
         <aktivitaetengruppe><id>03</id><name>Prüfen</name><spezifischeAttribute/>
         </aktivitaetengruppe></strukturbeschreibungFIM></prozessstrukturbeschreibung></prozess>
         </prozessbibliothek></alleInhalte.export.0303>"
    );
    with_document(&xml, |document| {
        let about = |name: &str| {
            let info = describe(find(document.root(), name))?;
            let part = |part: Option<String>| part.unwrap_or_else(|| "-".to_owned());
            Some(format!(
                "{} {} {} {}",
                info.kind,
                part(info.id),
                part(info.version),
                part(info.name)
            ))
        };
        assert_eq!(about("nachrichtenkopf"), None);
        assert_eq!(about("prozesskatalog").unwrap(), "Prozesskatalog - - K");
        assert_eq!(about("definition").unwrap(), "Prozessklasse 1 2 Klasse");
        assert_eq!(about("prozesssteckbrief").unwrap(), "Prozess 99 01 N");
        assert_eq!(about("spezifischeAttribute").unwrap(), "Aktivitätengruppe 99/03 - Prüfen");
        assert_eq!(about("prozessbibliothek").unwrap(), "Prozessbibliothek - - B");
    });
}

#[test]
fn rules_are_complete_and_ordered() {
    let codes: Vec<&str> = regeln::RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(codes, ["XML1401", "XML1402", "XML1403", "XML1404"]);
    for rule in regeln::RULES {
        for wording in [rule.message, rule.why, rule.fix] {
            assert!(!wording.de.is_empty() && !wording.en.is_empty(), "{}", rule.code);
        }
        for sprache in [Sprache::De, Sprache::En] {
            assert!(rule.message.get(sprache).chars().count() <= 100, "{}", rule.code);
        }
        assert!(rule.name.starts_with("anlage-") && !rule.source.is_empty());
    }
}
