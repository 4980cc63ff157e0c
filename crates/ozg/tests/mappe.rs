//! Workbooks that mean to fill the memory are refused before they do.

#![allow(clippy::expect_used, reason = "tests may fail loudly")]

use fim_core::{Limits, Sprache};
use ozg::Katalog;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const KOPF: &str = "<c r=\"A1\" t=\"inlineStr\"><is><t>leistungsschluessel</t></is></c>\
    <c r=\"B1\" t=\"inlineStr\"><is><t>prioritaet</t></is></c>";

/// A workbook with a sheet of these rows, and this shared text.
fn mappe(zeilen: &str, text: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let types = "http://schemas.openxmlformats.org/package/2006/content-types";
    let files = [
        ("[Content_Types].xml", format!("<Types xmlns=\"{types}\"/>")),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"Katalog\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{zeilen}</sheetData></worksheet>"),
        ),
        ("xl/sharedStrings.xml", format!("<sst xmlns=\"{main}\"><si><t>{text}</t></si></sst>")),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(name, SimpleFileOptions::default()).expect("entry");
        writer.write_all(text.as_bytes()).expect("bytes");
    }
    writer.finish().expect("archive").into_inner()
}

/// What reading has to say, and how many rows there are.
fn gelesen(bytes: Vec<u8>, limits: &Limits) -> (usize, String) {
    let gelesen = Katalog::lesen("ozg-katalog.xlsx", bytes, limits);
    let texte: Vec<String> = gelesen.befunde.iter().map(|it| it.message(Sprache::De)).collect();
    (gelesen.inhalt.zeilen.len(), texte.join("\n"))
}

#[test]
fn a_small_workbook_is_read() {
    let rows =
        format!("<row r=\"1\">{KOPF}</row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row>");
    let (rows, said) = gelesen(mappe(&rows, "99107998001000"), &Limits::default());
    assert_eq!(rows, 1);
    assert!(said.lines().all(|line| line.starts_with("Im Katalog fehlt die Spalte")), "{said}");
}

#[test]
fn two_cells_in_opposite_corners_are_refused() {
    let rows = format!(
        "<row r=\"1\">{KOPF}</row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
    );
    let expected =
        "Der OZG-Katalog ist nicht lesbar: ein Blatt ist größer, als ein Katalog sein darf";
    assert_eq!(gelesen(mappe(&rows, ""), &Limits::default()), (0, expected.to_owned()));
}

#[test]
fn many_cells_that_share_a_long_text_are_refused() {
    let cell = |row: u32| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>");
    let rows: String = (2..2_000).map(cell).collect();
    let bytes = mappe(&format!("<row r=\"1\">{KOPF}</row>{rows}"), &"x".repeat(100_000));
    let limits = Limits { file_bytes: 1_000_000, ..Limits::default() };
    let (rows, said) = gelesen(bytes, &limits);
    assert_eq!((rows, said.contains("ein Blatt ist größer")), (0, true), "{said}");
}

#[test]
fn a_size_that_is_a_lie_does_not_help() {
    let mut bytes = mappe(&format!("<row r=\"1\">{KOPF}</row>"), &"x".repeat(3_000_000));
    let limits = Limits { file_bytes: 1_000_000, ..Limits::default() };
    let (_, said) = gelesen(bytes.clone(), &limits);
    assert!(said.starts_with("Grenze »dateigroesse« überschritten: mehr"), "{said}");
    // The sizes in both heads of the last entry become small.
    let size = u32::try_from(3_000_000 + 82).expect("size");
    for at in 0..bytes.len().saturating_sub(4) {
        let here = u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        if here.abs_diff(size) < 40 {
            bytes[at..at + 4].copy_from_slice(&100u32.to_le_bytes());
        }
    }
    let (rows, said) = gelesen(bytes, &limits);
    assert_eq!(rows, 0);
    assert!(said.starts_with("Der OZG-Katalog ist nicht lesbar"), "{said}");
}

#[test]
fn a_workbook_packed_like_a_bomb_is_refused_by_its_ratio() {
    let bytes = mappe(&format!("<row r=\"1\">{KOPF}</row>"), &"x".repeat(5_000_000));
    let (_, said) = gelesen(bytes.clone(), &Limits::default());
    assert_eq!(said, "Grenze »archivverhaeltnis« überschritten: mehr, erlaubt sind 500 zu 1");
    let limits = Limits { archive_ratio: 2_000, ..Limits::default() };
    let (_, said) = gelesen(bytes, &limits);
    assert!(!said.contains("archivverhaeltnis"), "{said}");
}
