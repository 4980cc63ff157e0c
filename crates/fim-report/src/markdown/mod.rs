//! The report as a comment on a merge request: the verdict, totals, the gravest findings as a table,
//! then each file, folded.
//!
//! A comment has an end: what does not fit is counted, and it is told where it stands.

mod dateien;
mod text;

pub(crate) use text::text;

use crate::gruppen::SHOWN;
use crate::summary::{self, number};
use crate::window::ende;
use crate::{Options, ausnahmen, orte, urteil};
use fim_core::reading::clip;
use fim_core::{FileReport, Finding, Report, RuleMeta, Sprache, State, Stufe};
use std::cmp::Reverse;
use std::collections::HashMap;

/// By this, a program finds its comment again to write it anew.
const KENNUNG: &str = "<!-- fim -->\n";
/// Bytes of a comment: GitHub takes 65,536 characters. The last sentence has room beyond.
const BYTES: usize = 59_000;
/// Rows of the table of findings, and files in the list of those that could not be checked.
const ZEILEN: usize = 25;
/// Lines of notes.
const NOTIZEN: usize = 40;
/// Characters of a message, and of a path.
const TEXT: usize = 240;
const PFAD: usize = 120;

/// A comment in the making, no longer than it may be.
struct Kommentar {
    out: String,
    /// True once something found no room.
    is_full: bool,
}

impl Kommentar {
    const fn has_room(&self, piece: &str) -> bool {
        self.out.len() + piece.len() <= BYTES
    }

    /// Adds a piece that stands whole or not at all. Nothing follows what found no room.
    fn push(&mut self, piece: &str) -> bool {
        self.is_full |= !self.has_room(piece);
        if !self.is_full {
            self.out.push_str(piece);
        }
        !self.is_full
    }
}

pub(crate) fn render(report: &Report, options: &Options) -> String {
    let sprache = options.sprache;
    let mut kommentar = Kommentar { out: KENNUNG.to_owned(), is_full: false };
    kommentar.push(&kopf(report, sprache));
    // Nothing here is wrapped: whoever shows a comment does that.
    let options = &Options { width: usize::MAX, ..*options };
    notizen(&mut kommentar, options, |out| ausnahmen::sentences(out, report, options));
    nicht_pruefbar(&mut kommentar, report, sprache);
    befunde(&mut kommentar, report, options);
    notizen(&mut kommentar, options, |out| {
        summary::scope(out, report, options);
        summary::others(out, report, options);
    });
    let dateien = dateien::render(&mut kommentar, report, options);
    if kommentar.is_full {
        kommentar.out.push_str(&gekuerzt(dateien, sprache));
    }
    kommentar.out
}

/// Verdict and totals.
fn kopf(report: &Report, sprache: Sprache) -> String {
    let summary = report.summary();
    let is_bad = summary.findings.kritisch + summary.findings.methodisch > 0;
    let sign = match report.worst() {
        _ if is_bad || report.files.iter().any(|file| file.state == State::Unchecked) => "✗ ",
        None if summary.files.ok > 0 => "✓ ",
        _ => "",
    };
    let satz = urteil::satz(report, number, sprache);
    let mut out = format!("**{sign}{}**\n", text(&satz));
    if !report.files.is_empty() {
        out.push_str(&format!("\n{}\n", text(&summary::file_totals(&summary, sprache))));
    }
    if summary.findings.total() > 0 {
        stufen(&mut out, report, sprache);
    }
    if let Some(satz) = summary::above_limit(summary::dropped(report), sprache) {
        out.push_str(&format!("\n{}\n", text(&satz)));
    }
    out
}

fn stufen(out: &mut String, report: &Report, sprache: Sprache) {
    let summary = report.summary();
    let has_places = summary.findings != summary.places;
    out.push_str(match (sprache, has_places) {
        (Sprache::De, false) => "\n| Stufe | Befunde | Dateien |\n|---|--:|--:|\n",
        (Sprache::De, true) => "\n| Stufe | Befunde | Stellen | Dateien |\n|---|--:|--:|--:|\n",
        (Sprache::En, false) => "\n| Level | findings | files |\n|---|--:|--:|\n",
        (Sprache::En, true) => "\n| Level | findings | places | files |\n|---|--:|--:|--:|\n",
    });
    for stufe in Stufe::ALL {
        let has_it = |file: &&FileReport| file.findings.iter().any(|it| it.stufe == stufe);
        let files = report.files.iter().filter(has_it).count() as u64;
        let (findings, places) = (summary.findings.get(stufe), summary.places.get(stufe));
        let counts = if has_places { vec![findings, places, files] } else { vec![findings, files] };
        let cells = counts.into_iter().map(|count| format!(" {} |", number(count, sprache)));
        let cells: String = cells.collect();
        out.push_str(&format!("| {} |{cells}\n", stufe.label(sprache)));
    }
}

/// Lines as the terminal has them, as a list; what belongs to a line is indented below it.
fn notizen(kommentar: &mut Kommentar, options: &Options, write: impl FnOnce(&mut String)) {
    let mut lines = String::new();
    write(&mut lines);
    if lines.is_empty() {
        return;
    }
    let sprache = options.sprache;
    kommentar.push("\n");
    let count = lines.lines().count();
    let shown = if count == NOTIZEN + 1 { count } else { NOTIZEN };
    for line in lines.lines().take(shown) {
        let indent = if line.starts_with(' ') { "  " } else { "" };
        let line = text(&clip(line.trim_start(), TEXT));
        kommentar.push(&format!("{indent}* {line}\n"));
    }
    if count > shown {
        let rest = number((count - shown) as u64, sprache);
        kommentar.push(&match sprache {
            Sprache::De => format!("* und {rest} weitere Zeilen, die `fim check` ganz zeigt\n"),
            Sprache::En => format!("* and {rest} more lines, which `fim check` shows in full\n"),
        });
    }
}

fn nicht_pruefbar(kommentar: &mut Kommentar, report: &Report, sprache: Sprache) {
    let files: Vec<_> = summary::unchecked_files(report).collect();
    if files.is_empty() {
        return;
    }
    kommentar.push(&format!("\n**{}**\n\n", sprache.pick("Nicht prüfbar", "Not checkable")));
    let shown = if files.len() == ZEILEN + 1 { files.len() } else { ZEILEN };
    for (file, reason) in files.iter().take(shown) {
        let reason = reason.map_or_else(String::new, |it| clip(&it.message(sprache), TEXT));
        kommentar.push(&format!("* {}: {}\n", pfad(&file.path), text(&reason)));
    }
    if files.len() > shown {
        let rest = number((files.len() - shown) as u64, sprache);
        kommentar.push(&match sprache {
            Sprache::De => format!("* und {rest} weitere, die `fim check` nennt\n"),
            Sprache::En => format!("* and {rest} more, which `fim check` names\n"),
        });
    }
}

/// The gravest findings as a table, of each rule the first.
fn befunde(kommentar: &mut Kommentar, report: &Report, options: &Options) {
    let sprache = options.sprache;
    let mut causes: Vec<(&FileReport, &Finding)> = report.causes().collect();
    let total = causes.len();
    if total == 0 {
        return;
    }
    causes.sort_by_key(|(_, finding)| Reverse(finding.stufe));
    let mut seen: HashMap<&str, usize> = HashMap::new();
    causes.retain(|(_, finding)| {
        let count = seen.entry(finding.rule.code).or_default();
        *count += 1;
        *count <= SHOWN || options.all
    });
    let head = match sprache {
        Sprache::De => "\n| Stufe | Regel | Befund | Stelle |\n|---|---|---|---|\n",
        Sprache::En => "\n| Level | Rule | Finding | Place |\n|---|---|---|---|\n",
    };
    kommentar.push(head);
    for (file, finding) in causes.iter().take(ZEILEN) {
        if !kommentar.push(&zeile(file, finding, sprache)) {
            return;
        }
    }
    let rest = total - causes.len().min(ZEILEN);
    if rest > 0 {
        let count = number(rest as u64, sprache);
        kommentar.push(&match (sprache, rest) {
            (Sprache::De, 1) => "\nDazu 1 weiterer Befund, unten bei seiner Datei.\n".to_owned(),
            (Sprache::De, _) => format!("\nDazu {count} weitere Befunde, unten je Datei.\n"),
            (Sprache::En, 1) => "\nAnd 1 more finding, below with its file.\n".to_owned(),
            (Sprache::En, _) => format!("\nAnd {count} more findings, below by file.\n"),
        });
    }
}

fn zeile(file: &FileReport, finding: &Finding, sprache: Sprache) -> String {
    let message = clip(&finding.message(sprache), TEXT);
    let message = text(&format!("{message}{}", orte::suffix(finding, sprache)));
    let line = finding.place.as_ref().map(|place| format!(":{}", place.position.line));
    let (stufe, regel) = (finding.stufe.label(sprache), regel(finding.rule));
    let path = pfad(&file.path);
    format!("| {stufe} | {regel} | {message} | {path}{} |\n", line.unwrap_or_default())
}

/// The code, as a link where there is an official page.
fn regel(rule: &RuleMeta) -> String {
    match rule.official {
        Some(official) => format!("[{}]({})", rule.code, official.link),
        None => rule.code.to_owned(),
    }
}

/// The end of a path tells files apart.
fn pfad(path: &str) -> String {
    text(&ende(&crate::window::einzeilig(path), PFAD))
}

/// What is said at the end of a comment that had no room for all.
fn gekuerzt(dateien: u64, sprache: Sprache) -> String {
    let files = number(dateien, sprache);
    let what = match (sprache, dateien) {
        (Sprache::De, 0) => String::new(),
        (Sprache::De, 1) => " Befunde aus 1 Datei fehlen hier.".to_owned(),
        (Sprache::De, _) => format!(" Befunde aus {files} Dateien fehlen hier."),
        (Sprache::En, 0) => String::new(),
        (Sprache::En, 1) => " Findings of 1 file are missing here.".to_owned(),
        (Sprache::En, _) => format!(" Findings of {files} files are missing here."),
    };
    match sprache {
        Sprache::De => format!(
            "\n**Gekürzt:** Ein Kommentar darf nicht länger sein.{what} Vollständig ist die Ausgabe von `fim check --alle`.\n"
        ),
        Sprache::En => format!(
            "\n**Cut short:** a comment may not be longer.{what} The output of `fim check --alle` is complete.\n"
        ),
    }
}
