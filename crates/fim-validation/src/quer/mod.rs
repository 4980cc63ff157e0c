//! Rules across artefacts (`FIM…`, and those of XDatenfelder that need several files): what only
//! shows when all files are read.
//!
//! * `beispiele`: a failing and a passing example of each
//! * `regeln`: the rules by topic, one small file or one row of a table each
//! * `geltend`: which versions count
//! * `fehlendes`: what several rules miss is one finding
//! * `melder`: the way to tell a finding at one or at many places
//! * `stand`: what was there, and which references could be followed
//!
//! Not here: how files are read (`korpus`), which findings are one (`ursache`).

mod beispiele;
mod fehlendes;
mod geltend;
mod melder;
mod regeln;
mod stand;

pub(crate) use melder::benenne;
pub(crate) use regeln::rules;

use crate::Vorgaben;
use crate::korpus::grundlagen::Buch;
use crate::korpus::konvolut::Konvolute;
use crate::korpus::{Datei, Dateiindex, Korpus, dateiname};
use crate::panik::{Regelpanik, gefangen};
use crate::vorhaben::{self, Ozgdatei};
use fim_core::{Bestand, FileReport, Finding, Matrixstand, RuleMeta, State};
pub(crate) use geltend::Geltend;
use melder::Melder;

/// A rule across artefacts.
pub(crate) struct Querregel {
    pub(crate) meta: RuleMeta,
    pub(crate) check: fn(&Quer<'_>, &mut Melder<'_>),
}

/// What a rule is given.
pub(crate) struct Quer<'k> {
    pub(crate) korpus: &'k Korpus<'k>,
    /// Of those artefacts that count.
    pub(crate) konvolute: Konvolute<'k>,
    /// What their members rest on.
    pub(crate) grundlagen: Buch<'k>,
    geltend: Geltend,
    pub(crate) vorgaben: &'k Vorgaben<'k>,
    /// Names of the files that could not be read: what stands in them is not missing.
    pub(crate) ungelesen: Vec<&'k str>,
}

impl Quer<'_> {
    /// False for what is inactive or has a newer version, and for all that is inside it.
    pub(crate) fn gilt(&self, zeiger: crate::korpus::Zeiger) -> bool {
        self.geltend.gilt(self.korpus, zeiger)
    }
}

/// What all files show together.
pub(crate) struct Ergebnis {
    /// Findings, each with the place of its file in the order of the reports.
    pub(crate) befunde: Vec<(usize, Finding)>,
    pub(crate) bestand: Bestand,
    /// How far a Vorhaben is, where there is one.
    pub(crate) matrix: Option<Matrixstand>,
    /// Rules in which we failed.
    pub(crate) paniken: Vec<Regelpanik>,
}

/// Runs every rule on all files; `indizes` stand in the order of `files`. Findings come with the
/// place of their file in that order.
pub(crate) fn pruefe(
    files: &[FileReport],
    indizes: &[&Dateiindex],
    dateien: &[Option<&Ozgdatei>],
    vorgaben: &Vorgaben<'_>,
) -> Ergebnis {
    let korpus = korpus(files, indizes);
    let unread = files.iter().filter(|file| file.state == State::Unchecked);
    let ungelesen = unread.map(|file| dateiname(&file.path)).collect();
    let geltend = Geltend::of(&korpus);
    let (konvolute, grundlagen) = korpus.konvolute_von(&|zeiger| geltend.gilt(&korpus, zeiger));
    let quer = Quer { korpus: &korpus, konvolute, grundlagen, geltend, vorgaben, ungelesen };
    let (mut found, mut paniken) = (Vec::new(), Vec::new());
    for regel in
        regeln::of_profil(vorgaben.profil).filter(|regel| vorgaben.auswahl.wants(&regel.meta))
    {
        let mut melder = Melder::new(&regel.meta, &korpus);
        let check = || (regel.check)(&quer, &mut melder);
        if gefangen(&regel.meta, vorgaben.netz, &mut paniken, check) {
            found.extend(melder.finish());
        }
    }
    fehlendes::zusammenfassen(&mut found, &korpus);
    let mut befunde: Vec<(usize, Finding)> =
        found.into_iter().map(|one| (one.nummer, one.finding)).collect();
    let (eigene, matrix) = vorhaben::pruefe(&quer, files, dateien, &mut paniken);
    befunde.extend(eigene);
    Ergebnis { befunde, bestand: stand::of(&korpus, &vorgaben.verweise), matrix, paniken }
}

/// The index of all files.
pub(crate) fn korpus<'k>(files: &'k [FileReport], indizes: &[&'k Dateiindex]) -> Korpus<'k> {
    let dateien = files.iter().zip(indizes).enumerate();
    let datei = |(nummer, (file, index)): (usize, (&'k FileReport, &&'k Dateiindex))| Datei {
        path: &file.path,
        name: file.path.as_str().into(),
        fassung: file.identity.version.as_deref().unwrap_or_default(),
        index,
        nummer,
    };
    Korpus::new(dateien.map(datei).collect())
}
