//! What is known of the file a list stands in.

use super::tabelle::Tabelle;
use crate::Vorgaben;
use fim_core::{Element, ElementInfo};

/// The situation of one check.
pub(crate) type Lage<'x, 'm, 'a> = crate::lage::Lage<'x, Umfeld<'m, 'a>>;

/// See the module.
pub(crate) struct Umfeld<'m, 'a> {
    pub(crate) tabelle: Tabelle<'m, 'a>,
    datei: &'m str,
    vorgaben: &'m Vorgaben<'m>,
}

impl<'m, 'a> Umfeld<'m, 'a> {
    pub(super) const fn new(
        tabelle: Tabelle<'m, 'a>,
        datei: &'m str,
        vorgaben: &'m Vorgaben<'m>,
    ) -> Self {
        Self { tabelle, datei, vorgaben }
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
        "1.0"
    }

    fn describe(&self, element: Element<'_>) -> Option<ElementInfo> {
        genericode::describe(element)
    }
}
