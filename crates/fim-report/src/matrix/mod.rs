//! The deliverable matrix, in every form in which it is read.
//!
//! `terminal` is the table for people, `leistung` one Leistung in full, `vergleich` what changed
//! since an earlier run; `daten` JSON with its schema, `tabelle` CSV, `xlsx` the workbook and
//! `markdown` the comment on a merge request, `html` the heat map. `auswertung` orders and counts for all of them,
//! `zeichen` has the signs, `worte` the words. Who judges a cell is not said here.

mod auswertung;
mod daten;
mod html;
mod leistung;
mod markdown;
mod raster;
mod tabelle;
mod terminal;
mod vergleich;
mod worte;
mod xlsx;
mod zeichen;

pub(crate) use daten::Ergebnis;
pub use daten::{MATRIX_SCHEMA_VERSION, matrix_schema};
pub use html::matrix_html;
pub use leistung::leistung;
pub use vergleich::vergleich;

use crate::mappe::Mappenfehler;
use crate::terminal::paragraph;
use crate::{Options, Tool};
use fim_core::{Matrixstand, Matrixvergleich, Sprache};

/// A form of output of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matrixformat {
    /// A table for people at a terminal.
    Terminal,
    /// One JSON document.
    Json,
    /// One row a Leistung and deliverable, for spreadsheets.
    Csv,
    /// A workbook to work with.
    Xlsx,
    /// A comment on a merge request.
    Markdown,
    /// The heat map as one page.
    Html,
}

impl Matrixformat {
    /// All formats, as offered on the command line.
    pub const ALL: [Self; 6] =
        [Self::Terminal, Self::Json, Self::Csv, Self::Xlsx, Self::Markdown, Self::Html];

    /// Name on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Markdown => "md",
            Self::Html => "html",
        }
    }
}

/// The verdict as one of the last lines of a check.
pub(crate) fn sentence(out: &mut String, stand: &Matrixstand, options: &Options) {
    if stand.leistungen.is_empty() {
        return;
    }
    let urteil = urteil(stand, options.sprache);
    let more = options.sprache.pick("»fim matrix« zeigt sie", "»fim matrix« shows it");
    paragraph(out, "", &format!("Matrix {}: {urteil} ({more})", stand.matrix), options);
}

/// The verdict in one sentence, without its end.
pub(crate) fn urteil(stand: &Matrixstand, sprache: Sprache) -> String {
    worte::urteil(&auswertung::gesamt(stand), sprache)
}

/// Renders the matrix. At a terminal the comparison is a text of its own, see [`vergleich()`]; all
/// other formats have it inside.
///
/// # Errors
/// Only for [`Matrixformat::Xlsx`], where more is to be written than a workbook takes.
pub fn matrix(
    format: Matrixformat,
    stand: &Matrixstand,
    vergleich: Option<&Matrixvergleich>,
    tool: Tool<'_>,
    options: &Options,
) -> Result<Vec<u8>, Mappenfehler> {
    Ok(match format {
        Matrixformat::Terminal => terminal::render(stand, options).into_bytes(),
        Matrixformat::Json => daten::document(stand, vergleich, tool, options.sprache).into_bytes(),
        Matrixformat::Csv => tabelle::render(stand, vergleich, options.sprache),
        Matrixformat::Xlsx => xlsx::render(stand, vergleich, tool, options.sprache)?,
        Matrixformat::Markdown => markdown::render(stand, vergleich, options).into_bytes(),
        Matrixformat::Html => matrix_html(stand, vergleich, tool, options).into_bytes(),
    })
}
