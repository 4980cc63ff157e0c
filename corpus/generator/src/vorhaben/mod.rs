//! A Vorhaben as large as the OZG: a catalogue with thousands of Leistungen, Steckbriefe, evidence,
//! and text, schema and process of each Leistung; with defects that are known.
//!
//! * `mangel`: what is wrong on purpose, and what a run must say to it
//! * one file for each kind of file that is written, most from those of `corpus/konvolute/gut`
//! * `ordner`, `vergleich`: onto the disk; a result held against the list of defects

mod katalog;
mod leistung;
pub(crate) mod mangel;
mod nachweise;
mod ordner;
pub(crate) mod prozess;
pub(crate) mod schema;
mod steckbrief;
mod vergleich;

pub(crate) use ordner::rahmen;
pub use ordner::{LISTE, leere, schreibe};
pub use vergleich::{Befund, vergleiche};
