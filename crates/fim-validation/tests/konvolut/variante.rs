//! The variants as the table of the corpus tells them, and their files.

use crate::CORPUS;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Files by name.
pub(crate) type Dateien = BTreeMap<String, String>;

/// A variant of the Konvolut.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Variante {
    pub(crate) name: String,
    pub(crate) was: String,
    pub(crate) regel: String,
    pub(crate) fundort: String,
    #[serde(default)]
    ohne: Vec<String>,
    #[serde(default)]
    zusatz: Vec<Kopie>,
    #[serde(default)]
    pub(crate) verweise: Vec<String>,
    #[serde(default)]
    pub(crate) dazu: Vec<String>,
    #[serde(default)]
    aenderung: Vec<Aenderung>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kopie {
    von: String,
    als: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Aenderung {
    datei: String,
    alt: String,
    neu: String,
    #[serde(default)]
    alle: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tabelle {
    variante: Vec<Variante>,
}

/// All variants, in the order of the table.
pub(crate) fn varianten() -> Vec<Variante> {
    let text = std::fs::read_to_string(format!("{CORPUS}konvolute/varianten.toml"));
    let tabelle: Tabelle = toml::from_str(&text.expect("table")).expect("variants");
    tabelle.variante
}

/// The files of a folder of the corpus.
pub(crate) fn ordner(name: &str) -> Dateien {
    let entries = std::fs::read_dir(format!("{CORPUS}{name}")).expect("folder");
    let paths = entries.map(|entry| entry.expect("entry").path());
    let files = paths.filter(|path| path.extension().is_some_and(|end| end == "xml"));
    files
        .map(|path| {
            let name = path.file_name().expect("name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("file"))
        })
        .collect()
}

/// The Konvolut without findings.
pub(crate) fn gut() -> Dateien {
    ordner("konvolute/gut")
}

impl Variante {
    /// The files of the variant.
    pub(crate) fn dateien(&self) -> Dateien {
        let mut dateien = gut();
        for kopie in &self.zusatz {
            let text = dateien.get(&kopie.von).expect("file to copy").clone();
            dateien.insert(kopie.als.clone(), text);
        }
        for Aenderung { datei, alt, neu, alle } in &self.aenderung {
            let text = dateien.get_mut(datei).expect("file to change");
            let found = text.matches(alt).count();
            assert!(found == 1 || (*alle && found > 1), "{}: {found} times {alt}", self.name);
            *text = text.replace(alt, neu);
        }
        for name in &self.ohne {
            dateien.remove(name).expect("file to leave out");
        }
        dateien
    }
}
