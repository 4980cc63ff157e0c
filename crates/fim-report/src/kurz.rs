//! One line a finding, for `grep` and for editors that jump to places; then the totals. A finding
//! with several places is one line that counts the others, or a line for each on demand.

use crate::window::plain;
use crate::{Options, orte, summary};
use fim_core::Report;

pub(crate) fn render(report: &Report, options: &Options) -> String {
    // Output for programs is not wrapped.
    let summary = summary::render(report, &Options { width: usize::MAX, ..*options });
    findings(report, options) + &summary
}

/// The findings without the totals.
pub(crate) fn findings(report: &Report, options: &Options) -> String {
    let sprache = options.sprache;
    let mut out = String::new();
    for (file, finding) in report.findings() {
        if finding.repeats && !options.all {
            continue;
        }
        let position = finding.place.as_ref().map_or_else(String::new, |place| {
            format!(":{}:{}", place.position.line, place.position.column)
        });
        let line = format!(
            "{}{position}: {}[{}] {}{}",
            file.path,
            finding.stufe.label(sprache),
            finding.rule.code,
            finding.message(sprache),
            if options.all { String::new() } else { orte::suffix(finding, sprache) }
        );
        out.push_str(&plain(&line));
        out.push('\n');
    }
    out
}
