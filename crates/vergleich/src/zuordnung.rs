//! Which artefact of the old state is which of the new one: by kind and id, the same version first;
//! what has no partner then, by kind and name of the file.

use crate::abbild::{Abbild, Schluessel};
use crate::version::{wechsel, zahlen};
use crate::vertraeglich;
use fim_core::{Artefaktfassung, Artefaktstand, Artefaktvergleich, Elementbezug, Vertraeglichkeit};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// An artefact of a state, small enough to keep thousands.
#[derive(Debug, Clone)]
pub struct Anwesend {
    /// Name of the standard.
    pub standard: &'static str,
    /// What it is.
    pub schluessel: Schluessel,
    /// Its name; empty where there is none.
    pub name: String,
    /// Its version, where it has one.
    pub version: Option<String>,
    /// Its file, without the way to the state: what names it there.
    pub datei: String,
    /// See [`Abbild::fingerabdruck`](crate::Abbild::fingerabdruck).
    pub fingerabdruck: [u8; 32],
}

impl Anwesend {
    /// What is kept of an artefact in a file of this name.
    #[must_use]
    pub fn of(abbild: &Abbild, datei: &str) -> Self {
        Self {
            standard: abbild.standard,
            schluessel: abbild.schluessel.clone(),
            name: abbild.name().to_owned(),
            version: abbild.version().map(str::to_owned),
            datei: datei.to_owned(),
            fingerabdruck: abbild.fingerabdruck(),
        }
    }
}

/// An artefact that is in one state only, or the same in both; the files by the names before people.
/// `None` where it is in neither.
#[must_use]
pub fn ohne_einzelheiten(
    alt: Option<(&Anwesend, &str)>,
    neu: Option<(&Anwesend, &str)>,
) -> Option<Artefaktvergleich> {
    let (eins, _) = neu.or(alt)?;
    let fassung = |(it, datei): (&Anwesend, &str)| Artefaktfassung {
        datei: datei.to_owned(),
        version: it.version.clone(),
    };
    let stand = match (alt, neu) {
        (None, _) => Artefaktstand::Neu,
        (_, None) => Artefaktstand::Entfallen,
        _ => Artefaktstand::Gleich,
    };
    let versionswechsel = alt
        .zip(neu)
        .map(|((alt, _), (neu, _))| wechsel(alt.version.as_deref(), neu.version.as_deref()));
    // What went may be elsewhere; whether data still has a description, a person decides.
    let vertraeglichkeit = match stand {
        Artefaktstand::Gleich => Some(Vertraeglichkeit::Vereinbar),
        Artefaktstand::Entfallen => Some(Vertraeglichkeit::Pruefen),
        _ => None,
    };
    Some(Artefaktvergleich {
        standard: eins.standard,
        element: Elementbezug {
            art: eins.schluessel.art.clone(),
            id: eins.schluessel.id.clone(),
            name: eins.name.clone(),
        },
        alt: alt.map(fassung),
        neu: neu.map(fassung),
        stand,
        versionswechsel,
        vertraeglichkeit: vertraeglichkeit.filter(|_| vertraeglich::gilt(&eins.schluessel.art)),
        gruende: Vec::new(),
        versionen: Vec::new(),
        aenderungen: Vec::new(),
        verborgen: 0,
        elemente: Vec::new(),
    })
}

/// An artefact in both states, or in one, by its number there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Paarung {
    /// Its number in the old state.
    pub alt: Option<usize>,
    /// Its number in the new state.
    pub neu: Option<usize>,
}

/// Pairs the artefacts of two states.
#[must_use]
pub fn zuordnen(alt: &[Anwesend], neu: &[Anwesend]) -> Vec<Paarung> {
    let mut frei: (BTreeSet<usize>, BTreeSet<usize>) =
        ((0..alt.len()).collect(), (0..neu.len()).collect());
    let mut paarungen = Vec::new();
    // A file that holds one artefact and still does is that file, whatever its id now.
    let schritte: [fn(&Anwesend) -> Option<String>; 4] = [
        |it| named(it).map(|it| format!("{it:?}")),
        |it| identified(it, true),
        |it| identified(it, false),
        |it| Some(format!("{} {}", it.schluessel.art, it.datei)),
    ];
    for key in schritte {
        let mut orte: BTreeMap<String, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for at in &frei.0 {
            key(&alt[*at]).into_iter().for_each(|key| orte.entry(key).or_default().0.push(*at));
        }
        for at in &frei.1 {
            key(&neu[*at]).into_iter().for_each(|key| orte.entry(key).or_default().1.push(*at));
        }
        for (mut von, mut nach) in orte.into_values() {
            // Of several versions, the latest of each belong together.
            von.sort_by(|a, b| spaetester(&alt[*a]).cmp(&spaetester(&alt[*b])));
            nach.sort_by(|a, b| spaetester(&neu[*a]).cmp(&spaetester(&neu[*b])));
            for (a, b) in von.into_iter().zip(nach) {
                frei.0.remove(&a);
                frei.1.remove(&b);
                paarungen.push(Paarung { alt: Some(a), neu: Some(b) });
            }
        }
    }
    paarungen.extend(frei.0.into_iter().map(|at| Paarung { alt: Some(at), neu: None }));
    paarungen.extend(frei.1.into_iter().map(|at| Paarung { alt: None, neu: Some(at) }));
    paarungen
}

/// Kind, id, version and content: nothing changed.
fn named(it: &Anwesend) -> Option<(&Schluessel, [u8; 32])> {
    (!it.schluessel.id.is_empty()).then_some((&it.schluessel, it.fingerabdruck))
}

fn identified(it: &Anwesend, mit_version: bool) -> Option<String> {
    let Schluessel { art, id } = &it.schluessel;
    let version = it.version.as_deref().filter(|_| mit_version).unwrap_or_default();
    (!id.is_empty()).then(|| format!("{art}\u{0}{id}\u{0}{version}"))
}

/// Sorts later versions first.
fn spaetester(it: &Anwesend) -> (Reverse<Option<Vec<u64>>>, &str) {
    (Reverse(it.version.as_deref().and_then(zahlen)), &it.datei)
}
