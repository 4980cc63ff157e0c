//! What is known of the file a list stands in.

use super::aufbau::Aufbau;
use crate::Vorgaben;
use fim_core::{Element, ElementInfo};

/// The situation of one check.
pub(crate) type Lage<'x, 'm, 'a> = crate::lage::Lage<'x, Umfeld<'m>>;

/// See the module.
pub(crate) struct Umfeld<'m> {
    pub(crate) aufbau: &'m Aufbau,
    pub(super) datei: &'m str,
    pub(super) vorgaben: &'m Vorgaben<'m>,
}

impl crate::lage::Umfeld for Umfeld<'_> {
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
