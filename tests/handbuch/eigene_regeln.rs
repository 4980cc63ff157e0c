//! docs/eigene-regeln.md: its table of conditions is that of the program, its examples do as they say.

use crate::{current, read};
use fim_validation::{BEDINGUNGEN, EigeneRegeln, RESERVIERT, Regeldatei};

const SEITE: &str = "docs/eigene-regeln.md";

#[test]
fn the_table_of_conditions_is_current() {
    let mut table = "| Bedingung | geschrieben | erfüllt, wenn |\n|---|---|---|\n".to_owned();
    for art in &BEDINGUNGEN {
        let (key, form, text) = (art.schluessel, art.form, art.text.de);
        let form = form.replace(" oder ", "` oder `");
        table.push_str(&format!("| `{key}` | `{form}` | {text} |\n"));
    }
    current(SEITE, "Bedingungen", &table);
}

#[test]
fn every_example_of_the_page_does_as_it_says() {
    let page = read(SEITE);
    let rows: Vec<&str> = page
        .split("```toml\n")
        .skip(1)
        .filter_map(|rest| rest.split_once("```").map(|(rows, _)| rows))
        .collect();
    let text = rows.concat();
    let none = |_: &str, _: &str| Err((String::new(), String::new()));
    let regeln = EigeneRegeln::lesen(&[Regeldatei { name: SEITE, text: &text }], &none);
    let regeln = regeln.unwrap_or_else(|fehler| panic!("{fehler:#?}"));
    assert_eq!(regeln.rules().count(), 4);
    for probe in regeln.proben() {
        assert_eq!(probe.fehler, [], "{}", probe.rule.code);
    }
}

#[test]
fn every_beginning_that_is_ours_is_named() {
    let page = read(SEITE);
    assert!(RESERVIERT.iter().all(|prefix| page.contains(prefix)));
    let used = fim_validation::rules();
    let mut used = used.map(|rule| rule.code.trim_end_matches(|c: char| c.is_ascii_digit()));
    assert!(used.all(|prefix| RESERVIERT.contains(&prefix)));
}
