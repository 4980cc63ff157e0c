//! What this crate does not do itself: looking at files, and opening them.

use std::path::{Path, PathBuf};

/// Which files and folders there are.
pub trait Dateisicht {
    /// True for a file that is there.
    fn ist_datei(&self, path: &Path) -> bool;
    /// True for a folder that is there.
    fn ist_ordner(&self, path: &Path) -> bool;
}

/// Where the texts of files come from.
pub trait Ablage: Dateisicht {
    /// Why a file cannot be read.
    type Fehler;

    /// The text of a file, which is called `shown` before people.
    ///
    /// # Errors
    /// It cannot be read.
    fn lies(&self, path: &Path, shown: &str) -> Result<String, Self::Fehler>;
    /// What makes two paths one.
    fn echt(&self, path: &Path) -> PathBuf;
}

/// The folder that names in a file are seen from.
#[derive(Clone, Copy)]
pub(crate) struct Ordner<'a> {
    pub(crate) pfad: &'a Path,
    pub(crate) sicht: &'a dyn Dateisicht,
}

impl Ordner<'_> {
    /// A name as a path.
    pub(crate) fn join(&self, name: &str) -> PathBuf {
        self.pfad.join(name)
    }
}
