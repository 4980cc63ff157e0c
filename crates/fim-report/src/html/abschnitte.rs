//! Short lists around the findings: what was not checked, what is to be said of exceptions, what
//! separates artefacts from their release, what was looked at.

use crate::seite::{Worte, text};
use crate::summary::number;
use crate::{Options, bestand, freigabe, import, matrix, summary};
use fim_core::{Meldungsart, Report, Sprache, State};

/// Sentences on releases that are told one by one.
const FREIGABEN: usize = 100;

/// What stands in a line: what it is, where, in words.
#[derive(Default)]
pub(super) struct Zeile {
    pub marke: &'static str,
    pub stelle: String,
    pub text: String,
}

/// A list with its heading.
pub(super) struct Abschnitt {
    pub id: &'static str,
    pub titel: &'static str,
    pub dazu: &'static str,
    pub zeilen: Vec<Zeile>,
}

/// Those above the findings, as far as there is something in them.
pub(super) fn oben(report: &Report, w: Worte) -> Vec<Abschnitt> {
    let list = |id, titel, dazu, zeilen| Abschnitt { id, titel, dazu, zeilen };
    let alle = [
        list(
            "ungeprueft",
            w.get("ungeprueft"),
            w.get("ungeprueft_dazu"),
            ungeprueft(report, w.sprache),
        ),
        list(
            "meldungen",
            w.get("meldungen"),
            w.get("meldungen_dazu"),
            meldungen(report, w.sprache),
        ),
        list("freigabe", w.get("freigabe"), "", freigaben(report, w.sprache)),
    ];
    alle.into_iter().filter(|one| !one.zeilen.is_empty()).collect()
}

/// What was looked at and what was not, as the terminal says it, a line each.
pub(super) fn unten(report: &Report, w: Worte, options: &Options) -> Vec<Abschnitt> {
    let options = Options { width: usize::MAX, all: true, color: false, ..*options };
    let mut out = String::new();
    summary::scope(&mut out, report, &options);
    bestand::sentence(&mut out, &report.bestand, &options);
    freigabe::skipped(&mut out, report, &options);
    import::sentences(&mut out, report, &options);
    if let Some(stand) = &report.matrix {
        matrix::sentence(&mut out, stand, &options);
    }
    let lines = out.lines().map(text).filter(|line| !line.is_empty());
    let zeilen: Vec<Zeile> = lines.map(satz).collect();
    let umfang = Abschnitt { id: "umfang", titel: w.get("umfang"), dazu: "", zeilen };
    if umfang.zeilen.is_empty() { Vec::new() } else { vec![umfang] }
}

fn satz(text: String) -> Zeile {
    Zeile { text, ..Zeile::default() }
}

/// Every file that could not be checked, with its reason.
fn ungeprueft(report: &Report, sprache: Sprache) -> Vec<Zeile> {
    let files = report.files.iter().filter(|file| file.state == State::Unchecked);
    let each = files.map(|file| {
        let reason = file.findings.iter().max_by_key(|finding| finding.stufe);
        let reason = reason.map(|finding| text(&finding.message(sprache)));
        Zeile { marke: "", stelle: text(&file.path), text: reason.unwrap_or_default() }
    });
    each.collect()
}

/// What is to be said of exceptions and baseline: what is wrong, where, in a sentence.
fn meldungen(report: &Report, sprache: Sprache) -> Vec<Zeile> {
    let each = report.ausnahmen.meldungen.iter().map(|meldung| Zeile {
        marke: meldungsart(meldung.art, sprache),
        stelle: format!("{}:{}", text(&meldung.datei), meldung.zeile),
        text: text(meldung.text.get(sprache)),
    });
    each.collect()
}

const fn meldungsart(art: Meldungsart, sprache: Sprache) -> &'static str {
    match art {
        Meldungsart::Abgelaufen => sprache.pick("abgelaufen", "expired"),
        Meldungsart::Unlesbar => sprache.pick("unlesbar", "unreadable"),
        Meldungsart::Unbenutzt => sprache.pick("unbenutzt", "unused"),
        Meldungsart::Veraltet => sprache.pick("veraltet", "outdated"),
    }
}

/// What separates artefacts from the status aimed at; beyond the first hundred, how many are free.
fn freigaben(report: &Report, sprache: Sprache) -> Vec<Zeile> {
    let stand: Vec<_> = report.files.iter().flat_map(|file| &file.freigabe).collect();
    let (shown, rest) = stand.split_at(stand.len().min(FREIGABEN));
    let mut out: Vec<Zeile> =
        shown.iter().map(|one| satz(text(&freigabe::sentence(one, sprache)))).collect();
    if !rest.is_empty() {
        let free = rest.iter().filter(|one| one.befunde == 0 && one.is_complete).count();
        let [n, free] = [rest.len(), free].map(|n| number(n as u64, sprache));
        out.push(satz(match sprache {
            Sprache::De => format!("… und {n} weitere Artefakte, von denen {free} nichts trennt."),
            Sprache::En => {
                format!("… and {n} more artefacts, {free} of them with nothing in between.")
            }
        }));
    }
    out
}
