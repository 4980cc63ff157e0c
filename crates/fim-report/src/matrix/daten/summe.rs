//! The `summary` of the JSON: shares, and what is to be done.

use super::vergleich::Vergleich;
use super::{stand, stufe};
use crate::matrix::auswertung::{self, Anteilszeile, Punkt, Summe};
use crate::zellenzahl::Zellenzahl;
use fim_core::{Fabrik, Matrixstand, Matrixvergleich, Phasenzahl, Sprache};
use schemars::JsonSchema;
use serde::Serialize;

/// Shares, and what is to be done.
#[derive(Serialize, JsonSchema)]
pub(super) struct Summary<'a> {
    /// Over everything.
    gesamt: Zahlen,
    /// One entry a Themenfeld with Leistungen.
    themenfelder: Vec<Benannt>,
    /// One entry a category with Leistungen.
    prioritaeten: Vec<Benannt>,
    /// One entry a deliverable.
    liefergegenstaende: Vec<Gegenstand<'a>>,
    /// Who works on how many Leistungen in which phase.
    fabriken: Vec<Fabrikzahl<'a>>,
    /// Every reason why the matrix is not kept, the worst first. A cell may have several.
    offen: Vec<Eintrag<'a>>,
    /// Whatever else a rule says, the worst first; it does not change the verdict.
    weitere: Vec<Eintrag<'a>>,
    /// What changed since an earlier run, where one was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    vergleich: Option<Vergleich<'a>>,
}

/// How many cells are in which state.
#[derive(Serialize, JsonSchema)]
pub(super) struct Zahlen {
    /// Leistungen.
    leistungen: u64,
    /// Of these, those for which the matrix is not kept.
    leistungen_verfehlt: u64,
    #[serde(flatten)]
    zellen: Zellenzahl,
    /// Whole per cent of the duties that are met, rounded down; `null` where nothing is demanded.
    prozent: Option<u64>,
}

/// The share of a Themenfeld or a category.
#[derive(Serialize, JsonSchema)]
struct Benannt {
    /// Empty for Leistungen that name none.
    code: String,
    name: String,
    #[serde(flatten)]
    zahlen: Zahlen,
}

/// The share of a deliverable.
#[derive(Serialize, JsonSchema)]
struct Gegenstand<'a> {
    nr: u32,
    id: &'a str,
    name: &'a str,
    #[serde(flatten)]
    zahlen: Zahlen,
}

/// A Digitalisierungsfabrik.
#[derive(Serialize, JsonSchema)]
struct Fabrikzahl<'a> {
    /// Empty for Leistungen that name a phase and no Fabrik.
    name: &'a str,
    leistungen: u64,
    /// In the order of the phases.
    phasen: Vec<Phase<'a>>,
}

/// How many Leistungen are in a phase.
#[derive(Serialize, JsonSchema)]
struct Phase<'a> {
    /// Empty for those that name none.
    phase: &'a str,
    leistungen: u64,
}

/// One thing to do.
#[derive(Serialize, JsonSchema)]
struct Eintrag<'a> {
    /// Leistungsschlüssel as written.
    schluessel: &'a str,
    /// Number of the deliverable.
    nr: u32,
    /// Its stable name.
    id: &'a str,
    #[schemars(schema_with = "stand")]
    stand: &'static str,
    /// Code of the rule that says so; empty where none does.
    code: &'static str,
    #[schemars(schema_with = "stufe")]
    stufe: &'static str,
    grund: &'a str,
    /// Empty where there is nothing to do.
    tun: &'a str,
    /// Where to do it, where that is known.
    datei: Option<&'a str>,
    /// From 1; `null` for the file as a whole.
    zeile: Option<u64>,
    /// From 1; `null` for the line as a whole.
    spalte: Option<u64>,
}

impl<'a> Fabrikzahl<'a> {
    fn new(fabrik: &'a Fabrik) -> Self {
        let phase = |it: &'a Phasenzahl| Phase { phase: &it.phase, leistungen: it.leistungen };
        let phasen = fabrik.phasen.iter().map(phase).collect();
        Self { name: &fabrik.name, leistungen: fabrik.leistungen, phasen }
    }
}

impl<'a> Summary<'a> {
    pub(super) fn new(
        matrixstand: &'a Matrixstand,
        vergleich: Option<&'a Matrixvergleich>,
        sprache: Sprache,
    ) -> Self {
        let benannt = |it: Anteilszeile| Benannt {
            code: it.code,
            name: it.name,
            zahlen: Zahlen::new(&it.summe),
        };
        let eintrag = |punkt: &Punkt<'a>| Eintrag::new(punkt, sprache);
        let felder = auswertung::themenfelder(matrixstand, sprache);
        let kategorien = auswertung::prioritaeten(matrixstand, sprache);
        Self {
            gesamt: Zahlen::new(&auswertung::gesamt(matrixstand)),
            themenfelder: felder.into_iter().map(benannt).collect(),
            prioritaeten: kategorien.into_iter().map(benannt).collect(),
            liefergegenstaende: auswertung::liefergegenstaende(matrixstand)
                .map(|(it, summe)| Gegenstand {
                    nr: it.nr,
                    id: &it.id,
                    name: &it.name,
                    zahlen: Zahlen::new(&summe),
                })
                .collect(),
            fabriken: matrixstand.fabriken.iter().map(Fabrikzahl::new).collect(),
            offen: auswertung::offen(matrixstand).iter().map(eintrag).collect(),
            weitere: auswertung::weitere(matrixstand).iter().map(eintrag).collect(),
            vergleich: vergleich.map(|it| Vergleich::new(it, matrixstand)),
        }
    }
}

impl Zahlen {
    fn new(summe: &Summe) -> Self {
        Self {
            leistungen: summe.anteil.leistungen,
            leistungen_verfehlt: summe.verfehlt,
            zellen: Zellenzahl::new(&summe.anteil),
            prozent: summe.anteil.prozent(),
        }
    }
}

impl<'a> Eintrag<'a> {
    fn new(punkt: &Punkt<'a>, sprache: Sprache) -> Self {
        let stelle = punkt.grund.stelle.as_ref();
        Self {
            schluessel: &punkt.zeile.schluessel,
            nr: punkt.gegenstand.nr,
            id: &punkt.gegenstand.id,
            stand: punkt.zelle.stand.key(),
            code: punkt.grund.code,
            stufe: punkt.grund.stufe.map_or("hinweis", |stufe| stufe.key()),
            grund: punkt.grund.text.get(sprache),
            tun: punkt.grund.tun.get(sprache),
            datei: stelle.map(|stelle| &*stelle.datei),
            zeile: stelle.map(|stelle| stelle.zeile).filter(|zeile| *zeile > 0),
            spalte: stelle.map(|stelle| stelle.spalte).filter(|spalte| *spalte > 0),
        }
    }
}
