//! Hits as a tree: what was found, then artefact by artefact, then what may be meant.

use super::{artefakte, worte};
use crate::Options;
use crate::summary::number;
use crate::terminal::{paragraph, paragraph_with, paths};
use crate::window::plain;
use fim_core::{ElementInfo, Fundstelle, Gewissheit, Sprache, Suchart, Suchergebnis};

/// Shown unless all are asked for: hits of an artefact, artefacts, elements that were found.
const STELLEN: usize = 10;
const ARTEFAKTE: usize = 50;
const ELEMENTE: usize = 12;

pub(super) fn render(ergebnis: &Suchergebnis, options: &Options) -> String {
    let sprache = options.sprache;
    let mut out = String::new();
    if ergebnis.funde.is_empty() {
        for line in worte::nichts(ergebnis, sprache).lines() {
            paragraph_with(&mut out, "", "  ", &plain(line), options);
        }
        return out;
    }
    let is_sure = |fund: &&Fundstelle| fund.gewissheit != Gewissheit::Moeglich;
    let (sicher, moeglich): (Vec<&Fundstelle>, Vec<&Fundstelle>) =
        ergebnis.funde.iter().partition(is_sure);
    kopf(&mut out, ergebnis, &sicher, options);
    elemente(&mut out, ergebnis, options);
    gruppen(&mut out, &sicher, ergebnis.suche.art, options);
    if !moeglich.is_empty() {
        out.push('\n');
        let umfang = worte::umfang(moeglich.len(), artefakte(&moeglich).count(), sprache);
        let text = match sprache {
            Sprache::De => format!(
                "Möglicherweise gemeint: {umfang}; das Gesetz ist nicht oder anders genannt"
            ),
            Sprache::En => {
                format!("Possibly meant: {umfang}; the law is not named, or named otherwise")
            }
        };
        paragraph_with(&mut out, "", "  ", &plain(&text), options);
        gruppen(&mut out, &moeglich, ergebnis.suche.art, options);
    }
    out
}

fn kopf(out: &mut String, ergebnis: &Suchergebnis, sicher: &[&Fundstelle], options: &Options) {
    let sprache = options.sprache;
    let umfang = worte::umfang(sicher.len(), artefakte(sicher).count(), sprache);
    let normal = &ergebnis.suche.normal;
    let text = format!("{normal}: {umfang} ({})", worte::dateien(ergebnis, sprache));
    paragraph_with(out, "", "  ", &plain(&text), options);
}

/// The elements that were found, each with its versions.
fn elemente(out: &mut String, ergebnis: &Suchergebnis, options: &Options) {
    let suchart = ergebnis.suche.art;
    let all = &ergebnis.gefunden;
    let shown = folded(all.len(), ELEMENTE, options);
    for one in all.iter().take(shown) {
        let text = worte::gefunden(one, suchart, options.sprache);
        paragraph_with(out, "  ", "    ", &plain(&text), options);
    }
    rest(out, "  ", all.len() - shown, ["weitere Elemente", "more elements"], options);
}

fn gruppen(out: &mut String, funde: &[&Fundstelle], suchart: Suchart, options: &Options) {
    let groups: Vec<&[&Fundstelle]> = artefakte(funde).collect();
    let shown = folded(groups.len(), ARTEFAKTE, options);
    for group in groups.iter().take(shown) {
        out.push('\n');
        gruppe(out, group, suchart, options);
    }
    if groups.len() > shown {
        out.push('\n');
    }
    rest(out, "", groups.len() - shown, ["weitere Artefakte", "more artefacts"], options);
}

/// One artefact: its name, its file, its hits.
fn gruppe(out: &mut String, funde: &[&Fundstelle], suchart: Suchart, options: &Options) {
    let Some(first) = funde.first() else { return };
    paragraph_with(out, "", "  ", &plain(&worte::element(&first.artefakt)), options);
    paths(out, "", &plain(&first.datei), options);
    let shown = folded(funde.len(), STELLEN, options);
    let stellen: Vec<&[&Fundstelle]> = funde[..shown].chunk_by(|a, b| same_element(a, b)).collect();
    let more = funde.len() - shown;
    for (at, stelle) in stellen.iter().enumerate() {
        let is_last = at + 1 == stellen.len() && more == 0;
        element(out, stelle, is_last, suchart, options);
    }
    rest(out, "└─ ", more, ["weitere Stellen", "more places"], options);
}

/// Hits at one element of an artefact.
fn same_element(a: &Fundstelle, b: &Fundstelle) -> bool {
    let inside = |fund: &Fundstelle| !worte::was(fund, Suchart::Norm, Sprache::De).is_empty();
    a.kette == b.kette && inside(a) && inside(b)
}

fn element(
    out: &mut String,
    funde: &[&Fundstelle],
    is_last: bool,
    suchart: Suchart,
    options: &Options,
) {
    let sprache = options.sprache;
    let (branch, below) = if is_last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
    let Some(first) = funde.first() else { return };
    let line = format!("\u{a0}({})", worte::zeile(first, sprache).replace(' ', "\u{a0}"));
    let rows: Vec<String> = funde.iter().map(|fund| worte::was(fund, suchart, sprache)).collect();
    let Some((own, around)) = first.kette.split_last() else {
        // Of the artefact itself there is nothing more to say than why it is a hit.
        for (at, (fund, row)) in funde.iter().zip(&rows).enumerate() {
            let line = worte::zeile(fund, sprache).replace(' ', "\u{a0}");
            let head = if at == 0 { branch } else { below };
            paragraph_with(out, head, below, &plain_kept(&format!("{row} ({line})")), options);
        }
        return;
    };
    let several = funde.len() > 1;
    let title = worte::element(own) + if several { "" } else { &line };
    paragraph_with(out, branch, below, &plain_kept(&title), options);
    if !around.is_empty() {
        let chain: Vec<String> = around.iter().map(mit_namen).collect();
        let text = format!("in {}", chain.join(" › "));
        paragraph_with(out, below, &format!("{below}  "), &plain_kept(&text), options);
    }
    for (fund, row) in funde.iter().zip(&rows).filter(|(_, row)| !row.is_empty()) {
        let line = match several {
            true => format!("\u{a0}({})", worte::zeile(fund, sprache).replace(' ', "\u{a0}")),
            false => String::new(),
        };
        paragraph_with(
            out,
            below,
            &format!("{below}  "),
            &plain_kept(&(row.clone() + &line)),
            options,
        );
    }
}

fn mit_namen(info: &ElementInfo) -> String {
    let text = worte::kurz(info);
    if text.is_empty() { info.kind.clone() } else { text }
}

/// As [`plain`], but no-break spaces stay, which the wrapping turns into blanks.
fn plain_kept(text: &str) -> String {
    text.split('\u{a0}').map(plain).collect::<Vec<_>>().join("\u{a0}")
}

/// How many of so many are shown: one more is shown rather than counted.
const fn folded(all: usize, most: usize, options: &Options) -> usize {
    if options.all || all <= most + 1 { all } else { most }
}

fn rest(out: &mut String, head: &str, more: usize, nouns: [&str; 2], options: &Options) {
    if more == 0 {
        return;
    }
    let count = number(more as u64, options.sprache);
    let [de, en] = nouns;
    let text = match options.sprache {
        Sprache::De => format!("… und {count} {de} (alle mit --alle)"),
        Sprache::En => format!("… and {count} {en} (all with --alle)"),
    };
    paragraph(out, head, &text, options);
}
