//! The sheet »Veränderung«: what became better or worse since an earlier run, cell by cell; then the
//! Leistungen that are new or gone.

use crate::mappe::{Blatt, Formate};
use crate::matrix::worte;
use fim_core::{Matrixstand, Matrixvergleich, Richtung, Sprache, Zeilenwechsel, Zellwechsel};
use rust_xlsxwriter::{Worksheet, XlsxError};

const SPALTEN: [(&str, &str, f64); 11] = [
    ("Richtung", "Direction", 12.0),
    ("Themenfeld", "Themenfeld", 22.0),
    ("Leistungsschlüssel", "Leistungsschlüssel", 17.0),
    ("Bezeichnung", "Name", 40.0),
    ("Priorität vorher", "Priority before", 9.0),
    ("Priorität jetzt", "Priority now", 9.0),
    ("Liefergegenstand", "Deliverable", 30.0),
    ("Soll jetzt", "Demand now", 15.0),
    ("vorher", "before", 15.0),
    ("jetzt", "now", 15.0),
    ("Grund", "Reason", 60.0),
];

pub(super) fn blatt(
    vergleich: &Matrixvergleich,
    stand: &Matrixstand,
    formate: &Formate,
    sprache: Sprache,
) -> Result<Worksheet, XlsxError> {
    let mut blatt = Blatt::new(sprache.pick("Veränderung", "Changes"))?;
    blatt.kopf(&SPALTEN, formate, sprache)?;
    for richtung in [Richtung::Schlechter, Richtung::Besser, Richtung::Anders] {
        let word = worte::richtung(richtung, sprache);
        for zeile in &vergleich.leistungen {
            for zelle in zeile.zellen.iter().filter(|zelle| zelle.richtung == richtung) {
                leistung(&mut blatt, word, zeile, stand, formate)?;
                zellwechsel(&mut blatt, zelle, formate, sprache)?;
                blatt.weiter();
            }
        }
    }
    for zeile in vergleich.leistungen.iter().filter(|zeile| zeile.zellen.is_empty()) {
        let word = match zeile.prioritaet {
            (None, _) => sprache.pick("neu", "new"),
            (_, None) => sprache.pick("weggefallen", "gone"),
            _ => worte::richtung(Richtung::Anders, sprache),
        };
        leistung(&mut blatt, word, zeile, stand, formate)?;
        blatt.weiter();
    }
    blatt.tabelle(11, 4)?;
    // What it is compared with stands below the table, so that the table can be filtered.
    blatt.weiter();
    blatt.text(&worte::veraenderung(vergleich, sprache), &formate.text)?;
    blatt.weiter();
    blatt.text(&worte::andere_matrix(vergleich, sprache), &formate.text)?;
    Ok(blatt.worksheet)
}

fn leistung(
    blatt: &mut Blatt,
    richtung: &str,
    zeile: &Zeilenwechsel,
    stand: &Matrixstand,
    formate: &Formate,
) -> Result<(), XlsxError> {
    blatt.text(richtung, &formate.text)?;
    blatt.text(&worte::einzeilig(stand.themenfeld(&zeile.themenfeld)), &formate.umbruch)?;
    blatt.text(&worte::einzeilig(&zeile.schluessel), &formate.text)?;
    blatt.text(&worte::einzeilig(&zeile.bezeichnung), &formate.umbruch)?;
    blatt.text(&worte::einzeilig(zeile.prioritaet.0.as_deref().unwrap_or("")), &formate.text)?;
    blatt.text(&worte::einzeilig(zeile.prioritaet.1.as_deref().unwrap_or("")), &formate.text)
}

fn zellwechsel(
    blatt: &mut Blatt,
    zelle: &Zellwechsel,
    formate: &Formate,
    sprache: Sprache,
) -> Result<(), XlsxError> {
    blatt.text(&worte::einzeilig(&zelle.name), &formate.umbruch)?;
    blatt.text(zelle.soll.map_or("", |soll| soll.label().get(sprache)), &formate.text)?;
    blatt.text(zelle.vorher.map_or("", |stand| stand.label().get(sprache)), &formate.text)?;
    blatt.text(zelle.jetzt.map_or("", |stand| stand.label().get(sprache)), &formate.text)?;
    blatt.text(&zelle.grund, &formate.umbruch)
}
