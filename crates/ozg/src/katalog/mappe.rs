//! Workbooks of Excel, read by calamine. The sheet counts that has the head of a catalogue.

use super::kopf::Aufbau;
use super::{Katalog, Spalte, Zelle, unlesbar};
use crate::lesen::Gelesen;
use crate::regeln::KATALOG_UNLESBAR;
use calamine::{Cell, Data, DataRef, Range, Reader, Xlsx};
use fim_core::{Finding, Limits, Position, Span, Value};
use std::io::{self, Cursor, Read};

/// Cells that a catalogue may have: more are a workbook that means to fill the memory.
const ZELLEN: u64 = 4_000_000;
/// Rows in which the head is looked for: there may be a title above it.
const KOPFSUCHE: usize = 20;

pub(super) fn lesen(name: &str, bytes: Vec<u8>, limits: &Limits) -> Gelesen<Katalog> {
    let refuse =
        |grund: Value| unlesbar(Finding::of(&KATALOG_UNLESBAR).value("grund", grund).finish(name));
    if let Err(grund) = ertraeglich(&bytes, limits) {
        return refuse(grund);
    }
    let Ok(mut mappe) = Xlsx::new(Cursor::new(bytes)) else {
        return refuse(Value::from((
            "das ist keine lesbare Excel-Mappe",
            "this is no readable Excel workbook",
        )));
    };
    let mut zu_gross = false;
    for blatt in mappe.sheet_names() {
        let Some(range) = bereich(&mut mappe, &blatt, limits) else {
            zu_gross = true;
            continue;
        };
        if let Some(kopf) = kopfzeile(&range) {
            return tabelle(name, &blatt, &range, kopf);
        }
    }
    if zu_gross {
        return refuse(Value::from((
            "ein Blatt ist größer, als ein Katalog sein darf",
            "a sheet is larger than a catalogue may be",
        )));
    }
    refuse(Value::from((
        "kein Blatt hat eine Kopfzeile mit »leistungsschluessel« und »prioritaet«",
        "no sheet has a head with »leistungsschluessel« and »prioritaet«",
    )))
}

/// A small file can unpack to a huge one, whatever its head says of sizes.
fn ertraeglich(bytes: &[u8], limits: &Limits) -> Result<(), Value> {
    let kaputt = || {
        Value::from((
            "das Archiv der Mappe ist beschädigt",
            "the archive of the workbook is broken",
        ))
    };
    let mut archiv = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| kaputt())?;
    let mut rest = limits.file_bytes;
    for at in 0..archiv.len() {
        let datei = archiv.by_index(at).map_err(|_| kaputt())?;
        let mut part = datei.take(rest.saturating_add(1));
        let size = io::copy(&mut part, &mut io::sink()).map_err(|_| kaputt())?;
        rest = rest.checked_sub(size).ok_or_else(|| {
            Value::from((
                "die Mappe ist ausgepackt zu groß (Grenze »dateigroesse«)",
                "the workbook is too large when unpacked (limit »dateigroesse«)",
            ))
        })?;
    }
    Ok(())
}

/// The cells of a sheet that hold something; empty where it is no table, `None` where they would fill
/// the memory: two cells can lie in opposite corners, and many can share one long text.
fn bereich(mappe: &mut Xlsx<Cursor<Vec<u8>>>, blatt: &str, limits: &Limits) -> Option<Range<Data>> {
    let Ok(mut reader) = mappe.worksheet_cells_reader(blatt) else { return Some(Range::empty()) };
    let mut zellen: Vec<Cell<Data>> = Vec::new();
    let (mut erste, mut letzte, mut text) = ((u32::MAX, u32::MAX), (0, 0), 0u64);
    loop {
        let zelle = match reader.next_cell() {
            Ok(Some(zelle)) => zelle,
            Ok(None) => return Some(Range::from_sparse(zellen)),
            Err(_) => return Some(Range::empty()),
        };
        text += match zelle.get_value() {
            DataRef::Empty => continue,
            DataRef::SharedString(text) => text.len() as u64,
            DataRef::String(text) => text.len() as u64,
            _ => 0,
        };
        let (row, column) = zelle.get_position();
        erste = (erste.0.min(row), erste.1.min(column));
        letzte = (letzte.0.max(row), letzte.1.max(column));
        let height = u64::from(letzte.0 - erste.0) + 1;
        let width = u64::from(letzte.1 - erste.1) + 1;
        if height.saturating_mul(width) > ZELLEN || text > limits.file_bytes {
            return None;
        }
        zellen.push(Cell::new((row, column), Data::from(zelle.get_value().clone())));
    }
}

/// The row with the head, counted from that of the range.
fn kopfzeile(range: &Range<Data>) -> Option<usize> {
    range.rows().take(KOPFSUCHE).position(|row| {
        let bekannt = row.iter().filter_map(|cell| Spalte::nach_kopf(&text(cell)));
        bekannt.count() >= 2
    })
}

fn tabelle(name: &str, blatt: &str, range: &Range<Data>, kopf: usize) -> Gelesen<Katalog> {
    let (row0, column0) = range.start().unwrap_or_default();
    let zellen = |row: &[Data], number: usize| -> Vec<Zelle> {
        let line = u64::from(row0) + number as u64 + 1;
        let cells = row.iter().zip(u64::from(column0)..);
        cells.map(|(cell, column)| zelle(blatt, line, column, &text(cell))).collect()
    };
    let mut rows = range.rows().zip(0usize..).skip(kopf);
    let Some((head, number)) = rows.next() else {
        return Gelesen { inhalt: Katalog::default(), befunde: Vec::new(), vollstaendig: true };
    };
    let mut aufbau = Aufbau::new(name, &zellen(head, number));
    for (row, number) in rows {
        let zellen = zellen(row, number);
        let nummer = zellen.first().map_or(0, |zelle| zelle.position.line);
        aufbau.zeile(nummer, zellen);
    }
    let (inhalt, befunde) = aufbau.finish();
    Gelesen { inhalt, befunde, vollstaendig: true }
}

fn zelle(blatt: &str, line: u64, column: u64, text: &str) -> Zelle {
    // Findings are put in the order of their spans.
    let ordnung = line * 20_000 + column;
    Zelle {
        text: text.trim().to_owned(),
        pfad: format!("{blatt}!{}{line}", buchstaben(column)),
        span: Span { start: ordnung, end: ordnung },
        position: Position { line, column: column + 1 },
        auszug: None,
    }
}

/// The letters of a column from 0: A, B … Z, AA.
fn buchstaben(column: u64) -> String {
    let (mut rest, mut letters) = (column + 1, Vec::new());
    while rest > 0 {
        rest -= 1;
        letters.push(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[usize::try_from(rest % 26).unwrap_or(0)]);
        rest /= 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

/// What people see in a cell. Keys of 14 digits and days are numbers to Excel.
fn text(cell: &Data) -> String {
    match cell {
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            format!("{number:.0}")
        }
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::buchstaben;

    #[test]
    fn columns_have_the_letters_of_excel() {
        let names = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")];
        for (column, name) in names {
            assert_eq!(buchstaben(column), name);
        }
    }
}
