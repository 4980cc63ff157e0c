//! Priorities: a category with its reason, the same everywhere; criteria, where they are given.

use super::Brief;
use crate::vorhaben::regeln::lieferung::{BEGRUENDUNG, GEWICHTE, KRITERIEN, OHNE_KATEGORIE};
use crate::vorhaben::regeln::steckbrief::PRIORITAET_ANDERS;
use crate::vorhaben::regeln::zeile::prioritaet_rat;
use crate::vorhaben::umfeld::{Fall, Fundort, Urteil, platzhalter};
use fim_core::Value;
use fim_core::reading::clip;
use ozg::{Kriterien, Spalte, Tabelle};

pub(super) fn urteil(fall: &Fall<'_>) -> Urteil {
    let mut urteil = Urteil::default();
    let gruende = gruende(fall);
    let genannt = crate::vorhaben::umfeld::prioritaet(fall.leistung);
    urteil.da = gruende.iter().any(|(_, text)| !text.is_empty()) || fall.kategorie.is_none();
    if !urteil.da {
        return urteil;
    }
    kategorie(fall, genannt, &mut urteil);
    let leer = gruende.iter().find(|(_, text)| platzhalter(text));
    if let Some((ort, text)) = leer {
        urteil.fehler(fall.umfeld.melde(&BEGRUENDUNG.meta, ort, |draft| draft.found_text(text)));
    }
    for &brief in &fall.leistung.steckbriefe {
        abgleich(fall, brief, &mut urteil);
        kriterien(fall, brief, &mut urteil);
    }
    let text = gruende.into_iter().map(|(_, text)| text).find(|text| !platzhalter(text));
    urteil.gut = text.map(|text| Value::Plain(clip(text, 120)));
    urteil
}

/// A category that is missing or unknown: rules of their own tell of it at its place, and then nobody
/// knows what else is demanded.
fn kategorie(fall: &Fall<'_>, genannt: &str, urteil: &mut Urteil) {
    if fall.kategorie.is_some() {
        return;
    }
    let Some(ort) = fall.zeilenort(Spalte::Prioritaet).or_else(|| fall.hauptort()) else { return };
    urteil.fehler(fall.umfeld.melde(&OHNE_KATEGORIE.meta, &ort, |draft| {
        draft.value("rat", prioritaet_rat(fall.umfeld)).found_text(genannt)
    }));
}

/// Reasons with their place: the row of the catalogue, then the Steckbriefe that give one. A missing
/// one in the catalogue is made up for by a Steckbrief, not the other way round.
fn gruende<'v>(fall: &Fall<'v>) -> Vec<(Fundort, &'v str)> {
    let brief = |brief: &Brief<'v>| {
        let kopf = brief.1.inhalt.steckbrief.as_ref()?;
        let (text, span) =
            kopf.begruendung.as_ref().map_or(("", kopf.ort.span), |it| (it.text(), it.span));
        Some((fall.umfeld.brief(*brief, span, "steckbrief.begruendung"), text))
    };
    let zeile = fall.zeilenort(Spalte::Begruendung).map(|it| (it, fall.zelle(Spalte::Begruendung)));
    let mut gruende: Vec<(Fundort, &'v str)> =
        zeile.into_iter().chain(fall.leistung.steckbriefe.iter().filter_map(brief)).collect();
    let has_reason = gruende.iter().skip(1).any(|(_, text)| !platzhalter(text));
    if has_reason && gruende.first().is_some_and(|(_, text)| text.is_empty()) {
        gruende.remove(0);
    }
    gruende
}

fn abgleich(fall: &Fall<'_>, brief: Brief<'_>, urteil: &mut Urteil) {
    let kopf = brief.1.inhalt.steckbrief.as_ref();
    let Some(text) = kopf.and_then(|kopf| kopf.prioritaet.as_ref()) else { return };
    let matrix = fall.umfeld.matrix;
    let (hier, dort) =
        (matrix.kategorie(text.text()), matrix.kategorie(fall.zelle(Spalte::Prioritaet)));
    let (Some(hier), Some(dort)) = (hier, dort) else { return };
    if hier != dort {
        let code = |at: usize| matrix.kategorien.get(at).map_or("", |it| &it.kategorie.code);
        let ort = fall.umfeld.brief(brief, text.span, "steckbrief.prioritaet");
        urteil.fehler(fall.umfeld.melde(&PRIORITAET_ANDERS.meta, &ort, |draft| {
            draft
                .value("wert", code(hier))
                .value("katalog", code(dort))
                .found(code(hier))
                .expected(code(dort))
                .distinguish(&fall.leistung.schluessel)
        }));
    }
}

fn kriterien(fall: &Fall<'_>, brief: Brief<'_>, urteil: &mut Urteil) {
    let Some(prioritaet) = &brief.1.inhalt.prioritaet else { return };
    let tabellen = [&prioritaet.kriterien, &prioritaet.gewichte];
    for tabelle in tabellen.into_iter().flatten() {
        let fehlt = tabelle.fehlende();
        if !fehlt.is_empty() {
            let ort = fall.umfeld.tabelle(brief, &tabelle.ort);
            urteil.fehler(fall.umfeld.melde(&KRITERIEN.meta, &ort, |draft| {
                draft
                    .value("eintrag", tabelle.ort.pfad.clone())
                    .value("fehlt", fehlt.join(", "))
                    .found(fehlt.join(", "))
                    .distinguish(&tabelle.ort.pfad)
                    .fit("fehlt", 100, 20)
            }));
        }
    }
    if let Some(gewichte) = prioritaet.gewichte.as_ref().filter(|it| it.fehlende().is_empty()) {
        summe(fall, brief, gewichte, urteil);
    }
}

fn summe(fall: &Fall<'_>, brief: Brief<'_>, gewichte: &Kriterien, urteil: &mut Urteil) {
    let summe: f64 = gewichte.werte().into_iter().flatten().map(|zahl| zahl.wert).sum();
    let is = |soll: f64| (summe - soll).abs() < soll / 1000.0;
    if !is(1.0) && !is(100.0) {
        let ort = fall.umfeld.tabelle(brief, &gewichte.ort);
        // Not more places than people write.
        let text = format!("{summe:.2}").trim_end_matches('0').trim_end_matches('.').to_owned();
        urteil.fehler(fall.umfeld.melde(&GEWICHTE.meta, &ort, |draft| {
            draft.value("summe", clip(&text, 20)).found(clip(&text, 20))
        }));
    }
}
