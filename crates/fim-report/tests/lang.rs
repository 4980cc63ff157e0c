//! Long output: grouped by file and artefact, folded and said so, totals over everything.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;
#[path = "common/lang.rs"]
mod lange;

use common::{DOPPELT, TOOL, VERSION, file, render};
use fim_core::{Finding, Report, RuleMeta, Sprache, State, Wording};
use fim_report::{Format, Options};
use lange::{befund, mit_ausnahmen, sammlung, viele};
use unicode_width::UnicodeWidthStr;

const SPRACHEN: [(Sprache, &str); 2] = [(Sprache::De, "de"), (Sprache::En, "en")];

fn snapshot(name: &str, ausgabe: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, ausgabe));
}

fn terminal(report: &Report, options: Options) -> String {
    render(Format::Terminal, report, TOOL, &options)
}

fn de(width: usize, all: bool) -> Options {
    Options { width, all, ..Options::default() }
}

#[test]
fn findings_are_grouped_by_artefact_where_a_file_has_several() {
    let report = Report::new(vec![sammlung("leistungen/alle.xml")]);
    for (sprache, kuerzel) in SPRACHEN {
        let options = Options { sprache, ..Options::default() };
        snapshot(&format!("artefakte_terminal_{kuerzel}"), &terminal(&report, options));
        for format in [Format::Md, Format::Vorlesen] {
            let ausgabe = render(format, &report, TOOL, &options);
            snapshot(&format!("artefakte_{}_{kuerzel}", format.key()), &ausgabe);
        }
    }
    snapshot("artefakte_terminal_de_50", &terminal(&report, de(50, false)));
}

#[test]
fn a_single_artefact_has_no_heading() {
    let mut file = sammlung("leistungen/alle.xml");
    file.findings.retain(|it| it.place.as_ref().is_some_and(|place| place.span.start < 100));
    let ausgabe = terminal(&Report::new(vec![file]), de(80, false));
    assert!(ausgabe.starts_with("  Hinweis[DF4002]"), "{ausgabe}");
    assert!(!ausgabe.contains('›'), "{ausgabe}");
    assert!(ausgabe.contains("  … und 3 weitere DF4002 in leistungen/alle.xml"), "{ausgabe}");
}

#[test]
fn a_long_run_looks_like_this() {
    let report = viele(22);
    for (sprache, kuerzel) in SPRACHEN {
        for width in [80, 50] {
            let options = Options { sprache, width, ..Options::default() };
            snapshot(&format!("lang_terminal_{kuerzel}_{width}"), &terminal(&report, options));
        }
        let options = Options { sprache, ..Options::default() };
        for format in [Format::Md, Format::Vorlesen] {
            let ausgabe = render(format, &report, TOOL, &options);
            snapshot(&format!("lang_{}_{kuerzel}", format.key()), &ausgabe);
        }
    }
}

#[test]
fn tables_are_for_long_runs_and_have_every_row_on_demand() {
    let titles = ["Befunde je Datei und Stufe:", "Häufigste Regeln:"];
    let kurz = terminal(&viele(16), de(80, false));
    assert!(titles.iter().all(|title| !kurz.contains(title)), "49 findings are few");
    let lang = terminal(&viele(30), de(80, false));
    assert!(titles.iter().all(|title| lang.contains(title)), "{lang}");
    assert!(lang.contains("\n  und 10 weitere Dateien mit 30 Befunden (alle mit --alle)\n"));
    let (_, tabelle) = lang.split_once(titles[0]).unwrap();
    let first = tabelle.lines().nth(2).unwrap();
    assert!(first.contains("/0007/"), "the worst file is the first: {first}");
    let alle = terminal(&viele(30), de(80, true));
    let (_, tabellen) = alle.split_once(titles[0]).unwrap();
    let zeilen = tabellen.lines().filter(|line| line.contains(".xml")).count();
    assert_eq!(zeilen, 30);
    assert!(!alle.contains("--alle"), "nothing is left out");
}

#[test]
fn every_finding_is_shown_or_counted() {
    for dateien in [1, 5, 22, 99, 150] {
        let report = viele(dateien);
        let ausgabe = terminal(&report, de(80, false));
        let gezeigt = ausgabe.lines().filter(|line| line.starts_with("  ") && line.contains('['));
        let gezeigt = gezeigt.filter(|line| !line.contains('╭')).count() as u64;
        let count = |text: &str| text.replace('.', "").parse::<u64>().unwrap();
        let zeilen = ausgabe.lines().filter_map(|line| line.trim_start().split_once(" × "));
        let gezaehlt: u64 = zeilen.map(|(anzahl, _)| count(anzahl)).sum();
        let folded = ausgabe.lines().filter_map(|line| line.trim_start().strip_prefix("… und "));
        let in_words: u64 = folded
            .filter(|line| line.contains(" weitere DF") || line.contains(" weitere Befunde in "))
            .map(|line| count(line.split(' ').next().unwrap()))
            .sum();
        let total = report.summary().findings.total();
        assert_eq!(gezeigt + gezaehlt + in_words, total, "{dateien}: {ausgabe}");
    }
}

#[test]
fn of_thousands_of_files_a_hundred_have_a_table_and_the_others_are_counted() {
    for format in [Format::Terminal, Format::Vorlesen] {
        let ausgabe = render(format, &viele(3_000), TOOL, &de(80, false));
        assert!(ausgabe.lines().count() < 700, "{format:?}: {}", ausgabe.lines().count());
    }
    let ausgabe = terminal(&viele(3_000), de(80, false));
    let satz = "\n… und 8.688 weitere Befunde in 2.896 weiteren Dateien (alle mit --alle)\n";
    assert!(ausgabe.contains(satz), "{}", &ausgabe[ausgabe.len() - 3_000..]);
}

#[test]
fn a_graver_level_of_a_rule_stands_above_the_others() {
    let mut findings: Vec<_> = (0..8).map(|at| befund(&VERSION, "a.xml", at)).collect();
    findings.extend((10..15).map(|at| befund(&DOPPELT, "a.xml", at)));
    let files = vec![file("a.xml", "", State::Findings, findings)];
    let ausgabe = terminal(&Report::new(files), de(80, false));
    let folded =
        "  … und 7 weitere (alle mit --alle):\n  2 × DF1006  kritisch    ab Zeile 14  Kennung";
    assert!(ausgabe.contains(folded), "{ausgabe}");
}

#[test]
fn what_does_not_count_is_told_of() {
    let report = mit_ausnahmen(2);
    for (sprache, kuerzel) in SPRACHEN {
        for format in [Format::Terminal, Format::Kurz, Format::Md, Format::Vorlesen] {
            for (all, wieviel) in [(false, ""), (true, "_alle")] {
                let options = Options { sprache, all, ..Options::default() };
                let ausgabe = render(format, &report, TOOL, &options);
                snapshot(&format!("ausnahmen_{}_{kuerzel}{wieviel}", format.key()), &ausgabe);
            }
        }
    }
}

#[test]
fn nothing_is_said_of_exceptions_where_there_are_none() {
    for format in [Format::Terminal, Format::Kurz, Format::Md, Format::Vorlesen] {
        let ausgabe = render(format, &viele(3), TOOL, &de(80, true));
        assert!(!ausgabe.contains("Ausnahme") && !ausgabe.contains("mitgezählt"), "{ausgabe}");
    }
}

#[test]
fn many_messages_on_exceptions_are_folded() {
    let zeilen = |format, meldungen, all| {
        let ausgabe = render(format, &mit_ausnahmen(meldungen), TOOL, &de(80, all));
        let is_told = |line: &&str| line.contains("fim.toml:") && line.contains(": ");
        ausgabe.lines().filter(is_told).filter(|line| !line.contains("Altbestand")).count()
    };
    for format in [Format::Terminal, Format::Kurz, Format::Md] {
        assert_eq!(zeilen(format, 11, false), 11, "one more is shown rather than counted");
        assert_eq!(zeilen(format, 30, false), 10, "{format:?}");
        assert_eq!(zeilen(format, 30, true), 30, "{format:?}");
        let ausgabe = render(format, &mit_ausnahmen(30), TOOL, &de(80, false));
        assert!(ausgabe.contains("und 20 weitere (alle mit --alle)"), "{format:?}: {ausgabe}");
    }
}

#[test]
fn no_line_of_a_long_run_is_wider_than_the_terminal() {
    let reports =
        [viele(150), mit_ausnahmen(30), Report::new(vec![sammlung("leistungen/alle.xml")])];
    for report in &reports {
        for (sprache, _) in SPRACHEN {
            for (width, all) in [(40, false), (50, true), (50, false), (71, false), (80, true)] {
                let options = Options { sprache, width, all, ..Options::default() };
                for line in terminal(report, options).lines() {
                    assert!(line.width() <= width, "{width}: {line}");
                }
            }
        }
    }
}

#[test]
fn the_end_of_a_path_tells_files_apart_in_a_table() {
    let ausgabe = terminal(&viele(30), de(50, false));
    let (_, tabelle) = ausgabe.split_once("Befunde je Datei und Stufe:").unwrap();
    let namen = tabelle.lines().filter(|line| line.contains(".xml"));
    let alle: std::collections::HashSet<_> = namen.clone().collect();
    assert_eq!(alle.len(), 20, "{tabelle}");
    assert_eq!(namen.count(), 20);
}

#[test]
fn what_is_read_out_has_no_signs_that_become_words() {
    let sammlung = Report::new(vec![sammlung("leistungen/alle.xml")]);
    for report in [common::bericht(), viele(30), mit_ausnahmen(30), sammlung] {
        for (sprache, _) in SPRACHEN {
            for (all, color) in [(false, true), (true, false)] {
                let options = Options { sprache, all, color, ..Options::default() };
                let ausgabe = render(Format::Vorlesen, &report, TOOL, &options);
                let sign = ausgabe.chars().find(|c| "»«›‹·…×→│╭╰─|*\u{a0}\u{1b}".contains(*c));
                assert_eq!(sign, None, "{ausgabe}");
                assert!(ausgabe.lines().all(|line| !line.starts_with(' ')), "{ausgabe}");
            }
        }
    }
}

#[test]
fn signs_that_a_finding_speaks_of_have_names() {
    static ZEICHEN: RuleMeta = RuleMeta {
        code: "DF1",
        message: Wording::new("»„« steht in »a …«, »“«, …", "»„« is in »a …«, »“«, …"),
        fix: Wording::new("durch »\"« oder »-« ersetzen; 2 × »…«", "use »\"« or »-«; 2 × »…«"),
        ..RuleMeta::BASE
    };
    let files =
        vec![file("a.xml", "", State::Findings, vec![Finding::of(&ZEICHEN).finish("a.xml")])];
    let report = Report::new(files);
    let ausgabe = render(Format::Vorlesen, &report, TOOL, &de(80, false));
    let message = "Regel DF 1: \"„\" steht in \"a (gekürzt)\", \"“\" und weitere.\n";
    assert!(ausgabe.contains(message), "{ausgabe}");
    let fix = "durch das gerade Anführungszeichen oder den Bindestrich ersetzen; 2 mal die Auslassungspunkte.";
    assert!(ausgabe.contains(fix), "{ausgabe}");
}
