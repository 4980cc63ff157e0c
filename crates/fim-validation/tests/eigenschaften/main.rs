//! Rules with a number or a pattern in their condition, on random values on both sides of the
//! boundary. Each test judges the value once more, by itself.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "tests touch the world and may fail loudly"
)]

mod angabe;
mod beigabe;
mod codewert;
mod freigabe;
mod liste;
mod modell;
mod prozess_angabe;
mod prozess_kennung;
mod prozess_wort;
mod pvog;
mod schluessel;
mod texte;
mod ursache;
mod verstaendlich;
mod wortlaut;

use fim_core::{Finding, Limits, Sprache};
use fim_validation::{Auswahl, Datum, Vorgaben};

/// A file of the corpus.
fn corpus(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus/");
    std::fs::read_to_string(format!("{folder}{name}")).expect("a file of the corpus")
}

const PROZESS: &str = "buecherschrank/prozess/99108999001000_alleInhalte.export.0303.xml";
const LEISTUNG_22: &str = "buecherschrank/leistung/99108999001000_xzufi_2.2.0.xml";

/// A text of a file of the corpus changed once; it must be there.
fn changed(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "{old}");
    text.replacen(old, new, 1)
}

/// True where a rule speaks of a file; one that only speaks when asked for is asked for.
fn speaks(code: &str, text: &str) -> bool {
    finding(code, text).is_some()
}

/// What a rule says of a file, in German.
fn message(code: &str, text: &str) -> Option<String> {
    finding(code, text).map(|finding| finding.message(Sprache::De))
}

fn finding(code: &str, text: &str) -> Option<Finding> {
    let limits = Limits::default();
    let auswahl = Auswahl { mit: vec![code.to_owned()], ..Auswahl::default() };
    let stichtag = Datum::read("2025-06-01");
    let vorgaben = Vorgaben { auswahl: &auswahl, stichtag, ..Vorgaben::new(&limits) };
    let report = fim_validation::check_with("beispiel.xml", text.as_bytes().to_vec(), &vorgaben);
    let mut findings = report.findings.into_iter();
    findings.find(|finding| finding.rule.code == code || finding.also.contains(&code))
}
