//! Real artefacts: how much of what editors wrote is understood.

#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "tests touch the world")]

#[path = "../../../tests/fremddaten.rs"]
mod fremddaten;

use fremddaten::external;
use rechtsbezug::{Vergleich, Verstaendnis, lesen, verstehen};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            files(&entry.path(), found);
        } else {
            found.push(entry.path());
        }
    }
}

/// Every text of `bezug` and `handlungsgrundlage/name` with how often it occurs.
fn texte(folder: &Path) -> BTreeMap<String, usize> {
    let mut paths = Vec::new();
    for name in ["xdatenfelder2", "xdatenfelder3", "xprozess2"] {
        files(&folder.join(name), &mut paths);
    }
    let mut texts = BTreeMap::new();
    for path in paths {
        let Ok(source) = fs::read_to_string(&path) else { continue };
        let Ok(document) = roxmltree::Document::parse(&source) else { continue };
        for node in document.descendants() {
            let parent = node.parent().map(|parent| parent.tag_name().name());
            let wanted = match node.tag_name().name() {
                "bezug" => true,
                "name" => parent == Some("handlungsgrundlage"),
                _ => false,
            };
            if wanted && let Some(text) = node.text().filter(|text| !text.trim().is_empty()) {
                *texts.entry(text.to_owned()).or_default() += 1;
            }
        }
    }
    texts
}

#[derive(Default)]
struct Zahl {
    verstanden: usize,
    keine_norm: usize,
    teilweise: usize,
    unverstanden: usize,
}

impl Zahl {
    fn count(&mut self, verstaendnis: Verstaendnis, times: usize) {
        match verstaendnis {
            Verstaendnis::Verstanden => self.verstanden += times,
            Verstaendnis::KeineNorm(_) => self.keine_norm += times,
            Verstaendnis::Teilweise => self.teilweise += times,
            Verstaendnis::Unverstanden => self.unverstanden += times,
        }
    }

    /// Of the texts that are not known to be no norm, the share understood, in permille; and the
    /// share of texts known to be no norm in all.
    fn shares(&self) -> (usize, usize) {
        let norms = self.all() - self.keine_norm;
        (self.verstanden * 1000 / norms.max(1), self.keine_norm * 1000 / self.all().max(1))
    }

    const fn all(&self) -> usize {
        self.verstanden + self.teilweise + self.unverstanden + self.keine_norm
    }
}

#[test]
fn most_references_of_real_artefacts_are_understood() {
    let Some(folder) = external("") else { return };
    let (mut by_text, mut by_occurrence) = (Zahl::default(), Zahl::default());
    for (text, times) in texte(&folder) {
        let (bezuege, verstaendnis) = verstehen(&text);
        for bezug in bezuege.iter().filter(|bezug| bezug.vorschrift.is_some()) {
            let short = bezug.to_string();
            let same = |other| bezug.vergleiche(other) == Vergleich::GleicheStelle;
            assert!(lesen(&short).iter().any(same), "{text:?} gives {short:?}");
        }
        by_text.count(verstaendnis, 1);
        by_occurrence.count(verstaendnis, times);
        if matches!(verstaendnis, Verstaendnis::Teilweise | Verstaendnis::Unverstanden) {
            let short: Vec<String> = bezuege.iter().map(ToString::to_string).collect();
            eprintln!("{times} × {verstaendnis:?} {text:?} => {short:?}");
        }
    }
    for (what, zahl) in [("texts", &by_text), ("occurrences", &by_occurrence)] {
        let (understood, no_norm) = zahl.shares();
        eprintln!(
            "{what}: {} understood, {} partly, {} not, {} no norm; {understood} ‰ understood of \
             what may be law, {no_norm} ‰ no norm of all",
            zahl.verstanden, zahl.teilweise, zahl.unverstanden, zahl.keine_norm
        );
    }
    // Neither few texts nor many that are said to be no norm make the share good.
    assert!(by_text.all() >= 600 && by_text.shares().1 <= 240);
    assert!(by_text.shares().0 >= 970);
    assert!(by_occurrence.shares().0 >= 990);
}
