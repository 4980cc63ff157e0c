//! Each file of a comment, folded: its findings with what to do. Of a long run, findings are counted
//! by rule as at the terminal.

use super::text::{code, html, text};
use super::{Kommentar, TEXT, regel};
use crate::gruppen::{self, Gruppe, Rest};
use crate::summary::number;
use crate::terminal::element_line;
use crate::{Options, ausnahmen, orte};
use fim_core::reading::clip;
use fim_core::{Ausnahmenstand, Finding, FindingCounts, Report, Sprache, Stufe, Value};
use std::cmp::Reverse;

/// Findings of a file in full: as many as there is room for, unless all are asked for.
const BEFUNDE: [usize; 3] = [50, 10, 3];
/// Characters of a message beside a count.
const KURZ: usize = 100;

/// The files, worst first; the result is how many found no room.
pub(super) fn render(kommentar: &mut Kommentar, report: &Report, options: &Options) -> u64 {
    let is_folded = gruppen::is_long(report) && !options.all;
    let most = if is_folded { gruppen::SHOWN } else { usize::MAX };
    let gruppen = gruppen::gefaltet_ab(report, most, options);
    let mut dateien: Vec<(FindingCounts, &[Gruppe<'_>])> = gruppen
        .chunk_by(|a, b| std::ptr::eq(a.file, b.file))
        .map(|in_file| (anzahl(in_file), in_file))
        .collect();
    dateien.sort_by_key(|(anzahl, _)| Reverse(Stufe::ALL.map(|stufe| anzahl.get(stufe))));
    let mut missing = 0;
    for (anzahl, in_file) in &dateien {
        let sizes = BEFUNDE.into_iter().filter(|_| !options.all);
        let blocks = options.all.then_some(usize::MAX).into_iter().chain(sizes);
        let mut blocks = blocks.map(|most| block(anzahl, in_file, most, report, options));
        let fitting = blocks.find(|block| kommentar.has_room(block));
        let is_told = fitting.is_some_and(|block| kommentar.push(&block));
        kommentar.is_full |= !is_told;
        missing += u64::from(!is_told);
    }
    missing
}

fn anzahl(gruppen: &[Gruppe<'_>]) -> FindingCounts {
    let mut all = FindingCounts::default();
    for gruppe in gruppen {
        let Gruppe { anzahl, .. } = gruppe;
        all.kritisch += anzahl.kritisch;
        all.methodisch += anzahl.methodisch;
        all.warnung += anzahl.warnung;
        all.hinweis += anzahl.hinweis;
    }
    all
}

/// A file with at most so many findings in full.
fn block(
    anzahl: &FindingCounts,
    gruppen: &[Gruppe<'_>],
    most: usize,
    report: &Report,
    options: &Options,
) -> String {
    let sprache = options.sprache;
    let Some(first) = gruppen.first() else { return String::new() };
    let levels = Stufe::ALL.into_iter().filter(|stufe| anzahl.get(*stufe) > 0);
    let levels = levels.map(|stufe| {
        let count = anzahl.get(stufe);
        format!("{} {}", number(count, sprache), stufe.counted(count, sprache))
    });
    let excepted = gruppen.iter().map(|gruppe| gruppe.ausgenommen.len() as u64).sum::<u64>();
    let excepted = (excepted > 0).then(|| {
        format!("{} {}", number(excepted, sprache), sprache.pick("ausgenommen", "excepted"))
    });
    let counts = levels.chain(excepted).collect::<Vec<_>>().join(", ");
    let path = html(&first.file.path);
    let mut out = format!("\n<details>\n<summary><code>{path}</code>: {counts}</summary>\n\n");
    let mut left = most;
    for gruppe in gruppen {
        artefakt(&mut out, gruppe, &mut left, &report.ausnahmen, sprache);
    }
    out.push_str("\n</details>\n");
    out
}

/// The findings of a group, as long as there are some `left` to be told.
fn artefakt(
    out: &mut String,
    gruppe: &Gruppe<'_>,
    left: &mut usize,
    stand: &Ausnahmenstand,
    sprache: Sprache,
) {
    if let Some(artefakt) = gruppe.artefakt {
        let gap = if out.ends_with("\n\n") { "" } else { "\n" };
        out.push_str(&format!("{gap}**{}**\n\n", text(&element_line(artefakt))));
    }
    let mut gezeigt = gruppe.gezeigt.clone();
    gezeigt.sort_by_key(|finding| Reverse(finding.stufe));
    let shown = gezeigt.len().min(*left);
    *left -= shown;
    for finding in &gezeigt[..shown] {
        befund(out, finding, sprache);
    }
    for rest in &gruppe.rest {
        out.push_str(&zeile(rest, sprache));
    }
    let hidden = (gezeigt.len() - shown) as u64;
    if hidden > 0 {
        let hidden = number(hidden, sprache);
        out.push_str(&match sprache {
            Sprache::De => format!("* und {hidden} weitere; alle zeigt `fim check --alle`\n"),
            Sprache::En => format!("* and {hidden} more; `fim check --alle` shows all\n"),
        });
    }
    for one in &gruppe.ausgenommen {
        let line = ausnahmen::zeile(one, stand, sprache);
        out.push_str(&format!("* {}\n", text(&clip(&line, 2 * TEXT))));
    }
}

/// »12 × XDF1101, Warnung, ab Zeile 71: …«.
fn zeile(rest: &Rest<'_>, sprache: Sprache) -> String {
    let Rest { erster, anzahl } = rest;
    let line = erster.place.as_ref().map(|place| place.position.line);
    let place = match (sprache, line, anzahl) {
        (_, None, _) => String::new(),
        (Sprache::De, Some(line), 1) => format!(", Zeile {line}"),
        (Sprache::De, Some(line), _) => format!(", ab Zeile {line}"),
        (Sprache::En, Some(line), 1) => format!(", line {line}"),
        (Sprache::En, Some(line), _) => format!(", from line {line}"),
    };
    let (count, code) = (number(*anzahl, sprache), erster.rule.code);
    let message = text(&clip(&erster.message(sprache), KURZ));
    format!("* {count} × {code}, {}{place}: {message}\n", erster.stufe.label(sprache))
}

fn befund(out: &mut String, finding: &Finding, sprache: Sprache) {
    let place = finding.place.as_ref().map(|place| place.position);
    let place = match (place, sprache) {
        (Some(at), Sprache::De) => format!(", Zeile {}, Spalte {}", at.line, at.column),
        (Some(at), Sprache::En) => format!(", line {}, column {}", at.line, at.column),
        (None, _) => String::new(),
    };
    let message = clip(&finding.message(sprache), TEXT);
    let message = text(&format!("{message}{}", orte::suffix(finding, sprache)));
    let stufe = finding.stufe.label(sprache);
    out.push_str(&format!("* **{stufe}** {}{place}: {message}\n", regel(finding.rule)));
    let mut row = |key: &str, text: &str| {
        if !text.is_empty() {
            out.push_str(&format!("  * {key}: {text}\n"));
        }
    };
    let value = |value: &Option<Value>| {
        value.as_ref().map_or_else(String::new, |value| clip(value.get(sprache), TEXT))
    };
    if let Some(element) = &finding.element {
        row("Element", &text(&element_line(element)));
    }
    row(sprache.pick("gefunden", "found"), &code(&value(&finding.found)));
    row(sprache.pick("erwartet", "expected"), &text(&value(&finding.expected)));
    row(sprache.pick("tun", "do"), &text(&clip(&finding.fix(sprache), 2 * TEXT)));
}
