//! What belongs to a Leistung: its texts, its processes, the documents and schemas they use. Only a
//! process names the key of its Leistung; a document does so in free text, so every member says how
//! sure its place is.

use super::objekt::{Art, Objekt, Verweisart};
use super::{Korpus, Zeiger};
use rechtsbezug::{Rechtsbezug, Vergleich};
use std::collections::BTreeMap;

/// How sure it is that a document belongs to a Leistung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sicherheit {
    /// The key stands somewhere in its texts.
    Moeglich,
    /// The key stands alone or in brackets, as the method asks.
    Wahrscheinlich,
    /// That, and both rest on the same law.
    Gestuetzt,
    /// A process or the Leistung refers to it by its id.
    Belegt,
}

impl Sicherheit {
    /// In words, German and English.
    pub(crate) const fn label(self) -> (&'static str, &'static str) {
        match self {
            Self::Moeglich => ("möglich: Schlüssel im Text", "possible: key in its text"),
            Self::Wahrscheinlich => {
                ("wahrscheinlich: Schlüssel in Klammern", "likely: key in brackets")
            }
            Self::Gestuetzt => {
                ("sehr wahrscheinlich: Schlüssel und Recht", "very likely: key and law")
            }
            Self::Belegt => ("belegt durch Verweis", "proven by reference"),
        }
    }
}

/// A document or schema of a Konvolut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Glied {
    pub(crate) zeiger: Zeiger,
    pub(crate) sicherheit: Sicherheit,
}

/// Everything that bears one Leistungsschlüssel.
#[derive(Debug, Default)]
pub(crate) struct Konvolut {
    pub(crate) leistungen: Vec<Zeiger>,
    pub(crate) klassen: Vec<Zeiger>,
    pub(crate) prozesse: Vec<Zeiger>,
    pub(crate) steckbriefe: Vec<Glied>,
    pub(crate) schemata: Vec<Glied>,
}

/// All of them, by key.
pub(crate) type Konvolute<'k> = BTreeMap<&'k str, Konvolut>;

/// The profile that stands in where there is none yet (KATE; QS-Bericht 1097).
pub(crate) const PLATZHALTER: &str = "D99000000001";

impl<'k> Korpus<'k> {
    /// Puts together what bears the same key.
    pub(crate) fn konvolute(&self) -> Konvolute<'k> {
        self.konvolute_von(&|_| true)
    }

    /// The same of those artefacts that count.
    pub(crate) fn konvolute_von(&self, zaehlt: &dyn Fn(Zeiger) -> bool) -> Konvolute<'k> {
        let mut konvolute: Konvolute<'k> = BTreeMap::new();
        for (zeiger, objekt) in self.objekte().filter(|(_, objekt)| objekt.eltern.is_none()) {
            if objekt.schluessel().is_empty() || !zaehlt(zeiger) {
                continue;
            }
            for schluessel in objekt.schluessel() {
                let konvolut = konvolute.entry(&schluessel.wert).or_default();
                let sicherheit = match schluessel.ausgewiesen {
                    true => Sicherheit::Wahrscheinlich,
                    false => Sicherheit::Moeglich,
                };
                match objekt.art {
                    Art::Leistung => konvolut.leistungen.push(zeiger),
                    Art::Prozessklasse => konvolut.klassen.push(zeiger),
                    Art::Prozess => konvolut.prozesse.push(zeiger),
                    Art::Dokumentsteckbrief => nimm(&mut konvolut.steckbriefe, zeiger, sicherheit),
                    Art::Stammdatenschema => nimm(&mut konvolut.schemata, zeiger, sicherheit),
                    _ => {}
                }
            }
        }
        let von_steckbrief = self.schemata_nach_steckbrief();
        for konvolut in konvolute.values_mut() {
            self.ergaenze(konvolut, &von_steckbrief);
            konvolut.steckbriefe.retain(|glied| zaehlt(glied.zeiger));
            konvolut.schemata.retain(|glied| zaehlt(glied.zeiger));
        }
        konvolute
    }

    /// Adds what processes and Leistungen refer to, and the schemas of the documents.
    fn ergaenze(&self, konvolut: &mut Konvolut, von_steckbrief: &BTreeMap<String, Vec<Zeiger>>) {
        let quellen: Vec<Zeiger> =
            konvolut.leistungen.iter().chain(&konvolut.prozesse).copied().collect();
        for quelle in quellen {
            for (_, objekt) in self.mit_teilen(quelle) {
                let formulare = objekt.verweise.iter().filter(|verweis| {
                    use Verweisart::{Formular, Formularsteckbrief, Stammformular};
                    matches!(verweis.art, Formular | Formularsteckbrief | Stammformular)
                });
                for zeiger in formulare.flat_map(|verweis| self.ziele(verweis)) {
                    let liste = match self.objekt(zeiger).map(|ziel| ziel.art) {
                        Some(Art::Dokumentsteckbrief) => &mut konvolut.steckbriefe,
                        _ => &mut konvolut.schemata,
                    };
                    nimm(liste, zeiger, Sicherheit::Belegt);
                }
            }
        }
        let steckbriefe = konvolut.steckbriefe.clone();
        for glied in steckbriefe {
            let id = self.objekt(glied.zeiger).map(|it| super::aufloesung::normal(&it.id));
            let id = id.filter(|id| id != PLATZHALTER);
            let schemata = id.and_then(|id| von_steckbrief.get(&*id)).into_iter().flatten();
            schemata.for_each(|zeiger| nimm(&mut konvolut.schemata, *zeiger, glied.sicherheit));
        }
        self.stuetze(konvolut);
    }

    /// Where a document rests on the same law as the Leistung, its place is surer.
    fn stuetze(&self, konvolut: &mut Konvolut) {
        let grundlagen: Vec<&Rechtsbezug> =
            konvolut.leistungen.iter().flat_map(|zeiger| self.normen(*zeiger)).collect();
        for glied in konvolut.steckbriefe.iter_mut().chain(&mut konvolut.schemata) {
            if glied.sicherheit == Sicherheit::Wahrscheinlich
                && self
                    .normen(glied.zeiger)
                    .iter()
                    .any(|one| grundlagen.iter().any(|other| trifft(one, other) == Some(true)))
            {
                glied.sicherheit = Sicherheit::Gestuetzt;
            }
        }
    }

    fn schemata_nach_steckbrief(&self) -> BTreeMap<String, Vec<Zeiger>> {
        let mut found: BTreeMap<String, Vec<Zeiger>> = BTreeMap::new();
        for (zeiger, schema) in self.alle(Art::Stammdatenschema) {
            let verweise = schema.verweise.iter();
            for verweis in verweise.filter(|it| it.art == Verweisart::Dokumentsteckbrief) {
                let id = super::aufloesung::normal(&verweis.id).into_owned();
                found.entry(id).or_default().push(zeiger);
            }
        }
        found
    }

    /// An object and what is inside it, in order.
    pub(crate) fn mit_teilen(
        &self,
        zeiger: Zeiger,
    ) -> impl Iterator<Item = (Zeiger, &'k Objekt)> + '_ {
        let objekte = self.datei(zeiger).map_or(&[][..], |datei| &datei.index.objekte);
        let first = zeiger.objekt as usize;
        let following = objekte.iter().zip(0u32..).skip(first);
        // Those inside come right behind, and each names one that is not before the first.
        following
            .take_while(move |(objekt, at)| {
                *at == zeiger.objekt || objekt.eltern.is_some_and(|eltern| eltern >= zeiger.objekt)
            })
            .map(move |(objekt, at)| (Zeiger { objekt: at, ..zeiger }, objekt))
    }

    /// What an object and all inside it rest on.
    pub(crate) fn normen(&self, zeiger: Zeiger) -> Vec<&'k Rechtsbezug> {
        let teile = self.mit_teilen(zeiger).flat_map(|(_, objekt)| &objekt.normen);
        teile.flat_map(|norm| norm.bezuege.iter()).collect()
    }
}

fn nimm(liste: &mut Vec<Glied>, zeiger: Zeiger, sicherheit: Sicherheit) {
    match liste.iter_mut().find(|glied| glied.zeiger == zeiger) {
        Some(glied) => glied.sicherheit = glied.sicherheit.max(sicherheit),
        None => liste.push(Glied { zeiger, sicherheit }),
    }
}

/// Whether two references name the same law; `None` where that cannot be said.
pub(crate) fn trifft(a: &Rechtsbezug, b: &Rechtsbezug) -> Option<bool> {
    match a.vergleiche(b) {
        Vergleich::GleicheStelle | Vergleich::GleicheVorschrift => Some(true),
        Vergleich::Verschieden => Some(false),
        Vergleich::Ungewiss => None,
    }
}
