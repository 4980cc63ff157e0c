//! 13xx: release status and validity of what belongs together do not contradict each other.

mod gueltigkeit;
mod katalog;
mod rueckwaerts;
mod verweis;

use super::Regelwerk;
use crate::status::bedeutung;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &katalog::RULE,
    &gueltigkeit::RULE,
    &rueckwaerts::RULE,
    &verweis::INAKTIV,
    &verweis::UNFERTIG,
];

/// A status as people write it.
fn worte(status: u8) -> String {
    format!("{status} {}", bedeutung(status))
}
