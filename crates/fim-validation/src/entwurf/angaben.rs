//! What the artefacts of a Leistung say of it.

use super::Entwurfsraum;
use super::normen::Grundlagen;
use crate::korpus::aufloesung::normal;
use crate::korpus::konvolut::{Glied, Konvolut, PLATZHALTER, Sicherheit};
use crate::korpus::objekt::Objekt;
use crate::korpus::{Zeiger, dateiname};
use crate::status::bedeutung;
use fim_core::reading::clip;
use ozg::{Auswahlliste, Baustein, Ebene};

/// What is known of a Leistung.
#[derive(Debug)]
pub(super) struct Angaben {
    pub(super) schluessel: String,
    /// Leistungsbezeichnung, and the file it is from.
    pub(super) bezeichnung: Option<(String, String)>,
    /// Values of the Typisierung.
    pub(super) typen: Vec<String>,
    pub(super) grundlagen: Grundlagen,
    /// Those that surely or probably belong to it.
    pub(super) artefakte: Vec<Artefakt>,
    /// Those whose texts name the key in passing.
    pub(super) vielleicht: Vec<Artefakt>,
    /// Dokumentsteckbriefe.
    pub(super) dokumente: Vec<Artefakt>,
    /// Processes of level 102 and 103.
    pub(super) referenzprozesse: Vec<Artefakt>,
    /// The files all that is from.
    pub(super) dateien: Vec<String>,
}

/// An artefact of a Leistung.
#[derive(Debug)]
pub(super) struct Artefakt {
    pub(super) baustein: Baustein,
    pub(super) id: String,
    pub(super) version: String,
    pub(super) name: String,
    /// Where it is from, and how far it is.
    pub(super) herkunft: String,
}

/// More artefacts of one kind than these nobody writes down.
const HOECHSTENS: usize = 20;

impl Angaben {
    pub(super) fn of(raum: &Entwurfsraum<'_>, schluessel: &str) -> Self {
        let mut angaben = Self {
            schluessel: schluessel.to_owned(),
            bezeichnung: None,
            typen: Vec::new(),
            grundlagen: Grundlagen::default(),
            artefakte: Vec::new(),
            vielleicht: Vec::new(),
            dokumente: Vec::new(),
            referenzprozesse: Vec::new(),
            dateien: Vec::new(),
        };
        if let Some(konvolut) = raum.konvolute.get(schluessel) {
            angaben.lies(raum, konvolut);
        }
        angaben
    }

    fn lies(&mut self, raum: &Entwurfsraum<'_>, konvolut: &Konvolut) {
        let mut leistungen = raum.benannt(&konvolut.leistungen);
        // What is valid everywhere speaks first, then what has a status.
        leistungen.sort_by_key(|(objekt, _)| (!objekt.ist_stamm(), objekt.status.is_none()));
        for (at, (objekt, datei)) in leistungen.iter().enumerate() {
            self.leistung(objekt, datei);
            if at == 0 {
                let version = String::new();
                let id = self.schluessel.clone();
                let artefakt = Artefakt::of(Baustein::Leistungen, id, version, objekt, datei);
                self.artefakte.push(artefakt);
            }
        }
        let is_sure = |glied: &&Glied| glied.sicherheit > Sicherheit::Moeglich;
        let (sicher, vielleicht): (Vec<&Glied>, Vec<&Glied>) =
            konvolut.schemata.iter().partition(is_sure);
        let zeiger = |glieder: &[&Glied]| glieder.iter().map(|it| it.zeiger).collect::<Vec<_>>();
        for (objekt, datei) in raum.benannt(&zeiger(&sicher)) {
            self.normen(objekt, &datei);
            Artefakt::of_schema(objekt, &datei).sammle(&mut self.artefakte);
        }
        for (objekt, datei) in raum.benannt(&zeiger(&vielleicht)) {
            self.datei(&datei);
            Artefakt::of_schema(objekt, &datei).sammle(&mut self.vielleicht);
        }
        for (objekt, datei) in raum.benannt(&konvolut.klassen) {
            self.normen(objekt, &datei);
        }
        for (objekt, datei) in raum.benannt(&konvolut.prozesse) {
            self.prozess(objekt, &datei);
        }
        let briefe: Vec<&Glied> = konvolut.steckbriefe.iter().filter(is_sure).collect();
        for (objekt, datei) in raum.benannt(&zeiger(&briefe)) {
            if normal(&objekt.id) != PLATZHALTER {
                self.datei(&datei);
                Artefakt::of_schema(objekt, &datei).sammle(&mut self.dokumente);
            }
        }
    }

    fn leistung(&mut self, objekt: &Objekt, datei: &str) {
        self.normen(objekt, datei);
        let Some(fach) = &objekt.fach else { return };
        if let Some((name, _)) = fach.bezeichnung.as_ref().filter(|_| self.bezeichnung.is_none()) {
            self.bezeichnung = Some((clip(name, 300), datei.to_owned()));
        }
        // Old exports write several into one.
        for typ in fach.typen.iter().flat_map(|typ| typ.split(';')) {
            let typ = clip(typ, 20);
            if !typ.is_empty() && !self.typen.contains(&typ) {
                self.typen.push(typ);
            }
        }
    }

    fn prozess(&mut self, objekt: &Objekt, datei: &str) {
        self.normen(objekt, datei);
        let (id, version) = (clip(&objekt.id, 60), String::new());
        let artefakt = Artefakt::of(Baustein::Prozesse, id, version, objekt, datei);
        match objekt.ist_stamm() {
            true => {
                let artefakt = Artefakt { id: self.schluessel.clone(), ..artefakt };
                artefakt.sammle(&mut self.artefakte);
            }
            false if matches!(objekt.detailstufe(), "102" | "103") => {
                artefakt.sammle(&mut self.referenzprozesse);
            }
            false => {}
        }
    }

    /// The norms of an artefact itself; those of its parts are countless.
    fn normen(&mut self, objekt: &Objekt, datei: &str) {
        self.datei(datei);
        objekt.normen.iter().for_each(|norm| self.grundlagen.lies(&norm.text));
    }

    fn datei(&mut self, datei: &str) {
        if !self.dateien.iter().any(|known| known == datei) {
            self.dateien.push(datei.to_owned());
        }
    }

    /// Who carries it out, as far as its types tell; empty where one of them does not.
    pub(super) fn vollzug(&self) -> Vec<&'static str> {
        let mut ebenen = Vec::new();
        for typ in &self.typen {
            // Labels of `urn:de:fim:leika:typisierung`.
            let ebene = match typ.as_str() {
                "1" => Ebene::Bund,
                "2a" | "3a" | "2/3a" | "4a" => Ebene::Land,
                "2b" | "3b" | "2/3b" | "4b" | "5" => Ebene::Kommune,
                _ => return Vec::new(),
            };
            ebenen.push(ebene);
        }
        let keys = Ebene::WERTE.iter().filter(|(_, ebene)| ebenen.contains(ebene));
        keys.map(|(key, _)| *key).collect()
    }
}

impl Artefakt {
    fn of(baustein: Baustein, id: String, version: String, objekt: &Objekt, datei: &str) -> Self {
        let status = match objekt.status {
            Some(status) => format!(", Status {status} {}", bedeutung(status)),
            None => String::new(),
        };
        let herkunft = format!("aus {datei}{status}");
        Self { baustein, id, version, name: clip(&objekt.name, 300), herkunft }
    }

    /// With the id of eleven digits, in whatever version of the standard it was.
    fn of_schema(objekt: &Objekt, datei: &str) -> Self {
        let id = clip(&normal(&objekt.id), 60);
        Self::of(Baustein::Datenfelder, id, clip(&objekt.version, 20), objekt, datei)
    }

    /// Adds it unless the same is there; two standards write one version with two and three numbers,
    /// and the longer one is the newer way.
    fn sammle(self, alle: &mut Vec<Self>) {
        let has_room = alle.len() < HOECHSTENS;
        let is_same = |known: &&mut Self| known.baustein == self.baustein && known.id == self.id;
        match alle.iter_mut().find(is_same) {
            Some(known) if known.version.len() < self.version.len() => *known = self,
            Some(_) => {}
            None if has_room => alle.push(self),
            None => {}
        }
    }
}

impl<'k> Entwurfsraum<'k> {
    /// Objects with the names of their files.
    fn benannt(&self, zeiger: &[Zeiger]) -> Vec<(&'k Objekt, String)> {
        let one = |zeiger: &Zeiger| {
            let datei = dateiname(self.korpus.datei(*zeiger)?.path);
            Some((self.korpus.objekt(*zeiger)?, clip(datei, 100)))
        };
        zeiger.iter().filter_map(one).collect()
    }
}
