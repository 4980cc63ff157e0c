//! Evidence of a check, and whether it still holds.
//!
//! `dokument` writes a Prüfprotokoll as JSON with its schema, `seite` as a page to print, `lesen` reads
//! the JSON back; `abgleich` holds two side by side, `nachpruefung` and `antwort` tell of that at a
//! terminal and as JSON. Who looks at the clock and reads files is not here.

mod abgleich;
mod antwort;
mod dokument;
mod lesen;
mod nachpruefung;
mod seite;

pub use abgleich::{Nachpruefung, nachpruefen};
pub use antwort::{NACHPRUEFUNG_SCHEMA_VERSION, nachpruefung_schema};
pub use dokument::{PROTOKOLL_SCHEMA_VERSION, protokoll_schema};
pub use lesen::{Protokoll, Protokollfehler};

use crate::{Options, Tool};
use fim_core::{Pruefumstaende, Report};

/// A form of a Prüfprotokoll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protokollformat {
    /// One JSON document, which can be checked again.
    Json,
    /// A page to read, print and sign.
    Html,
}

impl Protokollformat {
    /// All formats, by their names on the command line.
    pub const ALL: [(&'static str, Self); 2] = [("json", Self::Json), ("html", Self::Html)];
}

/// A form of what a check of today says of a Prüfprotokoll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nachpruefungsformat {
    /// For people at a terminal.
    Terminal,
    /// One JSON document.
    Json,
}

impl Nachpruefungsformat {
    /// All formats, by their names on the command line.
    pub const ALL: [(&'static str, Self); 2] = [("terminal", Self::Terminal), ("json", Self::Json)];
}

/// Renders evidence of a check. Ends with a line end.
#[must_use]
pub fn protokoll(
    format: Protokollformat,
    report: &Report,
    umstaende: &Pruefumstaende,
    tool: Tool<'_>,
    options: &Options,
) -> String {
    match format {
        Protokollformat::Json => dokument::document(report, umstaende, tool, options.sprache),
        Protokollformat::Html => seite::render(report, umstaende, tool, options.sprache),
    }
}

/// Renders what a check of today says of a Prüfprotokoll. Ends with a line end.
#[must_use]
pub fn nachpruefung(
    format: Nachpruefungsformat,
    nachpruefung: &Nachpruefung,
    tool: Tool<'_>,
    options: &Options,
) -> String {
    match format {
        Nachpruefungsformat::Terminal => nachpruefung::render(nachpruefung, options),
        Nachpruefungsformat::Json => antwort::document(nachpruefung, tool, options.sprache),
    }
}
