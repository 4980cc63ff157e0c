//! Headings of files and artefacts at the terminal, and short tables of what is not shown in full.

use crate::gruppen::{self, Gruppe, Rest};
use crate::summary::{BETWEEN, item, number};
use crate::terminal::{element_line, paragraph, paths};
use crate::window::{plain, shorten};
use crate::{Options, ausnahmen};
use fim_core::{Ausnahmenstand, ElementInfo, FileReport, FindingCounts, Sprache, Stufe};
use unicode_width::UnicodeWidthStr;

/// A message with less room than this is left out of a table.
const MIN_TEXT: usize = 20;

/// The heading of a file.
pub(crate) fn datei(out: &mut String, file: &FileReport, options: &Options) {
    let mut anzahl = FindingCounts::default();
    let told = file.findings.iter().filter(|finding| !finding.repeats);
    told.for_each(|finding| anzahl.add(finding.stufe));
    heading(out, "", &plain(&file.path), &anzahl, options);
}

/// The heading of an artefact, and a blank line below headings unless a table alone follows.
pub(crate) fn artefakt(out: &mut String, gruppe: &Gruppe<'_>, options: &Options) {
    if let Some(artefakt) = gruppe.artefakt {
        if !out.ends_with("\n\n") && !out.is_empty() {
            out.push('\n');
        }
        heading(out, "› ", &plain(&element_line(artefakt)), &gruppe.anzahl, options);
    }
    let is_table = gruppe.gezeigt.is_empty() && !gruppe.rest.is_empty();
    if !is_table && !out.ends_with("\n\n") && !out.is_empty() {
        out.push('\n');
    }
}

/// On one line where there is room, else with the numbers below.
fn heading(out: &mut String, sign: &str, name: &str, anzahl: &FindingCounts, options: &Options) {
    let counts = nach_stufen(anzahl, options.sprache);
    let line = format!("{sign}{name}{BETWEEN}{counts}").replace('\u{a0}', " ");
    let mut text = String::new();
    if counts.is_empty() {
        paths(&mut text, sign, name, options);
    } else if line.width() <= options.width {
        text = line;
        text.push('\n');
    } else {
        paths(&mut text, sign, name, options);
        paragraph(&mut text, "  ", &counts, options);
    }
    for line in text.lines() {
        out.push_str(&fett(line, options.color));
        out.push('\n');
    }
}

fn fett(text: &str, color: bool) -> String {
    if color { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// »2 kritisch · 1 Hinweis«: levels that are there.
pub(crate) fn nach_stufen(anzahl: &FindingCounts, sprache: Sprache) -> String {
    let items = Stufe::ALL.into_iter().filter(|stufe| anzahl.get(*stufe) > 0).map(|stufe| {
        let count = anzahl.get(stufe);
        item(count, stufe.counted(count, sprache), sprache)
    });
    items.collect::<Vec<_>>().join(BETWEEN)
}

/// What of a group is not shown in full.
pub(crate) fn rest(out: &mut String, gruppe: &Gruppe<'_>, options: &Options) {
    let sprache = options.sprache;
    if let Some(rest) = gruppe.eine_regel() {
        let (count, code) = (number(rest.anzahl, sprache), rest.erster.rule.code);
        let wo = gruppe.artefakt.map_or_else(|| gruppe.file.path.clone(), kurzname);
        let line = match sprache {
            Sprache::De => format!("… und {count} weitere {code} in {wo} (alle mit --alle)"),
            Sprache::En => format!("… and {count} more {code} in {wo} (all with --alle)"),
        };
        paths(out, "  ", &plain(&line), options);
        out.push('\n');
    } else if !gruppe.rest.is_empty() {
        if !gruppe.gezeigt.is_empty() {
            let count = number(gruppe.gefaltet(), sprache);
            let title = match sprache {
                Sprache::De => format!("… und {count} weitere (alle mit --alle):"),
                Sprache::En => format!("… and {count} more (all with --alle):"),
            };
            paragraph(out, "  ", &title, options);
        }
        tabelle(out, &gruppe.rest, options);
        out.push('\n');
    }
}

/// Kind and identifier, or the name where there is none.
fn kurzname(artefakt: &ElementInfo) -> String {
    let name = artefakt.id.as_deref().or(artefakt.name.as_deref()).unwrap_or_default();
    format!("{} {name}", artefakt.kind).trim_end().to_owned()
}

/// A row a rule: how often, which, how grave, where first, and what it says there.
fn tabelle(out: &mut String, zeilen: &[Rest<'_>], options: &Options) {
    let sprache = options.sprache;
    let columns = |rest: &Rest<'_>| {
        let line = rest.erster.place.as_ref().map(|place| place.position.line);
        let place = match (sprache, line, rest.anzahl) {
            (_, None, _) => String::new(),
            (Sprache::De, Some(line), 1) => format!("Zeile {line}"),
            (Sprache::De, Some(line), _) => format!("ab Zeile {line}"),
            (Sprache::En, Some(line), 1) => format!("line {line}"),
            (Sprache::En, Some(line), _) => format!("from line {line}"),
        };
        let stufe = rest.erster.stufe.label(sprache);
        [number(rest.anzahl, sprache), rest.erster.rule.code.to_owned(), stufe.to_owned(), place]
    };
    let rows: Vec<[String; 4]> = zeilen.iter().map(columns).collect();
    let widest = |at: usize| rows.iter().map(|row| row[at].width()).max().unwrap_or(0);
    let widths = [0, 1, 2, 3].map(widest);
    for ([count, code, stufe, place], rest) in rows.iter().zip(zeilen) {
        let [wide_count, wide_code, wide_stufe, wide_place] = widths;
        let head = format!("  {count:>wide_count$} × {code:<wide_code$}  ");
        let mut text = format!("{stufe:<wide_stufe$}");
        if wide_place > 0 {
            text = format!("{text}  {place:<wide_place$}");
        }
        let room = options.width.saturating_sub(head.width() + text.width() + 2);
        if room >= MIN_TEXT {
            let message = shorten(&plain(&rest.erster.message(sprache)), room);
            text = format!("{text}  {message}");
        }
        paragraph(out, &head, text.trim_end(), options);
    }
}

/// Findings that do not count, one line each.
pub(crate) fn ausgenommen(
    out: &mut String,
    gruppe: &Gruppe<'_>,
    stand: &Ausnahmenstand,
    options: &Options,
) {
    let sprache = options.sprache;
    for one in &gruppe.ausgenommen {
        let text = ausnahmen::zeile(one, stand, sprache);
        let text = match (&one.finding.place, sprache) {
            (Some(place), Sprache::De) => format!("{text}, Zeile {}", place.position.line),
            (Some(place), Sprache::En) => format!("{text}, line {}", place.position.line),
            (None, _) => text,
        };
        let text = plain(&format!("{text}, {}", gruppe.file.path));
        crate::terminal::paragraph_with(out, "  ", "    ", &text, options);
    }
    if !gruppe.ausgenommen.is_empty() {
        out.push('\n');
    }
}

/// Says that findings are counted in tables only, where nothing beside them says so.
pub(crate) fn erklaerung(out: &mut String, gruppen: &[Gruppe<'_>], options: &Options) {
    let tables = gruppen.iter().filter(|gruppe| gruppe.gezeigt.is_empty());
    let befunde: u64 = tables.map(Gruppe::gefaltet).sum();
    if befunde == 0 {
        return;
    }
    let (sprache, first) = (options.sprache, gruppen::SHOWN);
    let befunde: u64 = gruppen.iter().map(Gruppe::gefaltet).sum();
    let befunde = number(befunde, sprache);
    let text = match sprache {
        Sprache::De => format!(
            "Ganz gezeigt sind von jeder Regel die ersten {first} Befunde; gezählt, aber nicht ganz gezeigt: {befunde} (alle mit --alle)"
        ),
        Sprache::En => format!(
            "Of each rule, the first {first} findings are shown in full; counted, but not shown in full: {befunde} (all with --alle)"
        ),
    };
    paragraph(out, "", &text, options);
    out.push('\n');
}

/// What is said of the groups that are not shown at all.
pub(crate) fn jenseits(out: &mut String, gruppen: &[Gruppe<'_>], options: &Options) {
    if gruppen.is_empty() {
        return;
    }
    let sprache = options.sprache;
    let befunde: u64 = gruppen.iter().map(Gruppe::gefaltet).sum();
    let mut dateien: Vec<&str> = gruppen.iter().map(|it| it.file.path.as_str()).collect();
    dateien.dedup();
    let (befunde, files) = (number(befunde, sprache), number(dateien.len() as u64, sprache));
    let text = match (sprache, dateien.len()) {
        (Sprache::De, 1) => format!("… und {befunde} weitere Befunde in 1 weiteren Datei"),
        (Sprache::De, _) => format!("… und {befunde} weitere Befunde in {files} weiteren Dateien"),
        (Sprache::En, 1) => format!("… and {befunde} more findings in 1 more file"),
        (Sprache::En, _) => format!("… and {befunde} more findings in {files} more files"),
    };
    let all = sprache.pick("(alle mit --alle)", "(all with --alle)");
    paragraph(out, "", &format!("{text} {all}"), options);
    out.push('\n');
}
