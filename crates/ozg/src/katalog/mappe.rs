//! Workbooks of Excel. The sheet counts that has the head of a catalogue.

use super::kopf::Aufbau;
use super::{Katalog, Spalte, Zelle, unlesbar};
use crate::lesen::Gelesen;
use crate::regeln::KATALOG_UNLESBAR;
use arbeitsmappe::{Mappe, Tabelle};
use fim_core::{Finding, Limits, Position, Span, Value};

/// Rows in which the head is looked for: there may be a title above it.
const KOPFSUCHE: usize = 20;

pub(super) fn lesen(name: &str, bytes: Vec<u8>, limits: &Limits) -> Gelesen<Katalog> {
    let refuse =
        |grund: Value| unlesbar(Finding::of(&KATALOG_UNLESBAR).value("grund", grund).finish(name));
    let mut mappe = match Mappe::open(bytes, limits) {
        Ok(mappe) => mappe,
        Err(error) => {
            return match error.grenze() {
                Some(grenze) => unlesbar(limits.exceeded(grenze, ("mehr", "more")).finish(name)),
                None => refuse(error.grund()),
            };
        }
    };
    let mut zu_gross = false;
    for blatt in mappe.blaetter() {
        let Some(range) = mappe.blatt(&blatt) else {
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

/// The row with the head, counted from that of the table.
fn kopfzeile(tabelle: &Tabelle) -> Option<usize> {
    tabelle.zeilen().take(KOPFSUCHE).position(|row| {
        let bekannt = row.iter().filter_map(|cell| Spalte::nach_kopf(cell));
        bekannt.count() >= 2
    })
}

fn tabelle(name: &str, blatt: &str, range: &Tabelle, kopf: usize) -> Gelesen<Katalog> {
    let (row0, column0) = range.anfang();
    let zellen = |row: &[String], number: usize| -> Vec<Zelle> {
        let line = u64::from(row0) + number as u64 + 1;
        let cells = row.iter().zip(u64::from(column0)..);
        cells.map(|(cell, column)| zelle(blatt, line, column, cell)).collect()
    };
    let mut rows = range.zeilen().zip(0usize..).skip(kopf);
    let Some((head, number)) = rows.next() else {
        return Gelesen { inhalt: Katalog::default(), befunde: Vec::new(), vollstaendig: true };
    };
    let mut aufbau = Aufbau::new(name, &zellen(&head, number));
    for (row, number) in rows {
        let zellen = zellen(&row, number);
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
