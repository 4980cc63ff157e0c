//! What only shows across files. Each file leaves traces behind when its text is dropped; when all
//! files are read, the traces are compared and findings are added to the reports.

use crate::Vorgaben;
use crate::artefakt::Inhalt;
use crate::korpus::Dateiindex;
use crate::quer::{self, Ergebnis};
use crate::vorgaben::Profil;
use crate::vorhaben::Ozgdatei;
use fim_core::{Bestand, FileReport, Finding, Limits, Matrixstand, State};
use std::collections::BTreeMap;

/// What a file leaves behind.
#[derive(Debug, Default)]
pub struct Spuren {
    pub(crate) index: Dateiindex,
    pub(crate) vorhaben: Option<Ozgdatei>,
}

impl Spuren {
    pub(crate) fn of(inhalt: &Inhalt<'_>, profil: Profil) -> Self {
        match (profil, inhalt) {
            // The QS-Bericht is on one file; the import of the Portalverbund takes XZuFi alone.
            (Profil::QsBericht, _) => Self::default(),
            (
                Profil::Pvog,
                Inhalt::Xdatenfelder(..) | Inhalt::Xprozess(_) | Inhalt::Genericode(_),
            ) => Self::default(),
            _ => Self { index: Dateiindex::of(inhalt), vorhaben: None },
        }
    }

    /// Adds those of the next piece of the same file.
    pub(crate) fn absorb(&mut self, next: Self) {
        self.index.absorb(next.index);
    }
}

/// Compares the traces of all files and adds what they show to the reports, then puts findings of
/// one cause together; `spuren` stand in the order of `files`. Says what the files hold together, and
/// how far a Vorhaben is where there is one.
pub fn vergleiche(
    files: &mut [FileReport],
    spuren: &[Spuren],
    vorgaben: &Vorgaben<'_>,
) -> (Bestand, Option<Matrixstand>) {
    let indizes: Vec<&Dateiindex> = spuren.iter().map(|spur| &spur.index).collect();
    let dateien: Vec<Option<&Ozgdatei>> =
        spuren.iter().map(|spur| spur.vorhaben.as_ref()).collect();
    let Ergebnis { befunde: found, bestand, matrix } =
        quer::pruefe(files, &indizes, &dateien, vorgaben);
    let mut by_file: BTreeMap<usize, Vec<Finding>> = BTreeMap::new();
    for (file, finding) in found {
        by_file.entry(file).or_default().push(finding);
    }
    for (file, findings) in by_file {
        if let Some(report) = files.get_mut(file) {
            add(report, findings, vorgaben.limits);
        }
    }
    crate::ursache::zusammenfassen(files, vorgaben.profil);
    match vorgaben.profil {
        // What an import follows, its rules say.
        Profil::QsBericht | Profil::Pvog => (Bestand::default(), None),
        Profil::Standard | Profil::Steckbrief | Profil::Stammtext | Profil::Sdg => {
            (bestand, matrix)
        }
    }
}

fn add(report: &mut FileReport, findings: Vec<Finding>, limits: &Limits) {
    let limit = usize::try_from(limits.findings).unwrap_or(usize::MAX);
    let room = limit.saturating_sub(report.findings.len());
    report.dropped += findings.len().saturating_sub(room) as u64;
    report.findings.extend(findings.into_iter().take(room));
    report.findings.sort_by_key(Finding::order);
    if !report.findings.is_empty() && report.state != State::Unchecked {
        report.state = State::Findings;
    }
}
