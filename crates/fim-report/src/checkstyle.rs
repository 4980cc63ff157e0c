//! Checkstyle XML: the files that were looked at, each with an error a place.

use crate::pfad::schlicht;
use crate::window::plain;
use crate::xml::attribut;
use crate::{Options, saetze};
use fim_core::{Finding, Report, Sprache, State, Stufe};

/// The version of Checkstyle whose output this is; readers tell forms apart by it.
const VERSION: &str = "4.3";

pub(crate) fn render(report: &Report, options: &Options) -> String {
    let mut out =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"{VERSION}\">\n");
    for file in report.files.iter().filter(|file| file.state != State::Other) {
        out.push_str(&format!("  <file name=\"{}\">\n", attribut(&plain(schlicht(&file.path)))));
        for finding in &file.findings {
            out.push_str(&error(finding, options.sprache));
        }
        out.push_str("  </file>\n");
    }
    out + "</checkstyle>\n"
}

fn error(finding: &Finding, sprache: Sprache) -> String {
    let place = match &finding.place {
        Some(place) => {
            format!("line=\"{}\" column=\"{}\"", place.position.line, place.position.column)
        }
        // A line is demanded.
        None => "line=\"1\"".to_owned(),
    };
    format!(
        "    <error {place} severity=\"{}\" message=\"{}\" source=\"fim.{}\"/>\n",
        severity(finding.stufe),
        attribut(&saetze::absatz(finding, sprache)),
        finding.rule.code
    )
}

const fn severity(stufe: Stufe) -> &'static str {
    match stufe {
        Stufe::Kritisch | Stufe::Methodisch => "error",
        Stufe::Warnung => "warning",
        Stufe::Hinweis => "info",
    }
}
