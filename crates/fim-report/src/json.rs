//! JSON for programs: one document, or one line a finding with all of its places. Keys are never translated, never renamed
//! and never removed within a schema version.

use crate::Options;
use fim_core::{
    Anteil, Bestand, Dateiurteil, ElementInfo, FileReport, Finding, Fingerprint, Freigabestand,
    Matrixstand, Matrixzeile, Matrixzelle, Objektzahl, Place, Report, SchemaCheck, Skipped,
    Sprache, State, Stufe, Summary, Urteil, Verweisgrund, Verweisstand,
};
use serde::Serialize;

/// Version of the JSON schema; raised where a field is renamed or removed.
pub const SCHEMA_VERSION: u32 = 1;

/// Who made the report.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Tool<'a> {
    /// Name of the program.
    pub name: &'a str,
    /// Its version.
    pub version: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Whole<'a> {
    schema_version: u32,
    tool: Tool<'a>,
    files: Vec<File<'a>>,
    findings: Vec<Entry<'a>>,
    summary: Summary,
    /// What all files hold together, where that was looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    corpus: Option<Corpus<'a>>,
    /// How far a Vorhaben is, where there is one: shares only; »fim matrix« has the cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    matrix: Option<Matrix<'a>>,
}

#[derive(Serialize)]
struct Matrix<'a> {
    name: &'a str,
    /// True where a cell that must be delivered is not met.
    failing: bool,
    /// Leistungen with such a cell.
    leistungen_verfehlt: u64,
    #[serde(flatten)]
    anteil: Anteil,
}

#[derive(Serialize)]
struct Corpus<'a> {
    objects: Vec<Objects>,
    references: Vec<References<'a>>,
}

#[derive(Serialize)]
struct Objects {
    kind: &'static str,
    /// All, also those inside others.
    count: u64,
    /// Those that are an artefact of their own.
    own: u64,
}

#[derive(Serialize)]
struct References<'a> {
    kind: &'a str,
    state: Verweisgrund,
    total: u64,
    found: u64,
    missing: u64,
    unchecked: u64,
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    standard: Option<&'static str>,
    version: Option<&'a str>,
    message: Option<&'a str>,
    label: Option<&'a str>,
    state: State,
    schema: SchemaCheck,
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

#[derive(Serialize)]
struct Import<'a> {
    verdict: Urteil,
    /// Codes of the rules that decided.
    reasons: &'a [&'static str],
}

#[derive(Serialize)]
struct SkippedEntry<'a> {
    what: &'a str,
    codes: &'a [&'static str],
}

#[derive(Serialize)]
struct Release<'a> {
    element: Element<'a>,
    target: &'a str,
    /// Findings that stand in the way.
    blocking: u64,
    /// False where there may be more.
    complete: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry<'a> {
    code: &'static str,
    stufe: Stufe,
    message: String,
    file: &'a str,
    line: Option<u64>,
    column: Option<u64>,
    element_path: Option<&'a str>,
    element: Option<Element<'a>>,
    found: Option<&'a str>,
    expected: Option<&'a str>,
    clause: Option<&'static str>,
    #[serde(skip_serializing_if = "is_false")]
    unverified: bool,
    #[serde(skip_serializing_if = "is_false")]
    blocking: bool,
    help: String,
    related: Vec<RelatedEntry<'a>>,
    /// Every place of the cause, this one first, where there are several; and their number.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<PlaceEntry<'a>>,
    #[serde(skip_serializing_if = "is_zero")]
    place_count: u64,
    also: &'a [&'static str],
    fingerprint: Fingerprint,
}

#[derive(Serialize)]
struct Element<'a> {
    kind: &'a str,
    id: Option<&'a str>,
    version: Option<&'a str>,
    name: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RelatedEntry<'a> {
    label: &'a str,
    line: u64,
    column: u64,
    element_path: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PlaceEntry<'a> {
    file: &'a str,
    line: u64,
    column: u64,
    element_path: Option<&'a str>,
}

pub(crate) fn document(report: &Report, tool: Tool<'_>, options: &Options) -> String {
    to_text(serde_json::to_string_pretty(&Whole::new(report, tool, options.sprache)))
}

pub(crate) fn lines(report: &Report, options: &Options) -> String {
    entries(report, options.sprache).map(|entry| to_text(serde_json::to_string(&entry))).collect()
}

pub(crate) fn to_text(json: serde_json::Result<String>) -> String {
    // Plain structs of strings and numbers always serialise.
    let mut text = json.unwrap_or_default();
    text.push('\n');
    text
}

pub(crate) fn entries(report: &Report, sprache: Sprache) -> impl Iterator<Item = Entry<'_>> {
    report.causes().map(move |(file, finding)| Entry::new(file, finding, sprache))
}

impl<'a> Whole<'a> {
    pub(crate) fn new(report: &'a Report, tool: Tool<'a>, sprache: Sprache) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            tool,
            files: report.files.iter().map(File::new).collect(),
            findings: entries(report, sprache).collect(),
            summary: report.summary(),
            corpus: Corpus::new(&report.bestand),
            matrix: report.matrix.as_ref().map(Matrix::new),
        }
    }
}

impl<'a> Matrix<'a> {
    fn new(stand: &'a Matrixstand) -> Self {
        let verfehlt = |zeile: &&Matrixzeile| zeile.zellen.iter().any(Matrixzelle::verfehlt);
        Self {
            name: &stand.matrix,
            failing: stand.verfehlt(),
            leistungen_verfehlt: stand.leistungen.iter().filter(verfehlt).count() as u64,
            anteil: stand.anteil(|_| true),
        }
    }
}

impl<'a> Corpus<'a> {
    fn new(bestand: &'a Bestand) -> Option<Self> {
        let object = |zahl: &Objektzahl| Objects {
            kind: zahl.einzahl,
            count: zahl.anzahl,
            own: zahl.eigene,
        };
        let reference = |stand: &'a Verweisstand| References {
            kind: stand.key,
            state: stand.grund,
            total: stand.gesamt,
            found: stand.gefunden,
            missing: stand.offen(),
            unchecked: stand.ungeprueft,
        };
        let objects: Vec<Objects> = bestand.objekte.iter().map(object).collect();
        let references = bestand.verweise.iter().map(reference).collect();
        (!objects.is_empty()).then_some(Self { objects, references })
    }
}

impl<'a> File<'a> {
    fn new(file: &'a FileReport) -> Self {
        let identity = &file.identity;
        Self {
            path: &file.path,
            standard: identity.standard,
            version: identity.version.as_deref(),
            message: identity.message.as_deref(),
            label: identity.label.as_deref(),
            state: file.state,
            schema: file.schema,
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

impl<'a> Entry<'a> {
    fn new(file: &'a FileReport, finding: &'a Finding, sprache: Sprache) -> Self {
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
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_zero(count: &u64) -> bool {
    *count == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
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
    fn new(element: &'a ElementInfo) -> Self {
        Self {
            kind: &element.kind,
            id: element.id.as_deref(),
            version: element.version.as_deref(),
            name: element.name.as_deref(),
        }
    }
}
