//! The sheet »Matrix«: a row a Leistung, a column a deliverable.

use super::blatt::{Blatt, Formate, text};
use crate::matrix::auswertung::{geordnet, zellen};
use crate::matrix::{tabelle, worte, zeichen};
use fim_core::{Anteil, Matrixstand, Matrixzeile, Matrixzelle, Sprache, Stand};
use rust_xlsxwriter::{Note, Worksheet, XlsxError};

/// Columns before the deliverables: these stay in sight.
const DAVOR: [(&str, &str, f64); 4] = [
    ("Themenfeld", "Themenfeld", 22.0),
    ("Priorität", "Priority", 5.0),
    ("Leistungsschlüssel", "Leistungsschlüssel", 17.0),
    ("Bezeichnung", "Name", 42.0),
];
const DANACH: [(&str, &str, f64); 4] = [
    ("Pflichten", "Duties", 9.0),
    ("erfüllt", "met", 9.0),
    ("Anteil", "Share", 8.0),
    ("steht in", "stands in", 32.0),
];
/// Height of the headings that stand upright, in points.
const KOPFHOEHE: f64 = 165.0;
/// Characters of a note: it is read at a glance, the rest stands among the open points.
const NOTIZ: usize = 900;

pub(super) fn blatt(
    stand: &Matrixstand,
    formate: &Formate,
    sprache: Sprache,
) -> Result<Worksheet, XlsxError> {
    let mut blatt = Blatt::new(sprache.pick("Matrix", "Matrix"))?;
    kopf(&mut blatt, stand, formate, sprache)?;
    let spalten = DAVOR.len() + stand.liefergegenstaende.len() + DANACH.len();
    for zeile in geordnet(stand) {
        leistung(&mut blatt, stand, zeile, formate, sprache)?;
        blatt.weiter();
    }
    let spalten = u16::try_from(spalten).map_err(|_| XlsxError::RowColumnLimitError)?;
    blatt.tabelle(spalten, 4)?;
    Ok(blatt.worksheet)
}

fn kopf(
    blatt: &mut Blatt,
    stand: &Matrixstand,
    formate: &Formate,
    sprache: Sprache,
) -> Result<(), XlsxError> {
    blatt.worksheet.set_row_height(0, KOPFHOEHE)?;
    for (de, en, width) in DAVOR {
        blatt.worksheet.set_column_width(blatt.spalte, width)?;
        let format = if width < 8.0 { &formate.hochkant } else { &formate.kopf };
        blatt.text(sprache.pick(de, en), format)?;
    }
    for it in &stand.liefergegenstaende {
        blatt.worksheet.set_column_width(blatt.spalte, 4.0)?;
        let name = worte::einzeilig(&format!("{} {}", it.nr, it.name));
        blatt.text(&name, &formate.hochkant)?;
    }
    blatt.kopf(&DANACH, formate, sprache)
}

fn leistung(
    blatt: &mut Blatt,
    stand: &Matrixstand,
    zeile: &Matrixzeile,
    formate: &Formate,
    sprache: Sprache,
) -> Result<(), XlsxError> {
    blatt.text(&worte::einzeilig(stand.themenfeld(&zeile.themenfeld)), &formate.umbruch)?;
    blatt.text(&worte::einzeilig(&zeile.prioritaet), &formate.text)?;
    blatt.text(&worte::einzeilig(&zeile.schluessel), &formate.text)?;
    blatt.text(&worte::einzeilig(&zeile.bezeichnung), &formate.umbruch)?;
    let mut anteil = Anteil::default();
    let erste = blatt.spalte;
    for (_, zelle) in zellen(stand, zeile) {
        anteil.zaehle(zelle);
        notiz(blatt, zelle, sprache)?;
        let zeichen = zeichen::zeichen(zelle);
        blatt.text(zeichen.sign, formate.von(zeichen))?;
    }
    let columns = u16::try_from(stand.liefergegenstaende.len());
    blatt.spalte = erste + columns.map_err(|_| XlsxError::RowColumnLimitError)?;
    blatt.zahl(anteil.gefordert, &formate.zahl)?;
    blatt.zahl(anteil.erfuellt, &formate.zahl)?;
    blatt.prozent(anteil.prozent(), &formate.prozent)?;
    let stelle = zeile.stelle.as_ref().map(worte::stelle).unwrap_or_default();
    blatt.text(&stelle, &formate.text)
}

/// Why the cell is not met, and what to do.
fn notiz(blatt: &mut Blatt, zelle: &Matrixzelle, sprache: Sprache) -> Result<(), XlsxError> {
    if !matches!(zelle.stand, Stand::Fehlt | Stand::Unvollstaendig) {
        return Ok(());
    }
    let label = zelle.stand.label();
    let mut lines = format!("{}: {}", label.get(sprache), zelle.grund(sprache));
    let tun = tabelle::tun(zelle, sprache);
    if !tun.is_empty() {
        lines = format!("{lines}\n→ {tun}");
    }
    let lines = text(&fim_core::reading::clip(&lines, NOTIZ));
    let note = Note::new(lines).add_author_prefix(false).set_author("fim").set_width(320);
    blatt.worksheet.insert_note(blatt.zeile, blatt.spalte, &note.set_height(140))?;
    Ok(())
}
