//! The page of the QS-Bericht, and the catalogue of its messages.

use crate::fremddaten::external;
use crate::{current, message};
use fim_core::{Limits, RuleMeta, Stufe};
use fim_validation::{Codeliste, meldungen, meldungsliste, quelle_der_ziele, rules, ziele};
use std::collections::BTreeSet;
use std::fmt::Write;

fn rule_of(nummer: u16) -> Option<&'static RuleMeta> {
    rules().find(|rule| rule.official.is_some_and(|official| official.number == nummer))
}

/// All parts of one page in one test: they are written one after the other.
#[test]
fn the_page_of_the_qs_bericht_is_current() {
    let page = "docs/qs-bericht.md";
    let mut numbers =
        String::from("| Nummer | Klasse | Fassungen | Stand | Regel |\n|---|---|---|---|---|\n");
    for meldung in meldungen() {
        let rule = rule_of(meldung.nummer);
        let (state, text) = match (&meldung.ohne_regel, &meldung.anders, rule) {
            (Some(reason), _, _) => ("entfällt", reason.de.clone()),
            (None, Some(how), Some(rule)) => {
                ("anders", format!("{}. **Anders:** {how}", message(rule)))
            }
            (None, None, Some(rule)) => ("umgesetzt", message(rule)),
            (None, _, None) => ("fehlt", String::new()),
        };
        let number = match rule {
            Some(rule) => {
                format!("[{}]({})", meldung.nummer, rule.official.expect("official").link)
            }
            None => meldung.nummer.to_string(),
        };
        let fassungen = meldung.fassungen.join(", ");
        writeln!(numbers, "| {number} | {} | {fassungen} | {state} | {text} |", meldung.klasse)
            .expect("text");
    }
    current(page, "Nummern", &numbers);

    let mut own = String::from("| Code | Stufe | Meldung |\n|---|---|---|\n");
    for rule in rules().filter(|rule| rule.code.starts_with("XDF9")) {
        writeln!(own, "| `{}` | {} | {} |", rule.code, rule.stufe.key(), message(rule))
            .expect("text");
    }
    current(page, "Vorschläge", &own);

    let mut targets =
        String::from("| `--ziel` | Freigabestatus | im Weg stehen |\n|---|---|---|\n");
    for ziel in ziele() {
        let stufen = Stufe::ALL.into_iter().filter(|stufe| ziel.blocks_stufe(*stufe));
        let mut blocking: Vec<String> = stufen.map(|stufe| stufe.key().to_owned()).collect();
        blocking.extend(ziel.codes().map(|code| format!("`{code}`")));
        writeln!(targets, "| `{}` | {} | {} |", ziel.name, ziel.de, blocking.join(", "))
            .expect("text");
    }
    writeln!(targets, "\nGrundlage: {}.", quelle_der_ziele()).expect("text");
    current(page, "Ziele", &targets);

    let mut lists =
        String::from("| Mitgelieferte Codeliste | Version | Einträge |\n|---|---|---:|\n");
    for (name, bytes) in genericode::MITGELIEFERT {
        let list = Codeliste::read(name, bytes.to_vec(), &Limits::default()).expect("a list");
        let version = list.version.expect("version");
        writeln!(lists, "| `{}` | {version} | {} |", list.kennung, list.zeilen).expect("text");
    }
    current(page, "Listen", &lists);
}

/// The catalogue is complete, and rules and catalogue say the same.
#[test]
fn every_official_number_has_a_rule_or_a_reason() {
    assert_eq!(meldungsliste(), ("urn:xoev-de:fim-datenfelder:codeliste:xdfm", "1.8"));
    let numbers: BTreeSet<u16> = meldungen().iter().map(|meldung| meldung.nummer).collect();
    let expected: BTreeSet<u16> = (1001..=1144).filter(|n| ![1020, 1086].contains(n)).collect();
    assert_eq!(numbers, expected);
    for meldung in meldungen() {
        let rule = rule_of(meldung.nummer);
        assert_eq!(rule.is_some(), meldung.ohne_regel.is_none(), "{}", meldung.nummer);
        let Some(rule) = rule else { continue };
        assert_eq!(rule.code, format!("XDF{}", meldung.nummer));
        assert_eq!(rule.stufe.key(), meldung.klasse, "{}", rule.code);
        let help = "https://docs.fitko.de/fim/docs/datenfelder/QS_Bericht#M";
        assert_eq!(rule.official.expect("official").link, format!("{help}{}", meldung.nummer));
        // What can be printed for a version can be found in it; ours may go further.
        for fassung in &meldung.fassungen {
            assert!(rule.versions.contains(&fassung.as_str()), "{} {fassung}", rule.code);
        }
    }
}

/// Numbers and classes are those of the official list, where it is at hand.
#[test]
fn the_catalogue_agrees_with_the_official_list() {
    let Some(path) = external("genericode/fim-qs/Meldungen.xml") else { return };
    let bytes = std::fs::read(path).expect("the official list");
    let list = Codeliste::read("Meldungen.xml", bytes, &Limits::default()).expect("a list");
    let classes = [
        ("FehlerKritisch", "kritisch"),
        ("FehlerMethodisch", "methodisch"),
        ("Warnung", "warnung"),
        ("Hinweis", "hinweis"),
        ("Deaktiviert", "deaktiviert"),
    ];
    let class = |name: &str| classes.iter().find(|(theirs, _)| *theirs == name).expect("class").1;
    let mut theirs: Vec<(String, &str)> =
        list.werte("Code").map(str::to_owned).zip(list.werte("Typ").map(class)).collect();
    theirs.sort();
    let ours: Vec<(String, &str)> =
        meldungen().iter().map(|one| (one.nummer.to_string(), one.klasse.as_str())).collect();
    assert_eq!(ours, theirs);
}
