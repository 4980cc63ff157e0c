//! The list of a delivery held against the files that are there.

use super::index::{Eintrag, Index};
use super::meldung;
use super::ordner::Ordner;
use fim_core::{FileReport, Finding, Findings, Identity, Limits, SchemaCheck, State};

/// What the list says of the files.
#[derive(Debug)]
pub struct Abgleich {
    /// For each file, in the order given: whether the list names it.
    pub genannt: Vec<bool>,
    /// Paths of files that are named but not there.
    pub fehlend: Vec<String>,
    /// What is wrong with the list, as a file of the report; `None` where nothing is.
    pub bericht: Option<FileReport>,
    /// True where the list alone stops the import.
    pub ohne_index: bool,
}

/// Holds the list against the files, whose paths begin with that of the delivery (of an archive,
/// with `!` at its end). Without a list, or with an empty one, nothing is imported: then no file is
/// said to be missing in it.
#[must_use]
pub fn abgleichen(
    lieferung: &str,
    index: Option<&Index>,
    dateien: &[&str],
    limits: &Limits,
) -> Abgleich {
    let nichts = |finding: Finding, path: &str| {
        let mut befunde = Findings::new(limits);
        befunde.add(|| finding);
        let (genannt, fehlend) = (vec![true; dateien.len()], Vec::new());
        Abgleich { genannt, fehlend, bericht: bericht(path, befunde), ohne_index: true }
    };
    let Some(index) = index else {
        let lieferung = lieferung.trim_end_matches('!');
        return nichts(meldung::index_fehlt(lieferung), lieferung);
    };
    if index.eintraege.is_empty() {
        return nichts(meldung::index_leer(index), index.name());
    }
    let mut ordner = Ordner::of(dateien);
    let mut genannt = vec![0_u64; dateien.len()];
    let (mut befunde, mut fehlend) = (Findings::new(limits), Vec::new());
    for eintrag in &index.eintraege {
        let Some(datei) = ordner.beste(&eintrag.pfad) else {
            befunde.add(|| meldung::datei_fehlt(index, eintrag));
            fehlend.push(joined(lieferung, index, eintrag));
            continue;
        };
        genannt[datei] += eintrag.anzahl;
        if last(dateien[datei]) != eintrag.name() {
            befunde.add(|| meldung::andere_schreibweise(index, eintrag, last(dateien[datei])));
        }
        if genannt[datei] > 1 {
            befunde.add(|| meldung::mehrfach(index, eintrag, genannt[datei]));
        }
    }
    if let Some(finding) = meldung::ohne_namen(index) {
        befunde.add(|| finding);
    }
    Abgleich {
        genannt: genannt.into_iter().map(|count| count > 0).collect(),
        fehlend,
        bericht: bericht(index.name(), befunde),
        ohne_index: false,
    }
}

fn last(path: &str) -> &str {
    path.rsplit(['/', '!']).next().unwrap_or(path)
}

/// The path a missing file would have in the report: beside the list, where that is inside.
fn joined(lieferung: &str, index: &Index, eintrag: &Eintrag) -> String {
    let beside = index.name().strip_prefix(lieferung).and_then(|rest| rest.rsplit_once('/'));
    let folder = beside.map_or("", |(folder, _)| folder);
    let base = format!("{}{folder}", lieferung.trim_end_matches('/'));
    format!("{}/{}", base.trim_end_matches('/'), eintrag.name())
}

/// The list as a file of the report; `None` where nothing is wrong with it.
fn bericht(path: &str, findings: Findings) -> Option<FileReport> {
    let (mut findings, dropped) = findings.finish();
    findings.sort_by_key(Finding::order);
    super::judge(&mut findings, SchemaCheck::None);
    let identity = Identity { label: Some("Index".to_owned()), ..Identity::default() };
    let report = FileReport::new(path, identity, State::Findings, findings);
    Some(FileReport { dropped, ..report }).filter(|report| !report.findings.is_empty())
}
