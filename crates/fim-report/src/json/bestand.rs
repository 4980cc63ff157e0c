//! What all files hold together, and the totals, as JSON.

use super::one_of;
use crate::zellenzahl::Zellenzahl;
use fim_core::{
    Bestand, ExceptionCounts, FileCounts, FindingCounts, Matrixstand, Matrixzeile, Matrixzelle,
    Objektzahl, Summary, Verweisgrund, Verweisstand,
};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

/// Totals over everything.
#[derive(Serialize, JsonSchema)]
pub(super) struct Totals {
    files: Files,
    /// What has one cause is one, however many places it has.
    findings: Levels,
    /// Places of the findings.
    places: Levels,
    /// Findings that do not count; these are in no other number.
    #[serde(skip_serializing_if = "Option::is_none")]
    exceptions: Option<Exceptions>,
}

/// Files by state.
#[derive(Serialize, JsonSchema)]
struct Files {
    total: u64,
    ok: u64,
    findings: u64,
    unchecked: u64,
    other: u64,
}

/// Counts by level.
#[derive(Serialize, JsonSchema)]
struct Levels {
    kritisch: u64,
    methodisch: u64,
    warnung: u64,
    hinweis: u64,
}

/// Findings that do not count, by reason.
#[derive(Serialize, JsonSchema)]
struct Exceptions {
    ausnahme: u64,
    baseline: u64,
    frueher: u64,
}

/// How far a Vorhaben is.
#[derive(Serialize, JsonSchema)]
pub(super) struct Matrix<'a> {
    name: &'a str,
    /// True where a cell that must be delivered is not met.
    failing: bool,
    /// Leistungen with such a cell.
    leistungen_verfehlt: u64,
    leistungen: u64,
    #[serde(flatten)]
    zellen: Zellenzahl,
}

/// What the files hold together.
#[derive(Serialize, JsonSchema)]
pub(super) struct Corpus<'a> {
    objects: Vec<Objects>,
    references: Vec<References<'a>>,
}

/// Objects of a kind.
#[derive(Serialize, JsonSchema)]
struct Objects {
    kind: &'static str,
    /// All, also those inside others.
    count: u64,
    /// Those that are an artefact of their own.
    own: u64,
}

/// References of a kind.
#[derive(Serialize, JsonSchema)]
struct References<'a> {
    kind: &'a str,
    #[schemars(schema_with = "verweisgrund")]
    state: Verweisgrund,
    total: u64,
    found: u64,
    missing: u64,
    unchecked: u64,
}

impl Totals {
    pub(super) fn new(summary: &Summary) -> Self {
        let FileCounts { total, ok, findings, unchecked, other } = summary.files;
        let ExceptionCounts { ausnahme, baseline, frueher } = summary.exceptions;
        let exceptions = Exceptions { ausnahme, baseline, frueher };
        Self {
            files: Files { total, ok, findings, unchecked, other },
            findings: Levels::new(summary.findings),
            places: Levels::new(summary.places),
            exceptions: (!summary.exceptions.is_empty()).then_some(exceptions),
        }
    }
}

impl Levels {
    const fn new(counts: FindingCounts) -> Self {
        let FindingCounts { kritisch, methodisch, warnung, hinweis } = counts;
        Self { kritisch, methodisch, warnung, hinweis }
    }
}

impl<'a> Matrix<'a> {
    pub(super) fn new(stand: &'a Matrixstand) -> Self {
        let verfehlt = |zeile: &&Matrixzeile| zeile.zellen.iter().any(Matrixzelle::verfehlt);
        let anteil = stand.anteil(|_| true);
        Self {
            name: &stand.matrix,
            failing: stand.verfehlt(),
            leistungen_verfehlt: stand.leistungen.iter().filter(verfehlt).count() as u64,
            leistungen: anteil.leistungen,
            zellen: Zellenzahl::new(&anteil),
        }
    }
}

impl<'a> Corpus<'a> {
    pub(super) fn new(bestand: &'a Bestand) -> Option<Self> {
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

fn verweisgrund(_: &mut SchemaGenerator) -> Schema {
    one_of(&["checked", "no-targets", "switched-off"])
}
