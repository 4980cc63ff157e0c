//! What may and must be there: rows of schemas and groups, their multiplicity, their order.

use super::Gruende;
use crate::abbild::{Abbild, Baustein};
use crate::knoten::{self, Kennung, Knoten};
use fim_core::{Aenderungsart, Aussageart, Value, Vertraeglichkeit};
use std::collections::HashMap;

static PFLICHT_NEU: Aussageart = Aussageart::vorschlag(
    "pflicht-neu",
    "neu und Pflicht ({anzahl}): {was}; bisherige Daten haben es nicht",
    "added and mandatory ({anzahl}): {was}; earlier data does not have it",
);
static ENTFALLEN: Aussageart = Aussageart::vorschlag(
    "element-entfallen",
    "entfallen: {was}; Daten, die es haben, sind nicht mehr gültig",
    "removed: {was}; data that has it is not valid any more",
);
static ANZAHL: Aussageart = Aussageart::vorschlag(
    "anzahl-enger",
    "Anzahl enger ({alt} → {neu}): {was}",
    "multiplicity narrower ({alt} → {neu}): {was}",
);
static ANZAHL_UNLESBAR: Aussageart = Aussageart::vorschlag(
    "anzahl-unlesbar",
    "Anzahl nicht vergleichbar ({alt} → {neu}): {was}",
    "multiplicity cannot be compared ({alt} → {neu}): {was}",
);
static REIHENFOLGE: Aussageart = Aussageart::vorschlag(
    "reihenfolge",
    "Reihenfolge geändert: {was}; zählt, wo Daten als XML-Folge übermittelt werden",
    "order changed: {was}; counts where data is transmitted as a sequence in XML",
);
static GRUPPENART: Aussageart = Aussageart::vorschlag(
    "gruppenart",
    "Art der Gruppe geändert ({alt} → {neu})",
    "kind of the group changed ({alt} → {neu})",
);

/// Fields by their identifier, to know those that carry no data.
pub(super) struct Felder<'b> {
    alt: HashMap<&'b Kennung, &'b Baustein>,
    neu: HashMap<&'b Kennung, &'b Baustein>,
}

impl<'b> Felder<'b> {
    pub fn new(alt: &'b Abbild, neu: &'b Abbild) -> Self {
        let map = |abbild: &'b Abbild| {
            abbild.bausteine.iter().map(|baustein| (&baustein.kennung, baustein)).collect()
        };
        Self { alt: map(alt), neu: map(neu) }
    }
}

/// A label shows a text and takes none.
pub(super) fn ist_hinweis(baustein: Option<&&Baustein>) -> bool {
    baustein.is_some_and(|it| it.wurzel.wert("feldart") == Some("label"))
}

pub(super) fn pruefe(alt: &Baustein, neu: &Baustein, felder: &Felder<'_>, gruende: &mut Gruende) {
    let art = |baustein: &Baustein| baustein.wurzel.wert("art").unwrap_or("–").to_owned();
    let (a, b) = (art(alt), art(neu));
    if a != b {
        let werte = vec![("alt", a.into()), ("neu", b.clone().into())];
        gruende.nenne(neu, Vertraeglichkeit::Brechend, &GRUPPENART, werte);
    }
    // In a choice, one more is one more to choose from.
    let ist_auswahl = b == "X";
    let mut unterschiede = Vec::new();
    knoten::vergleiche(&alt.wurzel, &neu.wurzel, "", &mut unterschiede);
    for unterschied in &unterschiede {
        let Some((zeile, kennung)) = &unterschied.verweis else { continue };
        if zeile.name != "struktur" {
            continue;
        }
        let was =
            |felder: &HashMap<&Kennung, &Baustein>| -> Value { benannt(kennung, felder).into() };
        match unterschied.art {
            Aenderungsart::Neu => {
                let ist_pflicht = anzahl(zeile).is_some_and(|(unten, _)| unten > 0);
                if ist_pflicht && !ist_auswahl && !ist_hinweis(felder.neu.get(kennung)) {
                    let anzahl = zeile.wert("anzahl").unwrap_or_default();
                    let werte = vec![("anzahl", anzahl.into()), ("was", was(&felder.neu))];
                    gruende.nenne(neu, Vertraeglichkeit::Brechend, &PFLICHT_NEU, werte);
                }
            }
            Aenderungsart::Entfallen => {
                let nie = anzahl(zeile).is_some_and(|(_, oben)| oben == Some(0));
                if !nie && !ist_hinweis(felder.alt.get(kennung)) {
                    let werte = vec![("was", was(&felder.alt))];
                    gruende.nenne(neu, Vertraeglichkeit::Brechend, &ENTFALLEN, werte);
                }
            }
            Aenderungsart::Verschoben => {
                let werte = vec![("was", was(&felder.neu))];
                gruende.nenne(neu, Vertraeglichkeit::Pruefen, &REIHENFOLGE, werte);
            }
            Aenderungsart::Geaendert => {}
        }
    }
    anzahlen(alt, neu, felder, gruende);
}

fn anzahlen(alt: &Baustein, neu: &Baustein, felder: &Felder<'_>, gruende: &mut Gruende) {
    let zeilen = |baustein| Baustein::zeilen(baustein);
    let (von, nach) = (zeilen(alt), zeilen(neu));
    for paar in crate::paare::paare(&von, &nach) {
        let (Some(i), Some(j)) = (paar.alt, paar.neu) else { continue };
        let (a, b) = (von[i], nach[j]);
        let text = |zeile: &Knoten| zeile.wert("anzahl").unwrap_or("–").to_owned();
        let Some(kennung) = b.verweis.as_ref().filter(|_| text(a) != text(b)) else { continue };
        if ist_hinweis(felder.alt.get(kennung)) && ist_hinweis(felder.neu.get(kennung)) {
            continue;
        }
        let (grad, art) = match (anzahl(a), anzahl(b)) {
            (Some(a), Some(b)) if a.0 >= b.0 && oben(a) <= oben(b) => continue,
            (Some(_), Some(_)) => (Vertraeglichkeit::Brechend, &ANZAHL),
            _ => (Vertraeglichkeit::Pruefen, &ANZAHL_UNLESBAR),
        };
        let was = benannt(kennung, &felder.neu);
        let werte = vec![("alt", text(a).into()), ("neu", text(b).into()), ("was", was.into())];
        gruende.nenne(neu, grad, art, werte);
    }
}

impl Baustein {
    fn zeilen(&self) -> Vec<&Knoten> {
        self.wurzel.alle("struktur").collect()
    }
}

fn oben((_, oben): (u64, Option<u64>)) -> u64 {
    oben.unwrap_or(u64::MAX)
}

/// Least and most; `None` for most where there is no limit.
fn anzahl(zeile: &Knoten) -> Option<(u64, Option<u64>)> {
    let (unten, oben) = zeile.wert("anzahl")?.split_once(':')?;
    let oben = match oben.trim() {
        "*" | "n" => None,
        zahl => Some(zahl.parse().ok()?),
    };
    Some((unten.trim().parse().ok()?, oben))
}

fn benannt(kennung: &Kennung, felder: &HashMap<&Kennung, &Baustein>) -> String {
    let name = felder.get(kennung).map(|it| it.name.as_str()).filter(|name| !name.is_empty());
    match name {
        Some(name) => format!("{} »{}«", kennung.id, fim_core::reading::clip(name, 40)),
        None => kennung.id.clone(),
    }
}
