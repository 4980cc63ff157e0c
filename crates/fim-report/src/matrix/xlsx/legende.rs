//! The sheet »Legende«: the verdict, the signs, the categories, and what each deliverable must be.

use super::matrix::zu_viele_notizen;
use super::zeichenformate::Zeichenformate;
use crate::json::Tool;
use crate::mappe::{Blatt, Formate};
use crate::matrix::auswertung::gesamt;
use crate::matrix::{worte, zeichen};
use fim_core::{Matrixstand, Sprache};
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(super) fn blatt(
    stand: &Matrixstand,
    tool: Tool<'_>,
    formate: &Formate,
    zeichenformate: &Zeichenformate,
    sprache: Sprache,
) -> Result<Worksheet, XlsxError> {
    let mut blatt = Blatt::new(sprache.pick("Legende", "Legend"))?;
    blatt.worksheet.set_column_width(0, 14.0)?;
    blatt.worksheet.set_column_width(1, 44.0)?;
    blatt.worksheet.set_column_width(2, 90.0)?;
    blatt.text(&worte::einzeilig(&stand.titel), &formate.titel)?;
    blatt.weiter();
    blatt.text(&worte::urteil(&gesamt(stand), sprache), &formate.text)?;
    blatt.weiter();
    let made = format!("{} {}", tool.name, tool.version);
    let angaben = [
        (sprache.pick("Matrix", "Matrix"), stand.matrix.as_str()),
        (sprache.pick("Stichtag", "Day"), stand.stichtag.as_str()),
        (sprache.pick("erzeugt von", "made by"), made.as_str()),
    ];
    for (key, value) in angaben.into_iter().filter(|(_, value)| !value.is_empty()) {
        blatt.text(key, &formate.text)?;
        blatt.text(&worte::einzeilig(value), &formate.text)?;
        blatt.weiter();
    }
    kopf(&mut blatt, sprache.pick("Zeichen", "Signs"), formate)?;
    for it in zeichen::ALLE {
        blatt.text(it.sign, zeichenformate.von(it, &formate.text))?;
        blatt.text(it.name.get(sprache), &formate.text)?;
        blatt.weiter();
    }
    if zu_viele_notizen(stand) {
        let text = sprache.pick(
            "Notizen stehen nur an den ersten 10.000 Zellen, die das Urteil bestimmen; alle Gründe stehen unter »Offene Punkte«.",
            "Notes stand at the first 10,000 cells only that decide; all reasons stand among the »Open points«.",
        );
        blatt.spalte = 1;
        blatt.text(text, &formate.text)?;
        blatt.weiter();
    }
    kopf(&mut blatt, sprache.pick("Prioritäten", "Priorities"), formate)?;
    for it in &stand.kategorien {
        blatt.text(&worte::einzeilig(&it.code), &formate.text)?;
        blatt.text(&worte::einzeilig(&it.name), &formate.text)?;
        blatt.weiter();
    }
    kopf(&mut blatt, sprache.pick("Liefergegenstände", "Deliverables"), formate)?;
    for it in &stand.liefergegenstaende {
        blatt.text(&it.nr.to_string(), &formate.text)?;
        blatt.text(&worte::einzeilig(&it.name), &formate.umbruch)?;
        blatt.text(&it.anforderungen.join("\n"), &formate.umbruch)?;
        blatt.weiter();
    }
    Ok(blatt.worksheet)
}

fn kopf(blatt: &mut Blatt, title: &str, formate: &Formate) -> Result<(), XlsxError> {
    blatt.weiter();
    for text in [title, "", ""] {
        blatt.text(text, &formate.kopf)?;
    }
    blatt.weiter();
    Ok(())
}
