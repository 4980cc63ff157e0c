//! What a search found as JSON. Keys are never renamed and never removed within a schema version.

use super::{artefakte, worte};
use crate::json::{SCHEMA_VERSION, Tool, to_text};
use fim_core::{
    ElementInfo, Fassungsstand, Fundstelle, Gefunden, Gewissheit, Sprache, Suchergebnis, Weg,
};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    schema_version: u32,
    tool: Tool<'a>,
    query: Query<'a>,
    summary: Summary,
    elements: Vec<Found<'a>>,
    hits: Vec<Hit<'a>>,
    /// What is written nearly the same, where nothing was found.
    suggestions: &'a [String],
}

#[derive(Serialize)]
struct Query<'a> {
    input: &'a str,
    kind: &'static str,
    normalised: &'a str,
}

#[derive(Serialize)]
struct Summary {
    files: u64,
    hits: usize,
    /// Of them those that are only possible.
    possible: usize,
    artefacts: usize,
}

#[derive(Serialize)]
struct Named<'a> {
    kind: &'a str,
    id: Option<&'a str>,
    version: Option<&'a str>,
    name: Option<&'a str>,
}

#[derive(Serialize)]
struct Found<'a> {
    kind: &'a str,
    id: Option<&'a str>,
    name: Option<&'a str>,
    /// Whether it is there as an artefact of its own.
    own: bool,
    versions: Vec<Version<'a>>,
}

#[derive(Serialize)]
struct Version<'a> {
    version: &'a str,
    places: u64,
    contents: u32,
    differing: &'a [String],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Hit<'a> {
    artefact: Named<'a>,
    /// From the artefact to the element of the hit, the artefact left out.
    chain: Vec<Named<'a>>,
    /// The element that the row of the structure embeds, where the hit is said of the row.
    #[serde(skip_serializing_if = "Option::is_none")]
    concerns: Option<Named<'a>>,
    via: Via,
    certainty: Certainty,
    file: &'a str,
    line: u64,
    column: u64,
    element_path: &'a str,
    text: &'a str,
    /// The piece of the text that is meant.
    matched: &'a str,
    /// Which of several contents of its version, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<u32>,
}

#[derive(Serialize)]
struct Via {
    kind: &'static str,
    /// How a text names the norm.
    #[serde(rename = "match", skip_serializing_if = "Option::is_none")]
    treffer: Option<&'static str>,
    label: &'static str,
}

#[derive(Serialize)]
struct Certainty {
    key: &'static str,
    label: &'static str,
}

pub(super) fn document(ergebnis: &Suchergebnis, tool: Tool<'_>, sprache: Sprache) -> String {
    let suche = &ergebnis.suche;
    let all: Vec<&Fundstelle> = ergebnis.funde.iter().collect();
    let possible = all.iter().filter(|it| it.gewissheit == Gewissheit::Moeglich).count();
    let summary = Summary {
        files: ergebnis.dateien,
        hits: all.len(),
        possible,
        artefacts: artefakte(&all).count(),
    };
    let query = Query { input: &suche.eingabe, kind: suche.art.key(), normalised: &suche.normal };
    let document = Document {
        schema_version: SCHEMA_VERSION,
        tool,
        query,
        summary,
        elements: ergebnis.gefunden.iter().map(found).collect(),
        hits: ergebnis.funde.iter().map(|fund| hit(fund, sprache)).collect(),
        suggestions: &ergebnis.aehnlich,
    };
    to_text(serde_json::to_string_pretty(&document))
}

fn named(info: &ElementInfo) -> Named<'_> {
    Named {
        kind: &info.kind,
        id: info.id.as_deref(),
        version: info.version.as_deref(),
        name: info.name.as_deref(),
    }
}

fn found(one: &Gefunden) -> Found<'_> {
    Found {
        kind: &one.element.kind,
        id: one.element.id.as_deref(),
        name: one.element.name.as_deref(),
        own: one.eigen,
        versions: one.fassungen.iter().map(Version::of).collect(),
    }
}

impl<'a> Version<'a> {
    fn of(one: &'a Fassungsstand) -> Self {
        Self {
            version: &one.version,
            places: one.stellen,
            contents: one.inhalte,
            differing: &one.abweichend,
        }
    }
}

fn hit(fund: &Fundstelle, sprache: Sprache) -> Hit<'_> {
    let treffer = match &fund.weg {
        Weg::Norm(treffer) => Some(treffer.key()),
        _ => None,
    };
    let label = worte::weg(&fund.weg, sprache);
    let certainty = worte::gewissheit(&fund.gewissheit, sprache);
    Hit {
        artefact: named(&fund.artefakt),
        chain: fund.kette.iter().map(named).collect(),
        concerns: fund.betrifft.as_ref().map(named),
        via: Via { kind: fund.weg.key(), treffer, label },
        certainty: Certainty { key: fund.gewissheit.key(), label: certainty },
        file: &fund.datei,
        line: fund.place.position.line,
        column: fund.place.position.column,
        element_path: &fund.place.path,
        text: &fund.text,
        matched: fund.text.get(fund.treffer.clone()).unwrap_or(&fund.text),
        content: fund.inhalt,
    }
}
