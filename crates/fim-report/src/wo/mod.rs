//! What a search found, as a tree for people, as JSON and as a table.
//!
//! `baum` is the tree, `worte` its words, `maschine` JSON, `tabelle` CSV. The graph of a
//! neighbourhood is drawn in `graph`.

mod baum;
mod maschine;
mod tabelle;
mod worte;

use crate::{Options, Tool};
use fim_core::{Fundstelle, Suchergebnis};
use std::sync::Arc;

/// A form of output of a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suchformat {
    /// A tree for people at a terminal.
    Terminal,
    /// One JSON document.
    Json,
    /// A table for spreadsheets.
    Csv,
}

impl Suchformat {
    /// All formats, by their names on the command line.
    pub const ALL: [(&'static str, Self); 3] =
        [("terminal", Self::Terminal), ("json", Self::Json), ("csv", Self::Csv)];
}

/// Renders what a search found. Ends with a line end.
#[must_use]
pub fn wo(
    format: Suchformat,
    ergebnis: &Suchergebnis,
    tool: Tool<'_>,
    options: &Options,
) -> String {
    match format {
        Suchformat::Terminal => baum::render(ergebnis, options),
        Suchformat::Json => maschine::document(ergebnis, tool, options.sprache),
        Suchformat::Csv => tabelle::render(ergebnis, options.sprache),
    }
}

/// Hits of one artefact, which stand together.
fn artefakte<'f>(funde: &'f [&Fundstelle]) -> impl Iterator<Item = &'f [&'f Fundstelle]> {
    funde.chunk_by(|a, b| {
        let same_file = Arc::ptr_eq(&a.datei, &b.datei) || a.datei == b.datei;
        same_file && a.nummer == b.nummer
    })
}
