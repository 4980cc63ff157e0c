//! Prototypes: a mockup or click dummy always; effort and spread where they are worth asking.

use super::Brief;
use crate::vorhaben::regeln::lieferung::{OHNE_MOCKUP, PROTOTYP_ART, PROTOTYP_TYP};
use crate::vorhaben::umfeld::{Fall, Urteil};
use fim_core::reading::clip;
use fim_core::{Sprache, Value};
use ozg::{Prototyp, Prototypart, rat};

pub(super) fn urteil(fall: &Fall<'_>) -> Urteil {
    let eintraege = fall.eintraege(|it| it.prototyp.as_ref());
    let mut urteil = Urteil { da: !eintraege.is_empty(), ..Urteil::default() };
    let arten = &fall.umfeld.matrix.prototyparten;
    let (mut immer, mut worte) = (false, Vec::new());
    for &(brief, eintrag) in &eintraege {
        fall.angaben(&mut urteil, brief, eintrag);
        let pfad = &eintrag.ort.pfad;
        let art = eintrag.art.as_ref().filter(|text| !text.text().is_empty());
        let titel = eintrag.titel.as_ref().or(art).map_or("", |text| text.text());
        fall.nachweise(&mut urteil, brief, titel, eintrag.nachweis.as_ref(), pfad);
        let Some(text) = art else { continue };
        match arten.iter().find(|it| it.id.eq_ignore_ascii_case(text.text())) {
            Some(art) => {
                immer |= art.immer;
                worte.push(einzeln(fall, brief, eintrag, art, &mut urteil));
            }
            None if arten.is_empty() => {}
            None => {
                let known: Vec<&str> = arten.iter().map(|it| it.id.as_str()).collect();
                let ort = fall.umfeld.brief(brief, text.span, format!("{pfad}.art"));
                urteil.fehler(fall.umfeld.melde(&PROTOTYP_ART.meta, &ort, |draft| {
                    draft
                        .value("art", clip(text.text(), 30))
                        .value("rat", rat(text.text(), &known))
                        .found_text(text.text())
                        .distinguish(pfad)
                }));
            }
        }
    }
    let gebraucht: Vec<&str> =
        arten.iter().filter(|it| it.immer).map(|it| it.name.as_str()).collect();
    if let Some((brief, erster)) = eintraege.first().filter(|_| !immer && !gebraucht.is_empty()) {
        let ort = fall.umfeld.tabelle(*brief, &erster.ort);
        let fehlt = Value::Both(gebraucht.join(" oder "), gebraucht.join(" or "));
        urteil.fehler(fall.umfeld.melde(&OHNE_MOCKUP.meta, &ort, |draft| {
            draft.value("fehlt", fehlt.clone()).expected(fehlt)
        }));
    }
    let text = |sprache| {
        let texte: Vec<&str> = worte.iter().map(|wort: &Value| wort.get(sprache)).collect();
        clip(&texte.join(", "), 300)
    };
    urteil.gut = Some(Value::Both(text(Sprache::De), text(Sprache::En)));
    urteil
}

/// Checks one of a known kind and says in words what it is.
fn einzeln(
    fall: &Fall<'_>,
    brief: Brief<'_>,
    eintrag: &Prototyp,
    art: &Prototypart,
    urteil: &mut Urteil,
) -> Value {
    if art.aufwand {
        for (feld, zahl) in [("aufwand", &eintrag.aufwand), ("verbreitung", &eintrag.verbreitung)] {
            if zahl.as_ref().is_none_or(|zahl| zahl.wert <= 0.0) {
                fall.angabe_fehlt(urteil, brief, eintrag, feld);
            }
        }
    }
    let passt = |typ: &String| {
        let typ = crate::vorhaben::ohne_buchstabe(typ);
        art.typen.contains(&typ) || typ.split('/').any(|one| art.typen.iter().any(|it| it == one))
    };
    if !art.typen.is_empty() && !fall.typen.is_empty() && !fall.typen.iter().any(passt) {
        let ort = fall.umfeld.tabelle(brief, &eintrag.ort);
        let typ = fall.typen.iter().cloned().collect::<Vec<_>>().join(", ");
        urteil.anmerkung(fall.umfeld.melde(&PROTOTYP_TYP.meta, &ort, |draft| {
            draft
                .value("art", art.name.as_str())
                .value("typ", clip(&typ, 20))
                .value("typen", art.typen.join(", "))
                .found(clip(&typ, 40))
                .distinguish(&eintrag.ort.pfad)
                .distinguish(&fall.leistung.schluessel)
        }));
    }
    let zahlen = eintrag.aufwand.as_ref().zip(eintrag.verbreitung.as_ref());
    match zahlen.filter(|(_, behoerden)| behoerden.wert > 0.0) {
        Some((tage, behoerden)) => {
            let (tage, behoerden) = (tage.wert, behoerden.wert);
            let je = format!("{:.2}", tage / behoerden);
            let komma = |text: &str| text.replace('.', ",");
            let (tage, behoerden) = (tage.to_string(), behoerden.to_string());
            Value::Both(
                format!(
                    "{}: {} Personentage für {} Behörden, {} je Behörde",
                    art.name,
                    komma(&tage),
                    komma(&behoerden),
                    komma(&je)
                ),
                format!(
                    "{}: {tage} person days for {behoerden} authorities, {je} for each",
                    art.name
                ),
            )
        }
        None => Value::from(art.name.as_str()),
    }
}
