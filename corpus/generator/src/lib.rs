//! Invented FIM artefacts in bulk, with defects that are known: for tests, benches and people who
//! want to see how the checker does with much.
//!
//! * [`bestand`]: a folder with Leistungen, data schemas and processes
//! * [`lieferung`]: one file of any size with Leistungen; [`codeliste`]: a code list of any size
//! * [`maengel`], [`vergleich`]: the list of defects, and a report held against it
//! * [`vorhaben`]: a catalogue with Steckbriefe, evidence, and small artefacts of each Leistung
//!
//! Everything follows from a seed; the same seed writes the same bytes. Not here: any reading of
//! artefacts, any judgement of them.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "writes files; no part of the checker"
)]

pub mod bestand;
pub mod codeliste;
mod datenschema;
mod leistung;
pub mod lieferung;
pub mod maengel;
mod plan;
mod platte;
mod prozess;
mod sprache;
pub mod vergleich;
pub mod vorhaben;
mod vorlage;
mod woerter;
mod xml;
mod zufall;

pub use plan::Plan;
