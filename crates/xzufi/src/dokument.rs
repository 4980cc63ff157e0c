//! Documents to be handed in or handed out. Source: FIM-Portal OpenAPI 0.24.0.

use crate::{Code, HtmlStringLocalized, Identifikator, StringLocalized, V22, V23};
use fim_core::model;

model! {
    /// A document.
    Dokument {
        children {
            typ: Boxed<DokumentTypErweiterbar> = "typ" in V22,
            art: Boxed<DokumentTypErweiterbar> = "art" in V23,
            bezeichnung: Vec<StringLocalized> = "bezeichnung",
            beschreibung: Vec<HtmlStringLocalized> = "beschreibung",
            referenz_formular_id: Vec<Identifikator> = "referenzFormularID" in V22,
            /// Spelling uncertain, see `referenzFormularID`.
            referenz_formular_id_klein: Vec<Identifikator> = "referenzFormularId" in V22,
            formular_referenz: Vec<Identifikator> = "formularReferenz" in V23,
            angabe_signatur: Option<Code> = "angabeSignatur",
        }
    }

    /// A document that comes in. In 2.2 it is the document itself, in 2.3 it holds one.
    DokumentEingehend {
        base { direkt: Dokument }
        children {
            pflichtangabetyp: Option<Code> = "pflichtangabetyp" in V23,
            pflichtangabe_grund_kontextabhaengigkeit: Vec<Code> = "pflichtangabeGrundKontextabhaengigkeit" in V23,
            kennzeichen_ausloeser: Option<Text> = "kennzeichenAusloeser" in V23,
            dokument: Boxed<Dokument> = "dokument" in V23,
        }
    }

    /// The kind of a document: a code, or a word where the list has none. Whether the code has
    /// parts of its own is uncertain; both are read.
    DokumentTypErweiterbar {
        attributes { list_uri = "listURI", list_version_id = "listVersionID" }
        children {
            code: Option<Code> = "code",
            name: Option<Text> = "name",
            nicht_gelisteter_wert: Option<Text> = "nichtGelisteterWert",
        }
    }
}

impl<'a> DokumentEingehend<'a> {
    /// The document, wherever the version puts it.
    #[must_use]
    pub fn dokument(&self) -> &Dokument<'a> {
        self.dokument.as_deref().unwrap_or(&self.direkt)
    }
}
