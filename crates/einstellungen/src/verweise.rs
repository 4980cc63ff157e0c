//! Which references must lead to something within the files: what the configuration and the command
//! line say of it.

use crate::unknown;
use fim_core::Sprache;
use fim_validation::{Pruefweise, Verweisart, Verweiswahl};

/// What means every kind.
pub const ALLE: &str = "alle";

/// How one kind is looked at, or all of them.
pub type Wahl = (Option<Verweisart>, Pruefweise);

/// Reads `codeliste=nie`, or `immer` for all kinds; what is wrong with it is in the user's language.
pub fn read(text: &str, sprache: Sprache) -> Result<Wahl, String> {
    let (art, weise) = text.split_once('=').unwrap_or((ALLE, text));
    Ok((kind(art, sprache)?, way(weise, sprache)?))
}

/// The kind of a name; `None` for all of them.
pub fn kind(name: &str, sprache: Sprache) -> Result<Option<Verweisart>, String> {
    let name = name.trim().to_lowercase();
    if name == ALLE {
        return Ok(None);
    }
    let known: Vec<&str> =
        std::iter::once(ALLE).chain(Verweisart::ALL.iter().map(|art| art.key())).collect();
    let found = Verweisart::ALL.iter().find(|art| art.key() == name);
    found.map(|art| Some(*art)).ok_or_else(|| unknown(&name, &known, sprache))
}

/// The way of a name.
pub fn way(name: &str, sprache: Sprache) -> Result<Pruefweise, String> {
    let name = name.trim().to_lowercase();
    let found = Pruefweise::ALL.iter().find(|(key, _)| *key == name);
    found
        .map(|(_, weise)| *weise)
        .ok_or_else(|| unknown(&name, &Pruefweise::ALL.map(|(key, _)| key), sprache))
}

/// What ships, changed by the configuration, changed by the command line. What is said of all kinds
/// goes before what is said of one.
pub fn wahl(command: &[Wahl], config: &[Wahl]) -> Verweiswahl {
    let mut wahl = Verweiswahl::default();
    for source in [config, command] {
        let (alle, einzelne): (Vec<Wahl>, Vec<Wahl>) =
            source.iter().partition(|(art, _)| art.is_none());
        alle.into_iter().for_each(|(_, weise)| wahl.set_all(weise));
        for (art, weise) in einzelne {
            art.into_iter().for_each(|art| wahl.set(art, weise));
        }
    }
    wahl
}
