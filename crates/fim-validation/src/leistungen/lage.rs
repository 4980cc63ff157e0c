//! What is known of a whole message of XZuFi.

use crate::Vorgaben;
use fim_core::{Element, ElementInfo};
use xzufi::Parsed;

/// The situation of one check.
pub(crate) type Lage<'x, 'm, 'a> = crate::lage::Lage<'x, Umfeld<'m, 'a>>;

/// See the module.
pub(crate) struct Umfeld<'m, 'a> {
    pub(crate) parsed: &'m Parsed<'a>,
    fassung: &'static str,
    datei: &'m str,
    vorgaben: &'m Vorgaben<'m>,
}

impl<'m, 'a> Umfeld<'m, 'a> {
    pub(super) fn new(
        parsed: &'m Parsed<'a>,
        version: &str,
        datei: &'m str,
        vorgaben: &'m Vorgaben<'m>,
    ) -> Self {
        let fassungen = ["2.1", "2.2", "2.3"];
        let fassung = fassungen.into_iter().find(|fassung| version.starts_with(fassung));
        Self { parsed, fassung: fassung.unwrap_or_default(), datei, vorgaben }
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
        self.fassung
    }

    fn describe(&self, element: Element<'_>) -> Option<ElementInfo> {
        xzufi::describe(element)
    }
}
