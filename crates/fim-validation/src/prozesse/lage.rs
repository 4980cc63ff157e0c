//! What is known of a whole message of XProzess.

use crate::Vorgaben;
use fim_core::{Element, ElementInfo};
use xprozess::Parsed;

/// The situation of one check.
pub(crate) type Lage<'x, 'm, 'a> = crate::lage::Lage<'x, Umfeld<'m, 'a>>;

/// See the module.
pub(crate) struct Umfeld<'m, 'a> {
    pub(crate) parsed: &'m Parsed<'a>,
    pub(super) datei: &'m str,
    pub(super) vorgaben: &'m Vorgaben<'m>,
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
