//! Where files lie: those of the project, and the external test data, which may be missing.

use std::path::{Path, PathBuf};

/// The folder of the workspace.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("project folder")
}

/// Folder of the external test data, or `None` after saying so.
pub fn external(folder: &str) -> Option<PathBuf> {
    let root = std::env::var_os("FIM_TESTDATA")
        .map_or_else(|| project().join("../shared/data"), PathBuf::from);
    let path = root.join(folder);
    if path.is_dir() {
        return path.canonicalize().ok();
    }
    eprintln!("SKIPPED: no external test data at {} (set FIM_TESTDATA)", path.display());
    None
}

/// All files below a folder whose name ends so, by path with slashes.
pub fn files(folder: &Path, ending: &str) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    collect(folder, "", ending, &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, below: &str, ending: &str, found: &mut Vec<(String, PathBuf)>) {
    for entry in std::fs::read_dir(folder).expect("folder").flatten() {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            collect(&path, &format!("{name}/"), ending, found);
        } else if name.ends_with(ending) {
            found.push((name, path));
        }
    }
}

pub fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("file")
}

pub fn text(path: &Path) -> String {
    String::from_utf8(bytes(path)).expect("UTF-8")
}
