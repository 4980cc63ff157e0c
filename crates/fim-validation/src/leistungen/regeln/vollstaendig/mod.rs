//! 17xx: what a Leistung should have, by the profiles.
//!
//! * `luecken`: what is missing; `fund`: whether something is there
//! * `regeln`: one rule for each kind of demand
//!
//! The demands themselves are data: see [`crate::profile`]. A Spezialisierung is a supplement and not
//! held to them.

pub(crate) mod fund;
mod luecken;
mod regeln;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk =
    &[&regeln::TEXTMODUL, &regeln::MODUL, &regeln::ANGABE, &regeln::SPRACHE, &regeln::RECHTSBEHELF];

#[cfg(test)]
mod tests {
    use crate::leistungen::textmodule;
    use crate::profile::{Forderungsart, leistungsprofile};

    #[test]
    fn every_text_module_exists_and_has_its_name() {
        for profil in leistungsprofile() {
            let module = profil.eigene().filter(|(art, _)| *art == Forderungsart::Textmodul);
            for (_, was) in module {
                for code in was.moeglichkeiten() {
                    assert!(textmodule::name(code).is_some(), "{}: {code}", profil.key);
                }
                if was.oder.is_empty() {
                    assert_eq!(textmodule::name(&was.was), Some(was.de.as_str()));
                }
            }
        }
    }
}
