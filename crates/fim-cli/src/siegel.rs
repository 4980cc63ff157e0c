//! Digests of every file that had a say in a run, for evidence of it. Of what was checked, the digest is
//! of the very bytes that were checked.

use crate::arguments::Check;
use crate::baseline;
use crate::codelisten::Regal;
use crate::config::Config;
use crate::input::{Input, Target, shown};
use crate::nachweise::Nachweisordner;
use crate::schemata::Schemaregal;
use fim_core::{Grundlage, Grundlagenart, Report, State};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Bytes and digest.
type Summe = Option<(u64, String)>;

/// What has been seen.
#[derive(Default)]
pub struct Siegel {
    gesehen: Mutex<BTreeMap<(Grundlagenart, String), Summe>>,
}

impl Siegel {
    /// Remembers bytes that are checked under a name.
    pub fn artefakt(&self, name: &str, bytes: &[u8]) {
        let summe = Some((bytes.len() as u64, hex(Sha256::digest(bytes).into())));
        self.add(Grundlagenart::Artefakt, name, summe);
    }

    /// Remembers a file that is checked in pieces, looked at before and after: what changed meanwhile
    /// has no digest.
    pub fn um<T>(&self, input: &Input, check: impl FnOnce() -> Option<T>) -> Option<T> {
        let Target::File(path) = &input.target else { return check() };
        let metadata = || std::fs::metadata(path).and_then(|it| Ok((it.len(), it.modified()?)));
        let before = metadata().ok();
        let checked = check()?;
        let summe = of_file(path).ok().filter(|_| before.is_some() && before == metadata().ok());
        self.add(Grundlagenart::Artefakt, &input.name, summe);
        Some(checked)
    }

    /// Remembers a file that decides on something else.
    pub fn datei(&self, art: Grundlagenart, path: &Path) {
        self.add(art, &called(path), of_file(path).ok());
    }

    fn add(&self, art: Grundlagenart, pfad: &str, summe: Summe) {
        let mut gesehen = self.gesehen.lock().unwrap_or_else(PoisonError::into_inner);
        gesehen.insert((art, pfad.to_owned()), summe);
    }

    /// All that was seen, and all that is known only at the end, in order. What was checked is not
    /// named a second time for what else it decided.
    pub fn grundlagen(self, report: &Report, quellen: &Quellen<'_>) -> Vec<Grundlage> {
        quellen.alle().for_each(|(art, path)| self.datei(art, &path));
        let mut gesehen = self.gesehen.into_inner().unwrap_or_else(PoisonError::into_inner);
        // What could not be read was never seen, and is told of all the same.
        for file in report.files.iter().filter(|file| file.state == State::Unchecked) {
            gesehen.entry((Grundlagenart::Artefakt, file.path.clone())).or_insert(None);
        }
        let artefakte: BTreeSet<String> = gesehen
            .keys()
            .filter(|(art, _)| *art == Grundlagenart::Artefakt)
            .map(|(_, pfad)| pfad.clone())
            .collect();
        let is_told =
            |art, pfad: &String| art == Grundlagenart::Artefakt || !artefakte.contains(pfad);
        let grundlagen = gesehen.into_iter().filter(|((art, pfad), _)| is_told(*art, pfad));
        let grundlagen = grundlagen.map(|((art, pfad), summe)| {
            let (groesse, sha256) = summe.unzip();
            Grundlage { art, pfad, groesse, sha256 }
        });
        grundlagen.collect()
    }
}

/// Who knows which files had a say beside those that were checked.
pub struct Quellen<'q> {
    pub command: &'q Check,
    pub config: &'q Config,
    pub regal: &'q Regal,
    pub schemata: &'q Schemaregal,
    pub nachweise: &'q Nachweisordner,
}

impl Quellen<'_> {
    fn alle(&self) -> impl Iterator<Item = (Grundlagenart, PathBuf)> {
        let matrix = self.command.matrix.as_ref().or(self.config.matrix.datei.as_ref());
        let of = |art, paths: Vec<PathBuf>| paths.into_iter().map(move |path| (art, path));
        of(Grundlagenart::Einstellungen, self.config.dateien.clone())
            .chain(of(
                Grundlagenart::Baseline,
                baseline::datei(&self.command.bestand, self.config).into_iter().collect(),
            ))
            .chain(of(Grundlagenart::Matrix, matrix.cloned().into_iter().collect()))
            .chain(of(Grundlagenart::Schema, self.schemata.dateien().to_vec()))
            .chain(of(Grundlagenart::Codeliste, self.regal.dateien()))
            .chain(of(Grundlagenart::Nachweis, self.nachweise.gefragt()))
    }
}

/// As [`Siegel::um`], where there is one.
pub fn um<T>(
    siegel: Option<&Siegel>,
    input: &Input,
    check: impl FnOnce() -> Option<T>,
) -> Option<T> {
    match siegel {
        Some(siegel) => siegel.um(input, check),
        None => check(),
    }
}

/// A path without what says nothing, as the report has it.
fn called(path: &Path) -> String {
    shown(&path.components().filter(|part| *part != Component::CurDir).collect::<PathBuf>())
}

/// Bytes and digest of a file, read in small pieces.
fn of_file(path: &Path) -> io::Result<(u64, String)> {
    // A named pipe would block for ever.
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    }
    let mut file = File::open(path)?;
    let (mut hash, mut size) = (Sha256::new(), 0);
    let mut piece = vec![0; 1 << 16];
    loop {
        let length = file.read(&mut piece)?;
        match piece.get(..length) {
            None | Some([]) => return Ok((size, hex(hash.finalize().into()))),
            Some(piece) => {
                hash.update(piece);
                size += length as u64;
            }
        }
    }
}

fn hex(digest: [u8; 32]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
