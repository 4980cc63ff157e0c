//! The rules of code lists (`GCL…`): files in genericode, and lists inside messages of XDatenfelder.
//!
//! * `regeln`: the rules, one small file each
//! * `beispiele`: the valid list that examples change one thing in
//!
//! Not here: what a message says of the lists it refers to (see `datenfelder`), finding lists.

pub(crate) mod beispiele;
mod regeln;

pub(crate) use regeln::rules;

use crate::Vorgaben;
use crate::engine::Befunde;
use crate::lage::Umfeld as _;
use fim_core::{Element, ElementInfo};
use genericode::CodeList;

/// The situation of one check.
pub(crate) type Lage<'x, 'm> = crate::lage::Lage<'x, Umfeld<'m>>;

/// What is known of the file a list stands in.
pub(crate) struct Umfeld<'m> {
    datei: &'m str,
    vorgaben: &'m Vorgaben<'m>,
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

/// A check: it looks at a list as a whole.
pub(crate) type Pruefung = for<'x, 'm, 'a> fn(&'m CodeList<'a>, &mut Lage<'x, 'm>);

/// Runs every rule on a list.
pub(crate) fn check<'m>(
    list: &'m CodeList<'_>,
    datei: &'m str,
    vorgaben: &'m Vorgaben<'m>,
    befunde: &mut Befunde,
) {
    let umfeld = Umfeld { datei, vorgaben };
    for rule in rules().filter(|rule| umfeld.wants(&rule.meta)) {
        for check in rule.checks {
            let befunde = &mut *befunde;
            check(list, &mut Lage { umfeld: &umfeld, teil: "", meta: &rule.meta, befunde });
        }
    }
}
