//! The sheet »Offene Punkte«: what is to be done, the worst first, with room to tick it off. What
//! decides comes first, what does not follows.

use crate::mappe::{Blatt, Formate};
use crate::matrix::auswertung::{Punkt, offen, weitere};
use crate::matrix::worte;
use fim_core::{Matrixstand, Sprache};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The last two are left to those who work with it.
const SPALTEN: [(&str, &str, f64); 15] = [
    ("Nr.", "No.", 6.0),
    ("ändert das Urteil", "changes the verdict", 9.0),
    ("Stufe", "Level", 12.0),
    ("Regel", "Rule", 11.0),
    ("Themenfeld", "Themenfeld", 22.0),
    ("Priorität", "Priority", 8.0),
    ("Leistungsschlüssel", "Leistungsschlüssel", 17.0),
    ("Bezeichnung", "Name", 32.0),
    ("Liefergegenstand", "Deliverable", 28.0),
    ("Stand", "State", 13.0),
    ("Grund", "Reason", 50.0),
    ("Was zu tun ist", "What to do", 50.0),
    ("Datei", "File", 36.0),
    ("erledigt", "done", 9.0),
    ("Anmerkung", "Remark", 36.0),
];

pub(super) fn blatt(
    stand: &Matrixstand,
    formate: &Formate,
    sprache: Sprache,
) -> Result<Worksheet, XlsxError> {
    let mut blatt = Blatt::new(sprache.pick("Offene Punkte", "Open points"))?;
    blatt.kopf(&SPALTEN, formate, sprache)?;
    let (ja, nein) = (sprache.pick("ja", "yes"), sprache.pick("nein", "no"));
    let entscheidend = offen(stand).into_iter().map(|punkt| (ja, punkt));
    let sonst = weitere(stand).into_iter().map(|punkt| (nein, punkt));
    for (at, (entscheidet, punkt)) in entscheidend.chain(sonst).enumerate() {
        blatt.zahl(at as u64 + 1, &formate.text)?;
        blatt.text(entscheidet, &formate.text)?;
        zeile(&mut blatt, stand, &punkt, formate, sprache)?;
        blatt.weiter();
    }
    blatt.tabelle(15, 0)?;
    Ok(blatt.worksheet)
}

fn zeile(
    blatt: &mut Blatt,
    stand: &Matrixstand,
    punkt: &Punkt<'_>,
    formate: &Formate,
    sprache: Sprache,
) -> Result<(), XlsxError> {
    let Punkt { zeile, gegenstand, zelle, grund } = punkt;
    blatt.text(grund.stufe.map_or("", |stufe| stufe.label(sprache)), &formate.text)?;
    blatt.text(grund.code, &formate.text)?;
    blatt.text(&worte::einzeilig(stand.themenfeld(&zeile.themenfeld)), &formate.umbruch)?;
    blatt.text(&worte::einzeilig(&zeile.prioritaet), &formate.text)?;
    blatt.text(&worte::einzeilig(&zeile.schluessel), &formate.text)?;
    blatt.text(&worte::einzeilig(&zeile.bezeichnung), &formate.umbruch)?;
    let name = format!("{} {}", gegenstand.nr, gegenstand.name);
    blatt.text(&worte::einzeilig(&name), &formate.umbruch)?;
    blatt.text(zelle.stand.label().get(sprache), &formate.text)?;
    blatt.text(grund.text.get(sprache), &formate.umbruch)?;
    blatt.text(grund.tun.get(sprache), &formate.umbruch)?;
    let stelle = grund.stelle.as_ref().map(worte::stelle).unwrap_or_default();
    blatt.text(&stelle, &formate.umbruch)
}
