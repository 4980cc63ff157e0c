//! 12xx: what a Prozessklasse says of its process, and its place in the Prozesskatalog.
//!
//! * `pflicht`: what must be said, one row each
//! * `ebene`: the levels of the FIM-Prozesskatalog that rules look at

mod ebene;
mod form;
mod luecke;
mod pflicht;
mod widerspruch;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &pflicht::DEFINITION,
    &pflicht::HANDLUNGSGRUNDLAGE,
    &pflicht::ZIEL,
    &pflicht::HANDLUNGSFORM,
    &pflicht::VERFAHRENSART,
    &luecke::RULE,
    &form::RULE,
    &widerspruch::RULE,
];

/// Where the levels of the catalogue are laid down.
const ORDNUNGSRAHMEN: &str = "Fachkonzept Prozesskatalog, Ordnungsrahmen, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/prozesskatalog/";
