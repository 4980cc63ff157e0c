//! Statistics for people: totals, then one section a subject.

use super::{befunde, datenfelder, leistungen, verlauf};
use crate::summary::{self, number};
use crate::terminal::paragraph;
use crate::{Options, spalten};
use fim_core::{Sprache, Statistik, Verlauf};
use unicode_width::UnicodeWidthStr;

/// Rows of a table that are shown unless all are asked for.
pub(super) const ZEILEN: usize = 10;
/// Columns that the name of a row keeps.
const NAME: usize = 20;

pub(super) fn render(statistik: &Statistik, trend: Option<&Verlauf>, options: &Options) -> String {
    let mut out = String::new();
    summary::totals(&mut out, &statistik.summe, statistik.ueber_grenze, options);
    befunde::render(&mut out, statistik, options);
    leistungen::render(&mut out, &statistik.leistungen, options);
    datenfelder::render(&mut out, &statistik.datenfelder, options);
    if let Some(trend) = trend {
        verlauf::render(&mut out, trend, options);
    }
    out
}

/// Begins a section.
pub(super) fn titel(out: &mut String, text: &str, options: &Options) {
    out.push('\n');
    paragraph(out, "", text, options);
}

/// Draws a table of a name and numbers. Where there is no room for all, columns give way in the order
/// of `entbehrlich`, those that matter least first.
pub(super) fn tabelle(
    out: &mut String,
    zeilen: Vec<Vec<String>>,
    entbehrlich: &[usize],
    options: &Options,
) {
    let mut weg: Vec<usize> = Vec::new();
    for at in entbehrlich {
        if breite(&zeilen, &weg) + NAME + 2 > options.width {
            weg.push(*at);
        }
    }
    let bleibt =
        |(at, cell): (usize, String)| (!weg.contains(&at)).then(|| cell.replace('\u{a0}', " "));
    let zeilen: Vec<Vec<String>> = zeilen
        .into_iter()
        .map(|zeile| zeile.into_iter().enumerate().filter_map(bleibt).collect())
        .collect();
    spalten::tabelle(out, &zeilen, options.width);
}

/// Columns that the numbers take up.
fn breite(zeilen: &[Vec<String>], weg: &[usize]) -> usize {
    let count = zeilen.first().map_or(0, Vec::len);
    let widest = |at: usize| zeilen.iter().filter_map(|it| it.get(at)).map(|it| it.width()).max();
    let columns = (1..count).filter(|at| !weg.contains(at));
    columns.map(|at| widest(at).unwrap_or(0) + 2).sum()
}

/// The rows that are shown, and what is said of the rest.
pub(super) fn gekuerzt<'t, T>(alle: &'t [T], options: &Options) -> (&'t [T], Option<String>) {
    if options.all || alle.len() <= ZEILEN {
        return (alle, None);
    }
    let rest = number((alle.len() - ZEILEN) as u64, options.sprache);
    let text = match options.sprache {
        Sprache::De => format!("… und {rest} weitere (alle mit --alle)"),
        Sprache::En => format!("… and {rest} more (all with --alle)"),
    };
    (alle.get(..ZEILEN).unwrap_or(alle), Some(text))
}

/// A line below a table.
pub(super) fn zusatz(out: &mut String, text: Option<&str>, options: &Options) {
    if let Some(text) = text {
        paragraph(out, "  ", text, options);
    }
}
