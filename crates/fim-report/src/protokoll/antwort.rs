//! What a check of today says of a Prüfprotokoll, as JSON. `schemas/nachpruefung.schema.json` is
//! [`nachpruefung_schema`], made from the types here.

use super::abgleich::{Ergebniswechsel, Nachpruefung, Programmteil, Wechsel};
use super::nachpruefung;
use crate::json::{Tool, one_of, to_text};
use fim_core::{Grundlagenart, Sprache};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

/// Version of the JSON of a comparison with a Prüfprotokoll; raised where a key is renamed or removed.
pub const NACHPRUEFUNG_SCHEMA_VERSION: u32 = 1;

/// What `fim verify` says.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(title = "Ergebnis von fim verify")]
struct Antwort<'a> {
    /// Raised where a key is renamed or removed.
    schema_version: u32,
    tool: Tool<'a>,
    /// True where the same inputs gave the same result, and nobody changed the Prüfprotokoll.
    confirmed: bool,
    /// When the Prüfprotokoll was made, in UTC (RFC 3339).
    created: &'a str,
    /// The day that counted as today, then and now.
    reference_date: &'a str,
    /// True where the digest of the Prüfprotokoll is that of its content.
    intact: bool,
    /// What of the program differs.
    program: Vec<Programm<'a>>,
    inputs: Eingaben<'a>,
    result: Ergebnis<'a>,
}

/// A part of the program that differs.
#[derive(Serialize, JsonSchema)]
struct Programm<'a> {
    #[schemars(schema_with = "teil")]
    part: &'static str,
    then: &'a str,
    now: &'a str,
}

/// The files that had a say.
#[derive(Serialize, JsonSchema)]
struct Eingaben<'a> {
    /// Files that are the same.
    same: u64,
    changes: Vec<Eingabe<'a>>,
}

/// A file that differs.
#[derive(Serialize, JsonSchema)]
struct Eingabe<'a> {
    #[schemars(schema_with = "rolle")]
    role: &'a str,
    path: &'a str,
    #[schemars(schema_with = "wechsel")]
    change: &'static str,
}

/// What it came to.
#[derive(Serialize, JsonSchema)]
struct Ergebnis<'a> {
    /// Findings and exceptions that are the same.
    same: u64,
    /// The verdicts in one sentence each.
    then: &'a str,
    now: &'a str,
    changes: Vec<Unterschied<'a>>,
}

/// Something that differs in the result.
#[derive(Serialize, JsonSchema)]
struct Unterschied<'a> {
    /// What it is.
    #[schemars(schema_with = "art")]
    kind: &'static str,
    #[schemars(schema_with = "wechsel")]
    change: &'static str,
    /// In words.
    text: String,
    /// Of a finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    /// Of a finding or a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    /// Of a finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    fingerprint: Option<&'a str>,
}

const ARTEN: [&str; 7] = ["finding", "exception", "file", "release", "cell", "matrix", "verdict"];

/// The JSON Schema (draft 2020-12) of the JSON of `fim verify`, made from the types that write it.
#[must_use]
pub fn nachpruefung_schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<Antwort<'static>>();
    to_text(serde_json::to_string_pretty(&schema))
}

pub(super) fn document(it: &Nachpruefung, tool: Tool<'_>, sprache: Sprache) -> String {
    let programm = it.programm.iter();
    let eingaben = it.eingaben.iter();
    to_text(serde_json::to_string_pretty(&Antwort {
        schema_version: NACHPRUEFUNG_SCHEMA_VERSION,
        tool,
        confirmed: it.ist_bestaetigt(),
        created: &it.erstellt,
        reference_date: &it.stichtag,
        intact: it.ist_unveraendert,
        program: programm
            .map(|(teil, then, now)| Programm { part: teil.key(), then, now })
            .collect(),
        inputs: Eingaben {
            same: it.gleiche_eingaben,
            changes: eingaben
                .map(|it| Eingabe { role: &it.rolle, path: &it.pfad, change: it.wechsel.key() })
                .collect(),
        },
        result: Ergebnis {
            same: it.gleiche_befunde,
            then: &it.urteil.0,
            now: &it.urteil.1,
            changes: it.ergebnis.iter().map(|it| Unterschied::new(it, sprache)).collect(),
        },
    }))
}

impl<'a> Unterschied<'a> {
    fn new(it: &'a Ergebniswechsel, sprache: Sprache) -> Self {
        let (_, text) = nachpruefung::wechsel(it, sprache);
        let change = Wechsel::Geaendert.key();
        let bare = |kind| Self { kind, change, text, code: None, file: None, fingerprint: None };
        match it {
            Ergebniswechsel::Befund { wechsel, ist_ausnahme, befund } => Self {
                change: wechsel.key(),
                code: Some(&befund.code),
                file: Some(&befund.file),
                fingerprint: Some(&befund.fingerprint),
                ..bare(if *ist_ausnahme { "exception" } else { "finding" })
            },
            Ergebniswechsel::Datei { pfad, .. } => Self { file: Some(pfad), ..bare("file") },
            Ergebniswechsel::Freigabe { pfad } => Self { file: Some(pfad), ..bare("release") },
            Ergebniswechsel::Zelle { .. } => bare("cell"),
            Ergebniswechsel::Matrix { .. } => bare("matrix"),
            Ergebniswechsel::Urteil { .. } => bare("verdict"),
        }
    }
}

fn teil(_: &mut SchemaGenerator) -> Schema {
    use Programmteil::{Build, Regeln, Regelwerk, Version};
    one_of(&[Version, Regelwerk, Regeln, Build].map(Programmteil::key))
}

fn rolle(_: &mut SchemaGenerator) -> Schema {
    one_of(&Grundlagenart::ALL.map(Grundlagenart::key))
}

fn wechsel(_: &mut SchemaGenerator) -> Schema {
    one_of(&[Wechsel::Neu, Wechsel::Fehlt, Wechsel::Geaendert].map(Wechsel::key))
}

fn art(_: &mut SchemaGenerator) -> Schema {
    one_of(&ARTEN)
}
