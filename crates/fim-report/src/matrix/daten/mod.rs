//! The matrix as JSON for programs, and for the comparison with a later run. Keys are never
//! translated, never renamed and never removed within a schema version; inside of `leistungen` none
//! is added either. `schemas/matrix-ergebnis.schema.json` is [`matrix_schema`], made from the types here.

mod summe;
mod vergleich;

use super::auswertung;
use crate::json::{Tool, to_text};
use fim_core::{
    Matrixstand, Matrixvergleich, Matrixzeile, Matrixzelle, Nachweis, Richtung, Soll, Sprache,
    Stand, Stufe,
};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use summe::Summary;

/// Version of the JSON of the matrix (`schemaVersion`); raised where a key is renamed or removed.
/// [`matrix_schema`] says what stands in it.
pub const MATRIX_SCHEMA_VERSION: u32 = 1;

/// What `fim matrix` says of the Leistungen of a Vorhaben.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Ergebnis von fim matrix")]
pub(crate) struct Ergebnis<'a> {
    /// Raised where a key is renamed or removed.
    #[serde(rename = "schemaVersion")]
    schema_version: u32,
    /// Who made it.
    tool: Werkzeug<'a>,
    /// Name of the matrix that was applied.
    matrix: &'a str,
    /// Title of the matrix.
    titel: &'a str,
    /// The day that counts as today; empty where none was given.
    stichtag: &'a str,
    /// Categories of priority in order.
    kategorien: Vec<Benannt<'a>>,
    /// Deliverables in order.
    liefergegenstaende: Vec<Gegenstand<'a>>,
    /// Those that occur.
    themenfelder: Vec<Benannt<'a>>,
    /// One entry a Leistung.
    leistungen: Vec<Leistung<'a>>,
    /// Shares, and what is to be done.
    summary: Summary<'a>,
}

/// The program.
#[derive(Serialize, JsonSchema)]
struct Werkzeug<'a> {
    name: &'a str,
    version: &'a str,
}

/// A code and its name before people.
#[derive(Serialize, JsonSchema)]
struct Benannt<'a> {
    code: &'a str,
    name: &'a str,
}

/// A deliverable.
#[derive(Serialize, JsonSchema)]
struct Gegenstand<'a> {
    nr: u32,
    id: &'a str,
    name: &'a str,
}

/// One Leistung.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Leistung<'a> {
    /// Leistungsschlüssel as written.
    schluessel: &'a str,
    bezeichnung: &'a str,
    /// Code of the category; empty where none is known.
    prioritaet: &'a str,
    /// Code of the Themenfeld.
    themenfeld: &'a str,
    /// One entry a deliverable.
    zellen: Vec<Zelle<'a>>,
}

/// One deliverable of one Leistung.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Zelle<'a> {
    nr: u32,
    id: &'a str,
    /// What is demanded: must, as needed, not.
    #[schemars(schema_with = "soll")]
    soll: &'static str,
    #[schemars(schema_with = "stand")]
    stand: &'static str,
    /// The reasons in one line.
    grund: String,
    nachweise: Vec<Beleg<'a>>,
}

/// A piece of evidence, and what became of it.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Beleg<'a> {
    /// Title of the entry; empty where it has none.
    titel: &'a str,
    /// As named: a path, a FIM id, a URL.
    angabe: &'a str,
    /// The file behind it, where there is one.
    datei: Option<&'a str>,
    /// What was seen.
    gesehen: &'a str,
    /// Whether it holds as evidence.
    gilt: bool,
}

/// The JSON Schema (draft 2020-12) of the JSON of the matrix, made from the types that write it.
///
/// In short: `leistungen[]` with `schluessel`, `bezeichnung`, `prioritaet`, `themenfeld` and
/// `zellen[]` (`nr`, `id`, `soll`, `stand`, `grund`, `nachweise[]`); `summary` with `gesamt`, shares
/// by `themenfelder[]`, `prioritaeten[]` and `liefergegenstaende[]`, what decides as `offen[]` and
/// what does not as `weitere[]`, the worst first, and `vergleich` where there is an earlier run.
/// Before them: `schemaVersion`, `tool`, `matrix`, `titel`, `stichtag`, `kategorien[]`,
/// `liefergegenstaende[]`, `themenfelder[]`.
#[must_use]
pub fn matrix_schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<Ergebnis<'static>>();
    to_text(serde_json::to_string_pretty(&schema))
}

pub(super) fn document(
    matrixstand: &Matrixstand,
    vergleich: Option<&Matrixvergleich>,
    tool: Tool<'_>,
    sprache: Sprache,
) -> String {
    let ergebnis = Ergebnis::new(matrixstand, vergleich, tool, sprache);
    to_text(serde_json::to_string_pretty(&ergebnis))
}

impl<'a> Ergebnis<'a> {
    pub(crate) fn new(
        matrixstand: &'a Matrixstand,
        vergleich: Option<&'a Matrixvergleich>,
        tool: Tool<'a>,
        sprache: Sprache,
    ) -> Self {
        let gegenstaende = matrixstand.liefergegenstaende.iter();
        let kategorien = matrixstand.kategorien.iter();
        let felder = matrixstand.themenfelder.iter();
        let leistungen = matrixstand.leistungen.iter();
        Self {
            schema_version: MATRIX_SCHEMA_VERSION,
            tool: Werkzeug { name: tool.name, version: tool.version },
            matrix: &matrixstand.matrix,
            titel: &matrixstand.titel,
            stichtag: &matrixstand.stichtag,
            kategorien: kategorien.map(|it| Benannt { code: &it.code, name: &it.name }).collect(),
            liefergegenstaende: gegenstaende
                .map(|it| Gegenstand { nr: it.nr, id: &it.id, name: &it.name })
                .collect(),
            themenfelder: felder.map(|it| Benannt { code: &it.code, name: &it.name }).collect(),
            leistungen: leistungen.map(|it| leistung(matrixstand, it, sprache)).collect(),
            summary: Summary::new(matrixstand, vergleich, sprache),
        }
    }
}

fn leistung<'a>(
    matrixstand: &'a Matrixstand,
    zeile: &'a Matrixzeile,
    sprache: Sprache,
) -> Leistung<'a> {
    let zellen = auswertung::zellen(matrixstand, zeile);
    Leistung {
        schluessel: &zeile.schluessel,
        bezeichnung: &zeile.bezeichnung,
        prioritaet: &zeile.prioritaet,
        themenfeld: &zeile.themenfeld,
        zellen: zellen.map(|(it, zelle)| Zelle::new(it.nr, &it.id, zelle, sprache)).collect(),
    }
}

impl<'a> Zelle<'a> {
    fn new(nr: u32, id: &'a str, zelle: &'a Matrixzelle, sprache: Sprache) -> Self {
        let beleg = |it: &'a Nachweis| Beleg {
            titel: &it.titel,
            angabe: &it.angabe,
            datei: it.datei.as_deref(),
            gesehen: it.gesehen.get(sprache),
            gilt: it.gilt,
        };
        Self {
            nr,
            id,
            soll: zelle.soll.key(),
            stand: zelle.stand.key(),
            grund: zelle.grund(sprache),
            nachweise: zelle.nachweise.iter().map(beleg).collect(),
        }
    }
}

fn soll(_: &mut SchemaGenerator) -> Schema {
    einer_von(&Soll::ALL.map(Soll::key))
}

fn stand(_: &mut SchemaGenerator) -> Schema {
    einer_von(&Stand::ALL.map(Stand::key))
}

fn stufe(_: &mut SchemaGenerator) -> Schema {
    einer_von(&Stufe::ALL.map(Stufe::key))
}

fn richtung(_: &mut SchemaGenerator) -> Schema {
    let all = [Richtung::Schlechter, Richtung::Besser, Richtung::Anders];
    einer_von(&all.map(Richtung::key))
}

fn soll_oder_nichts(_: &mut SchemaGenerator) -> Schema {
    oder_nichts(&Soll::ALL.map(Soll::key))
}

fn stand_oder_nichts(_: &mut SchemaGenerator) -> Schema {
    oder_nichts(&Stand::ALL.map(Stand::key))
}

fn einer_von(keys: &[&str]) -> Schema {
    json_schema!({ "type": "string", "enum": keys })
}

fn oder_nichts(keys: &[&str]) -> Schema {
    let mut all: Vec<Option<&str>> = keys.iter().copied().map(Some).collect();
    all.push(None);
    json_schema!({ "type": ["string", "null"], "enum": all })
}
