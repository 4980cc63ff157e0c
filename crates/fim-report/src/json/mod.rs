//! JSON for programs: one document, or one line a finding with all of its places. Keys are never
//! translated, never renamed and never removed within a schema version.
//! `schemas/ergebnis.schema.json` is [`ergebnis_schema`], `schemas/ergebnis-zeile.schema.json` is
//! [`ergebnis_zeile_schema`]; both are made from the types here.
//!
//! `befund` is one finding, `datei` one file, `bestand` what all hold together and the totals.

mod befund;
mod bestand;
mod datei;

pub(crate) use befund::{Element, Entry};

use crate::Options;
use bestand::{Corpus, Matrix, Totals};
use datei::File;
use fim_core::{Ausnahmemeldung, Meldungsart, Report, Sprache};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

/// Version of the JSON schema; raised where a field is renamed or removed.
pub const SCHEMA_VERSION: u32 = 1;

/// Who made the report.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct Tool<'a> {
    /// Name of the program.
    pub name: &'a str,
    /// Its version.
    pub version: &'a str,
}

/// What `fim check` says of a run.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(title = "Ergebnis von fim check")]
pub(crate) struct Whole<'a> {
    /// Raised where a key is renamed or removed.
    schema_version: u32,
    tool: Tool<'a>,
    /// The state the run was compared with, such as a branch of git; what it had is no finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<&'a str>,
    /// Every file, by path.
    files: Vec<File<'a>>,
    /// What counts, each cause once.
    findings: Vec<Entry<'a>>,
    /// Findings that do not count, and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    exceptions: Vec<Entry<'a>>,
    /// What is wrong with exceptions or a baseline themselves.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notices: Vec<Notice<'a>>,
    summary: Totals,
    /// What all files hold together, where that was looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    corpus: Option<Corpus<'a>>,
    /// How far a Vorhaben is, where there is one: shares only; `fim matrix` has the cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    matrix: Option<Matrix<'a>>,
}

/// Something to be said of an exception or an entry of a baseline.
#[derive(Serialize, JsonSchema)]
struct Notice<'a> {
    #[schemars(schema_with = "meldungsart")]
    kind: Meldungsart,
    /// The file it is written in.
    file: &'a str,
    line: u64,
    message: &'a str,
}

pub(crate) fn document(report: &Report, tool: Tool<'_>, options: &Options) -> String {
    to_text(serde_json::to_string_pretty(&Whole::new(report, tool, options.sprache)))
}

pub(crate) fn lines(report: &Report, options: &Options) -> String {
    let sprache = options.sprache;
    let all = entries(report, sprache).chain(exceptions(report, sprache));
    all.map(|entry| to_text(serde_json::to_string(&entry))).collect()
}

pub(crate) fn to_text(json: serde_json::Result<String>) -> String {
    // Plain structs of strings and numbers always serialise.
    fim_core::json_sichtbar(json.unwrap_or_default()) + "\n"
}

pub(crate) fn entries(report: &Report, sprache: Sprache) -> impl Iterator<Item = Entry<'_>> {
    report.causes().map(move |(file, finding)| Entry::new(file, finding, sprache))
}

/// The findings that do not count, each of them: nobody may stand for another here.
pub(crate) fn exceptions(report: &Report, sprache: Sprache) -> impl Iterator<Item = Entry<'_>> {
    report.files.iter().flat_map(move |file| {
        file.ausgenommen.iter().map(move |one| Entry::excepted(file, one, sprache))
    })
}

/// The JSON Schema (draft 2020-12) of the JSON of `fim check`, made from the types that write it.
#[must_use]
pub fn ergebnis_schema() -> String {
    schema_of::<Whole<'static>>()
}

/// As [`ergebnis_schema`] for one line of JSONL.
#[must_use]
pub fn ergebnis_zeile_schema() -> String {
    schema_of::<Entry<'static>>()
}

fn schema_of<T: JsonSchema>() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    to_text(serde_json::to_string_pretty(&settings.into_generator().into_root_schema_for::<T>()))
}

impl<'a> Whole<'a> {
    pub(crate) fn new(report: &'a Report, tool: Tool<'a>, sprache: Sprache) -> Self {
        let stand = &report.ausnahmen;
        Self {
            schema_version: SCHEMA_VERSION,
            tool,
            since: stand.seit.as_deref(),
            files: report.files.iter().map(File::new).collect(),
            findings: entries(report, sprache).collect(),
            exceptions: exceptions(report, sprache).collect(),
            notices: stand.meldungen.iter().map(|one| Notice::new(one, sprache)).collect(),
            summary: Totals::new(&report.summary()),
            corpus: Corpus::new(&report.bestand),
            matrix: report.matrix.as_ref().map(Matrix::new),
        }
    }
}

impl<'a> Notice<'a> {
    fn new(meldung: &'a Ausnahmemeldung, sprache: Sprache) -> Self {
        Self {
            kind: meldung.art,
            file: &meldung.datei,
            line: meldung.zeile,
            message: meldung.text.get(sprache),
        }
    }
}

fn meldungsart(_: &mut SchemaGenerator) -> Schema {
    use Meldungsart::{Abgelaufen, Unbenutzt, Unlesbar, Veraltet};
    one_of(&[Abgelaufen, Unlesbar, Unbenutzt, Veraltet].map(Meldungsart::key))
}

pub(crate) fn one_of(keys: &[&str]) -> Schema {
    json_schema!({ "type": "string", "enum": keys })
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_zero(count: &u64) -> bool {
    *count == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}
