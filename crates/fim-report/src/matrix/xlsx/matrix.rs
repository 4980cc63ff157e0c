//! The sheet »Matrix«: a row a Leistung, a column a deliverable.

use super::zeichenformate::Zeichenformate;
use crate::mappe::{Blatt, Formate, text};
use crate::matrix::auswertung::{geordnet, zellen};
use crate::matrix::{tabelle, worte, zeichen};
use fim_core::reading::clip;
use fim_core::{Anteil, Matrixstand, Matrixzeile, Matrixzelle, Sprache, Stand};
use rust_xlsxwriter::{Note, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

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
/// Least and greatest height of the headings that stand upright, in points; a row takes 409.
const KOPFHOEHE: (f64, f64) = (110.0, 400.0);
/// Characters of each part of a note: it is read at a glance, the rest stands among the open points.
const NOTIZ: usize = 450;
/// Notes of a workbook; with many more it opens slowly.
const NOTIZEN: u64 = 10_000;

pub(super) fn blatt(
    stand: &Matrixstand,
    formate: &Formate,
    zeichen: &Zeichenformate,
    sprache: Sprache,
) -> Result<Worksheet, XlsxError> {
    let mut blatt = Blatt::new(sprache.pick("Matrix", "Matrix"))?;
    kopf(&mut blatt, stand, formate, sprache)?;
    let spalten = DAVOR.len() + stand.liefergegenstaende.len() + DANACH.len();
    let mut notizen = Notizen::new(stand);
    for zeile in geordnet(stand) {
        leistung(&mut blatt, stand, zeile, &mut notizen, formate, zeichen, sprache)?;
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
    let name = |nr: u32, name: &str| worte::einzeilig(&format!("{nr} {name}"));
    let widest = stand.liefergegenstaende.iter().map(|it| name(it.nr, &it.name).width()).max();
    let widest = u16::try_from(widest.unwrap_or(0)).unwrap_or(u16::MAX);
    let height = (f64::from(widest) * 5.8 + 10.0).clamp(KOPFHOEHE.0, KOPFHOEHE.1);
    blatt.worksheet.set_row_height(0, height)?;
    for (de, en, width) in DAVOR {
        blatt.worksheet.set_column_width(blatt.spalte, width)?;
        let format = if width < 8.0 { &formate.hochkant } else { &formate.kopf };
        blatt.text(sprache.pick(de, en), format)?;
    }
    for it in &stand.liefergegenstaende {
        blatt.worksheet.set_column_width(blatt.spalte, 4.0)?;
        blatt.text(&name(it.nr, &it.name), &formate.hochkant)?;
    }
    blatt.kopf(&DANACH, formate, sprache)
}

fn leistung(
    blatt: &mut Blatt,
    stand: &Matrixstand,
    zeile: &Matrixzeile,
    notizen: &mut Notizen,
    formate: &Formate,
    zeichenformate: &Zeichenformate,
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
        if notizen.nimmt(zelle) {
            notiz(blatt, zelle, sprache)?;
        }
        let zeichen = zeichen::zeichen(zelle);
        blatt.text(zeichen.sign, zeichenformate.von(zeichen, &formate.text))?;
    }
    let columns = u16::try_from(stand.liefergegenstaende.len());
    blatt.spalte = erste + columns.map_err(|_| XlsxError::RowColumnLimitError)?;
    blatt.zahl(anteil.gefordert, &formate.zahl)?;
    blatt.zahl(anteil.erfuellt, &formate.zahl)?;
    blatt.prozent(anteil.prozent(), &formate.prozent)?;
    let stelle = zeile.stelle.as_ref().map(worte::stelle).unwrap_or_default();
    blatt.text(&stelle, &formate.text)
}

/// Which cells get a note.
struct Notizen {
    /// With too many, only what decides.
    nur_verfehlte: bool,
    frei: u64,
}

impl Notizen {
    fn new(stand: &Matrixstand) -> Self {
        Self { nur_verfehlte: zu_viele_notizen(stand), frei: NOTIZEN }
    }

    fn nimmt(&mut self, zelle: &Matrixzelle) -> bool {
        let wanted = offen(zelle) && (zelle.verfehlt() || !self.nur_verfehlte) && self.frei > 0;
        self.frei -= u64::from(wanted);
        wanted
    }
}

const fn offen(zelle: &Matrixzelle) -> bool {
    matches!(zelle.stand, Stand::Fehlt | Stand::Unvollstaendig)
}

/// True where not every cell that is not met has a note.
pub(super) fn zu_viele_notizen(stand: &Matrixstand) -> bool {
    let zellen = stand.leistungen.iter().flat_map(|zeile| zellen(stand, zeile));
    zellen.filter(|(_, zelle)| offen(zelle)).count() as u64 > NOTIZEN
}

/// Why the cell is not met, and what to do.
fn notiz(blatt: &mut Blatt, zelle: &Matrixzelle, sprache: Sprache) -> Result<(), XlsxError> {
    let label = zelle.stand.label();
    let mut lines = format!("{}: {}", label.get(sprache), clip(&zelle.grund(sprache), NOTIZ));
    let tun = tabelle::tun(zelle, sprache);
    if !tun.is_empty() {
        lines = format!("{lines}\n→ {}", clip(&tun, NOTIZ));
    }
    let note = Note::new(text(&lines)).add_author_prefix(false).set_author("fim");
    let note = note.set_width(320).set_height(140);
    blatt.worksheet.insert_note(blatt.zeile, blatt.spalte, &note)?;
    Ok(())
}
