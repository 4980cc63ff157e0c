//! The view for people: findings by file and artefact, each with its excerpt and what to do, then the totals.
//!
//! Of each rule, the first findings of the run are shown in full; the others are counted where they
//! are. A cause with places in many files is shown once, in the file where it is found first.

use crate::gruppen::{self, Gruppe};
use crate::window::plain;
use crate::{Options, falten, orte, snippet, summary, uebersicht};
use fim_core::{ElementInfo, FileReport, Finding, Report, Sprache, Value};
use std::collections::HashSet;
use std::fmt::Write;
use textwrap::WordSeparator;
use textwrap::core::Word;
use unicode_width::UnicodeWidthStr;

pub(crate) fn render(report: &Report, options: &Options) -> String {
    let mut out = findings(report, options);
    if gruppen::is_long(report) {
        uebersicht::render(&mut out, report, options);
    }
    out + &summary::render(report, options)
}

/// The findings without the totals. Headings stand where there is more than one group.
pub(crate) fn findings(report: &Report, options: &Options) -> String {
    let mut out = String::new();
    let mut explained = HashSet::new();
    let alle = gruppen::gruppen(report, options);
    let has_headings = alle.len() > 1;
    let (gezeigt, jenseits) = gruppen::bis_zur_grenze(alle);
    for in_file in gezeigt.chunk_by(|a, b| std::ptr::eq(a.file, b.file)) {
        if has_headings && let [first, ..] = in_file {
            falten::datei(&mut out, first.file, options);
        }
        for gruppe in in_file {
            falten::artefakt(&mut out, gruppe, options);
            render_group(&mut out, gruppe, &mut explained, options);
            falten::ausgenommen(&mut out, gruppe, &report.ausnahmen, options);
        }
    }
    falten::erklaerung(&mut out, &gezeigt, options);
    falten::jenseits(&mut out, &jenseits, options);
    out
}

fn render_group(
    out: &mut String,
    gruppe: &Gruppe<'_>,
    explained: &mut HashSet<&'static str>,
    options: &Options,
) {
    for finding in &gruppe.gezeigt {
        let first_of_rule = explained.insert(finding.rule.code);
        render_finding(out, gruppe.file, finding, first_of_rule, options);
    }
    falten::rest(out, gruppe, options);
}

fn render_finding(
    out: &mut String,
    file: &FileReport,
    finding: &Finding,
    first_of_rule: bool,
    options: &Options,
) {
    let sprache = options.sprache;
    render_where(out, file, finding, options);
    let mut row = |key: &str, text: &str| {
        if !text.is_empty() {
            paragraph(out, &format!("  {key:<10}"), &plain(text), options);
        }
    };
    let value = |value: &Option<Value>| {
        value.as_ref().map_or_else(String::new, |value| value.get(sprache).to_owned())
    };
    row(sprache.pick("gefunden", "found"), &value(&finding.found));
    row(sprache.pick("erwartet", "expected"), &value(&finding.expected));
    for related in &finding.related {
        let position = related.place.position;
        let place = match sprache {
            Sprache::De => format!("Zeile {}, Spalte {}", position.line, position.column),
            Sprache::En => format!("line {}, column {}", position.line, position.column),
        };
        row(sprache.pick("dazu", "related"), &format!("{}: {place}", related.label.get(sprache)));
    }
    if first_of_rule {
        row(sprache.pick("warum", "why"), &finding.why(sprache));
    }
    if finding.unverified {
        row(sprache.pick("Stand", "basis"), sprache.pick("ungesichert", "unverified"));
    }
    if finding.blocks {
        let text = sprache.pick("steht der Freigabe im Weg", "is in the way of the release");
        row(sprache.pick("Ziel", "target"), text);
    }
    row(sprache.pick("tun", "do"), &finding.fix(sprache));
    row(sprache.pick("Regel", "rule"), finding.clause.unwrap_or_default());
    row(sprache.pick("auch", "also"), &finding.also.join(", "));
    if let Some(official) = finding.rule.official {
        row(sprache.pick("mehr", "more"), official.link);
    }
    out.push('\n');
}

/// Message, excerpt, element and places.
fn render_where(out: &mut String, report: &FileReport, finding: &Finding, options: &Options) {
    let (sprache, file) = (options.sprache, report.path.as_str());
    out.push_str(snippet::draw(file, finding, options).trim_start_matches('\n'));
    let place = finding.place.as_ref();
    // What shows only when all files are read comes without an excerpt.
    match place.filter(|place| place.excerpt.is_none()) {
        Some(place) => {
            let line = sprache.pick("Zeile", "line");
            let text = format!("{file}, {line} {}", place.position.line);
            path_row(out, sprache.pick("Datei", "file"), &text, options);
        }
        None if place.is_none_or(|it| snippet::is_too_long(&plain(file), it, options.width)) => {
            path_row(out, sprache.pick("Datei", "file"), file, options);
        }
        None => {}
    }
    if let Some(element) = &finding.element {
        let head = format!("  {:<10}", sprache.pick("Element", "element"));
        paragraph(out, &head, &plain(&element_line(element)), options);
    }
    if let Some(place) = place.filter(|place| !place.path.is_empty()) {
        path_row(out, sprache.pick("Pfad", "path"), &place.path, options);
    }
    orte::row(out, report, finding, options);
}

/// Kind, id, version and name of an element on one line.
pub(crate) fn element_line(element: &ElementInfo) -> String {
    let mut line = element.kind.clone();
    // Writing to a string cannot fail.
    if let Some(id) = &element.id {
        let _ = write!(line, " {id}");
    }
    if let Some(version) = &element.version {
        let _ = write!(line, " V{version}");
    }
    if let Some(name) = &element.name {
        let _ = write!(line, " »{}«", fim_core::reading::clip(name, 60));
    }
    line
}

/// A row with a path, broken after a `/` where it is too long, so that its parts stay whole.
fn path_row(out: &mut String, key: &str, path: &str, options: &Options) {
    paths(out, &format!("  {key:<10}"), &plain(path), options);
}

/// As [`paragraph`], for texts with paths in them: lines end after `/`, too.
pub(crate) fn paths(out: &mut String, head: &str, text: &str, options: &Options) {
    let indent = " ".repeat(head.width());
    out.push_str(&wrap(head, &indent, text, WordSeparator::Custom(path_words), options));
}

/// A text with paths in it for a command that makes no report: after `head`, without control
/// characters, wrapped and indented under its own start.
#[must_use]
pub fn told(head: &str, text: &str, options: &Options) -> String {
    let mut out = String::new();
    paths(&mut out, head, &plain(text), options);
    out
}

fn path_words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let spaced = line.split_inclusive(' ');
    Box::new(spaced.flat_map(|word| word.split_inclusive('/')).map(Word::from))
}

/// Writes `text` after `head`, wrapped and indented under its own start.
pub(crate) fn paragraph(out: &mut String, head: &str, text: &str, options: &Options) {
    paragraph_with(out, head, &" ".repeat(head.width()), text, options);
}

/// Writes `text` after `head`, wrapped, further lines after `indent`. A no-break space keeps words
/// together and is printed as a blank.
pub(crate) fn paragraph_with(
    out: &mut String,
    head: &str,
    indent: &str,
    text: &str,
    options: &Options,
) {
    let wrapped = wrap(head, indent, text, WordSeparator::AsciiSpace, options);
    out.push_str(&wrapped.replace('\u{a0}', " "));
}

fn wrap(head: &str, indent: &str, text: &str, words: WordSeparator, options: &Options) -> String {
    let wrapping = textwrap::Options::new(options.width.max(indent.len() + 10))
        .initial_indent(head)
        .subsequent_indent(indent)
        .word_separator(words)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let lines = textwrap::wrap(text, wrapping);
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}
