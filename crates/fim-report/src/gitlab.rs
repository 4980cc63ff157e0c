//! GitLab Code Quality: one entry a place, for the merge request. GitLab shows what has a path of the
//! repository and a fingerprint of its own; of an archive it knows no more than the file.

use crate::Options;
use crate::json::to_text;
use crate::pfad::im_archiv;
use crate::terminal::element_line;
use crate::window::plain;
use fim_core::{FileReport, Finding, Fingerprint, Report, Sprache, Stufe};
use serde::Serialize;
use std::collections::HashMap;

/// An entry of a Code Quality report.
#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'static str,
    fingerprint: Fingerprint,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u64,
}

pub(crate) fn render(report: &Report, options: &Options) -> String {
    let mut seen: HashMap<(Fingerprint, &str), u64> = HashMap::new();
    let issues = report.findings().map(|(file, finding)| {
        let count = seen.entry((finding.fingerprint, &file.path)).or_default();
        *count += 1;
        issue(file, finding, *count, options.sprache)
    });
    to_text(serde_json::to_string_pretty(&issues.collect::<Vec<_>>()))
}

fn issue<'a>(file: &'a FileReport, finding: &Finding, ordinal: u64, sprache: Sprache) -> Issue<'a> {
    let (path, inner) = im_archiv(&file.path);
    let line = finding.place.as_ref().map_or(1, |place| place.position.line);
    let mut description = format!("{}: {}", finding.rule.code, finding.message(sprache));
    if let Some(element) = &finding.element {
        description.push_str(&format!(" · {}", element_line(element)));
    }
    if let Some(inner) = inner {
        let word = sprache.pick("Zeile", "line");
        description.push_str(&format!(" · {inner}, {word} {line}"));
    }
    let of_place = [&finding.fingerprint.to_string(), &file.path, &ordinal.to_string()];
    Issue {
        description: plain(&description),
        check_name: finding.rule.code,
        fingerprint: Fingerprint::of(&of_place.map(String::as_str)),
        severity: severity(finding.stufe),
        location: Location { path, lines: Lines { begin: if inner.is_some() { 1 } else { line } } },
    }
}

const fn severity(stufe: Stufe) -> &'static str {
    match stufe {
        Stufe::Kritisch => "critical",
        Stufe::Methodisch => "major",
        Stufe::Warnung => "minor",
        Stufe::Hinweis => "info",
    }
}
