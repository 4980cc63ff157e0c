//! The last lines of a run: totals over everything, whatever was shown above them.

use crate::Options;
use crate::terminal::paragraph;
use crate::window::plain;
use fim_core::{Report, Sprache, State, Stufe};
use std::collections::BTreeMap;

pub(crate) fn render(report: &Report, options: &Options) -> String {
    let sprache = options.sprache;
    let summary = report.summary();
    let files = summary.files;
    let mut out = String::new();
    let mut line = |text: &str| paragraph(&mut out, "", text, options);

    // The blanks inside an item do not break: a line ends between items only.
    let item = |count: u64, word: &str| {
        format!("{} {word}", number(count, sprache)).replace(' ', "\u{a0}")
    };
    let counted =
        |count: u64, one: &str, many: &str| item(count, if count == 1 { one } else { many });
    line(&match sprache {
        Sprache::De => [
            counted(files.total, "Datei", "Dateien"),
            item(files.ok, "ohne Befund"),
            item(files.findings, "mit Befunden"),
            item(files.unchecked, "nicht prüfbar"),
            counted(files.other, "aus anderem Standard", "aus anderen Standards"),
        ]
        .join(" · "),
        Sprache::En => [
            counted(files.total, "file", "files"),
            item(files.ok, "without findings"),
            item(files.findings, "with findings"),
            item(files.unchecked, "not checkable"),
            counted(files.other, "of another standard", "of other standards"),
        ]
        .join(" · "),
    });
    let levels: Vec<String> = Stufe::ALL
        .iter()
        .map(|stufe| {
            let count = summary.findings.get(*stufe);
            item(count, stufe.counted(count, sprache))
        })
        .collect();
    line(&levels.join(" · "));

    let dropped: u64 = report.files.iter().map(|file| file.dropped).sum();
    if dropped > 0 {
        let count = number(dropped, sprache);
        line(&match sprache {
            Sprache::De => {
                format!("{count} weitere Befunde über der Grenze »befunde«, nur gezählt")
            }
            Sprache::En => format!("{count} more findings above the limit »befunde«, only counted"),
        });
    }

    let foreign = foreign(report, sprache);
    if !foreign.is_empty() {
        line(&format!(
            "{}: {foreign}",
            sprache.pick("Nicht geprüft (anderer Standard)", "Not checked (other standard)")
        ));
    }
    let unchecked: Vec<_> =
        report.files.iter().filter(|file| file.state == State::Unchecked).collect();
    if !unchecked.is_empty() {
        line(sprache.pick("Nicht prüfbar:", "Not checkable:"));
    }
    for file in unchecked {
        let reason = file.findings.iter().max_by_key(|finding| finding.stufe);
        let reason = reason.map(|finding| format!(": {}", finding.message(sprache)));
        let text = plain(&format!("{}{}", file.path, reason.unwrap_or_default()));
        paragraph(&mut out, "  ", &text, options);
    }
    out
}

/// Names of other standards with the number of their files.
fn foreign(report: &Report, sprache: Sprache) -> String {
    let mut labels: BTreeMap<&str, u64> = BTreeMap::new();
    for file in report.files.iter().filter(|file| file.state == State::Other) {
        *labels.entry(file.identity.label.as_deref().unwrap_or("?")).or_default() += 1;
    }
    let words: Vec<String> = labels
        .into_iter()
        .map(|(label, count)| format!("{} {}", number(count, sprache), plain(label)))
        .collect();
    words.join(", ")
}

/// A count with its thousands set apart, as the language does it.
pub(crate) fn number(count: u64, sprache: Sprache) -> String {
    let digits = count.to_string();
    let separator = match sprache {
        Sprache::De => '.',
        Sprache::En => ',',
    };
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}
