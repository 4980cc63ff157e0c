//! What is to be checked: from words on the command line to a list of files.
//!
//! A file named on the command line is always checked; folders are searched for the endings of our
//! standards. Every word that leads nowhere stays in the list, so that it is told of.

mod archive;
mod pattern;
mod read;
mod walk;

pub use archive::{Budget, unpack};
pub use read::{Content, is_archive, read};
pub use walk::files;

use crate::failure::{Failure, wording};
use fim_core::reading::DATEI_NICHT_LESBAR;
use fim_core::{Finding, Sprache};
use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

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
#[derive(Debug, Clone)]
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

    /// What makes two inputs one: the path, however it is written.
    fn key(&self) -> (u8, PathBuf) {
        match &self.target {
            Target::Stdin => (0, PathBuf::new()),
            Target::File(path) => {
                (1, path.components().filter(|part| *part != Component::CurDir).collect())
            }
            Target::Unreadable(..) => (2, PathBuf::from(&self.name)),
        }
    }
}

/// Says of a path, as it would stand in the report, that it is not looked for.
pub type Ausschluss<'f> = &'f dyn Fn(&str) -> bool;

/// Nothing is left out.
pub const ALLES: Ausschluss<'static> = &|_| false;

/// The folder of a file, `.` for the working folder.
pub fn parent(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new(".")).to_owned()
}

/// The folders that are searched as a whole; the empty path is the working folder.
pub fn folders(paths: &[OsString], files_from: &[OsString]) -> Vec<PathBuf> {
    if paths.is_empty() && files_from.is_empty() {
        return vec![PathBuf::new()];
    }
    paths.iter().map(PathBuf::from).filter(|path| path.is_dir()).collect()
}

/// Lists what `paths` and the files in `files_from` name, each once, in the order of the report.
pub fn collect(
    paths: &[OsString],
    files_from: &[OsString],
    is_excluded: Ausschluss<'_>,
    sprache: Sprache,
) -> Result<Vec<Input>, Failure> {
    let mut inputs = Vec::new();
    if paths.is_empty() && files_from.is_empty() {
        walk::folder(Path::new(""), is_excluded, &mut inputs);
    }
    for path in paths {
        resolve(path, is_excluded, &mut inputs);
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
        let bytes = list_bytes(list)?;
        let separator = if bytes.contains(&0) { 0 } else { b'\n' };
        for line in bytes.split(|byte| *byte == separator) {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if !line.trim_ascii().is_empty() {
                resolve(&os_string(line), is_excluded, &mut inputs);
            }
        }
    }
    let mut seen = HashSet::new();
    inputs.retain(|input| seen.insert(input.key()));
    inputs.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(inputs)
}

fn list_bytes(list: &OsStr) -> Result<Vec<u8>, Failure> {
    let bytes = if list == STDIN {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(list)
    };
    let failure = |error| Failure::File { path: shown(Path::new(list)), error };
    let mut bytes = bytes.map_err(failure)?;
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    Ok(bytes)
}

#[cfg(unix)]
fn os_string(bytes: &[u8]) -> OsString {
    use std::os::unix::ffi::OsStrExt;
    OsStr::from_bytes(bytes).to_owned()
}

#[cfg(not(unix))]
fn os_string(bytes: &[u8]) -> OsString {
    String::from_utf8_lossy(bytes).into_owned().into()
}

fn resolve(word: &OsStr, is_excluded: Ausschluss<'_>, inputs: &mut Vec<Input>) {
    if word == STDIN {
        inputs.push(Input { name: STDIN.to_owned(), target: Target::Stdin });
        return;
    }
    let path = Path::new(word);
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => walk::folder(path, is_excluded, inputs),
        Ok(_) => inputs.push(Input::file(path.to_owned())),
        Err(error) => match word.to_str().filter(|word| word.contains(['*', '?', '['])) {
            Some(pattern) => pattern::resolve(pattern, is_excluded, inputs),
            None => match written_on_windows(word) {
                Some(path) => resolve(path.as_os_str(), is_excluded, inputs),
                None => inputs.push(Input::unreadable(shown(path), wording(&error))),
            },
        },
    }
}

/// The path that is meant where a list was written on Windows and is read elsewhere.
fn written_on_windows(word: &OsStr) -> Option<PathBuf> {
    let path = word.to_str().filter(|word| word.contains('\\'))?.replace('\\', "/");
    Some(PathBuf::from(path)).filter(|path| path.exists())
}

/// The name of a path in reports: `/` between its parts on every system.
pub fn shown(path: &Path) -> String {
    let name = path.to_string_lossy();
    if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() }
}

/// What a path is called before people: as seen from the working folder, where it lies in it.
pub fn called(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    shown(path.strip_prefix(here).unwrap_or(path))
}

/// The finding for something that could not be read.
pub fn unreadable(name: &str, (de, en): (String, String)) -> Finding {
    Finding::of(&DATEI_NICHT_LESBAR).value("grund", (de.as_str(), en.as_str())).finish(name)
}

/// True for what folders and archives are searched for: artefacts, archives, catalogues and
/// Steckbriefe.
pub fn is_wanted(name: &str) -> bool {
    let shadow = name.starts_with("._");
    is_candidate(name) || !shadow && (ozg::ist_katalog(name) || ozg::ist_steckbrief(name))
}

/// True for the endings of artefacts and archives, in any case. `._x.xml` is the
/// shadow that macOS leaves beside `x.xml` and no document.
pub fn is_candidate(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    !lower.starts_with("._") && [".xml", ".bpmn", ".zip"].iter().any(|end| lower.ends_with(end))
}
