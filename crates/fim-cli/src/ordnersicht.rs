//! Paths of the report, seen from the folder of the settings; which folders a run covers; what is
//! not looked for.

use crate::config::Config;
use fim_validation::{Pfadmuster, Pfadsicht};
use std::env;
use std::path::{Component, Path, PathBuf};

/// See the module.
pub struct Ordnersicht {
    /// The working folder.
    hier: PathBuf,
    /// The folder of the settings; the working folder where there are none.
    einstellungen: PathBuf,
    /// Folders that are searched, seen from the folder of the settings; empty for that itself.
    ordner: Vec<String>,
    ausschliessen: Vec<Pfadmuster>,
}

impl Ordnersicht {
    /// How a run sees things that searches `folders` as a whole.
    pub fn new(config: &Config, folders: &[PathBuf]) -> Self {
        let hier = env::current_dir().and_then(|folder| folder.canonicalize()).unwrap_or_default();
        let folder = config.folder.as_deref().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.and_then(|folder| folder.canonicalize().ok());
        let einstellungen = folder.unwrap_or_else(|| hier.clone());
        let mut sicht = Self {
            hier,
            einstellungen,
            ordner: Vec::new(),
            ausschliessen: config.ausschliessen.clone(),
        };
        sicht.ordner = folders.iter().filter_map(|folder| sicht.als_ordner(folder)).collect();
        sicht
    }

    /// A folder seen from that of the settings; empty for one that holds it.
    fn als_ordner(&self, folder: &Path) -> Option<String> {
        let real = self.hier.join(folder).canonicalize().ok()?;
        if self.einstellungen.starts_with(&real) {
            return Some(String::new());
        }
        real.strip_prefix(&self.einstellungen).ok().map(joined)
    }

    /// True where folders are not searched for a path.
    pub fn schliesst_aus(&self, path: &str) -> bool {
        if self.ausschliessen.is_empty() {
            return false;
        }
        let path = self.von_den_einstellungen(path);
        self.ausschliessen.iter().any(|muster| muster.nennt(&path))
    }
}

impl Pfadsicht for Ordnersicht {
    fn von_den_einstellungen(&self, path: &str) -> String {
        let (file, inner) = path.split_once("!/").map_or((path, None), |(a, b)| (a, Some(b)));
        let whole = without_dots(&self.hier.join(file));
        let seen = match whole.strip_prefix(&self.einstellungen) {
            Ok(relative) => joined(relative),
            Err(_) => file.trim_start_matches("./").to_owned(),
        };
        inner.map_or(seen.clone(), |inner| format!("{seen}!/{inner}"))
    }

    fn deckt(&self, path: &str) -> bool {
        if self.ausschliessen.iter().any(|muster| muster.nennt(path)) {
            return false;
        }
        self.ordner.iter().any(|folder| {
            let rest = path.strip_prefix(folder.as_str());
            folder.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }
}

/// A path without `.` and `..`, whatever there is on the disk.
fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

/// A path with `/` between its parts.
fn joined(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}
