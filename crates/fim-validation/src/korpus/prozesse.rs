//! The objects of a message of XProzess: Prozessklassen, Prozesse and their Aktivitätengruppen.

use super::aufloesung::schluesselteil;
use super::objekt::{Art, Fach, Schluessel, Verweisart};
use super::sammler::{Offen, Sammler, ist_schluessel, status, zeitraum};
use crate::stelle::Stelle;
use fim_core::Text;
use xprozess::{
    Aktivitaetengruppe, AusloeserErgebnis, Daten, Formularverweis, Handlungsgrundlage, Parsed,
    Prozess, Prozessklasse, Zustandsangaben,
};

pub(super) fn lesen(parsed: &Parsed<'_>, sammler: &mut Sammler) {
    let mut gang = Gang { sammler };
    parsed.nachricht.prozessklassen().iter().for_each(|it| gang.prozessklasse(it));
    parsed.nachricht.prozesse().iter().for_each(|it| gang.prozess(it));
}

struct Gang<'s> {
    sammler: &'s mut Sammler,
}

/// What Prozess and Prozessklasse share.
struct Kopf<'m, 'a> {
    id: Option<&'m Text<'a>>,
    version: Option<&'m Text<'a>>,
    name: Option<&'m Text<'a>>,
    bezeichnung: Option<&'m Text<'a>>,
    zustand: Option<&'m Zustandsangaben<'a>>,
}

impl Gang<'_> {
    fn kopf(&mut self, offen: &Offen, kopf: &Kopf<'_, '_>, kennzahl: &str) {
        let (id, version) = (self.sammler.wert(kopf.id), self.sammler.wert(kopf.version));
        let name = self.sammler.wert(kopf.name);
        let bezeichnung = kopf.bezeichnung.filter(|text| !text.is_blank());
        let ort = bezeichnung.and_then(|text| Sammler::ort(offen, &Stelle::text(text)));
        let wert = self.sammler.wert(bezeichnung);
        let schluessel = kopf.id.filter(|id| !id.is_blank()).and_then(|text| {
            let ort = Sammler::ort(offen, &Stelle::text(text))?;
            let wert = schluesselteil(text.trimmed());
            Some(Schluessel { wert: self.sammler.text(wert), ausgewiesen: true, ort })
        });
        // Others refer to it by the key alone.
        let auch = schluessel.iter().map(|it| it.wert.clone()).filter(|it| *it != id).collect();
        let fach = Fach {
            schluessel: schluessel.into_iter().collect(),
            bezeichnung: ort.map(|ort| (wert, ort)),
            kennzahl: self.sammler.text(kennzahl),
            auch,
            ..Fach::default()
        };
        let Some(objekt) = self.sammler.objekt(offen) else { return };
        (objekt.id, objekt.version, objekt.name) = (id, version, name);
        if let Some(zustand) = kopf.zustand {
            objekt.status = status(zustand.status.as_ref().and_then(xprozess::Code::value));
            let zeit = zustand.gueltigkeitszeitraum.as_ref();
            let ab = zeit.and_then(|zeit| zeit.beginn.as_ref());
            objekt.gueltig = zeitraum(ab, zeit.and_then(|zeit| zeit.ende.as_ref()));
        }
        let art = Verweisart::Leistungsschluessel;
        objekt.verweise.extend(fach.schluessel.iter().map(|it| it.verweis(art)));
        objekt.fach = Some(Box::new(fach));
    }

    fn prozessklasse(&mut self, klasse: &Prozessklasse<'_>) {
        let Some(offen) = self.sammler.oeffne(Art::Prozessklasse, klasse, None) else { return };
        let kopf = Kopf {
            id: klasse.id.as_ref(),
            version: klasse.version.as_ref(),
            name: klasse.name.as_ref(),
            bezeichnung: klasse.bezeichnung.as_ref(),
            zustand: klasse.zustandsangaben.as_ref(),
        };
        self.kopf(&offen, &kopf, "");
        self.normen(&offen, &klasse.handlungsgrundlage);
        let oben = klasse.uebergeordnete_prozessklasse_id.as_ref();
        let alt = klasse.abgeloeste_prozessklasse.iter();
        let alt = alt.filter_map(|it| it.referenzierte_prozessklasse_id.as_ref());
        // Levels of the Ordnungsrahmen have shorter ids, and no entry of their own.
        for ziel in oben.into_iter().chain(alt).filter(|it| ist_schluessel(it.trimmed())) {
            self.sammler.verweise(&offen, Verweisart::Prozessklasse, Some(ziel), None, None);
        }
    }

    fn prozess(&mut self, prozess: &Prozess<'_>) {
        let Some(offen) = self.sammler.oeffne(Art::Prozess, prozess, None) else { return };
        let kopf = Kopf {
            id: prozess.id.as_ref(),
            version: prozess.version.as_ref(),
            name: prozess.name.as_ref(),
            bezeichnung: prozess.bezeichnung.as_ref(),
            zustand: prozess.zustandsangaben.as_ref(),
        };
        let steckbrief = prozess.prozesssteckbrief.as_ref();
        let stufe = steckbrief.and_then(|it| it.detaillierungsstufe.as_ref()?.value());
        self.kopf(&offen, &kopf, stufe.unwrap_or_default());
        for klasse in prozess.klassifikation.iter().filter_map(|it| it.klasse_id.as_ref()) {
            // The others are levels of the Ordnungsrahmen.
            if ist_schluessel(klasse.trimmed()) {
                let art = Verweisart::Klassifikation;
                self.sammler.verweise(&offen, art, Some(klasse), None, None);
            }
        }
        if let Some(steckbrief) = steckbrief {
            self.normen(&offen, &steckbrief.handlungsgrundlage);
            for anlass in steckbrief.ausloeser.iter().chain(&steckbrief.ergebnis) {
                self.anlass(&offen, anlass);
            }
        }
        for gruppe in prozess.aktivitaetengruppen() {
            self.gruppe(&offen, gruppe, kopf.id);
        }
    }

    fn anlass(&mut self, offen: &Offen, anlass: &AusloeserErgebnis<'_>) {
        let (formular, prozess) = (anlass.formular_id.as_ref(), anlass.prozess_id.as_ref());
        self.sammler.verweise(offen, Verweisart::Formularsteckbrief, formular, None, None);
        self.sammler.verweise(offen, Verweisart::Folgeprozess, prozess, None, None);
    }

    fn gruppe(&mut self, prozess: &Offen, gruppe: &Aktivitaetengruppe<'_>, id: Option<&Text<'_>>) {
        let offen = self.sammler.oeffne(Art::Aktivitaetengruppe, gruppe, Some(prozess));
        let Some(offen) = offen else { return };
        // They are numbered within their Prozess only.
        let eigene = gruppe.id.as_ref().map_or("", Text::trimmed);
        let id = format!("{}/{eigene}", id.map_or("", Text::trimmed));
        let id = self.sammler.text(&id);
        let name = self.sammler.wert(gruppe.name.as_ref());
        let typ = gruppe.referenzaktivitaetengruppe_typ.as_ref().and_then(xprozess::Code::value);
        let kennzahl = self.sammler.text(typ.unwrap_or_default());
        if let Some(objekt) = self.sammler.objekt(&offen) {
            (objekt.id, objekt.name) = (id, name);
            objekt.fach = Some(Box::new(Fach { kennzahl, ..Fach::default() }));
        }
        self.normen(&offen, &gruppe.handlungsgrundlage);
        for daten in gruppe.eingehende_daten.iter().chain(&gruppe.ausgehende_daten) {
            self.daten(&offen, daten);
        }
        if let Some(attribute) = &gruppe.spezifische_attribute {
            let empfangen =
                attribute.empfangene_daten().filter_map(|it| it.formularverweis.as_ref());
            let bereit =
                attribute.bereitgestellte_daten().filter_map(|it| it.formularverweis.as_ref());
            let alle: Vec<&Daten<'_>> = empfangen.chain(bereit).collect();
            alle.into_iter().for_each(|daten| self.daten(&offen, daten));
        }
    }

    fn daten(&mut self, offen: &Offen, daten: &Daten<'_>) {
        let Some(verweis) = &daten.formularverweis else { return };
        let Formularverweis { formularsteckbrief_id, stammformular_id, .. } = verweis;
        let steckbrief = formularsteckbrief_id.as_ref();
        self.sammler.verweise(offen, Verweisart::Formularsteckbrief, steckbrief, None, None);
        let (formular, version) =
            (stammformular_id.as_ref(), verweis.stammformular_version.as_ref());
        self.sammler.verweise(offen, Verweisart::Stammformular, formular, version, None);
        for element in &verweis.element_id {
            self.sammler.verweise(
                offen,
                Verweisart::Formularelement,
                Some(element),
                None,
                formular,
            );
        }
    }

    fn normen(&mut self, offen: &Offen, grundlagen: &[Handlungsgrundlage<'_>]) {
        for name in grundlagen.iter().filter_map(|it| it.name.as_ref()) {
            self.sammler.norm(offen, &name.value, &Stelle::text(name));
        }
    }
}
