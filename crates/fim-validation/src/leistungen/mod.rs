//! The rules of XZuFi (`XZF…`): Leistungen, and what stands beside them in a message.
//!
//! * `regeln`: the rules, one small file or one row of a table each
//! * `pruefung`: what a rule can look at; `gang`: the walk that shows it
//! * `lage`: what a check is given beside it
//! * `wortlaut`: a text in a language, its HTML taken apart once (`html`), and the way back from what
//!   a reader sees to the bytes of the value (`karte`)
//! * `schlicht`: HTML as it is mostly written, read the quick way
//! * `sprachen`: the languages of a record
//! * `angaben`: periods, links, identifiers, texts of modules
//! * `geschwister`: which texts stand side by side
//! * `textmodule`: the text modules by code, and what people call them
//! * `beispiele`: the valid messages that examples change one thing in
//!
//! Texts of rules stand with the rules. Not here: reading, schema validity, what only shows across
//! files.

mod angaben;
pub(crate) mod beispiele;
mod gang;
mod gebunden;
mod geschwister;
mod html;
mod karte;
mod lage;
pub(crate) mod pruefung;
mod regeln;
mod schlicht;
mod sprachen;
mod textmodule;
pub(crate) mod wortlaut;

pub(crate) use regeln::rules;

use crate::Vorgaben;
use crate::engine::Befunde;
use lage::Umfeld;
use xzufi::Parsed;

/// Runs every rule on a message.
pub(crate) fn check(
    parsed: &Parsed<'_>,
    version: &str,
    datei: &str,
    vorgaben: &Vorgaben<'_>,
) -> Befunde {
    let mut befunde = Befunde::new(vorgaben.limits);
    let umfeld = Umfeld::new(parsed, version, datei, vorgaben);
    gang::Gang::new(&umfeld, &mut befunde).walk();
    befunde
}
