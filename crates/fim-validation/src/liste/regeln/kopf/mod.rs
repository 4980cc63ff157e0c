//! What the head of a list says: identifier, version, whether there is anything at all.

mod angabe;
mod leer;
mod uri;

use super::{BELEGT, VORSCHLAG, oasis};
use crate::engine::Rule;
use crate::liste::pruefung::Pruefung;

pub(super) static RULES: &[&Rule<Pruefung>] = &[
    &angabe::KENNUNG,
    &angabe::VERSION,
    &angabe::VERSIONSKENNUNG,
    &uri::WIDERSPRUCH,
    &uri::FORM,
    &leer::RULE,
];
