//! What stands in the workbook, and how it is set up.

use crate::mappe::{gelesen, geschrieben, mit_ausnahmen, teil, von};
use fim_core::{Report, Sprache};
use std::fmt::Write;

fn als_text(bytes: &[u8]) -> String {
    let mut out = String::new();
    for (name, rows) in gelesen(bytes) {
        writeln!(out, "=== {name}").unwrap();
        for row in rows {
            let row: Vec<String> = row.iter().map(|cell| cell.replace('\n', "⏎")).collect();
            writeln!(out, "{}", row.join(" | ").trim_end_matches([' ', '|'])).unwrap();
        }
    }
    out
}

#[test]
fn a_work_list_reads_like_this() {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        for (name, sprache) in [("de", Sprache::De), ("en", Sprache::En)] {
            let text = als_text(&geschrieben(&mit_ausnahmen(), sprache));
            insta::assert_snapshot!(format!("arbeitsliste_{name}"), text);
        }
    });
}

#[test]
fn nothing_found_is_a_list_as_well() {
    let blaetter = gelesen(&geschrieben(&Report::default(), Sprache::De));
    assert_eq!(blaetter.len(), 1);
    assert_eq!(blaetter[0].1[1][0], "Es wurde keine Datei geprüft.");
}

#[test]
fn the_same_report_makes_the_same_bytes() {
    let report = mit_ausnahmen();
    assert_eq!(geschrieben(&report, Sprache::De), geschrieben(&report, Sprache::De));
}

#[test]
fn a_sheet_is_set_up_for_work_and_for_print() {
    let bytes = geschrieben(&mit_ausnahmen(), Sprache::De);
    let blatt = teil(&bytes, "xl/worksheets/sheet2.xml");
    for part in [
        "<pane xSplit=\"1\" ySplit=\"1\"",
        "<autoFilter ref=\"A1:T5\"",
        "<dataValidation type=\"list\"",
        "\"offen,erledigt,Ausnahme,Rückfrage\"",
        "<dataValidation type=\"date\"",
        "sqref=\"C2:C5\"",
        "<conditionalFormatting sqref=\"A2:A5\">",
        "$A2=\"Rückfrage\"",
        "<hyperlink ref=\"F2\"",
        "orientation=\"landscape\"",
        "fitToHeight=\"0\"",
        "Seite &amp;P von &amp;N",
    ] {
        assert!(blatt.contains(part), "{part} is not in {blatt}");
    }
    let mappe = teil(&bytes, "xl/workbook.xml");
    assert!(mappe.contains("_xlnm.Print_Titles") && mappe.contains("'60'!$1:$1"), "{mappe}");
    let links = teil(&bytes, "xl/worksheets/_rels/sheet2.xml.rels");
    assert!(links.contains("https://qs.example/1006"), "{links}");
}

#[test]
fn names_of_sheets_are_ones_that_excel_takes() {
    let lang = "Landesredaktion Niedersachsen und Bremen";
    let anders = "Landesredaktion Niedersachsen und Hamburg";
    let report = von(&["'[x]:*?/\\", lang, anders, "Übersicht", "ohne Angabe", "d'Or", "HISTORY"]);
    let bytes = geschrieben(&report, Sprache::De);
    let namen: Vec<String> = gelesen(&bytes).into_iter().map(|(name, _)| name).collect();
    let expected = [
        "Übersicht",
        "(x)",
        "HISTORY (2)",
        "Landesredaktion Niedersachsen u",
        "Landesredaktion Niedersachs (2)",
        "d'Or",
        "ohne Angabe",
        "Übersicht (2)",
    ];
    assert_eq!(namen, expected);
    // The whole name stands in the overview, and leads to the sheet.
    let uebersicht = &gelesen(&bytes)[0].1;
    assert!(uebersicht.iter().any(|row| row[0] == anders), "{uebersicht:?}");
    let links = teil(&bytes, "xl/worksheets/sheet1.xml");
    assert!(links.contains("location=\"'d''Or'!A1\""), "{links}");
}
