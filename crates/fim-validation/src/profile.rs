//! What a Leistung is held to beyond its schema: Steckbrief, Stammtext, Single Digital Gateway. The
//! profiles are data (`schemas/profile`); what is missing is told by the rules XZF17xx.

use crate::vorgaben::Profil;
use fim_core::Stufe;
use serde::Deserialize;
use std::sync::LazyLock;

/// What a Leistung should have on its way to a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leistungsprofil {
    /// Name on the command line and in the configuration.
    pub key: String,
    /// What it is called in German.
    pub de: String,
    /// What it is called in English.
    pub en: String,
    /// The texts it rests on.
    pub quelle: String,
    /// Whether an official text says so.
    pub herkunft: Grundlage,
    /// Key of a profile whose demands count as well.
    pub umfasst: Option<String>,
    /// Values of the Typisierung to which it does not apply.
    #[serde(default)]
    pub ohne_typen: Vec<String>,
    /// Values of the Typisierung whose texts a lower level completes.
    #[serde(default)]
    pub ergaenzt_bei: Vec<String>,
    /// Where it applies by itself.
    pub gilt: Geltung,
    #[serde(default)]
    textmodul: Vec<Forderung>,
    #[serde(default)]
    modul: Vec<Forderung>,
    #[serde(default)]
    angabe: Vec<Forderung>,
}

/// Where a profile applies without being asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Geltung {
    /// Values of `statusKatalog`.
    #[serde(default)]
    pub status_katalog: Vec<String>,
    /// Values of `statusBibliothek`.
    #[serde(default)]
    pub status_bibliothek: Vec<String>,
    /// True for Leistungen with a topic of the Single Digital Gateway.
    #[serde(default)]
    pub sdg: bool,
}

/// Something that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forderung {
    /// Code of a text module, or name of a module or field.
    pub was: String,
    /// Others that will do as well.
    #[serde(default)]
    pub oder: Vec<String>,
    /// Name in German.
    pub de: String,
    /// Name in English.
    pub en: String,
    stufe: Gewicht,
    /// True where it may be left to a lower level on purpose.
    #[serde(default)]
    pub darf_fehlen: bool,
    /// True where a Leistungsobjekt, which nobody carries out, does not need it.
    #[serde(default)]
    pub mit_verrichtung: bool,
    /// True where only the languages are asked for, if there is a text.
    #[serde(default)]
    pub nur_sprache: bool,
    /// Languages a text must be there in.
    #[serde(default)]
    pub sprachen: Vec<String>,
    /// Values of the Typisierung to which it does not apply.
    #[serde(default)]
    pub ohne_typen: Vec<String>,
    /// Values of the status at which another rule speaks.
    #[serde(default)]
    pub ohne_status: Vec<String>,
    /// The rule that tells of it, where it is one of its own.
    pub regel: Option<String>,
    /// A remark for people, in German.
    pub bemerkung: Option<String>,
}

/// Whether an official text stands behind a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grundlage {
    /// An official text.
    Amtlich,
    /// Our proposal.
    Vorschlag,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Gewicht {
    Warnung,
    Hinweis,
}

/// What kind of thing is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forderungsart {
    /// A text module, by code.
    Textmodul,
    /// A structured module, by name.
    Modul,
    /// A field, by name.
    Angabe,
}

/// The files, in the order of the pages.
const DATEIEN: [&str; 3] = [
    include_str!("../../../schemas/profile/steckbrief.toml"),
    include_str!("../../../schemas/profile/stammtext.toml"),
    include_str!("../../../schemas/profile/sdg.toml"),
];

// A file of ours that cannot be read is seen by a test, never by a user.
static PROFILE: LazyLock<Vec<Leistungsprofil>> =
    LazyLock::new(|| DATEIEN.into_iter().filter_map(|text| toml::from_str(text).ok()).collect());

/// Every profile there is for Leistungen.
#[must_use]
pub fn leistungsprofile() -> &'static [Leistungsprofil] {
    &PROFILE
}

impl Leistungsprofil {
    /// True where the profile is the one that is asked for.
    pub(crate) fn is(&self, profil: Profil) -> bool {
        self.key == profil.key()
    }

    /// What is asked for, that of the profile it includes first.
    pub fn forderungen(&self) -> impl Iterator<Item = (Forderungsart, &Forderung)> {
        let innen = self.umfasst.as_ref();
        let innen = innen.and_then(|key| leistungsprofile().iter().find(|one| one.key == *key));
        innen.into_iter().flat_map(Self::eigene).chain(self.eigene())
    }

    /// What this profile asks for itself.
    pub fn eigene(&self) -> impl Iterator<Item = (Forderungsart, &Forderung)> {
        let listen = [
            (Forderungsart::Textmodul, &self.textmodul),
            (Forderungsart::Modul, &self.modul),
            (Forderungsart::Angabe, &self.angabe),
        ];
        listen.into_iter().flat_map(|(art, liste)| liste.iter().map(move |one| (art, one)))
    }
}

impl Forderung {
    /// The level of what is missing.
    #[must_use]
    pub const fn stufe(&self) -> Stufe {
        match self.stufe {
            Gewicht::Warnung => Stufe::Warnung,
            Gewicht::Hinweis => Stufe::Hinweis,
        }
    }

    /// All that will do.
    pub fn moeglichkeiten(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.was).chain(&self.oder).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::{DATEIEN, Leistungsprofil, leistungsprofile};
    use crate::vorgaben::Profil;

    #[test]
    fn every_file_can_be_read() {
        for text in DATEIEN {
            toml::from_str::<Leistungsprofil>(text).expect("a profile");
        }
        let keys: Vec<&str> = leistungsprofile().iter().map(|one| one.key.as_str()).collect();
        let profile = [Profil::Steckbrief, Profil::Stammtext, Profil::Sdg];
        assert_eq!(keys, profile.map(Profil::key));
    }

    #[test]
    fn what_is_unknown_in_a_file_is_no_profile() {
        let text = DATEIEN[0].replacen("stufe =", "stuffe =", 1);
        assert!(toml::from_str::<Leistungsprofil>(&text).is_err());
        let text = DATEIEN[0].replacen("\"warnung\"", "\"kritisch\"", 1);
        assert!(toml::from_str::<Leistungsprofil>(&text).is_err());
    }
}
