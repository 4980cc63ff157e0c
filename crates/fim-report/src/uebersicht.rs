//! Tables at the end of a long run: which files, and which rules.

use crate::summary::number;
use crate::terminal::paragraph;
use crate::window::{ende, plain};
use crate::{Options, falten, spalten};
use fim_core::{FindingCounts, Report, RuleMeta, Sprache, Stufe};
use std::cmp::Reverse;
use std::collections::HashMap;
use unicode_width::UnicodeWidthStr;

/// Files and rules that are shown unless all are asked for.
const DATEIEN: usize = 20;
pub(crate) const REGELN: usize = 10;
/// Below this width, headings are abbreviated.
const BREIT: usize = 72;

/// A file and its places by level.
pub(crate) struct Dateizeile<'r> {
    pub path: &'r str,
    pub stellen: FindingCounts,
}

/// A rule, its findings, and the files with a place of one.
pub(crate) struct Regelzeile {
    pub rule: &'static RuleMeta,
    pub befunde: u64,
    pub dateien: u64,
}

/// The files with findings, worst first. Each place counts, for whoever is in charge of a file asks
/// what is in it.
pub(crate) fn dateien(report: &Report) -> Vec<Dateizeile<'_>> {
    let mut zeilen: Vec<Dateizeile<'_>> = report
        .files
        .iter()
        .filter(|file| !file.findings.is_empty())
        .map(|file| {
            let mut stellen = FindingCounts::default();
            file.findings.iter().for_each(|finding| stellen.add(finding.stufe));
            Dateizeile { path: &file.path, stellen }
        })
        .collect();
    zeilen.sort_by_key(|zeile| (Reverse(Stufe::ALL.map(|it| zeile.stellen.get(it))), zeile.path));
    zeilen
}

/// The rules with findings, the most frequent first.
pub(crate) fn regeln(report: &Report) -> Vec<Regelzeile> {
    let mut zeilen: HashMap<&str, (Regelzeile, usize)> = HashMap::new();
    for (at, file) in report.files.iter().enumerate() {
        for finding in &file.findings {
            let rule = finding.rule;
            let start = || (Regelzeile { rule, befunde: 0, dateien: 0 }, usize::MAX);
            let (zeile, last) = zeilen.entry(rule.code).or_insert_with(start);
            zeile.befunde += u64::from(!finding.repeats);
            zeile.dateien += u64::from(*last != at);
            *last = at;
        }
    }
    let mut zeilen: Vec<Regelzeile> = zeilen.into_values().map(|(zeile, _)| zeile).collect();
    zeilen.sort_by_key(|it| (Reverse(it.befunde), Reverse(it.dateien), it.rule.code));
    zeilen
}

/// Rows of `count` that are shown; one row more is shown rather than counted.
const fn gezeigt(count: usize, most: usize, options: &Options) -> usize {
    if options.all || count <= most + 1 { count } else { most }
}

/// Both tables, where there is more than one row.
pub(crate) fn render(out: &mut String, report: &Report, options: &Options) {
    let (dateien, regeln) = (dateien(report), regeln(report));
    if dateien.len() > 1 {
        dateitabelle(out, report, &dateien, options);
        out.push('\n');
    }
    if regeln.len() > 1 {
        regeltabelle(out, &regeln, options);
        out.push('\n');
    }
}

fn dateitabelle(out: &mut String, report: &Report, dateien: &[Dateizeile<'_>], options: &Options) {
    let sprache = options.sprache;
    let summary = report.summary();
    let is_same = summary.findings == summary.places;
    let title = if is_same {
        sprache.pick("Befunde je Datei und Stufe:", "Findings by file and level:")
    } else {
        sprache.pick(
            "Stellen von Befunden je Datei und Stufe:",
            "Places of findings by file and level:",
        )
    };
    paragraph(out, "", title, options);
    let shown = gezeigt(dateien.len(), DATEIEN, options);
    let (told, rest) = dateien.split_at(shown);
    zeilen_der_dateien(out, told, options);
    if !rest.is_empty() {
        let stellen: u64 = rest.iter().map(|zeile| zeile.stellen.total()).sum();
        let (files, stellen) = (number(rest.len() as u64, sprache), number(stellen, sprache));
        let what = if is_same { ["Befunden", "findings"] } else { ["Stellen", "places"] };
        let what = sprache.pick(what[0], what[1]);
        let text = match sprache {
            Sprache::De => format!("und {files} weitere Dateien mit {stellen} {what}"),
            Sprache::En => format!("and {files} more files with {stellen} {what}"),
        };
        let text = format!("{text} {}", sprache.pick("(alle mit --alle)", "(all with --alle)"));
        paragraph(out, "  ", &text, options);
    }
}

/// A table, or two lines a file where names would have to be cut.
fn zeilen_der_dateien(out: &mut String, dateien: &[Dateizeile<'_>], options: &Options) {
    let sprache = options.sprache;
    let mut zeilen = vec![kopf(options)];
    zeilen.extend(dateien.iter().map(|zeile| {
        let counts = Stufe::ALL.map(|stufe| number(zeile.stellen.get(stufe), sprache));
        std::iter::once(plain(zeile.path)).chain(counts).collect()
    }));
    let widest = |at: usize| zeilen.iter().map(|zeile: &Vec<String>| zeile[at].width()).max();
    let numbers: usize = (1..=Stufe::ALL.len()).map(|at| widest(at).unwrap_or(0) + 2).sum();
    let room = options.width.saturating_sub(numbers + 2);
    // The end of a path tells files apart, so that its beginning gives way, but not its last part.
    let name = |zeile: &Vec<String>| zeile[0].rsplit('/').next().map_or(0, UnicodeWidthStr::width);
    if zeilen.iter().skip(1).all(|zeile| zeile[0].width() <= room || name(zeile) + 2 <= room) {
        zeilen.iter_mut().skip(1).for_each(|zeile| zeile[0] = ende(&zeile[0], room));
        return spalten::tabelle(out, &zeilen, options.width);
    }
    for datei in dateien {
        let path = ende(&plain(datei.path), options.width.saturating_sub(2));
        paragraph(out, "  ", &path, options);
        paragraph(out, "    ", &falten::nach_stufen(&datei.stellen, sprache), options);
    }
}

fn kopf(options: &Options) -> Vec<String> {
    let sprache = options.sprache;
    let label = |stufe: Stufe| match (sprache, stufe) {
        _ if options.width >= BREIT => stufe.label(sprache),
        (Sprache::De, Stufe::Kritisch) => "krit.",
        (Sprache::De, Stufe::Methodisch) => "meth.",
        (Sprache::De, Stufe::Warnung) => "Warn.",
        (Sprache::De, Stufe::Hinweis) => "Hinw.",
        (Sprache::En, Stufe::Kritisch) => "crit.",
        (Sprache::En, Stufe::Methodisch) => "meth.",
        (Sprache::En, Stufe::Warnung) => "warn.",
        (Sprache::En, Stufe::Hinweis) => "note",
    };
    let first = sprache.pick("Datei", "file");
    std::iter::once(first).chain(Stufe::ALL.map(label)).map(str::to_owned).collect()
}

fn regeltabelle(out: &mut String, regeln: &[Regelzeile], options: &Options) {
    let sprache = options.sprache;
    let shown = gezeigt(regeln.len(), REGELN, options);
    let (told, rest) = regeln.split_at(shown);
    let title = sprache.pick("Häufigste Regeln:", "Most frequent rules:");
    paragraph(out, "", title, options);
    let head = match sprache {
        Sprache::De => ["Regel", "Befunde", "Dateien"],
        Sprache::En => ["rule", "findings", "files"],
    };
    let mut zeilen = vec![head.map(str::to_owned).to_vec()];
    zeilen.extend(told.iter().map(|zeile| {
        let rule = format!("{} {}", zeile.rule.code, zeile.rule.name);
        vec![rule, number(zeile.befunde, sprache), number(zeile.dateien, sprache)]
    }));
    spalten::tabelle(out, &zeilen, options.width);
    if !rest.is_empty() {
        let befunde: u64 = rest.iter().map(|zeile| zeile.befunde).sum();
        let (count, befunde) = (number(rest.len() as u64, sprache), number(befunde, sprache));
        let text = match sprache {
            Sprache::De => {
                format!("und {count} weitere Regeln mit {befunde} Befunden (alle mit --alle)")
            }
            Sprache::En => {
                format!("and {count} more rules with {befunde} findings (all with --alle)")
            }
        };
        paragraph(out, "  ", &text, options);
    }
}
