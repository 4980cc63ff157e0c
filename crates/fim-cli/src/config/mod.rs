//! `fim.toml`: settings of a repository. Looked for in the working folder and then upwards; what the
//! command line says goes first.
//!
//! * `schichten`: the file, and those it extends
//! * `lesen`: the keys of one file; `regeln`, `ausnahmen`, `matrix`, `cache`, `xsd` those of its
//!   tables, `werte` single values
//! * `einstellungen`: every setting there is, as data: for `fim init`, `fim config` and the schema
//! * `schema`: the JSON Schema of the file
//! * `herkunft`: what was written where; `zeigen`: `fim config`

pub mod ausnahmen;
pub mod cache;
pub mod einstellungen;
pub mod herkunft;
mod lesen;
pub mod matrix;
pub mod regeln;
pub mod schema;
mod schichten;
mod werte;
pub mod xsd;
pub mod zeigen;

pub use lesen::KEYS;
#[cfg(test)]
pub use lesen::parse;
pub use matrix::Matrixwahl;
pub use regeln::{both, contradiction, empty_rule, may_be_own, unknown_rule};
pub use schichten::BASEN;
pub use werte::unknown;

use crate::failure::Failure;
use crate::verweise::Wahl;
use cache::Cachewahl;
use fim_core::{Regelwerk, Sprache, Stufe};
use fim_validation::{
    Ausnahme, Auswahl, Datum, Pfadeinstufung, Pfadmuster, Profil, Schwellen, Ziel,
};
use herkunft::Herkunft;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::DeValue;
use xsd::Schemaeinstellung;

/// Name of the file.
pub const NAME: &str = "fim.toml";

/// What the file says; `None` where it says nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Config {
    /// `profil`
    pub profil: Option<Profil>,
    /// `ziel`
    pub ziel: Option<&'static Ziel>,
    /// `stichtag`
    pub stichtag: Option<Datum>,
    /// `regelwerk`
    pub regelwerk: Option<Regelwerk>,
    /// `fail-on`; within, `None` for never.
    pub fail_on: Option<Option<Stufe>>,
    /// `ausschliessen`: paths that folders are not searched for.
    pub ausschliessen: Vec<Pfadmuster>,
    /// `[regeln]`
    pub auswahl: Auswahl,
    /// `[stufen]`
    pub stufen: Vec<(String, Stufe)>,
    /// `[[pfade]]`
    pub pfade: Vec<Pfadeinstufung>,
    /// `[[ausnahmen]]`
    pub ausnahmen: Vec<Ausnahme>,
    /// `baseline`, seen from the folder of the file it stands in.
    pub baseline: Option<PathBuf>,
    /// `regeldateien`: files with rules of one's own, seen from the folder of the file.
    pub regeldateien: Vec<PathBuf>,
    /// `[schwellen]`, with what ships where nothing is said.
    pub schwellen: Schwellen,
    /// `[verweise]`
    pub verweise: Vec<Wahl>,
    /// `[matrix]`
    pub matrix: Matrixwahl,
    /// `[cache]`
    pub cache: Cachewahl,
    /// The files that were read, as they are called before people.
    pub dateien: Vec<PathBuf>,
    /// The folder of the file; `None` where there is none.
    pub folder: Option<PathBuf>,
    /// `codelisten`: folders, seen from the folder of the file.
    pub codelisten: Vec<PathBuf>,
    /// `[schema]`, and `schemata`, as its folders were called before.
    pub schema: Schemaeinstellung,
    /// `CodelistenInhalt` of the QS-Bericht.
    pub codelisten_inhalt: Option<bool>,
    /// `AktuelleCodelisteLaden` of the QS-Bericht.
    pub aktuelle_codeliste_laden: Option<bool>,
    /// `VersionsHinweise` of the QS-Bericht.
    pub versionshinweise: Option<bool>,
    /// What was written where, in the order in which it holds.
    pub herkunft: Vec<Herkunft>,
}

type Value<'v> = Spanned<DeValue<'v>>;

/// The byte of what is wrong, and what to say of it.
pub type Complaint = (usize, String);

impl Config {
    /// The first code it names that is neither ours nor one of these, and where it is written.
    pub fn unknown_code(&self, is_known: impl Fn(&str) -> bool) -> Option<(String, String)> {
        let pfade = self.pfade.iter();
        let chosen = pfade.clone().map(|it| &it.auswahl).chain([&self.auswahl]);
        let levels = pfade.flat_map(|it| &it.stufen).chain(&self.stufen).map(|(code, _)| code);
        let codes = chosen.flat_map(|it| it.mit.iter().chain(&it.ohne)).chain(levels);
        let codes = codes.chain(self.ausnahmen.iter().map(|it| &it.regel));
        let code = codes.filter(|code| may_be_own(code)).find(|code| !is_known(code))?;
        let names =
            |it: &&Herkunft| it.wert.contains(code.as_str()) || it.key.ends_with(code.as_str());
        let place =
            self.herkunft.iter().rfind(names).map(|it| format!("{}:{}", it.ort.0, it.ort.1));
        Some((code.clone(), place.unwrap_or_else(|| NAME.to_owned())))
    }
}

/// Reads the file that was named, else the nearest one.
pub fn load(named: Option<&Path>, sprache: Sprache) -> Result<Config, Failure> {
    let found = match named {
        Some(path) => Some((path.to_owned(), path.to_string_lossy().into_owned())),
        None => nearest(),
    };
    match found {
        Some((path, shown)) => schichten::load(&path, &shown, sprache),
        None => Ok(Config::default()),
    }
}

/// The text of a file that the user writes for the tool: settings, a matrix. It is TOML, hence
/// UTF-8 (TOML 1.0, »Spec«).
pub fn read(path: &Path, shown: &str, sprache: Sprache) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::File { path: shown.to_owned(), error })?;
    String::from_utf8(bytes).map_err(|error| {
        let bytes = error.as_bytes();
        let good = bytes.get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
        Failure::Usage(match sprache {
            Sprache::De => {
                format!("{shown}:{line}: kein UTF-8; Datei in der Kodierung UTF-8 speichern")
            }
            Sprache::En => format!("{shown}:{line}: not UTF-8; save the file as UTF-8"),
        })
    })
}

/// As [`load`]; where one folder with a catalogue is to be checked, its own settings go before the
/// nearest ones: a Vorhaben brings what holds for it.
pub fn of_vorhaben(
    named: Option<&Path>,
    paths: &[OsString],
    sprache: Sprache,
) -> Result<Config, Failure> {
    let own = match paths {
        [path] => Some(Path::new(path)).filter(|path| has_catalogue(path)),
        _ => None,
    };
    let own = own.map(|path| path.join(NAME)).filter(|path| path.is_file());
    load(named.or(own.as_deref()), sprache)
}

fn has_catalogue(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    let mut names = entries.flatten().map(|entry| entry.file_name());
    names.any(|name| ozg::ist_katalog(&name.to_string_lossy()))
}

/// The nearest file, and what it is called as seen from the working folder.
pub fn nearest() -> Option<(PathBuf, String)> {
    let start = env::current_dir().ok()?;
    let mut folders = start.ancestors().map(|folder| folder.join(NAME)).enumerate();
    let (up, path) = folders.find(|(_, path)| path.is_file())?;
    Some((path, format!("{}{NAME}", "../".repeat(up))))
}
