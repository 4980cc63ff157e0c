//! What a field holds from the start: whether it is a value of the data type, within the bounds and
//! in the list.

mod anlage;
mod bereich;
mod codeliste;
mod fehlt;
mod laenge;
mod werteliste;
mod werttyp;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &fehlt::RULE,
    &werttyp::ZAHL,
    &werttyp::GANZZAHL,
    &werttyp::DATUM,
    &werttyp::ZEITPUNKT,
    &werttyp::UHRZEIT,
    &werttyp::WAHRHEITSWERT,
    &bereich::DARUNTER,
    &bereich::DARUEBER,
    &laenge::ZU_KURZ,
    &laenge::ZU_LANG,
    &anlage::RULE,
    &werteliste::RULE,
    &codeliste::FESTE_VERSION,
    &codeliste::AKTUELLE_VERSION,
];
