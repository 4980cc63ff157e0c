//! What all views have in common: the order of rows, the shares, and the list of what is open.

use fim_core::{Anteil, Grund, Liefergegenstand, Matrixstand, Matrixzeile, Matrixzelle, Stufe};
use fim_core::{Sprache, Stand};
use std::cmp::Reverse;
use std::collections::HashMap;

/// A reason in its cell: one thing to do.
#[derive(Clone, Copy)]
pub(super) struct Punkt<'m> {
    pub(super) zeile: &'m Matrixzeile,
    pub(super) gegenstand: &'m Liefergegenstand,
    pub(super) zelle: &'m Matrixzelle,
    pub(super) grund: &'m Grund,
}

/// A share with the Leistungen in which the matrix is not kept.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Summe {
    pub(super) anteil: Anteil,
    pub(super) verfehlt: u64,
}

/// The share of a Themenfeld or a category.
pub(super) struct Anteilszeile {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) summe: Summe,
}

/// True where the matrix is not kept for the Leistung.
pub(super) fn verfehlt(zeile: &Matrixzeile) -> bool {
    zeile.zellen.iter().any(Matrixzelle::verfehlt)
}

/// The cells of a row with their deliverables.
pub(super) fn zellen<'m>(
    stand: &'m Matrixstand,
    zeile: &'m Matrixzeile,
) -> impl Iterator<Item = (&'m Liefergegenstand, &'m Matrixzelle)> {
    stand.liefergegenstaende.iter().zip(&zeile.zellen)
}

/// Rows by Themenfeld and category, whatever order they come in; what is unknown comes last.
pub(super) fn geordnet(stand: &Matrixstand) -> Vec<&Matrixzeile> {
    let felder = rang(stand.themenfelder.iter().map(|feld| feld.code.as_str()));
    let kategorien = rang(stand.kategorien.iter().map(|kategorie| kategorie.code.as_str()));
    let mut zeilen: Vec<&Matrixzeile> = stand.leistungen.iter().collect();
    zeilen.sort_by_key(|zeile| {
        let (feld, kategorie) = (zeile.themenfeld.as_str(), zeile.prioritaet.as_str());
        (platz(&felder, feld), feld, platz(&kategorien, kategorie), kategorie)
    });
    zeilen
}

fn rang<'m>(codes: impl Iterator<Item = &'m str>) -> HashMap<&'m str, usize> {
    let mut rang = HashMap::new();
    for (at, code) in codes.enumerate() {
        rang.entry(code).or_insert(at);
    }
    rang
}

fn platz(rang: &HashMap<&str, usize>, code: &str) -> usize {
    rang.get(code).copied().unwrap_or(usize::MAX)
}

/// What decides: every grave reason of a cell in which the matrix is not kept, the worst first.
pub(super) fn offen(stand: &Matrixstand) -> Vec<Punkt<'_>> {
    punkte(stand, entscheidet)
}

/// Everything else that a rule says, the worst first.
pub(super) fn weitere(stand: &Matrixstand) -> Vec<Punkt<'_>> {
    punkte(stand, |zelle, grund| grund.stufe.is_some() && !entscheidet(zelle, grund))
}

/// True for a reason why the matrix is not kept in the cell.
pub(super) fn entscheidet(zelle: &Matrixzelle, grund: &Grund) -> bool {
    grund.stufe >= Some(Stufe::Methodisch) && zelle.verfehlt()
}

fn punkte(stand: &Matrixstand, wanted: impl Fn(&Matrixzelle, &Grund) -> bool) -> Vec<Punkt<'_>> {
    let kategorien = rang(stand.kategorien.iter().map(|kategorie| kategorie.code.as_str()));
    let mut punkte = Vec::new();
    for zeile in geordnet(stand) {
        for (gegenstand, zelle) in zellen(stand, zeile) {
            let gruende = zelle.gruende.iter().filter(|grund| wanted(zelle, grund));
            punkte.extend(gruende.map(|grund| Punkt { zeile, gegenstand, zelle, grund }));
        }
    }
    // Stable: within these, the order of the matrix.
    punkte.sort_by_key(|punkt| {
        let is_missing = punkt.zelle.stand == Stand::Fehlt;
        let kategorie = platz(&kategorien, &punkt.zeile.prioritaet);
        (Reverse(punkt.grund.stufe), Reverse(is_missing), kategorie)
    });
    punkte
}

/// Everything.
pub(super) fn gesamt(stand: &Matrixstand) -> Summe {
    let verfehlt = stand.leistungen.iter().filter(|zeile| verfehlt(zeile)).count() as u64;
    Summe { anteil: stand.anteil(|_| true), verfehlt }
}

/// One share a Themenfeld.
pub(super) fn themenfelder(stand: &Matrixstand, sprache: Sprache) -> Vec<Anteilszeile> {
    let known = stand.themenfelder.iter().map(|feld| (feld.code.as_str(), feld.name.as_str()));
    let ohne = sprache.pick("ohne Themenfeld", "no Themenfeld");
    anteile(stand, known, |zeile| &zeile.themenfeld, ohne)
}

/// One share a category.
pub(super) fn prioritaeten(stand: &Matrixstand, sprache: Sprache) -> Vec<Anteilszeile> {
    let known = stand.kategorien.iter().map(|it| (it.code.as_str(), it.name.as_str()));
    let ohne = sprache.pick("ohne Priorität", "no priority");
    anteile(stand, known, |zeile| &zeile.prioritaet, ohne)
}

/// The share of each deliverable; of Leistungen, those in whose cell the matrix is not kept.
pub(super) fn liefergegenstaende(
    stand: &Matrixstand,
) -> impl Iterator<Item = (&Liefergegenstand, Summe)> {
    stand.liefergegenstaende.iter().enumerate().map(|(at, gegenstand)| {
        let zellen = stand.leistungen.iter().filter_map(|zeile| zeile.zellen.get(at));
        let verfehlt = zellen.filter(|zelle| zelle.verfehlt()).count() as u64;
        (gegenstand, Summe { anteil: stand.anteil_von(at), verfehlt })
    })
}

/// In one pass, since there may be as many codes as rows.
fn anteile<'m>(
    stand: &'m Matrixstand,
    known: impl Iterator<Item = (&'m str, &'m str)>,
    code_of: impl Fn(&Matrixzeile) -> &str,
    ohne: &str,
) -> Vec<Anteilszeile> {
    let new = |code: &str, name: &str| Anteilszeile {
        code: code.to_owned(),
        name: name.to_owned(),
        summe: Summe::default(),
    };
    let mut zeilen: Vec<Anteilszeile> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (code, name) in known {
        places.entry(code).or_insert_with(|| {
            zeilen.push(new(code, name));
            zeilen.len() - 1
        });
    }
    for zeile in geordnet(stand) {
        let code = code_of(zeile);
        let at = *places.entry(code).or_insert_with(|| {
            zeilen.push(new(code, if code.is_empty() { ohne } else { code }));
            zeilen.len() - 1
        });
        let summe = &mut zeilen[at].summe;
        summe.anteil.leistungen += 1;
        zeile.zellen.iter().for_each(|zelle| summe.anteil.zaehle(zelle));
        summe.verfehlt += u64::from(verfehlt(zeile));
    }
    zeilen.retain(|zeile| zeile.summe.anteil.leistungen > 0);
    zeilen
}
