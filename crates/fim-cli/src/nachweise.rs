//! Evidence in files: looked at, at most its first bytes read, and never outside the Vorhaben.

mod archiv;

use crate::failure::wording;
use archiv::Archive;
use fim_validation::{Fund, Nachweise};
use std::collections::{BTreeSet, HashMap};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

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
    /// What was looked for inside of a Vorhaben.
    gefragt: Mutex<BTreeSet<String>>,
    archive: Mutex<Archive>,
}

impl Nachweise for Nachweisordner {
    fn nachsehen(&self, datei: &str, wurzel: &str) -> Fund {
        if let Some((archiv, innen)) = datei.split_once(IM_ARCHIV) {
            self.merke(archiv);
            return match self.archive.lock() {
                Ok(mut archive) => archive.nachsehen(archiv, innen),
                Err(_) => Fund::Ungeprueft,
            };
        }
        // The name of the report says `/` on every system.
        let path = Path::new(datei);
        let real = match path.canonicalize() {
            Ok(real) => real,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.merke(datei);
                return Fund::Fehlt;
            }
            Err(error) => return unlesbar(&error),
        };
        match self.wurzel(wurzel) {
            Some(wurzel) if real.starts_with(&wurzel) => {}
            _ => return Fund::Ausserhalb,
        }
        self.merke(datei);
        match look(&real) {
            Ok(fund) => fund,
            Err(error) => unlesbar(&error),
        }
    }

    fn vorhaben(&self, ordner: &str) -> Option<String> {
        mit_katalog(ordner)
    }
}

/// The nearest folder with a catalogue, as far as the name of a folder tells.
fn mit_katalog(ordner: &str) -> Option<String> {
    let has_catalogue = |folder: &Path| {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.file_name()).any(|name| ozg::ist_katalog(&name.to_string_lossy()))
    };
    let found = Path::new(ordner).ancestors().find(|folder| has_catalogue(folder))?;
    Some(crate::input::shown(found))
}

impl Nachweisordner {
    /// What was looked for, whether it was there or not.
    pub fn gefragt(&self) -> Vec<PathBuf> {
        let gefragt = self.gefragt.lock().unwrap_or_else(PoisonError::into_inner);
        gefragt.iter().map(PathBuf::from).collect()
    }

    fn merke(&self, datei: &str) {
        self.gefragt.lock().unwrap_or_else(PoisonError::into_inner).insert(datei.to_owned());
    }

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
