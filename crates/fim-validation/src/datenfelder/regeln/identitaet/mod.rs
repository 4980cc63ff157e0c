//! Identity of artefacts: ids and versions, and how those of the parts fit those of the whole.

mod arbeitskopie;
mod fehlt;
mod form;
mod unversioniert;
mod versionen;

use super::Regelwerk;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::stelle::Stelle;
use fim_core::Value;
use fim_core::reading::clip;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk =
    &[&versionen::RULE, &fehlt::RULE, &form::RULE, &arbeitskopie::RULE, &unversioniert::RULE];

/// What an id looks like: letters it may start with, and how many digits follow.
fn form(letters: &str, digits: usize) -> Value {
    Value::Both(format!("{letters} und {digits} Ziffern"), format!("{letters} and {digits} digits"))
}

/// Digits of an id: XDatenfelder 3 put three more after the Nummernkreis.
fn ziffern(lage: &Lage<'_, '_, '_>) -> usize {
    if lage.v2() { 8 } else { 11 }
}

/// True for one of the letters and as many digits.
fn ist_id(id: &str, letters: &str, digits: usize) -> bool {
    let mut chars = id.chars();
    let is_letter = chars.next().is_some_and(|first| letters.contains(first));
    let rest = chars.as_str();
    is_letter && rest.len() == digits && rest.bytes().all(|b| b.is_ascii_digit())
}

/// The Nummernkreis of an id: its second and third character.
pub(crate) fn nummernkreis(id: &str) -> String {
    id.chars().skip(1).take(2).collect()
}

/// Where the version of an artefact stands or is missing.
fn version_stelle<'a>(objekt: Objekt<'_, 'a>) -> Stelle<'a> {
    match objekt.identifikation() {
        Some(own) => Stelle::angabe(own.element, own.version.as_ref(), "version"),
        None => Stelle::fehlt(objekt.element(), "identifikation"),
    }
}

/// An artefact in a few characters: its id, else its kind.
fn kennung(objekt: Objekt<'_, '_>) -> String {
    objekt.info().id.map_or_else(|| objekt.art().to_owned(), |id| clip(&id, 16))
}
