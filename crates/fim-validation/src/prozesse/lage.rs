//! What is known of a whole message of XProzess.

use super::angaben::schluessel;
use crate::Vorgaben;
use fim_core::{Element, ElementInfo};
use std::collections::HashSet;
use xprozess::Parsed;

/// The situation of one check.
pub(crate) type Lage<'x, 'm, 'a> = crate::lage::Lage<'x, Umfeld<'m, 'a>>;

/// See the module.
pub(crate) struct Umfeld<'m, 'a> {
    pub(crate) parsed: &'m Parsed<'a>,
    pub(super) datei: &'m str,
    pub(super) vorgaben: &'m Vorgaben<'m>,
    /// The Prozessschlüssel of all Prozessklassen of the message.
    pub(crate) klassen: HashSet<&'m str>,
}

impl<'m, 'a> Umfeld<'m, 'a> {
    pub(super) fn new(parsed: &'m Parsed<'a>, datei: &'m str, vorgaben: &'m Vorgaben<'m>) -> Self {
        let klassen = parsed.nachricht.prozessklassen().iter();
        let klassen = klassen.map(|klasse| schluessel(klasse.id.as_ref())).collect();
        Self { parsed, datei, vorgaben, klassen }
    }
}

impl crate::lage::Umfeld for Umfeld<'_, '_> {
    fn datei(&self) -> &str {
        self.datei
    }

    fn vorgaben(&self) -> &Vorgaben<'_> {
        self.vorgaben
    }

    fn fassung(&self) -> &'static str {
        "2.0"
    }

    fn describe(&self, element: Element<'_>) -> Option<ElementInfo> {
        xprozess::describe(element)
    }
}
