//! 12xx: text, process and schema of a Leistung rest on the same law.

mod gesetze;
mod ueberschneidung;

use super::Regelwerk;
use crate::korpus::Zeiger;
use crate::korpus::grundlagen::Grundlagen;
use crate::korpus::konvolut::{Konvolut, Sicherheit};
use crate::quer::Quer;
use rechtsbezug::Vorschrift;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &ueberschneidung::GESETZ,
    &ueberschneidung::STELLE,
    &gesetze::NICHT_IN_LEISTUNG,
    &gesetze::NUR_IN_LEISTUNG,
];

/// What the Leistungen of a Konvolut rest on.
fn der_leistungen<'k>(quer: &Quer<'k>, konvolut: &Konvolut) -> Grundlagen<'k> {
    Grundlagen::vereint(&quer.grundlagen, konvolut.leistungen.iter().copied())
}

/// Those beside the Leistung whose law can be compared, and how sure it is that they belong to it;
/// documents that only may do so are left out.
fn uebrige(konvolut: &Konvolut) -> impl Iterator<Item = (Zeiger, Option<Sicherheit>)> + '_ {
    let dokumente = konvolut.steckbriefe.iter().chain(&konvolut.schemata);
    let gewiss = dokumente.filter(|glied| glied.sicherheit >= Sicherheit::Wahrscheinlich);
    let alle = konvolut.klassen.iter().chain(&konvolut.prozesse).map(|zeiger| (*zeiger, None));
    alle.chain(gewiss.map(|glied| (glied.zeiger, Some(glied.sicherheit))))
}

/// The names of laws, one behind the other.
fn namen(gesetze: &[&Vorschrift]) -> String {
    gesetze.iter().map(|gesetz| gesetz.anzeige.as_str()).collect::<Vec<_>>().join(", ")
}
