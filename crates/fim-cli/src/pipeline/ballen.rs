//! What files came to, kept as bytes until all are read. Thousands of small texts that live to the end
//! would lie between trees and texts that are let go, and hold on to their memory; a few large bales
//! do not, and what is unpacked at the end takes the place of the trees.

use super::{Outcome, unpack};
use crate::rescue::Panik;
use fim_core::FileReport;
use fim_validation::{Spuren, Texte, Vorgaben, ausgepackt, verpackt};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Bytes of a bale: large enough that the system takes them back.
const BALLEN: usize = 1024 * 1024;

/// Bales in the making.
#[derive(Default)]
pub struct Scheune(Mutex<Vec<Vec<u8>>>);

/// An outcome that is kept.
pub enum Verwahrt {
    /// As it is: what nobody packed, because it came from the cache and no tree was there, and what is
    /// a large piece already.
    Lose(Box<Outcome>),
    /// In a bale, at these bytes.
    Gepackt { ballen: usize, von: usize, bis: usize },
}

impl Scheune {
    /// Keeps an outcome.
    pub fn nimm(&self, outcome: Outcome) -> Verwahrt {
        let is_whole = outcome.fault.is_none();
        let Some(bytes) = is_whole.then(|| verpackt(&outcome.report, &outcome.spuren)).flatten()
        else {
            return Verwahrt::Lose(Box::new(outcome));
        };
        let mut alle = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_full = alle.last().is_none_or(|last| last.len() + bytes.len() > last.capacity());
        if is_full {
            alle.push(Vec::with_capacity(BALLEN.max(bytes.len())));
        }
        let ballen = alle.len() - 1;
        let von = alle[ballen].len();
        alle[ballen].extend_from_slice(&bytes);
        Verwahrt::Gepackt { ballen, von, bis: von + bytes.len() }
    }

    /// All outcomes in their order, ready to be compared. Each bale is let go when it is unpacked, and
    /// only as many are unpacked at once as there are threads.
    pub fn oeffne(self, verwahrt: Vec<Verwahrt>, vorgaben: &Vorgaben<'_>) -> Geordnet {
        let alle = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut ballen: Vec<(Vec<u8>, Vec<Stelle>)> =
            alle.into_iter().map(|bytes| (bytes, Vec::new())).collect();
        let mut plaetze = Plaetze::new(verwahrt.len());
        for (platz, one) in verwahrt.into_iter().enumerate() {
            match one {
                Verwahrt::Lose(outcome) => plaetze.setze(platz, *outcome),
                Verwahrt::Gepackt { ballen: nummer, von, bis } => {
                    ballen[nummer].1.push(Stelle { platz, von, bis });
                }
            }
        }
        let mut lose: Vec<&mut Spuren> = plaetze.spuren.iter_mut().flatten().collect();
        unpack(&mut lose);
        let threads = rayon::current_num_threads();
        let mut ballen = ballen.into_iter();
        loop {
            let some: Vec<(Vec<u8>, Vec<Stelle>)> = ballen.by_ref().take(threads).collect();
            if some.is_empty() {
                return plaetze.geordnet();
            }
            let unpacked = some.into_par_iter().flat_map_iter(|(bytes, stellen)| {
                let mut texte = Texte::default();
                let one = |Stelle { platz, von, bis }: &Stelle| {
                    let Some((report, mut spuren)) = ausgepackt(&bytes[*von..*bis], vorgaben)
                    else {
                        return (*platz, unreadable());
                    };
                    spuren.entpacke(&mut texte);
                    (*platz, Outcome::read((report, spuren)))
                };
                stellen.iter().map(one).collect::<Vec<_>>()
            });
            for (platz, outcome) in unpacked.collect::<Vec<_>>() {
                plaetze.setze(platz, outcome);
            }
        }
    }
}

/// Outcomes in the order of the inputs, and what went wrong on our side.
pub struct Geordnet {
    pub reports: Vec<FileReport>,
    pub spuren: Vec<Spuren>,
    pub faults: Vec<String>,
}

/// Places for outcomes, taken in any order; faults by the place they belong to.
struct Plaetze {
    reports: Vec<Option<FileReport>>,
    spuren: Vec<Option<Spuren>>,
    faults: BTreeMap<usize, String>,
}

impl Plaetze {
    fn new(count: usize) -> Self {
        Self {
            reports: (0..count).map(|_| None).collect(),
            spuren: (0..count).map(|_| None).collect(),
            faults: BTreeMap::new(),
        }
    }

    fn setze(&mut self, platz: usize, outcome: Outcome) {
        self.reports[platz] = Some(outcome.report);
        self.spuren[platz] = Some(outcome.spuren);
        self.faults.extend(outcome.fault.map(|fault| (platz, fault)));
    }

    fn geordnet(self) -> Geordnet {
        Geordnet {
            reports: self.reports.into_iter().flatten().collect(),
            spuren: self.spuren.into_iter().flatten().collect(),
            faults: self.faults.into_values().collect(),
        }
    }
}

/// Bytes of a bale, and the place of what they are.
struct Stelle {
    platz: usize,
    von: usize,
    bis: usize,
}

/// What we wrote ourselves and cannot read: our fault, and no finding.
fn unreadable() -> Outcome {
    Outcome::panicked("", &Panik { regel: None, meldung: "pipeline/ballen".to_owned() })
}
