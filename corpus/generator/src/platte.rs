//! Files onto the disk.

use crate::bestand::Geschrieben;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder that is filled.
pub struct Platte<'p> {
    ordner: &'p Path,
    /// Folders that were made.
    da: BTreeSet<PathBuf>,
    geschrieben: Geschrieben,
}

impl<'p> Platte<'p> {
    /// A folder that is new or empty.
    pub fn new(ordner: &'p Path) -> Result<Self, String> {
        if fs::read_dir(ordner).is_ok_and(|mut inhalt| inhalt.next().is_some()) {
            return Err(format!("{} is not empty", ordner.display()));
        }
        Ok(Self { ordner, da: BTreeSet::new(), geschrieben: Geschrieben::default() })
    }

    /// Writes a file.
    pub fn lege(&mut self, name: &str, inhalt: &str) -> Result<(), String> {
        self.geschrieben.dateien += 1;
        self.geschrieben.bytes += inhalt.len() as u64;
        self.lege_daneben(name, inhalt)
    }

    /// Writes a file that does not count.
    pub fn lege_daneben(&mut self, name: &str, inhalt: &str) -> Result<(), String> {
        let path = self.ordner.join(name);
        let error = |error: std::io::Error| format!("{}: {error}", path.display());
        if let Some(eltern) = path.parent()
            && self.da.insert(eltern.to_owned())
        {
            fs::create_dir_all(eltern).map_err(error)?;
        }
        fs::write(&path, inhalt).map_err(error)
    }

    /// What was written.
    pub const fn geschrieben(&self) -> Geschrieben {
        self.geschrieben
    }
}
