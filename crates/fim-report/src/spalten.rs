//! Small tables and lists in columns for the terminal, by display width.

use crate::window::shorten;
use unicode_width::UnicodeWidthStr;

/// Writes a table: the first column to the left, the others to the right. Where there is not
/// enough room, the first column is cut, never a number.
pub(crate) fn tabelle(out: &mut String, zeilen: &[Vec<String>], width: usize) {
    let Some(head) = zeilen.first() else { return };
    let widest = |at: usize| {
        zeilen.iter().filter_map(|zeile| zeile.get(at)).map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(widest).collect();
    let numbers: usize = widths.iter().skip(1).map(|width| width + 2).sum();
    let first = widths.first().copied().unwrap_or(0);
    let first = first.min(width.saturating_sub(numbers + 2).max(8));
    for zeile in zeilen {
        let mut line = "  ".to_owned();
        for (at, cell) in zeile.iter().enumerate() {
            if at == 0 {
                line.push_str(&links(&shorten(cell, first), first));
            } else {
                line.push_str("  ");
                line.push_str(&rechts(cell, widths.get(at).copied().unwrap_or(0)));
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

/// Writes items below each other in as many columns as there is room for.
pub(crate) fn liste(out: &mut String, items: &[String], width: usize) {
    let room = width.saturating_sub(2).max(10);
    let widest = items.iter().map(|item| item.width()).max().unwrap_or(0).min(room);
    let columns = ((room + 2) / (widest + 2)).clamp(1, items.len().max(1));
    let rows = items.len().div_ceil(columns);
    for row in 0..rows {
        let cells = items.iter().skip(row).step_by(rows);
        let line: Vec<String> = cells.map(|it| links(&shorten(it, widest), widest)).collect();
        out.push_str(format!("  {}", line.join("  ")).trim_end());
        out.push('\n');
    }
}

/// `text` filled up with blanks behind it.
pub(crate) fn links(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

/// `text` filled up with blanks before it.
pub(crate) fn rechts(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(text.width())))
}
