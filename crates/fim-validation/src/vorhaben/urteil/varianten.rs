//! Umsetzungsvarianten: at least two, or one with the reason why there is no other; one is preferred.

use super::anzahl;
use crate::vorhaben::regeln::lieferung::{BEVORZUGT, VARIANTE_EINZELN};
use crate::vorhaben::umfeld::{Fall, Urteil, platzhalter};

pub(super) fn urteil(fall: &Fall<'_>) -> Urteil {
    let varianten = fall.eintraege(|it| it.umsetzungsvariante.as_ref());
    let gut = anzahl(varianten.len(), ("Variante", "Varianten"), ("variant", "variants"));
    let mut urteil = Urteil { da: !varianten.is_empty(), gut: Some(gut), ..Urteil::default() };
    let Some(&(brief, erste)) = varianten.first() else { return urteil };
    for &(brief, variante) in &varianten {
        fall.angaben(&mut urteil, brief, variante);
        let pfad = &variante.ort.pfad;
        fall.platzhalter(&mut urteil, brief, pfad, "titel", variante.titel.as_ref());
        let titel = variante.titel.as_ref().map_or("", |text| text.text());
        fall.nachweise(&mut urteil, brief, titel, variante.nachweis.as_ref(), pfad);
    }
    let grund = erste.alternativlos.as_ref().is_some_and(|text| !platzhalter(text.text()));
    let ort = fall.umfeld.tabelle(brief, &erste.ort);
    if varianten.len() == 1 && !grund {
        urteil.fehler(fall.umfeld.melde(&VARIANTE_EINZELN.meta, &ort, |draft| draft.found(1)));
    }
    let bevorzugt =
        varianten.iter().filter(|(_, it)| it.bevorzugt.as_ref().is_some_and(|it| it.wert));
    let bevorzugt = bevorzugt.count() as u64;
    // A single one needs no mark.
    if bevorzugt > 1 || bevorzugt == 0 && varianten.len() > 1 {
        urteil.fehler(fall.umfeld.melde(&BEVORZUGT.meta, &ort, |draft| {
            draft.value("anzahl", bevorzugt).found(bevorzugt).expected(1)
        }));
    }
    urteil
}
