//! The rules of XDatenfelder (`XDF…`): the messages of the QS-Bericht under their official numbers,
//! and ours from 9001 on.
//!
//! * `regeln`: the rules, one small file or one row of a table each
//! * `pruefung`: what a rule can look at; `gang`: the walk that shows it
//! * `lage`: what a check is given, and the way to tell a finding
//! * `objekt`, `zeile`, `stelle`, `werte`: the model by the names rules need
//! * `umfeld`, `verzeichnis`: what is known of the whole message
//! * `beispiele`: the valid messages that examples change one thing in
//!
//! Texts of rules stand with the rules. Not here: reading, schema validity.

pub(crate) mod beispiele;
mod gang;
pub(crate) mod lage;
pub(crate) mod objekt;
pub(crate) mod pruefung;
pub(crate) mod regeln;
pub(crate) mod stelle;
pub(crate) mod umfeld;
mod vergleich;
mod verzeichnis;
pub(crate) mod werte;
pub(crate) mod zeile;

pub(crate) use regeln::rules;

use crate::Vorgaben;
use crate::engine::Befunde;
use crate::vorgaben::Profil;
use objekt::Objekt;
use umfeld::Umfeld;
use xdatenfelder::{Nachricht, Parsed};

/// Runs every rule on a message.
pub(crate) fn check(parsed: &Parsed<'_>, datei: &str, vorgaben: &Vorgaben<'_>) -> Befunde {
    let mut befunde = Befunde::new(vorgaben.limits);
    for wurzel in wurzeln(&parsed.nachricht, vorgaben.profil) {
        let umfeld = Umfeld::new(wurzel, parsed.fassung, datei, vorgaben);
        gang::Gang::new(&umfeld, &mut befunde).walk();
    }
    befunde
}

/// The artefacts that a message is about. The QS-Bericht knows three messages only.
fn wurzeln<'m, 'a>(nachricht: &'m Nachricht<'a>, profil: Profil) -> Vec<Objekt<'m, 'a>> {
    let mut wurzeln: Vec<Objekt<'m, 'a>> = Vec::new();
    wurzeln.extend(nachricht.stammdatenschema.iter().map(Objekt::Schema));
    wurzeln.extend(nachricht.datenfeldgruppe.iter().map(Objekt::Gruppe));
    let briefe = nachricht.dokumentsteckbrief.iter().chain(&nachricht.dokumentensteckbrief);
    wurzeln.extend(briefe.map(Objekt::Steckbrief));
    if profil == Profil::QsBericht {
        return wurzeln;
    }
    wurzeln.extend(nachricht.datenfeld.iter().map(Objekt::Feld));
    for ergebnis in &nachricht.ergebnis {
        wurzeln.extend(ergebnis.stammdatenschema.iter().map(Objekt::Schema));
        wurzeln.extend(ergebnis.datenfeldgruppe.iter().map(Objekt::Gruppe));
        wurzeln.extend(ergebnis.dokumentsteckbrief.iter().map(Objekt::Steckbrief));
        wurzeln.extend(ergebnis.datenfeld.iter().map(Objekt::Feld));
    }
    wurzeln
}
