//! The schemas that are part of the program. Each is compiled when a file first needs it.

use fim_core::SchemaCheck;
use std::sync::OnceLock;
use xoev_schema::{Schema, SchemaError, SchemaSet};

/// A schema for one namespace.
pub(crate) struct Mitgeliefert {
    pub namespace: &'static str,
    pub check: SchemaCheck,
    entries: &'static [&'static str],
    files: &'static [(&'static str, &'static [u8])],
    compiled: OnceLock<Result<Schema, Box<SchemaError>>>,
}

macro_rules! files {
    ($($path:literal),+ $(,)?) => {
        &[$((
            $path,
            include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../schemas/xsd/", $path)),
        )),+]
    };
}

const fn schema(
    check: SchemaCheck,
    namespace: &'static str,
    entries: &'static [&'static str],
    files: &'static [(&'static str, &'static [u8])],
) -> Mitgeliefert {
    Mitgeliefert { namespace, check, entries, files, compiled: OnceLock::new() }
}

/// Entry and files of genericode, which is compiled in two forms.
const GENERICODE: (&[&str], &[(&str, &[u8])]) = (
    &["genericode/1.0/genericode.xsd"],
    files!["genericode/1.0/genericode.xsd", "genericode/1.0/xml.xsd"],
);

/// Every schema there is. `schemas/PROVENANCE.md` says where their facts come from.
pub(crate) static ALL: [Mitgeliefert; 6] = [
    schema(
        SchemaCheck::Exact,
        "urn:xoev-de:fim:standard:xdatenfelder_2",
        // The code list inside a message is a document of its own.
        &["xdatenfelder/2.0/xdatenfelder.xsd", "genericode/1.0/genericode.xsd"],
        files![
            "xdatenfelder/2.0/xdatenfelder.xsd",
            "xdatenfelder/2.0/xdatenfelder-bausteine.xsd",
            "xdatenfelder/2.0/xdatenfelder-codes.xsd",
            "xoev/code-1.0.xsd",
            "xoev/string-latin-1.1.xsd",
            "genericode/1.0/genericode.xsd",
            "genericode/1.0/xml.xsd",
        ],
    ),
    schema(
        SchemaCheck::Exact,
        "urn:xoev-de:fim:standard:xdatenfelder_3.0.0",
        &["xdatenfelder/3.0.0/xdatenfelder.xsd", "genericode/1.0/genericode.xsd"],
        files![
            "xdatenfelder/3.0.0/xdatenfelder.xsd",
            "xdatenfelder/3.0.0/xdatenfelder-bausteine.xsd",
            "xdatenfelder/3.0.0/xdatenfelder-codes.xsd",
            "xoev/code-1.0.xsd",
            "xoev/string-latin-1.1.xsd",
            "genericode/1.0/genericode.xsd",
            "genericode/1.0/xml.xsd",
        ],
    ),
    schema(
        SchemaCheck::Exact,
        "http://www.regierung-mv.de/xprozess/2",
        &["xprozess/2.0/xprozess.xsd"],
        files![
            "xprozess/2.0/xprozess.xsd",
            "xprozess/2.0/xprozess-bausteine.xsd",
            "xprozess/2.0/xprozess-codes.xsd",
            "xoev/code-1.0.xsd",
            "xoev/string-latin-1.1.xsd",
        ],
    ),
    schema(
        SchemaCheck::Exact,
        "http://docs.oasis-open.org/codelist/ns/genericode/1.0/",
        GENERICODE.0,
        GENERICODE.1,
    ),
    schema(
        SchemaCheck::Unverified,
        "http://xoev.de/schemata/xzufi/2_2_0",
        &["xzufi/2.2.0/xzufi.xsd"],
        files![
            "xzufi/2.2.0/xzufi.xsd",
            "xzufi/2.2.0/xzufi-objekte.xsd",
            "xzufi/2.2.0/xzufi-leistung.xsd",
            "xzufi/2.2.0/xzufi-bausteine.xsd",
            "xoev/code-1.0.xsd",
        ],
    ),
    schema(
        SchemaCheck::Unverified,
        "http://xoev.de/schemata/xzufi/2_3_1",
        &["xzufi/2.3.1/xzufi.xsd"],
        files![
            "xzufi/2.3.1/xzufi.xsd",
            "xzufi/2.3.1/xzufi-objekte.xsd",
            "xzufi/2.3.1/xzufi-leistung.xsd",
            "xzufi/2.3.1/xzufi-bausteine.xsd",
            "xoev/code-1.0.xsd",
        ],
    ),
];

impl Mitgeliefert {
    /// The schema of a namespace, if there is one.
    pub(crate) fn of(namespace: &str) -> Option<&'static Self> {
        ALL.iter().find(|schema| schema.namespace == namespace)
    }

    /// The schema in its compiled form.
    ///
    /// # Errors
    /// A shipped schema that cannot be compiled is our own fault; a test sees to it that none is.
    pub(crate) fn compiled(&self) -> Result<&Schema, &SchemaError> {
        let compiled =
            self.compiled.get_or_init(|| compile(self.entries, self.files, |bytes| bytes));
        compiled.as_ref().map_err(AsRef::as_ref)
    }
}

/// A schema that ships, as it is told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schemaangabe {
    /// Target namespace.
    pub namespace: &'static str,
    /// Version of the standard.
    pub version: &'static str,
    /// Whether it is exact.
    pub check: SchemaCheck,
    /// Elements that may stand outermost.
    pub elemente: usize,
}

/// The schemas that ship.
pub fn mitgelieferte_schemata() -> impl Iterator<Item = Schemaangabe> {
    ALL.iter().map(|one| Schemaangabe {
        namespace: one.namespace,
        // Each stands in a folder of its standard and version.
        version: one.entries.first().and_then(|it| it.split('/').nth(1)).unwrap_or_default(),
        check: one.check,
        elemente: one.compiled().map_or(0, |schema| schema.roots(one.namespace).len()),
    })
}

/// The files that the schemas of a namespace are made of, for namespaces that begin so.
pub(crate) fn dateien(namespace: &str) -> impl Iterator<Item = &'static [u8]> {
    let schemas = ALL.iter().filter(move |schema| schema.namespace.starts_with(namespace));
    schemas.flat_map(|schema| schema.files.iter().map(|(_, bytes)| *bytes))
}

/// Genericode with every element in its namespace, as FIM editors write it.
pub(crate) fn qualified_genericode() -> Result<&'static Schema, &'static SchemaError> {
    static COMPILED: OnceLock<Result<Schema, Box<SchemaError>>> = OnceLock::new();
    let compiled = COMPILED.get_or_init(|| {
        compile(GENERICODE.0, GENERICODE.1, |bytes| {
            let text = String::from_utf8_lossy(&bytes);
            let form = "elementFormDefault=\"qualified\"";
            let text = text.replace("elementFormDefault=\"unqualified\"", "");
            text.replacen("<xs:schema ", &format!("<xs:schema {form} "), 1).into_bytes()
        })
    });
    compiled.as_ref().map_err(AsRef::as_ref)
}

fn compile(
    entries: &[&str],
    files: &[(&str, &[u8])],
    change: impl Fn(Vec<u8>) -> Vec<u8>,
) -> Result<Schema, Box<SchemaError>> {
    let mut set = SchemaSet::new();
    for (name, bytes) in files {
        set.add(name, change(bytes.to_vec()))?;
    }
    set.compile(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_schema_compiles_and_knows_its_namespace() {
        for schema in &ALL {
            let compiled = schema.compiled().unwrap_or_else(|error| panic!("{error}"));
            assert!(!compiled.roots(schema.namespace).is_empty(), "{}", schema.namespace);
        }
        assert!(qualified_genericode().is_ok());
    }
}
