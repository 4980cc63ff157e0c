//! The elements of a message of XDatenfelder, each once, and how often schemas use them. Ids, versions
//! and status of XDatenfelder 2 count as the official converter maps them, so that a corpus of both
//! has each element once.

use crate::datenfelder::objekt::Objekt as Element;
use crate::korpus::aufloesung::normal;
use crate::korpus::datenfelder::stand;
use fim_core::Text;
use fim_core::reading::clip;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;
use xdatenfelder::{Datenfeld, Parsed, Regel, V2};

/// Longest name that is kept.
const LAENGSTE: usize = 200;

/// Id and version.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Kennung {
    pub(super) id: Arc<str>,
    pub(super) version: Arc<str>,
}

/// What is counted by its use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Elementart {
    Gruppe,
    Feld,
}

/// An element, wherever it stands.
pub(super) type Schluessel = (Elementart, Kennung);

/// What an element says of itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Elementangabe {
    pub(super) name: Arc<str>,
    pub(super) strukturart: Arc<str>,
    pub(super) status: Option<u8>,
    /// True for a field with values of its own.
    pub(super) werte: bool,
}

/// What a rule says of itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Regelangabe {
    pub(super) name: Arc<str>,
    pub(super) skript: bool,
    pub(super) freitext: bool,
}

/// The elements of a file.
#[derive(Debug, Clone, Default)]
pub(super) struct Datenfeldangaben {
    pub(super) steckbriefe: BTreeSet<Kennung>,
    pub(super) elemente: BTreeMap<Schluessel, Elementangabe>,
    /// By schema: how often it holds which element.
    pub(super) schemata: BTreeMap<Kennung, BTreeMap<Schluessel, u64>>,
    /// Rules, and who has them: letter of its kind and id.
    pub(super) regeln: BTreeMap<Kennung, (Regelangabe, BTreeSet<Traeger>)>,
    /// Code lists, and the fields that refer to them.
    pub(super) listen: BTreeMap<Kennung, BTreeSet<Kennung>>,
}

/// Who has a rule: first letter of its ids, id and version.
pub(super) type Traeger = (char, Kennung);

impl Datenfeldangaben {
    pub(super) fn of(parsed: &Parsed<'_>) -> Self {
        let nachricht = &parsed.nachricht;
        let v2 = parsed.fassung == V2;
        let mut gang = Gang { v2, angaben: Self::default(), texte: HashSet::new(), schema: None };
        let briefe = nachricht.dokumentsteckbrief.iter().chain(&nachricht.dokumentensteckbrief);
        for brief in briefe {
            let kennung = gang.kennung(Element::Steckbrief(brief));
            gang.angaben.steckbriefe.insert(kennung);
        }
        nachricht.stammdatenschema.iter().for_each(|it| gang.element(Element::Schema(it), false));
        nachricht.datenfeldgruppe.iter().for_each(|it| gang.element(Element::Gruppe(it), false));
        nachricht.datenfeld.iter().for_each(|it| gang.element(Element::Feld(it), false));
        gang.angaben
    }
}

struct Gang {
    v2: bool,
    angaben: Datenfeldangaben,
    texte: HashSet<Arc<str>>,
    /// The schema that is being walked.
    schema: Option<Kennung>,
}

impl Gang {
    /// A text, kept once in a file.
    fn text(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.texte.get(text) {
            return known.clone();
        }
        let new: Arc<str> = text.into();
        self.texte.insert(new.clone());
        new
    }

    fn kennung(&mut self, element: Element<'_, '_>) -> Kennung {
        let id = clip(element.id().map_or("", Text::trimmed), LAENGSTE);
        let version = clip(element.version().map_or("", Text::trimmed), LAENGSTE);
        let id = self.text(&normal(&id));
        // Two numbers in XDatenfelder 2 are three in XDatenfelder 3.
        let version = match self.v2 && version.matches('.').count() == 1 {
            true => self.text(&format!("{version}.0")),
            false => self.text(&version),
        };
        Kennung { id, version }
    }

    fn element(&mut self, element: Element<'_, '_>, in_zeile: bool) {
        let kennung = self.kennung(element);
        let art = match element {
            Element::Gruppe(_) => Some(Elementart::Gruppe),
            Element::Feld(_) => Some(Elementart::Feld),
            Element::Schema(_) | Element::Steckbrief(_) | Element::Regel(_) => None,
        };
        match (art, element) {
            (Some(art), _) => self.baustein(element, (art, kennung.clone()), in_zeile),
            (None, Element::Schema(_)) => {
                self.angaben.schemata.entry(kennung.clone()).or_default();
                self.schema = Some(kennung.clone());
            }
            (None, _) => {}
        }
        if let Element::Feld(feld) = element {
            self.liste(feld, &kennung);
        }
        for regel in element.regeln() {
            self.regel(regel, (element.buchstabe(), kennung.clone()));
        }
        for zeile in element.struktur() {
            if let Some(inner) = Element::in_zeile(zeile) {
                self.element(inner, true);
            }
        }
        if matches!(element, Element::Schema(_)) {
            self.schema = None;
        }
    }

    fn baustein(&mut self, element: Element<'_, '_>, key: Schluessel, in_zeile: bool) {
        if let Some(schema) = self.schema.as_ref().filter(|_| in_zeile)
            && let Some(verwendung) = self.angaben.schemata.get_mut(schema)
        {
            *verwendung.entry(key.clone()).or_default() += 1;
        }
        let art = element.schemaelementart().and_then(|code| code.code.as_ref());
        let werte = match element {
            Element::Feld(feld) => feld.werte.as_ref().is_some_and(|it| !it.wert.is_empty()),
            _ => false,
        };
        let angabe = Elementangabe {
            name: self.text(&clip(element.name().map_or("", Text::trimmed), LAENGSTE)),
            strukturart: self.text(&clip(art.map_or("", Text::trimmed), LAENGSTE)),
            status: stand(element, self.v2),
            werte,
        };
        kleinste(&mut self.angaben.elemente, key, &angabe);
    }

    fn regel(&mut self, regel: &Regel<'_>, traeger: Traeger) {
        let kennung = self.kennung(Element::Regel(regel));
        let gefuellt = |text: Option<&Text<'_>>| text.is_some_and(|text| !text.is_blank());
        let name = self.text(&clip(regel.name.as_ref().map_or("", Text::trimmed), LAENGSTE));
        let skript = gefuellt(regel.skript.as_ref()) || gefuellt(regel.script.as_ref());
        let freitext = gefuellt(regel.freitext_regel.as_ref().or(regel.definition.as_ref()));
        let angabe = Regelangabe { name, skript, freitext };
        let (own, alle) =
            self.angaben.regeln.entry(kennung).or_insert_with(|| (angabe.clone(), BTreeSet::new()));
        if angabe < *own {
            *own = angabe;
        }
        alle.insert(traeger);
    }

    fn liste(&mut self, feld: &Datenfeld<'_>, kennung: &Kennung) {
        let Some(referenz) = &feld.codeliste_referenz else { return };
        let fim = referenz.identifikation.as_ref().and_then(|it| it.id.as_ref());
        let Some(id) = referenz.kennung().or(fim).filter(|id| !id.is_blank()) else { return };
        let id = self.text(&clip(id.trimmed(), LAENGSTE));
        let version = referenz.listenversion().map_or("", Text::trimmed);
        let version = self.text(&clip(version, LAENGSTE));
        self.angaben.listen.entry(Kennung { id, version }).or_default().insert(kennung.clone());
    }
}

/// Keeps what is said of an element: where several say different things, the first in their order, so
/// that the order of files does not matter.
pub(super) fn kleinste<K: Ord, V: Ord + Clone>(alle: &mut BTreeMap<K, V>, key: K, value: &V) {
    match alle.get_mut(&key) {
        Some(own) if value < own => *own = value.clone(),
        Some(_) => {}
        None => {
            alle.insert(key, value.clone());
        }
    }
}
