//! The standards whose schemas the project ships, what they are compared with, and the small
//! documents that mutants are made of.

use crate::data::{bytes, external, files, project, text};
use std::path::Path;
use xoev_schema::{Schema, SchemaSet};

/// A standard with a schema of ours and one to compare it with.
pub struct Standard {
    pub name: &'static str,
    /// Target namespace.
    pub namespace: &'static str,
    /// Entries below `schemas/xsd`.
    pub ours: &'static [&'static str],
    /// Entries below `xsd` of the external data.
    pub official: &'static [&'static str],
    /// Files and folders of the corpus whose documents are the base of mutants.
    pub bases: &'static [&'static str],
    /// How many mutants are compared.
    pub mutants: u64,
}

pub const GENERICODE_NAMESPACE: &str = "http://docs.oasis-open.org/codelist/ns/genericode/1.0/";
const GENERICODE: &str = "genericode/1.0/genericode.xsd";
pub const OASIS: &str = "genericode/genericode-1.0-cs01.xsd";

/// XDatenfelder lets code lists in by a strict wildcard without importing genericode, so both
/// sides get it beside them.
pub const STANDARDS: [Standard; 4] = [
    Standard {
        name: "XDatenfelder 3.0.0",
        namespace: "urn:xoev-de:fim:standard:xdatenfelder_3.0.0",
        ours: &["xdatenfelder/3.0.0/xdatenfelder.xsd", GENERICODE],
        official: &[
            "xdatenfelder/3.0.0/xdatenfelder.xsd",
            "xdatenfelder/3.0.0/xdatenfelder_verzeichnis.xsd",
            OASIS,
        ],
        bases: &[
            "schema/xdatenfelder3",
            "buecherschrank/datenfelder/F99000000122V1.0.0_xdf3.xml",
            "buecherschrank/datenfelder/D99000000901V1.0.0_xdf3.xml",
            "buecherschrank/datenfelder/codeliste_standortart_2024-03-01_0105_xdf3.xml",
            "kodierungen/ns-default.xml",
        ],
        mutants: 2600,
    },
    Standard {
        name: "XDatenfelder 2.0",
        namespace: "urn:xoev-de:fim:standard:xdatenfelder_2",
        ours: &["xdatenfelder/2.0/xdatenfelder.xsd", GENERICODE],
        official: &[
            "xdatenfelder/2.0/xdatenfelder.xsd",
            "xdatenfelder/2.0/xdatenfelder_such.xsd",
            "xdatenfelder/2.0/xdatenfelder_sync.xsd",
            "xdatenfelder/2.0/xdatenfelder_verzeichnis.xsd",
            OASIS,
        ],
        bases: &[
            "schema/xdatenfelder2",
            "buecherschrank/datenfelder/F99000122V1.0_xdf2.xml",
            "buecherschrank/datenfelder/C99000001V1.0_xdf2.xml",
            "buecherschrank/datenfelder/such.antwort.0402_xdf2.xml",
        ],
        mutants: 1400,
    },
    Standard {
        name: "genericode 1.0",
        namespace: GENERICODE_NAMESPACE,
        ours: &[GENERICODE],
        official: &[OASIS],
        bases: &[
            "schema/genericode",
            "buecherschrank/codelisten/urn.de.lindenhain.codeliste.standortart_2024-03-01.xml",
        ],
        mutants: 1400,
    },
    // Not the official schema, but one that others reconstructed independently of ours.
    Standard {
        name: "XProzess 2.0",
        namespace: "http://www.regierung-mv.de/xprozess/2",
        ours: &["xprozess/2.0/xprozess.xsd"],
        official: &["xprozess2-reconstructed/xprozess-2.0-reconstructed.xsd"],
        bases: &["schema/xprozess", "buecherschrank/prozess/prozesskatalog.anfrage.0101.xml"],
        mutants: 1400,
    },
];

/// A document that mutants are made of.
pub struct Base {
    pub name: String,
    pub text: String,
}

impl Standard {
    /// Our schema.
    pub fn ours(&self) -> Schema {
        compile(&project().join("schemas/xsd"), self.ours)
    }

    /// The schema of the issuer, where the external data is at hand.
    pub fn official(&self) -> Option<Schema> {
        external("xsd").map(|folder| compile(&folder, self.official))
    }

    /// All documents that mutants are made of.
    pub fn bases(&self) -> Vec<Base> {
        let corpus = project().join("corpus");
        let mut bases = Vec::new();
        for name in self.bases {
            let path = corpus.join(name);
            if path.is_dir() {
                bases.extend(files(&path, ".xml").into_iter().map(|(file, path)| Base {
                    name: format!("{name}/{file}"),
                    text: text(&path),
                }));
            } else {
                bases.push(Base { name: (*name).to_owned(), text: text(&path) });
            }
        }
        bases
    }
}

fn compile(folder: &Path, entries: &[&str]) -> Schema {
    let mut set = SchemaSet::new();
    for (name, path) in files(folder, ".xsd") {
        set.add(&name, bytes(&path)).expect("readable schema");
    }
    set.compile(entries).unwrap_or_else(|error| panic!("{error}"))
}
