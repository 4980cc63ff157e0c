//! What earlier runs found out: an unchanged file is read, but not checked again.
//!
//! * `ordner`: which folder, and whether it may be used
//! * `gross`: large files, which are never in memory as a whole
//! * `lager`: what is in it; what is looked up there, and what is added at the end of a run
//! * `pack`: a file of it
//!
//! A result is kept under a digest of everything it depends on: the bytes of the file, its name in
//! the report, the settings ([`Vorgaben::kennzeichen`]), and the program with its rules and data
//! (`build.rs`). Code lists are kept beside it and asked for again. So nothing ever has to be
//! thrown away to be right: what does not hold any more is not found any more.
//!
//! Not kept are standard input, what could not be read, what took longer than it may, files in which
//! the program failed (they never get here), catalogues and Steckbriefe. What only shows across files
//! is compared anew in every run.

mod gross;
mod lager;
mod ordner;
mod pack;
#[cfg(test)]
mod tests;

pub use ordner::Ordner;

use crate::input::STDIN;
use crate::output;
use fim_core::{FileReport, Frist, Sprache};
use fim_validation::{Spuren, Vorgaben, aufnehmen, check_and_keep, check_with_traces};
use lager::Lager;
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicU64, Ordering};

/// Changes with every source, data file, dependency and compiler the program is built from. Its
/// version does not: while it is worked on, many builds have the same.
pub const BUILD: &str = env!("FIM_BUILD");

/// Digest of all that a result depends on.
type Key = [u8; 32];

/// Checks files, and remembers.
pub struct Cache<'v> {
    vorgaben: &'v Vorgaben<'v>,
    /// Where there is one to look into.
    lager: Option<Lager>,
    /// Of what all files have in common.
    start: Sha256,
    found: AtomicU64,
    checked: AtomicU64,
}

impl<'v> Cache<'v> {
    /// The results of earlier runs in `ordner`; without one, every file is checked.
    pub fn open(ordner: Option<Ordner>, vorgaben: &'v Vorgaben<'v>, sprache: Sprache) -> Self {
        let lager = ordner.and_then(|ordner| match Lager::open(ordner) {
            Ok(lager) => Some(lager),
            Err(complaint) => {
                output::complain(&complaint.message(sprache));
                None
            }
        });
        let mut start = Sha256::new();
        for part in [BUILD, &vorgaben.kennzeichen()] {
            add(&mut start, part);
        }
        Self { vorgaben, lager, start, found: AtomicU64::new(0), checked: AtomicU64::new(0) }
    }

    /// What a file comes to.
    pub fn check(&self, name: &str, bytes: Vec<u8>, frist: &Frist) -> (FileReport, Spuren) {
        let vorgaben = &Vorgaben { frist, ..*self.vorgaben };
        let packed = |(report, mut spuren): (FileReport, Spuren)| {
            spuren.packe();
            (report, spuren)
        };
        let Some(lager) = self.lager.as_ref().filter(|_| name != STDIN) else {
            return packed(check_with_traces(name, bytes, vorgaben));
        };
        let key = self.key(name, &bytes);
        let known = lager.find(&key, |kept| aufnehmen(kept, self.vorgaben));
        if let Some(known) = known.filter(|(report, _)| report.path == name) {
            self.found.fetch_add(1, Ordering::Relaxed);
            return known;
        }
        self.checked.fetch_add(1, Ordering::Relaxed);
        let (report, spuren, kept) = check_and_keep(name, bytes, vorgaben);
        if let Some(kept) = kept {
            lager.add(key, kept);
        }
        packed((report, spuren))
    }

    fn key(&self, name: &str, bytes: &[u8]) -> Key {
        let mut hash = self.start.clone();
        add(&mut hash, name);
        hash.update(bytes);
        hash.finalize().into()
    }

    /// Writes down what is new. That it cannot be written is told, and is no reason to fail.
    pub fn close(self, is_counting: bool, sprache: Sprache) {
        if is_counting {
            let (found, checked) = (self.found.into_inner(), self.checked.into_inner());
            output::tell(&match sprache {
                Sprache::De => format!("Cache: {found} bekannt, {checked} geprüft"),
                Sprache::En => format!("cache: {found} known, {checked} checked"),
            });
        }
        if let Some(Err(complaint)) = self.lager.map(Lager::close) {
            output::complain(&complaint.message(sprache));
        }
    }
}

/// Adds a text and where it ends.
fn add(hash: &mut Sha256, text: &str) {
    hash.update((text.len() as u64).to_le_bytes());
    hash.update(text);
}
