//! Things that are named by their place in a list: thousands of the same take up room once.

use super::text;
use serde::Serialize;
use std::collections::HashMap;
use std::hash::Hash;

/// Each thing once, in the order in which they came.
#[derive(Serialize)]
#[serde(transparent)]
pub(crate) struct Ablage<T: Hash + Eq> {
    liste: Vec<T>,
    #[serde(skip)]
    orte: HashMap<T, usize>,
}

impl<T: Hash + Eq + Clone> Ablage<T> {
    pub(crate) fn new() -> Self {
        Self { liste: Vec::new(), orte: HashMap::new() }
    }

    /// The place of a thing, which is added where it is new.
    pub(crate) fn ort(&mut self, ding: T) -> usize {
        if let Some(ort) = self.orte.get(&ding) {
            return *ort;
        }
        let ort = self.liste.len();
        self.liste.push(ding.clone());
        self.orte.insert(ding, ort);
        ort
    }
}

/// Texts, cleaned. The first is none.
#[derive(Serialize)]
#[serde(transparent)]
pub(crate) struct Texte {
    ablage: Ablage<String>,
    /// Where texts went that were seen before: cleaning each of thousands of the same is slow.
    #[serde(skip)]
    bekannt: HashMap<String, usize>,
}

impl Texte {
    pub(crate) fn new() -> Self {
        let mut ablage = Ablage::new();
        // Scripts take 0 for no text.
        ablage.ort(String::new());
        Self { ablage, bekannt: HashMap::new() }
    }

    /// The place of a text.
    pub(crate) fn ort(&mut self, wert: &str) -> usize {
        if let Some(ort) = self.bekannt.get(wert) {
            return *ort;
        }
        let ort = self.ablage.ort(text(wert));
        self.bekannt.insert(wert.to_owned(), ort);
        ort
    }
}
