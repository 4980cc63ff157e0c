//! A catalogue to be filled in, as a workbook. Every cell is text: Excel turns keys of 14 digits into
//! rounded numbers and `2/3` into a day where nobody tells it not to.

use crate::mappe::Mappenfehler;
use fim_core::reading::clip;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// Rows that are ready to be filled in below those that are there.
const LEER: u32 = 500;
/// Widths of columns in characters.
const BREITE: (usize, usize) = (12, 48);

/// A workbook of the rows, the head first.
///
/// # Errors
/// Where the table is larger than a sheet may be.
pub fn katalog_xlsx(tabelle: &[Vec<String>]) -> Result<Vec<u8>, Mappenfehler> {
    let mut mappe = Workbook::new();
    // Without a clock, so that the same rows make the same bytes.
    let tag = ExcelDateTime::from_ymd(1970, 1, 1)?;
    mappe.set_properties(&DocProperties::new().set_creation_datetime(&tag));
    mappe.push_worksheet(blatt(tabelle)?);
    Ok(mappe.save_to_buffer()?)
}

fn blatt(tabelle: &[Vec<String>]) -> Result<Worksheet, XlsxError> {
    let text = Format::new().set_num_format("@");
    let kopf = Format::new().set_num_format("@").set_bold();
    let mut blatt = Worksheet::new();
    blatt.set_name("OZG-Katalog")?;
    blatt.set_freeze_panes(1, 2)?;
    let breite = tabelle.first().map_or(0, Vec::len);
    for spalte in 0..breite {
        let at = u16::try_from(spalte).unwrap_or(u16::MAX);
        let texte = tabelle.iter().filter_map(|zeile| zeile.get(spalte));
        let longest = texte.map(|text| text.chars().count()).max().unwrap_or(0);
        let longest = longest.clamp(BREITE.0, BREITE.1);
        blatt.set_column_width(at, f64::from(u32::try_from(longest).unwrap_or(0)) + 2.0)?;
        blatt.set_column_format(at, &text)?;
    }
    for (zeile, row) in tabelle.iter().zip(0u32..) {
        for (wert, column) in zeile.iter().zip(0u16..) {
            let format = if row == 0 { &kopf } else { &text };
            // A cell holds no more than this.
            blatt.write_string_with_format(row, column, clip(wert, 32_000), format)?;
        }
    }
    let last = u32::try_from(tabelle.len()).unwrap_or(0) + LEER;
    let columns = u16::try_from(breite.saturating_sub(1)).unwrap_or(0);
    blatt.autofilter(0, 0, last, columns)?;
    Ok(blatt)
}
