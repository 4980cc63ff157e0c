//! What a rule may know beyond the element it looks at: the root, every element of the message, the
//! versions of each id, the settings. Made once per message.

use super::objekt::Objekt;
use super::vergleich::gleicher_inhalt;
use super::verzeichnis::Verzeichnis;
use crate::Vorgaben;
use crate::vorgaben::Profil;
use fim_core::{Fassungen, Text};
use std::collections::{BTreeSet, HashMap};
use xdatenfelder::{Code, CodelisteReferenz, Datenfeld, V2};

/// A field or group as it stands in the message.
#[derive(Debug, Clone, Copy)]
pub(super) struct Vorkommen<'m, 'a> {
    pub(super) objekt: Objekt<'m, 'a>,
    /// True for the first with this id and version.
    pub(super) ist_erstes: bool,
}

/// See the module.
pub(crate) struct Umfeld<'m, 'a> {
    pub(crate) fassung: Fassungen,
    pub(crate) vorgaben: &'m Vorgaben<'m>,
    /// Name of the file in the report.
    pub(crate) datei: &'m str,
    pub(crate) wurzel: Objekt<'m, 'a>,
    /// Fields and groups in document order. Without the root, but for a root group of 2.0.
    pub(super) elemente: Vec<Vorkommen<'m, 'a>>,
    pub(super) regeln: Vec<Vorkommen<'m, 'a>>,
    /// References to code lists, each with its field.
    pub(crate) listen: Vec<(&'m CodelisteReferenz<'a>, &'m Datenfeld<'a>)>,
    /// Pairs with the same id and version whose contents differ.
    pub(crate) abweichend: Vec<(Objekt<'m, 'a>, Objekt<'m, 'a>)>,
    versionen: HashMap<&'m str, BTreeSet<&'m str>>,
    erste: HashMap<(char, &'m str, &'m str), Objekt<'m, 'a>>,
    /// What only some rules ask for.
    pub(super) verzeichnis: Verzeichnis<'m>,
}

impl<'m, 'a> Umfeld<'m, 'a> {
    pub(crate) fn new(
        wurzel: Objekt<'m, 'a>,
        fassung: Fassungen,
        datei: &'m str,
        vorgaben: &'m Vorgaben<'m>,
    ) -> Self {
        let mut umfeld = Self {
            fassung,
            vorgaben,
            datei,
            wurzel,
            elemente: Vec::new(),
            regeln: Vec::new(),
            listen: Vec::new(),
            abweichend: Vec::new(),
            versionen: HashMap::new(),
            erste: HashMap::new(),
            verzeichnis: Verzeichnis::default(),
        };
        // The QS-Bericht of XDatenfelder 2 looks at a root group a second time, as an element.
        if umfeld.qs() && umfeld.v2() && matches!(wurzel, Objekt::Gruppe(_)) {
            umfeld.element(wurzel);
        } else {
            umfeld.merke(wurzel);
            umfeld.inneres(wurzel);
        }
        umfeld
    }

    /// True where the judgement of the QS-Bericht is wanted.
    pub(crate) fn qs(&self) -> bool {
        self.vorgaben.profil == Profil::QsBericht
    }

    /// True for XDatenfelder 2.0.
    pub(crate) fn v2(&self) -> bool {
        self.fassung == V2
    }

    /// A value for comparing: empty where there is none or only white space. The QS-Bericht compares
    /// texts as they stand, we without white space at their ends.
    pub(crate) fn wert<'t>(&self, text: Option<&'t Text<'_>>) -> &'t str {
        match text {
            None => "",
            Some(text) if text.is_blank() => "",
            Some(text) if self.qs() => &text.value,
            Some(text) => text.trimmed(),
        }
    }

    /// The value of a code.
    pub(crate) fn code<'t>(&self, code: Option<&'t Code<'_>>) -> &'t str {
        self.wert(code.and_then(|code| code.code.as_ref()))
    }

    /// The versions in which elements of this id stand in the message; "" for none.
    pub(crate) fn versionen(&self, id: &str) -> impl Iterator<Item = &'m str> {
        self.versionen.get(id).into_iter().flatten().copied()
    }

    fn merke(&mut self, objekt: Objekt<'m, 'a>) -> Option<Objekt<'m, 'a>> {
        let id = self.wert(objekt.id());
        let version = self.wert(objekt.version());
        if id.is_empty() && !self.qs() {
            return None;
        }
        let key = (objekt.buchstabe(), id, version);
        if let Some(first) = self.erste.get(&key) {
            return Some(*first);
        }
        self.erste.insert(key, objekt);
        None
    }

    fn element(&mut self, objekt: Objekt<'m, 'a>) {
        let first = self.merke(objekt);
        if let Some(first) = first
            && !self.qs()
        {
            if let (Some(a), Some(b)) = (first.element(), objekt.element())
                && gleicher_inhalt(a, b)
            {
                return;
            }
            self.abweichend.push((first, objekt));
        }
        if let Some(id) = objekt.id() {
            let version = self.wert(objekt.version());
            self.versionen.entry(self.wert(Some(id))).or_default().insert(version);
        }
        // An element without `id` is in none of the groups that the QS-Bericht looks at.
        if !self.qs() || objekt.id().is_some() {
            self.elemente.push(Vorkommen { objekt, ist_erstes: first.is_none() });
        }
        self.inneres(objekt);
    }

    fn inneres(&mut self, objekt: Objekt<'m, 'a>) {
        for regel in objekt.regeln() {
            let regel = Objekt::Regel(regel);
            let first = self.merke(regel);
            if !self.qs() || regel.id().is_some() {
                self.regeln.push(Vorkommen { objekt: regel, ist_erstes: first.is_none() });
            }
        }
        if let Objekt::Feld(feld) = objekt
            && let Some(referenz) = &feld.codeliste_referenz
        {
            self.listen.push((referenz, feld));
        }
        for struktur in objekt.struktur() {
            let Some(enthaelt) = &struktur.enthaelt else { continue };
            if let Some(feld) = &enthaelt.datenfeld {
                self.element(Objekt::Feld(feld));
            }
            if let Some(gruppe) = &enthaelt.datenfeldgruppe {
                self.element(Objekt::Gruppe(gruppe));
            }
        }
    }
}
