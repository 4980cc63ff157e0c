//! What the fuzzer found, and a fixed number of mutations of the corpus: the same in every run.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "tests touch the world and may fail loudly"
)]

use fuzz_ziele::struktur::{Zufall, veraendert};
use fuzz_ziele::{ZIELE, ziel};
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

/// Mutations of each target.
const MUTATIONEN: usize = 150;

fn ordner(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// All files below a folder, sorted.
fn dateien(folder: &Path, ends: &[&str]) -> Vec<PathBuf> {
    let (mut open, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("folder").map(|entry| entry.expect("entry").path())
        {
            let fits = || ends.iter().any(|end| entry.to_string_lossy().ends_with(end));
            if entry.is_dir() {
                open.push(entry);
            } else if fits() {
                found.push(entry);
            }
        }
    }
    found.sort();
    found
}

/// Seeds of a target, from the corpus of the project.
fn saat(name: &str) -> Vec<Vec<u8>> {
    let (folder, end) = match name {
        "xdatenfelder" => ("buecherschrank/datenfelder", ".xml"),
        "xzufi" => ("leistungen", ".xml"),
        "xprozess" => ("prozesse", ".xml"),
        "genericode" => ("buecherschrank/codelisten", ".xml"),
        "steckbrief" => ("vorhaben", ".toml"),
        "katalog_csv" => ("vorhaben", ".csv"),
        "eigene_regeln" => ("eigene-regeln", ".toml"),
        "quelle" => ("kodierungen", ".xml"),
        "einstellungen" => {
            let file = fs::read(ordner("../../corpus/qualitaet/fim.toml")).expect("file");
            return [eigene_saat(name), vec![file]].concat();
        }
        _ => return eigene_saat(name),
    };
    let files = dateien(&ordner("../../corpus").join(folder), &[end]);
    files.iter().map(|path| fs::read(path).expect("file")).collect()
}

fn eigene_saat(name: &str) -> Vec<Vec<u8>> {
    let folder = ordner("saat").join(name);
    let files = if folder.is_dir() { dateien(&folder, &[""]) } else { Vec::new() };
    files.iter().map(|path| fs::read(path).expect("file")).collect()
}

#[test]
fn what_was_found_once_does_no_harm() {
    let mut count = 0_u32;
    for path in dateien(&ordner("regressionen"), &[""]) {
        let folder = path.parent().and_then(Path::file_name).expect("folder").to_string_lossy();
        let ziel = ziel(&folder).unwrap_or_else(|| panic!("{folder} is no target"));
        let bytes = fs::read(&path).expect("file");
        assert!(catch_unwind(|| ziel(&bytes)).is_ok(), "{}", path.display());
        count += 1;
    }
    assert!(count > 0, "nothing was found once");
}

#[test]
fn mutations_of_the_corpus_do_no_harm() {
    for (name, ziel) in ZIELE {
        let seeds = saat(name);
        assert!(!seeds.is_empty(), "{name} has no seeds");
        let mut zufall = Zufall::new(20_260_701);
        for number in 0..MUTATIONEN {
            let bytes = veraendert(&seeds[zufall.below(seeds.len())], &mut zufall);
            assert!(catch_unwind(|| ziel(&bytes)).is_ok(), "{name}, mutation {number}");
        }
    }
}

/// Not a test: lays the seeds out for libFuzzer.
#[test]
#[ignore = "run by lauf.sh"]
fn seeds_are_laid_out() {
    for (name, _) in ZIELE {
        let folder = ordner("fuzz/corpus").join(name);
        fs::create_dir_all(&folder).expect("folder");
        for (number, bytes) in saat(name).into_iter().enumerate() {
            fs::write(folder.join(format!("saat-{number:03}")), bytes).expect("seed");
        }
    }
}
