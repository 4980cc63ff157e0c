//! Reports to write, and workbooks as text.

use crate::common::{DOPPELT, LEERZEICHEN, TOOL, bericht};
use calamine::{Data, Reader, Xlsx};
use fim_core::{
    Ausgenommen, Ausnahmegrund, Ausnahmemeldung, ElementInfo, Finding, Meldungsart, Report, Sprache,
};
use fim_report::{Format, Options};
use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Read};

/// The report that has one of everything, by two Redaktionen, with exceptions.
pub fn mit_ausnahmen() -> Report {
    let mut report = bericht();
    let path = "konvolut/schemata/S60000000101V1.0.0.xml";
    let file = report.files.iter_mut().find(|file| file.path == path).unwrap();
    for finding in &mut file.findings {
        finding.redaktion = finding.element.as_ref().map(|_| "60".into());
        if finding.rule.code == "DF4002" {
            finding.redaktion = Some("Landesredaktion [Nord]".into());
        }
    }
    let element = ElementInfo {
        kind: "Datenfeld".to_owned(),
        id: Some("F60000000999".to_owned()),
        version: Some("1.2.0".to_owned()),
        name: Some("Land".to_owned()),
    };
    let excepted = |name: &str, grund| Ausgenommen {
        finding: Finding {
            redaktion: Some("60".into()),
            ..Finding::of(&LEERZEICHEN)
                .value("element", "name")
                .about(Some(element.clone()))
                .distinguish(name)
                .finish(path)
        },
        grund,
    };
    let ausnahme = |bis: Option<&str>| Ausnahmegrund::Ausnahme {
        begruendung: "Altbestand,\r\nwird mit der neuen Fassung abgelöst".to_owned(),
        bis: bis.map(str::to_owned),
        quelle: "fim.toml:12".to_owned(),
    };
    file.ausgenommen = vec![
        excepted("a", ausnahme(Some("2026-12-31"))),
        excepted("b", ausnahme(None)),
        excepted("c", Ausnahmegrund::Baseline),
    ];
    report.ausnahmen.meldungen = vec![Ausnahmemeldung {
        art: Meldungsart::Abgelaufen,
        datei: "fim.toml".to_owned(),
        zeile: 20,
        text: ("Die Ausnahme ist abgelaufen", "the exception has run out").into(),
    }];
    report
}

/// A report with one finding for each of these Redaktionen.
pub fn von(redaktionen: &[&str]) -> Report {
    let mut report = bericht();
    report.files.truncate(1);
    report.files[0].findings = redaktionen
        .iter()
        .map(|name| Finding {
            redaktion: Some((*name).into()),
            ..Finding::of(&DOPPELT).value("id", "x").finish("a.xml")
        })
        .collect();
    report
}

pub fn geschrieben(report: &Report, sprache: Sprache) -> Vec<u8> {
    let options = Options { sprache, ..Options::default() };
    fim_report::render(Format::Xlsx, report, TOOL, &options).expect("it fits")
}

/// What a cell holds; days as themselves.
fn zelle(data: &Data) -> String {
    match data {
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("<{year:04}-{month:02}-{day:02}>")
        }
        Data::Float(number) => format!("<{number}>"),
        other => other.to_string(),
    }
}

/// Name and rows of every sheet.
pub fn gelesen(bytes: &[u8]) -> Vec<(String, Vec<Vec<String>>)> {
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    book.sheet_names()
        .into_iter()
        .map(|name| {
            let formulas = book.worksheet_formula(&name).expect("formulas");
            assert!(formulas.is_empty(), "{name} has a formula");
            let range = book.worksheet_range(&name).expect("cells");
            let rows = range.rows().map(|row| row.iter().map(zelle).collect()).collect();
            (name, rows)
        })
        .collect()
}

/// A part of the workbook, as it is in the archive.
pub fn teil(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("archive");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

/// A workbook with these rows of text, as another program would write it.
pub fn neu(blaetter: &[(String, Vec<Vec<String>>)]) -> Vec<u8> {
    let mut mappe = Workbook::new();
    for (name, rows) in blaetter {
        let blatt = mappe.add_worksheet().set_name(name).unwrap();
        for (row, at) in rows.iter().zip(0u32..) {
            for (text, column) in row.iter().zip(0u16..) {
                let text = text.trim_matches(['<', '>']);
                blatt.write_string(at, column, text).unwrap();
            }
        }
    }
    mappe.save_to_buffer().unwrap()
}
