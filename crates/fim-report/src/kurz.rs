//! One line a finding, for `grep` and for editors that jump to places; then the totals. A finding
//! with several places is one line that counts the others, or a line for each on demand; what does not
//! count is told on demand, too.

use crate::window::plain;
use crate::{Options, ausnahmen, orte, summary};
use fim_core::{FileReport, Finding, Report};

pub(crate) fn render(report: &Report, options: &Options) -> String {
    // Output for programs is not wrapped.
    let summary = summary::render(report, &Options { width: usize::MAX, ..*options });
    findings(report, options) + &summary
}

/// The findings without the totals.
pub(crate) fn findings(report: &Report, options: &Options) -> String {
    let sprache = options.sprache;
    let mut out = String::new();
    let mut push = |file: &FileReport, finding: &Finding, text: &str| {
        let position = finding.place.as_ref().map_or_else(String::new, |place| {
            format!(":{}:{}", place.position.line, place.position.column)
        });
        out.push_str(&plain(&format!("{}{position}: {text}", file.path)));
        out.push('\n');
    };
    for (file, finding) in report.findings() {
        if finding.repeats && !options.all {
            continue;
        }
        let text = format!(
            "{}[{}] {}{}",
            finding.stufe.label(sprache),
            finding.rule.code,
            finding.message(sprache),
            if options.all { String::new() } else { orte::suffix(finding, sprache) }
        );
        push(file, finding, &text);
    }
    if options.all {
        for file in &report.files {
            for one in &file.ausgenommen {
                push(file, &one.finding, &ausnahmen::zeile(one, &report.ausnahmen, sprache));
            }
        }
    }
    out
}
