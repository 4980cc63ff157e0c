//! 11xx: text modules.

mod code;
mod doppelt;
mod leer;
mod leere_sprache;
mod platzhalter;
mod rechtsgrundlage;
mod sprache;
mod text_doppelt;
mod titel;
mod vergleich;

use super::Regelwerk;
use crate::leistungen::wortlaut::Wortlaut;
use fim_core::Text;
use xzufi::Textmodul;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &sprache::RULE,
    &doppelt::RULE,
    &doppelt::KANAL,
    &leer::RULE,
    &code::RULE,
    &titel::RULE,
    &platzhalter::RULE,
    &vergleich::LAENGE,
    &rechtsgrundlage::RULE,
    &vergleich::GLEICH,
    &leere_sprache::RULE,
    &text_doppelt::RULE,
];

/// The code of a module; empty where it has none.
fn code_of<'m>(modul: &'m Textmodul<'_>) -> &'m str {
    modul.code().map_or("", Text::trimmed)
}

/// The texts of a module, one for each language.
fn inhalte<'m, 'a>(modul: &'m Textmodul<'a>) -> impl Iterator<Item = Wortlaut<'m, 'a>> {
    let code = code_of(modul);
    modul.inhalt.iter().filter_map(move |inhalt| Wortlaut::of(inhalt, "inhalt", code))
}

/// The Zugangskanäle a module is for, in order; none in 2.1 and 2.2.
fn kanaele<'m>(modul: &'m Textmodul<'_>) -> Vec<&'m str> {
    let codes = modul.modul.zugangskanal.iter().filter_map(xzufi::TextOder::wert);
    let mut codes: Vec<&str> = codes.map(Text::trimmed).collect();
    codes.sort_unstable();
    codes
}
