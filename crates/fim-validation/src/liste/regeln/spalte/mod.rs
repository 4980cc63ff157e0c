//! Columns and keys: declared, distinct, and fit to tell entries apart.

mod anderswo;
mod doppelt;
mod empfehlung;
mod fehlt;
mod schluessel;

use super::{BELEGT, VORSCHLAG, oasis};
use crate::engine::Rule;
use crate::liste::pruefung::Pruefung;

pub(super) static RULES: &[&Rule<Pruefung>] = &[
    &fehlt::SPALTE,
    &fehlt::SCHLUESSEL,
    &schluessel::UNBEKANNT,
    &schluessel::WAHLFREI,
    &doppelt::GLEICH,
    &doppelt::AEHNLICH,
    &empfehlung::RULE,
    &anderswo::RULE,
];
