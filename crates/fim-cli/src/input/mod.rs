//! What is to be checked: from words on the command line to a list of files.
//!
//! A file named on the command line is always checked; folders are searched for the endings of our
//! standards. Every word that leads nowhere stays in the list, so that it is told of.

mod archive;
mod read;
mod walk;

pub use archive::unpack;
pub use read::{Content, read};

use crate::failure::{Failure, wording};
use fim_core::reading::DATEI_NICHT_LESBAR;
use fim_core::{Finding, Sprache};
use std::collections::HashSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Name of standard input on the command line and in reports.
pub const STDIN: &str = "-";

/// One thing to be checked.
#[derive(Debug)]
pub struct Input {
    /// Name in the report: as given, joined by `/`.
    pub name: String,
    /// What is behind it.
    pub target: Target,
}

/// What is behind a name.
#[derive(Debug)]
pub enum Target {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
    /// Nothing that can be read: why, in German and English.
    Unreadable(String, String),
}

impl Input {
    fn file(path: PathBuf) -> Self {
        Self { name: shown(&path), target: Target::File(path) }
    }

    fn unreadable(name: String, (de, en): (String, String)) -> Self {
        Self { name, target: Target::Unreadable(de, en) }
    }
}

/// Lists what `paths` and the files in `files_from` name, each once, in the order of the report.
pub fn collect(
    paths: &[String],
    files_from: &[String],
    sprache: Sprache,
) -> Result<Vec<Input>, Failure> {
    let mut inputs = Vec::new();
    if paths.is_empty() && files_from.is_empty() {
        walk::folder(Path::new(""), &mut inputs);
    }
    for path in paths {
        resolve(path, &mut inputs);
    }
    for list in files_from {
        if list == STDIN && paths.iter().any(|path| path == STDIN) {
            return Err(Failure::Usage(
                sprache
                    .pick(
                        "»-« kann nur einmal gelesen werden: als Datei oder als Liste",
                        "»-« can be read only once: as a file or as a list",
                    )
                    .to_owned(),
            ));
        }
        let text = list_text(list)?;
        let separator = if text.contains('\0') { '\0' } else { '\n' };
        let lines = text.split(separator).map(|line| line.trim_end_matches('\r'));
        for line in lines.filter(|line| !line.trim().is_empty()) {
            resolve(line, &mut inputs);
        }
    }
    let mut seen = HashSet::new();
    inputs.retain(|input| seen.insert(input.name.trim_start_matches("./").to_owned()));
    inputs.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(inputs)
}

fn list_text(list: &str) -> Result<String, Failure> {
    let bytes = if list == STDIN {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(list)
    };
    let bytes = bytes.map_err(|error| Failure::File { path: list.to_owned(), error })?;
    Ok(String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned())
}

fn resolve(word: &str, inputs: &mut Vec<Input>) {
    if word == STDIN {
        inputs.push(Input { name: STDIN.to_owned(), target: Target::Stdin });
        return;
    }
    let path = Path::new(word);
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => walk::folder(path, inputs),
        Ok(_) => inputs.push(Input::file(path.to_owned())),
        Err(_) if word.contains(['*', '?', '[']) => resolve_pattern(word, inputs),
        Err(error) => inputs.push(Input::unreadable(shown(path), wording(&error))),
    }
}

/// Shells on Windows leave patterns to us, and quoting does so elsewhere.
fn resolve_pattern(pattern: &str, inputs: &mut Vec<Input>) {
    let options = glob::MatchOptions { require_literal_leading_dot: true, ..Default::default() };
    let before = inputs.len();
    match glob::glob_with(pattern, options) {
        Ok(paths) => {
            for path in paths {
                match path {
                    Ok(path) if path.is_dir() => walk::folder(&path, inputs),
                    Ok(path) => inputs.push(Input::file(path)),
                    Err(error) => {
                        let reason = wording(error.error());
                        inputs.push(Input::unreadable(shown(error.path()), reason));
                    }
                }
            }
            if inputs.len() == before {
                let reason = ("kein Treffer für dieses Muster", "nothing matches this pattern");
                let reason = (reason.0.to_owned(), reason.1.to_owned());
                inputs.push(Input::unreadable(pattern.to_owned(), reason));
            }
        }
        Err(error) => {
            let reason = (format!("kein Muster: {error}"), format!("no pattern: {error}"));
            inputs.push(Input::unreadable(pattern.to_owned(), reason));
        }
    }
}

/// The name of a path in reports: `/` between its parts on every system.
fn shown(path: &Path) -> String {
    let name = path.to_string_lossy();
    if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() }
}

/// The finding for something that could not be read.
pub fn unreadable(name: &str, (de, en): (String, String)) -> Finding {
    Finding::of(&DATEI_NICHT_LESBAR).value("grund", (de.as_str(), en.as_str())).finish(name)
}

/// True for the endings that folders and archives are searched for, in any case. `._x.xml` is the
/// shadow that macOS leaves beside `x.xml` and no document.
fn is_candidate(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    !lower.starts_with("._") && [".xml", ".bpmn", ".zip"].iter().any(|end| lower.ends_with(end))
}
