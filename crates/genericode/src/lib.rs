//! Code lists in genericode 1.0.
//!
//! ```
//! use fim_core::{Document, Limits, Source};
//!
//! let text = "<gc:CodeList xmlns:gc='http://docs.oasis-open.org/codelist/ns/genericode/1.0/'>\
//!     <ColumnSet><Column Id='code' Use='required'/><Key Id='k'><ColumnRef Ref='code'/></Key></ColumnSet>\
//!     <SimpleCodeList><Row><Value ColumnRef='code'><SimpleValue>HH</SimpleValue></Value></Row>\
//!     </SimpleCodeList></gc:CodeList>";
//! let (source, limits) = (Source::from_text("liste.xml", text), Limits::default());
//! let document = Document::parse(&source, &limits)?;
//! let list = genericode::read(&document, &limits).list;
//! assert_eq!(list.entries().count(), 1);
//! # Ok::<(), Box<fim_core::Finding>>(())
//! ```
//!
//! * [`recognise`]: is this a code list?
//! * [`read`], [`read_element`]: a document, or a list embedded in another message, as [`CodeList`]
//! * [`CodeList::key_column`], [`CodeList::entries`]: the list as code and row, whatever the columns
//!   are called
//! * [`MITGELIEFERT`]: the lists that are part of the program
//!
//! OASIS leaves the children of the root without namespace; exports of FIM tools qualify them. Both
//! are read. Not here: any rule on code lists.

mod list;
mod mitgeliefert;
mod modell;

pub use list::Entries;
pub use mitgeliefert::MITGELIEFERT;
pub use modell::*;

use fim_core::{
    Dialect, Document, Element, ElementInfo, Fassungen, Findings, Limits, Reader, Recognition,
};

/// Key of the standard in reports.
pub const STANDARD: &str = "genericode";
/// Name of the standard before people.
pub const LABEL: &str = "Genericode";
/// Namespace of genericode 1.0 (OASIS Code List Representation 1.0, section 4).
pub const NAMESPACE: &str = "http://docs.oasis-open.org/codelist/ns/genericode/1.0/";
/// Namespace of the XÖV annotations (XÖV-Handbuch, Codelisten).
pub const XOEV_ANNOTATIONS: &str = "http://xoev.de/schemata/genericode/4";

const NAMESPACES: &[&str] = &[NAMESPACE];
const ROOTS: &[&str] = &["CodeList", "CodeListSet", "ColumnSet"];

/// A code list as read.
#[derive(Debug)]
pub struct Parsed<'a> {
    /// The list.
    pub list: CodeList<'a>,
    /// What did not fit.
    pub findings: Findings,
}

/// Says whether an outermost element begins a genericode document.
#[must_use]
pub fn recognise(namespace: Option<&str>, root: &str) -> Recognition {
    let version = || "1.0".to_owned();
    match namespace {
        Some(NAMESPACE) if ROOTS.contains(&root) => Recognition::Message { version: version() },
        Some(NAMESPACE) => Recognition::UnknownMessage { version: version(), known: ROOTS },
        Some(other) if other.starts_with("http://docs.oasis-open.org/codelist/ns/genericode/") => {
            Recognition::UnknownNamespace { known: NAMESPACES }
        }
        None if root == "CodeList" => Recognition::UnknownNamespace { known: NAMESPACES },
        _ => Recognition::Foreign,
    }
}

/// Reads a document that [`recognise`] took for a code list.
#[must_use]
pub fn read<'a>(document: &'a Document<'a>, limits: &Limits) -> Parsed<'a> {
    read_element(document.root(), limits)
}

/// Reads a `CodeList` element wherever it stands.
#[must_use]
pub fn read_element<'a>(element: Element<'a>, limits: &Limits) -> Parsed<'a> {
    let mut reader = Reader::new(&DIALECT, limits);
    let list = reader.read(element);
    Parsed { list, findings: reader.findings }
}

static DIALECT: Dialect = Dialect {
    owns: |namespace| namespace == NAMESPACE || namespace == XOEV_ANNOTATIONS,
    fassung: Fassungen::ALL,
    describe,
    ..Dialect::PLAIN
};

/// The code list an element belongs to: kennung, version and short name.
#[must_use]
pub fn describe(element: Element<'_>) -> Option<ElementInfo> {
    let list = element.ancestors().find(|outer| outer.name() == "CodeList")?;
    let identification = list.early_child("Identification")?;
    let text = |name| identification.early_child(name)?.short_text();
    Some(ElementInfo {
        kind: "Codeliste".to_owned(),
        id: text("CanonicalUri"),
        version: text("Version"),
        name: text("ShortName"),
    })
}
