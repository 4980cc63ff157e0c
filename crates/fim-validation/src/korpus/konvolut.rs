//! What belongs to a Leistung: its texts, its processes, the documents and schemas they use. Only a
//! process names the key of its Leistung; a document does so in free text, so every member says how
//! sure its place is.

use super::grundlagen::{Buch, Grundlagen, Treffen};
use super::objekt::{Art, Objekt, Verweisart};
use super::{Korpus, Zeiger};
use std::collections::{BTreeMap, HashMap};

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
    /// Where each document and schema stands in its list.
    stellen: HashMap<Zeiger, usize>,
}

/// More keys of one artefact, or schemas of one document, than these are hostile: every one of them
/// would bring all the others into a Konvolut.
const HOECHSTENS: usize = 200;

/// All of them, by key.
pub(crate) type Konvolute<'k> = BTreeMap<&'k str, Konvolut>;

/// The profile that stands in where there is none yet (KATE; QS-Bericht 1097).
pub(crate) const PLATZHALTER: &str = "D99000000001";

impl<'k> Korpus<'k> {
    /// Puts together what bears the same key; also tells what the members rest on.
    pub(crate) fn konvolute(&self) -> (Konvolute<'k>, Buch<'_>) {
        self.konvolute_von(&|_| true)
    }

    /// The same of those artefacts that count.
    pub(crate) fn konvolute_von<'s>(
        &'s self,
        zaehlt: &dyn Fn(Zeiger) -> bool,
    ) -> (Konvolute<'k>, Buch<'s>) {
        let mut konvolute: Konvolute<'k> = BTreeMap::new();
        for (zeiger, objekt) in self.objekte().filter(|(_, objekt)| objekt.eltern.is_none()) {
            if objekt.schluessel().is_empty() || !zaehlt(zeiger) {
                continue;
            }
            for schluessel in objekt.schluessel().iter().take(HOECHSTENS) {
                let konvolut = konvolute.entry(&schluessel.wert).or_default();
                let sicherheit = match schluessel.ausgewiesen {
                    true => Sicherheit::Wahrscheinlich,
                    false => Sicherheit::Moeglich,
                };
                match objekt.art {
                    Art::Leistung => konvolut.leistungen.push(zeiger),
                    Art::Prozessklasse => konvolut.klassen.push(zeiger),
                    Art::Prozess => konvolut.prozesse.push(zeiger),
                    Art::Dokumentsteckbrief | Art::Stammdatenschema => {
                        konvolut.nimm(objekt.art, zeiger, sicherheit);
                    }
                    _ => {}
                }
            }
        }
        let von_steckbrief = self.schemata_nach_steckbrief();
        let mut buch = Buch::new();
        for konvolut in konvolute.values_mut() {
            self.ergaenze(konvolut, &von_steckbrief);
            konvolut.steckbriefe.retain(|glied| zaehlt(glied.zeiger));
            konvolut.schemata.retain(|glied| zaehlt(glied.zeiger));
            konvolut.stellen = HashMap::new();
            self.stuetze(konvolut, &mut buch);
        }
        (konvolute, buch)
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
                    if let Some(ziel) = self.objekt(zeiger) {
                        konvolut.nimm(ziel.art, zeiger, Sicherheit::Belegt);
                    }
                }
            }
        }
        let steckbriefe = konvolut.steckbriefe.clone();
        for glied in steckbriefe {
            let id = self.objekt(glied.zeiger).map(|it| super::aufloesung::normal(&it.id));
            let id = id.filter(|id| id != PLATZHALTER);
            let schemata = id.and_then(|id| von_steckbrief.get(&*id)).into_iter().flatten();
            for zeiger in schemata {
                konvolut.nimm(Art::Stammdatenschema, *zeiger, glied.sicherheit);
            }
        }
    }

    /// Where a document rests on the same law as the Leistung, its place is surer.
    fn stuetze<'s>(&'s self, konvolut: &mut Konvolut, buch: &mut Buch<'s>) {
        let dokumente = konvolut.steckbriefe.iter().chain(&konvolut.schemata);
        // Law is only compared with that of the Leistung.
        let is_alone = konvolut.prozesse.is_empty() && konvolut.klassen.is_empty();
        if konvolut.leistungen.is_empty() || is_alone && dokumente.clone().next().is_none() {
            return;
        }
        let eigene = [&konvolut.leistungen, &konvolut.klassen, &konvolut.prozesse];
        let alle = eigene.into_iter().flatten().copied().chain(dokumente.map(|it| it.zeiger));
        for zeiger in alle {
            buch.entry(zeiger).or_insert_with(|| Grundlagen::of(self, zeiger));
        }
        let leistung = Grundlagen::vereint(buch, konvolut.leistungen.iter().copied());
        for glied in konvolut.steckbriefe.iter_mut().chain(&mut konvolut.schemata) {
            if glied.sicherheit == Sicherheit::Wahrscheinlich
                && buch.get(&glied.zeiger).is_some_and(|it| it.treffen(&leistung) == Treffen::Ja)
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
                let schemata = found.entry(id).or_default();
                if schemata.len() < HOECHSTENS && schemata.last() != Some(&zeiger) {
                    schemata.push(zeiger);
                }
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
}

impl Konvolut {
    /// Takes up a document or schema; once, as surely as anything says.
    fn nimm(&mut self, art: Art, zeiger: Zeiger, sicherheit: Sicherheit) {
        let liste = match art {
            Art::Dokumentsteckbrief => &mut self.steckbriefe,
            _ => &mut self.schemata,
        };
        let at = *self.stellen.entry(zeiger).or_insert(liste.len());
        match liste.get_mut(at) {
            Some(glied) => glied.sicherheit = glied.sicherheit.max(sicherheit),
            None => liste.push(Glied { zeiger, sicherheit }),
        }
    }
}
