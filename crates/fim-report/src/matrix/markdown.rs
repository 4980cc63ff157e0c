//! The matrix as a comment on a merge request: the verdict first, then shares, the Leistungen with
//! the most gaps, and what is to be done, folded.

use super::auswertung::{
    Anteilszeile, Punkt, geordnet, gesamt, offen, prioritaeten, themenfelder,
    weitere as weitere_punkte, zellen,
};
use super::{worte, zeichen};
use crate::Options;
use crate::markdown::text;
use crate::summary::number;
use crate::window::einzeilig;
use fim_core::reading::clip;
use fim_core::{
    Anteil, Matrixstand, Matrixvergleich, Matrixzeile, Matrixzelle, Richtung, Sprache, Value,
    Zeilenwechsel,
};
use std::cmp::Reverse;

/// Rows of a table, whatever is asked for: a comment has an end.
const ZEILEN: usize = 100;
/// Entries of a list. With all of it, a comment stays below the 65,536 characters that GitHub takes.
const PUNKTE: usize = 50;
/// Characters of a name, and of a reason.
const NAME: usize = 80;
const GRUND: usize = 240;

pub(super) fn render(
    stand: &Matrixstand,
    vergleich: Option<&Matrixvergleich>,
    options: &Options,
) -> String {
    let sprache = options.sprache;
    let summe = gesamt(stand);
    let sign = if summe.verfehlt == 0 { "✓" } else { "✗" };
    let mut out = format!("**{sign} {}**\n", text(&worte::urteil(&summe, sprache)));
    if let Some(vergleich) = vergleich {
        out.push_str(&format!("\n{}\n", text(&worte::veraenderung(vergleich, sprache))));
        let other = worte::andere_matrix(vergleich, sprache);
        if !other.is_empty() {
            out.push_str(&format!("\n{}\n", text(&other)));
        }
    }
    if stand.leistungen.is_empty() {
        return out;
    }
    let felder = themenfelder(stand, sprache);
    anteile(&mut out, sprache.pick("Themenfeld", "Themenfeld"), &felder, sprache);
    let kategorien = prioritaeten(stand, sprache);
    anteile(&mut out, sprache.pick("Priorität", "Priority"), &kategorien, sprache);
    tabelle(&mut out, stand, sprache);
    legende(&mut out, stand, sprache);
    punkte(&mut out, &offen(stand), sprache);
    sonst(&mut out, weitere_punkte(stand).len() as u64, sprache);
    if let Some(vergleich) = vergleich {
        veraenderung(&mut out, vergleich, sprache);
    }
    out
}

/// A Leistung by key and name; long names are cut, a comment is read at a glance.
fn leistung(zeile: &Matrixzeile) -> String {
    let name = clip(&einzeilig(&zeile.bezeichnung), NAME);
    text(&format!("{} {name}", zeile.schluessel))
}

fn anteile(out: &mut String, title: &str, zeilen: &[Anteilszeile], sprache: Sprache) {
    out.push_str(&match sprache {
        Sprache::De => {
            format!("\n| {title} | Leistungen | mit Lücken | Pflichten erfüllt | Anteil |\n")
        }
        Sprache::En => format!("\n| {title} | Leistungen | with gaps | duties met | share |\n"),
    });
    out.push_str("|---|--:|--:|--:|--:|\n");
    for Anteilszeile { code, name, summe } in zeilen {
        let name =
            if title == "Themenfeld" { text(name) } else { text(&worte::kategorie(code, name)) };
        let leistungen = number(summe.anteil.leistungen, sprache);
        let verfehlt = number(summe.verfehlt, sprache);
        let (share, percent) =
            (worte::bruch(&summe.anteil, sprache), worte::prozent(&summe.anteil, sprache));
        out.push_str(&format!("| {name} | {leistungen} | {verfehlt} | {share} | {percent} |\n"));
    }
}

/// Leistungen by the number of their gaps.
fn tabelle(out: &mut String, stand: &Matrixstand, sprache: Sprache) {
    let gaps = |zeile: &Matrixzeile| zeile.zellen.iter().filter(|it| it.verfehlt()).count();
    let mut zeilen = geordnet(stand);
    zeilen.sort_by_key(|zeile| Reverse(gaps(zeile)));
    let numbers: String =
        stand.liefergegenstaende.iter().map(|it| format!(" {} |", it.nr)).collect();
    out.push_str(&match sprache {
        Sprache::De => format!("\n| | Leistung |{numbers} erfüllt |\n"),
        Sprache::En => format!("\n| | Leistung |{numbers} met |\n"),
    });
    out.push_str(&format!("|---|---|{}--:|\n", ":-:|".repeat(stand.liefergegenstaende.len())));
    for zeile in zeilen.iter().take(ZEILEN) {
        let mut anteil = Anteil::default();
        zeile.zellen.iter().for_each(|zelle| anteil.zaehle(zelle));
        let sign = |zelle: &Matrixzelle| format!(" {} |", text(zeichen::zeichen(zelle).sign));
        let mut signs: String = zellen(stand, zeile).map(|(_, zelle)| sign(zelle)).collect();
        let missing = stand.liefergegenstaende.len().saturating_sub(zeile.zellen.len());
        signs.push_str(&" |".repeat(missing));
        let name = leistung(zeile);
        let prioritaet = text(&zeile.prioritaet);
        out.push_str(&format!(
            "| {prioritaet} | {name} |{signs} {} |\n",
            worte::bruch(&anteil, sprache)
        ));
    }
    if let Some(rest) = zeilen.get(ZEILEN..).filter(|rest| !rest.is_empty()) {
        let open = rest.iter().filter(|zeile| gaps(zeile) > 0).count();
        let (more, open) = (number(rest.len() as u64, sprache), number(open as u64, sprache));
        out.push_str(&match sprache {
            Sprache::De => {
                format!("\nDazu {more} weitere Leistungen, {open} davon mit offenen Pflichten.\n")
            }
            Sprache::En => {
                format!("\nAnd {more} more Leistungen, {open} of them with open duties.\n")
            }
        });
    }
}

fn legende(out: &mut String, stand: &Matrixstand, sprache: Sprache) {
    let signs: Vec<String> = zeichen::ALLE
        .iter()
        .map(|it| format!("{} {}", text(it.sign), it.name.get(sprache)))
        .collect();
    let names: Vec<String> =
        stand.liefergegenstaende.iter().map(|it| format!("{} {}", it.nr, text(&it.name))).collect();
    out.push_str(&format!("\n{}\n\n{}\n", signs.join(", "), names.join(", ")));
}

fn punkte(out: &mut String, punkte: &[Punkt<'_>], sprache: Sprache) {
    if punkte.is_empty() {
        return;
    }
    let count = worte::punkte(punkte.len() as u64, sprache);
    let title = sprache.pick("Was fehlt, das Schwerste zuerst", "What is missing, worst first");
    aufklappen(out, &format!("{title}: {count}"));
    for (at, Punkt { zeile, gegenstand, zelle, grund }) in punkte.iter().take(PUNKTE).enumerate() {
        let stand = zelle.stand.label().get(sprache);
        let what = format!("{} {}: {stand}", gegenstand.nr, gegenstand.name);
        let head = format!("{}. ", at + 1);
        let indent = " ".repeat(head.len());
        out.push_str(&format!("{head}{}, {}  \n", leistung(zeile), text(&what)));
        let text_of = |value: &Value| clip(value.get(sprache), GRUND);
        let mut line = format!("{}: {}", worte::stufe(grund, sprache), text_of(&grund.text));
        let tun = text_of(&grund.tun);
        if !tun.is_empty() {
            line = format!("{line} → {tun}");
        }
        out.push_str(&format!("{indent}{}", text(&line)));
        if let Some(stelle) = &grund.stelle {
            out.push_str(&format!("  \n{indent}{}", text(&worte::stelle(stelle))));
        }
        out.push('\n');
    }
    weitere(out, punkte.len().saturating_sub(PUNKTE), sprache);
    out.push_str("\n</details>\n");
}

/// What does not decide is counted; it stands in the other formats.
fn sonst(out: &mut String, count: u64, sprache: Sprache) {
    if count > 0 {
        let count = worte::punkte(count, sprache);
        out.push_str(&match sprache {
            Sprache::De => format!("\nDazu {count} ohne Einfluss auf das Urteil.\n"),
            Sprache::En => format!("\nAnd {count} that do not change the verdict.\n"),
        });
    }
}

fn veraenderung(out: &mut String, vergleich: &Matrixvergleich, sprache: Sprache) {
    let of = |richtung| {
        let zeilen = vergleich.leistungen.iter();
        zeilen.flat_map(move |zeile| {
            let zellen = zeile.zellen.iter().filter(move |it| it.richtung == richtung);
            zellen.map(move |zelle| (zeile, zelle))
        })
    };
    for richtung in [Richtung::Schlechter, Richtung::Besser] {
        let count = of(richtung).count();
        if count == 0 {
            continue;
        }
        aufklappen(
            out,
            &format!("{}: {}", worte::richtung(richtung, sprache), number(count as u64, sprache)),
        );
        for (zeile, zelle) in of(richtung).take(PUNKTE) {
            let Zeilenwechsel { schluessel, bezeichnung, .. } = zeile;
            let states = super::vergleich::zustaende(zelle, sprache);
            let name = clip(bezeichnung, NAME);
            let line = format!("{schluessel} {name}, {}: {states}", zelle.name);
            out.push_str(&format!("* {}\n", text(&line)));
        }
        weitere(out, count.saturating_sub(PUNKTE), sprache);
        out.push_str("\n</details>\n");
    }
}

fn aufklappen(out: &mut String, title: &str) {
    out.push_str(&format!("\n<details>\n<summary>{title}</summary>\n\n"));
}

fn weitere(out: &mut String, more: usize, sprache: Sprache) {
    if more > 0 {
        let more = number(more as u64, sprache);
        out.push_str(&format!(
            "\n… {} {more} {}\n",
            sprache.pick("und", "and"),
            sprache.pick("weitere", "more")
        ));
    }
}
