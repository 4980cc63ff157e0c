//! The outcome of a run in one sentence, for outputs that begin with it.

use crate::summary::number;
use fim_core::{Coverage, Report, Sprache, Stufe};

/// The outcome of a run in one sentence.
#[must_use]
pub fn urteil(report: &Report, sprache: Sprache) -> String {
    satz(report, number, sprache)
}

/// How a number is written.
pub(crate) type Zahl = fn(u64, Sprache) -> String;

/// »9 Befunde in 2 von 7 Dateien: 2 kritisch, 1 methodisch, 6 Hinweise. 1 Datei war nicht prüfbar.«
pub(crate) fn satz(report: &Report, zahl: Zahl, sprache: Sprache) -> String {
    let summary = report.summary();
    let (total, unchecked) = (summary.findings.total(), summary.files.unchecked);
    if report.coverage() == Coverage::Nothing {
        let text = match (summary.files.total, sprache) {
            (0, Sprache::De) => "Nichts geprüft: keine Datei gefunden.",
            (0, Sprache::En) => "Nothing checked: no file found.",
            (_, Sprache::De) => "Nichts geprüft: nur Dateien anderer Standards.",
            (_, Sprache::En) => "Nothing checked: files of other standards alone.",
        };
        return text.to_owned();
    }
    let checked = summary.files.ok + summary.files.findings;
    if total == 0 && unchecked == 0 {
        let files = zahl(checked, sprache);
        return match (sprache, checked) {
            (Sprache::De, 1) => "Kein Befund: 1 Datei geprüft.".to_owned(),
            (Sprache::De, _) => format!("Kein Befund: {files} Dateien geprüft."),
            (Sprache::En, 1) => "No finding: 1 file checked.".to_owned(),
            (Sprache::En, _) => format!("No finding: {files} files checked."),
        };
    }
    let levels = Stufe::ALL.into_iter().filter(|stufe| summary.findings.get(*stufe) > 0);
    let levels: Vec<String> = levels
        .map(|stufe| {
            let count = summary.findings.get(stufe);
            format!("{} {}", zahl(count, sprache), stufe.counted(count, sprache))
        })
        .collect();
    let with = report.files.iter().filter(|file| !file.findings.is_empty()).count() as u64;
    let (with, files) = (zahl(with, sprache), zahl(summary.files.total, sprache));
    let (befunde, levels) = (befunde(total, zahl, sprache), levels.join(", "));
    let mut satz = match (sprache, summary.files.total) {
        (Sprache::De, 1) => format!("{befunde} in 1 Datei: {levels}."),
        (Sprache::De, _) => format!("{befunde} in {with} von {files} Dateien: {levels}."),
        (Sprache::En, 1) => format!("{befunde} in 1 file: {levels}."),
        (Sprache::En, _) => format!("{befunde} in {with} of {files} files: {levels}."),
    };
    if unchecked > 0 {
        let count = zahl(unchecked, sprache);
        satz.push_str(&match (sprache, unchecked) {
            (Sprache::De, 1) => " 1 Datei war nicht prüfbar.".to_owned(),
            (Sprache::De, _) => format!(" {count} Dateien waren nicht prüfbar."),
            (Sprache::En, 1) => " 1 file could not be checked.".to_owned(),
            (Sprache::En, _) => format!(" {count} files could not be checked."),
        });
    }
    satz
}

/// »1 Befund«, »2 Befunde«.
pub(crate) fn befunde(count: u64, zahl: Zahl, sprache: Sprache) -> String {
    let word = match count {
        1 => sprache.pick("Befund", "finding"),
        _ => sprache.pick("Befunde", "findings"),
    };
    format!("{} {word}", zahl(count, sprache))
}

/// »1 Stelle«, »2 Stellen«.
pub(crate) fn stellen(count: u64, zahl: Zahl, sprache: Sprache) -> String {
    let word = match count {
        1 => sprache.pick("Stelle", "place"),
        _ => sprache.pick("Stellen", "places"),
    };
    format!("{} {word}", zahl(count, sprache))
}
