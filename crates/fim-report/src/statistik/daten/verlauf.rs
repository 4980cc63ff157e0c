//! The runs of `--verlauf` as JSON.

use super::{Anteil, Dateien, Stufen};
use fim_core::{Verlauf as Trend, Verlaufseintrag};
use schemars::JsonSchema;
use serde::Serialize;

/// Runs one after the other.
#[derive(Serialize, JsonSchema)]
pub(super) struct Verlauf<'a> {
    /// By day.
    eintraege: Vec<Lauf<'a>>,
    /// Runs of another profile, which are left out.
    anderes_profil: u64,
    /// Numbers of the lines of the file that are no run, from 1.
    unlesbare_zeilen: &'a [u64],
}

/// One run.
#[derive(Serialize, JsonSchema)]
struct Lauf<'a> {
    datum: &'a str,
    /// Version of the program.
    version: &'a str,
    dateien: Dateien,
    /// Causes by level.
    befunde: Stufen,
    /// Places by level.
    stellen: Stufen,
    leistungen: u64,
    vollstaendigkeit: Anteil,
    sprachen: Vec<Sprache<'a>>,
    stammdatenschemata: u64,
    harmonisiert: Anteil,
    bob: Anteil,
}

/// The completeness in a language.
#[derive(Serialize, JsonSchema)]
struct Sprache<'a> {
    code: &'a str,
    vollstaendigkeit: Anteil,
}

impl<'a> Verlauf<'a> {
    pub(super) fn new(trend: &'a Trend) -> Self {
        Self {
            eintraege: trend.eintraege.iter().map(Lauf::new).collect(),
            anderes_profil: trend.andere,
            unlesbare_zeilen: &trend.unlesbar,
        }
    }
}

impl<'a> Lauf<'a> {
    fn new(it: &'a Verlaufseintrag) -> Self {
        let sprachen = it.je_sprache.iter();
        Self {
            datum: &it.datum,
            version: &it.fassung,
            dateien: Dateien::new(it.dateien),
            befunde: Stufen::new(it.befunde),
            stellen: Stufen::new(it.stellen),
            leistungen: it.leistungen,
            vollstaendigkeit: Anteil::new(it.vollstaendigkeit),
            sprachen: sprachen
                .map(|(code, quote)| Sprache { code, vollstaendigkeit: Anteil::new(*quote) })
                .collect(),
            stammdatenschemata: it.schemata,
            harmonisiert: Anteil::new(it.harmonisiert),
            bob: Anteil::new(it.bob),
        }
    }
}
