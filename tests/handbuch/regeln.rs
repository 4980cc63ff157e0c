//! The page of all rules, and the page on adding one.

use crate::{current, message, read};
use fim_core::{Herkunft, Reparatur, RuleMeta, Sprache};
use fim_validation::rules;
use std::fmt::Write;

/// What people call a standard; what holds for all of them comes first.
fn standard(key: Option<&str>) -> &str {
    match key {
        None => "Lesen und Schema, alle Standards",
        Some("genericode") => "Codelisten (Genericode)",
        Some("xdatenfelder") => "Datenfelder (XDatenfelder)",
        Some("xzufi") => "Leistungen (XZuFi)",
        Some("xprozess") => "Prozesse (XProzess und BPMN)",
        Some(fim_validation::KONVOLUT) => "Über Dateien hinweg (Konvolut)",
        Some(ozg::STANDARD) => "Vorhaben (OZG-Katalog, Steckbrief, Matrix)",
        Some(other) => other,
    }
}

/// What a rule rests on, and whether it speaks by itself.
fn basis(rule: &RuleMeta) -> &'static str {
    match (rule.optional, rule.herkunft) {
        (true, _) => "Nur auf Wunsch",
        (false, Herkunft::Amtlich) => "Amtlicher Text",
        (false, Herkunft::Dateiformat) => "Vorgabe dieses Programms",
        (false, Herkunft::Vorschlag) => "Vorschlag",
        (false, Herkunft::Eigen) => "Eigene Regel",
    }
}

const BASES: [&str; 4] =
    ["Amtlicher Text", "Vorgabe dieses Programms", "Vorschlag", "Nur auf Wunsch"];

/// The standards that have rules: the known ones in this order, then any other.
fn standards() -> Vec<Option<&'static str>> {
    let known = [
        None,
        Some("xdatenfelder"),
        Some("xzufi"),
        Some("xprozess"),
        Some("genericode"),
        Some(fim_validation::KONVOLUT),
        Some(ozg::STANDARD),
    ];
    let has_rules = |key: &Option<&str>| rules().any(|rule| rule.standard == *key);
    let mut found: Vec<Option<&str>> = known.into_iter().filter(has_rules).collect();
    for rule in rules() {
        if !found.contains(&rule.standard) {
            found.push(rule.standard);
        }
    }
    found
}

/// The rules of a standard with one basis, in the order of their codes.
fn rules_of(key: Option<&str>, wanted: &str) -> Vec<&'static RuleMeta> {
    let mut found: Vec<&RuleMeta> =
        rules().filter(|rule| rule.standard == key && basis(rule) == wanted).collect();
    found.sort_by_key(|rule| rule.code);
    found
}

/// All parts of one page in one test: they are written one after the other.
#[test]
fn the_page_of_the_rules_is_current() {
    let page = "docs/regeln.md";
    let mut numbers = format!(
        "| Standard | {} | zusammen |\n|---|{}---:|\n",
        BASES.join(" | "),
        "---:|".repeat(BASES.len())
    );
    let mut whole = String::new();
    for key in standards() {
        let counts = BASES.map(|basis| rules_of(key, basis).len());
        let sum = counts.iter().sum::<usize>();
        writeln!(numbers, "| {} | {} | {sum} |", standard(key), cells(counts)).expect("text");
        writeln!(whole, "\n## {}", standard(key)).expect("text");
        for basis in BASES {
            whole += &table_of_rules(basis, &rules_of(key, basis));
        }
    }
    let all = rules().count();
    let sums = BASES.map(|wanted| rules().filter(|rule| basis(rule) == wanted).count());
    writeln!(numbers, "| **zusammen** | {} | {all} |", cells(sums)).expect("text");
    current(page, "Zahlen", &numbers);
    current(page, "Regeln", &whole);
}

/// Numbers side by side.
fn cells(counts: [usize; BASES.len()]) -> String {
    counts.map(|count| count.to_string()).join(" | ")
}

fn table_of_rules(basis: &str, rules: &[&RuleMeta]) -> String {
    let mut table = String::new();
    if rules.is_empty() {
        return table;
    }
    let has_versions = rules.iter().any(|rule| !rule.versions.is_empty());
    let (head, line) = if has_versions { (" Fassungen |", "---|") } else { ("", "") };
    writeln!(
        table,
        "\n### {basis}\n\n| Code | Stufe |{head} Name | Meldung |\n|---|---|{line}---|---|"
    )
    .expect("text");
    for rule in rules {
        let versions =
            if has_versions { format!(" {} |", rule.versions.join(", ")) } else { String::new() };
        let stufe = rule.stufe.label(Sprache::De);
        let mut message = message(rule).replace('|', "\\|");
        if rule.reparatur.iter().any(|art| *art != Reparatur::Vorschlag) {
            message.push_str(" ([Reparatur](reparatur.md))");
        }
        writeln!(
            table,
            "| [`{0}`](regeln/{0}.md) | {stufe} |{versions} {1} | {message} |",
            rule.code, rule.name
        )
        .expect("text");
    }
    table
}

/// Parts of the page on new rules that show what a rule can look at, and where that stands.
const CHECKS: [(&str, &str); 4] = [
    ("Prüfungen", "datenfelder"),
    ("Prüfungen von Leistungen", "leistungen"),
    ("Prüfungen von Prozessen", "prozesse"),
    ("Prüfungen von Codelisten", "liste"),
];

/// What a rule can look at stands in the code as a table; so does the rule that is shown.
#[test]
fn the_page_on_new_rules_is_current() {
    let page = "docs/neue-regel.md";
    let folder = "crates/fim-validation/src";
    for (part, standard) in CHECKS {
        let source = read(&format!("{folder}/{standard}/pruefung.rs"));
        current(page, part, &table_of_checks(&source));
    }
    let source = read(&format!("{folder}/vorhaben/regeln/mod.rs"));
    current(page, "Prüfungen eines Vorhabens", &table_of_kinds(&source));
    let rule = read(&format!("{folder}/datenfelder/regeln/anzahl/verdreht.rs"));
    current(page, "Beispiel", &format!("```rust\n{rule}```\n"));
}

/// The checks of a Vorhaben stand in the code as an enumeration.
fn table_of_kinds(source: &str) -> String {
    let (_, kinds) = source.split_once("pub(crate) enum Pruefung {\n").expect("the checks");
    let (kinds, _) = kinds.split_once("\n}\n").expect("their end");
    let mut table = String::from("| Prüfung | Anmerkung |\n|---|---|\n");
    let mut note = "";
    for line in kinds.lines().map(str::trim) {
        match line.strip_prefix("///") {
            Some(text) => note = text.trim(),
            None => {
                let name = line.split(['(', ',']).next().expect("a name");
                writeln!(table, "| `Pruefung::{name}` | {note} |").expect("text");
            }
        }
    }
    table
}

fn table_of_checks(source: &str) -> String {
    let (_, table) = source.split_once("pruefungen! {\n").expect("the table of checks");
    let (table, _) = table.split_once("\n}\n").expect("its end");
    let mut checks = String::from("| Prüfung | bekommt | Anmerkung |\n|---|---|---|\n");
    let mut notes = String::new();
    for line in table.lines().map(str::trim) {
        if let Some(note) = line.strip_prefix("///") {
            notes.push_str(note);
        } else if let Some((name, rest)) = line.split_once('(') {
            let mut given =
                rest.split_once(": ").expect("type").1.trim_end_matches(");").to_owned();
            for noise in ["&'m ", "&'x ", "<'a>", "<'m, 'a>", "<'x, 'm, 'a>"] {
                given = given.replace(noise, "");
            }
            writeln!(checks, "| `Pruefung::{name}` | `{given}` | {} |", notes.trim())
                .expect("text");
            notes.clear();
        }
    }
    checks
}
