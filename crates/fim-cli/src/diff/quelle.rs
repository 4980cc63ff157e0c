//! What a word names: a file, a folder, a state of git or a part of one. What is there on the disk goes
//! first.

use super::arbeitsstand;
use crate::failure::Failure;
use crate::input::{self, Input, Target};
use crate::seit::git::{Datei, Repository};
use fim_core::Sprache;
use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

/// A state, named.
pub enum Quelle {
    /// A file or folder.
    Pfad {
        /// As it is called before people.
        name: String,
        /// Where it is.
        pfad: PathBuf,
    },
    /// A state of git, or a file or folder in it.
    Git {
        /// As it is called before people.
        name: String,
        /// The state.
        repository: Repository,
        /// Seen from the folder of the repository; empty for all of it.
        pfad: PathBuf,
    },
}

/// A state as a list of files.
pub struct Liste {
    /// As it is called before people.
    pub name: String,
    /// The files.
    pub eintraege: Vec<Eintrag>,
    /// Where the bytes of `Inhalt::Blob` come from.
    pub repository: Option<Repository>,
    /// True where it is one file.
    pub ist_datei: bool,
    /// Where it is one file of git: what lies beside it there, by name.
    pub nachbarn: HashMap<String, String>,
}

/// A file of a state.
pub struct Eintrag {
    /// As it is called before people.
    pub name: String,
    /// Where it stands within the state; empty for a file that is the state.
    pub ort: String,
    /// What is behind it.
    pub inhalt: Inhalt,
}

/// What is behind a file.
pub enum Inhalt {
    /// Something on the disk.
    Eingabe(Input),
    /// Something in git.
    Blob(String),
}

impl Quelle {
    /// What `word` names.
    pub fn open(word: &OsStr, sprache: Sprache) -> Result<Self, Failure> {
        let pfad = PathBuf::from(word);
        let name = input::shown(&pfad);
        if pfad.exists() {
            return Ok(Self::Pfad { name, pfad });
        }
        let text = word.to_string_lossy();
        let (stand, innen) = match text.split_once(':') {
            Some((stand, innen)) if !stand.is_empty() => (stand.to_owned(), innen.to_owned()),
            _ => (text.clone().into_owned(), String::new()),
        };
        match Repository::genau(&stand, sprache)? {
            Some(repository) => {
                let pfad = im_repository(&innen, &repository);
                Ok(Self::Git { name, repository, pfad })
            }
            None => Err(unbekannt(&name, sprache)),
        }
    }

    /// The working tree, as it stands beside this state.
    pub fn arbeitsstand(&self, sprache: Sprache) -> Result<Self, Failure> {
        match self {
            Self::Git { repository, pfad, .. } => {
                let ganz = repository.wurzel.join(pfad);
                let name = match pfad.as_os_str().is_empty() {
                    true => arbeitsstand(sprache),
                    false => input::called(&ganz),
                };
                Ok(Self::Pfad { name, pfad: ganz })
            }
            Self::Pfad { name, .. } => Err(Failure::Usage(match sprache {
                Sprache::De => {
                    format!("»{name}« ist kein Git-Stand: womit vergleichen? fim diff ALT NEU")
                }
                Sprache::En => {
                    format!("»{name}« is no state of git: compare with what? fim diff OLD NEW")
                }
            })),
        }
    }

    /// The files of the state.
    pub fn auflisten(self, sprache: Sprache) -> Result<Liste, Failure> {
        match self {
            Self::Pfad { name, pfad } => {
                let ist_datei = !pfad.is_dir();
                let paths = [pfad.clone().into_os_string()];
                let inputs = input::collect(&paths, &[], input::ALLES, sprache)?;
                let eintraege =
                    inputs.into_iter().filter(|input| ist_datei || gesucht(&input.name));
                let eintrag = |input: Input| Eintrag {
                    ort: if ist_datei { String::new() } else { ort(&input, &pfad) },
                    name: called(&input),
                    inhalt: Inhalt::Eingabe(input),
                };
                let eintraege = eintraege.map(eintrag).collect();
                let nachbarn = HashMap::new();
                Ok(Liste { name, eintraege, repository: None, ist_datei, nachbarn })
            }
            Self::Git { name, repository, pfad } => {
                let (mut eintraege, mut ist_datei) = (Vec::new(), false);
                let dateien = repository.dateien(sprache)?;
                for datei in &dateien {
                    let Ok(innen) = datei.path.strip_prefix(&pfad) else { continue };
                    let selbst = innen.as_os_str().is_empty();
                    ist_datei |= selbst;
                    if selbst || gesucht(&input::shown(innen)) && !ist_versteckt(innen) {
                        eintraege.push(Eintrag {
                            name: input::shown(&datei.path),
                            ort: input::shown(innen),
                            inhalt: Inhalt::Blob(datei.blob.clone()),
                        });
                    }
                }
                if eintraege.is_empty() && !pfad.as_os_str().is_empty() {
                    return Err(unbekannt(&name, sprache));
                }
                let nachbarn = if ist_datei { neben(&pfad, &dateien) } else { HashMap::new() };
                Ok(Liste { name, eintraege, repository: Some(repository), ist_datei, nachbarn })
            }
        }
    }
}

impl Liste {
    /// How many files there are.
    pub fn len(&self) -> usize {
        self.eintraege.len()
    }

    /// The files on the disk.
    pub fn dateien(&self) -> impl Iterator<Item = PathBuf> {
        self.eintraege.iter().filter_map(|eintrag| match &eintrag.inhalt {
            Inhalt::Eingabe(Input { target: Target::File(path), .. }) => Some(path.clone()),
            _ => None,
        })
    }
}

/// The files of a folder, by their names.
fn neben(pfad: &Path, dateien: &[Datei]) -> HashMap<String, String> {
    let hier = dateien.iter().filter(|datei| datei.path.parent() == pfad.parent());
    let benannt = hier.filter_map(|datei| {
        let name = datei.path.file_name()?.to_string_lossy().into_owned();
        Some((name, datei.blob.clone()))
    });
    benannt.collect()
}

/// `REF:pfad` counts from the folder of the repository, `REF:./pfad` from the working folder.
fn im_repository(innen: &str, repository: &Repository) -> PathBuf {
    let pfad = Path::new(innen);
    let hier = std::env::current_dir().and_then(|hier| hier.canonicalize()).unwrap_or_default();
    let von_hier = innen.starts_with("./") || innen.starts_with("../") || innen == ".";
    let basis = hier.strip_prefix(&repository.wurzel).ok().filter(|_| von_hier);
    let mut out = PathBuf::new();
    for teil in basis.unwrap_or(Path::new("")).components().chain(pfad.components()) {
        match teil {
            Component::Normal(teil) => out.push(teil),
            Component::ParentDir => {
                out.pop();
            }
            _ => {}
        }
    }
    out
}

/// Artefacts and archives; catalogues and Steckbriefe are not compared.
fn gesucht(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    input::is_candidate(file)
}

fn ist_versteckt(path: &Path) -> bool {
    let mut folders = path.parent().into_iter().flat_map(Path::components);
    folders.any(|it| it.as_os_str().to_string_lossy().starts_with('.'))
}

fn called(input: &Input) -> String {
    match &input.target {
        Target::File(path) => input::called(path),
        _ => input.name.clone(),
    }
}

fn ort(input: &Input, root: &Path) -> String {
    match &input.target {
        Target::File(path) => input::shown(path.strip_prefix(root).unwrap_or(path)),
        _ => input.name.clone(),
    }
}

fn unbekannt(name: &str, sprache: Sprache) -> Failure {
    let name = fim_core::reading::clip(name, 80);
    Failure::Usage(match sprache {
        Sprache::De => {
            format!("»{name}«: keine Datei, kein Ordner und kein Git-Stand dieses Namens")
        }
        Sprache::En => format!("»{name}«: no file, folder or state of git of this name"),
    })
}
