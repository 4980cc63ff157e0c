//! Which entry of one list is which of another: by key, then by content, then by place.

use crate::knoten::Knoten;
use crate::reihenfolge::verschobene;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Two entries that are one, or one that has no other.
pub(crate) struct Paar {
    pub alt: Option<usize>,
    pub neu: Option<usize>,
    /// True where it stands elsewhere among its siblings.
    pub verschoben: bool,
}

/// Pairs in the order of the new list, those that went at their old place.
pub(crate) fn paare(alt: &[&Knoten], neu: &[&Knoten]) -> Vec<Paar> {
    let mut partner: Vec<Option<usize>> = vec![None; alt.len()];
    let mut frei = vec![true; neu.len()];
    let mut verbinde = |schritt: &dyn Fn(&Knoten) -> Option<u64>| {
        let mut orte: HashMap<u64, std::collections::VecDeque<usize>> = HashMap::new();
        for (j, knoten) in neu.iter().enumerate().filter(|(j, _)| frei[*j]) {
            if let Some(key) = schritt(knoten) {
                orte.entry(key).or_default().push_back(j);
            }
        }
        for (i, knoten) in alt.iter().enumerate() {
            if partner[i].is_none()
                && let Some(key) = schritt(knoten)
                && let Some(j) = orte.get_mut(&key).and_then(std::collections::VecDeque::pop_front)
            {
                partner[i] = Some(j);
                frei[j] = false;
            }
        }
    };
    verbinde(&|knoten| Some(hash(knoten)));
    verbinde(&|knoten| (!knoten.schluessel.is_empty()).then(|| hash(&knoten.schluessel)));
    // What has no identifier and another content now is still the one at its place.
    verbinde(&|knoten| (!knoten.fest).then_some(0));
    // The same thing weighs the same, whichever list is called the old one.
    let gewicht = |i: usize, j: usize| {
        let (a, b) = (hash(&alt[i].schluessel), hash(&neu[j].schluessel));
        u32::try_from((a >> 34) + (b >> 34)).unwrap_or(u32::MAX)
    };
    let gepaart: Vec<(usize, usize, u32)> =
        partner.iter().enumerate().filter_map(|(i, j)| j.map(|j| (i, j, gewicht(i, j)))).collect();
    let verschoben = verschobene(&gepaart);
    reihe(&partner, &frei, &verschoben)
}

/// All entries: the new list in its order, what went behind what stood before it.
fn reihe(partner: &[Option<usize>], frei: &[bool], verschoben: &[(usize, usize)]) -> Vec<Paar> {
    let mut zurueck: Vec<Option<usize>> = vec![None; frei.len()];
    for (i, j) in partner.iter().enumerate() {
        if let Some(j) = j {
            zurueck[*j] = Some(i);
        }
    }
    let mut out: Vec<Paar> = Vec::with_capacity(partner.len().max(frei.len()));
    for (j, i) in zurueck.iter().enumerate() {
        let ist_verschoben = i.is_some_and(|i| verschoben.binary_search(&(i, j)).is_ok());
        out.push(Paar { alt: *i, neu: Some(j), verschoben: ist_verschoben });
    }
    let entfallen = partner.iter().enumerate().filter(|(_, j)| j.is_none());
    out.extend(entfallen.map(|(i, _)| Paar { alt: Some(i), neu: None, verschoben: false }));
    out
}

fn hash(thing: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    thing.hash(&mut hasher);
    hasher.finish()
}
