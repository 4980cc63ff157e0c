//! Workflow commands of GitHub Actions, which become annotations. Of each type GitHub shows ten a
//! step, so no more are written, the worst first, and one line says what is missing.

use crate::pfad::im_archiv;
use crate::summary::{finding_totals, number};
use crate::window::plain;
use crate::{Options, orte, saetze, stelle};
use fim_core::{Ausnahmemeldung, FileReport, Finding, Meldungsart, Report, Sprache, Stufe};
use std::cmp::Reverse;

/// Annotations of a type that GitHub shows.
const SHOWN: usize = 10;

/// The types, the worst first.
const TYPES: [&str; 3] = ["error", "warning", NOTICE];
const NOTICE: &str = "notice";

pub(crate) fn render(report: &Report, options: &Options) -> String {
    let sprache = options.sprache;
    let mut causes: Vec<_> = report.causes().collect();
    causes.sort_by_key(|(_, finding)| Reverse(finding.stufe));
    let meldungen = &report.ausnahmen.meldungen;
    let dropped: u64 = report.files.iter().map(|file| file.dropped).sum();
    let is_cut = dropped > 0
        || TYPES.iter().any(|kind| {
            let found = causes.iter().filter(|(_, one)| of_stufe(one.stufe) == *kind).count();
            found + meldungen.iter().filter(|one| of_meldung(one.art) == *kind).count() > SHOWN
        });
    let (mut out, mut told, mut told_meldungen) = (String::new(), 0, 0);
    for kind in TYPES {
        // The line that says what is missing is a notice.
        let room = if is_cut && kind == NOTICE { SHOWN - 1 } else { SHOWN };
        let own = causes.iter().filter(|(_, one)| of_stufe(one.stufe) == kind).take(room);
        let lines: Vec<String> = own.map(|(file, one)| befund(kind, file, one, sprache)).collect();
        told += lines.len();
        let own = meldungen.iter().filter(|one| of_meldung(one.art) == kind);
        let own: Vec<String> =
            own.take(room - lines.len()).map(|one| meldung(kind, one, sprache)).collect();
        told_meldungen += own.len();
        out.extend(lines.into_iter().chain(own));
    }
    if is_cut {
        let missing = (causes.len() - told) as u64 + dropped;
        out.push_str(&rest(report, missing, meldungen.len() - told_meldungen, sprache));
    }
    out
}

fn befund(kind: &str, file: &FileReport, finding: &Finding, sprache: Sprache) -> String {
    let (path, inner) = im_archiv(&file.path);
    let mut properties = vec![("file", plain(path))];
    let mut lines = Vec::new();
    match (inner, &finding.place) {
        (None, Some(place)) => {
            properties.push(("line", place.position.line.to_string()));
            properties.push(("col", place.position.column.to_string()));
            properties.extend(stelle::ende(place).map(|end| ("endColumn", end.to_string())));
        }
        // A line of a file inside is none of the archive.
        (Some(inner), Some(place)) => {
            let word = sprache.pick("Zeile", "line");
            lines.push(plain(&format!("{inner}, {word} {}", place.position.line)));
        }
        (Some(inner), None) => lines.push(plain(inner)),
        (None, None) => {}
    }
    // Standard input is no file.
    properties.retain(|(_, value)| value != "-");
    properties.push(("title", format!("{} ({})", finding.rule.code, finding.stufe.label(sprache))));
    let message = format!("{}{}", finding.message(sprache), orte::suffix(finding, sprache));
    lines.insert(0, plain(&message));
    lines.extend(saetze::zeilen(finding, sprache));
    command(kind, &properties, &lines.join("\n"))
}

fn meldung(kind: &str, meldung: &Ausnahmemeldung, sprache: Sprache) -> String {
    let properties = [
        ("file", plain(im_archiv(&meldung.datei).0)),
        ("line", meldung.zeile.to_string()),
        ("title", sprache.pick("Ausnahme", "exception").to_owned()),
    ];
    command(kind, &properties, &plain(meldung.text.get(sprache)))
}

/// What is not shown, and the totals over everything.
fn rest(report: &Report, befunde: u64, meldungen: usize, sprache: Sprache) -> String {
    let word = match befunde {
        1 => sprache.pick("weiterer Befund", "more finding"),
        _ => sprache.pick("weitere Befunde", "more findings"),
    };
    let mut text = format!("{} {word}", number(befunde, sprache));
    if meldungen > 0 {
        let count = number(meldungen as u64, sprache);
        text.push_str(&match sprache {
            Sprache::De => format!(" und {count} weitere zu Ausnahmen"),
            Sprache::En => format!(" and {count} more on exceptions"),
        });
    }
    let totals = finding_totals(&report.summary(), sprache).replace('\u{a0}', " ");
    text.push_str(&match sprache {
        Sprache::De => format!(
            "; GitHub zeigt je Schritt höchstens {SHOWN} jeder Art. Insgesamt: {totals}. Alle stehen in den anderen Formaten, etwa -f sarif=DATEI."
        ),
        Sprache::En => format!(
            "; GitHub shows {SHOWN} of each type per step at most. In all: {totals}. The other formats have all of them, such as -f sarif=FILE."
        ),
    });
    let title = sprache.pick("Weitere Befunde", "More findings");
    command(NOTICE, &[("title", title.to_owned())], &text)
}

/// One command on its line. Nothing in it can end it or begin another.
fn command(kind: &str, properties: &[(&str, String)], message: &str) -> String {
    let properties: Vec<String> =
        properties.iter().map(|(key, value)| format!("{key}={}", property(value))).collect();
    format!("::{kind} {}::{}\n", properties.join(","), data(message))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

const fn of_stufe(stufe: Stufe) -> &'static str {
    match stufe {
        Stufe::Kritisch | Stufe::Methodisch => "error",
        Stufe::Warnung => "warning",
        Stufe::Hinweis => NOTICE,
    }
}

const fn of_meldung(art: Meldungsart) -> &'static str {
    match art {
        Meldungsart::Abgelaufen | Meldungsart::Unlesbar => "warning",
        Meldungsart::Unbenutzt | Meldungsart::Veraltet => NOTICE,
    }
}
