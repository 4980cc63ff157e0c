//! The comparison with an earlier run as part of the `summary`.

use super::{richtung, soll_oder_nichts, stand_oder_nichts};
use crate::matrix::worte;
use fim_core::{
    Anteil, Matrixstand, Matrixvergleich, Soll, Stand, Themenfeldwechsel, Zeilenwechsel,
    Zellwechsel,
};
use schemars::JsonSchema;
use serde::Serialize;

/// What changed since an earlier run.
#[derive(Serialize, JsonSchema)]
pub(super) struct Vergleich<'a> {
    /// Where the earlier run was read from.
    quelle: &'a str,
    /// Its day; empty where it names none.
    stichtag: &'a str,
    /// Its matrix where that was another.
    andere_matrix: Option<&'a str>,
    /// Cells that are worse.
    schlechter: u64,
    /// Cells that are better.
    besser: u64,
    /// Cells that are otherwise, mostly because the demand changed.
    anders: u64,
    /// Each Themenfeld, also where nothing changed.
    themenfelder: Vec<Feld<'a>>,
    /// Leistungen that changed, those that got worse first; those that are new or gone have no cells.
    leistungen: Vec<Leistung<'a>>,
    /// Keys that are new.
    neu: &'a [String],
    /// Keys that are gone.
    weg: &'a [String],
}

/// A Themenfeld then and now.
#[derive(Serialize, JsonSchema)]
struct Feld<'a> {
    code: &'a str,
    name: &'a str,
    vorher: Anteile,
    jetzt: Anteile,
    besser: u64,
    schlechter: u64,
}

/// Duties and how many are met.
#[derive(Serialize, JsonSchema)]
struct Anteile {
    leistungen: u64,
    gefordert: u64,
    erfuellt: u64,
    unvollstaendig: u64,
    fehlt: u64,
    bei_bedarf: u64,
    bei_bedarf_erledigt: u64,
    /// Whole per cent of the duties that are met, rounded down; `null` where nothing is demanded.
    prozent: Option<u64>,
}

/// A Leistung that changed.
#[derive(Serialize, JsonSchema)]
struct Leistung<'a> {
    schluessel: &'a str,
    bezeichnung: &'a str,
    themenfeld: &'a str,
    /// Its category then; `null` where there was no such Leistung.
    prioritaet_vorher: Option<&'a str>,
    /// Its category now; `null` where there is no such Leistung any more.
    prioritaet: Option<&'a str>,
    zellen: Vec<Zelle<'a>>,
}

/// A cell that changed.
#[derive(Serialize, JsonSchema)]
struct Zelle<'a> {
    id: &'a str,
    name: &'a str,
    /// What is demanded now; `null` where the deliverable is gone.
    #[schemars(schema_with = "soll_oder_nichts")]
    soll: Option<&'static str>,
    #[schemars(schema_with = "stand_oder_nichts")]
    vorher: Option<&'static str>,
    #[schemars(schema_with = "stand_oder_nichts")]
    jetzt: Option<&'static str>,
    #[schemars(schema_with = "richtung")]
    richtung: &'static str,
    /// Why it is so now.
    grund: &'a str,
}

impl<'a> Vergleich<'a> {
    pub(super) fn new(vergleich: &'a Matrixvergleich, stand: &'a Matrixstand) -> Self {
        let [schlechter, besser, anders] = worte::richtungen(vergleich);
        let felder = vergleich.themenfelder.iter();
        Self {
            quelle: &vergleich.quelle,
            stichtag: &vergleich.stichtag,
            andere_matrix: vergleich.andere_matrix.as_deref(),
            schlechter,
            besser,
            anders,
            themenfelder: felder.map(|feld| Feld::new(feld, stand)).collect(),
            leistungen: vergleich.leistungen.iter().map(Leistung::new).collect(),
            neu: &vergleich.neu,
            weg: &vergleich.weg,
        }
    }
}

impl<'a> Feld<'a> {
    fn new(feld: &'a Themenfeldwechsel, stand: &'a Matrixstand) -> Self {
        Self {
            code: &feld.themenfeld,
            name: stand.themenfeld(&feld.themenfeld),
            vorher: Anteile::new(&feld.vorher),
            jetzt: Anteile::new(&feld.jetzt),
            besser: feld.besser,
            schlechter: feld.schlechter,
        }
    }
}

impl Anteile {
    fn new(anteil: &Anteil) -> Self {
        Self {
            leistungen: anteil.leistungen,
            gefordert: anteil.gefordert,
            erfuellt: anteil.erfuellt,
            unvollstaendig: anteil.unvollstaendig,
            fehlt: anteil.fehlt,
            bei_bedarf: anteil.bei_bedarf,
            bei_bedarf_erledigt: anteil.bei_bedarf_erledigt,
            prozent: anteil.prozent(),
        }
    }
}

impl<'a> Leistung<'a> {
    fn new(zeile: &'a Zeilenwechsel) -> Self {
        Self {
            schluessel: &zeile.schluessel,
            bezeichnung: &zeile.bezeichnung,
            themenfeld: &zeile.themenfeld,
            prioritaet_vorher: zeile.prioritaet.0.as_deref(),
            prioritaet: zeile.prioritaet.1.as_deref(),
            zellen: zeile.zellen.iter().map(Zelle::new).collect(),
        }
    }
}

impl<'a> Zelle<'a> {
    fn new(zelle: &'a Zellwechsel) -> Self {
        Self {
            id: &zelle.id,
            name: &zelle.name,
            soll: zelle.soll.map(Soll::key),
            vorher: zelle.vorher.map(Stand::key),
            jetzt: zelle.jetzt.map(Stand::key),
            richtung: zelle.richtung.key(),
            grund: &zelle.grund,
        }
    }
}
