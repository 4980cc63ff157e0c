//! The preview of an import: the verdict on the delivery first, then that on each file, then the
//! findings as a check prints them.

mod maschine;
pub(crate) mod worte;

use crate::summary::number;
use crate::terminal::{paragraph, paragraph_with};
use crate::window::plain;
use crate::{Options, Tool, kurz, summary, terminal};
use fim_core::{Dateiurteil, Lieferung, Report, Sprache, Urteil};
use unicode_width::UnicodeWidthStr;

/// Accepted files without anything to say that are shown, unless all are asked for.
const ANGENOMMEN: usize = 20;
/// Other files that are shown, unless all are asked for.
const SHOWN: usize = 100;
/// Names longer than this are not aligned.
const NAME: usize = 48;

/// A form of output of the preview of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preflightformat {
    /// For people at a terminal.
    Terminal,
    /// One line a file and finding.
    Kurz,
    /// One JSON document.
    Json,
    /// One JSON object a line.
    Jsonl,
}

impl Preflightformat {
    /// All formats, as offered on the command line.
    pub const ALL: [Self; 4] = [Self::Terminal, Self::Kurz, Self::Json, Self::Jsonl];

    /// Name on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Kurz => "kurz",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
        }
    }
}

/// Renders the preview of an import. Ends with a line end.
#[must_use]
pub fn preflight(
    format: Preflightformat,
    lieferung: &Lieferung,
    report: &Report,
    tool: Tool<'_>,
    options: &Options,
) -> String {
    match format {
        Preflightformat::Terminal => terminal_view(lieferung, report, options),
        Preflightformat::Kurz => lines(lieferung, report, options),
        Preflightformat::Json => maschine::document(lieferung, report, tool, options),
        Preflightformat::Jsonl => maschine::lines(lieferung, report, options),
    }
}

fn terminal_view(lieferung: &Lieferung, report: &Report, options: &Options) -> String {
    let sprache = options.sprache;
    let mut out = String::new();
    paragraph(&mut out, "", &plain(&worte::lieferung(lieferung, sprache)), options);
    paragraph(&mut out, "", &plain(&worte::umfang(lieferung, sprache)), options);
    out.push('\n');
    if !lieferung.dateien.is_empty() {
        files(&mut out, lieferung, options);
        out.push('\n');
    }
    out.push_str(&terminal::findings(report, options));
    summary::findings(&mut out, report, options);
    out
}

/// Files, the worst first.
fn files(out: &mut String, lieferung: &Lieferung, options: &Options) {
    let sprache = options.sprache;
    let stops = lieferung.urteil() == Urteil::Abbruch;
    let mut rows: Vec<&Dateiurteil> = lieferung.dateien.iter().collect();
    rows.sort_by(|a, b| b.urteil.cmp(&a.urteil).then_with(|| a.path.cmp(&b.path)));
    let is_quiet = |datei: &&Dateiurteil| {
        datei.urteil == Urteil::Angenommen && datei.warnungen + datei.hinweise == 0
    };
    let (quiet, loud): (Vec<&Dateiurteil>, Vec<&Dateiurteil>) =
        rows.into_iter().partition(is_quiet);
    let (some, rest) = if options.all {
        (loud.len(), quiet.len())
    } else {
        (loud.len().min(SHOWN), if quiet.len() > ANGENOMMEN { 0 } else { quiet.len() })
    };
    let shown: Vec<&Dateiurteil> = loud[..some].iter().chain(&quiet[..rest]).copied().collect();
    let names = shown.iter().map(|datei| worte::name(lieferung, datei).width());
    let widest = names.filter(|width| *width <= NAME).max().unwrap_or(0);
    for datei in shown {
        let name = plain(worte::name(lieferung, datei));
        let gap = " ".repeat(widest.saturating_sub(name.width()) + 2);
        let text = worte::datei(datei, stops, sprache);
        paragraph_with(out, &format!("  {name}{gap}"), "      ", &plain(&text), options);
    }
    let (loud, quiet) = ((loud.len() - some) as u64, (quiet.len() - rest) as u64);
    if loud > 0 {
        let count = number(loud, sprache);
        let text = match sprache {
            Sprache::De => format!("… und {count} weitere mit Befunden (alle mit --alle)"),
            Sprache::En => format!("… and {count} more with findings (all with --alle)"),
        };
        paragraph(out, "  ", &text, options);
    }
    if quiet > 0 {
        let count = number(quiet, sprache);
        let verdict = worte::urteil(Urteil::Angenommen, stops, sprache);
        let text = match sprache {
            Sprache::De => format!("{count} Dateien: {verdict}, ohne Befund (alle mit --alle)"),
            Sprache::En => format!("{count} files: {verdict}, nothing found (all with --alle)"),
        };
        paragraph(out, "  ", &text, options);
    }
}

/// One line for the delivery, one a file, one a finding, then the totals.
fn lines(lieferung: &Lieferung, report: &Report, options: &Options) -> String {
    let sprache = options.sprache;
    let stops = lieferung.urteil() == Urteil::Abbruch;
    let mut out = plain(&worte::lieferung(lieferung, sprache));
    out.push('\n');
    for datei in &lieferung.dateien {
        let text = worte::datei(datei, stops, sprache);
        out.push_str(&plain(&format!("{}: {text}", datei.path)));
        out.push('\n');
    }
    out.push_str(&kurz::findings(report, options));
    // Output for programs is not wrapped.
    summary::findings(&mut out, report, &Options { width: usize::MAX, ..*options });
    out
}
