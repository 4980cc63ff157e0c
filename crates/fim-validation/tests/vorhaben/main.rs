//! A Vorhaben against the deliverable matrix, in memory: what becomes of every cell, and why.
//!
//! * `lauf`: files in, cells and findings out
//! * `vorlage`: the Vorhaben that has everything, and changes of it
//! * `tabelle`: every cell of the matrix, for a Leistung with nothing and for one with everything
//! * `forderung`, `einzelheit`, `nachweis`, `artefakt`: each demand by itself: one change, one cell
//! * `zustand`: waivers, bundles, Leistungen without a Steckbrief
//! * `andere`: another matrix, other verdicts
//! * `ordnung`: neither order nor folders change anything
//! * `beliebig`: nothing that is read makes the checks fail

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "tests touch the world and may fail loudly"
)]

mod andere;
mod artefakt;
mod beliebig;
mod einzelheit;
mod forderung;
mod lauf;
mod nachweis;
mod ordnung;
mod tabelle;
mod vorlage;
mod zustand;
