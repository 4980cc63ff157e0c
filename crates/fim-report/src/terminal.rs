//! The view for people: findings by file, each with its excerpt and what to do, then the totals.
//!
//! Of each rule, the first findings of a file are shown in full and the rest is counted in words. A
//! cause with places in many files is shown once, in the file where it is found first.

use crate::summary::number;
use crate::window::plain;
use crate::{Options, orte, snippet, summary};
use fim_core::{ElementInfo, FileReport, Finding, Report, Sprache, Value};
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use textwrap::WordSeparator;
use textwrap::core::Word;
use unicode_width::UnicodeWidthStr;

/// Findings of one rule in one file that are shown in full.
const SHOWN: usize = 3;

pub(crate) fn render(report: &Report, options: &Options) -> String {
    findings(report, options) + &summary::render(report, options)
}

/// The findings without the totals.
pub(crate) fn findings(report: &Report, options: &Options) -> String {
    let mut out = String::new();
    let mut explained = HashSet::new();
    for file in &report.files {
        render_file(&mut out, file, &mut explained, options);
    }
    out
}

fn render_file(
    out: &mut String,
    file: &FileReport,
    explained: &mut HashSet<&'static str>,
    options: &Options,
) {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in file.findings.iter().filter(|finding| !finding.repeats) {
        let count = seen.entry(finding.rule.code).or_default();
        *count += 1;
        if *count <= SHOWN || options.all {
            let first_of_rule = explained.insert(finding.rule.code);
            render_finding(out, file, finding, first_of_rule, options);
        }
    }
    if options.all {
        return;
    }
    for (code, count) in seen.into_iter().filter(|(_, count)| *count > SHOWN) {
        let rest = number((count - SHOWN) as u64, options.sprache);
        let path = plain(&file.path);
        let line = match options.sprache {
            Sprache::De => {
                format!("… und {rest} weitere {code} in {path} (alle mit --alle)")
            }
            Sprache::En => {
                format!("… and {rest} more {code} in {path} (all with --alle)")
            }
        };
        paths(out, "  ", &line, options);
        out.push('\n');
    }
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
