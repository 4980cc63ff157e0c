//! A catalogue with a row for each Leistung whose text is there.
//!
//! Excel with German settings takes `;` between columns and, unless a mark stands at the beginning,
//! anything but UTF-8. A text that begins like a formula has an apostrophe before it, as in the
//! tables of `fim wo`. Keys are plain digits, as the checks ask for; a spreadsheet must be told that
//! they are text.

use super::Entwurfsraum;
use super::angaben::Angaben;
use crate::korpus::objekt::Art;
use fim_core::reading::clip;
use ozg::{SPALTEN, Spalte};

const MARKE: &str = "\u{feff}";

/// The beginning of a catalogue.
#[derive(Debug)]
pub struct Katalogentwurf {
    /// The file as text.
    pub text: String,
    /// The same as cells, the head first.
    pub tabelle: Vec<Vec<String>>,
    /// Rows without the head.
    pub zeilen: usize,
    /// Files they are from.
    pub dateien: usize,
    /// Columns that every catalogue needs and that are empty in some row, with the number of rows.
    pub offen: Vec<(&'static str, usize)>,
    /// Leistungsobjekte without a Verrichtung, which have no row.
    pub ausgelassen: usize,
}

pub(super) fn entwerfe(raum: &Entwurfsraum<'_>) -> Katalogentwurf {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARKE.as_bytes().to_vec());
    // Writing to memory does not fail.
    let kopf = SPALTEN.map(|angabe| angabe.kopf);
    let mut written = writer.write_record(kopf);
    let mut tabelle = vec![kopf.map(str::to_owned).to_vec()];
    let mut offen = SPALTEN.map(|angabe| (angabe.kopf, 0));
    let (mut zeilen, mut ausgelassen, mut dateien) = (0, 0, Vec::new());
    for (schluessel, konvolut) in &raum.konvolute {
        let texte = konvolut.leistungen.iter().filter_map(|zeiger| raum.korpus.objekt(*zeiger));
        let mut texte = texte.filter(|objekt| objekt.art == Art::Leistung).peekable();
        if texte.peek().is_none() {
            continue;
        }
        // Nobody carries out what has no Verrichtung.
        if texte.all(|objekt| objekt.fach.as_ref().is_some_and(|fach| fach.nur_objekt)) {
            ausgelassen += 1;
            continue;
        }
        let angaben = Angaben::of(raum, schluessel);
        let zeile = SPALTEN.map(|angabe| zelle(&angaben, angabe.spalte));
        for ((_, count), text) in offen.iter_mut().zip(&zeile) {
            *count += usize::from(text.is_empty());
        }
        written = written.and_then(|()| writer.write_record(zeile.clone().map(harmlos)));
        tabelle.push(zeile.to_vec());
        dateien.extend(angaben.dateien);
        zeilen += 1;
    }
    dateien.sort();
    dateien.dedup();
    let needed =
        SPALTEN.iter().zip(offen).filter(|(angabe, (_, count))| angabe.pflicht && *count > 0);
    let offen = needed.map(|(_, offen)| offen).collect();
    let text = written.ok().and_then(|()| writer.into_inner().ok());
    let text = text.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    Katalogentwurf { text, tabelle, zeilen, dateien: dateien.len(), offen, ausgelassen }
}

fn zelle(angaben: &Angaben, spalte: Spalte) -> String {
    // `|` stands between the parts of a cell.
    let teile = |teile: Vec<&str>| {
        teile.iter().map(|teil| teil.replace('|', "/")).collect::<Vec<_>>().join("|")
    };
    let text = match spalte {
        Spalte::Leistungsschluessel => angaben.schluessel.clone(),
        Spalte::Bezeichnung => angaben.bezeichnung.as_ref().map_or("", |(text, _)| text).to_owned(),
        Spalte::Handlungsgrundlage => {
            teile(angaben.grundlagen.alle.iter().map(|one| one.norm.as_str()).collect())
        }
        Spalte::Typ => teile(angaben.typen.iter().map(String::as_str).collect()),
        Spalte::Vollzug => teile(angaben.vollzug()),
        _ => String::new(),
    };
    clip(&text, 10_000)
}

/// A value that no spreadsheet takes for a formula.
fn harmlos(text: String) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@') => format!("'{text}"),
        _ => text,
    }
}
