//! What may have been meant where nothing was found: other versions, ids, laws and names that are
//! written nearly the same.

use super::begriff::Begriff;
use crate::korpus::Korpus;
use crate::korpus::aufloesung::{normal, versionsfolge};
use crate::korpus::sammler::ist_schluessel;
use rechtsbezug::{Rechtsbezug, Stelle};
use std::collections::BTreeSet;

/// So many are told.
const HOECHSTENS: usize = 5;
/// Those less alike are no help.
const MINDESTENS: f64 = 0.8;
/// Longer names are not compared: the time is that of the product of the lengths.
const LAENGSTER: usize = 80;

/// Shorter words of a name are like too many others.
const KUERZESTES_WORT: usize = 5;

/// The nearest first.
pub(super) fn vorschlaege(korpus: &Korpus<'_>, begriff: &Begriff) -> Vec<String> {
    match begriff {
        Begriff::Norm(bezuege) => normen(korpus, bezuege),
        Begriff::Kennung(id, version) | Begriff::Codeliste(id, version) => {
            let andere = andere_versionen(korpus, id);
            match version {
                Some(_) if !andere.is_empty() => andere,
                // The first letter is the kind: a field is no help to who looks for a list.
                _ => {
                    let first = id.chars().next();
                    let ids = ids(korpus).into_iter().filter(|it| it.chars().next() == first);
                    naechste(id, ids.collect())
                }
            }
        }
        Begriff::Schluessel(key) => {
            let keys = ids(korpus).into_iter().filter(|id| ist_schluessel(id));
            naechste(key, keys.collect())
        }
        Begriff::Name(name) => {
            let mut namen: BTreeSet<String> = BTreeSet::new();
            for (_, objekt) in korpus.objekte() {
                let words = objekt.name.split(|c: char| !c.is_alphanumeric());
                let words = words.filter(|word| word.chars().count() >= KUERZESTES_WORT);
                namen.extend(words.map(str::to_owned));
                namen.insert(objekt.name.to_string());
            }
            naechste(name, namen)
        }
    }
}

/// Other places of the law; where there are none, laws of a similar name.
fn normen(korpus: &Korpus<'_>, gesucht: &[Rechtsbezug]) -> Vec<String> {
    let Some(vorschrift) = gesucht.iter().find_map(|bezug| bezug.vorschrift.as_ref()) else {
        return Vec::new();
    };
    let mut stellen: BTreeSet<(usize, String)> = BTreeSet::new();
    let mut namen: BTreeSet<String> = BTreeSet::new();
    let alle = korpus.objekte().flat_map(|(_, objekt)| &objekt.normen);
    for bezug in alle.flat_map(|norm| korpus.bezuege(norm)) {
        let Some(hier) = &bezug.vorschrift else { continue };
        namen.insert(hier.anzeige.clone());
        if vorschrift.dieselbe(hier) == Some(true) {
            // A paragraph a suggestion, without what is below it.
            stellen.extend(bezug.stellen.iter().map(|stelle| {
                let stelle = Stelle { unter: Vec::new(), ..stelle.clone() };
                let text = Rechtsbezug { stellen: vec![stelle], ..bezug.clone() }.to_string();
                (text.chars().count(), text)
            }));
        }
    }
    if stellen.is_empty() {
        return naechste(&vorschrift.anzeige, namen);
    }
    stellen.into_iter().take(HOECHSTENS).map(|(_, text)| text).collect()
}

fn andere_versionen(korpus: &Korpus<'_>, id: &str) -> Vec<String> {
    let of_id = korpus.objekte().filter(|(_, objekt)| normal(&objekt.id) == id);
    let versions: BTreeSet<String> =
        of_id.map(|(_, objekt)| objekt.version.to_string()).filter(|it| !it.is_empty()).collect();
    let mut versions: Vec<String> = versions.into_iter().collect();
    versions.sort_by(|a, b| versionsfolge(b, a));
    versions.iter().take(HOECHSTENS).map(|version| format!("{id}V{version}")).collect()
}

fn ids(korpus: &Korpus<'_>) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for (_, objekt) in korpus.objekte() {
        ids.extend(super::kennung::kennungen(objekt).map(std::borrow::Cow::into_owned));
        ids.extend(objekt.verweise.iter().map(|verweis| verweis.id.to_string()));
    }
    ids
}

fn naechste(gesucht: &str, namen: BTreeSet<String>) -> Vec<String> {
    let gesucht: String = gesucht.to_lowercase().chars().take(LAENGSTER).collect();
    let mut ranked: Vec<(f64, String)> = namen
        .into_iter()
        .filter(|name| !name.is_empty() && name.chars().count() <= LAENGSTER)
        .map(|name| (strsim::jaro_winkler(&gesucht, &name.to_lowercase()), name))
        .filter(|(score, _)| *score >= MINDESTENS)
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    ranked.into_iter().take(HOECHSTENS).map(|(_, name)| name).collect()
}
