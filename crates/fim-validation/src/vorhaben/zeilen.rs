//! The rows of a catalogue by what they are looked up by. A catalogue has thousands, and rules about
//! a Leistung look at those that stand together with it.

use super::nachweis::schluessel;
use ozg::{Katalog, Spalte, Zeile};
use std::collections::HashMap;

/// Rows by key and by OZG number.
#[derive(Default)]
pub(crate) struct Zeilen<'v> {
    nach_schluessel: HashMap<String, &'v Zeile>,
    /// Keys of the rows with a number.
    nach_ozg_id: HashMap<&'v str, Vec<String>>,
    /// Rows whose key stands before, each with the first one.
    doppelt: Vec<(&'v Zeile, &'v Zeile)>,
}

impl<'v> Zeilen<'v> {
    pub(super) fn new(katalog: &'v Katalog) -> Self {
        let mut zeilen = Self::default();
        for zeile in &katalog.zeilen {
            let key = schluessel(zeile.text(Spalte::Leistungsschluessel));
            let id = zeile.text(Spalte::OzgId);
            if !id.is_empty() {
                zeilen.nach_ozg_id.entry(id).or_default().push(key.clone());
            }
            // Rows without a key are no doubles of each other.
            match zeilen.nach_schluessel.get(&key).filter(|_| !key.is_empty()) {
                Some(erste) => zeilen.doppelt.push((zeile, erste)),
                None => {
                    zeilen.nach_schluessel.entry(key).or_insert(zeile);
                }
            }
        }
        zeilen
    }

    /// The first row with a key, which is written without blanks.
    pub(crate) fn mit_schluessel(&self, key: &str) -> Option<&'v Zeile> {
        self.nach_schluessel.get(key).copied()
    }

    /// Rows whose key stands before, each with the first one.
    pub(crate) fn doppelt(&self) -> &[(&'v Zeile, &'v Zeile)] {
        &self.doppelt
    }

    /// Keys of the rows with an OZG number.
    pub(crate) fn mit_ozg_id(&self, id: &str) -> &[String] {
        self.nach_ozg_id.get(id).map_or(&[], Vec::as_slice)
    }
}
