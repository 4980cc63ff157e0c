//! XZF182x: what only shows across the records of a delivery to the Portalverbund. Only the profile
//! `pvog` knows that the files are the whole delivery, so only there is this looked at.
//!
//! * `verweis`: references that lead nowhere, services nobody is responsible for
//! * `mehrfach`: records that are there twice, or written and deleted

mod mehrfach;
mod verweis;

use super::Regelwerk;
use crate::korpus::objekt::Art;
use crate::korpus::{Korpus, Zeiger};
use fim_core::{Herkunft, RuleMeta, Stufe};
use std::collections::BTreeMap;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &verweis::OHNE_ZIEL,
    &verweis::OHNE_ZUSTAENDIGKEIT,
    &mehrfach::MEHRFACH,
    &mehrfach::GELOESCHT,
];

const VORSCHLAG: RuleMeta = RuleMeta {
    standard: Some(xzufi::STANDARD),
    stufe: Stufe::Warnung,
    herkunft: Herkunft::Vorschlag,
    source: "öffentlicher Leser des PVOG-Bereitstelldienstes (github.com/rongem/pvog): Verweise und Eindeutigkeit über schemeAgencyID und Kennung; nur im Profil pvog",
    ..RuleMeta::BASE
};

/// What makes a record one: its kind, the editorial team, the text of the identifier. The other
/// attributes do not count (structure facts of the PVOG reader).
type Kennung<'k> = (Art, &'k str, &'k str);

/// Records by what makes them one, each with its places in order.
type Verzeichnis<'k> = BTreeMap<Kennung<'k>, Vec<Zeiger>>;

/// The records that are written. A Zuständigkeit may well stand with its record and on its own.
fn geschriebene<'k>(korpus: &Korpus<'k>) -> Verzeichnis<'k> {
    let mut found: Verzeichnis<'k> = BTreeMap::new();
    for (zeiger, objekt) in korpus.objekte() {
        if matches!(
            objekt.art,
            Art::Leistung | Art::Organisationseinheit | Art::Onlinedienst | Art::Spezialisierung
        ) && !objekt.id.is_empty()
        {
            found.entry((objekt.art, objekt.vergeber(), &objekt.id)).or_default().push(zeiger);
        }
    }
    found
}
