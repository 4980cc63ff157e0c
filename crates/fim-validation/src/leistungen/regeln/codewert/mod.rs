//! 12xx: code values and the lists they are taken from.

mod anfang;
mod bereiche;
mod fremd;
mod kennung;
mod lage;
mod leer;
mod leer_teile;
mod listen;
mod nachricht_version;
mod sdg_null;
mod textmodul;
mod typ_intern;
mod typ_mehrfach;
mod typ_ohne_sdg;
mod typ_unbekannt;
pub(crate) mod typisierung;
mod version;
pub(crate) use version::aktuelle_version;
mod wert;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &textmodul::UNBEKANNT,
    &textmodul::ALT,
    &typ_unbekannt::RULE,
    &wert::RULE,
    &typ_mehrfach::RULE,
    &typ_intern::RULE,
    &typ_ohne_sdg::RULE,
    &fremd::RULE,
    &anfang::RULE,
    &version::RULE,
    &lage::RULE,
    &sdg_null::RULE,
    &leer::RULE,
    &nachricht_version::RULE,
];
