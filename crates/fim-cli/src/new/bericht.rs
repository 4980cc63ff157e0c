//! What was begun, from what, and what is still to be done: a line each.

use crate::input::STDIN;
use fim_core::Sprache;
use fim_validation::{Katalogentwurf, Steckbriefentwurf};
use ozg::ist_steckbrief;

/// More names of files than these are a number.
const NAMEN: usize = 5;
/// More names of columns than these are a number, too.
const ANGABEN: usize = 4;

pub(super) fn steckbrief(entwurf: &Steckbriefentwurf, path: &str, sprache: Sprache) -> String {
    let (code, name) = &entwurf.kategorie;
    let is_shown = path == STDIN;
    let mut zeilen = Vec::new();
    if !is_shown {
        let mut zeile = match sprache {
            Sprache::De => format!("{path} angelegt: Priorität {code} ({name})"),
            Sprache::En => format!("{path} written: priority {code} ({name})"),
        };
        if !ist_steckbrief(path) {
            zeile.push_str(sprache.pick(
                "; gefunden wird ein Steckbrief nur, wenn er auf .steckbrief.toml endet",
                "; a Steckbrief is found only where its name ends in .steckbrief.toml",
            ));
        }
        zeilen.push(zeile);
    }
    zeilen.push(ausgefuellt(entwurf, sprache));
    zeilen.push(match (sprache, entwurf.offen) {
        (Sprache::De, 0) => "Noch auszufüllen: nichts".to_owned(),
        (Sprache::En, 0) => "Still to be filled in: nothing".to_owned(),
        (Sprache::De, 1) => "Noch auszufüllen: 1 Angabe, markiert mit »noch ausfüllen«".to_owned(),
        (Sprache::En, 1) => {
            "Still to be filled in: 1 place, marked with »noch ausfüllen«".to_owned()
        }
        (Sprache::De, n) => format!("Noch auszufüllen: {n} Angaben, markiert mit »noch ausfüllen«"),
        (Sprache::En, n) => {
            format!("Still to be filled in: {n} places, marked with »noch ausfüllen«")
        }
    });
    zeilen.join("\n")
}

fn ausgefuellt(entwurf: &Steckbriefentwurf, sprache: Sprache) -> String {
    let mut teile = Vec::new();
    if !entwurf.gefunden.is_empty() {
        let was: Vec<&str> = entwurf.gefunden.iter().map(|one| one.get(sprache)).collect();
        teile.push(aus(&was.join(", "), &entwurf.dateien, sprache));
    }
    if !entwurf.katalogangaben.is_empty() {
        let angaben = &entwurf.katalogangaben;
        let was = match angaben.len() {
            n if n > ANGABEN => format!("{n} {}", sprache.pick("Angaben", "data")),
            _ => angaben.join(", "),
        };
        teile.push(aus(&was, &entwurf.kataloge, sprache));
    }
    if teile.is_empty() {
        return sprache
            .pick(
                "Ausgefüllt: nur der Schlüssel; in den Dateien steht nichts dazu",
                "Filled in: the key alone; the files say nothing of it",
            )
            .to_owned();
    }
    format!("{}: {}", sprache.pick("Ausgefüllt", "Filled in"), teile.join("; "))
}

fn aus(was: &str, dateien: &[String], sprache: Sprache) -> String {
    let dateien = match dateien.len() {
        n if n > NAMEN => format!("{n} {}", sprache.pick("Dateien", "files")),
        _ => dateien.join(", "),
    };
    format!("{was} {} {dateien}", sprache.pick("aus", "from"))
}

pub(super) fn katalog(entwurf: &Katalogentwurf, path: &str, sprache: Sprache) -> String {
    let Katalogentwurf { zeilen, dateien, ausgelassen, .. } = entwurf;
    let mut text = Vec::new();
    let name = if path == STDIN { sprache.pick("Katalog", "catalogue") } else { path };
    let mut zeile = match sprache {
        Sprache::De => format!(
            "{name} {}: {} aus {}",
            if path == STDIN { "angezeigt" } else { "angelegt" },
            zahl(*zeilen, "Leistung", "Leistungen"),
            zahl(*dateien, "Datei", "Dateien")
        ),
        Sprache::En => format!(
            "{name} {}: {} from {}",
            if path == STDIN { "shown" } else { "written" },
            zahl(*zeilen, "Leistung", "Leistungen"),
            zahl(*dateien, "file", "files")
        ),
    };
    if *ausgelassen > 0 {
        zeile.push_str(&match sprache {
            Sprache::De => format!(
                "; ohne {}, die niemand ausführt",
                zahl(*ausgelassen, "Leistungsobjekt", "Leistungsobjekte")
            ),
            Sprache::En => format!(
                "; without {} that nobody carries out",
                zahl(*ausgelassen, "Leistungsobjekt", "Leistungsobjekte")
            ),
        });
    }
    text.push(zeile);
    let offen: Vec<String> = entwurf
        .offen
        .iter()
        .map(|(kopf, n)| if n == zeilen { (*kopf).to_owned() } else { format!("{kopf} ({n})") })
        .collect();
    if *zeilen == 0 {
        text.push(
            sprache
                .pick(
                    "In den Dateien ist keine Leistungsbeschreibung (XZuFi) mit Leistungsschlüssel; die Tabelle hat nur ihre Kopfzeile",
                    "The files hold no Leistung (XZuFi) with a key; the table has its head alone",
                )
                .to_owned(),
        );
    } else if !offen.is_empty() {
        let label = sprache.pick("Noch auszufüllen", "Still to be filled in");
        text.push(format!("{label}: {}", offen.join(", ")));
    }
    let is_workbook = path.to_lowercase().ends_with(".xlsx");
    if *zeilen > 0 && path != STDIN && !is_workbook {
        text.push(
            sprache
                .pick(
                    "In Excel über »Daten > Aus Text/CSV« öffnen und leistungsschluessel und typ als Text laden; einfacher: -o ozg-katalog.xlsx",
                    "Open it in Excel with »Data > From Text/CSV« and load leistungsschluessel and typ as text; simpler: -o ozg-katalog.xlsx",
                )
                .to_owned(),
        );
    }
    text.join("\n")
}

fn zahl(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}
