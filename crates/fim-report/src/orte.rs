//! The further places of a cause, in words.

use crate::Options;
use crate::summary::number;
use crate::terminal::paths;
use crate::window::plain;
use fim_core::{FileReport, Finding, Ort, Sprache};

/// Places that are told unless all are asked for; in a single file lines alone are told.
const SHOWN: usize = 3;
const SHOWN_LINES: usize = 10;
/// Indent of what belongs to a row.
const INDENT: &str = "            ";

/// How many further places there are, to stand at the end of a line; nothing where there are none.
pub(crate) fn suffix(finding: &Finding, sprache: Sprache) -> String {
    match finding.weitere.len() {
        0 => String::new(),
        count => format!(" (+{})", stellen(count, sprache)),
    }
}

/// The row with the further places, a file a line.
pub(crate) fn row(out: &mut String, file: &FileReport, finding: &Finding, options: &Options) {
    let orte = &finding.weitere;
    if orte.is_empty() {
        return;
    }
    let sprache = options.sprache;
    let head = format!("  {:<10}", sprache.pick("weitere", "further"));
    let count = stellen(orte.len(), sprache);
    let files = orte.chunk_by(|a, b| a.file == b.file).count();
    let most = if files == 1 { SHOWN_LINES } else { SHOWN };
    // One place more is shown rather than counted.
    let shown = if options.all || orte.len() == most + 1 { orte.len() } else { most };
    let (told, rest) = orte.split_at(shown.min(orte.len()));
    let is_here = files == 1 && *orte[0].file == *file.path;
    if files == 1 {
        let wo = match sprache {
            Sprache::De if is_here => format!("{count} in dieser Datei: {}", zeilen(told, sprache)),
            Sprache::En if is_here => format!("{count} in this file: {}", zeilen(told, sprache)),
            _ => format!("{count}: {}", line(told, sprache)),
        };
        paths(out, &head, &plain(&wo), options);
    } else {
        let count = match sprache {
            Sprache::De => format!("{count} in {} Dateien:", number(files as u64, sprache)),
            Sprache::En => format!("{count} in {} files:", number(files as u64, sprache)),
        };
        paths(out, &head, &count, options);
        for one in told.chunk_by(|a, b| a.file == b.file) {
            paths(out, INDENT, &plain(&line(one, sprache)), options);
        }
    }
    if !rest.is_empty() {
        let rest = number(rest.len() as u64, sprache);
        let text = match sprache {
            Sprache::De => format!("… und {rest} weitere (alle mit --alle)"),
            Sprache::En => format!("… and {rest} more (all with --alle)"),
        };
        paths(out, INDENT, &text, options);
    }
}

/// So many places.
pub(crate) fn stellen(count: usize, sprache: Sprache) -> String {
    let words = match count {
        1 => sprache.pick("Stelle", "place"),
        _ => sprache.pick("Stellen", "places"),
    };
    format!("{} {words}", number(count as u64, sprache))
}

/// Places of one file.
pub(crate) fn line(orte: &[Ort], sprache: Sprache) -> String {
    let file = orte.first().map_or("", |ort| &*ort.file);
    format!("{file}, {}", zeilen(orte, sprache))
}

fn zeilen(orte: &[Ort], sprache: Sprache) -> String {
    let mut lines: Vec<u64> = orte.iter().map(|ort| ort.place.position.line).collect();
    lines.dedup();
    let word = match lines.len() {
        1 => sprache.pick("Zeile", "line"),
        _ => sprache.pick("Zeilen", "lines"),
    };
    let lines: Vec<String> = lines.iter().map(u64::to_string).collect();
    format!("{word} {}", lines.join(", "))
}
