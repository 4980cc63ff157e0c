//! Statistics as JSON for programs. Keys are never translated, never renamed and never removed within a
//! schema version. `schemas/statistik.schema.json` is [`statistik_schema`], made from the types here.

mod datenfelder;
mod leistungen;
mod verlauf;

use crate::json::{Tool, to_text};
use datenfelder::Datenfelder;
use fim_core::{
    Befundzahl, FileCounts, FindingCounts, Gruppe, Quote, Redaktionszahl, Regelzahl, Statistik,
    Stufe, Verlauf as Trend,
};
use leistungen::Leistungen;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use verlauf::Verlauf;

/// Version of the JSON of statistics (`schemaVersion`); raised where a key is renamed or removed.
/// [`statistik_schema`] says what stands in it.
pub const STATISTIK_SCHEMA_VERSION: u32 = 1;

/// What `fim stats` says of a corpus.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Ergebnis von fim stats")]
struct Ergebnis<'a> {
    /// Raised where a key is renamed or removed.
    #[serde(rename = "schemaVersion")]
    schema_version: u32,
    /// Who made it.
    tool: Werkzeug<'a>,
    /// Whose judgement it is.
    profil: &'a str,
    /// The day that counts as today; empty where none was given.
    stichtag: &'a str,
    /// Totals over everything, as in `fim check`.
    summary: Summe,
    /// Findings by rule, those with the most causes first.
    regeln: Vec<Regel<'a>>,
    /// By standard.
    standards: Vec<Standard<'a>>,
    /// By Redaktion, those with the most places first.
    redaktionen: Vec<Redaktion<'a>>,
    /// What `themenfelder` are: Themenfelder of the catalogue, or the Leistungsgruppierung where there
    /// is no catalogue.
    #[schemars(schema_with = "quelle")]
    themenquelle: &'static str,
    /// By Themenfeld, those with the most places first.
    themenfelder: Vec<Benannt<'a>>,
    /// By standard and status of the artefact.
    status: Vec<Status<'a>>,
    /// How complete Leistungen are.
    leistungen: Leistungen<'a>,
    /// What Datenfelder are made of; each element counts once by id and version.
    datenfelder: Datenfelder<'a>,
    /// The runs of `--verlauf`, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    verlauf: Option<Verlauf<'a>>,
}

/// The program.
#[derive(Serialize, JsonSchema)]
struct Werkzeug<'a> {
    name: &'a str,
    version: &'a str,
}

/// Files, causes and places.
#[derive(Serialize, JsonSchema)]
struct Summe {
    files: Dateien,
    /// Causes by level.
    findings: Stufen,
    /// Places by level.
    places: Stufen,
    /// Findings above the limit `befunde`, only counted.
    ueber_grenze: u64,
}

/// Files by state.
#[derive(Serialize, JsonSchema)]
struct Dateien {
    total: u64,
    ok: u64,
    findings: u64,
    unchecked: u64,
    other: u64,
}

/// Counts by level.
#[derive(Serialize, JsonSchema)]
struct Stufen {
    kritisch: u64,
    methodisch: u64,
    warnung: u64,
    hinweis: u64,
}

/// Findings.
#[derive(Serialize, JsonSchema)]
struct Befunde {
    /// Causes by level.
    befunde: Stufen,
    /// Places.
    stellen: u64,
}

/// What a rule found.
#[derive(Serialize, JsonSchema)]
struct Regel<'a> {
    code: &'a str,
    name: &'a str,
    /// The gravest level it was found with.
    #[schemars(schema_with = "stufe")]
    stufe: &'static str,
    #[serde(flatten)]
    befunde: Befunde,
    /// Files with at least one place.
    dateien: u64,
    /// Those concerned, with the most places first.
    redaktionen: Vec<Redaktionsstellen<'a>>,
}

/// Places that concern a Redaktion.
#[derive(Serialize, JsonSchema)]
struct Redaktionsstellen<'a> {
    /// `null` for what could not be read.
    standard: Option<&'a str>,
    /// Nummernkreis, schemeAgencyID or publisher; empty where none is named.
    redaktion: &'a str,
    stellen: u64,
}

/// What every group has.
#[derive(Serialize, JsonSchema)]
struct Zahlen {
    /// Files that hold something of it.
    dateien: u64,
    artefakte: u64,
    #[serde(flatten)]
    befunde: Befunde,
}

/// A standard.
#[derive(Serialize, JsonSchema)]
struct Standard<'a> {
    /// `null` for what could not be read.
    standard: Option<&'a str>,
    #[serde(flatten)]
    zahlen: Zahlen,
}

/// A Redaktion.
#[derive(Serialize, JsonSchema)]
struct Redaktion<'a> {
    /// `null` for what could not be read.
    standard: Option<&'a str>,
    /// Nummernkreis, schemeAgencyID or publisher; empty where none is named.
    redaktion: &'a str,
    #[serde(flatten)]
    zahlen: Zahlen,
}

/// A Themenfeld.
#[derive(Serialize, JsonSchema)]
struct Benannt<'a> {
    /// Empty for what belongs to none.
    code: &'a str,
    /// Empty where the code is all there is.
    name: &'a str,
    #[serde(flatten)]
    zahlen: Zahlen,
}

/// A status within a standard.
#[derive(Serialize, JsonSchema)]
struct Status<'a> {
    standard: Option<&'a str>,
    /// Empty for artefacts that name none.
    code: &'a str,
    name: &'a str,
    #[serde(flatten)]
    zahlen: Zahlen,
}

/// A share.
#[derive(Serialize, JsonSchema)]
struct Anteil {
    /// Those that have it.
    davon: u64,
    /// All.
    von: u64,
    /// Whole per cent, rounded down; `null` of nothing.
    prozent: Option<u64>,
}

/// The JSON Schema (draft 2020-12) of the JSON of statistics, made from the types that write it.
#[must_use]
pub fn statistik_schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<Ergebnis<'static>>();
    to_text(serde_json::to_string_pretty(&schema))
}

pub(super) fn document(statistik: &Statistik, verlauf: Option<&Trend>, tool: Tool<'_>) -> String {
    let standard = |it: &Gruppe| Standard { standard: it.standard, zahlen: Zahlen::new(it) };
    let summe = &statistik.summe;
    let ergebnis = Ergebnis {
        schema_version: STATISTIK_SCHEMA_VERSION,
        tool: Werkzeug { name: tool.name, version: tool.version },
        profil: statistik.profil,
        stichtag: &statistik.stichtag,
        summary: Summe {
            files: Dateien::new(summe.files),
            findings: Stufen::new(summe.findings),
            places: Stufen::new(summe.places),
            ueber_grenze: statistik.ueber_grenze,
        },
        regeln: statistik.regeln.iter().map(Regel::new).collect(),
        standards: statistik.standards.iter().map(standard).collect(),
        redaktionen: statistik.redaktionen.iter().map(Redaktion::new).collect(),
        themenquelle: statistik.themenquelle.key(),
        themenfelder: statistik.themenfelder.iter().map(Benannt::new).collect(),
        status: statistik.status.iter().map(Status::new).collect(),
        leistungen: Leistungen::new(&statistik.leistungen),
        datenfelder: Datenfelder::new(&statistik.datenfelder),
        verlauf: verlauf.map(Verlauf::new),
    };
    to_text(serde_json::to_string_pretty(&ergebnis))
}

impl Dateien {
    const fn new(files: FileCounts) -> Self {
        let FileCounts { total, ok, findings, unchecked, other } = files;
        Self { total, ok, findings, unchecked, other }
    }
}

impl Stufen {
    const fn new(counts: FindingCounts) -> Self {
        let FindingCounts { kritisch, methodisch, warnung, hinweis } = counts;
        Self { kritisch, methodisch, warnung, hinweis }
    }
}

impl Befunde {
    const fn new(zahl: Befundzahl) -> Self {
        Self { befunde: Stufen::new(zahl.ursachen), stellen: zahl.stellen }
    }
}

impl<'a> Regel<'a> {
    fn new(regel: &'a Regelzahl) -> Self {
        let stellen = |it: &'a Redaktionszahl| Redaktionsstellen {
            standard: it.standard,
            redaktion: &it.redaktion,
            stellen: it.stellen,
        };
        Self {
            code: regel.code,
            name: regel.name,
            stufe: regel.stufe.key(),
            befunde: Befunde::new(regel.befunde),
            dateien: regel.dateien,
            redaktionen: regel.redaktionen.iter().map(stellen).collect(),
        }
    }
}

impl Zahlen {
    const fn new(gruppe: &Gruppe) -> Self {
        let befunde = Befunde::new(gruppe.befunde);
        Self { dateien: gruppe.dateien, artefakte: gruppe.artefakte, befunde }
    }
}

impl<'a> Redaktion<'a> {
    fn new(gruppe: &'a Gruppe) -> Self {
        let zahlen = Zahlen::new(gruppe);
        Self { standard: gruppe.standard, redaktion: &gruppe.key, zahlen }
    }
}

impl<'a> Benannt<'a> {
    fn new(gruppe: &'a Gruppe) -> Self {
        Self { code: &gruppe.key, name: &gruppe.name, zahlen: Zahlen::new(gruppe) }
    }
}

impl<'a> Status<'a> {
    fn new(gruppe: &'a Gruppe) -> Self {
        let zahlen = Zahlen::new(gruppe);
        Self { standard: gruppe.standard, code: &gruppe.key, name: &gruppe.name, zahlen }
    }
}

impl Anteil {
    fn new(quote: Quote) -> Self {
        Self { davon: quote.davon, von: quote.von, prozent: quote.prozent() }
    }
}

fn stufe(_: &mut SchemaGenerator) -> Schema {
    einer_von(&Stufe::ALL.map(Stufe::key))
}

fn quelle(_: &mut SchemaGenerator) -> Schema {
    use fim_core::Themenquelle::{Katalog, Leistungsgruppierung};
    einer_von(&[Katalog.key(), Leistungsgruppierung.key()])
}

fn einer_von(keys: &[&str]) -> Schema {
    json_schema!({ "type": "string", "enum": keys })
}
