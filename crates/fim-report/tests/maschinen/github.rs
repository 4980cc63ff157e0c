//! Annotations of GitHub Actions.

use crate::beispiel::{befund, voll};
use crate::common::{DOPPELT, LEERZEICHEN, TOOL, VERALTET, VERSION, file, render};
use crate::de;
use fim_core::{Finding, Report, Sprache, State};
use fim_report::{Format, Options};

fn viele(counts: [usize; 4]) -> Report {
    // The least serious stand first in the file.
    let rules = [&LEERZEICHEN, &VERALTET, &VERSION, &DOPPELT];
    let befunde = rules.into_iter().zip(counts).flat_map(|(rule, count)| {
        (0..count).map(move |at| befund(rule, &format!("F{at}"), at as u64 + 1))
    });
    Report::new(vec![file("a.xml", "", State::Findings, befunde.collect())])
}

fn zahl(ausgabe: &str, kind: &str) -> usize {
    ausgabe.lines().filter(|line| line.starts_with(&format!("::{kind} "))).count()
}

#[test]
fn no_more_than_github_shows_the_worst_first_and_the_rest_counted() {
    let ausgabe = de(Format::Github, &viele([30, 11, 20, 3]));
    for kind in ["error", "warning", "notice"] {
        assert_eq!(zahl(&ausgabe, kind), 10, "{kind}");
    }
    let codes: Vec<bool> = ausgabe.lines().take(10).map(|line| line.contains("DF1006")).collect();
    assert_eq!(codes, [[true; 3].as_slice(), &[false; 7]].concat());
    let last = ausgabe.lines().last().unwrap();
    // 64 less 10, 10 and 9.
    assert!(last.starts_with("::notice title=Weitere Befunde::35 weitere Befunde; "), "{last}");
    assert!(last.contains("Insgesamt: 3 kritisch · 20 methodisch · 11 Warnungen · 30 Hinweise."));
}

#[test]
fn where_all_are_shown_nothing_is_added() {
    let ausgabe = de(Format::Github, &viele([10, 10, 5, 5]));
    assert_eq!((zahl(&ausgabe, "notice"), ausgabe.lines().count()), (10, 30));
}

#[test]
fn one_more_is_singular_and_limits_are_counted() {
    let ausgabe = de(Format::Github, &viele([0, 11, 0, 0]));
    assert!(ausgabe.contains("::1 weiterer Befund; "), "{ausgabe}");
    let mut report = viele([0, 0, 0, 1]);
    report.files[0].dropped = 1_000;
    let options = Options { sprache: Sprache::En, ..Options::default() };
    let ausgabe = render(Format::Github, &report, TOOL, &options);
    assert!(ausgabe.contains("::notice title=More findings::1,000 more findings; "), "{ausgabe}");
}

#[test]
fn a_text_cannot_end_its_command() {
    let text = "50%\r\n::error::a, b: c";
    let finding = Finding::of(&DOPPELT).value("id", text).finish("a.xml");
    let report = Report::new(vec![file("a,b:c%.xml", "", State::Findings, vec![finding])]);
    let ausgabe = de(Format::Github, &report);
    assert_eq!(ausgabe.lines().count(), 1);
    assert!(ausgabe.starts_with("::error file=a%2Cb%3Ac%25.xml,title=DF1006 (kritisch)::"));
    assert!(ausgabe.contains("»50%25\u{fffd}\u{fffd}::error::a, b: c«"), "{ausgabe}");
}

#[test]
fn standard_input_is_no_file_and_an_archive_has_no_lines() {
    let befunde = || vec![befund(&LEERZEICHEN, "F1", 5)];
    let report = Report::new(vec![
        file("-", "", State::Findings, befunde()),
        file("a.zip!/b.xml", "", State::Findings, befunde()),
    ]);
    let ausgabe = de(Format::Github, &report);
    let lines: Vec<&str> = ausgabe.lines().collect();
    assert!(lines[0].starts_with("::notice line=5,col=4,endColumn=8,title="), "{}", lines[0]);
    assert!(lines[1].starts_with("::notice file=a.zip,title="), "{}", lines[1]);
    assert!(lines[1].contains("%0Ab.xml, Zeile 5%0A"), "{}", lines[1]);
}

#[test]
fn exceptions_that_are_wrong_are_told_after_the_findings() {
    let ausgabe = de(Format::Github, &voll());
    let at = |text: &str| ausgabe.find(text).unwrap();
    assert!(at("::warning file=konvolut/fim.toml,line=3,title=Ausnahme::") < at("::notice file="));
    assert!(at("title=DF4002") < at("::notice file=konvolut/fim.toml,line=5,"));
}
