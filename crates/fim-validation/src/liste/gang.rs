//! The walk over a list: everything in it is shown to every rule once. First what stands in the head
//! and each row for itself; then what shows when rows are compared; last what all rows amount to.

use super::lage::{Lage, Umfeld};
use super::pruefung::PLAN;
use super::spur::Spur;
use super::summe::Summe;
use super::tabelle::Tabelle;
use crate::Vorgaben;
use crate::engine::{Befunde, anwenden};
use crate::lage::Umfeld as _;
use genericode::CodeList;

/// Shows things to the checks of one kind.
macro_rules! zeige {
    ($umfeld:expr, $plan:expr, $liste:ident, $dinge:expr, $befunde:expr) => {
        for ding in $dinge {
            for (meta, check) in &$plan.$liste {
                let befunde = &mut *$befunde;
                let umfeld = $umfeld;
                anwenden(meta, umfeld.vorgaben(), || {
                    check(ding, &mut Lage { umfeld, teil: "", meta, befunde });
                });
            }
        }
    };
}
pub(super) use zeige;

/// Runs every rule on a list.
pub(crate) fn check(
    list: &CodeList<'_>,
    datei: &str,
    vorgaben: &Vorgaben<'_>,
    befunde: &mut Befunde,
) {
    let tabelle = Tabelle::of(list);
    einzeln(&tabelle, datei, vorgaben, befunde);
    if let Some(spur) = Spur::of(&tabelle) {
        let mut summe = Summe::default();
        let neu = summe.nimm(spur);
        summe.melde(&neu, &tabelle, datei, vorgaben, befunde);
        summe.schliesse(datei, vorgaben, befunde);
    }
}

/// Runs the rules on a piece of a list that need no other rows, and says what the others need.
pub(crate) fn check_stueck(
    list: &CodeList<'_>,
    datei: &str,
    vorgaben: &Vorgaben<'_>,
    befunde: &mut Befunde,
) -> Option<Spur> {
    let tabelle = Tabelle::of(list);
    einzeln(&tabelle, datei, vorgaben, befunde);
    Spur::of(&tabelle)
}

fn einzeln(tabelle: &Tabelle<'_, '_>, datei: &str, vorgaben: &Vorgaben<'_>, befunde: &mut Befunde) {
    let umfeld = &Umfeld { aufbau: &tabelle.aufbau, datei, vorgaben };
    let plan = PLAN.wanted(|meta| umfeld.wants(meta));
    zeige!(umfeld, plan, liste, [tabelle.list], befunde);
    zeige!(umfeld, plan, tabelle, [tabelle], befunde);
    if tabelle.aufbau.ist_vollstaendig {
        zeige!(umfeld, plan, spalte, &tabelle.spalten, befunde);
        zeige!(umfeld, plan, schluessel, &tabelle.schluessel, befunde);
        zeige!(umfeld, plan, zeile, &tabelle.zeilen, befunde);
    }
}
