//! Why no Steckbrief can be begun: what must be delivered depends on the priority.

use fim_core::Sprache;
use fim_core::reading::clip;

/// Why the priority is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entwurfsfehler {
    /// None was given, and no catalogue was found.
    OhneKatalog,
    /// None was given, and a key is in none of these catalogues.
    NichtImKatalog {
        /// The key.
        schluessel: String,
        /// Names of the catalogues.
        kataloge: Vec<String>,
    },
    /// None was given, and the catalogue says none either.
    OhnePrioritaet {
        /// The key.
        schluessel: String,
        /// Name of the catalogue.
        katalog: String,
    },
    /// The Leistungen of a bundle have different ones.
    Verschiedene(Vec<(String, String)>),
    /// The matrix does not have it.
    Unbekannt {
        /// As written.
        prioritaet: String,
        /// Those it has.
        bekannt: Vec<String>,
    },
}

impl Entwurfsfehler {
    /// One line for the user.
    #[must_use]
    pub fn message(&self, sprache: Sprache) -> String {
        match (self, sprache) {
            (Self::OhneKatalog, Sprache::De) => {
                "die Priorität ist nicht bekannt: kein OZG-Katalog gefunden; --prioritaet angeben, etwa --prioritaet K".to_owned()
            }
            (Self::OhneKatalog, Sprache::En) => {
                "the priority is not known: no OZG-Katalog was found; give --prioritaet, such as --prioritaet K".to_owned()
            }
            (Self::NichtImKatalog { schluessel, kataloge }, sprache) => {
                let kataloge = kataloge.join(", ");
                match sprache {
                    Sprache::De => format!(
                        "die Priorität ist nicht bekannt: {schluessel} steht nicht in {kataloge}; --prioritaet angeben"
                    ),
                    Sprache::En => format!(
                        "the priority is not known: {schluessel} is not in {kataloge}; give --prioritaet"
                    ),
                }
            }
            (Self::OhnePrioritaet { schluessel, katalog }, Sprache::De) => format!(
                "die Priorität ist nicht bekannt: bei {schluessel} ist sie in {katalog} leer; dort ausfüllen oder --prioritaet angeben"
            ),
            (Self::OhnePrioritaet { schluessel, katalog }, Sprache::En) => format!(
                "the priority is not known: it is empty for {schluessel} in {katalog}; fill it in there, or give --prioritaet"
            ),
            (Self::Verschiedene(alle), sprache) => {
                let alle: Vec<String> =
                    alle.iter().map(|(key, one)| format!("{key} {}", clip(one, 10))).collect();
                let alle = alle.join(", ");
                match sprache {
                    Sprache::De => format!(
                        "die Leistungen haben im Katalog verschiedene Prioritäten: {alle}; --prioritaet angeben oder einzelne Steckbriefe anlegen"
                    ),
                    Sprache::En => format!(
                        "the Leistungen have different priorities in the catalogue: {alle}; give --prioritaet, or begin a Steckbrief for each"
                    ),
                }
            }
            (Self::Unbekannt { prioritaet, bekannt }, sprache) => {
                let (wort, bekannt) = (clip(prioritaet, 20), bekannt.join(", "));
                match sprache {
                    Sprache::De => {
                        format!("Priorität »{wort}« gibt es in der Matrix nicht; es gibt: {bekannt}")
                    }
                    Sprache::En => {
                        format!("the matrix has no priority »{wort}«; there are: {bekannt}")
                    }
                }
            }
        }
    }
}
