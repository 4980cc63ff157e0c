//! What a rule on XProzess can look at.

use super::ablauf::Ablauf;
use super::lage::Lage;
use crate::codeangabe::Codeangabe;
use crate::engine::pruefungen;
use fim_core::{Element, Text};
use xprozess::bpmn::BpmnModel;
use xprozess::{
    Aktivitaetengruppe, Anlagen, AusloeserErgebnis, Datei, Formularverweis, Handlungsgrundlage,
    Parsed, Prozess, Prozessanlage, Prozessbibliothek, Prozesskatalog, Prozessklasse,
    Zustandsangaben,
};

/// What a message and the model attached to it say of one Prozess.
#[derive(Clone, Copy)]
pub(crate) struct Modell<'x, 'm, 'a> {
    pub(crate) prozess: &'m Prozess<'a>,
    pub(crate) datei: &'m Datei<'a>,
    pub(crate) bpmn: &'m BpmnModel,
    /// The course of `bpmn`, for all rules that follow it.
    pub(crate) ablauf: &'x Ablauf<'m>,
    /// All attached files of the message.
    pub(crate) anlagen: &'m Anlagen<'m, 'a>,
}

/// A Prozessklasse or a Prozess, where rules treat both alike.
#[derive(Clone, Copy)]
pub(crate) struct Eintrag<'m, 'a> {
    pub(crate) element: Option<Element<'a>>,
    pub(crate) id: Option<&'m Text<'a>>,
    pub(crate) version: Option<&'m Text<'a>>,
    pub(crate) name: Option<&'m Text<'a>>,
    pub(crate) bezeichnung: Option<&'m Text<'a>>,
    pub(crate) stelle: Option<&'m Text<'a>>,
    pub(crate) schlagwort: &'m [Text<'a>],
    pub(crate) zustand: Option<&'m Zustandsangaben<'a>>,
}

/// Elements without text, child and attribute.
pub(crate) struct Leerstellen<'a> {
    /// The Prozess or Prozessklasse; for what stands around them the catalogue or library.
    pub(crate) eintrag: Option<Element<'a>>,
    /// In the order of the standard.
    pub(crate) elemente: Vec<Element<'a>>,
}

pruefungen! {
    rules: super::rules;
    /// The message as a whole, once.
    Nachricht(nachricht: &'m Parsed<'a>);
    Katalog(katalog: &'m Prozesskatalog<'a>);
    Bibliothek(bibliothek: &'m Prozessbibliothek<'a>);
    /// A Prozessklasse or a Prozess: what both have.
    Eintrag(eintrag: Eintrag<'m, 'a>);
    Klasse(klasse: &'m Prozessklasse<'a>);
    Prozess(prozess: &'m Prozess<'a>);
    Aktivitaetengruppe(aktivitaetengruppe: &'m Aktivitaetengruppe<'a>);
    /// What starts a Prozess or comes out of it.
    Ausloeser(ausloeser: &'m AusloeserErgebnis<'a>);
    /// A reference to a form, wherever it stands.
    Formularverweis(formularverweis: &'m Formularverweis<'a>);
    /// A legal basis, wherever it stands.
    Handlungsgrundlage(handlungsgrundlage: &'m Handlungsgrundlage<'a>);
    /// An attached file with what is in it.
    Anlage(anlage: &'m Prozessanlage<'m, 'a>);
    /// A BPMN model with the Prozess it is attached to.
    Modell(modell: Modell<'x, 'm, 'a>);
    /// A code of a list, wherever it stands.
    Code(code: Codeangabe<'m, 'a>);
    /// The elements of a Prozess or a Prozessklasse with nothing in them, where there are such; also
    /// those of the catalogue or library around them.
    Leer(leer: &'x Leerstellen<'a>);
}
