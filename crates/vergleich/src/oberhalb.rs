//! What versions say of all elements of an artefact, and of the elements around a change: said once, at
//! the change, with those around it that go on with their version.

use crate::abbild::Baustein;
use crate::artefakt::{Eigenes, Paar};
use crate::knoten::Kennung;
use crate::version::{self, Lage};
use fim_core::{
    Elementbezug, Unvertraeglichkeit, Value, Versionsbefund, Versionswechsel, Vertraeglichkeit,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Elements around a change that are named.
const GENANNT: usize = 3;

/// What versions say, the gravest first.
pub(crate) fn versionen(
    paare: &[Paar<'_>],
    eigenes: &[Eigenes],
    gruende: &[Unvertraeglichkeit],
) -> Vec<Versionsbefund> {
    let umgebung = Umgebung::new(paare, eigenes);
    let anders = umgebung.enthaltenes();
    let mut grade: BTreeMap<&Elementbezug, Vertraeglichkeit> = BTreeMap::new();
    for grund in gruende {
        let grad = grade.entry(&grund.element).or_insert(grund.grad);
        *grad = (*grad).max(grund.grad);
    }
    let hoechster = grade.values().copied().max();
    let mut befunde = Vec::new();
    for (at, paar) in paare.iter().enumerate() {
        let (Some(alt), Some(neu)) = (paar.alt, paar.neu) else { continue };
        // The whole breaks where any of it does.
        let grad = if at == 0 { hoechster } else { grade.get(&neu.bezug()).copied() };
        let lage = Lage {
            alt,
            neu,
            eigenes: eigenes[at].inhalt,
            enthaltenes: anders.contains(&at),
            grad: grad.unwrap_or(Vertraeglichkeit::Vereinbar),
        };
        befunde.extend(version::befund(&lage));
    }
    befunde.extend(umgebung.befunde());
    befunde.sort_by_key(|befund| Reverse(befund.gewicht));
    befunde
}

/// Which elements are around which.
struct Umgebung<'p, 'b> {
    paare: &'p [Paar<'b>],
    eigenes: &'p [Eigenes],
    /// The elements right around each.
    darum: Vec<Vec<usize>>,
}

impl<'p, 'b> Umgebung<'p, 'b> {
    fn new(paare: &'p [Paar<'b>], eigenes: &'p [Eigenes]) -> Self {
        let mut orte: HashMap<&Kennung, Vec<usize>> = HashMap::new();
        for (at, paar) in paare.iter().enumerate() {
            if let Some(baustein) = paar.neu.or(paar.alt) {
                orte.entry(&baustein.kennung).or_default().push(at);
            }
        }
        let mut darum = vec![Vec::new(); paare.len()];
        for (at, neu) in paare.iter().enumerate().filter_map(|(at, paar)| Some((at, paar.neu?))) {
            let verweise = neu.wurzel.kinder.iter().filter_map(|kind| kind.verweis.as_ref());
            let innen: BTreeSet<usize> =
                verweise.filter_map(|it| orte.get(it)).flatten().copied().collect();
            innen.into_iter().for_each(|innen| darum[innen].push(at));
        }
        Self { paare, eigenes, darum }
    }

    fn ist_ursache(&self, at: usize) -> bool {
        self.eigenes[at].inhalt || self.eigenes[at].version
    }

    /// Elements in which something is another, at whatever depth.
    fn enthaltenes(&self) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut offen: Vec<usize> =
            (0..self.paare.len()).filter(|at| self.ist_ursache(*at)).collect();
        while let Some(at) = offen.pop() {
            offen.extend(self.darum[at].iter().filter(|aussen| found.insert(**aussen)));
        }
        found
    }

    /// One statement for all changes that are within the same elements without a new version.
    fn befunde(&self) -> Vec<Versionsbefund> {
        let mut gruppen: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for at in (0..self.paare.len()).filter(|at| self.ist_ursache(*at)) {
            let darum = self.ohne_version_um(at);
            if !darum.is_empty() {
                gruppen.entry(darum.into_iter().collect()).or_default().push(at);
            }
        }
        let mut gruppen: Vec<(Vec<usize>, Vec<usize>)> = gruppen.into_iter().collect();
        gruppen.sort_by_key(|(_, ursachen)| ursachen[0]);
        let befund = |(darum, ursachen): &(Vec<usize>, Vec<usize>)| {
            let paar = &self.paare[ursachen[0]];
            let wo = darum.iter().filter_map(|at| self.paare[*at].neu);
            let wo = aufzaehlung(&wo.map(benannt).collect::<Vec<_>>());
            let (alt, neu) = (paar.alt, paar.neu.or(paar.alt)?);
            Some(version::enthaltenes(alt, neu, wo, weitere(ursachen.len() - 1)))
        };
        gruppen.iter().filter_map(befund).collect()
    }

    /// Elements around a change whose version is the same, up to those that are changes themselves.
    fn ohne_version_um(&self, ursache: usize) -> BTreeSet<usize> {
        let (mut found, mut gesehen) = (BTreeSet::new(), BTreeSet::from([ursache]));
        let mut offen = vec![ursache];
        while let Some(at) = offen.pop() {
            for aussen in &self.darum[at] {
                if self.ist_ursache(*aussen) || !gesehen.insert(*aussen) {
                    continue;
                }
                if behaelt_version(&self.paare[*aussen]) {
                    found.insert(*aussen);
                }
                offen.push(*aussen);
            }
        }
        found
    }
}

fn behaelt_version(paar: &Paar<'_>) -> bool {
    let (Some(alt), Some(neu)) = (paar.alt, paar.neu) else { return false };
    let (alt, neu) = (alt.version.as_deref(), neu.version.as_deref());
    neu.is_some() && version::wechsel(alt, neu) == Versionswechsel::Gleich
}

/// Identifier and version.
fn benannt(baustein: &Baustein) -> String {
    let id = match baustein.kennung.id.as_str() {
        "" => &*baustein.kennung.art,
        id => id,
    };
    format!("{id} {}", baustein.version.as_deref().unwrap_or_default())
}

fn aufzaehlung(namen: &[String]) -> Value {
    let genannt = namen[..namen.len().min(GENANNT)].join(", ");
    match namen.len() - namen.len().min(GENANNT) {
        0 => genannt.into(),
        mehr => Value::Both(
            format!("{genannt} und {mehr} weitere"),
            format!("{genannt} and {mehr} more"),
        ),
    }
}

fn weitere(zahl: usize) -> Value {
    match zahl {
        0 => String::new().into(),
        1 => ("; ebenso 1 weiteres geändertes Element", "; so has 1 more changed element").into(),
        _ => Value::Both(
            format!("; ebenso {zahl} weitere geänderte Elemente"),
            format!("; so have {zahl} more changed elements"),
        ),
    }
}
