//! Findings as a table for spreadsheets: one row a place, those that do not count with their reason.

use crate::Options;
use crate::zelle::{MARKE, zelle};
use fim_core::{Ausnahmegrund, ElementInfo, FileReport, Finding, Place, Report, Sprache, Value};

/// Headings in German and English.
const SPALTEN: [(&str, &str); 19] = [
    ("Stufe", "Level"),
    ("Code", "Code"),
    ("Regel", "Rule"),
    ("Meldung", "Message"),
    ("Datei", "File"),
    ("Zeile", "Line"),
    ("Spalte", "Column"),
    ("Element-Art", "Element kind"),
    ("Kennung", "Identifier"),
    ("Version", "Version"),
    ("Name", "Name"),
    ("Redaktion", "Redaktion"),
    ("gefunden", "found"),
    ("erwartet", "expected"),
    ("was tun", "what to do"),
    ("Pfad", "Path"),
    ("Fingerabdruck", "Fingerprint"),
    ("Ausnahme", "Exception"),
    ("Begründung", "Reason"),
];

pub(crate) fn render(report: &Report, options: &Options) -> Vec<u8> {
    let sprache = options.sprache;
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARKE.as_bytes().to_vec());
    let mut row = |cells: [String; 19]| {
        // Writing to memory does not fail.
        let _ = writer.write_record(cells.map(|cell| zelle(&cell)));
    };
    row(SPALTEN.map(|(de, en)| sprache.pick(de, en).to_owned()));
    for file in &report.files {
        let counted = file.findings.iter().map(|finding| (finding, None));
        let excepted = file.ausgenommen.iter().map(|one| (&one.finding, Some(&one.grund)));
        let mut all: Vec<_> = counted.chain(excepted).collect();
        all.sort_by_key(|(finding, _)| finding.order());
        for (finding, grund) in all {
            row(zellen(file, finding, grund, sprache));
        }
    }
    writer.into_inner().unwrap_or_default()
}

fn zellen(
    file: &FileReport,
    finding: &Finding,
    grund: Option<&Ausnahmegrund>,
    sprache: Sprache,
) -> [String; 19] {
    let place = finding.place.as_ref();
    let number = |of: fn(&Place) -> u64| place.map(|it| of(it).to_string()).unwrap_or_default();
    let element = |of: fn(&ElementInfo) -> Option<&String>| {
        finding.element.as_ref().and_then(of).cloned().unwrap_or_default()
    };
    let value = |value: &Option<Value>| {
        value.as_ref().map(|value| value.get(sprache).to_owned()).unwrap_or_default()
    };
    [
        finding.stufe.label(sprache).to_owned(),
        finding.rule.code.to_owned(),
        finding.rule.name.to_owned(),
        finding.message(sprache),
        file.path.clone(),
        number(|place| place.position.line),
        number(|place| place.position.column),
        element(|it| Some(&it.kind)),
        element(|it| it.id.as_ref()),
        element(|it| it.version.as_ref()),
        element(|it| it.name.as_ref()),
        finding.redaktion.as_deref().unwrap_or_default().to_owned(),
        value(&finding.found),
        value(&finding.expected),
        finding.fix(sprache),
        place.map(|place| place.path.clone()).unwrap_or_default(),
        finding.fingerprint.to_string(),
        grund.map(|grund| ausnahme(grund, sprache).to_owned()).unwrap_or_default(),
        grund.map(begruendung).unwrap_or_default(),
    ]
}

/// What an exception is called before people.
pub(crate) const fn ausnahme(grund: &Ausnahmegrund, sprache: Sprache) -> &'static str {
    match grund {
        Ausnahmegrund::Ausnahme { .. } => sprache.pick("Ausnahme", "exception"),
        Ausnahmegrund::Baseline => sprache.pick("Baseline", "baseline"),
        Ausnahmegrund::Frueher => sprache.pick("früherer Stand", "earlier state"),
    }
}

fn begruendung(grund: &Ausnahmegrund) -> String {
    match grund {
        Ausnahmegrund::Ausnahme { begruendung, .. } => begruendung.clone(),
        Ausnahmegrund::Baseline | Ausnahmegrund::Frueher => String::new(),
    }
}
