//! The last lines of a run: totals over everything, whatever was shown above them.

use crate::terminal::{paragraph, paths};
use crate::window::plain;
use crate::{Options, ausnahmen, bestand, freigabe, import, matrix};
use fim_core::{FileReport, Finding, Report, SchemaCheck, Sprache, State, Stufe, Summary};
use std::collections::BTreeMap;

/// Between items; a line may end after the dot, not before it.
pub(crate) const BETWEEN: &str = "\u{a0}· ";

pub(crate) fn render(report: &Report, options: &Options) -> String {
    let mut out = String::new();
    totals(&mut out, &report.summary(), dropped(report), options);
    notes(&mut out, report, options);
    out
}

/// What is to be said beside the totals.
pub(crate) fn notes(out: &mut String, report: &Report, options: &Options) {
    ausnahmen::sentences(out, report, options);
    scope(out, report, options);
    unchecked(out, report, options);
    others(out, report, options);
}

/// What was not checked, or not against everything.
pub(crate) fn scope(out: &mut String, report: &Report, options: &Options) {
    let sprache = options.sprache;
    let foreign = labels(report, |file| file.state == State::Other);
    if !foreign.is_empty() {
        let title =
            sprache.pick("Nicht geprüft (anderer Standard)", "Not checked (other standard)");
        paragraph(out, "", &format!("{title}: {}", foreign.words(sprache)), options);
    }
    own_schemas(out, report, options);
    let without = labels(report, |file| {
        let was_read = matches!(file.state, State::Ok | State::Findings);
        was_read && file.schema == SchemaCheck::None && file.identity.standard.is_some()
    });
    if !without.is_empty() {
        let title = sprache.pick("Kein Schema bekannt", "No schema known");
        paragraph(out, "", &format!("{title}: {}", without.words(sprache)), options);
    }
    without_rules(out, report, options);
}

/// References, release, import and matrix.
pub(crate) fn others(out: &mut String, report: &Report, options: &Options) {
    bestand::sentence(out, &report.bestand, options);
    freigabe::skipped(out, report, options);
    freigabe::sentences(out, report, options);
    import::sentences(out, report, options);
    if let Some(stand) = &report.matrix {
        matrix::sentence(out, stand, options);
    }
}

/// Totals of files and findings; `dropped` were above the limit.
pub(crate) fn totals(out: &mut String, summary: &Summary, dropped: u64, options: &Options) {
    paragraph(out, "", &file_totals(summary, options.sprache), options);
    finding_lines(out, summary, dropped, options);
}

/// Totals of the findings.
pub(crate) fn findings(out: &mut String, report: &Report, options: &Options) {
    finding_lines(out, &report.summary(), dropped(report), options);
}

/// Findings above the limit.
pub(crate) fn dropped(report: &Report) -> u64 {
    report.files.iter().map(|file| file.dropped).sum()
}

fn finding_lines(out: &mut String, summary: &Summary, dropped: u64, options: &Options) {
    let sprache = options.sprache;
    paragraph(out, "", &finding_totals(summary, sprache), options);
    let (findings, places) = (summary.findings.total(), summary.places.total());
    if findings != places {
        let (count, places) = (number(findings, sprache), number(places, sprache));
        let word = match findings {
            1 => sprache.pick("Befund", "finding"),
            _ => sprache.pick("Befunde", "findings"),
        };
        let text = match sprache {
            Sprache::De => format!("{count} {word} an {places} Stellen"),
            Sprache::En => format!("{count} {word} in {places} places"),
        };
        paragraph(out, "", &text, options);
    }
    if let Some(text) = above_limit(dropped, sprache) {
        paragraph(out, "", &text, options);
    }
}

/// What is said of findings above the limit, where there are any.
pub(crate) fn above_limit(dropped: u64, sprache: Sprache) -> Option<String> {
    let count = number(dropped, sprache);
    let (de, en) = match dropped {
        0 => return None,
        1 => ("weiterer Befund", "more finding"),
        _ => ("weitere Befunde", "more findings"),
    };
    Some(match sprache {
        Sprache::De => format!("{count} {de} über der Grenze »befunde«, nur gezählt"),
        Sprache::En => format!("{count} {en} above the limit »befunde«, only counted"),
    })
}

/// The blanks inside an item do not break: a line ends between items only.
pub(crate) fn item(count: u64, word: &str, sprache: Sprache) -> String {
    format!("{} {word}", number(count, sprache)).replace(' ', "\u{a0}")
}

/// Files by state.
pub(crate) fn file_totals(summary: &Summary, sprache: Sprache) -> String {
    let files = summary.files;
    let words = [
        (files.total, ["Datei", "Dateien"], ["file", "files"]),
        (files.ok, ["ohne Befund"; 2], ["without findings"; 2]),
        (files.findings, ["mit Befunden"; 2], ["with findings"; 2]),
        (files.unchecked, ["nicht prüfbar"; 2], ["not checkable"; 2]),
        (
            files.other,
            ["aus anderem Standard", "aus anderen Standards"],
            ["of another standard", "of other standards"],
        ),
    ];
    let items = words.map(|(count, de, en)| {
        let number = usize::from(count != 1);
        item(count, sprache.pick(de[number], en[number]), sprache)
    });
    items.join(BETWEEN)
}

/// Findings by level in words.
pub(crate) fn finding_totals(summary: &Summary, sprache: Sprache) -> String {
    let findings = summary.findings;
    let items = Stufe::ALL.map(|stufe| {
        let count = findings.get(stufe);
        item(count, stufe.counted(count, sprache), sprache)
    });
    items.join(BETWEEN)
}

/// Which schemas of one's own files were held against; files of other standards against nothing else.
fn own_schemas(out: &mut String, report: &Report, options: &Options) {
    let sprache = options.sprache;
    let alone =
        |file: &FileReport| file.eigenes_schema.is_some() && file.identity.standard.is_none();
    let foreign = labels(report, alone);
    if !foreign.is_empty() {
        let title = sprache.pick(
            "Nur gegen das Schema geprüft (anderer Standard)",
            "Checked against the schema alone (other standard)",
        );
        paragraph(out, "", &format!("{title}: {}", foreign.words(sprache)), options);
    }
    let mut schemas: BTreeMap<&str, u64> = BTreeMap::new();
    for name in report.files.iter().filter_map(|file| file.eigenes_schema.as_deref()) {
        *schemas.entry(name).or_default() += 1;
    }
    if !schemas.is_empty() {
        paragraph(out, "", sprache.pick("Eigene Schemas:", "Schemas of one's own:"), options);
    }
    for (name, files) in schemas {
        let count = number(files, sprache);
        let word = match files {
            1 => sprache.pick("Datei", "file"),
            _ => sprache.pick("Dateien", "files"),
        };
        paths(out, "  ", &plain(&format!("{name} ({count} {word})")), options);
    }
}

/// The files of standards that the profile asked for has no say on.
fn without_rules(out: &mut String, report: &Report, options: &Options) {
    let Some(profil) = report.files.iter().find_map(|file| file.without_rules) else { return };
    let files = labels(report, |file| file.without_rules.is_some()).words(options.sprache);
    let text = match options.sprache {
        Sprache::De => format!("Das Profil {profil} hat keine Regeln für: {files}"),
        Sprache::En => format!("The profile {profil} has no rules for: {files}"),
    };
    paragraph(out, "", &text, options);
}

/// Every file that could not be checked, by name and with its reason.
fn unchecked(out: &mut String, report: &Report, options: &Options) {
    let sprache = options.sprache;
    let mut files = unchecked_files(report).peekable();
    if files.peek().is_some() {
        paragraph(out, "", sprache.pick("Nicht prüfbar:", "Not checkable:"), options);
    }
    for (file, reason) in files {
        let reason = reason.map(|finding| format!(": {}", finding.message(sprache)));
        let text = plain(&format!("{}{}", file.path, reason.unwrap_or_default()));
        paths(out, "  ", &text, options);
    }
}

/// Files that could not be checked, each with its gravest finding.
pub(crate) fn unchecked_files(
    report: &Report,
) -> impl Iterator<Item = (&FileReport, Option<&Finding>)> {
    let files = report.files.iter().filter(|file| file.state == State::Unchecked);
    files.map(|file| (file, file.findings.iter().max_by_key(|finding| finding.stufe)))
}

/// What files are called, with the number of files of each name.
struct Labels<'r>(BTreeMap<&'r str, u64>);

fn labels(report: &Report, wanted: impl Fn(&FileReport) -> bool) -> Labels<'_> {
    let mut labels = BTreeMap::new();
    for file in report.files.iter().filter(|file| wanted(file)) {
        *labels.entry(file.identity.label.as_deref().unwrap_or("?")).or_default() += 1;
    }
    Labels(labels)
}

impl Labels<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn words(&self, sprache: Sprache) -> String {
        let word =
            |(label, count): (&&str, &u64)| format!("{} {}", number(*count, sprache), plain(label));
        self.0.iter().map(word).collect::<Vec<_>>().join(", ")
    }
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
