//! Where files lie: those of the project, and the external test data, which may be missing.

pub use crate::fremddaten::external;
use std::path::{Path, PathBuf};

/// The folder of the workspace.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("project folder")
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
