//! Two states of artefacts side by side, for people and programs.
//!
//! `terminal` and `markdown` are lists, `html` is a page, `daten` JSON with its schema; `saetze` are the
//! words all share, `wortweise` tells which words of a text changed. Who compares is not said here.

mod daten;
mod html;
mod markdown;
mod saetze;
mod terminal;
mod wortweise;

pub use daten::{VERGLEICH_SCHEMA_VERSION, vergleich_schema};

use crate::{Options, Tool};
use fim_core::Standvergleich;

/// A form of output of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vergleichsformat {
    /// A table and lists for people at a terminal.
    Terminal,
    /// One JSON document.
    Json,
    /// Markdown, as a comment on a merge request.
    Md,
    /// A self-contained HTML page.
    Html,
}

impl Vergleichsformat {
    /// All formats, by their names on the command line.
    pub const ALL: [(&'static str, Self); 4] = [
        ("terminal", Self::Terminal),
        ("json", Self::Json),
        ("md", Self::Md),
        ("html", Self::Html),
    ];
}

/// Renders a comparison. Ends with a line end.
#[must_use]
pub fn standvergleich(
    format: Vergleichsformat,
    vergleich: &Standvergleich,
    tool: Tool<'_>,
    options: &Options,
) -> String {
    match format {
        Vergleichsformat::Terminal => terminal::render(vergleich, options),
        Vergleichsformat::Json => daten::document(vergleich, tool, options.sprache),
        Vergleichsformat::Md => markdown::render(vergleich, options),
        Vergleichsformat::Html => html::render(vergleich, tool, options),
    }
}
