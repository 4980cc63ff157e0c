//! The catalogue.

use crate::plan::{Leistung, Plan};
use crate::vorhaben::mangel::Mangel;
use crate::vorhaben::nachweise;
use crate::woerter::{FABRIKEN, GRUENDE};
use std::fmt::Write;

const KOPF: &str = "leistungsschluessel;bezeichnung;themenfeld;prioritaet;begruendung;handlungsgrundlage;varianten;normenanalyse;leika_stand;prozesszuschnitt_qs;ozg_id;ozg_leistung;lage;typ;vollzug;steckbrief;fabrik;phase\n";

/// The file.
pub fn csv(plan: &Plan) -> String {
    let mut text = KOPF.to_owned();
    for leistung in &plan.leistungen {
        let zellen = zeile(leistung, plan).map(|zelle| quote(&zelle));
        let _ = writeln!(text, "{}", zellen.join(";"));
    }
    text
}

fn quote(zelle: &str) -> String {
    match zelle.contains([';', '"', '\n']) {
        true => format!("\"{}\"", zelle.replace('"', "\"\"")),
        false => zelle.to_owned(),
    }
}

fn zeile(leistung: &Leistung, plan: &Plan) -> [String; 18] {
    let gesetz = &leistung.gesetz;
    let kuerzel = match leistung.hat(Mangel::AnderesGesetz) {
        true => "GewO",
        false => &gesetz.kuerzel,
    };
    let begruendung = match leistung.mangel {
        Some(Mangel::KeineBegruendung) => "",
        Some(Mangel::BegruendungPlatzhalter) => "folgt",
        _ => GRUENDE[leistung.nummer % GRUENDE.len()],
    };
    let normenanalyse = match leistung.hat(Mangel::KeineNormenanalyse) {
        true => String::new(),
        false => nachweise::normenanalyse(leistung),
    };
    let leika = match leistung.hat(Mangel::LeikaInDerZukunft) {
        true => "2199-03-01".to_owned(),
        false => format!("2025-{:02}-{:02}", 1 + leistung.nummer % 12, 1 + leistung.nummer % 28),
    };
    let brief = leistung.brief.map(|at| &plan.briefe[at].name);
    let im_labor = leistung.prioritaet == 'L';
    [
        leistung.schluessel(),
        leistung.name(),
        leistung.feld.code.to_owned(),
        leistung.prioritaet.to_string(),
        begruendung.to_owned(),
        format!("§ {} Absatz 1 {kuerzel}|§ {} {kuerzel}", gesetz.antrag, gesetz.entscheidung),
        "keine".to_owned(),
        normenanalyse,
        leika,
        format!("2025-01-{:02}", 1 + leistung.nummer % 28),
        format!("{:05}", 10_000 + leistung.ozg),
        format!("Leistungen rund um {} {}", leistung.feld.ressort, leistung.ozg % 40 + 1),
        String::new(),
        leistung.typ.to_owned(),
        ["Bund", "Land", "Kommune", "Land|Kommune"][leistung.nummer % 4].to_owned(),
        brief.map_or_else(String::new, |name| format!("steckbriefe/{name}.steckbrief.toml")),
        if im_labor { FABRIKEN[leistung.nummer % 4].to_owned() } else { String::new() },
        if im_labor { "entwicklung".to_owned() } else { String::new() },
    ]
}
