//! What must be set, one row each: a text of an artefact that is missing or empty.
//!
//! * `benennung`: name and labels
//! * `steckbrief`: texts of a Dokumentsteckbrief
//! * `stand`: who set the status, and when

mod benennung;
mod stand;
mod steckbrief;

use super::{QS, Regelwerk};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::stelle::Stelle;
use crate::zeilen::{PFLICHT as PFLICHT_WERT, luecke};
use fim_core::{RuleMeta, Text, Value};

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &benennung::NAME,
    &benennung::EINGABE,
    &benennung::AUSGABE,
    &benennung::BEZEICHNUNG,
    &steckbrief::DEFINITION,
    &steckbrief::HILFETEXT,
    &stand::ERSTELLER,
    &stand::DATUM_BAUSTEIN,
    &stand::DATUM_SCHEMA,
    &stand::DATUM_STECKBRIEF,
];

/// What the rows have in common: where the schema wants the text, too, it says the same of a gap.
const PFLICHT: RuleMeta = RuleMeta { coincides: &["XSD1005"], ..QS };

/// Tells of an artefact without this text. `name` is that of the child.
fn pflicht<'a>(
    objekt: Objekt<'_, 'a>,
    lage: &mut Lage<'_, '_, 'a>,
    (name, text): (&'static str, Option<&Text<'a>>),
    expected: impl Into<Value>,
) {
    if PFLICHT_WERT.verstoss(lage.umfeld.wert(text)).is_some() {
        let stelle = Stelle::angabe(objekt.element(), text, name);
        lage.melde(stelle, |befund| luecke(befund, &stelle).expected(expected));
    }
}
