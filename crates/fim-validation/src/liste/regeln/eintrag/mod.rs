//! What an entry of a list says: its code, its other values.

mod daneben;
mod doppelt;
mod fehlt;
mod pflicht;

use super::{BELEGT, VORSCHLAG, eintraege, oasis};
use crate::engine::Rule;
use crate::liste::pruefung::Pruefung;

pub(super) static RULES: &[&Rule<Pruefung>] = &[
    &doppelt::CODE,
    &doppelt::SCHLUESSEL,
    &fehlt::RULE,
    &pflicht::FEHLT,
    &pflicht::LEER,
    &daneben::UNBEKANNT,
    &daneben::UEBERZAEHLIG,
    &daneben::DOPPELT,
];
