//! 11xx: ids, versions, names.

mod abgeloest;
mod bezeichnung;
mod doppelt;
mod form;
mod klasse;
mod leer;
mod name;
mod schlagwort;
mod version;
mod zirkel;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &form::RULE,
    &klasse::IM_KATALOG,
    &klasse::KLASSIFIKATION,
    &doppelt::KLASSE,
    &doppelt::PROZESS,
    &version::FEHLT,
    &version::FORM,
    &zirkel::RULE,
    &abgeloest::LEER,
    &abgeloest::FORM,
    &bezeichnung::FEHLT,
    &bezeichnung::GLEICH,
    &name::FEHLT,
    &name::KLEIN,
    &schlagwort::MEHRERE,
    &leer::RULE,
    &schlagwort::DOPPELT,
];
