//! Release: by whom, and how the state of the parts fits that of a published whole.
//!
//! * `ersteller`: who may be named as the one who set the status
//! * `unveroeffentlicht`, `unfertig`: parts that lag behind the published schema or group
//!
//! What must be set at all stands with `pflicht`.

mod ersteller;
mod unfertig;
mod unveroeffentlicht;

use super::Regelwerk;
use crate::datenfelder::lage::Lage;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &unveroeffentlicht::SCHEMA,
    &unveroeffentlicht::GRUPPE,
    &unfertig::SCHEMA,
    &unfertig::GRUPPE,
    &ersteller::BAUSTEIN,
    &ersteller::SCHEMA,
];

/// Kinds of roots.
const SCHEMA: &str = "Stammdatenschema";
const GRUPPE: &str = "Datenfeldgruppe";

/// A published Stammdatenschema with a single, published field, for examples: valid, no finding.
pub(super) const KLEINES_SCHEMA_3: &str = include_str!("schema3.xml");
/// A published Datenfeldgruppe with two published fields, for examples: valid, no finding.
const KLEINE_GRUPPE_3: &str = include_str!("gruppe3.xml");

/// True for the elements inside a root of this kind that is published.
fn ist_in_veroeffentlichtem(lage: &Lage<'_, '_, '_>, art: &str) -> bool {
    let wurzel = lage.wurzel();
    let datum = wurzel.allgemein().and_then(|angaben| angaben.veroeffentlichungsdatum.as_ref());
    !lage.ist_wurzel && wurzel.art() == art && !lage.umfeld.wert(datum).is_empty()
}
