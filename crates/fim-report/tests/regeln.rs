//! Rules as people look them up: what is said of those that are proposals or wait to be asked.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

use fim_core::{Example, FileEdits, Herkunft, RuleMeta, Sprache, Wording};
use fim_report::{Options, explain, rules_table, tables};

static OFFICIAL: RuleMeta = RuleMeta { code: "XZF1001", name: "eins", ..RuleMeta::BASE };
static PROPOSAL: RuleMeta = RuleMeta {
    code: "XZF1002",
    name: "zwei",
    herkunft: Herkunft::Vorschlag,
    versions: &["2.2"],
    ..RuleMeta::BASE
};
static ASKED: RuleMeta = RuleMeta {
    code: "XPZ1003",
    name: "drei",
    optional: true,
    message: Wording::new("{element}: Aufgabe ohne Namen", "{element}: task without a name"),
    examples: &[Example::Embedded {
        base: "<prozess>MODELL</prozess>",
        inner: "<task name=\"Prüfen\"/>",
        embed: |outer, inner| outer.replace("MODELL", inner),
        failing: &[(" name=\"Prüfen\"", " name=\"\"")],
        passing: &[],
    }],
    ..RuleMeta::BASE
};

#[test]
fn the_table_marks_proposals_and_rules_that_wait_to_be_asked() {
    let table = rules_table(&[&OFFICIAL, &PROPOSAL, &ASKED], Sprache::De);
    let drawn = tables(&[table], &Options::default());
    let expected = "\
° Vorschlag · * nur auf Wunsch (--mit CODE) · ~ fim fix repariert
  Code      Stufe     Name  Fassungen
  XZF1001   kritisch  eins
  XZF1002°  kritisch  zwei  2.2
  XPZ1003*  kritisch  drei
";
    assert_eq!(drawn, expected);
}

#[test]
fn a_rule_that_waits_to_be_asked_says_how() {
    let text = explain(&ASKED, &Options::default());
    assert!(text.contains("  Schalter  spricht nur auf Wunsch: --mit XPZ1003\n"), "{text}");
    let english = explain(&ASKED, &Options { sprache: Sprache::En, ..Options::default() });
    assert!(
        english.contains("  switch    speaks only when asked for: --mit XPZ1003\n"),
        "{english}"
    );
    let other = explain(&PROPOSAL, &Options::default());
    let off = format!("  Schalter  ausschalten: --ohne {}\n", PROPOSAL.code);
    assert!(other.contains(&off), "{other}");
}

#[test]
fn an_example_in_an_attached_file_shows_what_changes_there() {
    let text = explain(&ASKED, &Options::default());
    assert!(text.contains("  falsch    name=\"\"\n  richtig   name=\"Prüfen\"\n"), "{text}");
}

#[test]
fn an_example_of_several_files_names_those_that_change() {
    let rule = RuleMeta {
        examples: &[Example::Together { files: FILES, failing: FAILING, passing: &[] }],
        ..ASKED
    };
    let text = explain(&rule, &Options::default());
    assert!(text.contains("  falsch    a.xml: >2< · b.xml: (ohne <x/>)\n"), "{text}");
    assert!(text.contains("  richtig   a.xml: >1< · b.xml: <x/>\n"), "{text}");
}

#[test]
fn an_example_of_several_files_may_be_right_in_another_file() {
    let rule = RuleMeta {
        examples: &[Example::Together {
            files: FILES,
            failing: FAILING,
            passing: &[("c.xml", &[("<c/>", "<d/>")])],
        }],
        ..ASKED
    };
    let text = explain(&rule, &Options::default());
    assert!(text.contains("  richtig   c.xml: <d/>\n"), "{text}");
}

const FILES: &[(&str, &str)] =
    &[("a.xml", "<a>1</a>"), ("b.xml", "<b><x/></b>"), ("c.xml", "<c/>")];
const FAILING: &[FileEdits] = &[("a.xml", &[(">1<", ">2<")]), ("b.xml", &[("<x/>", "")])];
