//! Beginnings of the files of a Vorhaben: what artefacts and catalogues already say is filled in,
//! what is still to be said is marked.
//!
//! * `normen`: Handlungsgrundlagen, each once
//! * `angaben`: what the artefacts of a Leistung say
//! * `katalogzeile`: what the rows of a catalogue say
//! * `tabellen`: which fields a table of a Steckbrief has, and how each is written
//! * `blatt`: TOML with comments, as text
//! * `steckbrief`, `katalog`: the two files; `kopf`, `gegenstand`: the tables of a Steckbrief
//! * `name`: what its file is called
//! * `fehler`: why no Steckbrief can be begun
//!
//! Not here: reading and writing files, and whether what is said is right.

mod angaben;
mod blatt;
mod fehler;
mod gegenstand;
mod katalog;
mod katalogzeile;
mod kopf;
mod name;
mod normen;
mod schluessel;
mod steckbrief;
mod tabellen;
#[cfg(test)]
mod tests;

pub use fehler::Entwurfsfehler;
pub use katalog::Katalogentwurf;
pub use katalogzeile::Katalogquelle;
pub use schluessel::leistungsschluessel;
pub use steckbrief::{Steckbriefauftrag, Steckbriefentwurf};

use crate::Spuren;
use crate::korpus::konvolut::Konvolute;
use crate::korpus::{Dateiindex, Korpus};
use crate::quer::{self, Geltend};
use fim_core::FileReport;

/// What the artefacts say, ready to be written down.
#[derive(Debug)]
pub struct Entwurfsraum<'k> {
    korpus: Korpus<'k>,
    /// Of those artefacts that count.
    konvolute: Konvolute<'k>,
}

impl<'k> Entwurfsraum<'k> {
    /// Puts files together; `spuren` stand in the order of `files`.
    #[must_use]
    pub fn new(files: &'k [FileReport], spuren: &'k [Spuren]) -> Self {
        let indizes: Vec<&Dateiindex> = spuren.iter().map(|spur| &spur.index).collect();
        let korpus = quer::korpus(files, &indizes);
        let geltend = Geltend::of(&korpus);
        let (konvolute, _) = korpus.konvolute_von(&|zeiger| geltend.gilt(&korpus, zeiger));
        Self { korpus, konvolute }
    }

    /// Begins a Steckbrief.
    ///
    /// # Errors
    ///
    /// Where it is not known which priority counts.
    pub fn steckbrief(
        &self,
        auftrag: &Steckbriefauftrag<'_>,
    ) -> Result<Steckbriefentwurf, Entwurfsfehler> {
        steckbrief::entwerfe(self, auftrag)
    }

    /// Begins a catalogue: a row for each Leistung whose text is there.
    #[must_use]
    pub fn katalog(&self) -> Katalogentwurf {
        katalog::entwerfe(self)
    }
}
