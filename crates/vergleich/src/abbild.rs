//! An artefact as an owned tree: small enough to be kept while another file is read.

use crate::knoten::{Kennung, Knoten};
use fim_core::Elementbezug;
use sha2::{Digest, Sha256};

/// What makes two artefacts one, the version apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Schluessel {
    /// Kind.
    pub art: String,
    /// Identifier, with its Redaktion where that belongs to it; empty where there is none.
    pub id: String,
}

/// An artefact: its elements, each once, the artefact itself first.
#[derive(Debug)]
pub struct Abbild {
    /// Name of the standard.
    pub standard: &'static str,
    /// What it is.
    pub schluessel: Schluessel,
    pub(crate) bausteine: Vec<Baustein>,
}

/// An element that is compared for itself.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct Baustein {
    pub kennung: Kennung,
    pub version: Option<String>,
    pub name: String,
    pub wurzel: Knoten,
}

impl Abbild {
    /// Its version, where it has one.
    #[must_use]
    pub fn version(&self) -> Option<&str> {
        self.bausteine.first()?.version.as_deref()
    }

    /// Its name; empty where there is none.
    #[must_use]
    pub fn name(&self) -> &str {
        self.bausteine.first().map_or("", |wurzel| &wurzel.name)
    }

    /// Equal for artefacts of equal content, whatever the file looks like.
    #[must_use]
    pub fn fingerabdruck(&self) -> [u8; 32] {
        let mut digest = Sha256::new();
        for baustein in &self.bausteine {
            for text in [&baustein.kennung.art[..], &baustein.kennung.id, "\u{1}"] {
                digest.update(text.as_bytes());
                digest.update([0]);
            }
            baustein.wurzel.verdaue(&mut |bytes| digest.update(bytes));
        }
        digest.finalize().into()
    }

    /// The codes of a code list; `None` for other artefacts.
    #[must_use]
    pub fn codes(&self) -> Option<Vec<String>> {
        let wurzel = self.bausteine.first().filter(|it| it.kennung.art == "Codeliste")?;
        let zeilen = wurzel.wurzel.alle("zeile").map(|zeile| zeile.schluessel.clone());
        let zeilen: Vec<String> = zeilen.collect();
        (!zeilen.is_empty()).then_some(zeilen)
    }

    /// The identification that genericode gives a code list, and its version there.
    #[must_use]
    pub fn listenkennung(&self) -> Option<(String, Option<String>)> {
        let wurzel = &self.bausteine.first().filter(|it| it.kennung.art == "Codeliste")?.wurzel;
        let nested = wurzel.kind("genericodeIdentification");
        let found = nested.and_then(|it| it.wert("canonicalIdentification"));
        match found {
            Some(kennung) => {
                let version = nested.and_then(|it| it.wert("version"));
                Some((kennung.to_owned(), version.map(str::to_owned)))
            }
            None => {
                let kopf = wurzel.kind("Identification")?;
                Some((
                    kopf.wert("CanonicalUri")?.to_owned(),
                    kopf.wert("Version").map(str::to_owned),
                ))
            }
        }
    }
}

impl Baustein {
    pub(crate) fn bezug(&self) -> Elementbezug {
        Elementbezug {
            art: self.kennung.art.to_string(),
            id: self.kennung.id.clone(),
            name: self.name.clone(),
        }
    }
}
