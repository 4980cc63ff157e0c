//! What only shows across files. Each file leaves traces behind when its text is dropped; when all
//! files are read, the traces are compared and findings are added to the reports.

use crate::Vorgaben;
use crate::ablage::{Texte, entpackt, gepackt};
use crate::artefakt::{Artefakt, Inhalt};
use crate::ausnahmen;
use crate::eigene::Lauf;
use crate::eigene::spuren::{self as eigenspuren, Eigenspuren, Gemeinsames};
use crate::identify::{Identified, Standard, identify};
use crate::korpus::Dateiindex;
use crate::panik::Regelpanik;
use crate::quer::{self, Ergebnis};
use crate::statistik::Dateistatistik;
use crate::vorgaben::Profil;
use crate::vorhaben::Ozgdatei;
use fim_core::{Ausnahmenstand, Bestand, FileReport, Finding, Limits, Matrixstand, State};
use std::borrow::Borrow;
use std::collections::BTreeMap;

/// What a file leaves behind.
#[derive(Debug, Default)]
pub struct Spuren {
    pub(crate) index: Dateiindex,
    /// The index as bytes, piece by piece, until it is needed.
    pub(crate) gepackt: Vec<Box<[u8]>>,
    /// Few files have it, and all have the place for it.
    pub(crate) vorhaben: Option<Box<Ozgdatei>>,
    /// Values that rules of one's own compare.
    pub(crate) eigene: Eigenspuren,
    /// What it contributes to statistics, where they are asked for.
    pub(crate) statistik: Option<Box<Dateistatistik>>,
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
            _ => Self { index: Dateiindex::of(inhalt), ..Self::default() },
        }
    }

    /// Adds those of the next piece of the same file.
    pub(crate) fn absorb(&mut self, mut next: Self) {
        // What cannot be packed stays in its place.
        if !next.index.objekte.is_empty() {
            self.entpacke(&mut Texte::default());
        } else if !self.index.objekte.is_empty() {
            next.entpacke(&mut Texte::default());
        }
        self.gepackt.extend(next.gepackt);
        self.index.absorb(next.index);
        self.eigene.absorb(next.eigene);
        if let Some((own, next)) = self.statistik.as_mut().zip(next.statistik) {
            own.absorb(*next);
        }
    }

    /// Packs the index until all files are read: what many small parts take up is more than they
    /// hold, and they lie between the memory of texts and trees that are let go.
    pub fn packe(&mut self) {
        if self.index.objekte.is_empty() {
            return;
        }
        if let Some(bytes) = gepackt(&self.index) {
            self.gepackt.push(bytes);
            self.index = Dateiindex::default();
        }
    }

    /// Undoes [`Spuren::packe`]; needed before anything is compared. Texts are shared with other files
    /// that were unpacked with the same `texte`.
    pub fn entpacke(&mut self, texte: &mut Texte) {
        // Each piece is let go when it is unpacked.
        for bytes in std::mem::take(&mut self.gepackt) {
            entpackt(&bytes, texte).into_iter().for_each(|piece| self.index.absorb(piece));
        }
        self.index.objekte.shrink_to_fit();
    }

    /// The index of what is packed.
    pub(crate) fn ganzer_index(&self, texte: &mut Texte) -> Dateiindex {
        let mut index = Dateiindex::default();
        for bytes in &self.gepackt {
            entpackt(bytes, texte).into_iter().for_each(|piece| index.absorb(piece));
        }
        index
    }

    /// Those of a file that is checked, or of a piece of one; what begins before `ab` was in an
    /// earlier piece.
    pub(crate) fn geprueft(artefakt: &Artefakt<'_>, vorgaben: &Vorgaben<'_>, ab: u64) -> Self {
        let inhalt = &artefakt.inhalt;
        let statistik = vorgaben.statistik.then(|| Box::new(Dateistatistik::of(inhalt)));
        let eigene = eigene(artefakt, vorgaben, ab);
        Self { statistik, eigene, ..Self::of(inhalt, vorgaben.profil) }
    }
}

/// Values that rules of one's own compare.
fn eigene(artefakt: &Artefakt<'_>, vorgaben: &Vorgaben<'_>, ab: u64) -> Eigenspuren {
    let mut spuren = Eigenspuren::default();
    let Some(document) = artefakt.document().filter(|_| !vorgaben.eigene.is_empty()) else {
        return spuren;
    };
    let Identified::Ours(standard, identity) = identify(document) else { return spuren };
    let fassung = identity.version.as_deref().unwrap_or_default();
    let lauf = Lauf { vorgaben, datei: document.source().name(), standard, fassung };
    spuren.absorb(Eigenspuren::of(document.root(), lauf, ab));
    if let Inhalt::Xdatenfelder(_, listen) = &artefakt.inhalt {
        let lauf = Lauf { standard: Standard::Genericode, fassung: "1.0", ..lauf };
        for wurzel in listen.iter().filter_map(|list| list.element) {
            spuren.absorb(Eigenspuren::of(wurzel, lauf, ab));
        }
    }
    spuren
}

/// What all files come to together.
#[derive(Debug, Default)]
pub struct Vergleich {
    /// What they hold together.
    pub bestand: Bestand,
    /// How far a Vorhaben is, where there is one.
    pub matrix: Option<Matrixstand>,
    /// What became of exceptions.
    pub ausnahmen: Ausnahmenstand,
    /// Rules in which we failed; nothing they found counts.
    pub paniken: Vec<Regelpanik>,
}

/// Compares the traces of all files and adds what they show to the reports; gives each finding the
/// level that is wanted, sets apart what does not count, and puts findings of one cause together.
/// `spuren` stand in the order of `files`.
pub fn vergleiche<S: Borrow<Spuren>>(
    files: &mut [FileReport],
    spuren: &[S],
    vorgaben: &Vorgaben<'_>,
) -> Vergleich {
    let indizes: Vec<&Dateiindex> = spuren.iter().map(|spur| &spur.borrow().index).collect();
    let dateien: Vec<Option<&Ozgdatei>> =
        spuren.iter().map(|spur| spur.borrow().vorhaben.as_deref()).collect();
    let Ergebnis { befunde: found, bestand, matrix, paniken } =
        quer::pruefe(files, &indizes, &dateien, vorgaben);
    let mut by_file: BTreeMap<usize, Vec<Finding>> = BTreeMap::new();
    let eigene: Vec<&Eigenspuren> = spuren.iter().map(|spur| &spur.borrow().eigene).collect();
    let Gemeinsames { befunde, weggelassen } = eigenspuren::vergleiche(files, &eigene, vorgaben);
    for (file, zahl) in weggelassen {
        files.get_mut(file).into_iter().for_each(|report| report.dropped += zahl);
    }
    for (file, finding) in found.into_iter().chain(befunde) {
        by_file.entry(file).or_default().push(finding);
    }
    for (file, findings) in by_file {
        if let Some(report) = files.get_mut(file) {
            add(report, findings, vorgaben.limits);
        }
    }
    crate::redaktion::zuordnen(files);
    // What an import does with a file depends on no wish.
    let ausnahmen = match vorgaben.profil {
        Profil::Pvog => Ausnahmenstand::default(),
        _ => nachbereiten(files, &indizes, vorgaben),
    };
    crate::ursache::zusammenfassen(files, vorgaben.profil);
    match vorgaben.profil {
        // What an import follows, its rules say.
        Profil::QsBericht | Profil::Pvog => {
            Vergleich { ausnahmen, paniken, ..Vergleich::default() }
        }
        Profil::Standard | Profil::Steckbrief | Profil::Stammtext | Profil::Sdg => {
            Vergleich { bestand, matrix, ausnahmen, paniken }
        }
    }
}

/// Levels, exceptions, and what they leave between an artefact and its release.
fn nachbereiten(
    files: &mut [FileReport],
    indizes: &[&Dateiindex],
    vorgaben: &Vorgaben<'_>,
) -> Ausnahmenstand {
    let relative = |path: &str| vorgaben.pfade.von_den_einstellungen(path);
    vorgaben.einstufung.anwenden(files, &relative);
    let stand = ausnahmen::anwenden(files, indizes, vorgaben);
    for file in files.iter_mut() {
        if file.findings.is_empty() && file.state == State::Findings {
            file.state = State::Ok;
        }
        if let Some(ziel) = vorgaben.ziel {
            file.findings.iter_mut().for_each(|one| one.blocks = ziel.blocks(one));
            file.freigabe = ziel.stand(&file.einheiten, &file.findings, file.dropped == 0);
        }
    }
    stand
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
