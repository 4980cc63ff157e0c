//! A neutral table: what statistics, matrix and comparison hand to the renderers.

use crate::{Value, Wording};

/// Rows of cells under headings. Cells are data; how they are drawn is the renderer's business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table shows.
    pub title: Wording,
    /// One heading per column.
    pub columns: Vec<Wording>,
    /// Each row has one cell per column.
    pub rows: Vec<Vec<Value>>,
}

impl Table {
    /// An empty table with these headings.
    #[must_use]
    pub fn new(title: Wording, columns: &[Wording]) -> Self {
        Self { title, columns: columns.to_vec(), rows: Vec::new() }
    }

    /// Adds a row.
    pub fn row<const N: usize>(&mut self, cells: [Value; N]) {
        debug_assert_eq!(N, self.columns.len(), "one cell per column");
        self.rows.push(cells.into());
    }
}
