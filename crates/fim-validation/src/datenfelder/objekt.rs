//! The artefacts of XDatenfelder seen as one kind of thing: what they share, by one name, whatever
//! the version of the standard.

use fim_core::{Element, ElementInfo, Text};
use xdatenfelder::{
    AllgemeineAngaben, Code, Datenfeld, Datenfeldgruppe, Dokumentsteckbrief, ElementIdentifikation,
    Rechtsbezug, Regel, Relation, Schemaelementangaben, Stammdatenschema, Stichwort, Struktur,
};

/// An artefact with an identification of its own.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Objekt<'m, 'a> {
    Schema(&'m Stammdatenschema<'a>),
    Gruppe(&'m Datenfeldgruppe<'a>),
    Feld(&'m Datenfeld<'a>),
    Steckbrief(&'m Dokumentsteckbrief<'a>),
    Regel(&'m Regel<'a>),
}

impl<'m, 'a> Objekt<'m, 'a> {
    /// Kind as in the standard.
    pub(crate) const fn art(self) -> &'static str {
        match self {
            Self::Schema(_) => "Stammdatenschema",
            Self::Gruppe(_) => "Datenfeldgruppe",
            Self::Feld(_) => "Datenfeld",
            Self::Steckbrief(_) => "Dokumentsteckbrief",
            Self::Regel(_) => "Regel",
        }
    }

    /// First letter of its ids.
    pub(crate) const fn buchstabe(self) -> char {
        match self {
            Self::Schema(_) => 'S',
            Self::Gruppe(_) => 'G',
            Self::Feld(_) => 'F',
            Self::Steckbrief(_) => 'D',
            Self::Regel(_) => 'R',
        }
    }

    pub(crate) const fn element(self) -> Option<Element<'a>> {
        match self {
            Self::Schema(schema) => schema.element,
            Self::Gruppe(gruppe) => gruppe.element,
            Self::Feld(feld) => feld.element,
            Self::Steckbrief(steckbrief) => steckbrief.element,
            Self::Regel(regel) => regel.element,
        }
    }

    /// What all but rules have.
    pub(crate) const fn allgemein(self) -> Option<&'m AllgemeineAngaben<'a>> {
        match self {
            Self::Schema(schema) => Some(&schema.allgemein),
            Self::Gruppe(gruppe) => Some(&gruppe.allgemein),
            Self::Feld(feld) => Some(&feld.allgemein),
            Self::Steckbrief(steckbrief) => Some(&steckbrief.allgemein),
            Self::Regel(_) => None,
        }
    }

    /// What fields and groups share.
    pub(crate) const fn darstellung(self) -> Option<&'m Schemaelementangaben<'a>> {
        match self {
            Self::Gruppe(gruppe) => Some(&gruppe.darstellung),
            Self::Feld(feld) => Some(&feld.darstellung),
            Self::Schema(_) | Self::Steckbrief(_) | Self::Regel(_) => None,
        }
    }

    pub(crate) fn identifikation(self) -> Option<&'m ElementIdentifikation<'a>> {
        match self {
            Self::Regel(regel) => regel.identifikation.as_ref(),
            _ => self.allgemein()?.identifikation.as_ref(),
        }
    }

    pub(crate) fn id(self) -> Option<&'m Text<'a>> {
        self.identifikation()?.id.as_ref()
    }

    pub(crate) fn version(self) -> Option<&'m Text<'a>> {
        self.identifikation()?.version.as_ref()
    }

    pub(crate) fn name(self) -> Option<&'m Text<'a>> {
        match self {
            Self::Regel(regel) => regel.name.as_ref(),
            _ => self.allgemein()?.name.as_ref(),
        }
    }

    pub(crate) fn schemaelementart(self) -> Option<&'m Code<'a>> {
        self.darstellung()?.schemaelementart.as_ref()
    }

    /// `freigabestatus` (3.0.0) or `status` (2.0).
    pub(crate) fn status(self) -> Option<&'m Code<'a>> {
        match self {
            Self::Regel(regel) => regel.status.as_ref(),
            _ => {
                let allgemein = self.allgemein()?;
                allgemein.freigabestatus.as_ref().or(allgemein.status.as_ref())
            }
        }
    }

    /// Who set the status (3.0.0) or made the artefact (2.0, and rules of both).
    pub(crate) fn ersteller(self) -> Option<&'m Text<'a>> {
        match self {
            Self::Regel(regel) => regel.fachlicher_ersteller.as_ref(),
            _ => {
                let allgemein = self.allgemein()?;
                allgemein.status_gesetzt_durch.as_ref().or(allgemein.fachlicher_ersteller.as_ref())
            }
        }
    }

    pub(crate) fn bezug(self) -> &'m [Rechtsbezug<'a>] {
        match self {
            Self::Regel(regel) => &regel.bezug,
            _ => self.allgemein().map_or(&[], |allgemein| &allgemein.bezug),
        }
    }

    pub(crate) fn relationen(self) -> &'m [Relation<'a>] {
        self.allgemein().map_or(&[], |allgemein| &allgemein.relation)
    }

    pub(crate) fn stichworte(self) -> &'m [Stichwort<'a>] {
        match self {
            Self::Regel(regel) => &regel.stichwort,
            _ => self.allgemein().map_or(&[], |allgemein| &allgemein.stichwort),
        }
    }

    pub(crate) fn struktur(self) -> &'m [Struktur<'a>] {
        match self {
            Self::Schema(schema) => &schema.struktur,
            Self::Gruppe(gruppe) => &gruppe.struktur,
            Self::Feld(_) | Self::Steckbrief(_) | Self::Regel(_) => &[],
        }
    }

    pub(crate) fn regeln(self) -> &'m [Regel<'a>] {
        match self {
            Self::Schema(schema) => &schema.regel,
            Self::Gruppe(gruppe) => &gruppe.regel,
            Self::Feld(feld) => &feld.regel,
            Self::Steckbrief(_) | Self::Regel(_) => &[],
        }
    }

    /// The artefact that a row of a structure holds.
    pub(crate) fn in_zeile(struktur: &'m Struktur<'a>) -> Option<Self> {
        let enthaelt = struktur.enthaelt.as_ref()?;
        let feld = enthaelt.datenfeld.as_deref().map(Self::Feld);
        feld.or_else(|| enthaelt.datenfeldgruppe.as_deref().map(Self::Gruppe))
    }

    /// As editors know it.
    pub(crate) fn info(self) -> ElementInfo {
        let text = |text: Option<&Text<'_>>| {
            text.map(|text| text.trimmed().to_owned()).filter(|text| !text.is_empty())
        };
        ElementInfo {
            kind: self.art().to_owned(),
            id: text(self.id()),
            version: text(self.version()),
            name: text(self.name()),
        }
    }
}
