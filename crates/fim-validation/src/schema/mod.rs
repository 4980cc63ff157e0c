//! Schema validity: which schema a file is held against, and what is said where it fails.
//! The validator itself is `xoev-schema`.

mod befund;
mod formen;
mod listenkennung;
mod mitgeliefert;
mod regeln;
mod wortwahl;
pub(crate) mod zeichen;

pub(crate) use regeln::RULES;

use crate::identify::Standard;
use befund::Befunde;
use fim_core::{Document, Element, Findings, Limits, SchemaCheck};
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
    pub findings: Findings,
}

/// Holds a document against the schema of its namespace, if there is one.
pub(crate) fn check<'d>(
    standard: Standard,
    document: &'d Document<'d>,
    limits: &Limits,
) -> Checked {
    let root = document.root();
    let mitgeliefert = root.namespace().and_then(Mitgeliefert::of);
    // A shipped schema that does not compile is seen by a test, never by a user.
    let known = mitgeliefert.and_then(|m| Some((m.check, m.compiled().ok()?)));
    let Some((check, schema)) = known else {
        return Checked { check: SchemaCheck::None, findings: Findings::new(limits) };
    };
    let mut befunde = Befunde::new(standard, check, document, limits);
    let schema = if standard == Standard::Genericode && has_qualified_children(root) {
        befunde.children_are_qualified(root);
        qualified_genericode().unwrap_or(schema)
    } else {
        schema
    };
    validate(standard, schema, document, &mut befunde);
    Checked { check, findings: befunde.finish() }
}

fn validate<'d>(
    standard: Standard,
    schema: &Schema,
    document: &'d Document<'d>,
    befunde: &mut Befunde<'d>,
) {
    let mut scratch = Scratch::default();
    let mut report = |violation: Violation<'d>| befunde.add(&violation);
    // The names of the messages of XZuFi are not settled: what stands in an unknown one is.
    if standard == Standard::Xzufi {
        schema.validate_lax(document, &mut scratch, &mut report);
    } else {
        schema.validate(document, &mut scratch, &mut report);
    }
}

/// FIM editors write every element of a code list into the namespace.
fn has_qualified_children(root: Element<'_>) -> bool {
    root.children().next().is_some_and(|child| child.namespace() == root.namespace())
}
