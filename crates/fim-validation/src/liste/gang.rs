//! The walk over a list: everything in it is shown to every rule once.

use super::lage::{Lage, Umfeld};
use super::pruefung::PLAN;
use super::tabelle::Tabelle;
use crate::Vorgaben;
use crate::engine::Befunde;
use crate::lage::Umfeld as _;
use genericode::CodeList;

/// Runs every rule on a list.
pub(crate) fn check<'m>(
    list: &'m CodeList<'_>,
    datei: &'m str,
    vorgaben: &'m Vorgaben<'m>,
    befunde: &mut Befunde,
) {
    let umfeld = &Umfeld::new(Tabelle::of(list), datei, vorgaben);
    let tabelle = &umfeld.tabelle;
    let plan = PLAN.wanted(|meta| umfeld.wants(meta));
    macro_rules! zeige {
        ($liste:ident, $dinge:expr) => {
            for (meta, check) in &plan.$liste {
                for ding in $dinge {
                    let befunde = &mut *befunde;
                    check(ding, &mut Lage { umfeld, teil: "", meta, befunde });
                }
            }
        };
    }
    zeige!(liste, [list]);
    zeige!(tabelle, [tabelle]);
    if tabelle.ist_vollstaendig {
        zeige!(spalte, &tabelle.spalten);
        zeige!(schluessel, &tabelle.schluessel);
        zeige!(zeile, &tabelle.zeilen);
    }
}
