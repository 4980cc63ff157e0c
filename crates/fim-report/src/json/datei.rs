//! A file as JSON, without its findings.

use super::befund::Element;
use super::{is_zero, one_of};
use fim_core::{Dateiurteil, FileReport, Freigabestand, SchemaCheck, Skipped, State, Urteil};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

/// A file and what became of it.
#[derive(Serialize, JsonSchema)]
pub(super) struct File<'a> {
    /// As given; `a.zip!/x.xml` inside an archive, `-` for standard input.
    path: &'a str,
    /// Key of the standard; `null` for other standards and what could not be read.
    standard: Option<&'static str>,
    version: Option<&'a str>,
    /// Name of the outermost element.
    message: Option<&'a str>,
    /// What to call it before people.
    label: Option<&'a str>,
    /// `ok` and `findings` were checked, `unchecked` could not be, `other` is of another standard.
    #[schemars(schema_with = "state")]
    state: State,
    /// What became of the schema check.
    #[schemars(schema_with = "schemapruefung")]
    schema: SchemaCheck,
    /// The schema of one's own that it was held against: the name of its file.
    #[serde(skip_serializing_if = "Option::is_none", rename = "ownSchema")]
    eigenes_schema: Option<&'a str>,
    /// Findings beyond the limit, only counted.
    #[serde(skip_serializing_if = "is_zero")]
    dropped: u64,
    /// What could not be looked at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    skipped: Vec<SkippedEntry<'a>>,
    /// How far each artefact is from the release status aimed at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    release: Vec<Release<'a>>,
    /// What an import would make of the file, where one is previewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    import: Option<Import<'a>>,
    /// The profile asked for, where it has no rules for this standard.
    #[serde(skip_serializing_if = "Option::is_none", rename = "withoutRules")]
    without_rules: Option<&'static str>,
}

/// What an import would make of a file.
#[derive(Serialize, JsonSchema)]
struct Import<'a> {
    #[schemars(schema_with = "urteil")]
    verdict: Urteil,
    /// Codes of the rules that decided.
    reasons: &'a [&'static str],
}

/// What could not be looked at.
#[derive(Serialize, JsonSchema)]
struct SkippedEntry<'a> {
    /// Such as a code list with its version.
    what: &'a str,
    /// Codes of the rules that wanted to.
    codes: &'a [&'static str],
}

/// How far an artefact is from a release.
#[derive(Serialize, JsonSchema)]
struct Release<'a> {
    element: Element<'a>,
    target: &'a str,
    /// Findings that stand in the way.
    blocking: u64,
    /// False where there may be more.
    complete: bool,
}

impl<'a> File<'a> {
    pub(super) fn new(file: &'a FileReport) -> Self {
        let identity = &file.identity;
        Self {
            path: &file.path,
            standard: identity.standard,
            version: identity.version.as_deref(),
            message: identity.message.as_deref(),
            label: identity.label.as_deref(),
            state: file.state,
            schema: file.schema,
            eigenes_schema: file.eigenes_schema.as_deref(),
            dropped: file.dropped,
            skipped: file.skipped.iter().map(SkippedEntry::new).collect(),
            release: file.freigabe.iter().map(Release::new).collect(),
            import: file.import.as_ref().map(Import::new),
            without_rules: file.without_rules,
        }
    }
}

impl<'a> Import<'a> {
    fn new(datei: &'a Dateiurteil) -> Self {
        Self { verdict: datei.urteil, reasons: &datei.codes }
    }
}

impl<'a> SkippedEntry<'a> {
    fn new(skipped: &'a Skipped) -> Self {
        Self { what: &skipped.what, codes: &skipped.codes }
    }
}

impl<'a> Release<'a> {
    fn new(stand: &'a Freigabestand) -> Self {
        Self {
            element: Element::new(&stand.artefakt),
            target: &stand.ziel,
            blocking: stand.befunde,
            complete: stand.is_complete,
        }
    }
}

fn state(_: &mut SchemaGenerator) -> Schema {
    use State::{Findings, Ok, Other, Unchecked};
    one_of(&[Ok, Findings, Unchecked, Other].map(State::key))
}

fn schemapruefung(_: &mut SchemaGenerator) -> Schema {
    use SchemaCheck::{Exact, None, Unverified};
    one_of(&[None, Unverified, Exact].map(SchemaCheck::key))
}

fn urteil(_: &mut SchemaGenerator) -> Schema {
    one_of(&Urteil::ALL.map(Urteil::key))
}
