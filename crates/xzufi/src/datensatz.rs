//! The kinds of records, and which element is which.

use crate::{
    Leistung, Loesche, Onlinedienst, Organisationseinheit, Spezialisierung,
    ZustaendigkeitTransferObjekt, owns,
};
use fim_core::{Element, Model, Reader};

/// A record of a message.
#[derive(Debug)]
pub enum Datensatz<'a> {
    /// A Leistung.
    Leistung(Box<Leistung<'a>>),
    /// An authority or a part of one.
    Organisationseinheit(Box<Organisationseinheit<'a>>),
    /// A service in the net.
    Onlinedienst(Box<Onlinedienst<'a>>),
    /// A Leistung made specific.
    Spezialisierung(Box<Spezialisierung<'a>>),
    /// Who is in charge of what.
    Zustaendigkeit(Box<ZustaendigkeitTransferObjekt<'a>>),
    /// An object to be deleted.
    Loesche(Box<Loesche<'a>>),
}

impl<'a> Datensatz<'a> {
    /// The record as a model, whatever its kind.
    #[must_use]
    pub fn model(&self) -> &dyn Model<'a> {
        match self {
            Self::Leistung(model) => &**model,
            Self::Organisationseinheit(model) => &**model,
            Self::Onlinedienst(model) => &**model,
            Self::Spezialisierung(model) => &**model,
            Self::Zustaendigkeit(model) => &**model,
            Self::Loesche(model) => &**model,
        }
    }

    pub(crate) fn read(art: Art, element: Element<'a>, reader: &mut Reader<'_>) -> Self {
        match art {
            Art::Leistung => Self::Leistung(reader.read(element)),
            Art::Organisationseinheit => Self::Organisationseinheit(reader.read(element)),
            Art::Onlinedienst => Self::Onlinedienst(reader.read(element)),
            Art::Spezialisierung => Self::Spezialisierung(reader.read(element)),
            Art::Zustaendigkeit => Self::Zustaendigkeit(reader.read(element)),
            Art::Loesche => Self::Loesche(reader.read(element)),
        }
    }
}

/// True for the names of what a transfer message repeats: each can be judged apart from the others.
/// Answers are none: what stands beside the results of one is known once in the message.
#[must_use]
pub fn ist_satz(name: &str) -> bool {
    matches!(
        name,
        "schreibe"
            | "loesche"
            | "leistung"
            | "organisationseinheit"
            | "onlinedienst"
            | "spezialisierung"
            | "zustaendigkeitTransferObjekt"
    )
}

/// The kind of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Art {
    Leistung,
    Organisationseinheit,
    Onlinedienst,
    Spezialisierung,
    Zustaendigkeit,
    Loesche,
}

impl Art {
    /// The kind of record that an element outside records begins. As in the reader, an element
    /// without namespace belongs to the standard.
    pub(crate) fn of(element: Element<'_>) -> Option<Self> {
        if !element.namespace().is_none_or(owns) {
            return None;
        }
        match element.name() {
            // In 2.1 the results are the records; should they hold them instead, look inside.
            "ergebnisLeistung" if element.child("leistung").is_some() => None,
            "ergebnisOrganisationseinheit" if element.child("organisationseinheit").is_some() => {
                None
            }
            "leistung" | "ergebnisLeistung" => Some(Self::Leistung),
            "organisationseinheit" | "ergebnisOrganisationseinheit" => {
                Some(Self::Organisationseinheit)
            }
            "onlinedienst" => Some(Self::Onlinedienst),
            "spezialisierung" => Some(Self::Spezialisierung),
            "zustaendigkeitTransferObjekt" => Some(Self::Zustaendigkeit),
            "loesche" => Some(Self::Loesche),
            _ => None,
        }
    }

    /// The kind as people know it.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Leistung => "Leistung",
            Self::Organisationseinheit => "Organisationseinheit",
            Self::Onlinedienst => "Onlinedienst",
            Self::Spezialisierung => "Spezialisierung",
            Self::Zustaendigkeit => "Zuständigkeit",
            Self::Loesche => "Löschung",
        }
    }
}
