//! Catalogues as CSV and XLSX, code lists, Steckbriefe: other readers, other tricks.

use crate::archive::zip;
use crate::fall::{Fall, befund, harmlos, pruefe_alle, unlesbar};
use zip::CompressionMethod::Deflated;

const KATALOG: &str = include_str!("../../corpus/vorhaben-defekt/nur-kopfzeile/ozg-katalog.csv");

fn csv(bytes: impl Into<Vec<u8>>, codes: &'static [&'static str]) -> Fall {
    unlesbar("ozg-katalog.csv", bytes, codes)
}

fn brief(text: &str, codes: &'static [&'static str]) -> Fall {
    unlesbar("x.steckbrief.toml", text, codes)
}

#[test]
fn tables_that_are_none() {
    pruefe_alle(
        "tabellen",
        &[
            csv("", &["OZG1001"]),
            csv(vec![0_u8; 1000], &["OZG1001"]),
            csv("\u{feff}", &["OZG1001"]),
            csv(KATALOG.replace(';', "\u{1}"), &["OZG1001"]),
            csv("\"".repeat(10_000), &["OZG1001"]),
            csv(";".repeat(1 << 20), &["OZG1001"]),
            unlesbar("ozg-katalog.xlsx", "kein Excel", &["OZG1001"]),
            unlesbar("ozg-katalog.xlsx", zip(Deflated, &[("x.txt", b"x")]), &["OZG1001"]),
            unlesbar(
                "ozg-katalog.xlsx",
                zip(Deflated, &[("xl/workbook.xml", b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")]),
                &["OZG1001"],
            ),
            unlesbar(
                "ozg-katalog.xlsx",
                zip(Deflated, &[("xl/workbook.xml", &vec![b' '; 20 << 20])]),
                &["XML1101"],
            ),
            unlesbar(
                "ozg-katalog.xlsx",
                zip(Deflated, &[("xl/workbook.xml", &vec![b' '; 2 << 20])]),
                &["XML1101"],
            ),
            harmlos("notizen.txt", "kein Fall für uns", &[]),
        ],
    );
}

#[test]
fn steckbriefe_that_are_no_toml() {
    let tief = format!("a = {}{}", "[".repeat(100_000), "]".repeat(100_000));
    pruefe_alle(
        "steckbriefe",
        &[
            befund("x.steckbrief.toml", "", &["OZG1117", "OZG2007"]),
            brief("das ist kein TOML", &["OZG1117", "OZG2001"]),
            brief("a = 1\na = 2", &["OZG1117", "OZG2001", "OZG2002"]),
            brief("a = \"\u{0}\"", &["OZG1117", "OZG2001", "OZG2002"]),
            brief(&tief, &["OZG1117", "OZG2001", "OZG2002"]),
            brief("a.b.c.d.e.f = 1\na.b = 2", &["OZG1117", "OZG2001", "OZG2002"]),
            brief("tag = 2024-02-30", &["OZG1117", "OZG2001", "OZG2002"]),
        ],
    );
}
