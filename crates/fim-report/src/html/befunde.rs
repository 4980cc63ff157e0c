//! The findings as the page shows them: each cause once, and each that does not count.

use crate::window::window;
use fim_core::{Ausnahmegrund, Excerpt, FileReport, Finding, Freigabeeinheit, Report, Stufe};
use std::collections::{BTreeSet, HashMap};

/// Columns of an excerpt.
const BREITE: usize = 120;

/// A finding with what surrounds it.
pub(super) struct Befund<'r> {
    pub finding: &'r Finding,
    pub file: &'r FileReport,
    /// Place of its file in the report.
    pub datei: usize,
    /// Place of its artefact in the file.
    pub einheit: Option<usize>,
    /// Why it does not count, where it does not.
    pub grund: Option<&'r Ausnahmegrund>,
    /// Its name in the page: the fingerprint, and a number where several have the same.
    pub anker: String,
}

/// All of them, in the order of the report.
pub(super) fn sammle(report: &Report) -> Vec<Befund<'_>> {
    let mut namen: HashMap<String, usize> = HashMap::new();
    let mut alle = Vec::new();
    for (datei, file) in report.files.iter().enumerate() {
        let active = file.findings.iter().filter(|finding| !finding.repeats);
        let active = active.map(|finding| (finding, None));
        let out = file.ausgenommen.iter().map(|one| (&one.finding, Some(&one.grund)));
        let mut own: Vec<(&Finding, Option<&Ausnahmegrund>)> = active.chain(out).collect();
        own.sort_by_key(|(finding, _)| finding.order());
        for (finding, grund) in own {
            let place = finding.place.as_ref();
            let einheit =
                place.and_then(|place| Freigabeeinheit::around(&file.einheiten, place.span.start));
            let name = finding.fingerprint.to_string();
            let count = namen.entry(name.clone()).or_default();
            *count += 1;
            let anker = if *count > 1 { format!("{name}-{count}") } else { name };
            alle.push(Befund { finding, file, datei, einheit, grund, anker });
        }
    }
    alle
}

/// Findings that concern a file, by level, the gravest first: a cause counts in every file it is
/// found in; what does not count is counted apart.
#[derive(Default, Clone, Copy)]
pub(super) struct Dateizahlen {
    pub stufen: [u64; 4],
    pub ausgenommen: u64,
}

/// One for each file of the report.
pub(super) fn je_datei(report: &Report, befunde: &[Befund<'_>]) -> Vec<Dateizahlen> {
    let orte: HashMap<&str, usize> =
        report.files.iter().enumerate().map(|(at, file)| (file.path.as_str(), at)).collect();
    let mut zahlen = vec![Dateizahlen::default(); report.files.len()];
    for befund in befunde {
        if befund.grund.is_some() {
            zahlen[befund.datei].ausgenommen += 1;
            continue;
        }
        let further = befund.finding.weitere.iter().filter_map(|ort| orte.get(&*ort.file).copied());
        let concerned: BTreeSet<usize> = further.chain([befund.datei]).collect();
        for datei in concerned {
            zahlen[datei].stufen[rang(befund.finding.stufe)] += 1;
        }
    }
    zahlen
}

/// 0 is the gravest level.
pub(super) fn rang(stufe: Stufe) -> usize {
    Stufe::ALL.iter().position(|one| *one == stufe).unwrap_or_default()
}

/// What stands before the mark, in it and behind it. Without the blanks that a line begins with.
pub(super) fn ausschnitt(excerpt: &Excerpt) -> [String; 3] {
    let window = window(excerpt, BREITE);
    let (text, mark) = (&window.text, window.mark);
    let before = text[..mark.start].trim_start();
    [before.to_owned(), text[mark.clone()].to_owned(), text[mark.end..].trim_end().to_owned()]
}

/// What all paths begin with: a folder, up to and with its last `/`; nothing where there is none.
pub(super) fn ordner(report: &Report) -> &str {
    let paths = || report.files.iter().map(|file| file.path.as_str());
    let Some(first) = paths().next() else { return "" };
    let common = paths().fold(first.len(), |length, path| {
        let same = first.bytes().zip(path.bytes()).take(length);
        same.take_while(|(a, b)| a == b).count()
    });
    // A file is not the folder of others, and one alone has only its own.
    first.as_bytes()[..common].iter().rposition(|byte| *byte == b'/').map_or("", |at| &first[..=at])
}

/// A path without what all begin with.
pub(super) fn kurz<'p>(path: &'p str, ordner: &str) -> &'p str {
    path.strip_prefix(ordner).filter(|rest| !rest.is_empty()).unwrap_or(path)
}
