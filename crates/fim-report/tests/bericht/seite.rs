//! What stands in the file itself: frame, verdict, tables, first findings, policy. No browser is
//! needed.

use crate::common::{LEER, VERALTET, bericht, file};
use crate::rahmen::{assert_closed, data, frame, snapshot};
use crate::{beispiel, in_sprache, page};
use fim_core::{FileReport, Finding, Official, Report, RuleMeta, Sprache, State, Wording};

#[test]
fn the_frame_in_both_languages() {
    snapshot("html_alles_de", &frame(&page(&beispiel::alles())));
    snapshot("html_alles_en", &frame(&in_sprache(&beispiel::alles(), Sprache::En)));
    snapshot("html_de", &frame(&page(&bericht())));
}

#[test]
fn the_data_are_json_and_cannot_end_early() {
    for report in [bericht(), beispiel::alles(), Report::default()] {
        let value = data(&page(&report));
        let causes = report.causes().count();
        let out: usize = report.files.iter().map(|file| file.ausgenommen.len()).sum();
        assert_eq!(value["befunde"].as_array().unwrap().len(), causes + out);
    }
}

#[test]
fn nothing_is_fetched_and_nothing_else_may_run() {
    let html = page(&beispiel::alles());
    assert_closed(&html, &["http:"]);
    // Links lead to official pages alone, and only where somebody follows them.
    let links = html.matches("https://").count();
    assert_eq!(links, html.matches("https://qs.example/1006").count());
    assert!(links > 0);
}

/// A report of so many files of each state: fine, with a finding, not checkable, of another standard.
fn counts(counts: [usize; 4]) -> Report {
    let states = [State::Ok, State::Findings, State::Unchecked, State::Other];
    let files = states.into_iter().zip(counts).flat_map(|(state, count)| {
        (0..count).map(move |nr| {
            let path = format!("{}{nr}.xml", state.key());
            match state {
                State::Unchecked => FileReport::unchecked(&path, Finding::of(&LEER).finish(&path)),
                State::Findings => {
                    file(&path, "", state, vec![Finding::of(&VERALTET).finish(&path)])
                }
                State::Ok | State::Other => file(&path, "", state, Vec::new()),
            }
        })
    });
    Report::new(files.collect())
}

#[test]
fn the_verdict_counts_rightly() {
    let cases = [
        [0, 0, 0, 0],
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [3, 0, 0, 0],
        [0, 3, 0, 0],
        [3, 1, 1, 0],
        [2, 3, 2, 4],
        [0, 0, 1, 0],
        [0, 0, 0, 5],
        [3_000, 1_500, 0, 0],
    ];
    let verdicts: Vec<String> = cases
        .into_iter()
        .flat_map(|case| {
            [Sprache::De, Sprache::En].map(|sprache| in_sprache(&counts(case), sprache))
        })
        .map(|html| {
            let rest = html.split_once("<p class=\"urteil\">").unwrap().1;
            rest.split_once("</p>").unwrap().0.to_owned()
        })
        .collect();
    insta::assert_snapshot!(verdicts.join("\n"), @"
    Es wurde keine Datei geprüft.
    No file was checked.
    Die Datei ist ohne Befund.
    The file is without findings.
    Die Datei hat Befunde.
    The file has findings.
    Alle 3 Dateien sind ohne Befund.
    All 3 files are without findings.
    Alle 3 Dateien haben Befunde.
    All 3 files have findings.
    1 von 4 Dateien hat Befunde. Eine Datei war nicht prüfbar.
    1 of 4 files has findings. One file could not be checked.
    3 von 5 Dateien haben Befunde. 2 Dateien waren nicht prüfbar.
    3 of 5 files have findings. 2 files could not be checked.
    Eine Datei war nicht prüfbar.
    One file could not be checked.
    Es wurde keine Datei geprüft.
    No file was checked.
    1.500 von 4.500 Dateien haben Befunde.
    1,500 of 4,500 files have findings.
    ");
}

#[test]
fn the_first_findings_stand_there_in_full_and_how_many_more_there_are() {
    let html = page(&beispiel::report(20, 60));
    assert_eq!(html.matches("<li class=\"karte ").count(), 500);
    assert!(html.contains("500 von 1.200 Befunden, die schwersten zuerst."), "{}", frame(&html));
    let html = page(&beispiel::alles());
    assert!(html.contains("12 von 12 Befunden, die schwersten zuerst."), "{}", frame(&html));
    // What does not count comes last, and says why.
    let last = html.rsplit_once("<li class=\"karte ").unwrap().1;
    assert!(last.contains("ausgenommen") && last.contains("gilt nicht"), "{last}");
}

#[test]
fn names_of_findings_are_one_each() {
    let mut report = beispiel::report(2, 3);
    let same = report.files[0].findings[0].fingerprint;
    for finding in report.files.iter_mut().flat_map(|file| &mut file.findings) {
        finding.fingerprint = same;
    }
    let html = page(&report);
    for nr in 1..=6 {
        let name = if nr == 1 { same.to_string() } else { format!("{same}-{nr}") };
        assert_eq!(html.matches(&format!("id=\"{name}\"")).count(), 1, "{name}");
    }
}

static SCHWIERIG: RuleMeta = RuleMeta {
    code: "DF9999",
    official: Some(Official { number: 9999, link: "javascript:alert(1)" }),
    fix: Wording::new("{rat} ändern.", "Change {rat}."),
    ..RuleMeta::BASE
};

#[test]
fn a_link_that_is_none_stays_away_and_gaps_are_not_shown() {
    let path = "a.xml";
    let findings = vec![Finding::of(&SCHWIERIG).value("rat", "Das").finish(path)];
    let html = page(&Report::new(vec![file(path, "", State::Findings, findings)]));
    assert!(html.contains("DF9999") && !html.contains("javascript:"));
    assert!(html.contains("Das ändern.") && !html.contains("{rat}") && !html.contains("‹rat›"));
}
