//! Repairs as JSON for programs. Keys are never translated, never renamed and never removed within a
//! schema version. `schemas/reparatur.schema.json` is [`reparatur_schema`], made from the types here.

use crate::json::{Element, Tool, to_text};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use fim_core::{Dateireparatur, Finding, Hinderung, Reparaturlauf, Reparaturschritt, Sprache};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

/// Version of the JSON of repairs (`schemaVersion`); raised where a key is renamed or removed.
/// [`reparatur_schema`] says what stands in it.
pub const REPARATUR_SCHEMA_VERSION: u32 = 1;

/// What `fim fix` did, or would do.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(title = "Ergebnis von fim fix")]
struct Ergebnis<'a> {
    /// Raised where a key is renamed or removed.
    schema_version: u32,
    tool: Werkzeug<'a>,
    /// True where nothing was written.
    preview: bool,
    summary: Summe,
    /// Files with something to tell, in the order of a check.
    files: Vec<Datei<'a>>,
}

/// The program.
#[derive(Serialize, JsonSchema)]
struct Werkzeug<'a> {
    name: &'a str,
    version: &'a str,
}

/// Totals over all files.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Summe {
    /// Files that were looked at.
    files: u64,
    /// Files that change.
    changed_files: u64,
    /// Values that are repaired.
    repairs: u64,
    /// Repairs left out because the artefact is released.
    released: u64,
    /// Repairs left out because they would do harm.
    rejected: u64,
    /// Findings for which a person decides.
    proposals: u64,
    /// Files that could not be written; they are as they were.
    unwritten: u64,
    /// Places of findings that stay.
    remaining: u64,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Datei<'a> {
    file: &'a str,
    encoding: &'a str,
    repairs: Vec<Reparatur<'a>>,
    /// The repairs as bytes of the file as it was, in ascending order and apart from each other.
    edits: Vec<Stelle>,
    /// What was left out, and why.
    skipped: Vec<Gelassen<'a>>,
}

/// A value that is repaired.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Reparatur<'a> {
    code: &'a str,
    /// What is done: `zeichen`, `anzahl` …
    kind: &'a str,
    message: String,
    fingerprint: String,
    element: Option<Element<'a>>,
    /// Element or attribute that has the value.
    field: &'a str,
    element_path: &'a str,
    line: u64,
    column: u64,
    /// The value as it was.
    old: String,
    /// The value as it is; of keywords that are split, one a line.
    new: String,
    /// Characters that are exchanged, by name.
    characters: Vec<Tausch<'a>>,
}

/// Characters that give way to others.
#[derive(Serialize, JsonSchema)]
struct Tausch<'a> {
    old: &'a str,
    new: &'a str,
    count: u64,
}

/// Bytes that are replaced.
#[derive(Serialize, JsonSchema)]
struct Stelle {
    /// First byte in the file as it was.
    start: u64,
    /// The byte behind the last.
    end: u64,
    /// The new bytes in the encoding of the file, as base64.
    new: String,
}

/// A finding that is not repaired though its rule has a repair.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Gelassen<'a> {
    /// `freigegeben`, `befund` (the repair would leave or bring in a finding), `lesbarkeit`,
    /// `kodierung` or `vorschlag` (a person decides).
    reason: &'a str,
    code: &'a str,
    message: String,
    help: String,
    fingerprint: String,
    line: Option<u64>,
    column: Option<u64>,
    /// The released artefact, or the one that is concerned.
    element: Option<Element<'a>>,
    /// Status of the released artefact.
    status: Option<&'a str>,
    /// Code of the finding that stood in the way.
    conflict: Option<&'a str>,
}

/// The JSON Schema (draft 2020-12) of the JSON of repairs, made from the types that write it.
#[must_use]
pub fn reparatur_schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<Ergebnis<'static>>();
    to_text(serde_json::to_string_pretty(&schema))
}

pub(super) fn document(lauf: &Reparaturlauf, tool: Tool<'_>, sprache: Sprache) -> String {
    let gelassen = |wanted: fn(&Hinderung) -> bool| {
        let all = lauf.dateien.iter().flat_map(|datei| &datei.zurueckgestellt);
        all.filter(|one| wanted(&one.grund)).count() as u64
    };
    let released = gelassen(|grund| matches!(grund, Hinderung::Freigegeben { .. }));
    let proposals = gelassen(|grund| *grund == Hinderung::Mensch);
    let ergebnis = Ergebnis {
        schema_version: REPARATUR_SCHEMA_VERSION,
        tool: Werkzeug { name: tool.name, version: tool.version },
        preview: lauf.ist_vorschau,
        summary: Summe {
            files: lauf.geprueft,
            changed_files: lauf.geaenderte().count() as u64,
            repairs: lauf.anzahl() as u64,
            released,
            rejected: gelassen(|_| true) - released - proposals,
            proposals,
            unwritten: lauf.ungeschrieben,
            remaining: lauf.verbleibend,
        },
        files: lauf.dateien.iter().map(|datei| Datei::new(datei, sprache)).collect(),
    };
    to_text(serde_json::to_string_pretty(&ergebnis))
}

impl<'a> Datei<'a> {
    fn new(datei: &'a Dateireparatur, sprache: Sprache) -> Self {
        let stelle = |one: &fim_core::Textaenderung| Stelle {
            start: one.bytes.start,
            end: one.bytes.end,
            new: STANDARD.encode(&one.neu),
        };
        let gelassen = datei.zurueckgestellt.iter();
        Self {
            file: &datei.pfad,
            encoding: datei.kodierung,
            repairs: datei.aenderungen.iter().map(|one| Reparatur::new(one, sprache)).collect(),
            edits: datei.stellen.iter().map(stelle).collect(),
            skipped: gelassen.map(|one| Gelassen::new(&one.finding, &one.grund, sprache)).collect(),
        }
    }
}

impl<'a> Reparatur<'a> {
    fn new(aenderung: &'a Reparaturschritt, sprache: Sprache) -> Self {
        let tausch = aenderung.zeichen.iter().map(|one| Tausch {
            old: one.alt.get(sprache),
            new: one.neu.get(sprache),
            count: one.anzahl,
        });
        Self {
            code: aenderung.finding.rule.code,
            kind: aenderung.art.key(),
            message: aenderung.finding.message(sprache),
            fingerprint: aenderung.finding.fingerprint.to_string(),
            element: aenderung.element.as_ref().map(Element::new),
            field: &aenderung.feld,
            element_path: &aenderung.pfad,
            line: aenderung.position.line,
            column: aenderung.position.column,
            old: aenderung.alt(),
            new: aenderung.neu(),
            characters: tausch.collect(),
        }
    }
}

impl<'a> Gelassen<'a> {
    fn new(finding: &'a Finding, grund: &'a Hinderung, sprache: Sprache) -> Self {
        let (artefakt, status) = match grund {
            Hinderung::Freigegeben { artefakt, status } => {
                (Some(&**artefakt), Some(status.get(sprache)))
            }
            _ => (finding.element.as_ref(), None),
        };
        Self {
            reason: grund.key(),
            code: finding.rule.code,
            message: finding.message(sprache),
            help: finding.fix(sprache),
            fingerprint: finding.fingerprint.to_string(),
            line: finding.place.as_ref().map(|place| place.position.line),
            column: finding.place.as_ref().map(|place| place.position.column),
            element: artefakt.map(Element::new),
            status,
            conflict: match grund {
                Hinderung::Befund(code) => Some(code),
                _ => None,
            },
        }
    }
}
