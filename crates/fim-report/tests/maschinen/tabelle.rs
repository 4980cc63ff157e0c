//! The table for spreadsheets.

use crate::beispiel::voll;
use crate::de;
use fim_core::Report;
use fim_report::Format;

/// The rows of a table, headings first.
pub fn zeilen(report: &Report) -> Vec<Vec<String>> {
    let csv = de(Format::Csv, report);
    let text = csv.strip_prefix('\u{feff}').expect("a mark for Excel");
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn one_row_a_place_and_what_does_not_count_is_marked() {
    let rows = zeilen(&voll());
    assert_eq!(rows.len(), 1 + voll().findings().count() + 3);
    let marks: Vec<(&str, &str)> = rows[1..]
        .iter()
        .filter(|row| !row[17].is_empty())
        .map(|row| (row[17].as_str(), row[18].as_str()))
        .collect();
    let expected = [
        ("Ausnahme", "Mit der Methodik am 3. Mai so besprochen"),
        ("Baseline", ""),
        ("früherer Stand", ""),
    ];
    assert_eq!(marks, expected);
}
