//! What a file came to, as bytes and back: the same report, the same across files; bytes that are
//! damaged are refused; code lists that changed are noticed.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "tests touch the world and may fail loudly"
)]

mod codelisten;
#[path = "../../../../tests/fremddaten.rs"]
mod fremddaten;
mod kennzeichen;
mod schaden;
mod treue;

use std::path::{Path, PathBuf};

/// Names and bytes of the artefacts below a folder, in order.
fn artefakte(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    collect(folder, &mut found);
    found.sort();
    let name = |path: &PathBuf| path.strip_prefix(folder).expect("inside").display().to_string();
    found.iter().map(|path| (name(path), std::fs::read(path).expect("a file"))).collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, found);
        } else if path
            .extension()
            .is_some_and(|it| ["xml", "bpmn", "toml", "csv"].iter().any(|one| it == *one))
        {
            found.push(path);
        }
    }
}

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus")
}
