//! The page on repairs names every rule that has one.

use crate::current;
use fim_core::{Reparatur, Sprache};
use fim_validation::rules;
use std::fmt::Write;

#[test]
fn the_page_on_repairs_is_current() {
    let mut table = String::from("| Reparatur | Regeln |\n|---|---|\n");
    for art in Reparatur::ALL {
        let mut codes: Vec<String> = rules()
            .filter(|rule| rule.reparatur.contains(&art))
            .map(|rule| format!("`{}`", rule.code))
            .collect();
        codes.sort_unstable();
        assert!(!codes.is_empty(), "no rule has {art:?}");
        let text = art.wording().get(Sprache::De);
        writeln!(table, "| {text} | {} |", codes.join(", ")).expect("text");
    }
    current("docs/reparatur.md", "Reparaturen", &table);
}
