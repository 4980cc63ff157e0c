//! What a rule on XZuFi can look at.

use super::angaben::{Kennung, Link, Modulinhalt, Spanne};
use super::lage::Lage;
use super::sprachen::Sprachen;
use super::wortlaut::Wortlaut;
use crate::codeangabe::Codeangabe;
use crate::engine::pruefungen;
use fim_core::Text;
use xzufi::{
    FristMitTyp, FristOhneTyp, Fristauswahl, Kosten, Leistung, Loesche, Onlinedienst,
    Organisationseinheit, Parsed, Spezialisierung, Sprachversion, Textmodul, Versionsinformation,
    Zustaendigkeit,
};

pruefungen! {
    rules: super::rules;
    /// The message as a whole, once.
    Nachricht(nachricht: &'m Parsed<'a>);
    Leistung(leistung: &'m Leistung<'a>);
    Organisationseinheit(organisationseinheit: &'m Organisationseinheit<'a>);
    Onlinedienst(onlinedienst: &'m Onlinedienst<'a>);
    Spezialisierung(spezialisierung: &'m Spezialisierung<'a>);
    /// A Zuständigkeit, wherever it stands.
    Zustaendigkeit(zustaendigkeit: &'m Zustaendigkeit<'a>);
    Loesche(loesche: &'m Loesche<'a>);
    /// A text module of a Leistung or Spezialisierung.
    Textmodul(textmodul: &'m Textmodul<'a>);
    /// What a module says that has a text for each language: of a text module, an individual one, an
    /// Auskunftshinweis.
    Modulinhalt(modulinhalt: Modulinhalt<'m, 'a>);
    Frist(frist: &'m FristMitTyp<'a>);
    Bearbeitungsdauer(bearbeitungsdauer: &'m FristOhneTyp<'a>);
    /// How long, or from when until when: of a Frist or a Bearbeitungsdauer.
    Fristauswahl(fristauswahl: &'m Fristauswahl<'a>);
    Kosten(kosten: &'m Kosten<'a>);
    Sprachversion(sprachversion: &'m Sprachversion<'a>);
    Versionsinformation(versionsinformation: &'m Versionsinformation<'a>);
    /// A period of validity, wherever it stands.
    Zeitraum(zeitraum: Spanne<'m, 'a>);
    /// A link with a title, wherever it stands, an Ursprungsportal, a bare address that may be one.
    Link(link: Link<'m, 'a>);
    /// An address in the net, wherever it stands: of a link, an Onlinedienst, an Ursprungsportal.
    Adresse(adresse: &'m Text<'a>);
    /// An identifier, wherever it stands.
    Kennung(kennung: Kennung<'m, 'a>);
    /// A code of a list, wherever it stands.
    Code(code: Codeangabe<'m, 'a>);
    /// A text in a language, wherever it stands, with its HTML.
    Wortlaut(wortlaut: &'x Wortlaut<'m, 'a>);
    /// The languages of a record: of its texts, links and Ursprungsportale, and those it declares.
    Sprachen(sprachen: &'x Sprachen<'m, 'a>);
    /// Every text and value there is, also those of the checks above; attributes left out.
    Text(text: &'m Text<'a>);
}
