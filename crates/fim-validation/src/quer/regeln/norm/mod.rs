//! 12xx: text, process and schema of a Leistung rest on the same law.

mod gesetze;
mod ueberschneidung;

use super::Regelwerk;
use crate::korpus::Zeiger;
use crate::korpus::grundlagen::Grundlagen;
use crate::korpus::konvolut::{Konvolut, Sicherheit};
use crate::quer::Quer;
use rechtsbezug::Vorschrift;
use std::rc::Rc;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &ueberschneidung::GESETZ,
    &ueberschneidung::STELLE,
    &gesetze::NICHT_IN_LEISTUNG,
    &gesetze::NUR_IN_LEISTUNG,
];

/// An artefact beside a Leistung, and what both rest on.
struct Paar<'q, 'k> {
    zeiger: Zeiger,
    /// How sure it is that it belongs to the Leistung; `None` where it bears the key as its id.
    sicherheit: Option<Sicherheit>,
    eigene: &'q Grundlagen<'k>,
    /// Those of all Leistungen with the key: a Land adds its own to those of the Bund.
    leistung: Rc<Grundlagen<'k>>,
    /// The first of these Leistungen.
    erste: Zeiger,
}

/// All of them in which both name law, by key.
fn paare<'q, 'k>(quer: &'q Quer<'k>) -> Vec<Paar<'q, 'k>> {
    let mut paare = Vec::new();
    for konvolut in quer.konvolute.values() {
        let leistungen = konvolut.leistungen.iter().copied();
        let leistung = Rc::new(Grundlagen::vereint(&quer.grundlagen, leistungen));
        let Some(erste) = konvolut.leistungen.first().filter(|_| !leistung.is_empty()) else {
            continue;
        };
        for (zeiger, sicherheit) in uebrige(konvolut) {
            let eigene = quer.grundlagen.get(&zeiger).filter(|eigene| !eigene.is_empty());
            if let Some(eigene) = eigene {
                let (leistung, erste) = (Rc::clone(&leistung), *erste);
                paare.push(Paar { zeiger, sicherheit, eigene, leistung, erste });
            }
        }
    }
    paare
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
