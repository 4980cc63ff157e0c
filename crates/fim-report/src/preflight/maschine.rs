//! The preview of an import as JSON: that of a check, and the verdicts before it.

use crate::json::{Entry, Whole, entries, exceptions, to_text};
use crate::{Options, Tool};
use fim_core::{Dateiurteil, Lieferung, Report, Urteil};
use serde::Serialize;

#[derive(Serialize)]
struct Document<'a> {
    delivery: Delivery<'a>,
    #[serde(flatten)]
    whole: Whole<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Delivery<'a> {
    path: &'a str,
    /// Nothing where there is nothing to judge.
    verdict: Option<Urteil>,
    index: Option<List<'a>>,
    counts: Counts,
    warnings: u64,
    hints: u64,
    /// True where files were accepted without an exact schema at hand.
    unverified: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    files: Option<Vec<File<'a>>>,
}

#[derive(Serialize)]
struct List<'a> {
    path: &'a str,
    entries: u64,
}

/// Files by verdict.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Counts {
    abbruch: u64,
    verworfen: u64,
    nicht_im_index: u64,
    fehlt: u64,
    unklar: u64,
    angenommen: u64,
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    verdict: Urteil,
    /// Codes of the rules that decided.
    reasons: &'a [&'static str],
    warnings: u64,
    hints: u64,
}

/// One line of JSONL: what it is about, and that.
#[derive(Serialize)]
struct Line<T> {
    kind: &'static str,
    #[serde(flatten)]
    what: T,
}

pub(super) fn document(
    lieferung: &Lieferung,
    report: &Report,
    tool: Tool<'_>,
    options: &Options,
) -> String {
    let delivery = Delivery { files: Some(files(lieferung).collect()), ..Delivery::new(lieferung) };
    let whole = Whole::new(report, tool, options.sprache);
    to_text(serde_json::to_string_pretty(&Document { delivery, whole }))
}

/// One object a line: the delivery, its files, the findings, what does not count.
pub(super) fn lines(lieferung: &Lieferung, report: &Report, options: &Options) -> String {
    let delivery = Line { kind: "delivery", what: Delivery::new(lieferung) };
    let mut out = to_text(serde_json::to_string(&delivery));
    for what in files(lieferung) {
        out.push_str(&to_text(serde_json::to_string(&Line { kind: "file", what })));
    }
    let findings = entries(report, options.sprache).map(|what| ("finding", what));
    let exceptions = exceptions(report, options.sprache).map(|what| ("exception", what));
    for (kind, what) in findings.chain(exceptions) {
        let line: Line<Entry<'_>> = Line { kind, what };
        out.push_str(&to_text(serde_json::to_string(&line)));
    }
    out
}

fn files(lieferung: &Lieferung) -> impl Iterator<Item = File<'_>> {
    lieferung.dateien.iter().map(File::new)
}

impl<'a> Delivery<'a> {
    /// The delivery without its files.
    fn new(lieferung: &'a Lieferung) -> Self {
        let (warnings, hints) = lieferung.nebenbei();
        let index = lieferung.index.as_ref();
        Self {
            path: &lieferung.path,
            verdict: (!lieferung.is_empty()).then(|| lieferung.urteil()),
            index: index.map(|index| List { path: &index.path, entries: index.eintraege }),
            counts: Counts {
                abbruch: lieferung.zahl(Urteil::Abbruch),
                verworfen: lieferung.zahl(Urteil::Verworfen),
                nicht_im_index: lieferung.zahl(Urteil::NichtImIndex),
                fehlt: lieferung.zahl(Urteil::Fehlt),
                unklar: lieferung.zahl(Urteil::Unklar),
                angenommen: lieferung.zahl(Urteil::Angenommen),
            },
            warnings,
            hints,
            unverified: lieferung.ungesichert,
            files: None,
        }
    }
}

impl<'a> File<'a> {
    fn new(datei: &'a Dateiurteil) -> Self {
        Self {
            path: &datei.path,
            verdict: datei.urteil,
            reasons: &datei.codes,
            warnings: datei.warnungen,
            hints: datei.hinweise,
        }
    }
}
