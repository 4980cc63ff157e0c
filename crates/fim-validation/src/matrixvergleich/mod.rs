//! A matrix beside that of an earlier run: what became better, what worse, what is new, what is gone.
//!
//! `lesen` takes the JSON of the earlier run, `lauf` brings both runs into one form, `richtung` says
//! which way a cell went. Judging cells and showing the result is done elsewhere.

mod fehler;
mod lauf;
mod lesen;
mod richtung;

pub use fehler::Vergleichsfehler;

use fim_core::{
    Matrixstand, Matrixvergleich, Richtung, Soll, Sprache, Stand, Themenfeldwechsel, Zeilenwechsel,
    Zellwechsel,
};
use lauf::{Lauf, Leistung, Zelle};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Compares a matrix with the JSON of an earlier run, by Leistungsschlüssel and deliverable. A key
/// that occurs several times counts once, with the worst state of each cell. Reasons are in `sprache`.
///
/// # Errors
/// Where `alt` is not the JSON of a matrix, or that of a newer program.
pub fn matrixvergleich(
    alt: &[u8],
    quelle: &str,
    neu: &Matrixstand,
    sprache: Sprache,
) -> Result<Matrixvergleich, Vergleichsfehler> {
    let alt = lesen::lesen(alt)?;
    let neu = Lauf::of(neu, sprache);
    let partner: HashMap<&str, &Leistung> =
        alt.leistungen.iter().map(|it| (it.kennung.as_str(), it)).collect();
    let kennungen: HashSet<&str> = neu.leistungen.iter().map(|it| it.kennung.as_str()).collect();
    let mut leistungen = Vec::new();
    let (mut dazu, mut weg) = (Vec::new(), Vec::new());
    for jetzt in &neu.leistungen {
        match partner.get(jetzt.kennung.as_str()) {
            Some(vorher) => leistungen.extend(zeile(vorher, jetzt, &alt, &neu)),
            None => {
                dazu.push(jetzt.name().to_owned());
                leistungen.push(einseitig(jetzt, (None, Some(jetzt.prioritaet.clone()))));
            }
        }
    }
    for vorher in alt.leistungen.iter().filter(|it| !kennungen.contains(it.kennung.as_str())) {
        weg.push(vorher.name().to_owned());
        leistungen.push(einseitig(vorher, (Some(vorher.prioritaet.clone()), None)));
    }
    // Stable: within these, the order of the matrix.
    leistungen.sort_by_key(rang);
    Ok(Matrixvergleich {
        quelle: quelle.to_owned(),
        themenfelder: themenfelder(&alt, &neu, &leistungen),
        andere_matrix: Some(alt.matrix).filter(|matrix| *matrix != neu.matrix),
        stichtag: alt.stichtag,
        leistungen,
        neu: dazu,
        weg,
    })
}

/// A Leistung that is in both runs; `None` where nothing differs.
fn zeile(vorher: &Leistung, jetzt: &Leistung, alt: &Lauf, neu: &Lauf) -> Option<Zeilenwechsel> {
    let ids = jetzt.zellen.keys().chain(vorher.zellen.keys());
    let mut ids: Vec<&String> = ids.collect();
    let platz = |id: &str| neu.platz(id).unwrap_or(usize::MAX);
    ids.sort_by_key(|id| (platz(id), alt.platz(id), id.as_str()));
    ids.dedup();
    let paar = |id: &String| wechsel(id, vorher.zellen.get(id), jetzt.zellen.get(id), alt, neu);
    let zellen: Vec<Zellwechsel> = ids.into_iter().filter_map(paar).collect();
    let prioritaet = (Some(vorher.prioritaet.clone()), Some(jetzt.prioritaet.clone()));
    let differs = !zellen.is_empty() || prioritaet.0 != prioritaet.1;
    differs.then(|| Zeilenwechsel { zellen, ..einseitig(jetzt, prioritaet) })
}

fn wechsel(
    id: &str,
    vorher: Option<&Zelle>,
    jetzt: Option<&Zelle>,
    alt: &Lauf,
    neu: &Lauf,
) -> Option<Zellwechsel> {
    let pair = |zelle: &Zelle| -> (Soll, Stand) { (zelle.soll, zelle.stand) };
    let richtung = richtung::richtung(vorher.map(pair), jetzt.map(pair))?;
    Some(Zellwechsel {
        id: id.to_owned(),
        name: neu.bezeichnung(id).or_else(|| alt.bezeichnung(id)).unwrap_or(id).to_owned(),
        soll: jetzt.map(|zelle| zelle.soll),
        vorher: vorher.map(|zelle| zelle.stand),
        jetzt: jetzt.map(|zelle| zelle.stand),
        richtung,
        grund: jetzt.map(|zelle| zelle.grund.clone()).unwrap_or_default(),
    })
}

/// A Leistung without cells.
fn einseitig(leistung: &Leistung, prioritaet: (Option<String>, Option<String>)) -> Zeilenwechsel {
    Zeilenwechsel {
        schluessel: leistung.name().to_owned(),
        bezeichnung: leistung.bezeichnung.clone(),
        themenfeld: leistung.themenfeld.clone(),
        prioritaet,
        zellen: Vec::new(),
    }
}

fn anzahl(zeile: &Zeilenwechsel, richtung: Richtung) -> usize {
    zeile.zellen.iter().filter(|zelle| zelle.richtung == richtung).count()
}

/// Worse before better before otherwise; among the worse, those with the most cells; at the end
/// what is in one run only.
fn rang(zeile: &Zeilenwechsel) -> (usize, Reverse<usize>) {
    let worse = anzahl(zeile, Richtung::Schlechter);
    let place = match &zeile.prioritaet {
        (None, _) => 4,
        (_, None) => 5,
        _ if worse > 0 => 0,
        _ if anzahl(zeile, Richtung::Besser) > 0 => 1,
        _ if !zeile.zellen.is_empty() => 2,
        _ => 3,
    };
    (place, Reverse(worse))
}

/// Those of now in their order, then those that vanished. What changed counts where the Leistung
/// is now.
fn themenfelder(alt: &Lauf, neu: &Lauf, zeilen: &[Zeilenwechsel]) -> Vec<Themenfeldwechsel> {
    let mut zahlen: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for zeile in zeilen {
        let (better, worse) = zahlen.entry(&zeile.themenfeld).or_default();
        *better += anzahl(zeile, Richtung::Besser) as u64;
        *worse += anzahl(zeile, Richtung::Schlechter) as u64;
    }
    let vanished = alt.themenfelder.iter().filter(|(code, _)| neu.anteil(code).is_none());
    let all = neu.themenfelder.iter().chain(vanished);
    let one = |(code, _): &(String, _)| {
        let (besser, schlechter) = zahlen.get(code.as_str()).copied().unwrap_or_default();
        Themenfeldwechsel {
            themenfeld: code.clone(),
            vorher: alt.anteil(code).unwrap_or_default(),
            jetzt: neu.anteil(code).unwrap_or_default(),
            besser,
            schlechter,
        }
    };
    all.map(one).collect()
}
