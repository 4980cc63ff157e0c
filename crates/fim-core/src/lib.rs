//! The ground all crates of `fim` stand on.
//!
//! ```
//! use fim_core::{Document, Limits, Source};
//!
//! let limits = Limits::default();
//! let bytes = b"<?xml version='1.0' encoding='ISO-8859-1'?><a><b>Stra\xDFe</b></a>";
//! let source = Source::decode("a.xml", bytes.to_vec(), &limits)?;
//! let document = Document::parse(&source, &limits)?;
//! let b = document.root().children().next().expect("a child");
//! assert_eq!((b.name(), &*b.text()), ("b", "Straße"));
//! # Ok::<(), Box<fim_core::Finding>>(())
//! ```
//!
//! * [`Source`]: a file as text, whatever its encoding, with lines and columns on demand
//! * [`zerlegung`]: a file of many records as pieces that are documents of their own
//! * [`Document`], [`Element`]: a well-formed XML document within [`Limits`], as a read-only cursor
//! * [`model!`], [`Model`], [`Reader`]: typed, tolerant models that remember where each value stands
//! * [`Finding`], [`RuleMeta`], [`Stufe`]: what was found, as plain data in two languages
//! * [`Report`]: what a run has to say, ready for any renderer
//! * [`Bestand`]: what all files hold together
//! * [`Lieferung`]: what becomes of files that are handed over together
//! * [`Pruefumstaende`]: what a run rested on, for evidence of it
//! * [`Matrixstand`], [`Matrixvergleich`]: which deliverables of a Vorhaben are there
//! * [`Reparaturlauf`], [`Rueckweg`]: what can be repaired by itself, and the bytes it is in the file
//! * [`Standvergleich`]: two states of artefacts side by side
//! * [`Statistik`], [`Verlauf`]: what a whole corpus comes to, and how that changes
//! * [`Suchergebnis`], [`Nachbarschaft`]: where something is used, and what is around it
//!
//! Not here: any knowledge of a FIM standard, any input or output, any clock.

mod artefaktvergleich;
mod ausnahme;
mod ausschnitt;
mod baum;
mod bestand;
mod collector;
mod document;
mod dump;
mod element;
mod encoding;
mod excerpt;
mod finding;
mod fingerprint;
mod frist;
mod fundstelle;
mod kommentar;
mod lieferung;
mod limits;
mod lines;
mod matrix;
mod matrixvergleich;
mod model;
mod model_macro;
mod nodes;
mod prescan;
mod protokoll;
mod reader;
mod recognition;
mod regelwerk;
mod reparatur;
mod report;
mod rueckweg;
mod rule;
mod sichtbar;
mod source;
mod span;
mod sprache;
mod statistik;
mod stufe;
mod syntax;
mod table;
mod verlauf;
mod walk;

pub mod reading;
pub mod zerlegung;

pub use artefaktvergleich::{
    Aenderung, Aenderungsart, Artefaktfassung, Artefaktstand, Artefaktvergleich, Aussage,
    Aussageart, Einbau, Elementbezug, Elementstand, Standvergleich, Unvergleichbar,
    Unvertraeglichkeit, Vergleichstiefe, Versionsbefund, Versionsgewicht, Versionswechsel,
    Vertraeglichkeit,
};
pub use ausnahme::{Ausgenommen, Ausnahmegrund, Ausnahmemeldung, Ausnahmenstand, Meldungsart};
pub use bestand::{Bestand, Objektzahl, Verweisgrund, Verweisstand};
pub use collector::Findings;
pub use document::Document;
pub use dump::Dump;
pub use element::{Attribute, Element};
pub use excerpt::Excerpt;
pub use finding::{Draft, ElementInfo, Finding, Ort, Place, Related, Value};
pub use fingerprint::Fingerprint;
pub use frist::Frist;
pub use fundstelle::{
    Fassungsstand, Fundstelle, Gefunden, Gewissheit, Kante, Knoten, Nachbarschaft, Normtreffer,
    Suchart, Suche, Suchergebnis, Weg,
};
pub use kommentar::Kommentar;
pub use lieferung::{Dateiurteil, Indexangabe, Lieferung, Urteil};
pub use limits::{Limit, LimitError, Limits};
pub use lines::Position;
pub use matrix::{
    Anteil, Dateistelle, Fabrik, Grund, Kategorie, Liefergegenstand, Matrixstand, Matrixzeile,
    Matrixzelle, Nachweis, Phasenzahl, Soll, Stand, Themenfeld,
};
pub use matrixvergleich::{
    Matrixvergleich, Richtung, Themenfeldwechsel, Zeilenwechsel, Zellwechsel,
};
pub use model::{Fassungen, Field, Model, Part, Slot, Text};
pub use nodes::{Ancestors, Children, Descendants, Node, Nodes, Piece};
pub use protokoll::{Einstellungsangabe, Grundlage, Grundlagenart, Pruefumstaende};
pub use reader::{Dialect, Reader};
pub use recognition::Recognition;
pub use regelwerk::Regelwerk;
pub use reparatur::{
    Dateireparatur, Hinderung, Reparatur, Reparaturlauf, Reparaturschritt, Teil, Textaenderung,
    Zeichentausch, Zurueckgestellt,
};
pub use report::{
    Ausnahmekommentar, Coverage, ExceptionCounts, FileCounts, FileReport, FindingCounts,
    Freigabeeinheit, Freigabestand, Identity, Report, SchemaCheck, Skipped, State, Summary,
};
pub use rueckweg::Rueckweg;
pub use rule::{Edit, Example, FileEdits, Herkunft, Official, RuleMeta, Side};
pub use sichtbar::{json_sichtbar, toml_sichtbar};
pub use source::Source;
pub use span::Span;
pub use sprache::{Sprache, Wording};
pub use statistik::{
    Befundzahl, Datenfeldstatistik, Elementzahl, Gruppe, Kreiszahl, Leistungsstatistik,
    Listenbestand, Modulzahl, Quote, Redaktionszahl, Regelbestand, Regelzahl, Sprachzahl,
    Statistik, Statuszahl, Themenquelle, Typzahl, Verwendung,
};
pub use stufe::Stufe;
pub use table::Table;
pub use verlauf::{Verlauf, Verlaufseintrag};
pub use walk::{count_types, walk};
