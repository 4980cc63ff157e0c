//! The quality reports of the FIM-Portal, field by field as its interface describes them (OpenAPI
//! 0.24.0: `/tools/check-leistung`, `/api/v1/schemas/…/quality-report`), so that who reads those
//! reads ours. What we add would not be read, so nothing is added: docs/fim-portal.md says what the
//! numbers stand for.
//!
//! One file with one artefact is one object, as the portal answers; everything else is an object
//! with a list per file. The portal checks Leistungen and what XDatenfelder describes: other files
//! are left out, see [`without_report`]. A file that cannot be checked is what the portal answers
//! where it cannot read one: `{"detail": …}`, never an empty report.

use crate::Options;
use fim_core::{
    FileReport, Finding, Freigabeeinheit, Report, RuleMeta, Sprache, State, Stufe, Value,
};
use serde::Serialize;
use std::collections::HashMap;

/// What the portal says of one artefact.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer<'r> {
    Leistung(LeistungReport<'r>),
    Schema(SchemaReport<'r>),
    Error(ErrorMessage),
}

/// `ErrorMessage`
#[derive(Serialize)]
struct ErrorMessage {
    detail: String,
}

/// `QualityReport` of a Leistung.
#[derive(Serialize)]
struct LeistungReport<'r> {
    redaktion_id: Option<&'r str>,
    leistung_id: &'r str,
    failed_checks: Vec<FailedCheck<'r>>,
}

/// `FailedCheck`. The portal has codes of its own, of which no text is public; ours stand here.
#[derive(Serialize)]
struct FailedCheck<'r> {
    code: &'static str,
    severity: &'static str,
    params: Vec<&'r str>,
    message: String,
}

/// `QualityReport` of a schema.
#[derive(Default, Serialize)]
struct SchemaReport<'r> {
    schema_checks: Vec<FailingCheck>,
    group_reports: Vec<ElementReport<'r>>,
    field_reports: Vec<ElementReport<'r>>,
    rule_reports: Vec<ElementReport<'r>>,
    total_checks: usize,
    total_group_checks: usize,
    total_field_checks: usize,
    total_rule_checks: usize,
}

/// `FailingCheck`
#[derive(Serialize)]
struct FailingCheck {
    code: u32,
    error_type: &'static str,
    message: String,
}

/// `ElementReport`
#[derive(Serialize)]
struct ElementReport<'r> {
    identifier: Identifier<'r>,
    failing_checks: Vec<FailingCheck>,
}

/// `Identifier`
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize)]
struct Identifier<'r> {
    id: &'r str,
    version: Option<&'r str>,
}

/// Keys of the standards as files are told of.
const XDATENFELDER: &str = "xdatenfelder";
const XZUFI: &str = "xzufi";

pub(crate) fn render(report: &Report, options: &Options) -> String {
    let files: Vec<(&str, Vec<Answer<'_>>)> = report
        .files
        .iter()
        .map(|file| (file.path.as_str(), answers(file, options.sprache)))
        .filter(|(_, answers)| !answers.is_empty())
        .collect();
    let json = match files.as_slice() {
        [(_, answers)] if report.files.len() == 1 && answers.len() == 1 => {
            serde_json::to_string_pretty(&answers[0])
        }
        _ => {
            let by_path: serde_json::Map<String, serde_json::Value> = files
                .iter()
                .filter_map(|(path, answers)| {
                    Some(((*path).to_owned(), serde_json::to_value(answers).ok()?))
                })
                .collect();
            serde_json::to_string_pretty(&by_path)
        }
    };
    crate::json::to_text(json)
}

/// Numbers of the checked files the portal has no report for, and of the findings in other files
/// that have no place in one: those of Organisationseinheiten, Onlinedienste and the like.
#[must_use]
pub fn without_report(report: &Report) -> (usize, usize) {
    let of_file = |file: &FileReport| match file.identity.standard {
        _ if matches!(file.state, State::Unchecked | State::Other) => (0, 0),
        Some(XDATENFELDER) => (0, 0),
        Some(XZUFI) => {
            let is_left_out = |finding: &&Finding| inside(file, finding) == Inside::Other;
            (0, file.findings.iter().filter(is_left_out).count())
        }
        _ => (1, 0),
    };
    let counts = report.files.iter().map(of_file);
    counts.fold((0, 0), |(files, findings), (more, beyond)| (files + more, findings + beyond))
}

fn answers(file: &FileReport, sprache: Sprache) -> Vec<Answer<'_>> {
    match (file.state, file.identity.standard) {
        (State::Unchecked, _) => {
            vec![Answer::Error(ErrorMessage { detail: detail(file, sprache) })]
        }
        (State::Other, _) => Vec::new(),
        (_, Some(XZUFI)) => per_einheit(file, |einheit, findings| {
            Answer::Leistung(LeistungReport::new(einheit, findings, sprache))
        }),
        (_, Some(XDATENFELDER)) => {
            per_einheit(file, |_, findings| Answer::Schema(SchemaReport::new(findings, sprache)))
        }
        _ => Vec::new(),
    }
}

/// Why a file could not be checked.
fn detail(file: &FileReport, sprache: Sprache) -> String {
    let said = file.findings.iter();
    let said: Vec<String> =
        said.map(|one| format!("{}: {}", one.rule.code, one.message(sprache))).collect();
    if said.is_empty() {
        return sprache.pick("nicht prüfbar", "could not be checked").to_owned();
    }
    said.join("; ")
}

/// Where a finding belongs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// To the artefact of this number.
    Einheit(usize),
    /// To the message, and so to every artefact in it.
    Message,
    /// To something the portal has no report for.
    Other,
}

fn inside(file: &FileReport, finding: &Finding) -> Inside {
    let start = finding.place.as_ref().map(|place| place.span.start);
    let einheiten = &file.einheiten;
    // They stand one behind the other.
    let at = start.map(|start| einheiten.partition_point(|one| one.span.end <= start));
    let found = at.filter(|at| {
        einheiten.get(*at).is_some_and(|one| start.is_some_and(|start| one.span.contains(start)))
    });
    match found {
        Some(at) => Inside::Einheit(at),
        None if file.identity.standard == Some(XZUFI) && finding.element.is_some() => Inside::Other,
        None => Inside::Message,
    }
}

/// One answer per artefact. Where there is none, what was found is told of the message.
fn per_einheit<'r>(
    file: &'r FileReport,
    answer: impl Fn(Option<&'r Freigabeeinheit>, Vec<&'r Finding>) -> Answer<'r>,
) -> Vec<Answer<'r>> {
    let (mut of_message, mut of_einheit) = (Vec::new(), vec![Vec::new(); file.einheiten.len()]);
    for finding in &file.findings {
        match inside(file, finding) {
            Inside::Einheit(at) => of_einheit[at].push(finding),
            Inside::Message => of_message.push(finding),
            Inside::Other => {}
        }
    }
    if file.einheiten.is_empty() && !of_message.is_empty() {
        return vec![answer(None, of_message)];
    }
    let all = file.einheiten.iter().zip(of_einheit);
    all.map(|(einheit, own)| answer(Some(einheit), [of_message.clone(), own].concat())).collect()
}

impl<'r> LeistungReport<'r> {
    fn new(
        einheit: Option<&'r Freigabeeinheit>,
        findings: Vec<&'r Finding>,
        sprache: Sprache,
    ) -> Self {
        let check = |finding: &'r Finding| FailedCheck {
            code: finding.rule.code,
            severity: if finding.stufe >= Stufe::Methodisch { "muss" } else { "soll" },
            params: finding.values.iter().map(|(_, value)| Value::get(value, sprache)).collect(),
            message: finding.message(sprache),
        };
        Self {
            redaktion_id: einheit.and_then(|einheit| einheit.redaktion.as_deref()),
            leistung_id: einheit.and_then(|one| one.artefakt.id.as_deref()).unwrap_or_default(),
            failed_checks: findings.into_iter().map(check).collect(),
        }
    }
}

impl<'r> SchemaReport<'r> {
    fn new(findings: Vec<&'r Finding>, sprache: Sprache) -> Self {
        let mut report = Self { total_checks: findings.len(), ..Self::default() };
        let mut places = HashMap::new();
        for finding in findings {
            let check = FailingCheck::new(finding, sprache);
            let element = finding.element.as_ref();
            let Some((kind, id)) = element.and_then(|one| Some((&one.kind, one.id.as_deref()?)))
            else {
                report.schema_checks.push(check);
                continue;
            };
            let (reports, total) = match kind.as_str() {
                "Datenfeldgruppe" => (&mut report.group_reports, &mut report.total_group_checks),
                "Datenfeld" => (&mut report.field_reports, &mut report.total_field_checks),
                "Regel" => (&mut report.rule_reports, &mut report.total_rule_checks),
                _ => {
                    report.schema_checks.push(check);
                    continue;
                }
            };
            *total += 1;
            let version = element.and_then(|element| element.version.as_deref());
            let identifier = Identifier { id, version };
            let at = *places.entry((kind, identifier)).or_insert_with(|| {
                reports.push(ElementReport { identifier, failing_checks: Vec::new() });
                reports.len() - 1
            });
            reports[at].failing_checks.push(check);
        }
        report
    }
}

impl FailingCheck {
    fn new(finding: &Finding, sprache: Sprache) -> Self {
        let error_type = match finding.stufe {
            Stufe::Kritisch => "critical",
            Stufe::Methodisch => "method",
            Stufe::Warnung => "warning",
            Stufe::Hinweis => "info",
        };
        Self { code: number(finding.rule), error_type, message: finding.message(sprache) }
    }
}

/// The official number of a rule, else a number of our own: the digits of its code, behind a digit
/// for the part of the program where they would be taken for an official number.
fn number(rule: &RuleMeta) -> u32 {
    if let Some(official) = rule.official {
        return official.number.into();
    }
    let (prefix, digits) = rule.code.split_at_checked(3).unwrap_or_default();
    let part = match prefix {
        "XML" => 10_000,
        "XSD" => 20_000,
        "GCL" => 30_000,
        "FIM" => 40_000,
        _ => 0,
    };
    part + digits.parse().unwrap_or(0)
}
