//! The words of the matrix: the verdict, shares, places, names.

use super::auswertung::Summe;
use crate::summary::number;
pub(super) use crate::window::einzeilig;
use fim_core::{Anteil, Dateistelle, Grund, Matrixvergleich, Richtung, Sprache};

/// A count with its noun.
pub(super) fn zahl(count: u64, de: [&str; 2], en: [&str; 2], sprache: Sprache) -> String {
    let at = usize::from(count != 1);
    format!("{} {}", number(count, sprache), sprache.pick(de[at], en[at]))
}

pub(super) fn leistungen(count: u64, sprache: Sprache) -> String {
    zahl(count, ["Leistung", "Leistungen"], ["Leistung", "Leistungen"], sprache)
}

pub(super) fn pflichten(count: u64, sprache: Sprache) -> String {
    zahl(count, ["Pflicht", "Pflichten"], ["duty", "duties"], sprache)
}

pub(super) fn punkte(count: u64, sprache: Sprache) -> String {
    zahl(count, ["Punkt", "Punkte"], ["point", "points"], sprache)
}

/// Whether the matrix is kept, in one sentence.
pub(super) fn urteil(summe: &Summe, sprache: Sprache) -> String {
    let Anteil { leistungen: alle, gefordert, erfuellt, nur_hinweis, .. } = summe.anteil;
    let offen = gefordert.saturating_sub(erfuellt).saturating_sub(nur_hinweis);
    let total = number(alle, sprache);
    let open = pflichten(offen, sprache);
    let mut text = match (sprache, alle, summe.verfehlt) {
        (Sprache::De, 0, _) => "Es gibt keine Leistung, die zu prüfen wäre".to_owned(),
        (Sprache::En, 0, _) => "There is no Leistung to be checked".to_owned(),
        (Sprache::De, 1, 0) => "Die Leistung erfüllt ihre Pflichten".to_owned(),
        (Sprache::En, 1, 0) => "The Leistung meets its duties".to_owned(),
        (Sprache::De, _, 0) => format!("Alle {total} Leistungen erfüllen ihre Pflichten"),
        (Sprache::En, _, 0) => format!("All {total} Leistungen meet their duties"),
        (Sprache::De, 1, _) => format!("Die Leistung erfüllt nicht alle Pflichten; {open} offen"),
        (Sprache::En, 1, _) => format!("The Leistung does not meet all duties; {open} open"),
        (Sprache::De, _, verfehlt) => {
            let verb = if verfehlt == 1 { "erfüllt" } else { "erfüllen" };
            let count = number(verfehlt, sprache);
            format!("{count} von {total} Leistungen {verb} nicht alle Pflichten; {open} offen")
        }
        (Sprache::En, _, verfehlt) => {
            let verb = if verfehlt == 1 { "does" } else { "do" };
            let count = number(verfehlt, sprache);
            format!("{count} of {total} Leistungen {verb} not meet all duties; {open} open")
        }
    };
    if nur_hinweis > 0 {
        text.push_str("; ");
        text.push_str(&milde(nur_hinweis, offen > 0, sprache));
    }
    text
}

/// Duties that are open and do not decide.
fn milde(count: u64, is_more: bool, sprache: Sprache) -> String {
    let number = number(count, sprache);
    match (sprache, is_more, count) {
        (Sprache::De, true, 1) => "1 weitere zählt nur als Hinweis".to_owned(),
        (Sprache::De, true, _) => format!("{number} weitere zählen nur als Hinweis"),
        (Sprache::De, false, 1) => "1 offene zählt nur als Hinweis".to_owned(),
        (Sprache::De, false, _) => format!("{number} offene zählen nur als Hinweis"),
        (Sprache::En, true, _) => format!("{number} more as a note only"),
        (Sprache::En, false, _) => format!("{number} open as a note only"),
    }
}

/// A category by code and name, once where they are the same.
pub(super) fn kategorie(code: &str, name: &str) -> String {
    einzeilig(&if code == name { name.to_owned() } else { format!("{code} {name}") })
}

/// »7/12«.
pub(super) fn bruch(anteil: &Anteil, sprache: Sprache) -> String {
    format!("{}/{}", number(anteil.erfuellt, sprache), number(anteil.gefordert, sprache))
}

/// »58 %«, a dash where nothing is demanded.
pub(super) fn prozent(anteil: &Anteil, sprache: Sprache) -> String {
    let gap = sprache.pick("\u{a0}%", "%");
    anteil.prozent().map_or_else(|| "–".to_owned(), |prozent| format!("{prozent}{gap}"))
}

/// A place that an editor can jump to: `datei:zeile:spalte`.
pub(super) fn stelle(stelle: &Dateistelle) -> String {
    let datei = einzeilig(&stelle.datei);
    match (stelle.zeile, stelle.spalte) {
        (0, _) => datei,
        (zeile, 0) => format!("{datei}:{zeile}"),
        (zeile, spalte) => format!("{datei}:{zeile}:{spalte}"),
    }
}

/// »methodisch OZG1007« with what is there of it.
pub(super) fn stufe(grund: &Grund, sprache: Sprache) -> String {
    let stufe = grund.stufe.map_or("", |stufe| stufe.label(sprache));
    format!("{stufe} {}", grund.code).trim().to_owned()
}

/// What became of the cells since the earlier run: worse, better, otherwise.
pub(super) fn richtungen(vergleich: &Matrixvergleich) -> [u64; 3] {
    let zellen = || vergleich.leistungen.iter().flat_map(|zeile| &zeile.zellen);
    [Richtung::Schlechter, Richtung::Besser, Richtung::Anders]
        .map(|which| zellen().filter(|zelle| zelle.richtung == which).count() as u64)
}

/// What changed, in one sentence.
pub(super) fn veraenderung(vergleich: &Matrixvergleich, sprache: Sprache) -> String {
    let [schlechter, besser, anders] = richtungen(vergleich).map(|count| number(count, sprache));
    let neu = leistungen(vergleich.neu.len() as u64, sprache);
    let weg = leistungen(vergleich.weg.len() as u64, sprache);
    let quelle = einzeilig(&vergleich.quelle);
    let tag = einzeilig(&vergleich.stichtag);
    let vom = match (sprache, tag.is_empty()) {
        (_, true) => String::new(),
        (Sprache::De, false) => format!(" vom {tag}"),
        (Sprache::En, false) => format!(" of {tag}"),
    };
    match sprache {
        Sprache::De => format!(
            "Gegenüber {quelle}{vom}: {schlechter} schlechter, {besser} besser, {anders} anders; {neu} neu, {weg} weggefallen"
        ),
        Sprache::En => format!(
            "Against {quelle}{vom}: {schlechter} worse, {besser} better, {anders} otherwise; {neu} new, {weg} gone"
        ),
    }
}

/// Says so where the earlier run had another matrix; empty otherwise.
pub(super) fn andere_matrix(vergleich: &Matrixvergleich, sprache: Sprache) -> String {
    let Some(matrix) = &vergleich.andere_matrix else { return String::new() };
    let matrix = einzeilig(matrix);
    match sprache {
        Sprache::De => format!(
            "Der frühere Lauf hatte eine andere Matrix (»{matrix}«); was nur anders gefordert ist, zählt weder als besser noch als schlechter."
        ),
        Sprache::En => format!(
            "The earlier run had another matrix (»{matrix}«); what is only demanded otherwise counts neither as better nor as worse."
        ),
    }
}

/// Better, worse, otherwise, as a word of a table.
pub(super) fn richtung(richtung: Richtung, sprache: Sprache) -> &'static str {
    match richtung {
        Richtung::Schlechter | Richtung::Besser => richtung.label().get(sprache),
        Richtung::Anders => sprache.pick("anders", "otherwise"),
    }
}
