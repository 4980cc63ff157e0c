//! How a Leistung is broken, and which rule must speak.

use crate::generator::Change::{self, Attribute, Before, Double, Piece, Remove, Text, Without};
use crate::{Bruch, corpus, hold};

pub const DATEI_22: &str = "leistung/99108999001000_xzufi_2.2.0.xml";
pub const DATEI_23: &str = "leistung/99108999001000_xzufi_2.3.1.xml";

/// What both versions write alike.
const BEIDE: &[Bruch] = &[];

pub fn hold_all() -> usize {
    let as_it_is = |text: &str| text.to_owned();
    hold(&corpus(DATEI_22), BEIDE, &as_it_is) + hold(&corpus(DATEI_23), BEIDE, &as_it_is)
}
