//! The rules of XProzess (`XPZ…`): messages, Prozessklassen, Prozesse, and the BPMN models attached.
//!
//! * `regeln`: the rules, one small file or one row of a table each
//! * `pruefung`: what a rule can look at; `gang`: the walk that shows it
//! * `lage`: what a check is given beside it; `angaben`: what several rules read of a message
//! * `ablauf`: the course of a model as a graph, on `kanten`
//! * `beispiele`: the valid messages that examples change one thing in
//!
//! Texts of rules stand with the rules. Not here: reading, schema validity, what only shows across
//! files.

mod ablauf;
mod angaben;
pub(crate) mod beispiele;
mod gang;
mod kanten;
mod lage;
pub(crate) mod pruefung;
mod regeln;

pub(crate) use regeln::rules;

use crate::Vorgaben;
use crate::engine::Befunde;
use lage::Umfeld;
use xprozess::{Anlagen, Parsed};

/// Runs every rule on a message.
pub(crate) fn check(
    parsed: &Parsed<'_>,
    anlagen: &Anlagen<'_, '_>,
    datei: &str,
    vorgaben: &Vorgaben<'_>,
) -> Befunde {
    let mut befunde = Befunde::new(vorgaben.limits);
    let umfeld = Umfeld::new(parsed, datei, vorgaben);
    gang::Gang::new(&umfeld, &mut befunde).walk(anlagen);
    befunde
}
