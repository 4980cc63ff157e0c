//! How a process and its model are broken, and which rule must speak.

use crate::generator::Change::{self, Attribute, Double, Piece, Remove, Text};
use crate::generator::{attach, model};
use crate::{Bruch, corpus, hold};

pub const DATEI: &str = "prozess/99108999001000_alleInhalte.export.0303.xml";

/// The table.
const TABELLE: &[Bruch] = &[];
/// The model attached to it.
const MODELL: &[Bruch] = &[];

pub fn hold_all() -> usize {
    let file = corpus(DATEI);
    let inner = model(&file);
    hold(&file, TABELLE, &|text| text.to_owned())
        + hold(&inner, MODELL, &|text| attach(&file, text))
}
