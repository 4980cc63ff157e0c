//! Tables for spreadsheets: as many rows and columns, nothing that is worked out, nothing that leads
//! away.

use calamine::{Data, Reader, Xlsx};
use std::io::{Cursor, Read};

/// A table as text.
pub fn csv(text: &str) -> Result<Vec<String>, String> {
    let text = text.strip_prefix('\u{feff}').ok_or("no mark at the beginning")?;
    let mut bau = Vec::new();
    let mut builder = csv::ReaderBuilder::new();
    let mut reader =
        builder.delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        if let Some(cell) = record.iter().find(|cell| is_formel(cell)) {
            return Err(format!("a formula: {cell:?}"));
        }
        bau.push(format!("{} cells", record.len()));
    }
    Ok(bau)
}

/// True for what a spreadsheet works out; a sign alone is none.
fn is_formel(cell: &str) -> bool {
    let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
    cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell != "-" && !is_number
}

/// A workbook.
pub fn mappe(bytes: &[u8]) -> Result<Vec<String>, String> {
    let mut bau = teile(bytes)?;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes))
        .map_err(|it: calamine::XlsxError| it.to_string())?;
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).map_err(|error| error.to_string())?;
        if let Some((_, _, formula)) = formulas.used_cells().next() {
            return Err(format!("{name}: a formula: {formula:?}"));
        }
        let cells = book.worksheet_range(&name).map_err(|error| error.to_string())?;
        bau.push(format!("{}×{}", cells.height(), cells.width()));
        for (_, _, cell) in cells.used_cells() {
            let steuert =
                |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
            match cell {
                Data::Error(error) => return Err(format!("{name}: {error:?}")),
                Data::String(text) if text.contains(steuert) => {
                    return Err(format!("{name}: {text:?}"));
                }
                _ => {}
            }
        }
    }
    // Sheets come in the order of their names, which are texts.
    bau.sort();
    Ok(bau)
}

/// The parts a workbook is made of, and where they lead.
fn teile(bytes: &[u8]) -> Result<Vec<String>, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|it| it.to_string())?;
    let mut bau = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).map_err(|error| error.to_string())?;
        let name = file.name().map_err(|error| error.to_string())?.into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(|error| format!("{name}: {error}"))?;
        let document = roxmltree::Document::parse(&text).map_err(|it| format!("{name}: {it}"))?;
        for node in document.descendants().filter(|node| node.tag_name().name() == "Relationship") {
            let target = node.attribute("Target").unwrap_or_default();
            let is_external = node.attribute("TargetMode") == Some("External");
            if is_external && !target.starts_with("https://") {
                return Err(format!("{name}: leads to {target:?}"));
            }
            bau.push(format!("{is_external} {target}"));
        }
        // Which sheet has which number depends on the names, too.
        bau.push(name.replace(|c: char| c.is_ascii_digit(), ""));
    }
    Ok(bau)
}
