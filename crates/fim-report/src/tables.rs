//! Neutral tables as text: columns as wide as their widest cell, the last one wrapped.

use crate::Options;
use crate::terminal::paragraph;
use crate::window::plain;
use fim_core::Table;
use unicode_width::UnicodeWidthStr;

/// Draws tables one below the other.
#[must_use]
pub fn tables(tables: &[Table], options: &Options) -> String {
    let mut out = String::new();
    for (at, table) in tables.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        draw(&mut out, table, options);
    }
    out
}

fn draw(out: &mut String, table: &Table, options: &Options) {
    let head: Vec<String> =
        table.columns.iter().map(|column| column.get(options.sprache).to_owned()).collect();
    let has_head = head.iter().any(|cell| !cell.is_empty());
    let title = table.title.get(options.sprache);
    if !title.is_empty() {
        out.push_str(title);
        out.push('\n');
    }
    let rows: Vec<Vec<String>> = has_head
        .then_some(head)
        .into_iter()
        .chain(
            table
                .rows
                .iter()
                .map(|row| row.iter().map(|cell| plain(cell.get(options.sprache))).collect()),
        )
        .collect();
    // No column but the last may take more than a third of the line.
    let most = (options.width / 3).max(12);
    let widths: Vec<usize> = (0..table.columns.len())
        .map(|at| rows.iter().map(|row| row[at].width().min(most)).max().unwrap_or(0))
        .collect();
    for row in &rows {
        let mut head = "  ".to_owned();
        for (cell, width) in row.iter().zip(&widths).take(row.len().saturating_sub(1)) {
            let cell = fim_core::reading::clip(cell, most.saturating_sub(1));
            head.push_str(&cell);
            head.push_str(&" ".repeat((width + 2).saturating_sub(cell.width())));
        }
        let last = row.last().map_or("", String::as_str);
        if last.is_empty() {
            out.push_str(head.trim_end());
            out.push('\n');
        } else {
            paragraph(out, &head, last, options);
        }
    }
}
