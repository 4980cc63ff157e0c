//! What stands in schemas and groups: how much, what twice, what does not belong there.

mod abstrakt;
mod auswahl;
mod doppelt;
mod doppelt_oben;
mod einzeln;
mod gruppenart;
mod inaktiv;
mod leer;
mod platzhalter;
mod zirkel;

use super::Regelwerk;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::umfeld::Umfeld;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &doppelt::RULE,
    &doppelt_oben::RULE,
    &zirkel::RULE,
    &leer::GRUPPE,
    &leer::SCHEMA,
    &einzeln::GRUPPE,
    &einzeln::AUSWAHL,
    &gruppenart::RULE,
    &auswahl::RULE,
    &platzhalter::NEBEN_ANDEREN,
    &platzhalter::ALLEIN,
    &abstrakt::UNTERELEMENT,
    &abstrakt::DATENFELD,
    &inaktiv::RULE,
];

/// True for a group of which one element is chosen.
pub(super) fn ist_auswahl<'m, 'a>(objekt: Objekt<'m, 'a>, umfeld: &Umfeld<'m, 'a>) -> bool {
    matches!(objekt, Objekt::Gruppe(gruppe) if umfeld.code(gruppe.art.as_ref()) == "X")
}
