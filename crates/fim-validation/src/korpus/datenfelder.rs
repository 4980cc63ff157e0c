//! The objects of a message of XDatenfelder: documents, schemas, and all that is in them. What a
//! search answered is no artefact anybody keeps.

use super::objekt::{Art, Fach, Schluessel, Verweisart};
use super::sammler::{Offen, Sammler, status, zeitraum};
use crate::datenfelder::objekt::Objekt as Element;
use crate::stelle::Stelle;
use fim_core::{Model, Text};
use xdatenfelder::{
    AllgemeineAngaben, Codeliste, Datenfeld, ElementIdentifikation, Parsed, Rechtsbezug, V2,
};

pub(super) fn lesen(parsed: &Parsed<'_>, sammler: &mut Sammler) {
    let nachricht = &parsed.nachricht;
    let mut gang = Gang { sammler, v2: parsed.fassung == V2 };
    let briefe = nachricht.dokumentsteckbrief.iter().chain(&nachricht.dokumentensteckbrief);
    briefe.for_each(|brief| gang.objekt(Element::Steckbrief(brief), None));
    nachricht.stammdatenschema.iter().for_each(|it| gang.objekt(Element::Schema(it), None));
    nachricht.datenfeldgruppe.iter().for_each(|it| gang.objekt(Element::Gruppe(it), None));
    nachricht.datenfeld.iter().for_each(|it| gang.objekt(Element::Feld(it), None));
    nachricht.codeliste.iter().for_each(|it| gang.codeliste(it));
    if let Some(ziel) = &nachricht.uebersetzt {
        gang.uebersetzung(ziel, &nachricht.sprache);
    }
    if !nachricht.elemente.is_empty() {
        gang.verzeichnis(nachricht);
    }
}

struct Gang<'s> {
    sammler: &'s mut Sammler,
    v2: bool,
}

impl Gang<'_> {
    fn objekt(&mut self, element: Element<'_, '_>, eltern: Option<&Offen>) {
        let (art, model): (Art, &dyn Model<'_>) = match element {
            Element::Schema(it) => (Art::Stammdatenschema, it),
            Element::Gruppe(it) => (Art::Datenfeldgruppe, it),
            Element::Feld(it) => (Art::Datenfeld, it),
            Element::Steckbrief(it) => (Art::Dokumentsteckbrief, it),
            Element::Regel(it) => (Art::Regel, it),
        };
        let Some(offen) = self.sammler.oeffne(art, model, eltern) else { return };
        let id = self.sammler.wert(element.id());
        let version = self.sammler.wert(element.version());
        let name = self.sammler.wert(element.name());
        let v2 = self.v2;
        if let Some(objekt) = self.sammler.objekt(&offen) {
            (objekt.id, objekt.version, objekt.name) = (id, version, name);
            objekt.status = stand(element, v2);
            if let Some(allgemein) = element.allgemein() {
                let (ab, bis) = (&allgemein.gueltig_ab, &allgemein.gueltig_bis);
                objekt.gueltig = zeitraum(ab.as_ref(), bis.as_ref());
            }
        }
        self.bezuege(&offen, element.bezug());
        // Exports repeat thousands of relations with every copy of an element; they belong to the
        // element itself.
        let relationen = element.relationen().iter().filter(|_| eltern.is_none());
        for ziel in relationen.filter_map(|relation| relation.objekt.as_ref()) {
            self.verweis(&offen, Verweisart::Relation, ziel);
        }
        match element {
            Element::Schema(schema) => {
                if let Some(ziel) = &schema.dokumentsteckbrief {
                    self.verweis(&offen, Verweisart::Dokumentsteckbrief, ziel);
                }
                self.fach(&offen, &schema.allgemein, |_| {});
            }
            Element::Steckbrief(brief) => {
                let art = brief.dokumentart.as_ref();
                let art = art.and_then(|art| art.code.as_ref()).map_or("", Text::trimmed);
                let kennzahl = self.sammler.text(art);
                let wert = brief.ist_abstrakt.as_ref().map_or("", Text::trimmed);
                let abstrakt = matches!(wert, "true" | "1");
                self.fach(&offen, &brief.allgemein, |fach| {
                    (fach.kennzahl, fach.abstrakt) = (kennzahl, abstrakt);
                });
            }
            Element::Feld(feld) => self.liste(&offen, feld),
            Element::Gruppe(_) | Element::Regel(_) => {}
        }
        element.regeln().iter().for_each(|regel| self.objekt(Element::Regel(regel), Some(&offen)));
        for zeile in element.struktur() {
            self.bezuege(&offen, &zeile.bezug);
            if let Some(inner) = Element::in_zeile(zeile) {
                self.objekt(inner, Some(&offen));
            }
        }
    }

    fn bezuege(&mut self, offen: &Offen, bezuege: &[Rechtsbezug<'_>]) {
        for bezug in bezuege {
            let text = &bezug.wortlaut;
            self.sammler.norm(offen, &text.value, &Stelle::text(text));
        }
    }

    fn verweis(&mut self, offen: &Offen, art: Verweisart, ziel: &ElementIdentifikation<'_>) {
        self.sammler.verweise(offen, art, ziel.id.as_ref(), ziel.version.as_ref(), None);
    }

    /// The keys that the texts of an artefact name.
    fn fach(
        &mut self,
        offen: &Offen,
        allgemein: &AllgemeineAngaben<'_>,
        fill: impl FnOnce(&mut Fach),
    ) {
        let texte = [&allgemein.beschreibung, &allgemein.definition, &allgemein.name];
        let mut schluessel: Vec<Schluessel> = Vec::new();
        for text in texte {
            schluessel.extend(self.sammler.schluessel_in(offen, text.as_ref()));
        }
        let mut fach = Fach { schluessel, ..Fach::default() };
        fill(&mut fach);
        if let Some(objekt) = self.sammler.objekt(offen) {
            let art = Verweisart::SchluesselImText;
            objekt.verweise.extend(fach.schluessel.iter().map(|it| it.verweis(art)));
            objekt.fach = Some(Box::new(fach));
        }
    }

    fn liste(&mut self, offen: &Offen, feld: &Datenfeld<'_>) {
        let Some(referenz) = &feld.codeliste_referenz else { return };
        let (kennung, version) = (referenz.kennung(), referenz.listenversion());
        let id = referenz.identifikation.as_ref().and_then(|it| it.id.as_ref());
        self.sammler.verweise(offen, Verweisart::Codeliste, kennung, version, id);
    }

    fn codeliste(&mut self, liste: &Codeliste<'_>) {
        let Some(offen) = self.sammler.oeffne(Art::Codeliste, liste, None) else { return };
        let allgemein = &liste.allgemein;
        let identifikation = allgemein.identifikation.as_ref();
        let id = self.sammler.wert(identifikation.and_then(|it| it.id.as_ref()));
        let version = self.sammler.wert(identifikation.and_then(|it| it.version.as_ref()));
        let name = self.sammler.wert(allgemein.name.as_ref());
        let genericode = liste.genericode_identification.as_ref();
        let auch =
            self.sammler.wert(genericode.and_then(|it| it.canonical_identification.as_ref()));
        if let Some(objekt) = self.sammler.objekt(&offen) {
            (objekt.id, objekt.version, objekt.name) = (id, version, name);
            objekt.fach = Some(Box::new(Fach { auch: vec![auch], ..Fach::default() }));
        }
    }

    fn uebersetzung(
        &mut self,
        ziel: &ElementIdentifikation<'_>,
        sprachen: &[xdatenfelder::Sprache<'_>],
    ) {
        let Some(offen) = self.sammler.oeffne(Art::Uebersetzung, ziel, None) else { return };
        let id = self.sammler.wert(ziel.id.as_ref());
        let version = self.sammler.wert(ziel.version.as_ref());
        if let Some(objekt) = self.sammler.objekt(&offen) {
            (objekt.id, objekt.version) = (id, version);
        }
        self.verweis(&offen, Verweisart::Uebersetzung, ziel);
        for element in sprachen.iter().flat_map(|sprache| &sprache.elemente) {
            let regeln = element.regel.iter().filter_map(|regel| regel.uebersetzt.as_ref());
            let ziele: Vec<_> = element.uebersetzt.iter().chain(regeln).collect();
            for one in ziele {
                // Elements are looked for in what is translated.
                let is_inside =
                    one.id.as_ref().map(Text::trimmed) != ziel.id.as_ref().map(Text::trimmed);
                let bereich = ziel.id.as_ref().filter(|_| is_inside);
                let (id, version) = (one.id.as_ref(), one.version.as_ref());
                self.sammler.verweise(&offen, Verweisart::Uebersetzung, id, version, bereich);
            }
        }
    }

    fn verzeichnis(&mut self, nachricht: &xdatenfelder::Nachricht<'_>) {
        // Lists of what is asked for are no directories.
        let name = nachricht.element.map_or("", fim_core::Element::name);
        if !name.starts_with("verzeichnis.") {
            return;
        }
        let Some(offen) = self.sammler.oeffne(Art::Verzeichnis, nachricht, None) else { return };
        let id = self.sammler.text(name);
        if let Some(objekt) = self.sammler.objekt(&offen) {
            objekt.id = id;
        }
        for eintrag in &nachricht.elemente {
            self.verweis(&offen, Verweisart::Verzeichnis, eintrag);
        }
    }
}

/// The status by the list that all Bausteine share; that of XDatenfelder 2 as the official converter
/// maps it: inactive 7, released 6, else 2.
pub(crate) fn stand(element: Element<'_, '_>, v2: bool) -> Option<u8> {
    let code = element.status()?.code.as_ref()?.trimmed();
    if !v2 {
        return status(Some(code));
    }
    let freigegeben = element.allgemein().is_some_and(|it| it.freigabedatum.is_some());
    Some(match code {
        "inaktiv" => 7,
        _ if freigegeben && element.version().is_some() => 6,
        _ => 2,
    })
}
