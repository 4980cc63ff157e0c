//! Evidence as JSON: what the run rested on, and all that it came to. The digest at the end covers
//! everything before it, as JSON without white space between tokens (RFC 8259); indents do not count.
//! `schemas/pruefprotokoll.schema.json` is [`protokoll_schema`], made from the types here.

use crate::json::{Tool, Whole, one_of, to_text};
use crate::matrix::Ergebnis;
use crate::urteil::urteil;
use fim_core::{Grundlage, Grundlagenart, Pruefumstaende, Report, Sprache};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Version of the JSON of a Prüfprotokoll; raised where a key is renamed or removed.
pub const PROTOKOLL_SCHEMA_VERSION: u32 = 1;

/// What tells a Prüfprotokoll from other JSON.
pub(super) const KIND: &str = "fim-pruefprotokoll";
/// What the digest begins with.
const SHA256: &str = "sha256:";
/// The key of the digest.
pub(super) const DIGEST: &str = "digest";

/// Evidence of a check.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(title = "Prüfprotokoll von fim protokoll")]
struct Dokument<'a> {
    /// Raised where a key is renamed or removed.
    schema_version: u32,
    #[schemars(schema_with = "kind")]
    kind: &'static str,
    /// When it was made, in UTC (RFC 3339).
    created: &'a str,
    tool: Werkzeug<'a>,
    invocation: Aufruf<'a>,
    /// Settings as they were written, in the order in which they hold.
    configuration: Vec<Einstellung<'a>>,
    /// Every file that had a say.
    inputs: Vec<Eingabe<'a>>,
    verdict: Urteil,
    /// What `fim check -f json` says of it.
    result: Whole<'a>,
    /// What `fim matrix -f json` says of it, where it is a Vorhaben.
    #[serde(skip_serializing_if = "Option::is_none")]
    matrix: Option<Ergebnis<'a>>,
    /// `sha256:` and the SHA-256 of everything else, as JSON without white space between tokens.
    digest: String,
}

/// The program and its rules.
#[derive(Serialize, JsonSchema)]
struct Werkzeug<'a> {
    name: &'a str,
    version: &'a str,
    /// Digest of the sources it was built from.
    build: &'a str,
    /// Version of the rule set.
    ruleset: &'a str,
    /// Rules there were, those of one's own among them.
    rules: u64,
}

/// How it was called.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Aufruf<'a> {
    /// The words that bring the run about again; paths are seen from the working folder.
    arguments: &'a [String],
    /// The day that counted as today.
    reference_date: &'a str,
    profile: &'a str,
    /// Release status aimed at.
    target: Option<&'a str>,
    /// Lowest level that makes the exit code 1; `nie` for none.
    fail_on: &'a str,
}

/// A setting.
#[derive(Serialize, JsonSchema)]
struct Einstellung<'a> {
    key: &'a str,
    value: &'a str,
    /// File and line.
    source: &'a str,
}

/// A file that had a say.
#[derive(Serialize, JsonSchema)]
struct Eingabe<'a> {
    /// What it was to the run.
    #[schemars(schema_with = "rolle")]
    role: &'static str,
    path: &'a str,
    bytes: Option<u64>,
    /// SHA-256 in hexadecimal digits; `null` where the file could not be read.
    sha256: Option<&'a str>,
}

/// The outcome in short.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Urteil {
    /// 0 nothing in the way, 1 findings that count, 2 a file could not be checked.
    exit_code: u8,
    /// In one sentence.
    text: String,
}

/// The JSON Schema (draft 2020-12) of a Prüfprotokoll, made from the types that write it.
#[must_use]
pub fn protokoll_schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<Dokument<'static>>();
    to_text(serde_json::to_string_pretty(&schema))
}

pub(super) fn document(
    report: &Report,
    umstaende: &Pruefumstaende,
    tool: Tool<'_>,
    sprache: Sprache,
) -> String {
    let (mut value, digest) = with_digest(report, umstaende, tool, sprache);
    if let Some(object) = value.as_object_mut() {
        object.insert(DIGEST.to_owned(), Value::String(digest));
    }
    to_text(serde_json::to_string_pretty(&value))
}

/// The digest that the JSON has.
pub(super) fn pruefsumme(
    report: &Report,
    umstaende: &Pruefumstaende,
    tool: Tool<'_>,
    sprache: Sprache,
) -> String {
    with_digest(report, umstaende, tool, sprache).1
}

fn with_digest(
    report: &Report,
    umstaende: &Pruefumstaende,
    tool: Tool<'_>,
    sprache: Sprache,
) -> (Value, String) {
    // Plain structs of strings and numbers always serialise.
    let written = serde_json::to_value(dokument(report, umstaende, tool, sprache));
    let mut value = written.unwrap_or_default();
    let digest = digest(&mut value);
    (value, digest)
}

fn dokument<'a>(
    report: &'a Report,
    umstaende: &'a Pruefumstaende,
    tool: Tool<'a>,
    sprache: Sprache,
) -> Dokument<'a> {
    let einstellungen = umstaende.einstellungen.iter();
    Dokument {
        schema_version: PROTOKOLL_SCHEMA_VERSION,
        kind: KIND,
        created: &umstaende.erstellt,
        tool: Werkzeug {
            name: tool.name,
            version: tool.version,
            build: &umstaende.build,
            ruleset: &umstaende.regelwerk,
            rules: umstaende.regeln,
        },
        invocation: Aufruf {
            arguments: &umstaende.argumente,
            reference_date: &umstaende.stichtag,
            profile: &umstaende.profil,
            target: umstaende.ziel.as_deref(),
            fail_on: &umstaende.schwelle,
        },
        configuration: einstellungen
            .map(|it| Einstellung { key: &it.schluessel, value: &it.wert, source: &it.ort })
            .collect(),
        inputs: umstaende.grundlagen.iter().map(Eingabe::new).collect(),
        verdict: Urteil { exit_code: umstaende.exit_code, text: urteil(report, sprache) },
        result: Whole::new(report, tool, sprache),
        matrix: report.matrix.as_ref().map(|stand| Ergebnis::new(stand, None, tool, sprache)),
        digest: String::new(),
    }
}

impl<'a> Eingabe<'a> {
    fn new(grundlage: &'a Grundlage) -> Self {
        Self {
            role: grundlage.art.key(),
            path: &grundlage.pfad,
            bytes: grundlage.groesse,
            sha256: grundlage.sha256.as_deref(),
        }
    }
}

/// Takes the digest out of a document, and says what it has to be.
pub(super) fn digest(document: &mut Value) -> String {
    if let Some(object) = document.as_object_mut() {
        object.shift_remove(DIGEST);
    }
    let text = serde_json::to_string(document).unwrap_or_default();
    let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{SHA256}{digits}")
}

fn kind(_: &mut SchemaGenerator) -> Schema {
    one_of(&[KIND])
}

fn rolle(_: &mut SchemaGenerator) -> Schema {
    one_of(&Grundlagenart::ALL.map(Grundlagenart::key))
}
