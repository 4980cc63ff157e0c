//! What a rule may know beyond the element it looks at: the root, every element of the message, the
//! versions of each id, the settings. Made once per message.

use super::objekt::Objekt;
use super::vergleich::gleicher_inhalt;
use super::verzeichnis::Verzeichnis;
use crate::Vorgaben;
use crate::vorgaben::Profil;
use fim_core::{Fassungen, Text};
use std::collections::{BTreeSet, HashMap, HashSet};
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
            if matches!(wurzel, Objekt::Gruppe(_)) {
                umfeld.merke_version(wurzel);
            }
            umfeld.inneres(wurzel);
        }
        if umfeld.qs() {
            umfeld.elemente = umfeld.erste_zuerst(&umfeld.elemente);
            umfeld.regeln = umfeld.erste_zuerst(&umfeld.regeln);
        }
        umfeld
    }

    /// As the QS-Bericht counts: in document order, fields and groups together, the root apart.
    fn erste_zuerst(&self, alle: &[Vorkommen<'m, 'a>]) -> Vec<Vorkommen<'m, 'a>> {
        let mut alle: Vec<Objekt<'m, 'a>> = alle.iter().map(|one| one.objekt).collect();
        alle.sort_by_key(|objekt| objekt.element().map(|element| element.span().start));
        let mut seen = HashSet::new();
        let mut is_new = |objekt: Objekt<'m, 'a>| {
            seen.insert((self.wert(objekt.id()), self.wert(objekt.version())))
        };
        let vorkommen = |objekt| Vorkommen { objekt, ist_erstes: is_new(objekt) };
        alle.into_iter().map(vorkommen).collect()
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
    /// texts as they stand and only sees elements in the namespace of the standard; we compare
    /// without white space at their ends.
    pub(crate) fn wert<'t>(&self, text: Option<&'t Text<'_>>) -> &'t str {
        match text {
            Some(text) if !self.qs() => text.trimmed(),
            Some(text) if has_namespace(text) => as_it_stands(text),
            _ => "",
        }
    }

    /// The value of a code.
    pub(crate) fn code<'t>(&self, code: Option<&'t Code<'_>>) -> &'t str {
        self.codewert(code.and_then(|code| code.code.as_ref()))
    }

    /// The text of a code, which stands without namespace; we are not strict about that.
    pub(crate) fn codewert<'t>(&self, code: Option<&'t Text<'_>>) -> &'t str {
        match code {
            Some(text) if !self.qs() => text.trimmed(),
            Some(text) if !has_namespace(text) => as_it_stands(text),
            _ => "",
        }
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
        self.merke_version(objekt);
        // An element without `id` is in none of the groups that the QS-Bericht looks at.
        if !self.qs() || objekt.id().is_some() {
            self.elemente.push(Vorkommen { objekt, ist_erstes: first.is_none() });
        }
        self.inneres(objekt);
    }

    fn merke_version(&mut self, objekt: Objekt<'m, 'a>) {
        if let Some(id) = objekt.id() {
            let version = self.wert(objekt.version());
            self.versionen.entry(self.wert(Some(id))).or_default().insert(version);
        }
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

fn has_namespace(text: &Text<'_>) -> bool {
    text.element.is_some_and(|element| element.namespace().is_some())
}

/// The text, or nothing where it is white space as XML knows it.
fn as_it_stands<'t>(text: &'t Text<'_>) -> &'t str {
    if text.value.trim_matches([' ', '\t', '\n', '\r']).is_empty() { "" } else { &text.value }
}
