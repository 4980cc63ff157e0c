//! `[schema]` of the configuration: schemas of one's own instead of those that ship.

use super::verzeichnis::{Art, Tabelle, beispiel, tabelle, vorgabe};
use super::werte::{sources, table};
use super::{Complaint, Value, unknown};
use crate::ablage::Ordner;
use fim_core::Sprache;
use std::path::PathBuf;

/// Table with the schemas.
pub const SCHEMA: &str = "schema";
/// Its keys.
pub const KEYS: &[&str] = &["ordner", "datei", "version"];

/// What the file says of schemas.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schemaeinstellung {
    /// Folders and ZIP archives, seen from the folder of the configuration.
    pub ordner: Vec<PathBuf>,
    /// The file that every document is held against.
    pub datei: Option<PathBuf>,
    /// Which version counts of a namespace.
    pub version: Vec<(String, String)>,
}

impl Schemaeinstellung {
    /// Adds what a later file says.
    pub(crate) fn add(&mut self, later: Self) {
        self.ordner.extend(later.ordner);
        self.datei = later.datei.or_else(|| self.datei.take());
        self.version.retain(|(known, _)| !later.version.iter().any(|it| it.0 == *known));
        self.version.extend(later.version);
    }
}

pub(crate) fn read(
    value: &Value<'_>,
    folder: Ordner<'_>,
    sprache: Sprache,
) -> Result<Schemaeinstellung, Complaint> {
    let mut wahl = Schemaeinstellung::default();
    for (key, value) in table(value, SCHEMA, sprache)? {
        let start = value.span().start;
        match &**key.get_ref() {
            "ordner" => wahl.ordner = sources(value, folder, sprache)?,
            "datei" => {
                let name = value.get_ref().as_str().filter(|name| !name.is_empty());
                let name = name.ok_or_else(|| {
                    let text =
                        sprache.pick("hier steht ein Dateiname", "this is the name of a file");
                    (start, text.to_owned())
                })?;
                let path = folder.join(name);
                if !folder.sicht.ist_datei(&path) {
                    let text = sprache.pick("gibt es nicht", "is not there");
                    return Err((start, format!("»{name}« {text}")));
                }
                wahl.datei = Some(path);
            }
            "version" => {
                for (namespace, version) in table(value, "schema.version", sprache)? {
                    let text = version.get_ref().as_str().map(str::trim);
                    let text = text.filter(|text| !text.is_empty()).ok_or_else(|| {
                        let text = sprache.pick(
                            "hier steht eine Version wie \"1.2\"",
                            "this is a version such as \"1.2\"",
                        );
                        (version.span().start, text.to_owned())
                    })?;
                    wahl.version.push((namespace.get_ref().to_string(), text.to_owned()));
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
        SCHEMA,
        "Eigene XML Schemas (*.xsd), auch anderer Standards, statt der mitgelieferten.",
        vec![
            vorgabe(
                "ordner",
                Art::Texte,
                "[]",
                "Ordner und ZIP-Archive, von dieser Datei aus: Jede Datei wird gegen das Schema ihres Namensraums geprüft",
            ),
            beispiel(
                "datei",
                Art::Text,
                "\"xsd/meldung.xsd\"",
                "Ein einzelnes Schema, von dieser Datei aus, für jede Datei; geht nicht neben »ordner«",
            ),
            beispiel(
                "version",
                Art::JeText,
                "{ \"urn:beispiel\" = \"1.2\" }",
                "Welche Version gilt, wo mehrere zu einem Namensraum passen: Version oder Name ihres Ordners",
            ),
        ],
    )
}
