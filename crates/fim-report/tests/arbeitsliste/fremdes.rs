//! Texts of others are texts in a cell, whatever they are made of.

use crate::common::{DOPPELT, file};
use crate::mappe::{gelesen, geschrieben};
use fim_core::{ElementInfo, Finding, Report, Sprache, State};

/// The name of an element as it comes out of the workbook.
fn name(text: &str) -> (String, Vec<Vec<String>>) {
    let element = ElementInfo {
        kind: "Datenfeld".to_owned(),
        id: Some("F60000000236".to_owned()),
        version: None,
        name: None,
    };
    let mut finding = Finding::of(&DOPPELT).about(Some(element)).finish("a.xml");
    finding.element.as_mut().unwrap().name = Some(text.to_owned());
    let report = Report::new(vec![file("a.xml", "", State::Findings, vec![finding])]);
    let mut blaetter = gelesen(&geschrieben(&report, Sprache::De));
    let uebersicht = blaetter.remove(0).1;
    (blaetter[0].1[1][11].clone(), uebersicht)
}

#[test]
fn what_looks_like_a_formula_is_a_text() {
    for text in
        ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"https://x\")", "{=1}", "00123", "2/3"]
    {
        assert_eq!(name(text).0, text);
    }
}

#[test]
fn what_xml_does_not_take_is_replaced() {
    assert_eq!(
        name("a\u{0}b\u{1b}[31m\u{ffff}\u{fffe}").0,
        "a\u{fffd}b\u{fffd}[31m\u{fffd}\u{fffd}"
    );
    assert_eq!(name("<a>&amp;</a> \"'").0, "<a>&amp;</a> \"'");
}

#[test]
fn line_ends_and_codes_of_excel_stay_what_they_are() {
    for text in ["eins\nzwei", "_x0041_", "_x000D_ _x005F_x0041_", "_x_ _x00_ _xyzab_", "a_x0041"] {
        assert_eq!(name(text).0, text);
    }
}

#[test]
fn what_is_too_long_is_cut_and_the_overview_says_so() {
    let (text, uebersicht) = name(&"ä".repeat(40_000));
    assert_eq!(text.chars().count(), 32_001);
    assert!(text.ends_with('…'));
    let note = "Ein Text ist länger, als eine Zelle fasst; er endet mit »…«.";
    assert!(uebersicht.iter().any(|row| row[0] == note), "{uebersicht:?}");
    // Each of these counts as two.
    assert_eq!(name(&"\u{1f600}".repeat(20_000)).0.chars().count(), 16_001);
}
