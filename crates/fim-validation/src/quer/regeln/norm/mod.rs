//! 12xx: text, process and schema of a Leistung rest on the same law.

mod gesetze;
mod ueberschneidung;

use super::Regelwerk;
use crate::korpus::konvolut::{Konvolut, Sicherheit, trifft};
use crate::korpus::{Korpus, Zeiger};
use rechtsbezug::Rechtsbezug;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &ueberschneidung::GESETZ,
    &ueberschneidung::STELLE,
    &gesetze::NICHT_IN_LEISTUNG,
    &gesetze::NUR_IN_LEISTUNG,
];

/// What the Leistungen of a Konvolut rest on.
fn der_leistungen<'k>(korpus: &Korpus<'k>, konvolut: &Konvolut) -> Vec<&'k Rechtsbezug> {
    konvolut.leistungen.iter().flat_map(|zeiger| korpus.normen(*zeiger)).collect()
}

/// Those beside the Leistung whose law can be compared, and how sure it is that they belong to it;
/// documents that only may do so are left out.
fn uebrige(konvolut: &Konvolut) -> impl Iterator<Item = (Zeiger, Option<Sicherheit>)> + '_ {
    let dokumente = konvolut.steckbriefe.iter().chain(&konvolut.schemata);
    let gewiss = dokumente.filter(|glied| glied.sicherheit >= Sicherheit::Wahrscheinlich);
    let alle = konvolut.klassen.iter().chain(&konvolut.prozesse).map(|zeiger| (*zeiger, None));
    alle.chain(gewiss.map(|glied| (glied.zeiger, Some(glied.sicherheit))))
}

/// How two sets of references meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Treffen {
    /// At least one law is in both.
    Ja,
    /// None is.
    Nein,
    /// That cannot be said of all of them.
    Ungewiss,
}

fn treffen(links: &[&Rechtsbezug], rechts: &[&Rechtsbezug]) -> Treffen {
    let mut treffen = Treffen::Nein;
    for a in links {
        for b in rechts {
            match trifft(a, b) {
                Some(true) => return Treffen::Ja,
                None => treffen = Treffen::Ungewiss,
                Some(false) => {}
            }
        }
    }
    treffen
}

/// Each law once, the first reference to it.
fn gesetze<'k>(bezuege: &[&'k Rechtsbezug]) -> Vec<&'k Rechtsbezug> {
    let mut found: Vec<&'k Rechtsbezug> = Vec::new();
    for bezug in bezuege.iter().filter(|bezug| bezug.vorschrift.is_some()) {
        if !found.iter().any(|one| trifft(one, bezug) == Some(true)) {
            found.push(bezug);
        }
    }
    found
}

/// The names of laws, as many as fit.
fn namen(gesetze: &[&Rechtsbezug]) -> String {
    let namen = gesetze.iter().filter_map(|bezug| bezug.vorschrift.as_ref());
    namen.map(|vorschrift| vorschrift.anzeige.as_str()).collect::<Vec<_>>().join(", ")
}
