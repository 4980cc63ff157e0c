//! Fixes in SARIF: what `fim fix` would change for a result, as replacements of characters.
//!
//! Nothing is decided here: what is in a fix was made, and checked, as `fim fix` makes it. Repairs of
//! one value may share a replacement; it then stands in the fixes of both, the same.

use super::Text;
use super::ort::Datei;
use fim_core::{
    Dateireparatur, FileReport, Finding, Fingerprint, Reparatur, Report, Sprache, Textaenderung,
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Behebung<'a> {
    description: Text,
    artifact_changes: Vec<Dateiwechsel<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dateiwechsel<'a> {
    artifact_location: Datei,
    replacements: Vec<Ersetzung<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Ersetzung<'a> {
    deleted_region: Bereich,
    /// Left out where characters only go.
    #[serde(skip_serializing_if = "Option::is_none")]
    inserted_content: Option<Inhalt<'a>>,
}

/// From the first character that goes to the one behind the last; empty where something is put in.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Bereich {
    start_line: u64,
    start_column: u64,
    end_line: u64,
    end_column: u64,
}

#[derive(Serialize)]
struct Inhalt<'a> {
    text: &'a str,
}

/// The repairs of a report, by file and finding.
pub(super) struct Behebungen<'a> {
    schritte: HashMap<(&'a str, Fingerprint), Vec<(usize, usize)>>,
    dateien: &'a [Dateireparatur],
    /// Findings by the places at which others of their cause name them.
    weitere: HashMap<Stelle<'a>, Fingerprint>,
}

/// File, rule, first byte.
type Stelle<'a> = (&'a str, &'static str, u64);

impl<'a> Behebungen<'a> {
    pub(super) fn new(report: &'a Report) -> Self {
        let dateien = &report.reparaturen[..];
        let mut schritte: HashMap<_, Vec<_>> = HashMap::new();
        for (nummer, datei) in dateien.iter().enumerate() {
            for (at, schritt) in datei.aenderungen.iter().enumerate() {
                let key = (datei.pfad.as_str(), schritt.anlass);
                schritte.entry(key).or_default().push((nummer, at));
            }
        }
        let mut weitere = HashMap::new();
        if !schritte.is_empty() {
            let all = report.findings().filter(|(_, finding)| finding.repeats);
            weitere.extend(all.filter_map(|(file, finding)| {
                let at = finding.place.as_ref()?.span.start;
                Some(((file.path.as_str(), finding.rule.code, at), finding.fingerprint))
            }));
        }
        Self { schritte, dateien, weitere }
    }

    /// The fix of a cause, at all of its places; `None` where nothing can be repaired.
    pub(super) fn zu(
        &self,
        file: &'a FileReport,
        finding: &'a Finding,
        sprache: Sprache,
    ) -> Option<Behebung<'a>> {
        let weitere = finding.weitere.iter().filter_map(|ort| {
            let pfad = &*ort.file;
            Some((pfad, *self.weitere.get(&(pfad, finding.rule.code, ort.place.span.start))?))
        });
        let (mut arten, mut stellen) = (BTreeSet::new(), BTreeMap::<usize, BTreeSet<usize>>::new());
        for key in std::iter::once((file.path.as_str(), finding.fingerprint)).chain(weitere) {
            for (nummer, at) in self.schritte.get(&key).into_iter().flatten() {
                let schritt = &self.dateien[*nummer].aenderungen[*at];
                arten.insert(schritt.art);
                stellen.entry(*nummer).or_default().extend(&schritt.stellen);
            }
        }
        let aenderungen = stellen.into_iter().map(|(nummer, stellen)| {
            let datei = &self.dateien[nummer];
            let stellen = stellen.into_iter().filter_map(|at| datei.stellen.get(at));
            Dateiwechsel {
                artifact_location: Datei::new(&datei.pfad),
                replacements: stellen.map(Ersetzung::new).collect(),
            }
        });
        let artifact_changes: Vec<_> = aenderungen.collect();
        (!artifact_changes.is_empty())
            .then(|| Behebung { description: beschreibung(&arten, sprache), artifact_changes })
    }
}

fn beschreibung(arten: &BTreeSet<Reparatur>, sprache: Sprache) -> Text {
    let texte: Vec<&str> = arten.iter().map(|art| art.wording().get(sprache)).collect();
    Text::new(texte.join("; "))
}

impl<'a> Ersetzung<'a> {
    fn new(stelle: &'a Textaenderung) -> Self {
        Self {
            deleted_region: Bereich {
                start_line: stelle.von.line,
                start_column: stelle.von.column,
                end_line: stelle.bis.line,
                end_column: stelle.bis.column,
            },
            inserted_content: (!stelle.text.is_empty()).then_some(Inhalt { text: &stelle.text }),
        }
    }
}
