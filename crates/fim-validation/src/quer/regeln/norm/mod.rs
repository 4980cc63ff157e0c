//! 12xx: text, process and schema of a Leistung rest on the same law.

mod gesetze;
mod ueberschneidung;

use super::Regelwerk;
use crate::korpus::konvolut::{Konvolut, Sicherheit, trifft};
use crate::korpus::{Korpus, Zeiger};
use crate::quer::Quer;
use rechtsbezug::{Rechtsbezug, Rechtskreis};
use std::rc::Rc;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &ueberschneidung::GESETZ,
    &ueberschneidung::STELLE,
    &gesetze::NICHT_IN_LEISTUNG,
    &gesetze::NUR_IN_LEISTUNG,
];

/// An artefact beside a Leistung, and what both rest on.
struct Paar<'k> {
    zeiger: Zeiger,
    /// How sure it is that it belongs to the Leistung; `None` where it bears the key as its id.
    sicherheit: Option<Sicherheit>,
    eigene: Vec<&'k Rechtsbezug>,
    /// Those of all Leistungen with the key: a Land adds its own to those of the Bund.
    leistung: Rc<[&'k Rechtsbezug]>,
    /// The first of these Leistungen.
    erste: Zeiger,
}

/// All of them in which both name law, by key.
fn paare<'k>(quer: &Quer<'k>) -> Vec<Paar<'k>> {
    let korpus = quer.korpus;
    let mut paare = Vec::new();
    for konvolut in quer.konvolute.values() {
        let leistung: Rc<[&Rechtsbezug]> =
            konvolut.leistungen.iter().flat_map(|zeiger| recht(korpus, *zeiger)).collect();
        let Some(erste) = konvolut.leistungen.first().filter(|_| !leistung.is_empty()) else {
            continue;
        };
        for (zeiger, sicherheit) in uebrige(konvolut) {
            let eigene = recht(korpus, zeiger);
            if !eigene.is_empty() {
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

/// What an artefact rests on. Technical rules are no law.
fn recht<'k>(korpus: &Korpus<'k>, zeiger: Zeiger) -> Vec<&'k Rechtsbezug> {
    let normen = korpus.normen(zeiger).into_iter();
    normen.filter(|it| kreis(it) != Some(Rechtskreis::TechnischeRegel)).collect()
}

fn kreis(bezug: &Rechtsbezug) -> Option<Rechtskreis> {
    bezug.vorschrift.as_ref().map(|vorschrift| vorschrift.rechtskreis)
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
    // One side names the act of the EU, the other the law that carries it out; or the law of the
    // Bund here and the by-law there. Both may be right.
    let is_comparable = links.iter().any(|a| rechts.iter().any(|b| vergleichbar(a, b)));
    if is_comparable { treffen } else { Treffen::Ungewiss }
}

/// True for law of the same body; a name that does not tell may be of the Bund or a Land.
fn vergleichbar(a: &Rechtsbezug, b: &Rechtsbezug) -> bool {
    let (Some(a), Some(b)) = (kreis(a), kreis(b)) else { return true };
    let of_state =
        |it| matches!(it, Rechtskreis::Bund | Rechtskreis::Land | Rechtskreis::Unbekannt);
    let unbekannt = a == Rechtskreis::Unbekannt || b == Rechtskreis::Unbekannt;
    a == b || (unbekannt && of_state(a) && of_state(b))
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
