//! What is around what was looked for, as a graph: all versions of an element in all files are one
//! node. Edges lead from what uses to what is used.

use super::begriff::{Begriff, namen};
use super::kennung::{Ziele, benennung, schluesselform};
use super::norm;
use crate::korpus::aufloesung::normal;
use crate::korpus::objekt::{Art, Objekt, Verweis};
use crate::korpus::{Korpus, Zeiger};
use fim_core::{ElementInfo, Kante, Knoten, Nachbarschaft, Wording};
use std::collections::{BTreeMap, BTreeSet};

const ENTHAELT: Wording = Wording::new("enthält", "contains");
const NENNT: Wording = Wording::new("nennt", "names");

/// A node: its kind, and its id; where there is none, its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Schluessel {
    Norm(String),
    Objekt(Art, String),
}

/// Where an edge begins, how, and where it ends.
type Verbindung = (Schluessel, (&'static str, &'static str), Schluessel);

pub(super) fn um(
    korpus: &Korpus<'_>,
    begriff: &Begriff,
    tiefe: u32,
    hoechstens: usize,
) -> Nachbarschaft {
    let (mitte, kanten) = verbindungen(korpus, begriff);
    let mut nachbarn: BTreeMap<&Schluessel, BTreeSet<&Schluessel>> = BTreeMap::new();
    for (von, _, nach) in &kanten {
        nachbarn.entry(von).or_default().insert(nach);
        nachbarn.entry(nach).or_default().insert(von);
    }
    let mut found: Vec<(&Schluessel, u32)> = mitte.iter().map(|one| (one, 0)).collect();
    let mut seen: BTreeSet<&Schluessel> = mitte.iter().collect();
    let mut at = 0;
    while let Some((knoten, schritte)) = found.get(at).copied() {
        at += 1;
        if schritte >= tiefe {
            continue;
        }
        for next in nachbarn.get(knoten).into_iter().flatten() {
            if seen.insert(next) {
                found.push((next, schritte + 1));
            }
        }
    }
    let weggelassen = found.len().saturating_sub(hoechstens) as u64;
    found.truncate(hoechstens);
    let place: BTreeMap<&Schluessel, usize> =
        found.iter().zip(0..).map(|((schluessel, _), at)| (*schluessel, at)).collect();
    let namen = benennungen(korpus, &place);
    let knoten = found.iter().map(|(schluessel, tiefe)| knoten(schluessel, *tiefe, &namen));
    let is_inner = |at: usize| found.get(at).is_some_and(|(_, schritte)| *schritte < tiefe);
    let kanten = kanten.iter().filter_map(|(von, (de, en), nach)| {
        let (von, nach) = (*place.get(von)?, *place.get(nach)?);
        // Between those at the rim only half of the edges are known to be of interest.
        let kept = tiefe == 0 || is_inner(von) || is_inner(nach);
        kept.then_some(Kante { von, nach, label: Wording::new(de, en) })
    });
    let mut kanten: Vec<Kante> = kanten.collect();
    kanten.sort_by_key(|kante| (kante.von, kante.nach, kante.label.de));
    Nachbarschaft { knoten: knoten.collect(), kanten, weggelassen }
}

/// What is looked for, and every connection of the files.
fn verbindungen(
    korpus: &Korpus<'_>,
    begriff: &Begriff,
) -> (BTreeSet<Schluessel>, BTreeSet<Verbindung>) {
    let ziele = Ziele::of(korpus, begriff);
    let mut mitte: BTreeSet<Schluessel> = BTreeSet::new();
    let mut kanten: BTreeSet<Verbindung> = BTreeSet::new();
    for (zeiger, objekt) in korpus.objekte() {
        let hier = schluessel(objekt);
        if ziele.objekte.contains(&zeiger) {
            mitte.insert(hier.clone());
        }
        let eltern = objekt.eltern.and_then(|at| korpus.objekt(Zeiger { objekt: at, ..zeiger }));
        if let Some(eltern) = eltern {
            kanten.insert((schluessel(eltern), (ENTHAELT.de, ENTHAELT.en), hier.clone()));
        }
        for verweis in &objekt.verweise {
            let ziel = ziel(korpus, verweis);
            let Some(ziel) = ziel else { continue };
            if ziele.meint(verweis) {
                mitte.insert(ziel.clone());
            }
            let Wording { de, en } = benennung(verweis.art);
            kanten.insert((hier.clone(), (de, en), ziel));
        }
        if let Begriff::Norm(bezuege) = begriff {
            for (bezug, name) in bezuege.iter().zip(namen(bezuege)) {
                let norm = Schluessel::Norm(name);
                let is_named = objekt.normen.iter().any(|it| {
                    let treffer = norm::bester(std::slice::from_ref(bezug), korpus.bezuege(it));
                    treffer.is_some_and(|(treffer, _)| treffer != fim_core::Normtreffer::Ungewiss)
                });
                if is_named {
                    kanten.insert((hier.clone(), (NENNT.de, NENNT.en), norm.clone()));
                    mitte.insert(norm);
                }
            }
        }
    }
    (mitte, kanten)
}

/// What a reference leads to; that it is by its id where it is not there.
fn ziel(korpus: &Korpus<'_>, verweis: &Verweis) -> Option<Schluessel> {
    let id = schluesselform(verweis.id.trim());
    let arten = verweis.art.ziele();
    let first = |art: &Art| {
        let by_key = korpus.mit_schluessel(id).first().filter(|_| *art == Art::Leistung);
        by_key.or_else(|| korpus.mit_id(*art, id).first()).copied()
    };
    let here = arten.iter().find_map(first).and_then(|zeiger| korpus.objekt(zeiger));
    here.map(schluessel).or_else(|| {
        let art = gemeinte_art(arten, id)?;
        Some(Schluessel::Objekt(art, normal(id).into_owned()))
    })
}

fn schluessel(objekt: &Objekt) -> Schluessel {
    let key = objekt.schluessel().first().filter(|_| objekt.art == Art::Leistung);
    let id = key.map_or(&*objekt.id, |key| &*key.wert);
    let id = if id.is_empty() { &*objekt.name } else { schluesselform(id) };
    Schluessel::Objekt(objekt.art, normal(id).into_owned())
}

/// Of the kinds a reference may lead to, the one the first letter of the id tells.
fn gemeinte_art(arten: &[Art], id: &str) -> Option<Art> {
    let told = Art::nach_kennung(id).filter(|art| arten.contains(art));
    told.or_else(|| arten.first().copied())
}

/// Names of the nodes that are there.
fn benennungen<'k>(
    korpus: &Korpus<'k>,
    wanted: &BTreeMap<&Schluessel, usize>,
) -> BTreeMap<Schluessel, &'k Objekt> {
    let mut found: BTreeMap<Schluessel, &'k Objekt> = BTreeMap::new();
    for (_, objekt) in korpus.objekte() {
        let key = schluessel(objekt);
        if wanted.contains_key(&key) {
            let known = found.entry(key).or_insert(objekt);
            if known.name.is_empty() {
                *known = objekt;
            }
        }
    }
    found
}

fn knoten(schluessel: &Schluessel, tiefe: u32, namen: &BTreeMap<Schluessel, &Objekt>) -> Knoten {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    match schluessel {
        Schluessel::Norm(name) => {
            let element = ElementInfo {
                kind: "Rechtsnorm".to_owned(),
                name: text(name),
                ..ElementInfo::default()
            };
            Knoten { element, tiefe, vorhanden: true }
        }
        Schluessel::Objekt(art, id) => {
            let objekt = namen.get(schluessel);
            let name = objekt.and_then(|objekt| text(super::fund::benannt(objekt)));
            let name = name.filter(|name| name != id);
            let element =
                ElementInfo { kind: art.name().to_owned(), id: text(id), version: None, name };
            Knoten { element, tiefe, vorhanden: objekt.is_some() }
        }
    }
}
