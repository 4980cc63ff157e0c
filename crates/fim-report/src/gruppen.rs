//! Findings by file and artefact, and which of them are told in full: of each rule the first of the
//! run. The others are counted by rule, so that nothing is left out without a word.

use crate::Options;
use fim_core::{Ausgenommen, ElementInfo, FileReport, Finding, FindingCounts, Report, Stufe};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// Findings of a rule that are told in full in a run, unless all are asked for.
pub(crate) const SHOWN: usize = 3;
/// Runs with more findings than this are long: tables help to find one's way in them.
const LONG: u64 = 50;
/// Groups of which nothing is told in full that are shown, unless all are asked for.
const GEFALTET: usize = 100;

/// The findings of an artefact, or of what a file has beside artefacts.
pub(crate) struct Gruppe<'r> {
    pub file: &'r FileReport,
    /// The artefact, where findings of the file belong to several.
    pub artefakt: Option<&'r ElementInfo>,
    /// All of them by level.
    pub anzahl: FindingCounts,
    /// Those that are told in full, in the order of their places.
    pub gezeigt: Vec<&'r Finding>,
    /// The others, worst first.
    pub rest: Vec<Rest<'r>>,
    /// Findings that do not count, where all are asked for.
    pub ausgenommen: Vec<&'r Ausgenommen>,
}

/// Findings of a rule and level that are not told in full.
pub(crate) struct Rest<'r> {
    /// The first of them.
    pub erster: &'r Finding,
    pub anzahl: u64,
}

impl Gruppe<'_> {
    /// How many findings are not told in full.
    pub(crate) fn gefaltet(&self) -> u64 {
        self.rest.iter().map(|rest| rest.anzahl).sum()
    }

    /// The only rule that is not told in full, where the group tells some of it.
    pub(crate) fn eine_regel(&self) -> Option<&Rest<'_>> {
        let [rest] = self.rest.as_slice() else { return None };
        let is_told = |finding: &&&Finding| finding.rule.code == rest.erster.rule.code;
        self.gezeigt.iter().find(is_told).map(|_| rest)
    }
}

/// True for a run with so many findings that tables help.
pub(crate) fn is_long(report: &Report) -> bool {
    report.summary().findings.total() > LONG
}

/// The groups in the order of files and places. A cause with several places is told once.
pub(crate) fn gruppen<'r>(report: &'r Report, options: &Options) -> Vec<Gruppe<'r>> {
    gefaltet_ab(report, if options.all { usize::MAX } else { SHOWN }, options)
}

/// As [`gruppen`], with so many findings of a rule in full.
pub(crate) fn gefaltet_ab<'r>(
    report: &'r Report,
    most: usize,
    options: &Options,
) -> Vec<Gruppe<'r>> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut gruppen = Vec::new();
    for file in &report.files {
        let teile = aufgeteilt(file, options);
        let is_one = teile.len() == 1;
        for (einheit, (befunde, ausgenommen)) in teile {
            let artefakt = einheit.filter(|_| !is_one).and_then(|at| file.einheiten.get(at));
            let artefakt = artefakt.map(|it| &it.artefakt);
            let mut gruppe = Gruppe {
                file,
                artefakt,
                anzahl: FindingCounts::default(),
                gezeigt: Vec::new(),
                rest: Vec::new(),
                ausgenommen,
            };
            let mut rest: BTreeMap<(Reverse<Stufe>, &str), Rest<'_>> = BTreeMap::new();
            for finding in befunde {
                gruppe.anzahl.add(finding.stufe);
                let count = seen.entry(finding.rule.code).or_default();
                *count += 1;
                if *count <= most {
                    gruppe.gezeigt.push(finding);
                } else {
                    let key = (Reverse(finding.stufe), finding.rule.code);
                    let first = || Rest { erster: finding, anzahl: 0 };
                    rest.entry(key).or_insert_with(first).anzahl += 1;
                }
            }
            gruppe.rest = rest.into_values().collect();
            gruppen.push(gruppe);
        }
    }
    gruppen
}

/// The groups that are shown, and those beyond: of a long run only so many are shown that tell
/// nothing in full.
pub(crate) fn bis_zur_grenze(gruppen: Vec<Gruppe<'_>>) -> (Vec<Gruppe<'_>>, Vec<Gruppe<'_>>) {
    let mut folded = 0;
    gruppen.into_iter().partition(|gruppe| {
        let is_folded = gruppe.gezeigt.is_empty() && gruppe.ausgenommen.is_empty();
        folded += usize::from(is_folded);
        !is_folded || folded <= GEFALTET
    })
}

type Teil<'r> = (Vec<&'r Finding>, Vec<&'r Ausgenommen>);

/// Findings by the artefact around their place; `None` for what lies in none.
fn aufgeteilt<'r>(file: &'r FileReport, options: &Options) -> BTreeMap<Option<usize>, Teil<'r>> {
    let mut teile: BTreeMap<Option<usize>, Teil<'r>> = BTreeMap::new();
    for finding in file.findings.iter().filter(|finding| !finding.repeats) {
        teile.entry(einheit(file, finding)).or_default().0.push(finding);
    }
    if options.all {
        for one in &file.ausgenommen {
            teile.entry(einheit(file, &one.finding)).or_default().1.push(one);
        }
    }
    teile
}

fn einheit(file: &FileReport, finding: &Finding) -> Option<usize> {
    let start = finding.place.as_ref()?.span.start;
    let at = file.einheiten.partition_point(|one| one.span.start <= start).checked_sub(1)?;
    file.einheiten.get(at).filter(|one| one.span.contains(start)).map(|_| at)
}
