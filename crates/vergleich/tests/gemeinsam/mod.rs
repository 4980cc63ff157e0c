//! How tests read and compare.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "tests touch the world and may fail loudly"
)]

use fim_core::{Artefaktvergleich, Document, Limits, Source, Vergleichstiefe};
use std::path::{Path, PathBuf};
use vergleich::{Abbild, Auftrag, lesen};

pub fn projekt() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub fn korpus(name: &str) -> String {
    std::fs::read_to_string(projekt().join("corpus").join(name)).expect("file of the corpus")
}

pub fn abbilder(text: &str) -> Vec<Abbild> {
    let source = Source::from_text("a.xml", text);
    let Ok(document) = Document::parse(&source, &Limits::default()) else { return Vec::new() };
    lesen(&document, &Limits::default()).unwrap_or_default()
}

pub fn einer(text: &str) -> Abbild {
    abbilder(text).into_iter().next().expect("an artefact")
}

pub fn vergleiche(alt: &Abbild, neu: &Abbild, tiefe: Vergleichstiefe) -> Artefaktvergleich {
    let auftrag = Auftrag { tiefe, listen: &|_, _| None };
    vergleich::vergleiche((alt, "alt.xml"), (neu, "neu.xml"), &auftrag)
}

/// Every file of the corpus and of the external data that is text.
pub fn alle_dateien() -> Vec<(String, String)> {
    let mut dateien = Vec::new();
    sammle(&projekt().join("corpus"), &mut dateien);
    let fremd = std::env::var_os("FIM_TESTDATA")
        .map_or_else(|| projekt().join("../shared/data"), PathBuf::from);
    if fremd.is_dir() {
        sammle(&fremd, &mut dateien);
    } else {
        eprintln!("SKIPPED: no external data at {}", fremd.display());
    }
    dateien.sort();
    dateien
}

fn sammle(ordner: &Path, dateien: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(ordner).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sammle(&path, dateien);
        } else if path.extension().is_some_and(|ending| ending == "xml")
            && let Ok(text) = std::fs::read_to_string(&path)
        {
            dateien.push((path.to_string_lossy().into_owned(), text));
        }
    }
}
