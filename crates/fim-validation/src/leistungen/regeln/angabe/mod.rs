//! 13xx: periods, deadlines, costs, links, versions.

mod adresse;
mod auswahl;
mod dauer;
mod dauer_verdreht;
mod einheit;
mod geld;
mod gewaehlt;
mod grenzen;
mod keine_ganzzahl;
mod keine_zahl;
mod kosten;
mod link;
mod link_doppelt;
mod negativ;
mod nicht_positiv;
mod ohne_adresse;
mod ohne_einheit;
mod ohne_titel;
mod ohne_typ;
mod ohne_waehrung;
mod waehrung;
mod zeit;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &zeit::GUELTIGKEIT,
    &zeit::STICHTAG,
    &dauer_verdreht::RULE,
    &keine_ganzzahl::RULE,
    &nicht_positiv::RULE,
    &ohne_einheit::RULE,
    &grenzen::RULE,
    &negativ::RULE,
    &keine_zahl::RULE,
    &waehrung::RULE,
    &ohne_waehrung::RULE,
    &zeit::GEAENDERT,
    &adresse::UNBRAUCHBAR,
    &adresse::POST,
    &adresse::OFFEN,
    &link_doppelt::RULE,
    &ohne_titel::RULE,
    &ohne_adresse::RULE,
    &ohne_typ::RULE,
    &auswahl::RULE,
];
