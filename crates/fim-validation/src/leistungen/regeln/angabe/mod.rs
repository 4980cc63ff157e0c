//! 13xx: periods, deadlines, costs, links, versions.

mod adresse;
mod dauer;
mod einheit;
mod geld;
mod kosten;
mod link;
mod zeit;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &zeit::GUELTIGKEIT,
    &zeit::STICHTAG,
    &dauer::VERDREHT,
    &dauer::KEINE_GANZZAHL,
    &dauer::NICHT_POSITIV,
    &dauer::OHNE_EINHEIT,
    &kosten::VERDREHT,
    &kosten::NEGATIV,
    &kosten::KEINE_ZAHL,
    &kosten::WAEHRUNG,
    &kosten::OHNE_WAEHRUNG,
    &zeit::GEAENDERT,
    &adresse::UNBRAUCHBAR,
    &adresse::POST,
    &adresse::OFFEN,
    &link::DOPPELT,
    &link::OHNE_TITEL,
    &link::OHNE_ADRESSE,
];
