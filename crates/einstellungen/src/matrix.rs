//! `[matrix]` of the configuration: another matrix, other demands on the release status.

use super::verzeichnis::{Art, Tabelle, beispiel, tabelle};
use super::werte::table;
use super::{Complaint, unknown};
use crate::ablage::Ordner;
use fim_core::Sprache;
use std::path::PathBuf;
use toml::Spanned;
use toml::de::DeValue;

/// Table with the matrix.
pub const MATRIX: &str = "matrix";
/// Its keys.
pub const KEYS: &[&str] = &["datei", "freigabestatus"];

/// What the file says of the matrix.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrixwahl {
    /// The file to use instead of the one that ships, seen from the folder of the configuration.
    pub datei: Option<PathBuf>,
    /// Least release status of artefacts, by category.
    pub freigabestatus: Vec<(String, u8)>,
}

impl Matrixwahl {
    /// Adds what a later file says.
    pub(crate) fn add(&mut self, later: Self) {
        self.datei = later.datei.or_else(|| self.datei.take());
        self.freigabestatus
            .retain(|(code, _)| !later.freigabestatus.iter().any(|it| it.0 == *code));
        self.freigabestatus.extend(later.freigabestatus);
    }
}

pub(crate) fn read(
    value: &Spanned<DeValue<'_>>,
    folder: Ordner<'_>,
    sprache: Sprache,
) -> Result<Matrixwahl, Complaint> {
    let mut wahl = Matrixwahl::default();
    for (key, value) in table(value, MATRIX, sprache)? {
        match &**key.get_ref() {
            "datei" => {
                let name = value.get_ref().as_str().ok_or_else(|| {
                    let text =
                        sprache.pick("hier steht ein Dateiname", "this is the name of a file");
                    (value.span().start, text.to_owned())
                })?;
                wahl.datei = Some(folder.join(name));
            }
            "freigabestatus" => {
                for (code, status) in table(value, "matrix.freigabestatus", sprache)? {
                    let number = status.get_ref().as_integer();
                    let number = number.and_then(|number| number.as_str().parse().ok());
                    let number =
                        number.filter(|number| (1..=6).contains(number)).ok_or_else(|| {
                            let text = sprache.pick(
                                "erlaubt ist ein Freigabestatus von 1 bis 6",
                                "allowed is a release status from 1 to 6",
                            );
                            (status.span().start, text.to_owned())
                        })?;
                    wahl.freigabestatus.push((code.get_ref().to_string(), number));
                }
            }
            other => return Err((key.span().start, unknown(other, KEYS, sprache))),
        }
    }
    Ok(wahl)
}

/// The table as data.
pub(crate) fn einstellungen() -> Tabelle {
    tabelle(
        MATRIX,
        "Welche Matrix für »fim matrix« und Vorhaben gilt.",
        vec![
            beispiel(
                "datei",
                Art::Text,
                "\"matrix.toml\"",
                "Eigene Matrix, von dieser Datei aus. Vorgabe: die mitgelieferte von 2019",
            ),
            beispiel(
                "freigabestatus",
                Art::JeZahl,
                "{ L = 4, K = 3, M = 2 }",
                "Status, den FIM-Artefakte je Priorität mindestens haben müssen: 1 bis 6",
            ),
        ],
    )
}
