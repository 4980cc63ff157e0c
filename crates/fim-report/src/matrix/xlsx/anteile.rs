//! The sheet »Anteile«: how much of what must be delivered is met, by Themenfeld, priority and
//! deliverable.

use crate::mappe::{Blatt, Formate};
use crate::matrix::auswertung::{Summe, gesamt, liefergegenstaende, prioritaeten, themenfelder};
use crate::matrix::worte;
use fim_core::{Matrixstand, Sprache};
use rust_xlsxwriter::{Worksheet, XlsxError};

const SPALTEN: [(&str, &str, f64); 11] = [
    ("nach", "by", 17.0),
    ("Name", "Name", 40.0),
    ("Leistungen", "Leistungen", 12.0),
    ("mit Lücken", "with gaps", 12.0),
    ("Pflichten", "Duties", 12.0),
    ("erfüllt", "met", 12.0),
    ("Anteil", "Share", 12.0),
    ("unvollständig", "incomplete", 14.0),
    ("fehlt", "missing", 12.0),
    ("davon nur Hinweis", "of these notes only", 14.0),
    ("bei Bedarf erledigt", "done as needed", 14.0),
];

pub(super) fn blatt(
    stand: &Matrixstand,
    formate: &Formate,
    sprache: Sprache,
) -> Result<Worksheet, XlsxError> {
    let mut blatt = Blatt::new(sprache.pick("Anteile", "Shares"))?;
    blatt.kopf(&SPALTEN, formate, sprache)?;
    let mut zeile = |nach: &str, name: &str, summe: &Summe| -> Result<(), XlsxError> {
        let anteil = &summe.anteil;
        blatt.text(nach, &formate.text)?;
        blatt.text(&worte::einzeilig(name), &formate.umbruch)?;
        blatt.zahl(anteil.leistungen, &formate.zahl)?;
        blatt.zahl(summe.verfehlt, &formate.zahl)?;
        blatt.zahl(anteil.gefordert, &formate.zahl)?;
        blatt.zahl(anteil.erfuellt, &formate.zahl)?;
        blatt.prozent(anteil.prozent(), &formate.prozent)?;
        blatt.zahl(anteil.unvollstaendig, &formate.zahl)?;
        blatt.zahl(anteil.fehlt, &formate.zahl)?;
        blatt.zahl(anteil.nur_hinweis, &formate.zahl)?;
        let needed = format!("{}/{}", anteil.bei_bedarf_erledigt, anteil.bei_bedarf);
        blatt.text(&needed, &formate.text)?;
        blatt.weiter();
        Ok(())
    };
    let all = sprache.pick("gesamt", "in all");
    zeile(all, &stand.titel, &gesamt(stand))?;
    for it in themenfelder(stand, sprache) {
        zeile("Themenfeld", &it.name, &it.summe)?;
    }
    for it in prioritaeten(stand, sprache) {
        let name = worte::kategorie(&it.code, &it.name);
        zeile(sprache.pick("Priorität", "Priority"), &name, &it.summe)?;
    }
    for (it, summe) in liefergegenstaende(stand) {
        let name = format!("{} {}", it.nr, it.name);
        zeile(sprache.pick("Liefergegenstand", "Deliverable"), &name, &summe)?;
    }
    blatt.tabelle(11, 0)?;
    Ok(blatt.worksheet)
}
