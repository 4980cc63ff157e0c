//! The matrix as a workbook to work with: the table with a colour a state and the reason as a note,
//! the open points to tick off, the shares, a legend, and what changed. Nothing in it is a formula.
//!
//! The same matrix makes the same bytes: the day of the workbook is the one that counts as today.

mod anteile;
mod legende;
mod matrix;
mod punkte;
mod veraenderung;
mod zeichenformate;

use crate::json::Tool;
use crate::mappe::{Formate, Mappenfehler};
use fim_core::reading::clip;
use fim_core::{Matrixstand, Matrixvergleich, Sprache};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use zeichenformate::Zeichenformate;

pub(super) fn render(
    stand: &Matrixstand,
    vergleich: Option<&Matrixvergleich>,
    tool: Tool<'_>,
    sprache: Sprache,
) -> Result<Vec<u8>, Mappenfehler> {
    let (formate, zeichen) = (Formate::new(), Zeichenformate::new());
    let mut mappe = Workbook::new();
    mappe.set_properties(&eigenschaften(stand, tool)?);
    mappe.push_worksheet(matrix::blatt(stand, &formate, &zeichen, sprache)?);
    mappe.push_worksheet(punkte::blatt(stand, &formate, sprache)?);
    mappe.push_worksheet(anteile::blatt(stand, &formate, sprache)?);
    if let Some(vergleich) = vergleich {
        mappe.push_worksheet(veraenderung::blatt(vergleich, stand, &formate, sprache)?);
    }
    mappe.push_worksheet(legende::blatt(stand, tool, &formate, &zeichen, sprache)?);
    Ok(mappe.save_to_buffer()?)
}

fn eigenschaften(stand: &Matrixstand, tool: Tool<'_>) -> Result<DocProperties, XlsxError> {
    // A day that is none must not keep anybody from the workbook.
    let tag = ExcelDateTime::parse_from_str(&stand.stichtag);
    let tag = tag.or_else(|_| ExcelDateTime::from_ymd(1970, 1, 1))?;
    Ok(DocProperties::new()
        .set_title(clip(&stand.titel, 200))
        .set_author(clip(&format!("{} {}", tool.name, tool.version), 200))
        .set_creation_datetime(&tag))
}
