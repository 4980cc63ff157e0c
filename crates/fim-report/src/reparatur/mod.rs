//! What is repaired, and what is not, for people and programs.
//!
//! * `terminal`: in words and lines; `wert`: a value with its changed characters marked
//! * `diff`: as a unified diff that `git apply` takes
//! * `daten`: JSON with its schema
//!
//! What is repaired is not decided here.

mod daten;
mod diff;
mod terminal;
mod wert;

pub use daten::{REPARATUR_SCHEMA_VERSION, reparatur_schema};

use crate::{Options, Tool};
use fim_core::{Dateireparatur, Reparaturlauf};

/// A form of output of repairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reparaturformat {
    /// Words and lines for people at a terminal.
    Terminal,
    /// A unified diff.
    Diff,
    /// One JSON document.
    Json,
}

impl Reparaturformat {
    /// All formats, by their names on the command line.
    pub const ALL: [(&'static str, Self); 3] =
        [("terminal", Self::Terminal), ("diff", Self::Diff), ("json", Self::Json)];
}

/// Renders repairs. Bytes, not text: a diff has those of the files.
#[must_use]
pub fn reparatur(
    format: Reparaturformat,
    lauf: &Reparaturlauf,
    tool: Tool<'_>,
    options: &Options,
) -> Vec<u8> {
    match format {
        Reparaturformat::Terminal => terminal::render(lauf, options).into_bytes(),
        Reparaturformat::Diff => diff::render(lauf),
        Reparaturformat::Json => daten::document(lauf, tool, options.sprache).into_bytes(),
    }
}

/// True for a file whose changes a diff cannot show: it is not made of lines of bytes.
#[must_use]
pub fn ist_ohne_diff(datei: &Dateireparatur) -> bool {
    datei.kodierung.starts_with("UTF-16")
}
