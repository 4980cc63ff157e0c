//! What stands in the heat map without any script: verdict, figures, shares, comparison.

use super::daten::Gliederung;
use crate::seite::{Worte, enden, text};
use crate::summary::number;
use crate::{Options, Tool};
use fim_core::{Anteil, Matrixstand, Matrixvergleich, Sprache, Stand};

/// A row of a table of shares.
pub(super) struct Anteilzeile {
    pub name: String,
    /// Number or letter before the name.
    pub marke: String,
    pub leistungen: String,
    pub gefordert: String,
    pub erfuellt: String,
    pub unvollstaendig: String,
    pub fehlt: String,
    pub prozent: String,
    /// Where the three parts of the bar end, per mille.
    pub balken: [u64; 3],
}

/// A table of shares.
pub(super) struct Anteiltafel {
    /// Name of the filter it sets.
    pub filter: &'static str,
    pub titel: &'static str,
    pub kopf: &'static str,
    pub zeilen: Vec<Anteilzeile>,
}

/// A Themenfeld beside what it was.
pub(super) struct Wechselzeile {
    pub name: String,
    pub vorher: String,
    pub jetzt: String,
    pub besser: u64,
    pub schlechter: u64,
}

/// The head of the comparison.
pub(super) struct Wechseltafel {
    pub dazu: Vec<String>,
    pub zeilen: Vec<Wechselzeile>,
}

/// One sentence that says how things are.
pub(super) fn urteil(stand: &Matrixstand, sprache: Sprache) -> String {
    let all = stand.leistungen.len() as u64;
    let open = stand
        .leistungen
        .iter()
        .filter(|z| z.zellen.iter().any(fim_core::Matrixzelle::verfehlt))
        .count();
    let (n, of) = (number(open as u64, sprache), number(all, sprache));
    match (open, all) {
        (_, 0) => sprache.pick("Es ist keine Leistung da.", "There is no Leistung.").to_owned(),
        (0, 1) => sprache
            .pick("Die Leistung erfüllt alle Pflichten.", "The Leistung meets all demands.")
            .to_owned(),
        (0, _) => match sprache {
            Sprache::De => format!("Alle {of} Leistungen erfüllen alle Pflichten."),
            Sprache::En => format!("All {of} Leistungen meet all demands."),
        },
        (1, 1) => sprache
            .pick(
                "Die Leistung erfüllt nicht alle Pflichten.",
                "The Leistung does not meet all demands.",
            )
            .to_owned(),
        (1, _) => match sprache {
            Sprache::De => format!("{n} von {of} Leistungen erfüllt nicht alle Pflichten."),
            Sprache::En => format!("{n} of {of} Leistungen does not meet all demands."),
        },
        _ => match sprache {
            Sprache::De => format!("{n} von {of} Leistungen erfüllen nicht alle Pflichten."),
            Sprache::En => format!("{n} of {of} Leistungen do not meet all demands."),
        },
    }
}

/// How many points are open, and of which kind.
pub(super) fn punkte(stand: &Matrixstand, sprache: Sprache) -> String {
    let open = stand.offene().count() as u64;
    if open == 0 {
        return sprache.pick("Kein offener Punkt.", "No open point.").to_owned();
    }
    let missing = stand.offene().filter(|(_, _, zelle)| zelle.stand == Stand::Fehlt).count() as u64;
    let notes = stand.anteil(|_| true).nur_hinweis;
    let [n, fehlt, halb, h] = [open, missing, open - missing, notes].map(|n| number(n, sprache));
    let mut out = match sprache {
        Sprache::De => {
            let (wort, verb) =
                if open == 1 { ("offener Punkt", "fehlt") } else { ("offene Punkte", "fehlen") };
            format!("{n} {wort}: {fehlt} {verb}, {halb} unvollständig.")
        }
        Sprache::En => {
            let wort = if open == 1 { "open point" } else { "open points" };
            format!("{n} {wort}: {fehlt} missing, {halb} incomplete.")
        }
    };
    if notes > 0 {
        out.push_str(&match (sprache, notes) {
            (Sprache::De, 1) => {
                " Eine weitere Pflicht ist nicht erfüllt, zählt aber nur als Hinweis.".to_owned()
            }
            (Sprache::De, _) => {
                format!(" {h} weitere Pflichten sind nicht erfüllt, zählen aber nur als Hinweis.")
            }
            (Sprache::En, 1) => " One more demand is not met but counts as a note only.".to_owned(),
            (Sprache::En, _) => format!(" {h} more demands are not met but count as notes only."),
        });
    }
    out
}

/// Figures of the head: name and value.
pub(super) fn fakten(
    stand: &Matrixstand,
    vergleich: Option<&Matrixvergleich>,
    tool: Tool<'_>,
    sprache: Sprache,
) -> Vec<(&'static str, String)> {
    let tag = match stand.stichtag.as_str() {
        "" => sprache.pick("nicht angegeben", "not given").to_owned(),
        tag => datum(tag, sprache),
    };
    let mut out = vec![
        (sprache.pick("Stichtag", "Reference date"), tag),
        (sprache.pick("Matrix", "Matrix"), text(&stand.matrix)),
        (sprache.pick("Leistungen", "Leistungen"), number(stand.leistungen.len() as u64, sprache)),
        (sprache.pick("Pflichten erfüllt", "Demands met"), gesamt(stand, sprache)),
    ];
    if let Some(vergleich) = vergleich {
        let name = match vergleich.stichtag.as_str() {
            "" => text(&vergleich.quelle),
            tag => datum(tag, sprache),
        };
        out.push((sprache.pick("Verglichen mit", "Compared with"), name));
    }
    out.push((
        sprache.pick("Erstellt mit", "Made with"),
        text(&format!("{} {}", tool.name, tool.version)),
    ));
    out
}

fn gesamt(stand: &Matrixstand, sprache: Sprache) -> String {
    let anteil = stand.anteil(|_| true);
    let [met, of] = [anteil.erfuellt, anteil.gefordert].map(|n| number(n, sprache));
    match anteil.prozent() {
        None => sprache.pick("nichts gefordert", "nothing required").to_owned(),
        Some(p) => format!("{p} % ({met} {} {of})", sprache.pick("von", "of")),
    }
}

/// A day as the language writes it; as it is where it is not `2026-12-31`.
fn datum(tag: &str, sprache: Sprache) -> String {
    let parts: Vec<&str> = tag.split('-').collect();
    let is_day = parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    match (sprache, parts.as_slice()) {
        (Sprache::De, [year, month, day]) if is_day => format!("{day}.{month}.{year}"),
        _ => text(tag),
    }
}

/// The three tables of shares.
pub(super) fn anteile(
    stand: &Matrixstand,
    namen: &Gliederung,
    options: &Options,
) -> Vec<Anteiltafel> {
    let sprache = options.sprache;
    let w = Worte::new(super::worte::RAHMEN, sprache);
    let kategorien = namen.kategorien.iter().map(|(code, name)| {
        let marke = Some(text(code)).filter(|code| code != name).unwrap_or_default();
        zeile(name, &marke, &stand.anteil(|z| z.prioritaet == *code), sprache)
    });
    let felder = namen
        .felder
        .iter()
        .map(|(code, name)| zeile(name, "", &stand.anteil(|z| z.themenfeld == *code), sprache));
    let gegenstaende = stand.liefergegenstaende.iter().enumerate().map(|(place, gegenstand)| {
        let nr = gegenstand.nr.to_string();
        zeile(&text(&gegenstand.name), &nr, &stand.anteil_von(place), sprache)
    });
    vec![
        Anteiltafel {
            filter: "kat",
            titel: w.get("nach_kategorie"),
            kopf: w.get("kategorie"),
            zeilen: kategorien.collect(),
        },
        Anteiltafel {
            filter: "feld",
            titel: w.get("nach_themenfeld"),
            kopf: w.get("themenfeld"),
            zeilen: felder.collect(),
        },
        Anteiltafel {
            filter: "lg",
            titel: w.get("nach_gegenstand"),
            kopf: w.get("gegenstand"),
            zeilen: gegenstaende.collect(),
        },
    ]
}

fn zeile(name: &str, marke: &str, anteil: &Anteil, sprache: Sprache) -> Anteilzeile {
    Anteilzeile {
        name: name.to_owned(),
        marke: marke.to_owned(),
        leistungen: number(anteil.leistungen, sprache),
        gefordert: number(anteil.gefordert, sprache),
        erfuellt: number(anteil.erfuellt, sprache),
        unvollstaendig: number(anteil.unvollstaendig, sprache),
        fehlt: number(anteil.fehlt, sprache),
        prozent: prozent(anteil),
        balken: balken(anteil),
    }
}

/// Where the parts of a bar end that are met, incomplete and missing, per mille.
pub(super) fn balken(anteil: &Anteil) -> [u64; 3] {
    enden([anteil.erfuellt, anteil.unvollstaendig, anteil.fehlt], anteil.gefordert)
}

fn prozent(anteil: &Anteil) -> String {
    anteil.prozent().map_or_else(|| "–".to_owned(), |p| format!("{p} %"))
}

/// The comparison by Themenfeld.
pub(super) fn wechsel(
    vergleich: &Matrixvergleich,
    stand: &Matrixstand,
    sprache: Sprache,
) -> Wechseltafel {
    let quelle = text(&vergleich.quelle);
    let mut dazu = vec![match (sprache, vergleich.stichtag.as_str()) {
        (Sprache::De, "") => format!("Früherer Lauf: {quelle}."),
        (Sprache::De, tag) => format!("Früherer Lauf: {quelle}, Stichtag {}.", datum(tag, sprache)),
        (Sprache::En, "") => format!("Earlier run: {quelle}."),
        (Sprache::En, tag) => {
            format!("Earlier run: {quelle}, reference date {}.", datum(tag, sprache))
        }
    }];
    if let Some(other) = &vergleich.andere_matrix {
        let other = text(other);
        dazu.push(match sprache {
            Sprache::De => format!(
                "Damals galt eine andere Matrix (»{other}«): Unterschiede können daran liegen."
            ),
            Sprache::En => {
                format!("Another matrix (»{other}«) applied then: differences may come from it.")
            }
        });
    }
    let zeilen = vergleich.themenfelder.iter().map(|feld| Wechselzeile {
        name: match feld.themenfeld.as_str() {
            "" => super::worte::ohne_themenfeld(sprache).to_owned(),
            code => text(stand.themenfeld(code)),
        },
        vorher: prozent(&feld.vorher),
        jetzt: prozent(&feld.jetzt),
        besser: feld.besser,
        schlechter: feld.schlechter,
    });
    Wechseltafel { dazu, zeilen: zeilen.collect() }
}

/// Keys, and what they do.
pub(super) fn tasten(w: Worte) -> Vec<(&'static str, &'static str)> {
    vec![
        (w.get("k_pfeile"), w.get("t_pfeile")),
        (w.get("k_pos1"), w.get("t_pos1")),
        (w.get("k_strg"), w.get("t_strg")),
        (w.get("k_bild"), w.get("t_bild")),
        (w.get("k_enter"), w.get("t_enter")),
        (w.get("k_blatt"), w.get("t_blatt")),
        (w.get("k_escape"), w.get("t_escape")),
    ]
}
