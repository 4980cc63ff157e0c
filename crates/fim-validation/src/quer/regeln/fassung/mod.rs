//! 15xx: one id, several versions or contents. XDF9100 and XDF9101 speak of Regeln.

mod gleiche;
mod neuere;
mod regeln;
mod verwiesene;

use super::Regelwerk;
use crate::korpus::Korpus;
use crate::korpus::Zeiger;
use crate::korpus::aufloesung::versionsfolge;
use crate::korpus::objekt::{Art, Objekt};
use std::collections::{BTreeMap, HashMap};

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &regeln::TEXT,
    &regeln::VERSION,
    &neuere::VERWEIS,
    &neuere::BAUSTEIN,
    &gleiche::RULE,
    &verwiesene::RULE,
];

/// Every version of what bears an id, with the places of each, oldest first. What stands in files of
/// another version of the standard is counted in another way.
pub(super) type Fassungen<'k> = BTreeMap<Reihe<'k>, Vec<(&'k Objekt, Vec<Zeiger>)>>;

/// What versions follow each other in: kind, id, version of the standard, and what tells two with the
/// same id apart: the Redaktion that gave it, the level of detail of a Prozess.
type Reihe<'k> = (Art, &'k str, &'k str, &'k str, &'k str);

pub(super) fn fassungen<'k>(
    korpus: &Korpus<'k>,
    wanted: impl Fn(Zeiger, &Objekt) -> bool,
) -> Fassungen<'k> {
    let mut found: Fassungen<'k> = BTreeMap::new();
    let mut stellen: HashMap<(Reihe<'k>, &str), usize> = HashMap::new();
    for (zeiger, objekt) in korpus.objekte() {
        if !objekt.hat_version() || !wanted(zeiger, objekt) {
            continue;
        }
        let standard = korpus.datei(zeiger).map_or("", |datei| datei.fassung);
        let key = (objekt.art, &*objekt.id, standard, objekt.vergeber(), objekt.detailstufe());
        let versionen = found.entry(key).or_default();
        let at = *stellen.entry((key, &*objekt.version)).or_insert(versionen.len());
        match versionen.get_mut(at) {
            Some((_, orte)) => orte.push(zeiger),
            None => versionen.push((objekt, vec![zeiger])),
        }
    }
    for versionen in found.values_mut() {
        versionen.sort_by(|(a, _), (b, _)| versionsfolge(&a.version, &b.version));
    }
    found
}

/// The number of files that places are spread over.
fn dateien(orte: &[Zeiger]) -> u64 {
    let dateien: std::collections::BTreeSet<u32> = orte.iter().map(|ort| ort.datei).collect();
    dateien.len() as u64
}
