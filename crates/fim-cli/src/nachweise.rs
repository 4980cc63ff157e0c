//! Evidence in files: looked at, at most its first bytes read, and never outside the Vorhaben.

mod archiv;

use crate::failure::wording;
use archiv::Archive;
use fim_validation::{Fund, Nachweise};
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Of a larger file, only that it is there is looked at.
const OEFFNEN: u64 = 64 * 1024 * 1024;
/// Stands between an archive and the file in it, as in reports.
const IM_ARCHIV: &str = "!/";
/// As much of a file tells what it is.
const ANFANG: u64 = 1024;

/// Looks at files as the system shows them.
#[derive(Default)]
pub struct Nachweisordner {
    /// The real paths of folders: they are asked for again and again.
    wurzeln: Mutex<HashMap<String, Option<PathBuf>>>,
    archive: Mutex<Archive>,
}

impl Nachweise for Nachweisordner {
    fn nachsehen(&self, datei: &str, wurzel: &str) -> Fund {
        if let Some((archiv, innen)) = datei.split_once(IM_ARCHIV) {
            return match self.archive.lock() {
                Ok(mut archive) => archive.nachsehen(archiv, innen),
                Err(_) => Fund::Ungeprueft,
            };
        }
        // The name of the report says `/` on every system.
        let path = Path::new(datei);
        let real = match path.canonicalize() {
            Ok(real) => real,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Fund::Fehlt,
            Err(error) => return unlesbar(&error),
        };
        match self.wurzel(wurzel) {
            Some(wurzel) if real.starts_with(&wurzel) => {}
            _ => return Fund::Ausserhalb,
        }
        match look(&real) {
            Ok(fund) => fund,
            Err(error) => unlesbar(&error),
        }
    }
}

impl Nachweisordner {
    fn wurzel(&self, wurzel: &str) -> Option<PathBuf> {
        let mut known = self.wurzeln.lock().ok()?;
        let real = || Path::new(if wurzel.is_empty() { "." } else { wurzel }).canonicalize().ok();
        known.entry(wurzel.to_owned()).or_insert_with(real).clone()
    }
}

fn look(real: &Path) -> io::Result<Fund> {
    // Looking before opening: a named pipe that nobody writes to would block for ever.
    let metadata = fs::metadata(real)?;
    if !metadata.is_file() {
        return Ok(Fund::KeineDatei);
    }
    let groesse = metadata.len();
    let mut anfang = Vec::new();
    if groesse <= OEFFNEN {
        File::open(real)?.take(ANFANG).read_to_end(&mut anfang)?;
    }
    Ok(Fund::Datei { groesse, anfang })
}

fn unlesbar(error: &io::Error) -> Fund {
    let (de, en) = wording(error);
    Fund::Unlesbar(de, en)
}
