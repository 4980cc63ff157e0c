//! OZG10xx and OZG20xx: what reading a catalogue and a Steckbrief has to say. The check is reading
//! itself; here are the texts.

mod katalog;
mod steckbrief;

pub use katalog::*;
pub use steckbrief::*;

use crate::STANDARD;
use fim_core::{Herkunft, RuleMeta, Stufe};

/// Every rule of this crate, in the order of the codes.
pub static RULES: &[&RuleMeta] = &[
    &KATALOG_UNLESBAR,
    &SPALTE_FEHLT,
    &KATALOG_TRENNZEICHEN,
    &KATALOG_KODIERUNG,
    &SPALTE_UNBEKANNT,
    &KATALOG_ZEILE,
    &KATALOG_LEER,
    &SPALTE_DOPPELT,
    &KATALOG_ANFUEHRUNG,
    &STECKBRIEF_KEIN_TOML,
    &ANGABE_UNBEKANNT,
    &ANGABE_ART,
    &WERT_UNBEKANNT,
    &TABELLE_KLAMMERN,
    &STECKBRIEF_KODIERUNG,
    &STECKBRIEF_LEER,
];

/// A catalogue with nothing wrong.
const KATALOG: &str = include_str!("../../beispiele/ozg-katalog.csv");
/// A Steckbrief with nothing wrong.
const STECKBRIEF: &str = include_str!("../../beispiele/trauung.steckbrief.toml");
/// Both together.
const VORHABEN: &[(&str, &str)] = &[(KATALOGNAME, KATALOG), (STECKBRIEFNAME, STECKBRIEF)];
const KATALOGNAME: &str = "ozg-katalog.csv";
const STECKBRIEFNAME: &str = "trauung.steckbrief.toml";

const FORMAT: &str = "Dateiformate für ein Vorhaben, docs/vorhaben.md";

/// What all of them have in common.
const OZG: RuleMeta = RuleMeta {
    standard: Some(STANDARD),
    stufe: Stufe::Methodisch,
    source: FORMAT,
    herkunft: Herkunft::Dateiformat,
    ..RuleMeta::BASE
};

/// An example that changes the catalogue.
macro_rules! katalog {
    ($old:literal => $new:literal) => {
        &[Example::Together {
            files: VORHABEN,
            failing: &[(KATALOGNAME, &[($old, $new)])],
            passing: &[],
        }]
    };
}

/// An example that changes the Steckbrief.
macro_rules! steckbrief {
    ($old:literal => $new:literal) => {
        &[Example::Together {
            files: VORHABEN,
            failing: &[(STECKBRIEFNAME, &[($old, $new)])],
            passing: &[],
        }]
    };
}

/// An example of a file as a whole.
macro_rules! datei {
    ($name:ident, $failing:expr, $passing:ident) => {
        &[Example::Named { name: $name, failing: $failing, passing: $passing.as_bytes() }]
    };
}

use {datei, katalog as katalog_beispiel, steckbrief as steckbrief_beispiel};
