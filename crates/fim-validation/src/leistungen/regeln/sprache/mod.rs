//! 15xx: languages.

mod code;
mod fehlt;
mod gleich;
mod iso;
mod kennzeichen;
mod sprachversion;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &fehlt::RULE,
    &code::RULE,
    &code::WEITERE,
    &sprachversion::FEHLT,
    &sprachversion::LEER,
    &gleich::RULE,
    &sprachversion::DOPPELT,
    &kennzeichen::RULE,
    &kennzeichen::ORIGINAL,
];

/// What the import of the Portalverbund says of languages.
const PVOG: &str = "PVOG, Häufige Fragen zum Sammlerdienst: https://anbindung-old.pvog.cloud-bdc.dataport.de/info/faq.html";
/// What the FIM-Portal reads.
const PORTAL: &str = "FIM-Portal OpenAPI 0.24.0";
