//! Reading the real artefacts of the external test data, in bytes per second and stage by stage, on
//! one thread. By hand: `cargo bench --bench lesen` (data through `FIM_TESTDATA`).

#![allow(clippy::disallowed_methods, reason = "benchmarks read files and the environment")]

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use fim_core::{Document, Limits, Source};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

fn main() {
    if FOLDERS.iter().all(|folder| files(folder).is_empty()) {
        let _ = std::io::Write::write_all(
            &mut std::io::stderr(),
            b"SKIPPED: no external test data (set FIM_TESTDATA)\n",
        );
        return;
    }
    divan::main();
}

const FOLDERS: [&str; 4] = ["xdatenfelder3", "xdatenfelder2", "xprozess2", "genericode"];

fn files(folder: &str) -> &'static [Vec<u8>] {
    static FILES: OnceLock<Vec<Vec<Vec<u8>>>> = OnceLock::new();
    let all =
        FILES.get_or_init(|| FOLDERS.iter().map(|folder| load(&data().join(folder))).collect());
    let at = FOLDERS.iter().position(|known| *known == folder).unwrap_or(0);
    &all[at]
}

fn data() -> PathBuf {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    std::env::var_os("FIM_TESTDATA").map_or_else(default, PathBuf::from)
}

fn load(folder: &Path) -> Vec<Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(load(&path));
        } else if path.extension().is_some_and(|end| end == "xml") {
            found.extend(std::fs::read(&path).ok());
        }
    }
    found
}

fn bytes(files: &[Vec<u8>]) -> BytesCount {
    BytesCount::new(files.iter().map(Vec::len).sum::<usize>())
}

/// Bytes to text.
#[divan::bench(args = FOLDERS, sample_count = 5)]
fn decode(bencher: Bencher<'_, '_>, folder: &str) {
    let files = files(folder);
    bencher.counter(bytes(files)).bench_local(|| {
        for file in files {
            black_box(Source::decode("x.xml", file.clone(), &Limits::default()).is_ok());
        }
    });
}

/// Bytes to tree, limits included.
#[divan::bench(args = FOLDERS, sample_count = 5)]
fn parse(bencher: Bencher<'_, '_>, folder: &str) {
    let files = files(folder);
    bencher.counter(bytes(files)).bench_local(|| {
        for file in files {
            if let Ok(source) = Source::decode("x.xml", file.clone(), &Limits::default()) {
                black_box(Document::parse(&source, &Limits::default()).is_ok());
            }
        }
    });
}

/// The tree crate alone, for comparison.
#[divan::bench(args = FOLDERS, sample_count = 5)]
fn roxmltree_alone(bencher: Bencher<'_, '_>, folder: &str) {
    let files = files(folder);
    bencher.counter(bytes(files)).bench_local(|| {
        for file in files {
            if let Ok(text) = std::str::from_utf8(file) {
                black_box(roxmltree::Document::parse(text).is_ok());
            }
        }
    });
}

/// Bytes to report: the whole check of a file.
#[divan::bench(args = FOLDERS, sample_count = 5)]
fn check(bencher: Bencher<'_, '_>, folder: &str) {
    let files = files(folder);
    bencher.counter(bytes(files)).bench_local(|| {
        for file in files {
            black_box(fim_validation::check("x.xml", file.clone(), &Limits::default()));
        }
    });
}
