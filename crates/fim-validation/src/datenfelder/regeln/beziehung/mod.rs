//! What an artefact is connected with: the Dokumentsteckbrief of a schema, the relations of all.

mod kate;
mod platzhalter;
mod praedikat;
mod steckbrief;
mod ziel;
mod ziellos;
mod zuordnung;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &steckbrief::RULE,
    &zuordnung::KONKRET,
    &zuordnung::ABSTRAKT,
    &ziel::RULE,
    &praedikat::RULE,
    &ziellos::RULE,
    &platzhalter::UEBERGANG,
    &platzhalter::FREIGABE,
    &kate::RULE,
];

/// The beginning of an example: a relation before what follows it in the base message.
macro_rules! relation {
    ($praedikat:literal, $ziel:literal, $danach:literal) => {
        concat!(
            "<x:relation><x:praedikat listVersionID='1.2'><code>",
            $praedikat,
            "</code></x:praedikat><x:objekt><x:id>",
            $ziel,
            "</x:id></x:objekt></x:relation>",
            $danach
        )
    };
}
use relation;

/// True for an id of XDatenfelder 3: one of the letters and eleven digits.
fn ist_id(text: &str, buchstaben: &[char]) -> bool {
    let ziffern = text.strip_prefix(buchstaben).unwrap_or("");
    ziffern.len() == 11 && ziffern.bytes().all(|byte| byte.is_ascii_digit())
}
