//! Schema validity: which schema a file is held against, and what is said where it fails.
//! The validator itself is `xoev-schema`.

mod befund;
mod formen;
mod fremd;
mod listenkennung;
mod mitgeliefert;
mod regeln;
mod schemata;
mod wortwahl;
pub(crate) mod zeichen;

pub(crate) use fremd::{mehrdeutig, pruefe as pruefe_fremdes};
pub use mitgeliefert::{Schemaangabe, mitgelieferte_schemata};
pub(crate) use regeln::RULES;
pub use schemata::{MITGELIEFERTE_SCHEMATA, Mitgelieferte, Schemafund, Schemata, Schemawahl};

use crate::identify::Standard;
use crate::vorgaben::Vorgaben;
use befund::Befunde;
pub(crate) use befund::describe;
use fim_core::{Document, Element, Findings, Limits, SchemaCheck};
pub(crate) use formen::{datum_aus, zeitpunkt_aus};
use mitgeliefert::{Mitgeliefert, qualified_genericode};
use xoev_schema::{Schema, Scratch, Violation};

/// The files of the schemas of a standard, in all its versions.
pub(crate) fn dateien(standard: Standard) -> impl Iterator<Item = &'static [u8]> {
    mitgeliefert::dateien(match standard {
        Standard::Xdatenfelder => "urn:xoev-de:fim:standard:xdatenfelder",
        Standard::Xzufi => xzufi::NAMESPACES,
        Standard::Xprozess => "http://www.regierung-mv.de/xprozess/",
        Standard::Genericode => genericode::NAMESPACE,
    })
}

/// What the schema check of a file came to.
pub(crate) struct Checked {
    pub check: SchemaCheck,
    /// The schema of the user's that it was held against.
    pub eigenes: Option<String>,
    pub findings: Findings,
    /// What is told when the document has ended: behind all others where findings are too many.
    pub am_ende: Findings,
    /// Where in its text the last element begins that has an `xs:ID`.
    pub letzte_kennung: Option<u64>,
}

/// Holds a document against the schema of its namespace, if there is one.
pub(crate) fn check<'d>(
    standard: Standard,
    document: &'d Document<'d>,
    vorgaben: &Vorgaben<'_>,
) -> Checked {
    let (root, limits) = (document.root(), vorgaben.limits);
    if let Some(fund) = vorgaben.schemata.of(root).eines() {
        return against(fund, Some(standard), document, limits);
    }
    let mitgeliefert = root.namespace().and_then(Mitgeliefert::of);
    // A shipped schema that does not compile is seen by a test, never by a user.
    let known = mitgeliefert.and_then(|m| Some((m.check, m.compiled().ok()?)));
    let Some((check, schema)) = known else {
        let (findings, am_ende) = (Findings::new(limits), Findings::new(limits));
        return Checked {
            check: SchemaCheck::None,
            eigenes: None,
            findings,
            am_ende,
            letzte_kennung: None,
        };
    };
    let mut befunde = Befunde::new(Some(standard), check, document, limits);
    let schema = if standard == Standard::Genericode && has_qualified_children(root) {
        befunde.children_are_qualified(root);
        qualified_genericode().unwrap_or(schema)
    } else {
        schema
    };
    let letzte_kennung = validate(standard, schema, document, &mut befunde);
    let (findings, am_ende) = befunde.finish();
    Checked { check, eigenes: None, findings, am_ende, letzte_kennung }
}

/// Holds a document against a schema of the user's; it is of none of our standards where there is
/// no `standard`.
fn against<'d>(
    fund: Schemafund<'_>,
    standard: Option<Standard>,
    document: &'d Document<'d>,
    limits: &Limits,
) -> Checked {
    let mut befunde = Befunde::new(standard, SchemaCheck::Exact, document, limits);
    let mut scratch = Scratch::default();
    fund.schema.validate(document, &mut scratch, &mut |violation| befunde.add(&violation));
    let (findings, am_ende) = befunde.finish();
    Checked {
        check: SchemaCheck::Exact,
        eigenes: Some(fund.quelle.to_owned()),
        findings,
        am_ende,
        letzte_kennung: scratch.last_id(),
    }
}

fn validate<'d>(
    standard: Standard,
    schema: &Schema,
    document: &'d Document<'d>,
    befunde: &mut Befunde<'d>,
) -> Option<u64> {
    let mut scratch = Scratch::default();
    let mut report = |violation: Violation<'d>| befunde.add(&violation);
    // The names of the messages of XZuFi are not settled: what stands in an unknown one is.
    if standard == Standard::Xzufi {
        schema.validate_lax(document, &mut scratch, &mut report);
    } else {
        schema.validate(document, &mut scratch, &mut report);
    }
    scratch.last_id()
}

/// FIM editors write every element of a code list into the namespace.
fn has_qualified_children(root: Element<'_>) -> bool {
    root.children().next().is_some_and(|child| child.namespace() == root.namespace())
}
