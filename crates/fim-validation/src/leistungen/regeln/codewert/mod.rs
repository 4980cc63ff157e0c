//! 12xx: code values and the lists they are taken from.

mod bereiche;
mod kennung;
mod listen;
mod textmodul;
mod typisierung;
mod wert;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &textmodul::UNBEKANNT,
    &textmodul::ALT,
    &typisierung::UNBEKANNT,
    &wert::RULE,
    &typisierung::MEHRERE,
    &typisierung::INTERN,
    &bereiche::OHNE_SDG,
    &kennung::FREMD,
    &kennung::ANFANG,
    &kennung::VERSION,
    &bereiche::LAGE,
    &bereiche::NULL_DANEBEN,
];
