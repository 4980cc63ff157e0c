//! Tables as text. The `csv` crate reads them; here are the places of the cells, which it does not
//! tell, and what is wrong with separators and quotation marks.

use super::kopf::Aufbau;
use super::{Katalog, SPALTEN, Spalte, Zelle, unlesbar, zelle};
use crate::lesen::Gelesen;
use crate::regeln::{KATALOG_ANFUEHRUNG, KATALOG_TRENNZEICHEN, KATALOG_UNLESBAR};
use csv::{ByteRecord, ReaderBuilder};
use fim_core::{Finding, Place, Source, Span, Value};

/// Those that are meant, then those that are understood.
const TRENNZEICHEN: [(u8, &str, &str); 4] =
    [(b';', ";", ";"), (b',', ",", ","), (b'\t', "Tabulator", "a tab"), (b'|', "|", "|")];

/// Heads that are looked at to find the separator: no table has more columns.
const KOEPFE: usize = 1_000;

pub(super) fn lesen(source: &Source) -> Gelesen<Katalog> {
    let text = source.text();
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let Some((trennzeichen, de, en)) = trennzeichen(first) else {
        let grund = match first {
            "" => Value::from(("die Datei ist leer", "the file is empty")),
            _ => Value::from((
                "keine Kopfzeile mit »leistungsschluessel«, getrennt durch ; oder ,",
                "no head with »leistungsschluessel« and the separator ; or ,",
            )),
        };
        let draft = Finding::of(&KATALOG_UNLESBAR).value("grund", grund).found_text(first);
        let place = Place::in_source(source, Span::new(0, first.len().min(text.len())));
        return unlesbar(draft.at(place).finish(source.name()));
    };
    let mut reader = ReaderBuilder::new()
        .delimiter(trennzeichen)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let (mut record, mut aufbau) = (ByteRecord::new(), None::<Aufbau<'_>>);
    let mut koepfe: Vec<String> = Vec::new();
    // What is read from memory gives no error; a loop that ends on one ends all the same.
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let start = record.position().map_or(0, csv::Position::byte);
        let zellen = zellen(source, &record, start, trennzeichen, &koepfe);
        let nummer = zellen.first().map_or(0, |zelle| zelle.position.line);
        match &mut aufbau {
            Some(aufbau) => aufbau.zeile(nummer, zellen),
            None if zellen.iter().all(|zelle| zelle.text.is_empty()) => {}
            None => {
                koepfe = zellen.iter().map(|zelle| zelle.text.clone()).collect();
                let mut neu = Aufbau::new(source.name(), &zellen);
                if !matches!(trennzeichen, b';' | b',') {
                    neu.melde(falsches_trennzeichen(source, (de, en), &zellen));
                }
                aufbau = Some(neu);
            }
        }
    }
    let Some(mut aufbau) = aufbau else {
        let draft = Finding::of(&KATALOG_UNLESBAR);
        let draft = draft.value("grund", ("die Datei ist leer", "the file is empty"));
        return unlesbar(draft.finish(source.name()));
    };
    let offen = offen(text, trennzeichen);
    if let Some(at) = offen {
        let place = Place::in_source(source, Span::new(at, at + 1));
        aufbau.melde(Finding::of(&KATALOG_ANFUEHRUNG).at(place).finish(source.name()));
    }
    let (inhalt, befunde) = aufbau.finish();
    // Rows that a quotation mark has swallowed are not there.
    Gelesen { inhalt, befunde, vollstaendig: offen.is_none() }
}

/// The separator by which a head falls into columns that are known; of several the one that gives
/// the most.
fn trennzeichen(head: &str) -> Option<(u8, &'static str, &'static str)> {
    let bekannte = |byte: u8| {
        let zellen = head.split(char::from(byte)).take(KOEPFE);
        let zellen = zellen.map(|cell| cell.trim().trim_matches('"'));
        zellen.filter(|cell| Spalte::nach_kopf(cell).is_some()).count()
    };
    // The first of the best.
    let best = TRENNZEICHEN.iter().rev().max_by_key(|(byte, ..)| bekannte(*byte))?;
    (bekannte(best.0) >= 2 || bekannte(best.0) == 1 && SPALTEN.len() == 1).then_some(*best)
}

fn falsches_trennzeichen(source: &Source, (de, en): (&str, &str), kopf: &[Zelle]) -> Finding {
    let place =
        kopf.first().map_or_else(|| Place::in_source(source, Span::default()), Zelle::place);
    Finding::of(&KATALOG_TRENNZEICHEN)
        .value("zeichen", (de, en))
        .found((de, en))
        .expected(("; oder ,", "; or ,"))
        .at(place)
        .finish(source.name())
}

/// The cells of a record with their places: the record is walked once more in the text.
fn zellen(
    source: &Source,
    record: &ByteRecord,
    start: u64,
    trennzeichen: u8,
    koepfe: &[String],
) -> Vec<Zelle> {
    let bytes = source.text().as_bytes();
    let mut at = usize::try_from(start).unwrap_or(usize::MAX).min(bytes.len());
    // The position is that behind the record before; empty lines lie between.
    while matches!(bytes.get(at), Some(b'\r' | b'\n')) {
        at += 1;
    }
    let mut zellen = Vec::with_capacity(record.len());
    for (field, number) in record.iter().zip(0usize..) {
        let end = ende(bytes, at, trennzeichen);
        let text = String::from_utf8_lossy(field);
        let span = Span::new(at, end).trimmed(source.text());
        let position = source.position(span.start);
        let spalte = koepfe.get(number).map_or_else(|| (number + 1).to_string(), Clone::clone);
        let pfad = format!("Zeile {}, Spalte {spalte}", position.line);
        zellen.push(zelle(source, &text, span, pfad));
        at = (end + 1).min(bytes.len());
    }
    zellen
}

/// Where the cell that begins at a place ends.
fn ende(bytes: &[u8], start: usize, trennzeichen: u8) -> usize {
    let quoted = bytes.get(start) == Some(&b'"');
    let mut at = start;
    if quoted {
        at += 1;
        while at < bytes.len() {
            match (bytes[at], bytes.get(at + 1)) {
                (b'"', Some(b'"')) => at += 2,
                (b'"', _) => break,
                _ => at += 1,
            }
        }
    }
    let is_end = |byte: &u8| *byte == trennzeichen || matches!(byte, b'\r' | b'\n');
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().position(is_end).map_or(bytes.len(), |more| at + more)
}

/// Where a quotation mark opens that is never closed: it swallows the rest of the file.
fn offen(text: &str, trennzeichen: u8) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut start_of_cell) = (0, true);
    while at < bytes.len() {
        if start_of_cell && bytes[at] == b'"' {
            let open = at;
            at += 1;
            loop {
                match (bytes.get(at), bytes.get(at + 1)) {
                    (Some(b'"'), Some(b'"')) => at += 2,
                    (Some(b'"'), _) => break,
                    (Some(_), _) => at += 1,
                    (None, _) => return Some(open),
                }
            }
        }
        start_of_cell = bytes[at] == trennzeichen || matches!(bytes[at], b'\r' | b'\n');
        at += 1;
    }
    None
}
