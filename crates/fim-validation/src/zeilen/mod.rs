//! What rows have in common, those of built-in tables and those of one's own: a value, a condition
//! of a closed list, and what is told where the value does not meet it.
//!
//! * `bedingung`: the conditions, and how a value fails one
//! * `muster`: a pattern for a whole value
//! * `werteliste`: the values there are
//!
//! Not here: where a value comes from. Built-in tables take it from the typed models, rows of one's
//! own from a path of names (`eigene`).

mod bedingung;
mod muster;
mod werteliste;

pub(crate) use bedingung::{Bedingung, Laenge, PFLICHT, Reichweite, Verstoss, luecke};
pub(crate) use muster::{Muster, Musterfehler};
pub(crate) use werteliste::Werteliste;
