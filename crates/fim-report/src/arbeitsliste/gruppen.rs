//! The findings of a report by Redaktion, the worst first.

use super::worte;
use fim_core::{Ausnahmegrund, FileReport, Finding, FindingCounts, Report, Sprache};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What one row is about.
pub(super) struct Posten<'r> {
    pub(super) file: &'r FileReport,
    pub(super) finding: &'r Finding,
    /// Where it is excepted already: the reason, and the last day.
    pub(super) ausnahme: Option<(&'r str, Option<&'r str>)>,
}

/// The rows of a Redaktion.
pub(super) struct Gruppe<'r> {
    redaktion: Option<&'r str>,
    pub(super) posten: Vec<Posten<'r>>,
}

impl<'r> Gruppe<'r> {
    /// The name of the Redaktion before people.
    pub(super) fn name(&self, sprache: Sprache) -> &'r str {
        self.redaktion.unwrap_or(worte::OHNE_ANGABE.get(sprache))
    }

    /// Findings that count, by level.
    pub(super) fn befunde(&self) -> FindingCounts {
        let mut counts = FindingCounts::default();
        for posten in self.posten.iter().filter(|posten| posten.ausnahme.is_none()) {
            counts.add(posten.finding.stufe);
        }
        counts
    }

    /// Findings that are excepted.
    pub(super) fn ausnahmen(&self) -> u64 {
        self.posten.iter().filter(|posten| posten.ausnahme.is_some()).count() as u64
    }
}

/// Every cause once, and what the settings except; by name of the Redaktion, those of none at the end.
/// What is in the baseline, or was there earlier, is nobody's work, and what an artefact says of itself
/// is decided there.
pub(super) fn gruppen(report: &Report) -> Vec<Gruppe<'_>> {
    let offen = report.causes().map(|(file, finding)| Posten { file, finding, ausnahme: None });
    let ausgenommen = report.files.iter().flat_map(|file| {
        let own = file.ausgenommen.iter().filter(|one| !one.finding.repeats);
        own.filter_map(move |one| match &one.grund {
            Ausnahmegrund::Ausnahme { quelle, .. } if is_in(quelle, &file.path) => None,
            Ausnahmegrund::Ausnahme { begruendung, bis, .. } => {
                let ausnahme = Some((begruendung.as_str(), bis.as_deref()));
                Some(Posten { file, finding: &one.finding, ausnahme })
            }
            Ausnahmegrund::Baseline | Ausnahmegrund::Frueher => None,
        })
    });
    let mut gruppen: BTreeMap<(bool, &str), Vec<Posten<'_>>> = BTreeMap::new();
    for posten in offen.chain(ausgenommen) {
        let name = posten.finding.redaktion.as_deref();
        gruppen.entry((name.is_none(), name.unwrap_or_default())).or_default().push(posten);
    }
    gruppen.into_iter().map(|((_, name), posten)| geordnet(name, posten)).collect()
}

/// True where an exception is written in the file itself.
fn is_in(quelle: &str, path: &str) -> bool {
    quelle.rsplit_once(':').is_some_and(|(file, _)| file == path)
}

/// What is excepted already stands at the end.
fn geordnet<'r>(name: &'r str, mut posten: Vec<Posten<'r>>) -> Gruppe<'r> {
    posten.sort_by_key(|one| {
        (one.ausnahme.is_some(), Reverse(one.finding.stufe), one.finding.rule.code)
    });
    let is_named = posten.first().is_some_and(|one| one.finding.redaktion.is_some());
    Gruppe { redaktion: is_named.then_some(name), posten }
}
