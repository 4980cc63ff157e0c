//! SARIF 2.1.0 (OASIS): one run, each cause one result; what does not count is a suppressed result.
//!
//! `regeln` are the rules that speak in it, `ergebnis` the results, `ort` their places, `behebung` what
//! can be repaired, `hinweise` what is told beside them. Byte offsets are left out: they would be those of the decoded text.

mod behebung;
mod ergebnis;
mod hinweise;
mod ort;
mod regeln;

use crate::json::to_text;
use crate::{Options, Tool};
use ergebnis::Ergebnis;
use fim_core::{Report, Stufe};
use hinweise::Lauf;
use regeln::{Regel, Regeln};
use serde::Serialize;

/// Where the schema of SARIF 2.1.0 is published.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Component<'a>,
    invocations: [Lauf; 1],
    column_kind: &'static str,
    newline_sequences: [&'static str; 3],
    results: Vec<Ergebnis<'a>>,
}

#[derive(Serialize)]
struct Component<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'a str,
    version: &'a str,
    semantic_version: &'a str,
    language: &'static str,
    rules: Vec<Regel>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notifications: Vec<hinweise::Art>,
}

/// A text for people.
#[derive(Serialize)]
struct Text {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<String>,
}

impl Text {
    /// A text in which nothing is taken for a link.
    fn new(text: impl Into<String>) -> Self {
        Self { text: text.into().replace("](", "] ("), markdown: None }
    }
}

pub(crate) fn render(report: &Report, tool: Tool<'_>, options: &Options) -> String {
    let sprache = options.sprache;
    let regeln = Regeln::new(report);
    let lauf = Lauf::new(report, &regeln, sprache);
    let driver = Driver {
        name: tool.name,
        version: tool.version,
        semantic_version: tool.version,
        language: sprache.pick("de", "en"),
        rules: regeln.beschreibungen(sprache),
        notifications: lauf.arten(sprache),
    };
    let run = Run {
        tool: Component { driver },
        invocations: [lauf],
        column_kind: "unicodeCodePoints",
        newline_sequences: ["\r\n", "\n", "\r"],
        results: ergebnis::alle(report, &regeln, sprache),
    };
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [run] };
    to_text(serde_json::to_string_pretty(&log))
}

const fn level(stufe: Stufe) -> &'static str {
    match stufe {
        Stufe::Kritisch | Stufe::Methodisch => "error",
        Stufe::Warnung => "warning",
        Stufe::Hinweis => "note",
    }
}
