//! Looks for what is used where: a norm, a law, an artefact, an element, a code list, a key, a name.
//!
//! * `begriff`: what a search word means
//! * `norm`, `kennung`: the two ways of searching, by what texts say and by what things are
//! * `fund`: from an object to a hit
//! * `inhalt`: versions, and different contents of one
//! * `aehnlich`: what may have been meant where nothing was found
//! * `nachbarschaft`: what is around what was found
//!
//! Not here: reading files ([`lesen`](crate::lesen)), any output.

mod aehnlich;
mod begriff;
mod fund;
mod inhalt;
mod kennung;
mod nachbarschaft;
mod norm;

use crate::Spuren;
use crate::korpus::objekt::Art;
use crate::korpus::{Dateiindex, Korpus};
use crate::quer;
use begriff::Begriff;
use fim_core::{FileReport, Fundstelle, Nachbarschaft, State, Suchergebnis, Weg};
use std::collections::HashSet;
use std::sync::Arc;

/// Why a search could not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suchfehler {
    /// Nothing but white space.
    Leer,
    /// Too little for a piece of a name.
    ZuKurz,
    /// A paragraph without a law that can be recognised.
    OhneVorschrift,
}

/// All files, ready to be searched.
#[derive(Debug)]
pub struct Suchraum<'k> {
    korpus: Korpus<'k>,
    dateien: u64,
}

impl<'k> Suchraum<'k> {
    /// Puts files together; `spuren` stand in the order of `files`.
    #[must_use]
    pub fn new(files: &'k [FileReport], spuren: &'k [Spuren]) -> Self {
        let indizes: Vec<&Dateiindex> = spuren.iter().map(|spur| &spur.index).collect();
        let read = files.iter().filter(|file| matches!(file.state, State::Ok | State::Findings));
        Self { dateien: read.count() as u64, korpus: quer::korpus(files, &indizes) }
    }

    /// Looks for `eingabe`.
    ///
    /// # Errors
    ///
    /// Where it says too little to look for.
    pub fn suche(&self, eingabe: &str) -> Result<Suchergebnis, Suchfehler> {
        let begriff = Begriff::of(eingabe, &self.korpus)?;
        let (mut funde, gefunden) = match &begriff {
            Begriff::Norm(bezuege) => (norm::suche(&self.korpus, bezuege), Vec::new()),
            _ => kennung::suche(&self.korpus, &begriff),
        };
        let aehnlich = match funde.is_empty() {
            true => aehnlich::vorschlaege(&self.korpus, &begriff),
            false => Vec::new(),
        };
        ordne(&mut funde);
        let suche = begriff.suche(eingabe);
        Ok(Suchergebnis { suche, funde, gefunden, dateien: self.dateien, aehnlich })
    }

    /// What uses what `eingabe` means, and what that uses, in up to `tiefe` steps; no more than
    /// `hoechstens` nodes.
    ///
    /// # Errors
    ///
    /// As [`suche`](Self::suche).
    pub fn nachbarschaft(
        &self,
        eingabe: &str,
        tiefe: u32,
        hoechstens: usize,
    ) -> Result<Nachbarschaft, Suchfehler> {
        let begriff = Begriff::of(eingabe, &self.korpus)?;
        Ok(nachbarschaft::um(&self.korpus, &begriff, tiefe, hoechstens))
    }
}

/// Artefacts that are what is looked for come first, the others by kind; files and places keep their
/// order.
fn ordne(funde: &mut [Fundstelle]) {
    let art = |fund: &Fundstelle| {
        Art::ALL.iter().position(|art| art.name() == fund.artefakt.kind).unwrap_or(Art::ALL.len())
    };
    let artefakt = |fund: &Fundstelle| (fund.datei.clone(), fund.nummer);
    let selbst: HashSet<(Arc<str>, u32)> =
        funde.iter().filter(|fund| fund.weg == Weg::Selbst).map(artefakt).collect();
    funde.sort_by_cached_key(|fund| (!selbst.contains(&artefakt(fund)), art(fund)));
}
