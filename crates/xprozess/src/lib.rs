//! XProzess 2.0: processes, their Steckbriefe, their structure, and the models attached to them.
//!
//! ```
//! use fim_core::{Document, Limits, Model, Source};
//!
//! let text = "<p:prozesskatalog.anfrage.0101 xmlns:p='http://www.regierung-mv.de/xprozess/2'/>";
//! let (source, limits) = (Source::from_text("anfrage.xml", text), Limits::default());
//! let document = Document::parse(&source, &limits)?;
//! let parsed = xprozess::read(&document, &limits);
//! assert_eq!(parsed.nachricht.element().map(|it| it.name()), Some("prozesskatalog.anfrage.0101"));
//! # Ok::<(), Box<fim_core::Finding>>(())
//! ```
//!
//! * [`recognise`]: is this one of the nine messages?
//! * [`read`]: a document as [`Nachricht`]
//! * [`describe`]: the Prozess, Prozessklasse or Aktivitätengruppe an element belongs to
//! * [`Parsed::anlagen`]: the attached files unpacked, the BPMN models in them read
//! * [`bpmn`]: BPMN 2.0 models, attached or standing alone
//!
//! Not here: any rule on processes, the XML schema, any input or output.

pub mod anlage;
mod anlagen;
pub mod bpmn;
mod modell;
pub mod regeln;
mod zugriff;

pub use anlagen::{Anlagen, Inhalt, Prozessanlage};
pub use modell::*;
pub use zugriff::Dateirolle;

use fim_core::{
    Dialect, Document, Element, ElementInfo, Fassungen, Findings, Limits, Reader, Recognition,
};

/// Key of the standard in reports.
pub const STANDARD: &str = "xprozess";
/// Name of the standard before people.
pub const LABEL: &str = "XProzess";
/// Namespace of XProzess 2.0 (Spezifikation XProzess 2.0).
pub const NAMESPACE: &str = "http://www.regierung-mv.de/xprozess/2";

/// What every namespace of the standard, and most slips in one, have in common.
const FAMILY: &str = "xprozess";
const NAMESPACES: &[&str] = &[NAMESPACE];

/// The messages, by the name of their outermost element (Spezifikation XProzess 2.0, Nachrichten).
pub const MESSAGES: &[&str] = &[
    "prozesskatalog.anfrage.0101",
    "prozesskatalog.antwort.0102",
    "prozesskatalog.export.0103",
    "prozessbibliothek.anfrage.0201",
    "prozessbibliothek.antwort.0202",
    "prozessbibliothek.export.0203",
    "alleInhalte.anfrage.0301",
    "alleInhalte.antwort.0302",
    "alleInhalte.export.0303",
];

/// A message as read.
#[derive(Debug)]
pub struct Parsed<'a> {
    /// The message.
    pub nachricht: Nachricht<'a>,
    /// What did not fit.
    pub findings: Findings,
}

/// Says whether an outermost element begins a message of XProzess.
#[must_use]
pub fn recognise(namespace: Option<&str>, root: &str) -> Recognition {
    let version = || "2.0".to_owned();
    match namespace {
        Some(NAMESPACE) if MESSAGES.contains(&root) => Recognition::Message { version: version() },
        Some(NAMESPACE) => Recognition::UnknownMessage { version: version(), known: MESSAGES },
        // A slip in the namespace must not make a message one of another standard.
        _ if namespace.is_some_and(|other| other.to_ascii_lowercase().contains(FAMILY))
            || MESSAGES.contains(&root) =>
        {
            Recognition::UnknownNamespace { known: NAMESPACES }
        }
        _ => Recognition::Foreign,
    }
}

/// Reads a document that [`recognise`] took for a message.
#[must_use]
pub fn read<'a>(document: &'a Document<'a>, limits: &Limits) -> Parsed<'a> {
    let mut reader = Reader::new(&DIALECT, limits);
    let nachricht = reader.read(document.root());
    Parsed { nachricht, findings: reader.findings }
}

static DIALECT: Dialect = Dialect {
    owns: |namespace| namespace == NAMESPACE,
    fassung: Fassungen::ALL,
    describe,
    ..Dialect::PLAIN
};

/// The innermost element around `element` that editors know: Prozess, Prozessklasse,
/// Aktivitätengruppe, Prozessbibliothek or Prozesskatalog. Aktivitätengruppen are numbered within
/// their Prozess only, so their id begins with its id.
#[must_use]
pub fn describe(element: Element<'_>) -> Option<ElementInfo> {
    element.ancestors().find_map(|outer| {
        let kind = match outer.name() {
            "prozess" => "Prozess",
            "prozessklasse" => "Prozessklasse",
            "aktivitaetengruppe" => "Aktivitätengruppe",
            "prozessbibliothek" => "Prozessbibliothek",
            "prozesskatalog" => "Prozesskatalog",
            _ => return None,
        };
        let (id, version) = if kind == "Aktivitätengruppe" {
            (aktivitaetengruppe_id(outer), None)
        } else {
            (text_of(outer, "id"), text_of(outer, "version"))
        };
        Some(ElementInfo { kind: kind.to_owned(), id, version, name: text_of(outer, "name") })
    })
}

fn aktivitaetengruppe_id(element: Element<'_>) -> Option<String> {
    let own = text_of(element, "id")?;
    let prozess = element.ancestors().find(|outer| outer.name() == "prozess");
    Some(match prozess.and_then(|prozess| text_of(prozess, "id")) {
        Some(prozess) => format!("{prozess}/{own}"),
        None => own,
    })
}

fn text_of(element: Element<'_>, child: &str) -> Option<String> {
    element.early_child(child)?.short_text()
}
