//! Whatever stands in a file, the output is fit for a terminal: no control characters, no line
//! wider than the terminal, no panic.
//!
//! Nothing is exempt in the terminal format: long words, paths and codes are broken. In `kurz` a
//! finding is one line however long it is, and so is each line of the totals.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{TOOL, render};
use fim_core::{
    ElementInfo, FileReport, Finding, Identity, Place, Report, RuleMeta, SchemaCheck, Source, Span,
    Sprache, State, Stufe, Wording,
};
use fim_report::{Format, Options};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

static PROBE: RuleMeta = RuleMeta {
    code: "PROBE",
    message: Wording::new("Probe »{text}«", "probe »{text}«"),
    why: Wording::new("Weil {text} dort steht.", "Because there is {text}."),
    fix: Wording::new("{text} ändern.", "Change {text}."),
    ..RuleMeta::BASE
};

const FORMATE: [Format; 6] = Format::ALL;

/// Pieces that are difficult for terminals.
const SCHWIERIG: &[&str] = &[
    "\t",
    "\r",
    "\u{1}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\u{9b}2J",
    "\u{61c}",
    "\u{200e}",
    "\u{2028}",
    "\u{2029}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "漢字",
    "日本語テキスト",
    "ｆｕｌｌ",
    "한국어",
    "e\u{301}",
    "\u{301}\u{302}",
    "שלום",
    "العربية",
    "\u{200b}",
    "\u{feff}",
    "\u{a0}",
    "\u{ad}",
    "\u{2060}",
    "\u{200f}",
    "\u{e0041}\u{e007f}",
    "ﬁ",
    "…",
    "»",
    "—",
];

/// Pieces that are narrower as a whole than char by char.
const ZUSAMMENGESETZT: &[&str] = &["👩‍👩‍👧", "🇩🇪", "👍🏽", "لا"];

/// Pieces that are wider as a whole than char by char.
const VERBREITERT: &[&str] = &["☂\u{fe0f}", "1\u{fe0f}\u{20e3}"];

fn stueck() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Z0-9äöüß§<>/=\"' .,_-]{0,14}",
        2 => prop::sample::select(SCHWIERIG).prop_map(str::to_owned),
        1 => (prop::sample::select(ZUSAMMENGESETZT), 1usize..40).prop_map(|(s, n)| s.repeat(n)),
        1 => "[一-龥]{1,30}",
        1 => "[a-z/]{30,90}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(stueck(), 0..25).prop_map(|stuecke| stuecke.concat())
}

/// The text of a file. It is not wrapped but cut, so that it may hold everything.
fn zeilen() -> impl Strategy<Value = String> {
    let breit = prop::sample::select(VERBREITERT).prop_map(|stueck| stueck.repeat(20));
    let mit = (text(), breit, text()).prop_map(|(vor, breit, nach)| vor + &breit + &nach);
    let zeile = prop_oneof![4 => text(), 1 => mit];
    prop::collection::vec(zeile, 1..6).prop_map(|zeilen| zeilen.join("\n"))
}

/// Paths of everything a file system lets through, and more.
fn pfad() -> impl Strategy<Value = String> {
    (prop::collection::vec(stueck(), 0..6), prop::collection::vec(text(), 0..4))
        .prop_map(|(name, ordner)| format!("{}/{}.xml", ordner.join("/"), name.concat()))
}

fn stufe() -> impl Strategy<Value = Stufe> {
    prop::sample::select(Stufe::ALL.as_slice())
}

/// A byte of `text`, chosen by a number; it may lie within a character.
fn byte(text: &str, wahl: usize) -> usize {
    wahl % (text.len() + 1)
}

/// A finding in `text` that speaks of `wort` wherever it can.
fn befund(pfad: &str, text: &str, wort: &str, ort: (usize, usize), stufe: Stufe) -> Finding {
    let source = Source::from_text(pfad, text);
    let start = byte(text, ort.0);
    // Start and end may lie within a character, the end before the start and beyond the text.
    let place = Place::in_source(&source, Span { start: start as u64, end: ort.1 as u64 });
    let place = Place { path: format!("/{wort}/name[2]"), ..place };
    let element = ElementInfo {
        kind: "Datenfeld".to_owned(),
        id: Some(wort.to_owned()),
        version: Some(wort.to_owned()),
        name: Some(wort.to_owned()),
    };
    let mut finding = Finding::of(&PROBE)
        .value("text", wort)
        .at(place.clone())
        .about(Some(element))
        .related(wort, place)
        .found(wort)
        .expected(wort)
        .finish(pfad);
    finding.stufe = stufe;
    finding
}

/// A report that has the findings in a file of each state, and its path and label as well.
fn bericht(pfad: &str, findings: &[Finding]) -> Report {
    let file = |state, findings: &[Finding]| {
        let identity = Identity { label: Some(pfad.to_owned()), ..Identity::default() };
        let schema = SchemaCheck::Exact;
        FileReport { schema, ..FileReport::new(pfad, identity, state, findings.to_vec()) }
    };
    Report::new(vec![
        file(State::Findings, findings),
        file(State::Unchecked, &findings[..1]),
        file(State::Other, &[]),
    ])
}

fn options(width: usize, all: bool) -> Options {
    Options { width, all, sprache: Sprache::De, color: false }
}

/// Control characters, marks that turn the direction of text, line ends of Unicode.
fn steuert(c: char) -> bool {
    let richtung = matches!(
        c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    let umbruch = matches!(c, '\u{2028}' | '\u{2029}');
    richtung || umbruch || (c.is_control() && c != '\n')
}

fn zu_breit(ausgabe: &str, width: usize) -> Vec<&str> {
    ausgabe.lines().filter(|line| line.width() > width).collect()
}

/// Renders in every format; what must hold for all of them.
fn pruefe(report: &Report, options: &Options) -> Result<(), TestCaseError> {
    for format in FORMATE {
        let ausgabe = render(format, report, TOOL, options);
        let stoerend: Vec<char> = ausgabe.chars().filter(|c| steuert(*c)).collect();
        let json = matches!(format, Format::Json | Format::Jsonl | Format::FimPortal);
        // JSON escapes control characters, direction marks are data there.
        let stoerend = stoerend.iter().filter(|c| !json || **c <= '\u{1f}').count();
        prop_assert!(stoerend == 0, "{format:?}: {ausgabe:?}");
        prop_assert!(ausgabe.ends_with('\n'));
    }
    let terminal = render(Format::Terminal, report, TOOL, options);
    prop_assert_eq!(zu_breit(&terminal, options.width), [""; 0], "width {}", options.width);
    Ok(())
}

/// Cases without files of failed ones beside the sources.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn the_terminal_gets_no_control_characters_and_no_line_too_wide(
        inhalt in zeilen(), wort in text(), pfad in pfad(), width in 40usize..=120, all: bool,
        orte in prop::collection::vec((any::<usize>(), 0usize..2_000), 1..6), stufe in stufe(),
    ) {
        let findings: Vec<_> =
            orte.iter().map(|ort| befund(&pfad, &inhalt, &wort, *ort, stufe)).collect();
        pruefe(&bericht(&pfad, &findings), &options(width, all))?;
    }

    #[test]
    fn kurz_has_one_line_a_finding_and_the_totals(
        inhalt in zeilen(), wort in text(), width in 40usize..=120, anzahl in 1usize..8,
    ) {
        let findings = vec![befund("a.xml", &inhalt, &wort, (7, 9), Stufe::Warnung); anzahl];
        let report = bericht("a.xml", &findings);
        let kurz = render(Format::Kurz, &report, TOOL, &options(width, false));
        let lines: Vec<&str> = kurz.split('\n').collect();
        prop_assert_eq!(lines.len(), anzahl + 1 + 6);
        let (befunde, summe) = lines.split_at(anzahl + 1);
        prop_assert!(befunde.iter().all(|line| line.starts_with("a.xml:") && line.contains(": Warnung[PROBE] Probe »")));
        let dateien =
            "3 Dateien · 0 ohne Befund · 1 mit Befunden · 1 nicht prüfbar · 1 aus anderem Standard";
        prop_assert_eq!(summe[0], dateien);
        prop_assert!(summe[1].starts_with("0 kritisch · 0 methodisch · "), "{:?}", summe);
        let andere = ["Nicht geprüft (anderer Standard): 1 a.xml", "Nicht prüfbar:"];
        prop_assert_eq!(&summe[2..4], &andere);
        prop_assert!(summe[4].starts_with("  a.xml: Probe »") && summe[4].ends_with('«'));
        prop_assert_eq!(summe[5], "");
        let weit = render(Format::Kurz, &report, TOOL, &options(10_000, false));
        prop_assert_eq!(weit, kurz, "the width makes no difference");
    }

    #[test]
    fn long_paths_are_broken_and_never_too_wide(
        ordner in "[a-z0-9_-]{0,90}", name in "[a-z0-9äöü_-]{1,90}", width in 40usize..=120,
    ) {
        let pfad = format!("{ordner}/{name}.xml");
        let findings = vec![befund(&pfad, "<a>Text</a>", "Wort", (3, 7), Stufe::Kritisch); 5];
        pruefe(&bericht(&pfad, &findings), &options(width, false))?;
    }
}

proptest! {
    #![proptest_config(config(12))]

    #[test]
    fn lines_of_a_megabyte_are_shown_as_a_window(
        stueck in stueck().prop_filter("not empty", |stueck| !stueck.is_empty()),
        ort: usize, laenge in 0usize..2_000_000, width in 40usize..=120,
    ) {
        let inhalt = stueck.repeat(1_000_000 / stueck.len());
        let ort = (ort, byte(&inhalt, ort) + laenge);
        let finding = befund("a.xml", &inhalt, "Wort", ort, Stufe::Hinweis);
        let report = bericht("a.xml", &[finding]);
        pruefe(&report, &options(width, false))?;
        let terminal = render(Format::Terminal, &report, TOOL, &options(width, false));
        prop_assert!(terminal.len() < 10_000, "{}", terminal.len());
    }
}

/// The terminal output of one finding at `mark` in `inhalt`.
fn ausgabe(pfad: &str, inhalt: &str, mark: &str, width: usize) -> String {
    let at = inhalt.find(mark).unwrap();
    let finding = befund(pfad, inhalt, "Wort", (at, at + mark.len()), Stufe::Warnung);
    render(Format::Terminal, &bericht(pfad, &[finding]), TOOL, &options(width, false))
}

#[test]
fn the_mark_stands_under_the_marked_text() {
    for inhalt in
        ["<name>漢字 Ziel</name>", "<name>\t\u{1b}é e\u{301} Ziel</name>", "Ziel", "Ziel…"]
    {
        let ausgabe = ausgabe("a.xml", inhalt, "Ziel", 80);
        let lines: Vec<&str> = ausgabe.lines().collect();
        let at = lines.iter().position(|line| line.contains(" │ ")).unwrap();
        let spalte = lines[at][..lines[at].find("Ziel").unwrap()].width();
        let strich = lines[at + 1].find('─').unwrap();
        assert_eq!(lines[at + 1][..strich].width(), spalte, "{ausgabe}");
        assert_eq!(lines[at + 1].matches('─').count(), 4, "{ausgabe}");
    }
}

#[test]
fn the_middle_of_a_long_line_is_shown_with_signs_that_it_goes_on() {
    let inhalt = format!("{}Ziel{}", "vorher ".repeat(100_000), " nachher".repeat(100_000));
    let ausgabe = ausgabe("a.xml", &inhalt, "Ziel", 60);
    let line = ausgabe.lines().find(|line| line.contains("Ziel")).unwrap();
    assert!(line.starts_with(" 1 │ …") && line.ends_with('…'), "{line}");
    assert!(ausgabe.contains("a.xml:1:700001"), "{ausgabe}");
}

#[test]
fn composed_characters_do_not_make_a_line_too_wide() {
    for stueck in [ZUSAMMENGESETZT, VERBREITERT].concat() {
        let inhalt = format!("{}Ziel", stueck.repeat(80));
        assert_eq!(zu_breit(&ausgabe("a.xml", &inhalt, "Ziel", 60), 60), [""; 0], "{stueck}");
    }
}

#[test]
fn characters_made_wide_do_not_make_a_wrapped_line_too_wide() {
    for stueck in VERBREITERT {
        let lang = stueck.repeat(80);
        let findings = [befund(&format!("{lang}.xml"), "Ziel", &lang, (0, 4), Stufe::Warnung)];
        for report in [bericht("a.xml", &findings), bericht(&format!("{lang}.xml"), &findings)] {
            let ausgabe = render(Format::Terminal, &report, TOOL, &options(60, false));
            assert_eq!(zu_breit(&ausgabe, 60), [""; 0], "{stueck}");
        }
    }
}

#[test]
fn paths_of_wide_characters_do_not_make_a_line_too_wide() {
    let pfad = format!("{}.xml", "漢字".repeat(60));
    assert_eq!(zu_breit(&ausgabe(&pfad, "<a>Ziel</a>", "Ziel", 120), 120), [""; 0]);
}

#[test]
fn control_characters_in_paths_never_reach_the_terminal() {
    let pfad = "a\u{1b}[2J.xml";
    let findings = vec![befund(pfad, "<a>x</a>", "Wort", (3, 4), Stufe::Warnung); 5];
    let terminal = render(Format::Terminal, &bericht(pfad, &findings), TOOL, &options(80, false));
    let stoerend: Vec<&str> = terminal.lines().filter(|line| line.contains(steuert)).collect();
    assert_eq!(stoerend, [""; 0]);
}

#[test]
fn all_marks_of_direction_and_line_breaks_of_unicode_are_replaced() {
    for zeichen in ["\u{61c}", "\u{2028}", "\u{2029}"] {
        let inhalt = format!("<a>vor{zeichen}Ziel</a>");
        assert!(!ausgabe("a.xml", &inhalt, "Ziel", 80).contains(zeichen), "{zeichen:?}");
    }
}

#[test]
fn a_span_that_begins_within_a_character_does_not_panic() {
    let source = Source::from_text("a.xml", "<a>ä</a>");
    let _ = Place::in_source(&source, Span { start: 4, end: 5 });
}
