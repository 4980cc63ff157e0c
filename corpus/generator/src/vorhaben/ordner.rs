//! A Vorhaben onto the disk.

use crate::plan::{Leistung, Plan};
use crate::platte::Platte;
use crate::vorhaben::mangel::Mangel;
use crate::vorhaben::nachweise;
use crate::vorhaben::{katalog, leistung, prozess, schema, steckbrief};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// What a run must find: key, row of the matrix, state, name of the defect. Every other cell that is
/// demanded is to be fulfilled. Its name keeps it from being taken for a catalogue.
pub const LISTE: &str = "erwartet.csv.txt";

/// What is missing of a Leistung of M without a Steckbrief.
const OHNE_STECKBRIEF: [u8; 3] = [4, 12, 13];

/// Writes everything into a folder that is new or empty.
pub fn schreibe(plan: &Plan, ordner: &Path) -> Result<(), String> {
    let mut platte = Platte::new(ordner)?;
    rahmen(plan, &mut platte)?;
    platte.lege(LISTE, &liste(plan))?;
    let codeliste = include_str!("../../../konvolute/gut/codeliste.xml");
    platte.lege("datenfelder/codeliste.xml", codeliste)?;
    let (texte, schemata, prozesse) = (leistung::kopie()?, schema::kopie()?, prozess::kopie()?);
    for leistung in &plan.leistungen {
        let feld = leistung.feld.code;
        let key = leistung.schluessel();
        platte.lege(&format!("leistungen/{feld}/{key}.xml"), &texte.fuer(leistung))?;
        if !leistung.hat(Mangel::SchemaFehlt) {
            platte.lege(&schema::datei(leistung, plan.schemata), &schemata.fuer(leistung))?;
        }
        if !leistung.hat(Mangel::ProzessFehlt) {
            platte.lege(&format!("prozesse/{feld}/{key}.xml"), &prozesse.fuer(leistung))?;
        }
    }
    Ok(())
}

/// Catalogue, Steckbriefe and evidence.
pub(crate) fn rahmen(plan: &Plan, platte: &mut Platte<'_>) -> Result<(), String> {
    platte.lege("ozg-katalog.csv", &katalog::csv(plan))?;
    for (name, inhalt) in nachweise::gemeinsame() {
        platte.lege(&name, &inhalt)?;
    }
    for brief in &plan.briefe {
        let name = format!("steckbriefe/{}.steckbrief.toml", brief.name);
        platte.lege(&name, &steckbrief::toml(brief, plan))?;
        for (name, inhalt) in nachweise::eigene(brief, plan) {
            platte.lege(&name, &inhalt)?;
        }
    }
    Ok(())
}

/// Removes what an earlier run has written.
pub fn leere(ordner: &Path) -> Result<(), String> {
    match fs::remove_dir_all(ordner) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("{}: {error}", ordner.display()))
        }
        _ => Ok(()),
    }
}

fn liste(plan: &Plan) -> String {
    let mut text = "schluessel;nr;stand;mangel\n".to_owned();
    for leistung in &plan.leistungen {
        for (nr, stand, name) in erwartet(leistung) {
            let _ = writeln!(text, "{};{nr};{stand};{name}", leistung.schluessel());
        }
    }
    text
}

fn erwartet(leistung: &Leistung) -> Vec<(u8, &'static str, &'static str)> {
    let mut alle = Vec::new();
    if leistung.prioritaet == 'M' && leistung.brief.is_none() {
        alle.extend(OHNE_STECKBRIEF.map(|nr| (nr, "fehlt", "kein-steckbrief")));
    }
    if let Some(mangel) = leistung.mangel {
        let (nr, stand) = mangel.erwartet();
        alle.push((nr, stand, mangel.name()));
    }
    alle
}
