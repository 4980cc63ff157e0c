//! What is kept of an artefact when text and tree of its file are dropped: small, owned, and enough
//! to compare artefacts of different files and to say where each stands.

use crate::zeit::Datum;
use fim_core::reading::clip;
use fim_core::{ElementInfo, Position, Span};
use std::sync::{Arc, PoisonError, RwLock};

/// Kinds of objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Art {
    Leistung,
    Spezialisierung,
    Organisationseinheit,
    Onlinedienst,
    Zustaendigkeit,
    Loeschung,
    Prozessklasse,
    Prozess,
    Aktivitaetengruppe,
    Dokumentsteckbrief,
    Stammdatenschema,
    Datenfeldgruppe,
    Datenfeld,
    Regel,
    Codeliste,
    Uebersetzung,
    Verzeichnis,
}

impl Art {
    /// All kinds, in the order in which people name them.
    pub(crate) const ALL: [Self; 17] = [
        Self::Leistung,
        Self::Spezialisierung,
        Self::Organisationseinheit,
        Self::Onlinedienst,
        Self::Zustaendigkeit,
        Self::Loeschung,
        Self::Prozessklasse,
        Self::Prozess,
        Self::Aktivitaetengruppe,
        Self::Dokumentsteckbrief,
        Self::Stammdatenschema,
        Self::Datenfeldgruppe,
        Self::Datenfeld,
        Self::Regel,
        Self::Codeliste,
        Self::Uebersetzung,
        Self::Verzeichnis,
    ];

    /// As in the standard.
    pub(crate) const fn name(self) -> &'static str {
        self.zahlwort().0
    }

    /// The kind that the first letter of an id of XDatenfelder tells.
    pub(crate) fn nach_kennung(id: &str) -> Option<Self> {
        match id.chars().next()? {
            'S' => Some(Self::Stammdatenschema),
            'D' => Some(Self::Dokumentsteckbrief),
            'G' => Some(Self::Datenfeldgruppe),
            'F' => Some(Self::Datenfeld),
            'R' => Some(Self::Regel),
            'C' => Some(Self::Codeliste),
            _ => None,
        }
    }

    /// One and several, in German.
    pub(crate) const fn zahlwort(self) -> (&'static str, &'static str) {
        match self {
            Self::Leistung => ("Leistung", "Leistungen"),
            Self::Spezialisierung => ("Spezialisierung", "Spezialisierungen"),
            Self::Organisationseinheit => ("Organisationseinheit", "Organisationseinheiten"),
            Self::Onlinedienst => ("Onlinedienst", "Onlinedienste"),
            Self::Zustaendigkeit => ("Zuständigkeit", "Zuständigkeiten"),
            Self::Loeschung => ("Löschung", "Löschungen"),
            Self::Prozessklasse => ("Prozessklasse", "Prozessklassen"),
            Self::Prozess => ("Prozess", "Prozesse"),
            Self::Aktivitaetengruppe => ("Aktivitätengruppe", "Aktivitätengruppen"),
            Self::Dokumentsteckbrief => ("Dokumentsteckbrief", "Dokumentsteckbriefe"),
            Self::Stammdatenschema => ("Stammdatenschema", "Stammdatenschemata"),
            Self::Datenfeldgruppe => ("Datenfeldgruppe", "Datenfeldgruppen"),
            Self::Datenfeld => ("Datenfeld", "Datenfelder"),
            Self::Regel => ("Regel", "Regeln"),
            Self::Codeliste => ("Codeliste", "Codelisten"),
            Self::Uebersetzung => ("Übersetzung", "Übersetzungen"),
            Self::Verzeichnis => ("Verzeichnis", "Verzeichnisse"),
        }
    }
}

/// Where something stands within the object it belongs to, or an object within the one around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ort {
    /// Rest of the element path behind that of the object around it.
    pub(crate) zusatz: Arc<str>,
    /// Bytes of the decoded text.
    pub(crate) span: Span,
    /// Line and column of its start.
    pub(crate) position: Position,
}

/// An artefact, or an element of one.
#[derive(Debug)]
pub(crate) struct Objekt {
    pub(crate) art: Art,
    /// As in the file; empty where there is none.
    pub(crate) id: Arc<str>,
    /// As in the file; empty where there is none.
    pub(crate) version: Arc<str>,
    /// As in the file; empty where there is none.
    pub(crate) name: Arc<str>,
    /// `urn:xoev-de:xprozess:codeliste:status`, 1 to 8; that of XDatenfelder 2 as the official
    /// converter maps it.
    pub(crate) status: Option<u8>,
    pub(crate) gueltig: Gueltigkeit,
    /// The object around it, as an index into the objects of the file.
    pub(crate) eltern: Option<u32>,
    pub(crate) ort: Ort,
    /// Digests of its own parts, those of objects inside it left out.
    pub(crate) teile: Arc<[Teil]>,
    pub(crate) verweise: Vec<Verweis>,
    pub(crate) normen: Vec<Normangabe>,
    /// What only some kinds have.
    pub(crate) fach: Option<Box<Fach>>,
}

/// A part of an object by the name of its element, and what all elements of the name say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Teil {
    pub(crate) name: Teilname,
    pub(crate) inhalt: u32,
}

/// The name of a part, by its number: there are some hundreds, and every object has dozens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Teilname(u16);

static TEILNAMEN: RwLock<Vec<&'static str>> = RwLock::new(Vec::new());

impl Teilname {
    pub(crate) fn of(name: &'static str) -> Self {
        let find = |namen: &[&str]| {
            let at = namen.iter().position(|known| std::ptr::eq(*known, name) || *known == name);
            at.and_then(|at| u16::try_from(at).ok()).map(Self)
        };
        if let Some(known) = find(&TEILNAMEN.read().unwrap_or_else(PoisonError::into_inner)) {
            return known;
        }
        let mut namen = TEILNAMEN.write().unwrap_or_else(PoisonError::into_inner);
        let known = find(&namen);
        known.unwrap_or_else(|| {
            namen.push(name);
            // Models have some hundreds of fields, and words that are read back are bounded.
            Self(u16::try_from(namen.len() - 1).unwrap_or(u16::MAX))
        })
    }

    pub(crate) fn text(self) -> &'static str {
        let namen = TEILNAMEN.read().unwrap_or_else(PoisonError::into_inner);
        namen.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}

/// From when until when, both included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Gueltigkeit {
    pub(crate) ab: Option<Datum>,
    pub(crate) bis: Option<Datum>,
}

impl Gueltigkeit {
    /// True where a day can lie in both.
    pub(crate) fn trifft(self, other: Self) -> bool {
        let before = |end: Option<Datum>, start: Option<Datum>| {
            end.zip(start).is_some_and(|(end, start)| end < start)
        };
        !before(self.bis, other.ab) && !before(other.bis, self.ab)
    }
}

/// What only Leistungen, processes and documents have.
#[derive(Debug, Default)]
pub(crate) struct Fach {
    /// Leistungsschlüssel: of a Leistung those it has, of a document those its texts name.
    pub(crate) schluessel: Vec<Schluessel>,
    /// The name for people outside: Leistungsbezeichnung, `bezeichnung`.
    pub(crate) bezeichnung: Option<(Arc<str>, Ort)>,
    /// Where the id stands, of records that are compared by it.
    pub(crate) kennung: Option<Ort>,
    /// Who gave the id, where ids of different people may be the same.
    pub(crate) vergeber: Arc<str>,
    /// Further identifiers.
    pub(crate) auch: Vec<Arc<str>>,
    /// Values of the Typisierung of a Leistung.
    pub(crate) typen: Vec<Arc<str>>,
    /// Areas a Leistung is valid in; none where it is not said.
    pub(crate) gebiete: Vec<Arc<str>>,
    /// Status in the catalogue, beside that of the texts.
    pub(crate) katalogstatus: Option<u8>,
    /// True for a Leistungsobjekt, which nobody carries out.
    pub(crate) nur_objekt: bool,
    /// True for a Dokumentsteckbrief that stands for many.
    pub(crate) abstrakt: bool,
    /// True where it says who is in charge of something.
    pub(crate) zustaendig: bool,
    /// Kind of a document, such as 001 for an application; level of detail of a Leistung or a
    /// Prozess; type of an Aktivitätengruppe; what a deletion deletes.
    pub(crate) kennzahl: Arc<str>,
    /// Documents that come in: of a Leistung those it names.
    pub(crate) unterlagen: u32,
}

/// A Leistungsschlüssel where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Schluessel {
    pub(crate) wert: Arc<str>,
    /// True where it stands alone or in brackets, as the method asks; false for digits in a text.
    pub(crate) ausgewiesen: bool,
    pub(crate) ort: Ort,
}

impl Schluessel {
    /// The key as a reference to its Leistung.
    pub(crate) fn verweis(&self, art: Verweisart) -> Verweis {
        let (id, ort) = (self.wert.clone(), self.ort.clone());
        Verweis { art, id, version: Arc::default(), bereich: Arc::default(), ort }
    }
}

/// A text that names norms.
#[derive(Debug)]
pub(crate) struct Normangabe {
    pub(crate) text: Arc<str>,
    pub(crate) ort: Ort,
}

/// A reference to another object.
#[derive(Debug)]
pub(crate) struct Verweis {
    pub(crate) art: Verweisart,
    pub(crate) id: Arc<str>,
    /// Empty where none is named.
    pub(crate) version: Arc<str>,
    /// Where the id counts: the Redaktion that gave it, the form an element is of; of a code list
    /// the id XDatenfelder 2 gives it. Empty where it is not said.
    pub(crate) bereich: Arc<str>,
    pub(crate) ort: Ort,
}

pub(crate) use super::verweisart::Verweisart;

impl Objekt {
    /// As editors know it.
    pub(crate) fn info(&self) -> ElementInfo {
        // Thousands of places may share a long one.
        let text = |text: &Arc<str>| Some(clip(text, 200)).filter(|text| !text.is_empty());
        ElementInfo {
            kind: self.art.name().to_owned(),
            id: text(&self.id),
            version: text(&self.version),
            name: text(&self.name),
        }
    }

    /// True from status 7 on: inactive, or to be deleted.
    pub(crate) fn ist_inaktiv(&self) -> bool {
        self.status.is_some_and(|status| status >= 7)
    }

    /// True from methodical release to gold, status 4 to 6.
    pub(crate) fn ist_freigegeben(&self) -> bool {
        matches!(self.status, Some(4..=6))
    }

    /// True where id and version name it.
    pub(crate) fn hat_version(&self) -> bool {
        !self.id.is_empty() && !self.version.is_empty()
    }

    /// Level of detail of a Leistung or a Prozess, 101 for what is valid everywhere; empty where none
    /// is named, and for all others.
    pub(crate) fn detailstufe(&self) -> &str {
        let fach = self.fach.as_ref().filter(|_| matches!(self.art, Art::Leistung | Art::Prozess));
        fach.map_or("", |fach| &fach.kennzahl)
    }

    /// False for a Leistung or a Prozess that names another level of detail than 101.
    pub(crate) fn ist_stamm(&self) -> bool {
        matches!(self.detailstufe(), "" | "101")
    }

    /// Who gave the id; empty where it is not said.
    pub(crate) fn vergeber(&self) -> &str {
        self.fach.as_ref().map_or("", |fach| &fach.vergeber)
    }

    /// The Leistungsschlüssel it has or names.
    pub(crate) fn schluessel(&self) -> &[Schluessel] {
        self.fach.as_ref().map_or(&[], |fach| &fach.schluessel)
    }
}
