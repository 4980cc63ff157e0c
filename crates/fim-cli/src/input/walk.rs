//! Folders: searched for our endings; hidden folders and what a `.gitignore` at or below the
//! argument names are passed over. Links are not followed, so nothing outside is read.

use super::{Ausschluss, Input, is_wanted, shown};
use crate::failure::wording;
use ignore::{DirEntry, WalkBuilder};
use std::io;
use std::path::Path;

/// Adds the files below `root`; the empty path is the working folder.
pub fn folder(root: &Path, is_excluded: Ausschluss<'_>, inputs: &mut Vec<Input>) {
    let start = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    let walk = WalkBuilder::new(start)
        .standard_filters(false)
        .git_ignore(true)
        .require_git(false)
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden_folder(entry))
        .build();
    for entry in walk {
        match entry {
            Ok(entry) if is_file(&entry) => {
                if is_wanted(&entry.file_name().to_string_lossy()) {
                    let mut input = Input::file(entry.into_path());
                    if root.as_os_str().is_empty() {
                        input.name = input.name.trim_start_matches("./").to_owned();
                    }
                    if !is_excluded(&input.name) {
                        inputs.push(input);
                    }
                }
            }
            Ok(_) => {}
            Err(error) => inputs.push(broken(root, &error)),
        }
    }
}

/// Every file below `root`, whatever its ending and whatever a `.gitignore` says: a delivery is what
/// is there. A link counts where it leads to a file of the same folder; others are told of.
pub fn files(root: &Path) -> Vec<Input> {
    let walk = WalkBuilder::new(root)
        .standard_filters(false)
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden_folder(entry))
        .build();
    let real = root.canonicalize();
    let is_inside = |path: &Path| {
        let (Ok(real), Ok(path)) = (&real, path.canonicalize()) else { return false };
        path.starts_with(real)
    };
    let mut inputs = Vec::new();
    for entry in walk {
        match entry {
            Ok(entry) if is_file(&entry) => inputs.push(Input::file(entry.into_path())),
            Ok(entry) if entry.path_is_symlink() && !entry.path().is_dir() => {
                let path = entry.into_path();
                if is_inside(&path) {
                    inputs.push(Input::file(path));
                } else {
                    let reason = ("führt aus dem Ordner hinaus", "leads out of the folder");
                    let reason = (reason.0.to_owned(), reason.1.to_owned());
                    inputs.push(Input::unreadable(shown(&path), reason));
                }
            }
            Ok(_) => {}
            Err(error) => inputs.push(broken(root, &error)),
        }
    }
    inputs
}

fn is_file(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_file())
}

fn is_hidden_folder(entry: &DirEntry) -> bool {
    let hidden = entry.file_name().to_string_lossy().starts_with('.');
    hidden && entry.file_type().is_some_and(|kind| kind.is_dir())
}

fn broken(root: &Path, error: &ignore::Error) -> Input {
    let name = match path_of(error) {
        Some(path) => shown(path),
        None => shown(root),
    };
    let reason = error.io_error().map_or_else(
        || (error.to_string(), error.to_string()),
        |error| wording(&io::Error::from(error.kind())),
    );
    Input::unreadable(name, reason)
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_of(err)
        }
        _ => None,
    }
}
