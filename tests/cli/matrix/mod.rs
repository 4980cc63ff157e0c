//! `fim matrix` as its users run it.
//!
//! * `vorhaben`: a Vorhaben that is complete, to be broken by tests
//! * `sicht`: what is shown, in every format
//! * `ausgang`: exit codes, earlier results, other matrices, outputs
//! * `defekt`: catalogues and Steckbriefe of the corpus with one defect each
//! * `nachweis`, `stoerung`: evidence and files as the world has them

mod ausgang;
mod defekt;
mod nachweis;
mod sicht;
mod stoerung;
mod vorhaben;

/// The day that counts as today.
const STICHTAG: &str = "2026-09-01";
