//! What changed since an earlier run, for the terminal: worse, better, otherwise, new, gone.

use super::{terminal, worte};
use crate::Options;
use crate::spalten;
use crate::summary::number;
use crate::terminal::{paragraph, paragraph_with};
use fim_core::{Matrixstand, Matrixvergleich, Richtung, Sprache, Zeilenwechsel, Zellwechsel};
use std::collections::HashMap;

/// Leistungen of each direction, and keys, that are shown unless all are asked for.
const LEISTUNGEN: usize = 10;

/// The comparison for people; `stand` is the matrix as it is now.
#[must_use]
pub fn vergleich(v: &Matrixvergleich, stand: &Matrixstand, options: &Options) -> String {
    let sprache = options.sprache;
    let mut out = String::new();
    let [schlechter, ..] = worte::richtungen(v);
    terminal::urteil(&mut out, &worte::veraenderung(v, sprache), schlechter == 0, options);
    paragraph(&mut out, "", &worte::andere_matrix(v, sprache), options);
    themenfelder(&mut out, v, stand, options);
    let titles = [
        (Richtung::Schlechter, sprache.pick("Schlechter", "Worse")),
        (Richtung::Besser, sprache.pick("Besser", "Better")),
        (Richtung::Anders, sprache.pick("Anders", "Otherwise")),
    ];
    for (richtung, title) in titles {
        leistungen(&mut out, v, richtung, title, options);
    }
    let (neu, weg) = (sprache.pick("Neu", "New"), sprache.pick("Weggefallen", "Gone"));
    schluessel(&mut out, neu, &v.neu, &v.leistungen, options);
    schluessel(&mut out, weg, &v.weg, &v.leistungen, options);
    out
}

fn themenfelder(out: &mut String, v: &Matrixvergleich, stand: &Matrixstand, options: &Options) {
    if v.themenfelder.is_empty() {
        return;
    }
    let sprache = options.sprache;
    let head = match sprache {
        Sprache::De => ["Themenfeld", "vorher", "", "jetzt", "", "besser", "schlechter"],
        Sprache::En => ["Themenfeld", "before", "", "now", "", "better", "worse"],
    };
    let mut zeilen = vec![head.map(str::to_owned).to_vec()];
    for feld in &v.themenfelder {
        let prozent = |anteil| worte::prozent(anteil, sprache).replace('\u{a0}', " ");
        let name = match feld.themenfeld.as_str() {
            "" => sprache.pick("ohne Themenfeld", "no Themenfeld"),
            code => stand.themenfeld(code),
        };
        zeilen.push(vec![
            worte::einzeilig(name),
            worte::bruch(&feld.vorher, sprache),
            prozent(&feld.vorher),
            worte::bruch(&feld.jetzt, sprache),
            prozent(&feld.jetzt),
            number(feld.besser, sprache),
            number(feld.schlechter, sprache),
        ]);
    }
    out.push('\n');
    spalten::tabelle(out, &zeilen, options.width);
}

fn leistungen(
    out: &mut String,
    v: &Matrixvergleich,
    richtung: Richtung,
    title: &str,
    options: &Options,
) {
    let gone_that_way = |zeile: &&Zeilenwechsel| {
        let is_new_or_gone = zeile.prioritaet.0.is_none() || zeile.prioritaet.1.is_none();
        let has_cell = zeile.zellen.iter().any(|zelle| zelle.richtung == richtung);
        let is_moved = richtung == Richtung::Anders && zeile.zellen.is_empty() && !is_new_or_gone;
        has_cell || is_moved
    };
    let zeilen: Vec<&Zeilenwechsel> = v.leistungen.iter().filter(gone_that_way).collect();
    if zeilen.is_empty() {
        return;
    }
    out.push('\n');
    paragraph(out, "", title, options);
    let shown = if options.all { zeilen.len() } else { zeilen.len().min(LEISTUNGEN) };
    for zeile in zeilen.iter().take(shown) {
        leistung(out, zeile, richtung, options);
    }
    weitere(out, zeilen.len() - shown, options);
}

fn leistung(out: &mut String, zeile: &Zeilenwechsel, richtung: Richtung, options: &Options) {
    let sprache = options.sprache;
    let kategorie = match &zeile.prioritaet {
        (Some(vorher), Some(jetzt)) if vorher != jetzt => format!("{vorher} → {jetzt}"),
        (_, Some(code)) | (Some(code), None) => code.clone(),
        (None, None) => String::new(),
    };
    let head = format!("{kategorie} {} {}", zeile.schluessel, zeile.bezeichnung);
    paragraph_with(out, "  ", "    ", &worte::einzeilig(&head), options);
    for zelle in zeile.zellen.iter().filter(|zelle| zelle.richtung == richtung) {
        let mut text = format!("{}: {}", zelle.name, zustaende(zelle, sprache));
        if !zelle.grund.is_empty() && richtung == Richtung::Schlechter {
            text = format!("{text}. {}", zelle.grund);
        }
        paragraph_with(out, "    ", "      ", &worte::einzeilig(&text), options);
    }
}

/// »erfüllt → fehlt«; a dash where there was or is no such cell.
pub(super) fn zustaende(zelle: &Zellwechsel, sprache: Sprache) -> String {
    let word =
        |stand: Option<fim_core::Stand>| stand.map_or("–", |stand| stand.label().get(sprache));
    let (vorher, jetzt) = (word(zelle.vorher), word(zelle.jetzt));
    match (zelle.soll, zelle.vorher == zelle.jetzt) {
        (Some(soll), true) => {
            format!("{jetzt}, {} {}", sprache.pick("jetzt", "now"), soll.label().get(sprache))
        }
        _ => format!("{vorher} → {jetzt}"),
    }
}

fn schluessel(
    out: &mut String,
    title: &str,
    keys: &[String],
    zeilen: &[Zeilenwechsel],
    options: &Options,
) {
    if keys.is_empty() {
        return;
    }
    out.push('\n');
    paragraph(out, "", title, options);
    let shown = if options.all { keys.len() } else { keys.len().min(LEISTUNGEN) };
    let namen: HashMap<&str, &str> =
        zeilen.iter().map(|it| (it.schluessel.as_str(), it.bezeichnung.as_str())).collect();
    for key in keys.iter().take(shown) {
        let name = namen.get(key.as_str()).filter(|name| **name != key).copied().unwrap_or("");
        paragraph_with(out, "  ", "    ", &worte::einzeilig(&format!("{key} {name}")), options);
    }
    weitere(out, keys.len() - shown, options);
}

fn weitere(out: &mut String, more: usize, options: &Options) {
    if more == 0 {
        return;
    }
    let more = number(more as u64, options.sprache);
    let text = match options.sprache {
        Sprache::De => format!("… und {more} weitere (alle mit --alle)"),
        Sprache::En => format!("… and {more} more (all with --alle)"),
    };
    paragraph_with(out, "  ", "  ", &text, options);
}
