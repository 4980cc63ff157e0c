//! What is said of files together, with the names of files free of their folders.

use crate::variante::Variante;
use fim_core::{FileReport, Limits, Place, Sprache, State, Stufe};
use fim_validation::{Auswahl, Datum, Profil, Pruefweise, Verweisart, Vorgaben};
use std::fmt;

/// A finding that no other stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Befund {
    pub(crate) datei: String,
    pub(crate) zeile: u64,
    pub(crate) code: &'static str,
    pub(crate) stufe: Stufe,
    pub(crate) fingerabdruck: String,
    pub(crate) meldung: String,
    /// Further places of the same cause, and what is shown beside it.
    pub(crate) weitere: Vec<String>,
    pub(crate) dazu: Vec<String>,
}

impl fmt::Display for Befund {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { datei, zeile, code, stufe, meldung, .. } = self;
        write!(f, "{datei}:{zeile} {}[{code}] {meldung}", stufe.label(Sprache::De))?;
        for (word, places) in [("weitere", &self.weitere), ("dazu", &self.dazu)] {
            if !places.is_empty() {
                write!(f, "\n    {word}: {}", places.join(", "))?;
            }
        }
        Ok(())
    }
}

/// What decides on a check.
#[derive(Debug, Default, Clone)]
pub(crate) struct Wunsch {
    pub(crate) auswahl: Auswahl,
    pub(crate) profil: Profil,
    pub(crate) verweise: Vec<Verweisart>,
}

impl Wunsch {
    /// What makes the rule of a variant speak.
    pub(crate) fn of(variante: &Variante) -> Self {
        let mit = vec![variante.regel.clone()];
        let art = |key: &String| {
            let found = Verweisart::ALL.iter().find(|art| art.key() == key);
            *found.expect("kind of reference")
        };
        Self {
            auswahl: Auswahl { mit, ..Auswahl::default() },
            verweise: variante.verweise.iter().map(art).collect(),
            ..Self::default()
        }
    }
}

/// The findings of files under these paths, in order.
pub(crate) fn befunde(dateien: &[(String, &str)], wunsch: &Wunsch) -> Vec<Befund> {
    let limits = Limits::default();
    let mut vorgaben = Vorgaben {
        auswahl: &wunsch.auswahl,
        profil: wunsch.profil,
        stichtag: Datum::read("2026-09-01"),
        ..Vorgaben::new(&limits)
    };
    for art in &wunsch.verweise {
        vorgaben.verweise.set(*art, Pruefweise::Immer);
    }
    let check = |(path, text): &(String, &str)| {
        fim_validation::check_with_traces(path, text.as_bytes().to_vec(), &vorgaben)
    };
    let (mut reports, spuren): (Vec<_>, Vec<_>) = dateien.iter().map(check).unzip();
    fim_validation::vergleiche(&mut reports, &spuren, &vorgaben);
    // What could not be read would be silent.
    let is_read = |report: &FileReport| matches!(report.state, State::Ok | State::Findings);
    assert!(reports.iter().all(is_read), "a file could not be read");
    let mut found: Vec<Befund> = reports.iter().flat_map(of).collect();
    found.sort();
    found
}

fn of(report: &FileReport) -> impl Iterator<Item = Befund> + '_ {
    let findings = report.findings.iter().filter(|finding| !finding.repeats);
    findings.map(|finding| {
        let line = |place: &Place| place.position.line;
        let mut weitere: Vec<String> = finding
            .weitere
            .iter()
            .map(|ort| format!("{}:{}", name(&ort.file), line(&ort.place)))
            .collect();
        weitere.sort();
        let dazu = finding.related.iter();
        let dazu = dazu
            .map(|one| format!("{}:{}", name(one.label.get(Sprache::De)), line(&one.place)))
            .collect();
        Befund {
            datei: name(&report.path).to_owned(),
            zeile: finding.place.as_ref().map_or(0, line),
            code: finding.rule.code,
            stufe: finding.stufe,
            fingerabdruck: finding.fingerprint.to_string(),
            meldung: finding.message(Sprache::De),
            weitere,
            dazu,
        }
    })
}

/// A path without its folders.
fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
