//! Neutral tables as text.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use fim_core::{Sprache, Table, Wording};
use fim_report::{Options, tables};
use unicode_width::UnicodeWidthStr;

fn snapshot(name: &str, ausgabe: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, ausgabe));
}

const SPRACHEN: [(Sprache, &str); 2] = [(Sprache::De, "de"), (Sprache::En, "en")];

const OHNE: Wording = Wording::new("", "");

#[test]
fn tables_look_like_this() {
    let mut felder = Table::new(
        Wording::new("Bestand", "Stock"),
        &[
            Wording::new("Art", "Kind"),
            Wording::new("Anzahl", "Count"),
            Wording::new("Bemerkung", "Remark"),
        ],
    );
    let lang =
        "Ein langer Satz, der nicht in eine Zeile passt und darum umbrochen und eingerückt wird.";
    felder.row(["Datenfeld".into(), 12u64.into(), lang.into()]);
    felder.row([("Gruppe", "group").into(), 3u64.into(), "".into()]);
    felder.row([
        "Ein Name, der für die erste Spalte zu lang ist".into(),
        1u64.into(),
        "x\u{1b}\n".into(),
    ]);
    let mut ohne = Table::new(OHNE, &[OHNE, OHNE]);
    ohne.row(["Datei".into(), "a.xml".into()]);
    ohne.row(["Fassung".into(), "3.0.0".into()]);
    for (sprache, kuerzel) in SPRACHEN {
        let options = Options { sprache, width: 60, ..Options::default() };
        snapshot(
            &format!("tabellen_{kuerzel}"),
            &tables(&[felder.clone(), ohne.clone()], &options),
        );
    }
}

#[test]
fn a_table_without_rows_has_its_title_and_headings() {
    let table = Table::new(Wording::new("Bestand", "Stock"), &[Wording::new("Art", "Kind")]);
    assert_eq!(tables(&[table], &Options::default()), "Bestand\n  Art\n");
    assert_eq!(tables(&[], &Options::default()), "");
}

#[test]
fn no_row_of_a_table_is_wider_than_the_terminal() {
    for lang in ["ein ziemlich langer Name ", "漢字 ", "ein-Wort-ohne-Leerzeichen", "e\u{301}👩‍👩‍👧"]
    {
        let lang = lang.repeat(12);
        for width in 40..=120 {
            let mut table = Table::new(OHNE, &[OHNE, OHNE, OHNE]);
            table.row([lang.as_str().into(), lang.as_str().into(), "Text".into()]);
            table.row([lang.as_str().into(), 7u64.into(), lang.as_str().into()]);
            let ausgabe = tables(&[table], &Options { width, ..Options::default() });
            let zu_breit: Vec<&str> = ausgabe.lines().filter(|line| line.width() > width).collect();
            assert_eq!(zu_breit, [""; 0], "{width}");
            assert!(ausgabe.contains("Text"), "{ausgabe}");
        }
    }
}

#[test]
fn a_shortened_cell_of_characters_made_wide_does_not_move_the_next() {
    let mut table = Table::new(OHNE, &[OHNE, OHNE]);
    table.row(["☂\u{fe0f}".repeat(80).into(), "Text".into()]);
    table.row(["x".repeat(80).into(), "Text".into()]);
    for width in 40..=120 {
        let ausgabe = tables(&[table.clone()], &Options { width, ..Options::default() });
        let spalten: Vec<usize> =
            ausgabe.lines().map(|line| line[..line.find("Text").unwrap()].width()).collect();
        assert_eq!(spalten[0], spalten[1], "{ausgabe}");
    }
}

#[test]
fn the_heading_of_a_table_is_one_line() {
    let headings = ["Art", "Anzahl", "Bemerkung"].map(|text| Wording::new(text, text));
    for lang in [10, 30, 60, 200] {
        let mut table = Table::new(OHNE, &headings);
        table.row(["x".repeat(lang).into(), 12u64.into(), "Wort ".repeat(20).into()]);
        for width in 40..=120 {
            let ausgabe = tables(&[table.clone()], &Options { width, ..Options::default() });
            let kopf = ausgabe.lines().next().unwrap();
            let woerter: Vec<&str> = kopf.split_whitespace().collect();
            assert_eq!(woerter, ["Art", "Anzahl", "Bemerkung"], "{ausgabe}");
        }
    }
}

#[test]
fn the_heading_of_a_table_is_not_wider_than_the_terminal() {
    let headings = ["Art", "Name", "Bemerkung"].map(|text| Wording::new(text, text));
    let mut table = Table::new(OHNE, &headings);
    table.row(["x".repeat(60).into(), "y".repeat(60).into(), "Text".into()]);
    let ausgabe = tables(&[table], &Options::default());
    assert!(ausgabe.lines().all(|line| line.width() <= 80), "{ausgabe}");
}
