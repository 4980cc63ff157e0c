//! The files of a Vorhaben: OZG-Katalog, Projektsteckbrief, deliverable matrix.
//!
//! ```
//! use fim_core::Limits;
//! use ozg::Katalog;
//!
//! let text = "leistungsschluessel;bezeichnung;prioritaet\n99107910012000;Ehrenamtskarte;L\n";
//! let katalog = Katalog::lesen("ozg-katalog.csv", text.into(), &Limits::default());
//! assert_eq!(katalog.inhalt.zeilen.len(), 1);
//! ```
//!
//! * [`Katalog`]: the rows of a catalogue, from CSV or XLSX, each cell with its place
//! * [`Steckbrief`]: a `*.steckbrief.toml`, each value with its place
//! * [`Matrix`]: what must be delivered, as data
//! * [`THEMENFELDER`], [`themenfeld`]: the Themenfelder of the FIM-Portal
//! * [`schemata`]: the JSON Schemas of the three
//! * [`regeln`]: what reading has to say
//!
//! All three are read tolerantly: what cannot be read is a finding at its place, and the rest counts.
//! Not here: whether what is said is right and complete; that is judged in `fim-validation`.

mod auswahl;
mod katalog;
mod lesen;
mod matrix;
mod nah;
pub mod regeln;
mod schemata;
mod steckbrief;
mod tabelle;
mod themenfeld;
mod wert;

pub use auswahl::Auswahlliste;
pub use katalog::{Katalog, SPALTEN, Spalte, Spaltenangabe, Zeile, Zelle, ist_katalog};
pub use lesen::{Gelesen, Tabelle};
pub use matrix::{
    Kategorieangabe, Matrix, Matrixfehler, Prototypart, Pruefung, Umsetzungsvorgaben,
    Zeilenvorgabe, Zielplattform,
};
pub use nah::{liste, meinten, rat};
pub use schemata::schemata;
pub use steckbrief::*;
pub use themenfeld::{THEMENFELDER, Themenfeldangabe, themenfeld};
pub use wert::{Liste, Ort, Schalter, Text, Wert, Zahl};

/// Key of the files of a Vorhaben in reports.
pub const STANDARD: &str = "ozg";
