//! `fim.toml` on disk: the one that was named, that of a Vorhaben, or the nearest one upwards. What it
//! says is the business of the crate `einstellungen`; `zeigen` is `fim config`.

pub mod zeigen;

pub use einstellungen::{
    Config, KEYS, NAME, both, contradiction, empty_rule, herkunft, may_be_own, unknown,
    unknown_rule, xsd,
};
#[cfg(test)]
pub use einstellungen::{cache, parse};

use crate::failure::Failure;
use einstellungen::{Ablage, Dateisicht, Ladefehler};
use fim_core::Sprache;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// Files as they are on disk.
pub struct Platte(pub Sprache);

impl Dateisicht for Platte {
    fn ist_datei(&self, path: &Path) -> bool {
        path.is_file()
    }

    fn ist_ordner(&self, path: &Path) -> bool {
        path.is_dir()
    }
}

impl Ablage for Platte {
    type Fehler = Failure;

    fn lies(&self, path: &Path, shown: &str) -> Result<String, Failure> {
        read(path, shown, self.0)
    }

    fn echt(&self, path: &Path) -> PathBuf {
        path.canonicalize().unwrap_or_else(|_| path.to_owned())
    }
}

/// Reads the file that was named, else the nearest one.
pub fn load(named: Option<&Path>, sprache: Sprache) -> Result<Config, Failure> {
    let found = match named {
        Some(path) => Some((path.to_owned(), path.to_string_lossy().into_owned())),
        None => nearest(),
    };
    match found {
        Some((path, shown)) => einstellungen::load(&path, &shown, &Platte(sprache), sprache)
            .map_err(|error| match error {
                Ladefehler::Datei(failure) => failure,
                Ladefehler::Inhalt(text) => Failure::Usage(text),
            }),
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
