//! The catalogues below the paths of the command line: read for what they say of a Leistung.

use super::folder_of;
use crate::arguments::Neu;
use crate::input::{self, Content, Input, Target};
use crate::output;
use fim_validation::Katalogquelle;
use ozg::Katalog;
use std::path::{Path, PathBuf};

/// Reads every catalogue, in the order of their names; says whether one could not be read.
pub(super) fn read(inputs: Vec<Input>, command: &Neu) -> (Vec<Katalogquelle>, bool) {
    let folder = folder_of(command);
    let (mut quellen, mut broken) = (Vec::new(), false);
    for input in inputs {
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
    (quellen, broken)
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
