//! The page on the import of the Portalverbund: what findings mean for it.

use crate::current;
use fim_validation::{Folge, folgen, rules};
use std::fmt::Write;

/// What a finding means for the import of the Portalverbund is data; every code in it is one.
#[test]
fn the_page_of_the_portalverbund_is_current() {
    let mut table = String::from("| Folge | Befunde | Regeln | Quelle |\n|---|---|---|---|\n");
    for zeile in folgen() {
        let folge = match zeile.folge {
            Folge::Abbruch => "der Import bricht ab",
            Folge::Verworfen => "die Datei fällt weg",
            Folge::Unklar => "nicht prüfbar",
            Folge::Hinweis => "entscheidet nichts",
        };
        let codes: Vec<String> = zeile
            .codes
            .iter()
            .map(|code| match code.len() {
                7 => format!("`{code}`"),
                _ => format!("`{code}…`"),
            })
            .collect();
        let stelle = if zeile.stelle.is_empty() { "" } else { "; " };
        let quelle = match zeile.quelle().split_once(", https://") {
            Some((name, link)) => format!("[{name}](https://{link})"),
            None => zeile.quelle().to_owned(),
        };
        let quelle = format!("{quelle}{stelle}{}", zeile.stelle);
        writeln!(table, "| {folge} | {} | {} | {quelle} |", zeile.de, codes.join(", "))
            .expect("text");
        assert!(!zeile.quelle().is_empty() && !zeile.en.is_empty(), "{zeile:?}");
        for code in &zeile.codes {
            assert!(rules().any(|rule| rule.code.starts_with(code)), "no rule begins with {code}");
        }
    }
    current("docs/pvog.md", "Folgen", &table);
    assert!(folgen().len() > 10);
}
