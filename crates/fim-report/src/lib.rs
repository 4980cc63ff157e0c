//! Renderers: pure functions from a [`Report`] to text.
//!
//! [`render`] knows every [`Format`], [`preflight()`] most of them; [`tables`] draws neutral tables;
//! [`explain`], [`explain_official`], [`rules_table`] and [`rules_json`] show rules;
//! [`wo()`] shows what a search found, [`graph()`] what is around it; [`matrix()`] shows which deliverables
//! of a Vorhaben are there, [`leistung`] one Leistung of it, [`vergleich`] what changed; [`statistik()`] what a corpus comes to; [`without_report`] says what the FIM-Portal has no report for.
//! Not here: terminals, files, and any rule beyond what [`fim_core::RuleMeta`] says of it.

mod bestand;
mod freigabe;
mod graph;
mod html;
mod import;
mod json;
mod katalog;
mod kurz;
mod mappe;
mod matrix;
mod orte;
mod portal;
mod preflight;
mod rules;
mod seite;
mod snippet;
mod spalten;
mod statistik;
mod summary;
mod tables;
mod terminal;
mod window;
mod wo;
mod zelle;

pub use graph::{Graphformat, graph};
pub use json::{SCHEMA_VERSION, Tool};
pub use katalog::katalog_xlsx;
pub use mappe::Mappenfehler;
pub use matrix::{
    MATRIX_SCHEMA_VERSION, Matrixformat, leistung, matrix, matrix_html, matrix_schema, vergleich,
};
pub use portal::without_report;
pub use preflight::{Preflightformat, preflight};
pub use rules::{explain, explain_official, rules_json, rules_table};
pub use statistik::{STATISTIK_SCHEMA_VERSION, Statistikformat, statistik, statistik_schema};
pub use tables::tables;
pub use window::plain;
pub use wo::{Suchformat, wo};

use fim_core::{Report, Sprache};

/// A form of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people at a terminal, with excerpts.
    Terminal,
    /// One line a finding, or one a place where all are asked for.
    Kurz,
    /// One JSON document.
    Json,
    /// One JSON object a finding and line.
    Jsonl,
    /// The quality reports of the FIM-Portal.
    FimPortal,
    /// A self-contained HTML page.
    Html,
}

impl Format {
    /// All formats, as offered on the command line.
    pub const ALL: [Self; 6] =
        [Self::Terminal, Self::Kurz, Self::Json, Self::Jsonl, Self::FimPortal, Self::Html];

    /// Name on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Kurz => "kurz",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::FimPortal => "fim-portal",
            Self::Html => "html",
        }
    }
}

/// How to render.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Language of texts.
    pub sprache: Sprache,
    /// Columns of the terminal.
    pub width: usize,
    /// Whether to use colour.
    pub color: bool,
    /// Whether to show every finding instead of the first few of a rule in a file, and every place.
    pub all: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { sprache: Sprache::De, width: 80, color: false, all: false }
    }
}

/// Renders `report`. Text ends with a line end unless there is nothing to say.
///
/// # Errors
/// Only for workbooks, where more is to be written than one takes.
pub fn render(
    format: Format,
    report: &Report,
    tool: Tool<'_>,
    options: &Options,
) -> Result<Vec<u8>, Mappenfehler> {
    let text = match format {
        Format::Terminal => terminal(report, options),
        Format::Kurz => kurz::render(report, options),
        Format::Json => json::document(report, tool, options),
        Format::Jsonl => json::lines(report, options),
        Format::FimPortal => portal::render(report, options),
        Format::Html => html::render(report, tool, options),
    };
    Ok(text.into_bytes())
}

/// As [`render`] for people at a terminal.
#[must_use]
pub fn terminal(report: &Report, options: &Options) -> String {
    terminal::render(report, options)
}
