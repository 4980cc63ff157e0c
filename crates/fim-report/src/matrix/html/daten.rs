//! The data of the heat map, for its script: every text once, everything else by number.
//!
//! Thousands of cells have the same reason, so texts, reasons, evidence and whole cells stand in
//! lists and are named by their place there. The script `daten.js` reads what is written here.

use super::worte;
use crate::seite::worte::fuer_skript;
use crate::seite::{self, Ablage, Texte, text};
use fim_core::{
    Dateistelle, Grund, Matrixstand, Matrixvergleich, Matrixzeile, Matrixzelle, Nachweis, Soll,
    Sprache, Stand, Stufe, Zeilenwechsel, Zellwechsel,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// File, line, column.
type Stelle = (usize, u64, u64);

/// Code, level (0 for none, else from 1, the gravest first), text, what to do.
type Grundform = (usize, usize, usize, usize);

/// Title, as named, file, what was seen, whether it counts.
type Nachweisform = (usize, usize, usize, usize, u8);

/// What is demanded, state, whether the matrix is not kept, reasons with their places, evidence.
/// A place is 0 for none, 1 for that of the row, else 2 and more for one of the list.
type Zellform = (usize, usize, u8, Vec<(usize, usize)>, Vec<usize>);

/// Key, name, category, Themenfeld, place (0 for none, else from 1), Steckbriefe, cells.
type Zeilenform = (String, String, usize, usize, usize, Vec<usize>, Vec<usize>);

/// Deliverable (-1 where it is gone), its name, what is demanded, before, now, direction, why.
type Wechselform = (i64, usize, i64, i64, i64, &'static str, usize);

/// Key, name, Themenfeld, category before and now, cells.
type Zeilenwechselform = (String, String, String, Option<String>, Option<String>, Vec<Wechselform>);

#[derive(Serialize)]
struct Vergleich {
    neu: Vec<String>,
    weg: Vec<String>,
    zeilen: Vec<Zeilenwechselform>,
}

#[derive(Serialize)]
struct Daten<'a> {
    sprache: &'static str,
    worte: BTreeMap<&'static str, &'static str>,
    soll: Vec<&'static str>,
    stand: Vec<&'static str>,
    stufen: Vec<&'static str>,
    gegenstaende: Vec<(u32, String, String, String, Vec<String>)>,
    kategorien: Vec<(String, &'a str)>,
    felder: Vec<(String, &'a str)>,
    zeilen: Vec<Zeilenform>,
    zellen: Ablage<Zellform>,
    gruende: Ablage<Grundform>,
    nachweise: Ablage<Nachweisform>,
    stellen: Ablage<Stelle>,
    texte: Texte,
    vergleich: Option<Vergleich>,
}

/// Codes and names, known ones first and in order, then what else occurs, as written.
pub(super) struct Gliederung {
    pub kategorien: Vec<(String, String)>,
    pub felder: Vec<(String, String)>,
}

impl Gliederung {
    pub(super) fn of(stand: &Matrixstand, sprache: Sprache) -> Self {
        let kategorien = stand.kategorien.iter().map(|k| (k.code.clone(), text(&k.name)));
        let felder = stand.themenfelder.iter().map(|f| (f.code.clone(), text(&f.name)));
        let (mut kategorien, mut felder) = (kategorien.collect(), felder.collect());
        for zeile in &stand.leistungen {
            complete(&mut kategorien, &zeile.prioritaet, worte::ohne_kategorie(sprache));
            complete(&mut felder, &zeile.themenfeld, worte::ohne_themenfeld(sprache));
        }
        Self { kategorien, felder }
    }
}

fn complete(list: &mut Vec<(String, String)>, code: &str, nameless: &str) {
    if !list.iter().any(|(known, _)| known == code) {
        let name = if code.trim().is_empty() { nameless.to_owned() } else { text(code) };
        list.push((code.to_owned(), name));
    }
}

/// The data as JSON that may stand in a `script` element.
pub(super) fn json(
    stand: &Matrixstand,
    vergleich: Option<&Matrixvergleich>,
    gliederung: &Gliederung,
    sprache: Sprache,
) -> String {
    let mut sammler = Sammler::new(sprache);
    let zeilen = stand.leistungen.iter().map(|z| sammler.zeile(z, stand, gliederung)).collect();
    let vergleich = vergleich.map(|vergleich| sammler.vergleich(vergleich, stand));
    let daten = Daten {
        sprache: sprache.pick("de", "en"),
        worte: fuer_skript(worte::SKRIPT, sprache),
        soll: Soll::ALL.iter().map(|soll| soll.label().get(sprache)).collect(),
        stand: Stand::ALL.iter().map(|stand| stand.label().get(sprache)).collect(),
        stufen: Stufe::ALL.iter().map(|stufe| stufe.label(sprache)).collect(),
        gegenstaende: gegenstaende(stand),
        kategorien: shown(&gliederung.kategorien),
        felder: shown(&gliederung.felder),
        zeilen,
        zellen: sammler.zellen,
        gruende: sammler.gruende,
        nachweise: sammler.nachweise,
        stellen: sammler.stellen,
        texte: sammler.texte,
        vergleich,
    };
    seite::json(&daten)
}

fn shown(list: &[(String, String)]) -> Vec<(String, &str)> {
    list.iter().map(|(code, name)| (text(code), name.as_str())).collect()
}

fn gegenstaende(stand: &Matrixstand) -> Vec<(u32, String, String, String, Vec<String>)> {
    let each = stand.liefergegenstaende.iter().map(|gegenstand| {
        let demands = gegenstand.anforderungen.iter().map(|demand| text(demand)).collect();
        let (name, kurz) = (text(&gegenstand.name), text(&gegenstand.kurz));
        (gegenstand.nr, text(&gegenstand.id), name, kurz, demands)
    });
    each.collect()
}

/// Place in a list of all variants.
fn index<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter().position(|other| other == one).unwrap_or_default()
}

struct Sammler {
    sprache: Sprache,
    zellen: Ablage<Zellform>,
    gruende: Ablage<Grundform>,
    nachweise: Ablage<Nachweisform>,
    stellen: Ablage<Stelle>,
    texte: Texte,
}

impl Sammler {
    fn new(sprache: Sprache) -> Self {
        Self {
            sprache,
            zellen: Ablage::new(),
            gruende: Ablage::new(),
            nachweise: Ablage::new(),
            stellen: Ablage::new(),
            texte: Texte::new(),
        }
    }

    fn text(&mut self, wert: &str) -> usize {
        self.texte.ort(wert)
    }

    fn stelle(&mut self, stelle: &Dateistelle) -> usize {
        let form = (self.text(&stelle.datei), stelle.zeile, stelle.spalte);
        self.stellen.ort(form)
    }

    fn zeile(
        &mut self,
        zeile: &Matrixzeile,
        stand: &Matrixstand,
        namen: &Gliederung,
    ) -> Zeilenform {
        let place_of = |list: &[(String, String)], code: &str| {
            list.iter().position(|(known, _)| known == code).unwrap_or_default()
        };
        let stelle = zeile.stelle.as_ref().map_or(0, |stelle| self.stelle(stelle) + 1);
        let steckbriefe = zeile.steckbriefe.iter().map(|datei| self.text(datei)).collect();
        let cells = stand.liefergegenstaende.iter().zip(&zeile.zellen);
        let zellen = cells.map(|(_, zelle)| self.zelle(zelle, zeile.stelle.as_ref())).collect();
        (
            text(&zeile.schluessel),
            text(&zeile.bezeichnung),
            place_of(&namen.kategorien, &zeile.prioritaet),
            place_of(&namen.felder, &zeile.themenfeld),
            stelle,
            steckbriefe,
            zellen,
        )
    }

    fn zelle(&mut self, zelle: &Matrixzelle, row: Option<&Dateistelle>) -> usize {
        let gruende = zelle.gruende.iter().map(|grund| self.grund(grund, row)).collect();
        let nachweise = zelle.nachweise.iter().map(|nachweis| self.nachweis(nachweis)).collect();
        let (soll, stand) = (index(&Soll::ALL, &zelle.soll), index(&Stand::ALL, &zelle.stand));
        self.zellen.ort((soll, stand, u8::from(zelle.verfehlt()), gruende, nachweise))
    }

    fn grund(&mut self, grund: &Grund, row: Option<&Dateistelle>) -> (usize, usize) {
        let stufe = grund.stufe.map_or(0, |stufe| index(&Stufe::ALL, &stufe) + 1);
        let was = self.text(grund.text.get(self.sprache));
        let tun = self.text(grund.tun.get(self.sprache));
        let form = (self.text(grund.code), stufe, was, tun);
        let stelle = match grund.stelle.as_ref() {
            None => 0,
            stelle if stelle == row => 1,
            Some(stelle) => self.stelle(stelle) + 2,
        };
        (self.gruende.ort(form), stelle)
    }

    fn nachweis(&mut self, nachweis: &Nachweis) -> usize {
        let form = (
            self.text(&nachweis.titel),
            self.text(&nachweis.angabe),
            self.text(nachweis.datei.as_deref().unwrap_or_default()),
            self.text(nachweis.gesehen.get(self.sprache)),
            u8::from(nachweis.gilt),
        );
        self.nachweise.ort(form)
    }

    fn vergleich(&mut self, vergleich: &Matrixvergleich, stand: &Matrixstand) -> Vergleich {
        let texts = |keys: &[String]| keys.iter().map(|key| text(key)).collect();
        Vergleich {
            neu: texts(&vergleich.neu),
            weg: texts(&vergleich.weg),
            zeilen: vergleich.leistungen.iter().map(|zeile| self.wechsel(zeile, stand)).collect(),
        }
    }

    fn wechsel(&mut self, zeile: &Zeilenwechsel, stand: &Matrixstand) -> Zeilenwechselform {
        let optional = |code: &Option<String>| code.as_deref().map(text);
        (
            text(&zeile.schluessel),
            text(&zeile.bezeichnung),
            text(stand.themenfeld(&zeile.themenfeld)),
            optional(&zeile.prioritaet.0),
            optional(&zeile.prioritaet.1),
            zeile.zellen.iter().map(|zelle| self.zellwechsel(zelle, stand)).collect(),
        )
    }

    fn zellwechsel(&mut self, zelle: &Zellwechsel, stand: &Matrixstand) -> Wechselform {
        let column = stand.liefergegenstaende.iter().position(|known| known.id == zelle.id);
        let state = |stand: Option<Stand>| number(stand.map(|stand| index(&Stand::ALL, &stand)));
        (
            number(column),
            self.text(&zelle.name),
            number(zelle.soll.map(|soll| index(&Soll::ALL, &soll))),
            state(zelle.vorher),
            state(zelle.jetzt),
            zelle.richtung.key(),
            self.text(&zelle.grund),
        )
    }
}

/// -1 where there is none.
fn number(place: Option<usize>) -> i64 {
    place.and_then(|place| i64::try_from(place).ok()).unwrap_or(-1)
}
