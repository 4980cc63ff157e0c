//! The small parts that artefacts are made of: identifications, codes, references, restrictions.
//! Source: XDatenfelder 2.0 and 3.0.0, xdatenfelder-baukasten.xsd.

use crate::{V2, V3};
use fim_core::model;

model! {
    /// Identifier and version of an element.
    ElementIdentifikation {
        children {
            id: Option<Text> = "id",
            version: Option<Text> = "version",
        }
    }

    /// A value from a code list (XÖV-Datentyp Code 1.0).
    Code {
        attributes { list_uri = "listURI", list_version_id = "listVersionID" }
        children {
            code: Option<Text> = "code",
            name: Option<Text> = "name",
        }
    }

    /// The kind of a document: free text in 2.0, a code in 3.0.0.
    Dokumentart {
        attributes { list_uri = "listURI" in V3, list_version_id = "listVersionID" in V3 }
        text wortlaut;
        children {
            code: Option<Text> = "code" in V3,
            name: Option<Text> = "name" in V3,
        }
    }

    /// A legal basis; the link exists since 3.0.0.
    Rechtsbezug { attributes { link = "link" in V3 } text wortlaut; }

    /// A keyword and the category it comes from.
    Stichwort { attributes { uri = "uri" } text wortlaut; }

    /// A relation to another element.
    Relation {
        children {
            praedikat: Option<Code> = "praedikat",
            objekt: Option<ElementIdentifikation> = "objekt",
        }
    }

    /// Restriction of a data type: attributes since 3.0.0, JSON as text in 2.0.
    Praezisierung {
        attributes {
            min_length = "minLength" in V3,
            max_length = "maxLength" in V3,
            min_value = "minValue" in V3,
            max_value = "maxValue" in V3,
            pattern = "pattern" in V3,
        }
        text wortlaut;
    }

    /// Values that stand in the field itself.
    Werteliste { children { wert: Vec<Wert> = "wert" } }

    /// One such value.
    Wert {
        children {
            code: Option<Text> = "code",
            name: Option<Text> = "name",
            hilfe: Option<Text> = "hilfe",
        }
    }

    /// What identifies a genericode list.
    GenericodeIdentification {
        children {
            canonical_identification: Option<Text> = "canonicalIdentification",
            version: Option<Text> = "version",
            canonical_version_uri: Option<Text> = "canonicalVersionUri",
        }
    }

    /// Reference to a code list: in 2.0 by FIM id and genericode, in 3.0.0 by genericode alone.
    CodelisteReferenz {
        children {
            identifikation: Option<ElementIdentifikation> = "identifikation" in V2,
            genericode_identification: Option<GenericodeIdentification> =
                "genericodeIdentification" in V2,
            canonical_identification: Option<Text> = "canonicalIdentification" in V3,
            version: Option<Text> = "version" in V3,
            canonical_version_uri: Option<Text> = "canonicalVersionUri" in V3,
        }
    }

    /// A genericode list inside a message, kept as it stands: the crate `genericode` reads it.
    Genericode { any codelisten; }
}

impl<'a> CodelisteReferenz<'a> {
    /// The identification of the list, wherever the version puts it.
    #[must_use]
    pub fn kennung(&self) -> Option<&fim_core::Text<'a>> {
        let nested = self.genericode_identification.as_ref();
        self.canonical_identification
            .as_ref()
            .or_else(|| nested.and_then(|nested| nested.canonical_identification.as_ref()))
    }

    /// The version of the list, wherever the version of the standard puts it.
    #[must_use]
    pub fn listenversion(&self) -> Option<&fim_core::Text<'a>> {
        let nested = self.genericode_identification.as_ref();
        self.version.as_ref().or_else(|| nested.and_then(|nested| nested.version.as_ref()))
    }
}
