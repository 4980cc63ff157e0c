//! 17xx: status, release, validity.

mod fehlt;
mod freigabe;
mod reihenfolge;
mod stelle;
mod verfrueht;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &freigabe::FACHLICH,
    &freigabe::FORMELL,
    &verfrueht::RULE,
    &stelle::RULE,
    &reihenfolge::GUELTIGKEIT,
    &reihenfolge::AENDERUNG,
    &fehlt::RULE,
];

/// What the stages of release mean.
const STATUSLISTE: &str = "Codeliste urn:xoev-de:xprozess:codeliste:status, https://www.xrepository.de/; FIM-Portal OpenAPI 0.24.0, Freigabestatus";
