//! Which column is which, what is missing, what is there twice or is not known.

use super::{Katalog, SPALTEN, Spalte, Spaltenangabe, Zeile, Zelle};
use crate::nah::{liste, meinten};
use crate::regeln::{KATALOG_LEER, KATALOG_ZEILE, SPALTE_DOPPELT, SPALTE_FEHLT, SPALTE_UNBEKANNT};
use fim_core::reading::clip;
use fim_core::{Finding, Value};
use std::collections::BTreeMap;

/// Puts a table together; tells of its head and of rows that do not fit it.
pub(super) struct Aufbau<'n> {
    name: &'n str,
    spalten: Vec<Option<Spalte>>,
    katalog: Katalog,
    befunde: Vec<Finding>,
}

/// More rows that do not fit are told of together.
const ZEILEN: usize = 100;

impl<'n> Aufbau<'n> {
    pub(super) fn new(name: &'n str, kopf: &[Zelle]) -> Self {
        let mut aufbau =
            Self { name, spalten: Vec::new(), katalog: Katalog::default(), befunde: Vec::new() };
        aufbau.katalog.kopf = kopf.first().cloned().unwrap_or_default();
        let mut unbekannt: Vec<&Zelle> = Vec::new();
        for zelle in kopf {
            let spalte = Spalte::nach_kopf(&zelle.text);
            match spalte {
                Some(spalte) if aufbau.katalog.spalten.contains(&spalte) => {
                    aufbau.doppelt(zelle);
                    aufbau.spalten.push(None);
                }
                Some(spalte) => {
                    aufbau.katalog.spalten.push(spalte);
                    aufbau.spalten.push(Some(spalte));
                }
                None => {
                    if !zelle.text.is_empty() {
                        unbekannt.push(zelle);
                    }
                    aufbau.spalten.push(None);
                }
            }
        }
        let fehlende = SPALTEN
            .iter()
            .filter(|angabe| angabe.pflicht && !aufbau.katalog.spalten.contains(&angabe.spalte));
        let fehlende: Vec<&Spaltenangabe> = fehlende.collect();
        fehlende.into_iter().for_each(|angabe| aufbau.fehlt(angabe, &unbekannt));
        aufbau.unbekannt(&unbekannt);
        aufbau
    }

    fn doppelt(&mut self, zelle: &Zelle) {
        let finding = Finding::of(&SPALTE_DOPPELT)
            .value("spalte", clip(&zelle.text, 40))
            .at(zelle.place())
            .distinguish(&zelle.text)
            .finish(self.name);
        self.befunde.push(finding);
    }

    fn fehlt(&mut self, angabe: &Spaltenangabe, unbekannt: &[&Zelle]) {
        let near = meinten(angabe.kopf, unbekannt.iter().map(|zelle| zelle.text.as_str()));
        let rat = match near {
            Some(near) => Value::Both(
                format!("Die Spalte »{near}« in »{}« umbenennen.", angabe.kopf),
                format!("Rename the column »{near}« to »{}«.", angabe.kopf),
            ),
            None => Value::Both(
                format!("Die Spalte »{}« einfügen: {}", angabe.kopf, angabe.text),
                format!("Add the column »{}«.", angabe.kopf),
            ),
        };
        let finding = Finding::of(&SPALTE_FEHLT)
            .value("spalte", angabe.kopf)
            .value("rat", rat)
            .expected(angabe.kopf)
            .at(self.katalog.kopf.place())
            .distinguish(angabe.kopf)
            .finish(self.name);
        self.befunde.push(finding);
    }

    /// All of them in one finding: a catalogue may have columns of its own.
    fn unbekannt(&mut self, unbekannt: &[&Zelle]) {
        let Some(first) = unbekannt.first() else { return };
        let namen: Vec<&str> = unbekannt.iter().map(|zelle| zelle.text.as_str()).collect();
        let known = SPALTEN.iter().map(|angabe| angabe.kopf);
        let near: Vec<String> = namen
            .iter()
            .filter_map(|name| Some((name, meinten(name, known.clone())?)))
            .map(|(name, near)| format!("»{}«: »{near}«?", clip(name, 40)))
            .collect();
        let rat = match near.is_empty() {
            true => Value::from((
                "Nichts, wenn die Spalten so gewollt sind.",
                "Nothing, if the columns are meant to be there.",
            )),
            false => Value::Both(
                format!("Meinten Sie {}", near.join(", ")),
                format!("Did you mean {}", near.join(", ")),
            ),
        };
        let finding = Finding::of(&SPALTE_UNBEKANNT)
            .value("spalten", clip(&namen.join(", "), 50))
            .value("rat", rat)
            .found(liste(&namen))
            .at(first.place())
            .finish(self.name);
        self.befunde.push(finding);
    }

    /// Takes in a row; empty ones are passed over.
    pub(super) fn zeile(&mut self, nummer: u64, zellen: Vec<Zelle>) {
        if zellen.iter().all(|zelle| zelle.text.is_empty()) {
            return;
        }
        let (da, erwartet) = (zellen.len(), self.spalten.len());
        let ueberhang = zellen.iter().skip(erwartet).any(|zelle| !zelle.text.is_empty());
        if da < erwartet || ueberhang {
            self.laenge(nummer, &zellen);
        }
        let anfang = zellen.first().cloned().unwrap_or_default();
        let benannt = self.spalten.iter().zip(zellen);
        let zellen: BTreeMap<Spalte, Zelle> =
            benannt.filter_map(|(spalte, zelle)| Some(((*spalte)?, zelle))).collect();
        self.katalog.zeilen.push(Zeile { nummer, zellen, anfang });
    }

    fn laenge(&mut self, nummer: u64, zellen: &[Zelle]) {
        let first = zellen.first();
        if self.befunde.iter().filter(|one| one.rule.code == KATALOG_ZEILE.code).count() >= ZEILEN {
            return;
        }
        let draft = Finding::of(&KATALOG_ZEILE)
            .value("zeile", nummer)
            .value("gefunden", zellen.len() as u64)
            .value("erwartet", self.spalten.len() as u64)
            .found(zellen.len() as u64)
            .expected(self.spalten.len() as u64)
            .distinguish(first.map_or("", |zelle| &zelle.text));
        let draft = match first {
            Some(zelle) => draft.at(zelle.place()),
            None => draft,
        };
        self.befunde.push(draft.finish(self.name));
    }

    pub(super) fn melde(&mut self, finding: Finding) {
        self.befunde.push(finding);
    }

    pub(super) fn finish(mut self) -> (Katalog, Vec<Finding>) {
        if self.katalog.zeilen.is_empty() {
            let finding =
                Finding::of(&KATALOG_LEER).at(self.katalog.kopf.place()).finish(self.name);
            self.befunde.push(finding);
        }
        (self.katalog, self.befunde)
    }
}
