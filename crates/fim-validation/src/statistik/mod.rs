//! What a whole corpus comes to: where findings concentrate, how complete Leistungen are, what
//! Datenfelder are made of.
//!
//! * `artefakte`, `leistungen`, `datenfelder`: what a file contributes, taken from its models before
//!   text and tree are dropped; small, and never longer because texts are
//! * `bestand`: the elements of all files, each once by id and version
//! * `gruppen`, `themen`: findings by rule, standard, Redaktion, Themenfeld, status
//! * `verlauf`: a run as a line, and lines of earlier runs
//!
//! Every number is the same for any order of files. How it looks is said in `fim-report`.

mod artefakte;
mod bestand;
mod datenfelder;
mod gruppen;
mod leistungen;
mod themen;
mod verlauf;

pub use verlauf::{verlauf, verlaufseintrag, verlaufszeile};

use crate::artefakt::Inhalt;
use crate::spuren::Spuren;
use crate::vorgaben::Vorgaben;
use crate::vorhaben::Ozgdatei;
use artefakte::Artefaktangabe;
use bestand::Bestand;
use datenfelder::Datenfeldangaben;
use fim_core::{FileReport, Report, Statistik};
use gruppen::Zaehlung;
use leistungen::{Leistungsangabe, Leistungszaehlung};
use themen::Themen;

/// What a file contributes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dateistatistik {
    /// In the order of their places.
    artefakte: Vec<Artefaktangabe>,
    leistungen: Vec<Leistungsangabe>,
    datenfelder: Datenfeldangaben,
}

impl Dateistatistik {
    pub(crate) fn of(inhalt: &Inhalt<'_>) -> Self {
        let artefakte = artefakte::lesen(inhalt);
        match inhalt {
            Inhalt::Xzufi(parsed) => {
                Self { artefakte, leistungen: leistungen::lesen(parsed), ..Self::default() }
            }
            Inhalt::Xdatenfelder(parsed, _) => {
                Self { artefakte, datenfelder: Datenfeldangaben::of(parsed), ..Self::default() }
            }
            Inhalt::Xprozess(_) | Inhalt::Genericode(_) => Self { artefakte, ..Self::default() },
        }
    }

    /// Adds what the next piece of the same file contributes. Of XDatenfelder only messages without
    /// elements of their own come in pieces: directories, and what a search answered. A code list goes
    /// on from piece to piece.
    pub(crate) fn absorb(&mut self, next: Self) {
        let mut further = next.artefakte.into_iter().peekable();
        if let Some(own) = self.artefakte.last_mut()
            && let Some(rest) = further.next_if(|next| next.span.start == own.span.start)
        {
            own.span.end = rest.span.end;
        }
        self.artefakte.extend(further);
        self.leistungen.extend(next.leistungen);
    }
}

/// What all files come to; `spuren` stand in the order of `files`, whose findings were put together by
/// [`vergleiche`](crate::vergleiche) before.
#[must_use]
pub fn statistik(files: &[FileReport], spuren: &[Spuren], vorgaben: &Vorgaben<'_>) -> Statistik {
    let leer = Dateistatistik::default();
    let kataloge = spuren.iter().filter_map(|spur| match spur.vorhaben.as_deref() {
        Some(Ozgdatei::Katalog(katalog)) => Some(katalog),
        Some(Ozgdatei::Steckbrief(_)) | None => None,
    });
    let themen = Themen::new(kataloge);
    let mut zaehlung = Zaehlung::new(&themen, files);
    let mut leistungen = Leistungszaehlung::default();
    let mut bestand = Bestand::default();
    for (file, spur) in files.iter().zip(spuren) {
        let datei = spur.statistik.as_deref().unwrap_or(&leer);
        let des_vorhabens = spur.vorhaben.as_deref().map(artefakte::des_vorhabens);
        zaehlung.datei(file, des_vorhabens.as_deref().unwrap_or(&datei.artefakte));
        datei.leistungen.iter().for_each(|leistung| leistungen.zaehle(leistung));
        bestand.verbinde(&datei.datenfelder);
    }
    Statistik {
        profil: vorgaben.profil.key(),
        stichtag: vorgaben.stichtag.map(|tag| tag.to_string()).unwrap_or_default(),
        summe: Report::summary_of(files),
        ueber_grenze: files.iter().map(|file| file.dropped).sum(),
        leistungen: leistungen.statistik(),
        datenfelder: bestand.statistik(),
        ..zaehlung.statistik()
    }
}
