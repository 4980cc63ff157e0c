//! The catalogues below the paths of the command line. They are no artefacts, so nothing else looks
//! for them here.

use super::folder_of;
use crate::arguments::Neu;
use crate::failure::Failure;
use crate::input::{self, Content, Input, Target};
use crate::output;
use fim_validation::Katalogquelle;
use ozg::{Katalog, ist_katalog};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Reads every catalogue, in the order of their names; says whether one could not be read.
pub(super) fn find(command: &Neu) -> Result<(Vec<Katalogquelle>, bool), Failure> {
    let folder = folder_of(command);
    let (mut quellen, mut broken) = (Vec::new(), false);
    for input in search(&command.paths) {
        let Target::File(path) = &input.target else { continue };
        let bytes = match input::read(&input, &command.limits) {
            Ok(Content::Document(bytes) | Content::Archive(bytes)) => bytes,
            Err(finding) => {
                broken = true;
                let why = finding.message(command.sprache);
                output::complain(&format!("{}: {why}", input.name));
                continue;
            }
        };
        let gelesen = Katalog::lesen(&input.name, bytes, &command.limits);
        if gelesen.inhalt.zeilen.is_empty() {
            let why = gelesen.befunde.first().map(|finding| finding.message(command.sprache));
            if let Some(why) = why {
                broken = true;
                output::complain(&format!("{}: {why}", input.name));
            }
        }
        let ordner = way(&folder, path.parent().unwrap_or(Path::new("")));
        quellen.push(Katalogquelle { name: input.name, katalog: gelesen.inhalt, ordner });
    }
    Ok((quellen, broken))
}

/// The files with the name of a catalogue at or below the paths.
fn search(paths: &[OsString]) -> Vec<Input> {
    let here = [OsString::from(".")];
    let paths = if paths.is_empty() { &here[..] } else { paths };
    let mut found = Vec::new();
    for path in paths.iter().map(Path::new) {
        if path.is_dir() {
            found.extend(input::files(path));
        } else if path.is_file() {
            let target = Target::File(path.to_owned());
            found.push(Input { name: input::shown(path), target });
        }
    }
    found.retain(|input| matches!(input.target, Target::File(_)) && ist_katalog(&input.name));
    for input in &mut found {
        input.name = input.name.trim_start_matches("./").to_owned();
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found.dedup_by(|a, b| a.name == b.name);
    found
}

/// The way from one folder to another, with `/` at its end; empty where they are one, or where
/// nobody can say.
fn way(from: &Path, to: &Path) -> String {
    let real = |path: &Path| -> Option<PathBuf> {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        path.canonicalize().ok()
    };
    let (Some(from), Some(to)) = (real(from), real(to)) else { return String::new() };
    let shared = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    if shared == 0 {
        return String::new();
    }
    let up = from.components().skip(shared).map(|_| "..".to_owned());
    let down = to.components().skip(shared);
    let down = down.map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).map(|part| part + "/").collect()
}
