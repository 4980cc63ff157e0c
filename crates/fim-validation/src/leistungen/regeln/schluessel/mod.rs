//! 10xx: Leistungsschlüssel, structure, ids.

mod art;
mod fehlt;
mod form;
mod gruppe;
mod kennung;
mod kennung_leer;
mod mehrere;
mod nicht_99;
mod ohne_detail;
mod ohne_kennung;
mod ohne_redaktion;
mod ohne_verrichtung;
mod struktur;
mod verrichtung;
mod widerspruch;
pub(super) mod ziffern;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &form::RULE,
    &fehlt::RULE,
    &gruppe::RULE,
    &verrichtung::RULE,
    &art::RULE,
    &nicht_99::RULE,
    &ohne_verrichtung::RULE,
    &ohne_detail::RULE,
    &widerspruch::GRUPPE,
    &widerspruch::ANDERE_VERRICHTUNG,
    &widerspruch::ANDERES_OBJEKT,
    &mehrere::RULE,
    &ohne_kennung::RULE,
    &ohne_redaktion::RULE,
    &kennung_leer::RULE,
];
