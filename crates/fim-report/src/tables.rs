//! Neutral tables as text: columns as wide as their widest cell, the last one wrapped.

use crate::Options;
use crate::terminal::paragraph;
use crate::window::{plain, shorten};
use fim_core::Table;
use unicode_width::UnicodeWidthStr;

/// Columns that the last column always keeps.
const LAST: usize = 12;
/// A text with less room than this goes below its row.
const MIN_TEXT: usize = 30;

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
    // Cells of the last column are texts; the others are short, and cut only where they are not.
    let most = (options.width * 2 / 3).max(12);
    let widths: Vec<usize> = (0..table.columns.len())
        .map(|at| rows.iter().map(|row| row[at].width().min(most)).max().unwrap_or(0))
        .collect();
    let widths = narrowed(widths, options.width);
    for (at, row) in rows.iter().enumerate() {
        draw_row(out, row, &widths, has_head && at == 0, options);
    }
}

/// Takes columns from the widest until all but the last fit into the line.
fn narrowed(mut widths: Vec<usize>, width: usize) -> Vec<usize> {
    let count = widths.len().saturating_sub(1);
    // The last column keeps room for its heading.
    let gaps = 2 * (count + 1) + widths.last().copied().unwrap_or(0).min(LAST);
    while widths[..count].iter().sum::<usize>() + gaps > width {
        match widths[..count].iter_mut().max() {
            Some(widest) if *widest > 4 => *widest -= 1,
            _ => break,
        }
    }
    widths
}

fn draw_row(out: &mut String, row: &[String], widths: &[usize], is_head: bool, options: &Options) {
    let Some((last, cells)) = row.split_last() else { return };
    let mut head = "  ".to_owned();
    for (cell, width) in cells.iter().zip(widths) {
        let cell = shorten(cell, *width);
        head.push_str(&cell);
        head.push_str(&" ".repeat((width + 2).saturating_sub(cell.width())));
    }
    let room = options.width.saturating_sub(head.width());
    if is_head {
        head.push_str(&shorten(last, room));
        out.push_str(head.trim_end());
        out.push('\n');
    } else if last.is_empty() {
        out.push_str(head.trim_end());
        out.push('\n');
    } else if last.width() > room && room < MIN_TEXT {
        out.push_str(head.trim_end());
        out.push('\n');
        paragraph(out, "      ", last, options);
    } else {
        paragraph(out, &head, last, options);
    }
}
