//! What a corpus comes to, for people and programs.
//!
//! `terminal` puts the sections together: `befunde` by rule and group, `leistungen`, `datenfelder`,
//! `verlauf` how it changes. `daten` is JSON with its schema, `tabelle` CSV, `worte` the words. Who
//! counts is not said here.

mod befunde;
mod daten;
mod datenfelder;
mod leistungen;
mod tabelle;
mod terminal;
mod verlauf;
pub(crate) mod worte;

pub use daten::{STATISTIK_SCHEMA_VERSION, statistik_schema};

use crate::{Options, Tool};
use fim_core::{Statistik, Verlauf};

/// A form of output of statistics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Statistikformat {
    /// Tables for people at a terminal.
    Terminal,
    /// One JSON document.
    Json,
    /// One row a number, for spreadsheets.
    Csv,
}

impl Statistikformat {
    /// All formats, by their names on the command line.
    pub const ALL: [(&'static str, Self); 3] =
        [("terminal", Self::Terminal), ("json", Self::Json), ("csv", Self::Csv)];
}

/// Renders statistics, with the trend where there is one. Ends with a line end.
#[must_use]
pub fn statistik(
    format: Statistikformat,
    statistik: &Statistik,
    verlauf: Option<&Verlauf>,
    tool: Tool<'_>,
    options: &Options,
) -> String {
    match format {
        Statistikformat::Terminal => terminal::render(statistik, verlauf, options),
        Statistikformat::Json => daten::document(statistik, verlauf, tool),
        Statistikformat::Csv => tabelle::render(statistik, verlauf, options.sprache),
    }
}
