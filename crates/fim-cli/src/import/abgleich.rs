//! The rows of a list beside the exceptions that are there: what is new, what has changed, what is
//! left to people.

use super::bestand::Bestehend;
use crate::config::may_be_own;
use fim_core::reading::clip;
use fim_core::{Sprache, Value};
use fim_report::{Arbeitsliste, Bearbeitung, Listenmangel, Listenzeile};
use std::collections::{BTreeMap, HashSet};

/// What is to be done.
#[derive(Debug, Default)]
pub struct Abgleich<'l> {
    /// Exceptions to write.
    pub neu: Vec<&'l Listenzeile>,
    /// Exceptions that stand there as they are.
    pub vorhanden: usize,
    /// Lines that people must change.
    pub aenderungen: Vec<Aenderung<'l>>,
}

/// A line of `fim.toml` that does not say what the list says.
#[derive(Debug)]
pub struct Aenderung<'l> {
    /// The line, from 1.
    pub zeile: usize,
    /// What the list says.
    pub art: Aenderungsart,
    /// Where it says so.
    pub quelle: &'l Listenzeile,
}

/// What does not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aenderungsart {
    /// The reason.
    Grund,
    /// The last day is another one.
    Bis,
    /// There is no last day any longer.
    Unbefristet,
    /// The finding is no exception any longer.
    KeineAusnahme,
}

type Schluessel<'l> = (&'l str, &'l str);

fn schluessel(zeile: &Listenzeile) -> Schluessel<'_> {
    (&zeile.code, &zeile.fingerabdruck)
}

fn ausnahmen(liste: &Arbeitsliste) -> impl Iterator<Item = &Listenzeile> {
    liste.zeilen.iter().filter(|zeile| zeile.bearbeitung == Bearbeitung::Ausnahme)
}

/// Everything that keeps a list from being taken over: what is wrong in it, rules that there are not,
/// and rows that say different things of the same finding.
pub fn maengel(liste: &Arbeitsliste, sprache: Sprache) -> Vec<Listenmangel> {
    let codes: HashSet<&str> = fim_validation::rules().map(|rule| rule.code).collect();
    let mut maengel = liste.maengel.clone();
    let mut bekannt: BTreeMap<Schluessel<'_>, &Listenzeile> = BTreeMap::new();
    let fehlerhaft: HashSet<(&str, u64)> =
        liste.maengel.iter().map(|it| (it.stelle.blatt.as_str(), it.stelle.zeile)).collect();
    for zeile in ausnahmen(liste) {
        let mut mangel = |text: Value| {
            maengel.push(Listenmangel { stelle: zeile.stelle.clone(), text });
        };
        if fehlerhaft.contains(&(zeile.stelle.blatt.as_str(), zeile.stelle.zeile)) {
            continue;
        }
        if !codes.contains(zeile.code.as_str()) && !may_be_own(&zeile.code) {
            let code = clip(&zeile.code, 20);
            mangel(Value::Both(
                format!("eine Regel »{code}« gibt es nicht; »fim rules« zeigt alle"),
                format!("there is no rule »{code}«; »fim rules« shows all"),
            ));
        }
        let erste = *bekannt.entry(schluessel(zeile)).or_insert(zeile);
        if !gleich(&erste.begruendung, &zeile.begruendung) || erste.bis != zeile.bis {
            let other = super::bericht::stelle(&erste.stelle, sprache);
            mangel(Value::Both(
                format!(
                    "derselbe Befund wie {other}, aber mit anderer Begründung oder anderem Tag"
                ),
                format!("the same finding as {other}, but with another reason or another day"),
            ));
        }
    }
    maengel
}

/// Reasons that differ in line ends and blanks alone are the same.
fn gleich(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

impl<'l> Abgleich<'l> {
    /// What a list means for the exceptions that are there.
    pub fn new(liste: &'l Arbeitsliste, bestand: &[Bestehend]) -> Self {
        let mut abgleich = Self::default();
        let mut gesehen = HashSet::new();
        for zeile in ausnahmen(liste).filter(|zeile| gesehen.insert(schluessel(zeile))) {
            abgleich.ausnahme(zeile, bestand);
        }
        for zeile in &liste.zeilen {
            if let Some(it) = genau(zeile, bestand).filter(|_| gesehen.insert(schluessel(zeile))) {
                let art = Aenderungsart::KeineAusnahme;
                abgleich.aenderungen.push(Aenderung { zeile: it.zeile, art, quelle: zeile });
            }
        }
        abgleich.aenderungen.sort_by_key(|it| it.zeile);
        abgleich
    }

    fn ausnahme(&mut self, zeile: &'l Listenzeile, bestand: &[Bestehend]) {
        let bis = zeile.bis.as_deref().unwrap_or_default();
        let Some(it) = genau(zeile, bestand) else {
            // A wider one with the same words is where the row has them from.
            let is_there = bestand.iter().any(|it| {
                let is_same = gleich(&it.grund.text, &zeile.begruendung) && it.bis.text == bis;
                is_same && umfasst(it, zeile)
            });
            if is_there {
                self.vorhanden += 1;
            } else {
                self.neu.push(zeile);
            }
            return;
        };
        let before = self.aenderungen.len();
        if !gleich(&it.grund.text, &zeile.begruendung) {
            let at = it.grund.zeile.unwrap_or(it.zeile);
            self.aenderung(at, Aenderungsart::Grund, zeile);
        }
        if it.bis.text != bis {
            let art = if bis.is_empty() { Aenderungsart::Unbefristet } else { Aenderungsart::Bis };
            self.aenderung(it.bis.zeile.unwrap_or(it.zeile), art, zeile);
        }
        self.vorhanden += usize::from(self.aenderungen.len() == before);
    }

    fn aenderung(&mut self, zeile: usize, art: Aenderungsart, quelle: &'l Listenzeile) {
        self.aenderungen.push(Aenderung { zeile, art, quelle });
    }
}

/// The exception that is for exactly this finding.
fn genau<'b>(zeile: &Listenzeile, bestand: &'b [Bestehend]) -> Option<&'b Bestehend> {
    bestand.iter().find(|it| {
        let is_it = it.fingerabdruck.as_deref() == Some(zeile.fingerabdruck.as_str());
        is_it && zeile.code.starts_with(&it.regel)
    })
}

/// True where an exception is for more than one finding, and for this one.
fn umfasst(it: &Bestehend, zeile: &Listenzeile) -> bool {
    let element = it.element.as_deref().is_none_or(|element| element == zeile.kennung);
    it.fingerabdruck.is_none() && element && zeile.code.starts_with(&it.regel)
}
