//! Leistungen and what stands beside them, in XZuFi 2.1, 2.2 and 2.3.
//!
//! ```
//! use fim_core::{Document, Limits, Source};
//!
//! let text = "<loesche xmlns='http://xoev.de/schemata/xzufi/2_2_0' klasse='Leistung'>\
//!     <id schemeAgencyID='L99999'>L1</id></loesche>";
//! let (source, limits) = (Source::from_text("leistung.xml", text), Limits::default());
//! let document = Document::parse(&source, &limits)?;
//! let parsed = xzufi::read(&document, &limits);
//! assert_eq!(parsed.datensaetze.len(), 1);
//! # Ok::<(), Box<fim_core::Finding>>(())
//! ```
//!
//! * [`recognise`]: is this XZuFi, and which version?
//! * [`read`]: a message, or a record that stands alone, as [`Parsed`]
//! * [`Leistung`], [`Organisationseinheit`], [`Onlinedienst`] …: the records, one [`Datensatz`] each
//! * [`describe`], [`redaktion`]: the record an element belongs to, and who named it
//!
//! No schema of XZuFi is public. Names and counts come from the FIM-Portal OpenAPI 0.24.0 (object
//! model of 2.2.0 and 2.3.1) and from programs that read real files ("öffentlich belegt"). So the
//! models take every spelling that is documented or plausible, lists wherever a source shows one,
//! and what they do not know is at most an unverified Hinweis. Not here: any rule on Leistungen.

mod bild;
mod datensatz;
mod describe;
mod dokument;
mod frist_kosten;
mod gemeinsam;
mod kategorie;
mod leistung;
mod module;
mod nachricht;
mod organisation;
mod struktur;
mod text_oder;
mod walk;
mod zugriff;

pub use bild::*;
pub use datensatz::{Datensatz, ist_satz};
pub use describe::{describe, redaktion};
pub use dokument::*;
pub use frist_kosten::*;
pub use gemeinsam::*;
pub use kategorie::*;
pub use leistung::*;
pub use module::*;
pub use nachricht::*;
pub use organisation::*;
pub use struktur::*;
pub use text_oder::TextOder;
pub use zugriff::{Lokalisiert, german, is_german};

use fim_core::reading::{STRUKTUR_UNGESICHERT, WIEDERHOLUNG_UNGESICHERT};
use fim_core::{Dialect, Document, Fassungen, Findings, Limits, Model, Recognition};

/// Key of the standard in reports.
pub const STANDARD: &str = "xzufi";
/// Name of the standard before people.
pub const LABEL: &str = "XZuFi";
/// What the namespaces of all versions begin with (öffentlich belegt: `2_1_0` and `2_2_0`).
pub const NAMESPACES: &str = "http://xoev.de/schemata/xzufi/";

/// XZuFi 2.1.
pub const V21: Fassungen = Fassungen(1);
/// XZuFi 2.2.
pub const V22: Fassungen = Fassungen(2);
/// XZuFi 2.3.
pub const V23: Fassungen = Fassungen(4);

const KNOWN_NAMESPACES: &[&str] = &[
    "http://xoev.de/schemata/xzufi/2_3_1",
    "http://xoev.de/schemata/xzufi/2_2_0",
    "http://xoev.de/schemata/xzufi/2_1_0",
];

/// A message as read.
#[derive(Debug)]
pub struct Parsed<'a> {
    /// What the message says about itself; empty where the root is a record.
    pub nachricht: Nachricht<'a>,
    /// The records in the order of the file.
    pub datensaetze: Vec<Datensatz<'a>>,
    /// What did not fit.
    pub findings: Findings,
}

impl<'a> Parsed<'a> {
    /// The message, where there is one, and the records, ready to be dumped.
    pub fn models(&self) -> impl Iterator<Item = &dyn Model<'a>> {
        let nachricht = self.nachricht.element.map(|_| &self.nachricht as &dyn Model<'a>);
        nachricht.into_iter().chain(self.datensaetze.iter().map(Datensatz::model))
    }

    /// The Leistungen among the records.
    pub fn leistungen(&self) -> impl Iterator<Item = &Leistung<'a>> {
        self.datensaetze.iter().filter_map(|datensatz| match datensatz {
            Datensatz::Leistung(leistung) => Some(&**leistung),
            _ => None,
        })
    }
}

/// Says whether an outermost element begins an XZuFi message. The names of the messages are not
/// public as a whole, so every name counts.
#[must_use]
pub fn recognise(namespace: Option<&str>, _root: &str) -> Recognition {
    match namespace.and_then(|namespace| namespace.strip_prefix(NAMESPACES)) {
        // A slip in the namespace must not make a message one of another standard.
        None if namespace.is_some_and(|other| other.to_ascii_lowercase().contains("xzufi")) => {
            Recognition::UnknownNamespace { known: KNOWN_NAMESPACES }
        }
        None => Recognition::Foreign,
        Some(key) => match fassung_of(key) {
            Some(_) => Recognition::Message { version: key.replace('_', ".") },
            None => Recognition::UnknownNamespace { known: KNOWN_NAMESPACES },
        },
    }
}

/// The version a namespace stands for.
#[must_use]
pub fn fassung(namespace: &str) -> Option<Fassungen> {
    fassung_of(namespace.strip_prefix(NAMESPACES)?)
}

fn fassung_of(key: &str) -> Option<Fassungen> {
    match key {
        "2_1_0" => Some(V21),
        "2_2_0" => Some(V22),
        _ => {
            // The namespace of 2.3 was never seen, so its last number is left open.
            let patch = key.strip_prefix("2_3_")?;
            let number = !patch.is_empty() && patch.bytes().all(|byte| byte.is_ascii_digit());
            number.then_some(V23)
        }
    }
}

/// Reads a document that [`recognise`] took for XZuFi.
#[must_use]
pub fn read<'a>(document: &'a Document<'a>, limits: &Limits) -> Parsed<'a> {
    let dialect = match document.root().namespace().and_then(fassung) {
        Some(V22) => &DIALECT_22,
        Some(V23) => &DIALECT_23,
        _ => &DIALECT_21,
    };
    walk::walk(document.root(), dialect, limits)
}

/// Little is known of 2.1: whatever any version has is accepted.
static DIALECT_21: Dialect = dialect(Fassungen::ALL);
static DIALECT_22: Dialect = dialect(V22);
static DIALECT_23: Dialect = dialect(V23);

const fn dialect(fassung: Fassungen) -> Dialect {
    Dialect {
        owns,
        fassung,
        describe,
        unknown_element: &STRUKTUR_UNGESICHERT,
        other_version: &STRUKTUR_UNGESICHERT,
        repeated: &WIEDERHOLUNG_UNGESICHERT,
        ..Dialect::PLAIN
    }
}

fn owns(namespace: &str) -> bool {
    namespace.starts_with(NAMESPACES)
}
