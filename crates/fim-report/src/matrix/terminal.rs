//! The matrix for people: the verdict, the table, its legend, the shares, and what is to be done.

use super::auswertung::{Punkt, Summe, gesamt, offen, prioritaeten, themenfelder, weitere};
use super::{raster, worte, zeichen};
use crate::Options;
use crate::spalten;
use crate::summary::number;
use crate::terminal::{paragraph, paragraph_with, paths};
use fim_core::{Matrixstand, Sprache};

/// Points that are shown unless all are asked for.
const PUNKTE: usize = 10;
/// Below this width a table of shares has a column less.
const SCHMAL: usize = 66;

pub(super) fn render(stand: &Matrixstand, options: &Options) -> String {
    let sprache = options.sprache;
    let mut out = String::new();
    let summe = gesamt(stand);
    urteil(&mut out, &worte::urteil(&summe, sprache), summe.verfehlt == 0, options);
    if stand.leistungen.is_empty() {
        return out;
    }
    out.push('\n');
    raster::render(&mut out, stand, options);
    out.push('\n');
    legende(&mut out, stand, options);
    out.push('\n');
    anteile(&mut out, stand, options);
    fabriken(&mut out, stand, options);
    zu_tun(&mut out, stand, options);
    out
}

/// A verdict in a colour that says which.
pub(super) fn urteil(out: &mut String, text: &str, is_good: bool, options: &Options) {
    let mut verdict = String::new();
    paragraph(&mut verdict, "", text, options);
    let ansi = if is_good { "32;1" } else { "31;1" };
    for line in verdict.lines() {
        out.push_str(&zeichen::faerbe(line, ansi, options.color));
        out.push('\n');
    }
}

fn legende(out: &mut String, stand: &Matrixstand, options: &Options) {
    let sprache = options.sprache;
    // The signs stay without colour here: columns are measured.
    let mut signs: Vec<String> = zeichen::ALLE
        .iter()
        .map(|zeichen| format!("{} {}", zeichen.sign, zeichen.name.get(sprache)))
        .collect();
    let share = sprache.pick("7/12  7 von 12 Pflichten erfüllt", "7/12  7 of 12 duties met");
    signs.push(share.to_owned());
    paragraph(out, "", sprache.pick("Zeichen", "Signs"), options);
    spalten::liste(out, &signs, options.width);
    paragraph(out, "", sprache.pick("Liefergegenstände", "Deliverables"), options);
    let digits = stand.liefergegenstaende.iter().map(|it| it.nr.to_string().len()).max();
    let digits = digits.unwrap_or(1);
    let name = |it: &fim_core::Liefergegenstand| {
        format!("{:>digits$} {}", it.nr, worte::einzeilig(&it.name))
    };
    let names: Vec<String> = stand.liefergegenstaende.iter().map(name).collect();
    spalten::liste(out, &names, options.width);
}

fn anteile(out: &mut String, stand: &Matrixstand, options: &Options) {
    let sprache = options.sprache;
    let head = |de: &str, en: &str| {
        let names = match sprache {
            Sprache::De => [de, "Leistungen", "mit Lücken", "Pflichten", "erfüllt"],
            Sprache::En => [en, "Leistungen", "with gaps", "duties", "met"],
        };
        names.map(str::to_owned).to_vec()
    };
    let row = |name: String, summe: &Summe| {
        vec![
            name,
            number(summe.anteil.leistungen, sprache),
            number(summe.verfehlt, sprache),
            worte::bruch(&summe.anteil, sprache),
            worte::prozent(&summe.anteil, sprache).replace('\u{a0}', " "),
        ]
    };
    let draw = |out: &mut String, mut zeilen: Vec<Vec<String>>| {
        if options.width < SCHMAL {
            zeilen.iter_mut().for_each(|zeile| drop(zeile.remove(2)));
        }
        spalten::tabelle(out, &zeilen, options.width);
    };
    let mut felder = vec![head("Themenfeld", "Themenfeld")];
    felder.extend(
        themenfelder(stand, sprache).iter().map(|it| row(worte::einzeilig(&it.name), &it.summe)),
    );
    draw(out, felder);
    out.push('\n');
    let mut kategorien = vec![head("Priorität", "Priority")];
    for zeile in prioritaeten(stand, sprache) {
        kategorien.push(row(worte::kategorie(&zeile.code, &zeile.name), &zeile.summe));
    }
    kategorien.push(row(sprache.pick("gesamt", "in all").to_owned(), &gesamt(stand)));
    draw(out, kategorien);
}

/// Who works on how many, where that is said.
fn fabriken(out: &mut String, stand: &Matrixstand, options: &Options) {
    if stand.fabriken.is_empty() {
        return;
    }
    let sprache = options.sprache;
    let ohne = sprache.pick("ohne Angabe", "not said");
    let name = |name: &str| if name.is_empty() { ohne.to_owned() } else { worte::einzeilig(name) };
    let title = match sprache {
        Sprache::De => ["Digitalisierungsfabrik", "Leistungen", "je Phase"],
        Sprache::En => ["Digitalisierungsfabrik", "Leistungen", "by phase"],
    };
    let mut zeilen = vec![title.map(str::to_owned).to_vec()];
    for fabrik in &stand.fabriken {
        let phasen = fabrik.phasen.iter();
        let phasen = phasen.map(|it| format!("{} {}", it.leistungen, name(&it.phase)));
        zeilen.push(vec![
            name(&fabrik.name),
            number(fabrik.leistungen, sprache),
            phasen.collect::<Vec<_>>().join(", "),
        ]);
    }
    out.push('\n');
    spalten::tabelle(out, &zeilen, options.width);
}

/// What decides, the worst first; the rest where everything is asked for.
fn zu_tun(out: &mut String, stand: &Matrixstand, options: &Options) {
    let sprache = options.sprache;
    let (offen, weitere) = (offen(stand), weitere(stand));
    if !offen.is_empty() {
        let title = sprache.pick("Was fehlt, das Schwerste zuerst", "What is missing, worst first");
        liste(out, title, &offen, options);
    }
    if weitere.is_empty() {
        return;
    }
    let title = sprache.pick("Was das Urteil nicht ändert", "What does not change the verdict");
    if options.all {
        liste(out, title, &weitere, options);
        return;
    }
    let count = worte::punkte(weitere.len() as u64, sprache);
    let more = sprache.pick("alle mit --alle", "all with --alle");
    out.push('\n');
    paragraph_with(out, "", "  ", &format!("{title}: {count} ({more})"), options);
}

fn liste(out: &mut String, title: &str, punkte: &[Punkt<'_>], options: &Options) {
    let sprache = options.sprache;
    let shown = if options.all { punkte.len() } else { punkte.len().min(PUNKTE) };
    out.push('\n');
    paragraph_with(out, "", "  ", title, options);
    let digits = shown.to_string().len();
    for (at, punkt) in punkte.iter().take(shown).enumerate() {
        eintrag(out, &format!("{:>digits$}. ", at + 1), punkt, options);
    }
    let more = punkte.len() - shown;
    if more > 0 {
        let more = number(more as u64, sprache);
        let text = match sprache {
            Sprache::De => format!("… und {more} weitere (alle mit --alle)"),
            Sprache::En => format!("… and {more} more (all with --alle)"),
        };
        paragraph_with(out, "", "  ", &text, options);
    }
}

/// One point: which deliverable of which Leistung, why, what to do, and where.
fn eintrag(out: &mut String, head: &str, punkt: &Punkt<'_>, options: &Options) {
    let sprache = options.sprache;
    let indent = " ".repeat(head.len());
    let Punkt { zeile, gegenstand, zelle, grund } = punkt;
    let leistung = worte::einzeilig(&format!(
        "{} {} {}",
        zeile.prioritaet, zeile.schluessel, zeile.bezeichnung
    ));
    paragraph(out, head, &leistung, options);
    let stand = zelle.stand.label().get(sprache);
    let was = worte::einzeilig(&format!("{} {}: {stand}", gegenstand.nr, gegenstand.name));
    paragraph(out, &indent, &was, options);
    begruendung(out, &indent, grund, options);
}

/// Level, reason, what to do and where.
pub(super) fn begruendung(
    out: &mut String,
    indent: &str,
    grund: &fim_core::Grund,
    options: &Options,
) {
    let sprache = options.sprache;
    let mut text = worte::stufe(grund, sprache);
    if !text.is_empty() {
        text.push_str(": ");
    }
    text.push_str(&worte::einzeilig(grund.text.get(sprache)));
    paragraph_with(out, indent, &format!("{indent}  "), &text, options);
    let tun = worte::einzeilig(grund.tun.get(sprache));
    if !tun.is_empty() {
        paragraph(out, &format!("{indent}→ "), &tun, options);
    }
    if let Some(stelle) = &grund.stelle {
        paths(out, &format!("{indent}  "), &worte::stelle(stelle), options);
    }
}
