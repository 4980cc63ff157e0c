//! Value lists and code lists: what a select field chooses from, and how lists are referred to.

mod auswahl;
mod doppelt;
mod feldart;
mod kennung;
mod mehrfach;
mod spalten;
mod spaltensuche;
mod versionsform;
mod wenige;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &kennung::KEINE_URN,
    &feldart::RULE,
    &auswahl::RULE,
    &mehrfach::ANDERE_ID,
    &mehrfach::VERSIONEN,
    &kennung::FEHLT,
    &wenige::RULE,
    &doppelt::CODE,
    &kennung::FORM,
    &spalten::RULE,
    &doppelt::NAME,
    &versionsform::RULE,
    &spaltensuche::FEST,
    &spaltensuche::AKTUELL,
];
