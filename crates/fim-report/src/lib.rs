//! Renderers: pure functions from a [`Report`] to text.
//!
//! ```
//! use fim_core::{FileReport, Identity, Report, State};
//! use fim_report::{Format, Options, Tool, render};
//!
//! let file = FileReport::new("a.xml", Identity::default(), State::Ok, Vec::new());
//! let tool = Tool { name: "fim", version: "1.0.0" };
//! let text = render(Format::Kurz, &Report::new(vec![file]), tool, &Options::default())?;
//! assert!(text.starts_with("1 Datei · 1 ohne Befund".as_bytes()));
//! # Ok::<(), fim_report::Mappenfehler>(())
//! ```
//!
//! [`render`] knows every [`Format`], [`arbeitsliste_lesen`] reads the one back that people work in, [`preflight()`] most of them; [`tables`] draws neutral tables;
//! [`explain`], [`explain_official`], [`rules_table`] and [`rules_json`] show rules, [`regelseite`] is the page of one;
//! [`wo()`] shows what a search found, [`graph()`] what is around it; [`matrix()`] shows which deliverables
//! of a Vorhaben are there, [`reparatur()`] what is repaired, [`leistung`] one Leistung of it, [`vergleich`] what changed;
//! [`statistik()`] what a corpus comes to; [`urteil()`] is a run in one sentence, [`protokoll()`] is evidence of a check,
//! [`nachpruefen`] holds one against a later one; [`without_report`] says what the FIM-Portal has no report for.
//! [`standvergleich`] shows two states of artefacts side by side.
//! Not here: terminals, files, and any rule beyond what [`fim_core::RuleMeta`] says of it.

mod arbeitsliste;
mod ausnahmen;
mod befundtabelle;
mod beispiel;
mod bestand;
mod checkstyle;
mod falten;
mod freigabe;
mod github;
mod gitlab;
mod graph;
mod gruppen;
mod html;
mod import;
mod json;
mod junit;
mod katalog;
mod kurz;
mod mappe;
mod markdown;
mod matrix;
mod orte;
mod pfad;
mod portal;
mod preflight;
mod protokoll;
mod regelangaben;
mod regelseite;
mod reparatur;
mod rules;
mod saetze;
mod sarif;
mod seite;
mod snippet;
mod spalten;
mod statistik;
mod stelle;
mod summary;
mod tables;
mod terminal;
mod uebersicht;
mod urteil;
mod vergleich;
mod vorlesen;
mod window;
mod wo;
mod xml;
mod zelle;
mod zellenzahl;

pub use arbeitsliste::{
    Arbeitsliste, Bearbeitung, Listenfehler, Listenmangel, Listenstelle, Listenzeile,
    lesen as arbeitsliste_lesen,
};
pub use graph::{Graphformat, graph};
pub use json::{SCHEMA_VERSION, Tool, ergebnis_schema, ergebnis_zeile_schema};
pub use katalog::katalog_xlsx;
pub use mappe::Mappenfehler;
pub use matrix::{
    MATRIX_SCHEMA_VERSION, Matrixformat, leistung, matrix, matrix_html, matrix_schema, vergleich,
};
pub use portal::without_report;
pub use preflight::{Preflightformat, preflight};
pub use protokoll::{
    NACHPRUEFUNG_SCHEMA_VERSION, Nachpruefung, Nachpruefungsformat, PROTOKOLL_SCHEMA_VERSION,
    Protokoll, Protokollfehler, Protokollformat, nachpruefen, nachpruefung, nachpruefung_schema,
    protokoll, protokoll_schema,
};
pub use regelseite::regelseite;
pub use reparatur::{
    REPARATUR_SCHEMA_VERSION, Reparaturformat, ist_ohne_diff, reparatur, reparatur_schema,
};
pub use rules::{explain, explain_official, rules_json, rules_table};
pub use statistik::{STATISTIK_SCHEMA_VERSION, Statistikformat, statistik, statistik_schema};
pub use tables::tables;
pub use terminal::told;
pub use urteil::urteil;
pub use vergleich::{VERGLEICH_SCHEMA_VERSION, Vergleichsformat, standvergleich, vergleich_schema};
pub use window::plain;
pub use wo::{Suchformat, wo};

use fim_core::{Finding, Report, Sprache, Stufe};

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
    /// SARIF 2.1.0.
    Sarif,
    /// Code Quality of GitLab.
    Gitlab,
    /// Annotations of GitHub Actions.
    Github,
    /// JUnit XML.
    Junit,
    /// Checkstyle XML.
    Checkstyle,
    /// One row a place, for spreadsheets.
    Csv,
    /// The quality reports of the FIM-Portal.
    FimPortal,
    /// A workbook to work in: a list a Redaktion.
    Xlsx,
    /// Markdown, as a comment on a merge request.
    Md,
    /// Sentences in the order in which they are read out, for screen readers.
    Vorlesen,
    /// A self-contained HTML page.
    Html,
}

impl Format {
    /// All formats, as offered on the command line.
    pub const ALL: [Self; 15] = [
        Self::Terminal,
        Self::Kurz,
        Self::Vorlesen,
        Self::Html,
        Self::Md,
        Self::Xlsx,
        Self::Csv,
        Self::Json,
        Self::Jsonl,
        Self::Sarif,
        Self::Gitlab,
        Self::Github,
        Self::Junit,
        Self::Checkstyle,
        Self::FimPortal,
    ];

    /// Name on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Kurz => "kurz",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Sarif => "sarif",
            Self::Gitlab => "gitlab",
            Self::Github => "github",
            Self::Junit => "junit",
            Self::Checkstyle => "checkstyle",
            Self::Csv => "csv",
            Self::FimPortal => "fim-portal",
            Self::Xlsx => "xlsx",
            Self::Md => "md",
            Self::Vorlesen => "vorlesen",
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
    /// Whether to show every finding instead of the first few of a rule, and every place.
    pub all: bool,
    /// From which level a finding makes the run fail, for formats that tell passed from failed.
    pub fail_on: Option<Stufe>,
}

impl Default for Options {
    fn default() -> Self {
        let fail_on = Some(Stufe::Methodisch);
        Self { sprache: Sprache::De, width: 80, color: false, all: false, fail_on }
    }
}

impl Options {
    /// True where a finding makes the run fail, by its level or because it is in the way of a release.
    fn fails(&self, finding: &Finding) -> bool {
        finding.blocks || self.fail_on.is_some_and(|level| finding.stufe >= level)
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
        Format::Sarif => sarif::render(report, tool, options),
        Format::Gitlab => gitlab::render(report, options),
        Format::Github => github::render(report, options),
        Format::Junit => junit::render(report, tool, options),
        Format::Checkstyle => checkstyle::render(report, options),
        Format::Csv => return Ok(befundtabelle::render(report, options)),
        Format::FimPortal => portal::render(report, options),
        Format::Xlsx => return arbeitsliste::render(report, tool, options),
        Format::Md => markdown::render(report, options),
        Format::Vorlesen => vorlesen::render(report, options),
        Format::Html => html::render(report, tool, options),
    };
    Ok(text.into_bytes())
}

/// As [`render`] for people at a terminal.
#[must_use]
pub fn terminal(report: &Report, options: &Options) -> String {
    terminal::render(report, options)
}
