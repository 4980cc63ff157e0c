//! 14xx: references that lead nowhere, or to what is written in another way.
//!
//! * `ziel`: one row for each kind of reference
//! * `schreibweise`: ids with eight and with eleven digits

mod schreibweise;
mod ziel;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &ziel::LEISTUNG_DES_PROZESSES,
    &ziel::LEISTUNG_DES_STECKBRIEFS,
    &ziel::STAMMFORMULAR,
    &ziel::FORMULARSTECKBRIEF,
    &ziel::DOKUMENTSTECKBRIEF,
    &ziel::RELATION,
    &ziel::PROZESS,
    &ziel::LEISTUNG,
    &ziel::STELLE,
    &ziel::CODELISTE,
    &ziel::LEISTUNG_IM_KONTEXT,
    &ziel::PROZESSKLASSE,
    &ziel::FOLGEPROZESS,
    &ziel::FORMULARELEMENT,
    &ziel::UEBERSETZUNG,
    &ziel::VERZEICHNIS,
    &ziel::FORMULAR,
    &ziel::KLASSIFIKATION,
    &schreibweise::RULE,
];
