//! The table of Leistungen and deliverables for the terminal: one sign a cell, as close together as
//! the width asks for.

use super::auswertung::{geordnet, verfehlt, zellen};
use super::worte;
use super::zeichen::zeichen;
use crate::Options;
use crate::spalten::{links, rechts};
use crate::summary::number;
use crate::terminal::paragraph_with;
use crate::window::shorten;
use fim_core::{Anteil, Liefergegenstand, Matrixstand, Matrixzeile, Sprache};
use std::collections::HashSet;
use unicode_width::UnicodeWidthStr;

/// Rows that are shown unless all are asked for.
const ZEILEN: usize = 40;
/// Widest Leistungsschlüssel that is not cut; one has 14 digits.
const SCHLUESSEL: usize = 17;
/// Columns of a cell, and the room that a name must keep beside such cells.
const SCHRITTE: [(usize, usize); 3] = [(3, 30), (2, 16), (1, 12)];

/// How wide everything is.
struct Masse {
    kategorie: usize,
    schluessel: usize,
    name: usize,
    anteil: usize,
    /// Columns of a cell.
    schritt: usize,
    /// Cells of a line; fewer than there are where they stand below their row.
    je_zeile: usize,
    /// Whether cells stand below their row.
    ist_gestapelt: bool,
}

/// Writes the table.
pub(super) fn render(out: &mut String, stand: &Matrixstand, options: &Options) {
    let alle = geordnet(stand);
    let gezeigt = ausgewaehlt(&alle, options);
    let masse = Masse::new(stand, &gezeigt, options);
    out.push_str(&kopf(stand, &masse));
    for gruppe in gezeigt.chunk_by(|a, b| a.themenfeld == b.themenfeld) {
        let Some(erste) = gruppe.first() else { continue };
        themenfeld(out, stand, &erste.themenfeld, options);
        for zeile in gruppe {
            out.push_str(&leistung(stand, zeile, &masse, options));
        }
    }
    rest(out, &alle, &gezeigt, options);
}

/// The rows that are shown, in the order of the matrix: those with open duties before others.
fn ausgewaehlt<'m>(alle: &[&'m Matrixzeile], options: &Options) -> Vec<&'m Matrixzeile> {
    if options.all || alle.len() <= ZEILEN {
        return alle.to_vec();
    }
    let open = alle.iter().enumerate().filter(|(_, zeile)| verfehlt(zeile));
    let rest = alle.iter().enumerate().filter(|(_, zeile)| !verfehlt(zeile));
    let chosen: HashSet<usize> = open.chain(rest).take(ZEILEN).map(|(at, _)| at).collect();
    let kept = alle.iter().enumerate().filter(|(at, _)| chosen.contains(at));
    kept.map(|(_, zeile)| *zeile).collect()
}

fn rest(out: &mut String, alle: &[&Matrixzeile], gezeigt: &[&Matrixzeile], options: &Options) {
    let sprache = options.sprache;
    let more = alle.len() - gezeigt.len();
    if more == 0 {
        return;
    }
    let open = |zeilen: &[&Matrixzeile]| zeilen.iter().filter(|zeile| verfehlt(zeile)).count();
    let open = open(alle) - open(gezeigt);
    let (more, open) = (number(more as u64, sprache), number(open as u64, sprache));
    let text = match sprache {
        Sprache::De => format!(
            "… und {more} weitere Leistungen, {open} davon mit offenen Pflichten (alle mit --alle)"
        ),
        Sprache::En => {
            format!(
                "… and {more} more Leistungen, {open} of them with open duties (all with --alle)"
            )
        }
    };
    paragraph_with(out, "", "  ", &text, options);
}

impl Masse {
    fn new(stand: &Matrixstand, zeilen: &[&Matrixzeile], options: &Options) -> Self {
        let width = options.width;
        let widest = |of: &dyn Fn(&Matrixzeile) -> usize| {
            zeilen.iter().map(|zeile| of(zeile)).max().unwrap_or(0)
        };
        let kategorie = widest(&|it| worte::einzeilig(&it.prioritaet).width()).clamp(1, 4);
        let schluessel = widest(&|it| worte::einzeilig(&it.schluessel).width()).min(SCHLUESSEL);
        let anteil = widest(&|it| worte::bruch(&von(it), options.sprache).width());
        let name = widest(&|it| worte::einzeilig(&it.bezeichnung).width()).max(8);
        let count = stand.liefergegenstaende.len();
        let fixed = 2 + kategorie + 1 + schluessel + 1 + 1 + 1 + anteil;
        let room = |schritt: usize| width.saturating_sub(fixed + count * schritt);
        let fits = |(_, least): &&(usize, usize), room: usize| room >= name.min(*least);
        let found = SCHRITTE.iter().find(|it| fits(it, room(it.0)));
        let ist_gestapelt = found.is_none();
        let schritt = found.map_or(2, |(schritt, _)| *schritt);
        let name = match found {
            Some(_) => name.min(room(schritt)),
            None => name.min(width.saturating_sub(fixed).max(8)),
        };
        let je_zeile = match found {
            Some(_) => count,
            None => (width.saturating_sub(4) / schritt).clamp(1, count.max(1)),
        };
        Self {
            kategorie,
            schluessel,
            name,
            anteil,
            schritt,
            je_zeile: je_zeile.max(1),
            ist_gestapelt,
        }
    }

    /// Columns before the first cell.
    fn davor(&self) -> usize {
        if self.ist_gestapelt {
            4
        } else {
            2 + self.kategorie + 1 + self.schluessel + 1 + self.name + 1
        }
    }
}

/// The numbers above the columns; digits below each other where two do not fit into a cell.
fn kopf(stand: &Matrixstand, masse: &Masse) -> String {
    let mut out = String::new();
    for teil in stand.liefergegenstaende.chunks(masse.je_zeile) {
        let digits = teil.iter().map(|it| it.nr.to_string().len()).max().unwrap_or(1);
        let lines = if digits < masse.schritt { 1 } else { digits };
        for line in 0..lines {
            let cell = |it: &Liefergegenstand| {
                let nr = format!("{:>digits$}", it.nr);
                let text =
                    if lines == 1 { nr.as_str() } else { nr.get(line..=line).unwrap_or(" ") };
                rechts(text, masse.schritt)
            };
            let cells: String = teil.iter().map(cell).collect();
            out.push_str(format!("{}{cells}", " ".repeat(masse.davor())).trim_end());
            out.push('\n');
        }
    }
    out
}

fn themenfeld(out: &mut String, stand: &Matrixstand, code: &str, options: &Options) {
    let sprache = options.sprache;
    let name = match stand.themenfeld(code) {
        "" => sprache.pick("ohne Themenfeld", "no Themenfeld"),
        name => name,
    };
    paragraph_with(out, "", "  ", &worte::einzeilig(name), options);
}

fn leistung(stand: &Matrixstand, zeile: &Matrixzeile, masse: &Masse, options: &Options) -> String {
    let part = |text: &str, width| links(&shorten(&worte::einzeilig(text), width), width);
    let head = format!(
        "  {} {} {} ",
        part(&zeile.prioritaet, masse.kategorie),
        part(&zeile.schluessel, masse.schluessel),
        part(&zeile.bezeichnung, masse.name),
    );
    let share = rechts(&worte::bruch(&von(zeile), options.sprache), masse.anteil);
    let sign = |zelle| {
        let gap = " ".repeat(masse.schritt - 1);
        format!("{gap}{}", zeichen(zelle).bunt(options.color))
    };
    let signs: Vec<String> = zellen(stand, zeile).map(|(_, zelle)| sign(zelle)).collect();
    if !masse.ist_gestapelt {
        // A row of too few cells leaves its last ones blank.
        let missing = stand.liefergegenstaende.len().saturating_sub(signs.len()) * masse.schritt;
        return format!("{head}{}{} {share}\n", signs.concat(), " ".repeat(missing));
    }
    let mut out = format!("{head}{share}\n");
    for teil in signs.chunks(masse.je_zeile) {
        out.push_str(&format!("    {}\n", teil.concat()));
    }
    out
}

fn von(zeile: &Matrixzeile) -> Anteil {
    let mut anteil = Anteil::default();
    zeile.zellen.iter().for_each(|zelle| anteil.zaehle(zelle));
    anteil
}
