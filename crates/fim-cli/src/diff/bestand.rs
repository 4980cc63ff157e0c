//! A state: what each of its files holds, so small that thousands fit into memory. A file is read again
//! when its artefacts are to be compared.

use super::quelle::{Eintrag, Inhalt, Liste};
use crate::failure::Failure;
use crate::input::Target;
use crate::pipeline::{self, Outcome};
use crate::{output, seit::git::Repository};
use fim_core::{Document, FileReport, Identity, Limits, Source, Sprache, State, Value};
use fim_validation::Spuren;
use indicatif::ProgressBar;
use rayon::prelude::*;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use vergleich::{Abbild, Anwesend, Aufnahmefehler};

/// Files of git that are in memory at once.
const STAPEL: usize = 64;

/// An artefact of a state.
pub struct Fund {
    /// What is kept of it.
    pub anwesend: Anwesend,
    /// The number of its file.
    pub eintrag: usize,
    /// Its number in the file.
    pub nummer: usize,
    /// Its file before people, with what is inside of an archive.
    pub datei: String,
    /// Of a code list: its identification and version in genericode.
    pub liste: Option<(String, Option<String>)>,
}

/// A state, read.
pub struct Bestand {
    /// As it is called before people.
    pub name: String,
    /// The artefacts, in the order of the files.
    pub funde: Vec<Fund>,
    /// Files that could not be read, and why.
    pub unlesbar: Vec<(String, Value)>,
    /// Files of other standards.
    pub andere: u64,
    /// True where a fault of ours stood in the way.
    pub tool_error: bool,
    /// True where the state is one file.
    pub ist_datei: bool,
    eintraege: Vec<Eintrag>,
    repository: Option<Repository>,
    nachbarn: HashMap<String, String>,
}

/// What a file came to.
#[derive(Default)]
struct Gelesen {
    funde: Vec<Fund>,
    unlesbar: Vec<(String, Value)>,
    andere: u64,
    fault: Option<String>,
}

impl Fund {
    /// True for what data is described by, lists included.
    pub fn braucht_listen(&self) -> bool {
        matches!(
            self.anwesend.schluessel.art.as_str(),
            "Stammdatenschema" | "Datenfeldgruppe" | "Datenfeld"
        )
    }
}

impl Bestand {
    /// Reads every file once.
    pub fn lesen(
        liste: Liste,
        limits: &Limits,
        bar: &ProgressBar,
        sprache: Sprache,
    ) -> Result<Self, Failure> {
        let Liste { name, eintraege, repository, ist_datei, nachbarn } = liste;
        let mut bestand = Self {
            name,
            funde: Vec::new(),
            unlesbar: Vec::new(),
            andere: 0,
            tool_error: false,
            ist_datei,
            eintraege,
            repository,
            nachbarn,
        };
        let mut alle: Vec<Gelesen> = Vec::with_capacity(bestand.eintraege.len());
        // What is on the disk is read by each thread; what git has comes in stacks.
        let stapel = if bestand.repository.is_some() { STAPEL } else { usize::MAX };
        for (at, teil) in bestand.eintraege.chunks(stapel).enumerate() {
            let bytes = bestand.blobs(teil, sprache)?;
            let nummern = (0..teil.len()).into_par_iter();
            let gelesen = nummern.zip(bytes).map(|(i, bytes)| {
                let gelesen =
                    eine(&teil[i], at * stapel.min(bestand.eintraege.len()) + i, bytes, limits);
                bar.inc(1);
                gelesen
            });
            alle.extend(gelesen.collect::<Vec<_>>());
        }
        for gelesen in alle {
            bestand.funde.extend(gelesen.funde);
            bestand.unlesbar.extend(gelesen.unlesbar);
            bestand.andere += gelesen.andere;
            if let Some(fault) = gelesen.fault {
                output::complain(&fault);
                bestand.tool_error = true;
            }
        }
        Ok(bestand)
    }

    /// What is kept of the artefacts.
    pub fn anwesende(&self) -> Vec<Anwesend> {
        self.funde.iter().map(|fund| fund.anwesend.clone()).collect()
    }

    /// The artefacts of a file, in its order; read anew.
    pub fn abbilder(
        &self,
        eintrag: usize,
        limits: &Limits,
        sprache: Sprache,
    ) -> Result<Vec<Abbild>, Failure> {
        let eintrag = std::slice::from_ref(&self.eintraege[eintrag]);
        let bytes = self.blobs(eintrag, sprache)?.pop().flatten();
        let abbilder = Mutex::new(Vec::new());
        durchgehen(&eintrag[0], bytes, limits, &|_, found| {
            abbilder.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
        });
        Ok(abbilder.into_inner().unwrap_or_else(PoisonError::into_inner))
    }

    /// A file beside the one file of the state, by its name; `None` where there is none, or a larger
    /// one than is read.
    pub fn neben(&self, name: &str, limits: &Limits) -> Option<Vec<u8>> {
        let bytes = match &self.repository {
            Some(repository) => {
                let blob = self.nachbarn.get(name)?;
                repository.inhalte(&[blob], Sprache::De).ok()?.pop()?
            }
            None => {
                let path = self.ordner()?.join(name);
                let metadata = std::fs::metadata(&path).ok()?;
                if !metadata.is_file() || metadata.len() > limits.file_bytes {
                    return None;
                }
                std::fs::read(path).ok()?
            }
        };
        (bytes.len() as u64 <= limits.file_bytes).then_some(bytes)
    }

    /// The folder around the one file of the state.
    fn ordner(&self) -> Option<PathBuf> {
        let [Eintrag { inhalt: Inhalt::Eingabe(input), .. }] = self.eintraege.as_slice() else {
            return None;
        };
        match &input.target {
            Target::File(path) if self.ist_datei => path.parent().map(Path::to_owned),
            _ => None,
        }
    }

    fn blobs(&self, teil: &[Eintrag], sprache: Sprache) -> Result<Vec<Option<Vec<u8>>>, Failure> {
        let Some(repository) = &self.repository else { return Ok(vec![None; teil.len()]) };
        let blobs = teil.iter().map(|eintrag| match &eintrag.inhalt {
            Inhalt::Blob(blob) => blob.as_str(),
            Inhalt::Eingabe(_) => "",
        });
        let bytes = repository.inhalte(&blobs.collect::<Vec<_>>(), sprache)?;
        Ok(bytes.into_iter().map(Some).collect())
    }
}

fn eine(eintrag: &Eintrag, nummer: usize, bytes: Option<Vec<u8>>, limits: &Limits) -> Gelesen {
    let funde = Mutex::new(Vec::new());
    let outcomes = durchgehen(eintrag, bytes, limits, &|name, abbilder| {
        let mut funde = funde.lock().unwrap_or_else(PoisonError::into_inner);
        for abbild in abbilder {
            let innen = name.strip_prefix(&eintrag.name).unwrap_or_default();
            let anwesend = Anwesend::of(&abbild, &format!("{}{innen}", eintrag.ort));
            let at = funde.len();
            funde.push(Fund {
                anwesend,
                eintrag: nummer,
                nummer: at,
                datei: name.to_owned(),
                liste: abbild.listenkennung(),
            });
        }
    });
    let mut gelesen = Gelesen {
        funde: funde.into_inner().unwrap_or_else(PoisonError::into_inner),
        ..Gelesen::default()
    };
    for outcome in outcomes {
        if let Some(fault) = outcome.fault() {
            gelesen.fault = Some(fault.to_owned());
        }
        let (report, _) = outcome.into_parts();
        match report.state {
            State::Unchecked => gelesen.unlesbar.push((report.path.clone(), warum(&report))),
            State::Other => gelesen.andere += 1,
            _ => {}
        }
    }
    gelesen
}

/// Shows the artefacts of every document behind a file, archives included.
fn durchgehen(
    eintrag: &Eintrag,
    bytes: Option<Vec<u8>>,
    limits: &Limits,
    show: &(dyn Fn(&str, Vec<Abbild>) + Sync),
) -> Vec<Outcome> {
    let examine =
        |name: &str, bytes: Vec<u8>| (document(name, bytes, limits, show), Spuren::default());
    match (&eintrag.inhalt, bytes) {
        (Inhalt::Eingabe(input), _) => {
            let named =
                crate::input::Input { name: eintrag.name.clone(), target: input.target.clone() };
            pipeline::as_a_whole(&named, limits, &examine)
        }
        (Inhalt::Blob(_), bytes) => {
            pipeline::with_bytes(&eintrag.name, bytes.unwrap_or_default(), limits, &examine)
        }
    }
}

fn document(
    name: &str,
    bytes: Vec<u8>,
    limits: &Limits,
    show: &(dyn Fn(&str, Vec<Abbild>) + Sync),
) -> FileReport {
    let of = |state| FileReport::new(name, Identity::default(), state, Vec::new());
    let source = match Source::decode(name, bytes, limits) {
        Ok(source) => source,
        Err(finding) => return FileReport::unchecked(name, *finding),
    };
    let document = match Document::parse(&source, limits) {
        Ok(document) => document,
        Err(finding) => return FileReport::unchecked(name, *finding),
    };
    match vergleich::lesen(&document, limits) {
        Ok(abbilder) => {
            show(name, abbilder);
            of(State::Ok)
        }
        Err(Aufnahmefehler::Fremd) => of(State::Other),
        Err(Aufnahmefehler::Unbekannt(grund)) => {
            let (de, en) = (grund.get(Sprache::De).to_owned(), grund.get(Sprache::En).to_owned());
            FileReport::unchecked(name, crate::input::unreadable(name, (de, en)))
        }
    }
}

/// The gravest reason, in both languages.
fn warum(report: &FileReport) -> Value {
    let finding = report.findings.iter().max_by_key(|finding| finding.stufe);
    finding.map_or_else(
        || Value::Plain(String::new()),
        |finding| Value::Both(finding.message(Sprache::De), finding.message(Sprache::En)),
    )
}
