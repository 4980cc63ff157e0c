//! Which Themenfeld an artefact belongs to: by its Leistungsschlüssel, through the catalogues. Without
//! a catalogue the Leistungsgruppierung stands for it, digits 3 to 5 of the key.

use crate::vorhaben::schluessel;
use fim_core::Themenquelle;
use fim_core::reading::clip;
use ozg::{Katalog, Spalte, themenfeld};
use std::collections::HashMap;

/// Longest name of a Themenfeld that is kept.
const LAENGSTE: usize = 60;

/// The Themenfelder of a run.
pub(super) struct Themen {
    quelle: Themenquelle,
    /// Code and name by key.
    nach_schluessel: HashMap<String, (String, String)>,
}

impl Themen {
    pub(super) fn new<'k>(kataloge: impl Iterator<Item = &'k Katalog>) -> Self {
        let mut themen = Self { quelle: Themenquelle::default(), nach_schluessel: HashMap::new() };
        for katalog in kataloge {
            themen.quelle = Themenquelle::Katalog;
            for zeile in &katalog.zeilen {
                let text = zeile.text(Spalte::Themenfeld);
                let feld = match themenfeld(text) {
                    Some(feld) => (feld.code.to_owned(), feld.name.to_owned()),
                    None => (clip(text, LAENGSTE), String::new()),
                };
                let key = schluessel(zeile.text(Spalte::Leistungsschluessel));
                // Where catalogues disagree, the order of files must not decide.
                match themen.nach_schluessel.get_mut(&key) {
                    Some(own) if feld < *own => *own = feld,
                    Some(_) => {}
                    None => drop(themen.nach_schluessel.insert(key, feld)),
                }
            }
        }
        themen
    }

    pub(super) const fn quelle(&self) -> Themenquelle {
        self.quelle
    }

    /// Code and name; empty where the key leads to none.
    pub(super) fn von(&self, key: Option<&str>) -> (String, String) {
        let Some(key) = key else { return Default::default() };
        match self.quelle {
            Themenquelle::Katalog => self.nach_schluessel.get(key).cloned().unwrap_or_default(),
            Themenquelle::Leistungsgruppierung => {
                (key.get(2..5).unwrap_or_default().to_owned(), String::new())
            }
        }
    }
}
