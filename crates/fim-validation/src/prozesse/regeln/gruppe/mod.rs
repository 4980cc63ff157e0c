//! 14xx: Aktivitätengruppen, as the table of the message has them.

mod attribute;
mod benennung;
mod kennung;
mod partner;
mod uebermittlung;
mod zaehlung;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &attribute::RULE,
    &partner::LEER,
    &partner::UNBEKANNT,
    &kennung::LEER,
    &kennung::NUMMER,
    &kennung::TEILPROZESS,
    &zaehlung::RULE,
    &benennung::RULE,
    &uebermittlung::RULE,
];

/// Where what an Aktivitätengruppe must have is laid down.
const SPEZIFIKATION: &str =
    "Spezifikation XProzess 2.0, Datentypen Aktivitaetengruppe und SpezifischeAttribute";
