//! 14xx: characters and HTML.

mod attribut;
mod element;
mod endlos;
mod klartext;
mod kommentar;
mod latin;
mod maskiert;
mod namen;
mod offen;
mod skript;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &latin::RULE,
    &element::RULE,
    &attribut::HREF,
    &attribut::RULE,
    &kommentar::RULE,
    &skript::RULE,
    &klartext::RULE,
    &offen::RULE,
    &maskiert::RULE,
    &latin::NEU,
    &endlos::RULE,
];

/// What the import of the Portalverbund says of texts.
const PVOG: &str = "PVOG, Häufige Fragen zum Sammlerdienst: https://anbindung-old.pvog.cloud-bdc.dataport.de/info/faq.html";
