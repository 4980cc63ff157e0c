//! A finding as JSON.

use super::{is_false, is_zero, one_of};
use fim_core::{
    Ausgenommen, Ausnahmegrund, ElementInfo, FileReport, Finding, Fingerprint, Place, Sprache,
    Stufe,
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

/// A finding with all of its places.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(title = "Befund von fim check")]
pub(crate) struct Entry<'a> {
    /// Code of the rule; `fim explain` tells more.
    code: &'static str,
    /// Level.
    #[schemars(schema_with = "stufe")]
    stufe: Stufe,
    /// One line.
    message: String,
    /// Path as given; `a.zip!/x.xml` inside an archive, `-` for standard input.
    file: &'a str,
    /// From 1; `null` where the file as a whole is meant.
    line: Option<u64>,
    /// In characters (Unicode scalar values), from 1.
    column: Option<u64>,
    /// Names of elements from the root.
    element_path: Option<&'a str>,
    /// The element of the artefact, as an editor knows it.
    element: Option<Element<'a>>,
    /// Whose charge the element is in: Nummernkreis, schemeAgencyID or publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    redaktion: Option<&'a str>,
    found: Option<&'a str>,
    expected: Option<&'a str>,
    /// The clause of a norm where the rule stands for many.
    clause: Option<&'static str>,
    /// True where no official text confirms what the finding rests on.
    #[serde(skip_serializing_if = "is_false")]
    unverified: bool,
    /// True where it is in the way of the release status aimed at.
    #[serde(skip_serializing_if = "is_false")]
    blocking: bool,
    /// What to do.
    help: String,
    /// Further places that explain it.
    related: Vec<RelatedEntry<'a>>,
    /// Every place of the cause, this one first, where there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<PlaceEntry<'a>>,
    /// The number of `places`.
    #[serde(skip_serializing_if = "is_zero")]
    place_count: u64,
    /// Codes of other rules that say the same of the same place.
    also: &'a [&'static str],
    /// The same as long as rule, element and value are; never of a line or a folder.
    #[schemars(schema_with = "fingerprint")]
    fingerprint: Fingerprint,
    /// Why it does not count; only in findings that do not.
    #[serde(skip_serializing_if = "Option::is_none")]
    exception: Option<Exception<'a>>,
}

/// The element of an artefact.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Element<'a> {
    /// As the standard calls it, such as `Datenfeld`.
    kind: &'a str,
    id: Option<&'a str>,
    version: Option<&'a str>,
    name: Option<&'a str>,
}

/// A place in the same file that explains a finding.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct RelatedEntry<'a> {
    label: &'a str,
    line: u64,
    column: u64,
    element_path: Option<&'a str>,
}

/// A place of a finding.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct PlaceEntry<'a> {
    file: &'a str,
    line: u64,
    column: u64,
    element_path: Option<&'a str>,
}

/// Why a finding does not count.
#[derive(Serialize, JsonSchema)]
struct Exception<'a> {
    /// `ausnahme`: somebody decided so; `baseline`: it was there before; `frueher`: the state
    /// compared with has it, too.
    #[schemars(schema_with = "grund")]
    kind: &'static str,
    /// In the words of whoever decided.
    reason: Option<&'a str>,
    /// The last day on which it holds, as `2026-12-31`.
    until: Option<&'a str>,
    /// Where it is written down: file and line.
    source: Option<&'a str>,
}

impl<'a> Entry<'a> {
    pub(super) fn new(file: &'a FileReport, finding: &'a Finding, sprache: Sprache) -> Self {
        let place = finding.place.as_ref();
        let places = places(file, finding);
        Self {
            code: finding.rule.code,
            stufe: finding.stufe,
            message: finding.message(sprache),
            file: &file.path,
            line: place.map(|place| place.position.line),
            column: place.map(|place| place.position.column),
            element_path: place.and_then(|place| path(&place.path)),
            element: finding.element.as_ref().map(Element::new),
            redaktion: finding.redaktion.as_deref(),
            found: finding.found.as_ref().map(|found| found.get(sprache)),
            expected: finding.expected.as_ref().map(|expected| expected.get(sprache)),
            clause: finding.clause,
            unverified: finding.unverified,
            blocking: finding.blocks,
            help: finding.fix(sprache),
            related: finding
                .related
                .iter()
                .map(|related| RelatedEntry {
                    label: related.label.get(sprache),
                    line: related.place.position.line,
                    column: related.place.position.column,
                    element_path: path(&related.place.path),
                })
                .collect(),
            place_count: places.len() as u64,
            places,
            also: &finding.also,
            fingerprint: finding.fingerprint,
            exception: None,
        }
    }

    pub(super) fn excepted(file: &'a FileReport, one: &'a Ausgenommen, sprache: Sprache) -> Self {
        let exception = Some(Exception::new(&one.grund));
        Self { exception, ..Self::new(file, &one.finding, sprache) }
    }
}

impl<'a> Exception<'a> {
    fn new(grund: &'a Ausnahmegrund) -> Self {
        let bare = Self { kind: grund.key(), reason: None, until: None, source: None };
        match grund {
            Ausnahmegrund::Ausnahme { begruendung, bis, quelle } => Self {
                reason: Some(begruendung),
                until: bis.as_deref(),
                source: Some(quelle),
                ..bare
            },
            Ausnahmegrund::Baseline | Ausnahmegrund::Frueher => bare,
        }
    }
}

/// Every place of a finding that has several, its own first.
fn places<'a>(file: &'a FileReport, finding: &'a Finding) -> Vec<PlaceEntry<'a>> {
    let entry = |file, place: &'a Place| PlaceEntry {
        file,
        line: place.position.line,
        column: place.position.column,
        element_path: path(&place.path),
    };
    let further = finding.weitere.iter().map(|ort| entry(&*ort.file, &ort.place));
    let own = finding.place.iter().filter(|_| !finding.weitere.is_empty());
    own.map(|place| entry(&file.path, place)).chain(further).collect()
}

fn path(path: &str) -> Option<&str> {
    Some(path).filter(|path| !path.is_empty())
}

impl<'a> Element<'a> {
    pub(crate) fn new(element: &'a ElementInfo) -> Self {
        Self {
            kind: &element.kind,
            id: element.id.as_deref(),
            version: element.version.as_deref(),
            name: element.name.as_deref(),
        }
    }
}

fn stufe(_: &mut SchemaGenerator) -> Schema {
    one_of(&Stufe::ALL.map(Stufe::key))
}

fn grund(_: &mut SchemaGenerator) -> Schema {
    one_of(&["ausnahme", "baseline", "frueher"])
}

fn fingerprint(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": "^[0-9a-f]{32}$" })
}
