//! What an example of a rule shows: the lines in which wrong and right differ, and a line around
//! them. Both `fim explain` and the page of a rule take it from here.
//!
//! Not here: how it is drawn.

use fim_core::reading::is_invisible;
use fim_core::{Example, Side};
use similar::{DiffOp, DiffTag, TextDiff};
use std::ops::Range;

mod umbruch;

/// Lines of one side that are shown, and characters of each.
const ZEILEN: usize = 24;
const ZEICHEN: usize = 100;
/// Lines of one change above which its middle is left out, and how many are shown of both ends.
const LAUF: usize = 14;
const ANFANG: usize = 9;
const SCHLUSS: usize = 3;
const LUECKE: &str = "…";

/// What is shown of one file on one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ausschnitt {
    /// Name of the file, where it matters.
    pub(crate) datei: Option<&'static str>,
    /// Its lines, none of an empty file; `None` where the file is not there on this side.
    pub(crate) zeilen: Option<Vec<String>>,
}

/// The wrong side of an example and the right one.
pub(crate) fn ausschnitte(example: &Example) -> [Vec<Ausschnitt>; 2] {
    let [falsch, richtig] = example.sides();
    let mut names: Vec<Option<&'static str>> = Vec::new();
    for (name, _) in falsch.iter().chain(&richtig) {
        if !names.contains(name) {
            names.push(*name);
        }
    }
    let mut shown = [Vec::new(), Vec::new()];
    for datei in names {
        let texts = [&falsch, &richtig].map(|side| text(side, datei));
        // What is the same on both sides is not what the example is about.
        if texts[0] == texts[1] && falsch.len().max(richtig.len()) > 1 {
            continue;
        }
        let zeilen = match &texts {
            [Some(falsch), Some(richtig)] => gegenueber(falsch, richtig).map(Some),
            _ => texts.map(|text| text.map(|text| anfang(&text))),
        };
        for (side, zeilen) in shown.iter_mut().zip(zeilen) {
            side.push(Ausschnitt { datei, zeilen });
        }
    }
    shown
}

fn text(side: &Side, name: Option<&str>) -> Option<String> {
    let (_, bytes) = side.iter().find(|(file, _)| *file == name)?;
    Some(String::from_utf8_lossy(bytes).into_owned())
}

/// Lines with something in them: an empty one shows nothing of what is around a change.
fn zeilen(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.trim().is_empty()).collect()
}

/// The beginning of a text that has nothing beside it.
fn anfang(text: &str) -> Vec<String> {
    let broken = umbruch::umbrochen(text);
    let lines = zeilen(&broken);
    let whole = 0..lines.len();
    fertig(&lines, &[(whole, 0)], &[])
}

/// The places in which two texts differ.
fn gegenueber(falsch: &str, richtig: &str) -> [Vec<String>; 2] {
    let as_written = [zeilen(falsch), zeilen(richtig)];
    let changed = |sides: &[Vec<&str>; 2]| -> Vec<DiffOp> {
        let diff = TextDiff::from_slices(&sides[0], &sides[1]);
        diff.ops().iter().copied().filter(|op| op.tag() != DiffTag::Equal).collect()
    };
    let ops = changed(&as_written);
    let is_long = |line: &&str| line.chars().count() > ZEICHEN;
    let has_long = |side: usize| {
        let shown = umgeben(&bereiche(&ops, side), as_written[side].len());
        shown.into_iter().any(|(range, _)| as_written[side][range].iter().any(is_long))
    };
    if !has_long(0) && !has_long(1) {
        return seiten(&as_written, &ops);
    }
    // A document in one line shows nothing: where an element ends, another line begins.
    let broken = [falsch, richtig].map(umbruch::umbrochen);
    let sides = [zeilen(&broken[0]), zeilen(&broken[1])];
    let ops = changed(&sides);
    seiten(&sides, &ops)
}

fn seiten(sides: &[Vec<&str>; 2], ops: &[DiffOp]) -> [Vec<String>; 2] {
    if ops.is_empty() {
        // They differ in what is no text, such as bytes that cannot be decoded.
        return [&sides[0], &sides[1]].map(|lines| fertig(lines, &[(0..lines.len(), 0)], &[]));
    }
    let marks = marken(sides, ops);
    [0, 1].map(|side| {
        fertig(&sides[side], &umgeben(&bereiche(ops, side), sides[side].len()), &marks[side])
    })
}

/// The changed lines of one side.
fn bereiche(ops: &[DiffOp], side: usize) -> Vec<Range<usize>> {
    ops.iter().map(|op| if side == 0 { op.old_range() } else { op.new_range() }).collect()
}

/// Where in a changed line the change begins, in characters: line, place.
fn marken(sides: &[Vec<&str>; 2], ops: &[DiffOp]) -> [Vec<(usize, usize)>; 2] {
    let mut marks = [Vec::new(), Vec::new()];
    for op in ops.iter().filter(|op| op.tag() == DiffTag::Replace) {
        for (old, new) in op.old_range().zip(op.new_range()) {
            let pairs = sides[0][old].chars().zip(sides[1][new].chars());
            let at = pairs.take_while(|(a, b)| a == b).count();
            marks[0].push((old, at));
            marks[1].push((new, at));
        }
    }
    marks
}

/// Each change with a line before and after it; what then touches is one. The number is that of the
/// lines of context at the beginning.
fn umgeben(ranges: &[Range<usize>], lines: usize) -> Vec<(Range<usize>, usize)> {
    let mut out: Vec<(Range<usize>, usize)> = Vec::new();
    for range in ranges {
        let from = range.start.saturating_sub(1);
        let to = (range.end + 1).min(lines);
        match out.last_mut() {
            // A sign that one line is left out is as long as the line.
            Some((last, _)) if from <= last.end + 1 => last.end = to,
            _ => out.push((from..to, range.start - from)),
        }
    }
    out
}

/// The ranges of lines as they are shown.
fn fertig(
    lines: &[&str],
    ranges: &[(Range<usize>, usize)],
    marks: &[(usize, usize)],
) -> Vec<String> {
    let mut picked: Vec<Option<usize>> = Vec::new();
    for (range, context) in ranges {
        if !picked.is_empty() {
            picked.push(None);
        }
        if range.len() > LAUF && picked.len() + range.len() > ZEILEN {
            picked.extend((range.start..range.start + ANFANG + context).map(Some));
            picked.push(None);
            picked.extend((range.end - SCHLUSS..range.end).map(Some));
        } else {
            picked.extend(range.clone().map(Some));
        }
    }
    if picked.len() > ZEILEN {
        picked.truncate(ZEILEN - 1);
        picked.push(None);
    }
    picked.dedup();
    let indent = |at: &usize| lines[*at].chars().take_while(|c| " \t".contains(*c)).count();
    let common = picked.iter().flatten().map(indent).min().unwrap_or(0);
    let show = |at: &Option<usize>| match at {
        None => LUECKE.to_owned(),
        Some(at) => {
            let mark = marks.iter().find(|(line, _)| line == at).map_or(0, |(_, mark)| *mark);
            zeile(lines[*at].trim_end(), common, mark)
        }
    };
    picked.iter().map(show).collect()
}

/// A line without its indentation, no longer than can be read; what is changed stays in sight. What
/// steers or is not seen has its number.
fn zeile(line: &str, indent: usize, mark: usize) -> String {
    let chars: Vec<char> = line.chars().skip(indent).collect();
    let mark = mark.saturating_sub(indent);
    let from =
        if chars.len() <= ZEICHEN || mark <= ZEICHEN * 2 / 3 { 0 } else { mark - ZEICHEN / 3 };
    let to = (from + ZEICHEN).min(chars.len());
    let mut out = String::new();
    if from > 0 {
        out.push_str(LUECKE);
    }
    for c in &chars[from..to] {
        match *c {
            '\t' => out.push(' '),
            c if c != ' ' && (c.is_whitespace() || c.is_control() || is_invisible(c)) => {
                out.push_str(&format!("‹U+{:04X}›", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    if to < chars.len() {
        out.push_str(LUECKE);
    }
    out
}
