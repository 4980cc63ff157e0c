//! XDatenfelder 2.0 and 3.0.0 as typed, tolerant models.
//!
//! ```
//! use fim_core::{Document, Limits, Source};
//!
//! let text = "<x:xdatenfelder.datenfeld.0104 xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'>\
//!     <x:datenfeld><x:name>Anrede</x:name></x:datenfeld></x:xdatenfelder.datenfeld.0104>";
//! let (source, limits) = (Source::from_text("feld.xml", text), Limits::default());
//! let document = Document::parse(&source, &limits)?;
//! let parsed = xdatenfelder::read(&document, &limits);
//! let feld = parsed.nachricht.datenfeld.as_ref().expect("a field");
//! assert_eq!(feld.allgemein.name.as_ref().expect("a name").value, "Anrede");
//! # Ok::<(), Box<fim_core::Finding>>(())
//! ```
//!
//! * [`recognise`]: is this a message of the standard, and of which version?
//! * [`read`]: a document as [`Nachricht`], with findings for what does not fit
//! * [`describe`]: the artefact (Datenfeld, Gruppe …) an XML element belongs to
//!
//! One model serves both versions; where they differ, the field says `in V2` or `in V3`.
//! Not here: schema validity and any rule of the FIM method.

mod angaben;
mod baustein;
mod describe;
mod nachricht;
mod nachrichtenart;
mod regel;

pub use angaben::*;
pub use baustein::*;
pub use describe::describe;
pub use nachricht::*;
pub use nachrichtenart::{NACHRICHTEN, Nachrichtenart, ist_satz};
pub use regel::*;

use fim_core::{Dialect, Document, Fassungen, Findings, Limits, Reader, Recognition};
use nachrichtenart::Umschlag;

/// Key of the standard in reports.
pub const STANDARD: &str = "xdatenfelder";
/// Name of the standard before people.
pub const LABEL: &str = "XDatenfelder";

/// XDatenfelder 2.0.
pub const V2: Fassungen = Fassungen(1);
/// XDatenfelder 3.0.0.
pub const V3: Fassungen = Fassungen(2);

/// Namespace of XDatenfelder 2.0.
pub const NAMESPACE_2: &str = "urn:xoev-de:fim:standard:xdatenfelder_2";
/// Namespace of XDatenfelder 3.0.0.
pub const NAMESPACE_3: &str = "urn:xoev-de:fim:standard:xdatenfelder_3.0.0";

/// What every namespace of the standard, and most slips in one, have in common.
const FAMILY: &str = "xdatenf";
const NAMESPACES: &[&str] = &[NAMESPACE_3, NAMESPACE_2];
const MAIN_MESSAGES: &[&str] = &[
    "xdatenfelder.dokumentsteckbrief.0101",
    "xdatenfelder.stammdatenschema.0102",
    "xdatenfelder.datenfeldgruppe.0103",
    "xdatenfelder.datenfeld.0104",
    "xdatenfelder.codeliste.0105",
];

/// A message as read.
#[derive(Debug)]
pub struct Parsed<'a> {
    /// Version of the standard.
    pub fassung: Fassungen,
    /// The message.
    pub nachricht: Nachricht<'a>,
    /// What did not fit.
    pub findings: Findings,
}

/// Says whether an outermost element begins a message of this standard.
#[must_use]
pub fn recognise(namespace: Option<&str>, root: &str) -> Recognition {
    let (fassung, version) = match namespace {
        Some(NAMESPACE_2) => (V2, "2.0"),
        Some(NAMESPACE_3) => (V3, "3.0.0"),
        // A slip in the namespace must not make a message one of another standard.
        _ if namespace.is_some_and(|other| other.to_ascii_lowercase().contains(FAMILY))
            || NACHRICHTEN.iter().any(|art| art.name == root) =>
        {
            return Recognition::UnknownNamespace { known: NAMESPACES };
        }
        _ => return Recognition::Foreign,
    };
    let version = version.to_owned();
    match Nachrichtenart::find(root, fassung) {
        Some(_) => Recognition::Message { version },
        None => Recognition::UnknownMessage { version, known: MAIN_MESSAGES },
    }
}

/// True for a message that is made of records ([`ist_satz`]).
#[must_use]
pub fn hat_saetze(document: &Document<'_>) -> bool {
    let root = document.root();
    let fassung = if root.namespace() == Some(NAMESPACE_2) { V2 } else { V3 };
    let art = Nachrichtenart::find(root.name(), fassung).filter(|art| !art.einzeln);
    art.is_some_and(|art| art.inhalt.iter().any(|name| ist_satz(name)))
}

/// Reads a document that [`recognise`] took for a message.
#[must_use]
pub fn read<'a>(document: &'a Document<'a>, limits: &Limits) -> Parsed<'a> {
    let root = document.root();
    let dialect = match root.namespace() {
        Some(NAMESPACE_2) => &DIALECT_2,
        _ => &DIALECT_3,
    };
    let mut reader = Reader::new(dialect, limits);
    let mut umschlag =
        Umschlag { art: Nachrichtenart::find(root.name(), dialect.fassung), ..Umschlag::default() };
    reader.read_into(root, &mut umschlag);
    let nachricht = umschlag.nachricht;
    Parsed { fassung: dialect.fassung, nachricht, findings: reader.findings }
}

static DIALECT_2: Dialect =
    Dialect { owns: |namespace| namespace == NAMESPACE_2, fassung: V2, describe, ..Dialect::PLAIN };

static DIALECT_3: Dialect =
    Dialect { owns: |namespace| namespace == NAMESPACE_3, fassung: V3, ..DIALECT_2 };
