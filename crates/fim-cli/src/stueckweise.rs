//! Large files of many records: cut while they are read, the pieces judged on all threads. Only as
//! many pieces are in memory as there are threads. How a file is cut and what a piece means is the
//! business of the libraries.

use crate::input::unreadable;
use crate::rescue::Panik;
use crate::{progress, rescue};
use fim_core::zerlegung::{Schritt, Stueck, Zerleger};
use fim_core::{FileReport, Frist};
use fim_validation::{Lesegang, Spuren, Stueckpruefung, Teilsumme};
use rayon::prelude::*;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// Bytes in which the outermost element must begin and end its start tag.
const ANFANG: u64 = 64 * 1024;

/// What came of a file.
pub enum Ausgang {
    /// It was judged.
    Gelesen(Box<(FileReport, Spuren)>),
    /// It is to be read as a whole.
    Ganz,
    /// A fault of ours stood in the way.
    Fehler(Panik),
}

/// A file that can be judged piece by piece: opened, with its size, its first bytes and what they say.
struct Anfang<'v> {
    file: File,
    size: u64,
    bytes: Vec<u8>,
    pruefung: Stueckpruefung<'v>,
}

impl<'v> Anfang<'v> {
    /// `None` where the file is to be read as a whole.
    fn of(name: &'v str, path: &Path, gang: Lesegang<'v>) -> Option<Self> {
        // Looking before opening: most files are small, and a named pipe would block for ever.
        let metadata = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?;
        let size = metadata.len();
        if size < gang.limits().piece_from.max(1) {
            return None;
        }
        let (mut file, mut bytes) = (File::open(path).ok()?, Vec::new());
        file.by_ref().take(ANFANG).read_to_end(&mut bytes).ok()?;
        let pruefung = Stueckpruefung::new(name, &bytes, gang)?;
        Some(Self { file, size, bytes, pruefung })
    }
}

/// True for a file that begins like one that can be judged piece by piece.
pub fn ist_zerlegbar(name: &str, path: &Path, gang: Lesegang<'_>) -> bool {
    Anfang::of(name, path, gang).is_some()
}

/// Judges a file piece by piece, where it is large enough and can be cut.
pub fn lies(name: &str, path: &Path, gang: Lesegang<'_>) -> Ausgang {
    let Some(Anfang { file, size, bytes, pruefung }) = Anfang::of(name, path, gang) else {
        return Ausgang::Ganz;
    };
    let mut zerleger = Zerleger::new(pruefung.form(), gang.limits());
    *zerleger.puffer() = bytes;
    let genug = AtomicBool::new(false);
    let mut quelle = Quelle { file, zerleger, genug: &genug, frist: gang.frist(), ende: None };
    let (summe, panics) = (Mutex::new(Teilsumme::default()), Mutex::new(Vec::new()));
    let judge = |stueck: Stueck| match rescue::of_file(|| pruefung.pruefe(stueck)) {
        Ok(teil) => {
            if !summe.lock().unwrap_or_else(PoisonError::into_inner).nimm(teil, &pruefung) {
                genug.store(true, Ordering::Relaxed);
            }
        }
        Err(panic) => {
            panics.lock().unwrap_or_else(PoisonError::into_inner).push(panic);
            genug.store(true, Ordering::Relaxed);
        }
    };
    let bar = progress::bytes(size);
    (&mut quelle).par_bridge().for_each(|stueck| {
        let bytes = stueck.bytes();
        judge(stueck);
        bar.inc(bytes);
    });
    bar.finish_and_clear();
    if let Some(panic) = panics.into_inner().unwrap_or_else(PoisonError::into_inner).pop() {
        return Ausgang::Fehler(panic);
    }
    if let Some(late) = pruefung.zu_spaet() {
        return Ausgang::Gelesen(Box::new(late));
    }
    let summe = summe.into_inner().unwrap_or_else(PoisonError::into_inner);
    let unchecked = |finding| {
        let report = FileReport::unchecked(name, finding);
        Ausgang::Gelesen(Box::new((report, Spuren::default())))
    };
    match quelle.ende {
        Some(Ende::Ungeeignet) => Ausgang::Ganz,
        Some(Ende::ZuGross(bytes)) => {
            unchecked(gang.limits().exceeded("dateigroesse", bytes).finish(name))
        }
        Some(Ende::ZuViele) => match summe.zu_viele(&pruefung, &quelle.zerleger.einzeln()) {
            Some(result) => Ausgang::Gelesen(Box::new(result)),
            None => Ausgang::Ganz,
        },
        Some(Ende::Unlesbar(error)) => unchecked(unreadable(name, crate::failure::wording(&error))),
        None => match summe.abschliessen(&pruefung, &quelle.zerleger.einzeln()) {
            Some(result) => Ausgang::Gelesen(Box::new(result)),
            None => Ausgang::Ganz,
        },
    }
}

/// The pieces of a file, as it is read.
struct Quelle<'g> {
    file: File,
    zerleger: Zerleger,
    /// Set where what is known decides.
    genug: &'g AtomicBool,
    frist: &'g Frist,
    ende: Option<Ende>,
}

/// Why no more pieces come before the end of the file.
enum Ende {
    Ungeeignet,
    ZuGross(u64),
    ZuViele,
    Unlesbar(io::Error),
}

impl Iterator for Quelle<'_> {
    type Item = Stueck;

    fn next(&mut self) -> Option<Stueck> {
        let is_enough = || self.genug.load(Ordering::Relaxed) || self.frist.ist_um();
        while self.ende.is_none() && !is_enough() {
            match self.zerleger.naechstes() {
                Schritt::Stueck(stueck) => return Some(*stueck),
                Schritt::Ende => return None,
                Schritt::Ungeeignet => self.ende = Some(Ende::Ungeeignet),
                Schritt::ZuViele => self.ende = Some(Ende::ZuViele),
                Schritt::ZuGross(bytes) => self.ende = Some(Ende::ZuGross(bytes)),
                Schritt::Mehr(bytes) => {
                    let puffer = self.zerleger.puffer();
                    match self.file.by_ref().take(bytes as u64).read_to_end(puffer) {
                        Ok(0) => self.zerleger.vollstaendig(),
                        Ok(_) => {}
                        Err(error) => self.ende = Some(Ende::Unlesbar(error)),
                    }
                }
            }
        }
        None
    }
}
