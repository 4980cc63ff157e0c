//! OZG24xx: concepts, an optional part that is checked when it is there.

use super::{Melder, Ozgregel, Pruefung, regel};
use crate::vorhaben::Steckbriefdatei;
use crate::vorhaben::bau::Vorhaben;
use crate::vorhaben::beispiele::brief;
use crate::vorhaben::umfeld::platzhalter;
use fim_core::Stufe;
use ozg::{Fachkonzept, ItKonzept, Organisationskonzept, Tabelle};

pub(super) static RULES: &[&Ozgregel] = &[&UNVOLLSTAENDIG, &NACHWEIS];

regel! {
    UNVOLLSTAENDIG = "OZG2401" "konzept-unvollstaendig" Warnung (MATRIX),
    ["{element}: im {konzept} fehlt »{angabe}«", "{element}: the {konzept} lacks »{angabe}«"],
    ["Ein Konzept, das begonnen ist, soll alles enthalten, was für die Umsetzung gebraucht wird.", "A concept that was begun is to hold everything the work needs."],
    ["»{angabe}« ergänzen. {hilfe}", "Add »{angabe}«.{hilfe}"],
    brief!("sicherheit = \"Grundschutz, Schutzbedarf normal.\"\n" => ""); Pruefung::Steckbrief(unvollstaendig)
}

fn unvollstaendig(_: &Vorhaben<'_>, brief: (usize, &Steckbriefdatei), melder: &mut Melder<'_, '_>) {
    let Some(konzepte) = &brief.1.inhalt.konzept else { return };
    if let Some(konzept) = &konzepte.fachkonzept {
        fehlende::<Fachkonzept>("Fachkonzept", konzept, brief, melder);
    }
    if let Some(konzept) = &konzepte.it {
        fehlende::<ItKonzept>("IT-Konzept", konzept, brief, melder);
    }
    if let Some(konzept) = &konzepte.organisation {
        fehlende::<Organisationskonzept>("Organisationskonzept", konzept, brief, melder);
    }
}

fn fehlende<T: Tabelle>(
    name: &str,
    konzept: &T,
    brief: (usize, &Steckbriefdatei),
    melder: &mut Melder<'_, '_>,
) {
    for feld in konzept.fehlende() {
        let ort = melder.umfeld.tabelle(brief, konzept.ort());
        melder.melde(&ort, |draft| {
            draft
                .value("konzept", name)
                .value("angabe", feld)
                .value("hilfe", (T::text_zu(feld), ""))
                .distinguish(name)
                .distinguish(feld)
        });
    }
}

regel! {
    NACHWEIS = "OZG2402" "konzept-nachweis" Warnung (MATRIX),
    ["{element}: Nachweis »{wert}« zum Konzept gilt nicht: {grund}", "{element}: evidence »{wert}« of the concept does not hold: {grund}"],
    ["Ein Nachweis, den niemand öffnen kann, belegt nichts.", "Evidence that nobody can open proves nothing."],
    ["Die Datei ablegen oder den Pfad berichtigen.", "Put the file there or mend the path."],
    brief!("sicherheit = \"Grundschutz, Schutzbedarf normal.\"\n" => "sicherheit = \"Grundschutz, Schutzbedarf normal.\"\nnachweis = \"it.pdf\"\n"); Pruefung::Steckbrief(|vorhaben, brief, melder| {
        let Some(konzepte) = &brief.1.inhalt.konzept else { return };
        let fach = konzepte.fachkonzept.as_ref().and_then(|it| it.nachweis.as_ref());
        let it = konzepte.it.as_ref().and_then(|it| it.nachweis.as_ref());
        let organisation = konzepte.organisation.as_ref().and_then(|it| it.nachweis.as_ref());
        let texte = [fach, it, organisation].into_iter().flatten().flat_map(|liste| liste.iter());
        texte.for_each(|text| oeffne(text, vorhaben, brief, "konzept", melder));
    })
}

/// Opens evidence of an optional part; what is wrong with it is told by this rule alone.
pub(super) fn oeffne(
    text: &ozg::Text,
    vorhaben: &Vorhaben<'_>,
    brief: (usize, &Steckbriefdatei),
    pfad: &str,
    melder: &mut Melder<'_, '_>,
) {
    // A day tells when something was looked at.
    let is_day = crate::vorhaben::tag::lesen(text.text()).is_some();
    if text.text().is_empty() || platzhalter(text.text()) || is_day {
        return;
    }
    let gesehen = melder.umfeld.oeffne(text.text(), brief.0, &vorhaben.wurzel);
    if gesehen.mangel.is_none() {
        return;
    }
    let ort = melder.umfeld.brief(brief, text.span, pfad);
    melder.melde(&ort, |draft| {
        draft
            .value("wert", fim_core::reading::clip(text.text(), 40))
            .value("grund", gesehen.gesehen.clone())
            .found_text(text.text())
            .distinguish(text.text())
            .at_most(Stufe::Warnung)
            .fit("wert", 100, 12)
    });
}
