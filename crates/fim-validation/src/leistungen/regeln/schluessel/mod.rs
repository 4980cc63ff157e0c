//! 10xx: Leistungsschlüssel, structure, ids.

mod fehlt;
mod form;
mod katalog;
mod kennung;
mod mehrfach;
mod struktur;
mod widerspruch;
pub(super) mod ziffern;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &form::RULE,
    &fehlt::RULE,
    &katalog::GRUPPE,
    &katalog::VERRICHTUNG_UNBEKANNT,
    &struktur::ART,
    &katalog::NICHT_99,
    &struktur::OHNE_VERRICHTUNG,
    &struktur::OHNE_DETAIL,
    &widerspruch::GRUPPE,
    &widerspruch::ANDERE_VERRICHTUNG,
    &widerspruch::ANDERES_OBJEKT,
    &mehrfach::ZWEI_LEISTUNGEN,
    &mehrfach::MEHRERE,
    &kennung::FEHLT,
    &kennung::OHNE_REDAKTION,
    &kennung::DOPPELT,
];
