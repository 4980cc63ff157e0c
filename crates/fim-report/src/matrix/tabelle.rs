//! The matrix as a table for spreadsheets: one row a Leistung and deliverable. With a comparison,
//! two more columns say what it was and which way it went, and Leistungen that are gone follow.
//!
//! Headings and keys are not translated: the table is read by programs too. Level, code and place are
//! those of the gravest reason, reasons and what to do are all of them.

use super::auswertung::zellen;
use crate::zelle::{MARKE, zelle};
use fim_core::{
    Liefergegenstand, Matrixstand, Matrixvergleich, Matrixzeile, Matrixzelle, Sprache,
    Zeilenwechsel,
};
use std::collections::{HashMap, HashSet};

const SPALTEN: [&str; 18] = [
    "schluessel",
    "bezeichnung",
    "themenfeld",
    "themenfeld_name",
    "prioritaet",
    "nr",
    "id",
    "liefergegenstand",
    "soll",
    "stand",
    "code",
    "stufe",
    "grund",
    "tun",
    "datei",
    "zeile",
    "spalte",
    "nachweise",
];

pub(super) fn render(
    stand: &Matrixstand,
    vergleich: Option<&Matrixvergleich>,
    sprache: Sprache,
) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARKE.as_bytes().to_vec());
    let mut row = |cells: &[String], wechsel: [&str; 2]| {
        let further = wechsel.iter().filter(|_| vergleich.is_some());
        let cells = cells.iter().map(|cell| zelle(cell)).chain(further.map(|it| zelle(it)));
        // Writing to memory does not fail.
        let _ = writer.write_record(cells);
    };
    row(&SPALTEN.map(str::to_owned), ["vorher", "richtung"]);
    let wechsel = vergleich.map(Wechsel::new).unwrap_or_default();
    for zeile in &stand.leistungen {
        for (gegenstand, zelle) in zellen(stand, zeile) {
            let cells = spalten(stand, zeile, gegenstand, zelle, sprache);
            row(&cells, wechsel.of(zeile, gegenstand));
        }
    }
    for zeile in vergleich.iter().flat_map(|it| &it.leistungen) {
        if let (Some(prioritaet), None) = &zeile.prioritaet {
            row(&gegangen(stand, zeile, prioritaet), ["", "weg"]);
        }
    }
    writer.into_inner().unwrap_or_default()
}

/// What changed, by Leistung and deliverable.
#[derive(Default)]
struct Wechsel<'v> {
    zellen: HashMap<(&'v str, &'v str), [&'v str; 2]>,
    neu: HashSet<&'v str>,
}

impl<'v> Wechsel<'v> {
    fn new(vergleich: &'v Matrixvergleich) -> Self {
        let mut zellen = HashMap::new();
        for zeile in &vergleich.leistungen {
            for zelle in &zeile.zellen {
                let vorher = zelle.vorher.map_or("", fim_core::Stand::key);
                let key = (zeile.schluessel.as_str(), zelle.id.as_str());
                zellen.insert(key, [vorher, zelle.richtung.key()]);
            }
        }
        Self { zellen, neu: vergleich.neu.iter().map(String::as_str).collect() }
    }

    fn of(&self, zeile: &'v Matrixzeile, gegenstand: &'v Liefergegenstand) -> [&'v str; 2] {
        if self.neu.contains(zeile.schluessel.as_str()) {
            return ["", "neu"];
        }
        let key = (zeile.schluessel.as_str(), gegenstand.id.as_str());
        self.zellen.get(&key).copied().unwrap_or_default()
    }
}

fn spalten(
    stand: &Matrixstand,
    zeile: &Matrixzeile,
    gegenstand: &Liefergegenstand,
    zelle: &Matrixzelle,
    sprache: Sprache,
) -> [String; 18] {
    let grund = zelle.gruende.first();
    let stelle = grund.and_then(|grund| grund.stelle.as_ref());
    let number = |number: Option<u64>| {
        number.filter(|it| *it > 0).map(|it| it.to_string()).unwrap_or_default()
    };
    [
        zeile.schluessel.clone(),
        zeile.bezeichnung.clone(),
        zeile.themenfeld.clone(),
        stand.themenfeld(&zeile.themenfeld).to_owned(),
        zeile.prioritaet.clone(),
        gegenstand.nr.to_string(),
        gegenstand.id.clone(),
        gegenstand.name.clone(),
        zelle.soll.key().to_owned(),
        zelle.stand.key().to_owned(),
        grund.map_or("", |grund| grund.code).to_owned(),
        grund.and_then(|grund| grund.stufe).map_or("", |stufe| stufe.key()).to_owned(),
        zelle.grund(sprache),
        tun(zelle, sprache),
        stelle.map(|stelle| stelle.datei.to_string()).unwrap_or_default(),
        number(stelle.map(|stelle| stelle.zeile)),
        number(stelle.map(|stelle| stelle.spalte)),
        nachweise(zelle, sprache),
    ]
}

/// What to do, each thing once.
pub(super) fn tun(zelle: &Matrixzelle, sprache: Sprache) -> String {
    let mut texte: Vec<&str> = Vec::new();
    for text in zelle.gruende.iter().map(|grund| grund.tun.get(sprache).trim()) {
        if !text.is_empty() && !texte.contains(&text) {
            texte.push(text);
        }
    }
    // Whole sentences stand one after the other.
    texte.join("; ").replace(".; ", ". ")
}

/// The evidence in one cell: what was named, and what was seen.
fn nachweise(zelle: &Matrixzelle, sprache: Sprache) -> String {
    let one = |nachweis: &fim_core::Nachweis| {
        let seen = nachweis.gesehen.get(sprache);
        let seen = if seen.is_empty() { String::new() } else { format!(" ({seen})") };
        format!("{}{seen}", nachweis.angabe)
    };
    zelle.nachweise.iter().map(one).collect::<Vec<_>>().join(" | ")
}

/// A Leistung that is no longer there has no cells.
fn gegangen(stand: &Matrixstand, zeile: &Zeilenwechsel, prioritaet: &str) -> Vec<String> {
    let mut cells = vec![
        zeile.schluessel.clone(),
        zeile.bezeichnung.clone(),
        zeile.themenfeld.clone(),
        stand.themenfeld(&zeile.themenfeld).to_owned(),
        prioritaet.to_owned(),
    ];
    cells.resize(SPALTEN.len(), String::new());
    cells
}
