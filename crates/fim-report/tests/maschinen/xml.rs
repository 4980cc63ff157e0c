//! JUnit and Checkstyle.

use crate::beispiel::{befund, voll};
use crate::common::{DOPPELT, LEERZEICHEN, TOOL, VERALTET, VERSION, file, render};
use crate::de;
use fim_core::{Document, Limits, Report, Source, State, Stufe};
use fim_report::{Format, Options};

/// Panics unless it is well-formed XML.
pub fn ist_xml(text: &str) {
    let source = Source::from_text("a.xml", text);
    if let Err(finding) = Document::parse(&source, &Limits::default()) {
        panic!("{:?}: {finding:?}\n{text}", finding.place.as_ref().map(|it| it.position));
    }
}

fn report() -> Report {
    let rules = [&DOPPELT, &VERSION, &VERALTET, &LEERZEICHEN];
    let befunde = rules.map(|rule| befund(rule, "F1", 1));
    Report::new(vec![file("a.xml", "", State::Findings, befunde.to_vec())])
}

/// How many testcases failed with this level as the threshold.
fn failures(report: &Report, fail_on: Option<Stufe>) -> usize {
    let options = Options { fail_on, ..Options::default() };
    render(Format::Junit, report, TOOL, &options).matches("<failure ").count()
}

#[test]
fn a_testcase_fails_where_the_run_does() {
    let report = report();
    assert_eq!(failures(&report, Options::default().fail_on), 2);
    let levels = [Stufe::Kritisch, Stufe::Methodisch, Stufe::Warnung, Stufe::Hinweis];
    assert_eq!(levels.map(|level| failures(&report, Some(level))), [1, 2, 3, 4]);
    assert_eq!(failures(&report, None), 0);
    let mut blocking = report;
    blocking.files[0].findings[3].blocks = true;
    assert_eq!(failures(&blocking, None), 1, "it is in the way of a release");
}

#[test]
fn a_rule_is_one_testcase_of_a_file_however_often_it_speaks() {
    let befunde = (1..=3).map(|line| befund(&VERSION, &format!("F{line}"), line)).collect();
    let report = Report::new(vec![file("a.xml", "", State::Findings, befunde)]);
    let junit = de(Format::Junit, &report);
    assert_eq!(junit.matches("<testcase ").count(), 1);
    assert!(junit.contains("message=\"Die Version hat nicht die Form 1.0.0 (+2)\""), "{junit}");
    assert_eq!(junit.matches(": methodisch[DF1039]").count(), 3);
}

#[test]
fn names_of_testcases_are_unique_in_their_file() {
    let junit = de(Format::Junit, &voll());
    let mut names: Vec<&str> = junit
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("<testcase "))
        .filter_map(|line| line.split_once('>').map(|(head, _)| head.trim_end_matches('/')))
        .collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn a_file_that_could_not_be_checked_is_an_error_and_no_failure() {
    let junit = de(Format::Junit, &voll());
    let suite = "<testsuite name=\"konvolut/leer.xml\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">";
    assert!(junit.contains(suite), "{junit}");
    assert!(junit.contains("<error type=\"kritisch\" message=\"Die Datei ist leer\">"));
}

#[test]
fn checkstyle_has_an_error_a_place() {
    let checkstyle = de(Format::Checkstyle, &voll());
    assert_eq!(checkstyle.matches("<error ").count(), voll().findings().count());
    // All but the three files of other standards.
    assert_eq!(checkstyle.matches("<file ").count(), voll().files.len() - 3);
}
