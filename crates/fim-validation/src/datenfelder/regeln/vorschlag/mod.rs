//! Rules of our own, 9001 and on: what no official message speaks of and editors want to know. None
//! is above `Warnung`; none speaks in the profile of the QS-Bericht.

mod abweichung;
mod bezugdoppelt;
mod bezugleer;
mod gueltigkeit;
mod inhalt;
mod leika;
mod listeninhalt;
mod loeschung;
mod muster;
mod regelziel;
mod relationdoppelt;
mod selbstrelation;
mod skript;
mod statusfolge;
mod stichwort;
mod veroeffentlichung;
mod version;
mod versionsuri;
mod vorbefuellung;
mod wert;

use super::{BEIDE, Regelwerk};
use fim_core::{Herkunft, RuleMeta, Stufe};

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &gueltigkeit::RULE,
    &veroeffentlichung::RULE,
    &muster::RULE,
    &inhalt::RULE,
    &selbstrelation::RULE,
    &relationdoppelt::RULE,
    &stichwort::RULE,
    &wert::RULE,
    &abweichung::RULE,
    &version::RULE,
    &regelziel::RULE,
    &skript::RULE,
    &versionsuri::RULE,
    &leika::RULE,
    &listeninhalt::RULE,
    &vorbefuellung::RULE,
    &statusfolge::RULE,
    &loeschung::RULE,
    &bezugleer::RULE,
    &bezugdoppelt::RULE,
];

/// What our proposals have in common; `source` names the reason of each.
const VORSCHLAG: RuleMeta = RuleMeta {
    stufe: Stufe::Warnung,
    standard: Some(xdatenfelder::STANDARD),
    versions: BEIDE,
    herkunft: Herkunft::Vorschlag,
    ..RuleMeta::BASE
};
