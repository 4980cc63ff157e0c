//! The head of the page: verdict and totals.

use super::worte::{ZEICHEN, zustand};
use crate::seite::{enden, text};
use crate::summary::number;
use fim_core::{Report, Sprache, State, Stufe, Summary};

/// Class, sign, name, count.
pub(super) type Zahl = (&'static str, &'static str, &'static str, String);

/// Counts beside their bar.
pub(super) struct Zaehler {
    pub titel: String,
    /// Class and end of each part, the last part first: the others lie over it.
    pub balken: Vec<(&'static str, u64)>,
    pub werte: Vec<Zahl>,
}

/// What was checked: the file, the folder, or how many.
pub(super) fn titel(report: &Report, ordner: &str, sprache: Sprache) -> String {
    match (report.files.as_slice(), ordner) {
        ([], _) => sprache.pick("Keine Datei", "No file").to_owned(),
        ([file], _) => text(&file.path),
        (files, "") => dateien(files.len() as u64, sprache),
        (files, ordner) => {
            let ordner = text(ordner.trim_end_matches('/'));
            format!("{ordner} · {}", dateien(files.len() as u64, sprache))
        }
    }
}

fn dateien(count: u64, sprache: Sprache) -> String {
    let word = match count {
        1 => sprache.pick("Datei", "file"),
        _ => sprache.pick("Dateien", "files"),
    };
    format!("{} {word}", number(count, sprache))
}

/// One sentence that says how things are; a second one where something could not be checked.
pub(super) fn urteil(summary: &Summary, sprache: Sprache) -> String {
    let files = summary.files;
    let checked = files.ok + files.findings;
    let (n, of) = (number(files.findings, sprache), number(checked, sprache));
    let first = match (sprache, files.findings, checked) {
        (_, _, 0) if files.unchecked > 0 => String::new(),
        (Sprache::De, _, 0) => "Es wurde keine Datei geprüft.".to_owned(),
        (Sprache::En, _, 0) => "No file was checked.".to_owned(),
        (Sprache::De, 0, 1) => "Die Datei ist ohne Befund.".to_owned(),
        (Sprache::En, 0, 1) => "The file is without findings.".to_owned(),
        (Sprache::De, 0, _) => format!("Alle {of} Dateien sind ohne Befund."),
        (Sprache::En, 0, _) => format!("All {of} files are without findings."),
        (Sprache::De, 1, 1) => "Die Datei hat Befunde.".to_owned(),
        (Sprache::En, 1, 1) => "The file has findings.".to_owned(),
        (Sprache::De, with, all) if with == all => format!("Alle {of} Dateien haben Befunde."),
        (Sprache::En, with, all) if with == all => format!("All {of} files have findings."),
        (Sprache::De, 1, _) => format!("{n} von {of} Dateien hat Befunde."),
        (Sprache::En, 1, _) => format!("{n} of {of} files has findings."),
        (Sprache::De, ..) => format!("{n} von {of} Dateien haben Befunde."),
        (Sprache::En, ..) => format!("{n} of {of} files have findings."),
    };
    let open = number(files.unchecked, sprache);
    let second = match (sprache, files.unchecked) {
        (_, 0) => String::new(),
        (Sprache::De, 1) => "Eine Datei war nicht prüfbar.".to_owned(),
        (Sprache::De, _) => format!("{open} Dateien waren nicht prüfbar."),
        (Sprache::En, 1) => "One file could not be checked.".to_owned(),
        (Sprache::En, _) => format!("{open} files could not be checked."),
    };
    format!("{first} {second}").trim().to_owned()
}

/// What the counts do not say: places, what does not count, what was dropped.
pub(super) fn saetze(report: &Report, summary: &Summary, sprache: Sprache) -> Vec<String> {
    let mut out = Vec::new();
    let (findings, places) = (summary.findings.total(), summary.places.total());
    if findings != places {
        let [n, places] = [findings, places].map(|n| number(n, sprache));
        out.push(match (sprache, findings) {
            (Sprache::De, 1) => format!("1 Befund an {places} Stellen."),
            (Sprache::De, _) => format!("{n} Befunde an {places} Stellen."),
            (Sprache::En, 1) => format!("1 finding in {places} places."),
            (Sprache::En, _) => format!("{n} findings in {places} places."),
        });
    }
    let exceptions = summary.exceptions;
    let kinds = [
        (exceptions.ausnahme, "mit Begründung ausgenommen", "exempted with a reason"),
        (exceptions.baseline, "in der Baseline", "in the baseline"),
        (exceptions.frueher, "schon vorher vorhanden", "there before"),
    ];
    let kinds: Vec<String> = kinds
        .iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, de, en)| format!("{} {}", number(*count, sprache), sprache.pick(de, en)))
        .collect();
    if !kinds.is_empty() {
        let title = sprache.pick("Nicht mitgezählt", "Not counted");
        out.push(format!("{title}: {}.", kinds.join(", ")));
    }
    if let Some(seit) = &report.ausnahmen.seit {
        let seit = text(seit);
        out.push(match sprache {
            Sprache::De => format!("Verglichen mit dem Stand »{seit}«."),
            Sprache::En => format!("Compared with the state »{seit}«."),
        });
    }
    let dropped: u64 = report.files.iter().map(|file| file.dropped).sum();
    if dropped > 0 {
        let n = number(dropped, sprache);
        out.push(match sprache {
            Sprache::De => format!("Über der Grenze »befunde«, nur gezählt: {n}."),
            Sprache::En => format!("Above the limit »befunde«, only counted: {n}."),
        });
    }
    out
}

/// Files by state and findings by level. The states are never merged.
pub(super) fn zaehler(summary: &Summary, sprache: Sprache) -> [Zaehler; 2] {
    let files = summary.files;
    let states = [
        ("d-ok", "✓", State::Ok, files.ok),
        ("d-befunde", "!", State::Findings, files.findings),
        ("d-offen", "?", State::Unchecked, files.unchecked),
        ("d-andere", "–", State::Other, files.other),
    ];
    let classes = ["s-1", "s-2", "s-3", "s-4"];
    let findings = summary.findings;
    let level = |at: usize| {
        let count = findings.get(Stufe::ALL[at]);
        let name = Stufe::ALL[at].counted(count, sprache);
        (classes[at], ZEICHEN[at], name, number(count, sprache))
    };
    let total = findings.total();
    let word = match total {
        1 => sprache.pick("Befund", "finding"),
        _ => sprache.pick("Befunde", "findings"),
    };
    [
        Zaehler {
            titel: dateien(files.total, sprache),
            balken: balken(states.map(|it| it.0), states.map(|it| it.3), files.total),
            werte: states
                .map(|(class, sign, state, n)| {
                    (class, sign, zustand(state, sprache), number(n, sprache))
                })
                .to_vec(),
        },
        Zaehler {
            titel: format!("{} {word}", number(total, sprache)),
            balken: balken(classes, Stufe::ALL.map(|stufe| findings.get(stufe)), total),
            werte: [0, 1, 2, 3].map(level).to_vec(),
        },
    ]
}

fn balken(classes: [&'static str; 4], parts: [u64; 4], all: u64) -> Vec<(&'static str, u64)> {
    classes.into_iter().zip(enden(parts, all)).rev().collect()
}
