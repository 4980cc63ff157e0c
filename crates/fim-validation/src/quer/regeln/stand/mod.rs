//! 13xx: release status and validity of what belongs together do not contradict each other.

mod gueltigkeit;
mod katalog;
mod rueckwaerts;
mod verweis;

use super::Regelwerk;
use crate::korpus::Zeiger;
use crate::korpus::konvolut::{Konvolut, Sicherheit};
use crate::status::bedeutung;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &katalog::RULE,
    &gueltigkeit::RULE,
    &rueckwaerts::RULE,
    &verweis::INAKTIV,
    &verweis::UNFERTIG,
];

/// Those beside the Leistung whose status and validity are compared with hers, and how sure it is that
/// they belong to it.
fn daneben(konvolut: &Konvolut) -> impl Iterator<Item = (Zeiger, Option<Sicherheit>)> + '_ {
    let schemata =
        konvolut.schemata.iter().filter(|glied| glied.sicherheit >= Sicherheit::Gestuetzt);
    let alle = konvolut.klassen.iter().chain(&konvolut.prozesse).map(|zeiger| (*zeiger, None));
    alle.chain(schemata.map(|glied| (glied.zeiger, Some(glied.sicherheit))))
}

/// A status as people write it.
fn worte(status: u8) -> String {
    format!("{status} {}", bedeutung(status))
}
