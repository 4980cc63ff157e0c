//! One thing broken at a time in the good Konvolut: what a catalogued rule speaks of is found by that
//! rule, at the place. What nobody finds is printed (`cargo test -p fim-validation --test mutanten
//! -- --nocapture`).

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests touch the world and may fail loudly"
)]

mod generator;
mod leistung;
mod prozess;
mod quer;

use fim_core::{FileReport, Limits, State};
use fim_validation::Vorgaben;
use generator::{Change, Mutant, mutants, sample};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Where, how, and the rule that must speak.
type Bruch = (&'static str, Change, &'static str);

fn corpus(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus/buecherschrank/");
    std::fs::read_to_string(format!("{folder}{name}")).expect("a file of the corpus")
}

fn check(text: &str) -> FileReport {
    let limits = Limits::default();
    fim_validation::check_with("a.xml", text.as_bytes().to_vec(), &Vorgaben::new(&limits))
}

/// True where the rule speaks at the broken element, in it, or at the element around it.
fn speaks_at(report: &FileReport, code: &str, path: &str) -> bool {
    // What a code says is told of the thing it is said of.
    let path = path.strip_suffix("/code").unwrap_or(path);
    let around = path.rsplit_once('/').map_or("", |(parent, _)| parent);
    let is_there = |found: &str| found.starts_with(around) || around.starts_with(found);
    report.findings.iter().any(|finding| {
        (finding.rule.code == code || finding.also.contains(&code))
            && finding.place.as_ref().is_some_and(|place| is_there(&place.path))
    })
}

fn told(report: &FileReport) -> String {
    let mut codes: Vec<&str> = report.findings.iter().map(|finding| finding.rule.code).collect();
    codes.dedup();
    codes.join(" ")
}

/// Makes every mutant of a table and holds its rule to it. `embed` puts what was broken into a file.
/// Says how many there were.
fn hold(file: &str, table: &[Bruch], embed: &dyn Fn(&str) -> String) -> usize {
    let (mut missed, mut made) = (Vec::new(), 0);
    for (ending, change, code) in table {
        let found = mutants(file, ending, *change);
        assert!(!found.is_empty(), "nothing to break: {ending}");
        for Mutant { what, path, text } in found {
            made += 1;
            let report = check(&embed(&text));
            // What is inside an attached model is told where it is attached.
            let path = if embed("").is_empty() { path } else { String::new() };
            if !speaks_at(&report, code, &path) {
                missed.push(format!("{code} is silent: {what} ({})", told(&report)));
            }
        }
    }
    assert_eq!(missed, Vec::<String>::new(), "{} of {made}", missed.len());
    made
}

/// Breaks a sample of all elements in ways that fit any; prints what nobody finds.
fn survey(name: &str, file: &str, nth: usize) -> usize {
    let mut silent: BTreeMap<String, usize> = BTreeMap::new();
    let (mut made, mut found) = (0, 0);
    for change in [Change::Remove, Change::Empty, Change::Double, Change::Text("xyz")] {
        for mutant in sample(file, change, nth) {
            made += 1;
            if check(&mutant.text).state == State::Ok {
                *silent.entry(mutant.what).or_default() += 1;
            } else {
                found += 1;
            }
        }
    }
    let mut out = format!("{name}: {found} of {made} found; nobody finds\n");
    for (what, times) in silent {
        writeln!(out, "  {times} × {what}").expect("text");
    }
    println!("{out}");
    made
}

#[test]
fn what_a_rule_speaks_of_is_found_by_that_rule_at_the_place() {
    let made = leistung::hold_all() + prozess::hold_all();
    println!("{made} mutants, each found by its rule");
    assert!(made >= 300, "{made} mutants only");
}

#[test]
fn what_nobody_finds_is_printed() {
    let leistungen = survey("XZuFi 2.2.0", &corpus(leistung::DATEI_22), 3)
        + survey("XZuFi 2.3.1", &corpus(leistung::DATEI_23), 5);
    let prozesse = survey("XProzess 2.0", &corpus(prozess::DATEI), 3);
    assert!(leistungen > 300 && prozesse > 300, "{leistungen} and {prozesse} mutants only");
}
