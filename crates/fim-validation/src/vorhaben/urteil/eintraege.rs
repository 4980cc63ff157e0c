//! Deliverables that are lists of entries: each must be filled in, and its evidence must hold.

use super::anzahl;
use crate::korpus::objekt::Art;
use crate::vorhaben::regeln::lieferung::{REFERENZPROZESS, STANDARD_UNBEKANNT};
use crate::vorhaben::umfeld::{Fall, Urteil};
use fim_core::reading::clip;
use fim_core::{State, Value};
use ozg::{Eintrag, Liste, Steckbrief, Text, Zeilenvorgabe, meinten};

/// Entries with title and evidence.
pub(super) fn urteil(fall: &Fall<'_>, zeile: &Zeilenvorgabe) -> Urteil {
    let mut urteil = Urteil::default();
    if zeile.tabelle == "sonstiges" {
        let alle = fall.eintraege(|it| it.sonstiges.as_ref());
        let eigene = alle.into_iter().filter(|(_, eintrag)| {
            let id = eintrag.liefergegenstand.as_ref().map_or("", |text| text.text());
            id == zeile.gegenstand.id
        });
        let mut count = 0;
        for (brief, eintrag) in eigene {
            count += 1;
            fall.angaben(&mut urteil, brief, eintrag);
            let titel = eintrag.titel.as_ref();
            let pfad = &eintrag.ort.pfad;
            fall.platzhalter(&mut urteil, brief, pfad, "titel", titel);
            let titel = titel.map_or("", |text| text.text());
            fall.nachweise(&mut urteil, brief, titel, eintrag.nachweis.as_ref(), pfad);
        }
        urteil.da = count > 0;
        urteil.gut = Some(anzahl(count, ("Eintrag", "Einträge"), ("entry", "entries")));
        return urteil;
    }
    let liste: fn(&Steckbrief) -> Option<&Liste<Eintrag>> = match zeile.tabelle.as_str() {
        "user_journey" => |it| it.user_journey.as_ref(),
        "persona" => |it| it.persona.as_ref(),
        "referenzprozess" => |it| it.referenzprozess.as_ref(),
        "harmonisierung" => |it| it.harmonisierung.as_ref(),
        _ => |it| it.nachnutzung.as_ref(),
    };
    pruefe(fall, liste, &mut urteil);
    urteil
}

fn pruefe(fall: &Fall<'_>, liste: fn(&Steckbrief) -> Option<&Liste<Eintrag>>, urteil: &mut Urteil) {
    let eintraege = fall.eintraege(liste);
    urteil.da = !eintraege.is_empty();
    urteil.gut = Some(anzahl(eintraege.len(), ("Eintrag", "Einträge"), ("entry", "entries")));
    for (brief, eintrag) in eintraege {
        fall.angaben(urteil, brief, eintrag);
        let pfad = &eintrag.ort.pfad;
        fall.platzhalter(urteil, brief, pfad, "titel", eintrag.titel.as_ref());
        let titel = eintrag.titel.as_ref().map_or("", |text| text.text());
        fall.nachweise(urteil, brief, titel, eintrag.nachweis.as_ref(), pfad);
    }
}

/// As entries; the evidence must be a process.
pub(super) fn referenzprozesse(fall: &Fall<'_>) -> Urteil {
    let mut urteil = Urteil::default();
    pruefe(fall, |it| it.referenzprozess.as_ref(), &mut urteil);
    for (brief, eintrag) in fall.eintraege(|it| it.referenzprozess.as_ref()) {
        let texte = eintrag.nachweis.iter().flat_map(|liste| liste.iter());
        for text in texte.filter(|text| !text.text().is_empty()) {
            let gesehen = fall.umfeld.oeffne(text.text(), brief.0, &fall.vorhaben.wurzel);
            if gesehen.mangel.is_some() {
                continue;
            }
            let Some(grund) = kein_prozess(fall, text.text(), &gesehen) else { continue };
            let ort = fall.umfeld.brief(brief, text.span, format!("{}.nachweis", eintrag.ort.pfad));
            urteil.fehler(fall.umfeld.melde(&REFERENZPROZESS.meta, &ort, |draft| {
                draft
                    .value("nachweis", clip(text.text(), 40))
                    .value("wert", grund)
                    .found_text(text.text())
                    .distinguish(text.text())
                    .fit("nachweis", 100, 12)
            }));
        }
    }
    urteil
}

/// What a piece of evidence is instead of a Referenzprozess.
fn kein_prozess(
    fall: &Fall<'_>,
    text: &str,
    gesehen: &crate::vorhaben::oeffnen::Gesehen,
) -> Option<Value> {
    let Some(nummer) = gesehen.nummer else {
        // An address is noted; a file beside the artefacts is something else.
        let is_file = gesehen.datei.is_some() && !gesehen.modell;
        return is_file.then(|| Value::from(("eine andere Datei", "another file")));
    };
    let file = fall.umfeld.files.get(nummer)?;
    let is_key = crate::vorhaben::nachweis::ist_schluessel(text);
    let prozesse = fall.umfeld.quer.korpus.in_datei(nummer, Art::Prozess);
    let prozesse = prozesse
        .filter(|(_, objekt)| !is_key || objekt.schluessel().iter().any(|key| *key.wert == *text));
    let stufen: Vec<&str> = prozesse.map(|(_, objekt)| objekt.detailstufe()).collect();
    if stufen.iter().any(|stufe| matches!(*stufe, "102" | "103")) {
        return None;
    }
    if let Some(stufe) = stufen.first() {
        return Some(Value::Both(
            format!("ein Prozess der Detaillierungsstufe {}", clip(stufe, 10)),
            format!("a process of Detaillierungsstufe {}", clip(stufe, 10)),
        ));
    }
    let label = file.identity.label.as_deref().unwrap_or_default();
    // Where a schema of its own was at hand, it was checked against that.
    let is_read = file.state != State::Unchecked && file.identity.standard.is_none();
    let is_bpmn = is_read && label.contains("BPMN");
    (!is_bpmn).then(|| Value::Plain(clip(label, 30)))
}

/// Norm, change and level of each.
pub(super) fn rechtsaenderungen(fall: &Fall<'_>) -> Urteil {
    let eintraege = fall.eintraege(|it| it.rechtsaenderung.as_ref());
    let gut = anzahl(
        eintraege.len(),
        ("Rechtsänderung", "Rechtsänderungen"),
        ("change of law", "changes of law"),
    );
    let mut urteil = Urteil { da: !eintraege.is_empty(), gut: Some(gut), ..Urteil::default() };
    for (brief, eintrag) in eintraege {
        fall.angaben(&mut urteil, brief, eintrag);
        let pfad = &eintrag.ort.pfad;
        fall.platzhalter(&mut urteil, brief, pfad, "aenderung", eintrag.aenderung.as_ref());
        let titel = eintrag.norm.as_ref().map_or("", |text| text.text());
        fall.nachweise(&mut urteil, brief, titel, eintrag.nachweis.as_ref(), pfad);
    }
    urteil
}

/// Name, version and use of each; unknown names are asked about.
pub(super) fn standards(fall: &Fall<'_>) -> Urteil {
    let eintraege = fall.eintraege(|it| it.standard.as_ref());
    let namen = eintraege.iter().filter_map(|(_, it)| it.name.as_ref()).map(Text::text);
    let gut = Value::Plain(clip(&namen.collect::<Vec<_>>().join(", "), 120));
    let mut urteil = Urteil { da: !eintraege.is_empty(), gut: Some(gut), ..Urteil::default() };
    let bekannt = &fall.umfeld.matrix.bekannte_standards;
    for (brief, eintrag) in eintraege {
        fall.angaben(&mut urteil, brief, eintrag);
        let pfad = &eintrag.ort.pfad;
        fall.platzhalter(&mut urteil, brief, pfad, "anwendung", eintrag.anwendung.as_ref());
        let titel = eintrag.name.as_ref().map_or("", |text| text.text());
        fall.nachweise(&mut urteil, brief, titel, eintrag.nachweis.as_ref(), pfad);
        let Some(name) = eintrag.name.as_ref().filter(|text| !text.text().is_empty()) else {
            continue;
        };
        // »XDatenfelder 3.0« names the version once more.
        let wort = name.text().split_whitespace().next().unwrap_or_default();
        let is_known =
            |one: &String| one.eq_ignore_ascii_case(name.text()) || one.eq_ignore_ascii_case(wort);
        if bekannt.is_empty() || bekannt.iter().any(is_known) {
            continue;
        }
        let ort = fall.umfeld.brief(brief, name.span, format!("{pfad}.name"));
        let rat = match meinten(name.text(), bekannt.iter().map(String::as_str)) {
            Some(near) => {
                Value::Both(format!("Meinten Sie »{near}«?"), format!("Did you mean »{near}«?"))
            }
            None => (
                "Den Namen prüfen; ist er richtig, ist nichts zu tun.",
                "Check the name; if it is right, there is nothing to do.",
            )
                .into(),
        };
        urteil.anmerkung(fall.umfeld.melde(&STANDARD_UNBEKANNT.meta, &ort, |draft| {
            draft
                .value("name", clip(name.text(), 30))
                .value("rat", rat)
                .found_text(name.text())
                .distinguish(name.text())
        }));
    }
    urteil
}

/// Name, direction and state of each.
pub(super) fn register(fall: &Fall<'_>) -> Urteil {
    let eintraege = fall.eintraege(|it| it.register.as_ref());
    let gut = anzahl(eintraege.len(), ("Register", "Register"), ("register", "registers"));
    let mut urteil = Urteil { da: !eintraege.is_empty(), gut: Some(gut), ..Urteil::default() };
    for (brief, eintrag) in eintraege {
        fall.angaben(&mut urteil, brief, eintrag);
        let pfad = &eintrag.ort.pfad;
        fall.platzhalter(&mut urteil, brief, pfad, "titel", eintrag.titel.as_ref());
        let titel = eintrag.titel.as_ref().map_or("", |text| text.text());
        fall.nachweise(&mut urteil, brief, titel, eintrag.nachweis.as_ref(), pfad);
    }
    urteil
}
