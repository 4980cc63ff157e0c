//! Which messages there are, what each may hold, and reading a message by that.
//! Source: xdatenfelder.xsd, …_verzeichnis.xsd, …_sync.xsd, …_such.xsd of both versions.

use crate::{Nachricht, V2, V3};
use fim_core::{Element, Fassungen, Model, Part, Slot, Text};

/// A message of the standard.
#[derive(Debug, Clone, Copy)]
pub struct Nachrichtenart {
    /// Name of the root element.
    pub name: &'static str,
    /// Versions that have it.
    pub fassungen: Fassungen,
    /// Children beside the header.
    pub inhalt: &'static [&'static str],
    /// True where a child stands at most once although other messages have a list of it.
    pub einzeln: bool,
}

macro_rules! nachrichten {
    ($($versions:expr, $name:literal: $($child:literal)+ $($einzeln:ident)?;)*) => {
        /// All messages of both versions.
        pub const NACHRICHTEN: &[Nachrichtenart] = &[$(Nachrichtenart {
            name: $name,
            fassungen: $versions,
            inhalt: &[$($child),+],
            einzeln: nachrichten!(@ $($einzeln)?),
        },)*];
    };
    (@) => { false };
    (@ einzeln) => { true };
}

nachrichten! {
    V2, "xdatenfelder.dokumentsteckbrief.0101": "dokumentensteckbrief";
    V3, "xdatenfelder.dokumentsteckbrief.0101": "dokumentsteckbrief";
    V2.or(V3), "xdatenfelder.stammdatenschema.0102": "stammdatenschema";
    V2.or(V3), "xdatenfelder.datenfeldgruppe.0103": "datenfeldgruppe";
    V2.or(V3), "xdatenfelder.datenfeld.0104": "datenfeld";
    V2, "xdatenfelder.codeliste.0105": "codeliste";
    V3, "xdatenfelder.codeliste.0105": "genericode";
    V3, "xdatenfelder.uebersetzung.0106": "uebersetzt" "sprache";
    V2.or(V3), "verzeichnis.datenfeldbaukasten.0201": "element";
    V2.or(V3), "verzeichnis.datenfeldkatalog.0202": "element";
    V2.or(V3), "verzeichnis.stammdatenschemabibliothek.0203": "element";
    V2, "sync.anfrage.0301": "veroeffentlichtAb" "limit";
    V2, "sync.antwort.0302": "limitiert" "element";
    V2, "sync.abruf.0303": "element" einzeln;
    V2, "such.anfrage.0401": "anfrage" "limit";
    V2, "such.antwort.0402": "limitiert" "ergebnis";
}

impl Nachrichtenart {
    /// The message of this name in this version.
    #[must_use]
    pub fn find(name: &str, fassung: Fassungen) -> Option<&'static Self> {
        NACHRICHTEN.iter().find(|art| art.name == name && art.fassungen.contains(fassung))
    }
}

/// True for the names of what directories and answers repeat: each can be judged apart from the
/// others.
#[must_use]
pub fn ist_satz(name: &str) -> bool {
    matches!(name, "element" | "ergebnis")
}

/// A message while it is read: lets in what its kind may hold and nothing else.
#[derive(Debug, Default)]
pub(crate) struct Umschlag<'a> {
    pub nachricht: Nachricht<'a>,
    pub art: Option<&'static Nachrichtenart>,
}

impl<'a> Model<'a> for Umschlag<'a> {
    fn type_name(&self) -> &'static str {
        self.nachricht.type_name()
    }

    fn element(&self) -> Option<Element<'a>> {
        self.nachricht.element
    }

    fn begin(&mut self, element: Element<'a>) {
        self.nachricht.begin(element);
    }

    fn content(&mut self) -> Option<&mut Text<'a>> {
        None
    }

    fn attribute(&mut self, name: &str, fassung: Fassungen) -> Option<&mut Option<Text<'a>>> {
        self.nachricht.attribute(name, fassung)
    }

    fn child(&mut self, element: Element<'a>, fassung: Fassungen) -> Slot<'_, 'a> {
        let name = element.name();
        if let Some(art) = self.art.filter(|_| name != "header") {
            if !art.inhalt.contains(&name) {
                let same_message = NACHRICHTEN.iter().filter(|other| other.name == art.name);
                let elsewhere = same_message.flat_map(|other| other.inhalt).any(|one| *one == name);
                return if elsewhere { Slot::OtherVersion } else { Slot::Unknown };
            }
            if art.einzeln && !self.nachricht.elemente.is_empty() {
                return Slot::Repeated;
            }
        }
        self.nachricht.child(element, fassung)
    }

    fn parts<'m>(&'m self, show: &mut dyn FnMut(Part<'m, 'a>)) {
        self.nachricht.parts(show);
    }
}
