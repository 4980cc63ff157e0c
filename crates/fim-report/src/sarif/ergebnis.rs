//! Results in SARIF.

use super::behebung::{Behebung, Behebungen};
use super::ort::Ort;
use super::regeln::Regeln;
use super::{Text, level};
use crate::befundtabelle::ausnahme;
use crate::saetze;
use fim_core::{Ausnahmegrund, FileReport, Finding, Fingerprint, Report, Sprache, Stufe};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Ergebnis<'a> {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Text,
    locations: [Ort<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Ort<'a>>,
    partial_fingerprints: Fingerprints,
    /// Only where the run is compared with an earlier state; then in every result.
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline_state: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Ausnahme<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Behebung<'a>>,
    properties: Eigenschaften<'a>,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "fim/v1")]
    v1: Fingerprint,
}

#[derive(Serialize)]
struct Ausnahme<'a> {
    kind: &'static str,
    status: &'static str,
    justification: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<Ort<'a>>,
    properties: Grund<'a>,
}

#[derive(Serialize)]
struct Grund<'a> {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<&'a str>,
}

/// What SARIF has no place for; the keys are those of our JSON.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Eigenschaften<'a> {
    stufe: Stufe,
    #[serde(skip_serializing_if = "Option::is_none")]
    redaktion: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<&'static str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    unverified: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    blocking: bool,
    #[serde(skip_serializing_if = "<[&str]>::is_empty")]
    also: &'a [&'static str],
}

/// Each cause once, then what does not count.
pub(super) fn alle<'a>(report: &'a Report, regeln: &Regeln, sprache: Sprache) -> Vec<Ergebnis<'a>> {
    let is_compared = report.ausnahmen.seit.is_some();
    let counted = report.causes().map(|(file, finding)| (file, finding, None));
    let excepted = report.files.iter().flat_map(|file| {
        file.ausgenommen.iter().map(move |one| (file, &one.finding, Some(&one.grund)))
    });
    let all = counted.chain(excepted);
    let behebungen = Behebungen::new(report);
    all.map(|(file, finding, grund)| Ergebnis {
        baseline_state: is_compared.then_some(match grund {
            Some(Ausnahmegrund::Frueher) => "unchanged",
            _ => "new",
        }),
        suppressions: grund.map(|grund| Ausnahme::new(grund, sprache)).into_iter().collect(),
        // What does not count stays as it is.
        fixes: match grund {
            Some(_) => Vec::new(),
            None => behebungen.zu(file, finding, sprache).into_iter().collect(),
        },
        ..Ergebnis::new(file, finding, regeln, sprache)
    })
    .collect()
}

impl<'a> Ergebnis<'a> {
    fn new(file: &'a FileReport, finding: &'a Finding, regeln: &Regeln, sprache: Sprache) -> Self {
        let code = finding.rule.code;
        let place = finding.place.as_ref();
        Self {
            rule_id: code,
            rule_index: regeln.index(code),
            level: level(finding.stufe),
            message: Text::new(saetze::absatz(finding, sprache)),
            locations: [Ort::stelle(&file.path, place).an(finding.element.as_ref())],
            related_locations: dazu(file, finding, sprache),
            partial_fingerprints: Fingerprints { v1: finding.fingerprint },
            baseline_state: None,
            suppressions: Vec::new(),
            fixes: Vec::new(),
            properties: Eigenschaften::new(finding, sprache),
        }
    }
}

/// What explains a finding, then the further places of its cause.
fn dazu<'a>(file: &FileReport, finding: &'a Finding, sprache: Sprache) -> Vec<Ort<'a>> {
    let related = finding
        .related
        .iter()
        .map(|one| (Ort::stelle(&file.path, Some(&one.place)), one.label.get(sprache)));
    let further = sprache.pick("weitere Stelle", "further place");
    let weitere =
        finding.weitere.iter().map(|one| (Ort::stelle(&one.file, Some(&one.place)), further));
    let numbered = related.chain(weitere).enumerate();
    numbered.map(|(at, (ort, message))| ort.dazu(at + 1, message)).collect()
}

impl<'a> Ausnahme<'a> {
    fn new(grund: &'a Ausnahmegrund, sprache: Sprache) -> Self {
        let bare = Self {
            kind: "external",
            status: "accepted",
            justification: ausnahme(grund, sprache),
            location: None,
            properties: Grund { kind: grund.key(), until: None },
        };
        match grund {
            Ausnahmegrund::Ausnahme { begruendung, bis, quelle } => Self {
                justification: begruendung,
                location: Some(quelle_von(quelle)),
                properties: Grund { until: bis.as_deref(), ..bare.properties },
                ..bare
            },
            Ausnahmegrund::Baseline | Ausnahmegrund::Frueher => bare,
        }
    }
}

/// The place of an exception, written as `fim.toml:12`.
fn quelle_von<'a>(quelle: &str) -> Ort<'a> {
    let line = quelle.rsplit_once(':').and_then(|(path, line)| Some((path, line.parse().ok()?)));
    line.map_or_else(|| Ort::datei(quelle), |(path, line)| Ort::zeile(path, line))
}

impl<'a> Eigenschaften<'a> {
    fn new(finding: &'a Finding, sprache: Sprache) -> Self {
        Self {
            stufe: finding.stufe,
            redaktion: finding.redaktion.as_deref(),
            found: finding.found.as_ref().map(|value| value.get(sprache)),
            expected: finding.expected.as_ref().map(|value| value.get(sprache)),
            clause: finding.clause,
            unverified: finding.unverified,
            blocking: finding.blocks,
            also: &finding.also,
        }
    }
}
