//! Pictures, as 2.3 adds them to a [`Kategorie`](crate::Kategorie).
//! Source: FIM-Portal OpenAPI 0.24.0.

use crate::{Identifikator, StringLocalized, TextOder};
use fim_core::model;

/// A pictogram. The name `piktogrammId` speaks of an identifier, the object model of a picture;
/// both are read (uncertain).
pub type Piktogramm<'a> = TextOder<'a, Bild<'a>>;

model! {
    /// A picture with its description.
    Bild {
        children {
            bezeichnung: Vec<StringLocalized> = "bezeichnung",
            alternative_beschreibung: Vec<StringLocalized> = "alternativeBeschreibung",
            datei_referenz: Option<BilddateiReferenz> = "dateiReferenz",
            copyright: Option<Copyright> = "copyright",
        }
    }

    /// Where the file of a picture is.
    BilddateiReferenz {
        children {
            datei_id: Option<Identifikator> = "dateiId",
            /// Spelling uncertain, see `dateiId`.
            datei_id_gross: Option<Identifikator> = "dateiID",
            datei_url: Option<Text> = "dateiUrl",
            /// Spelling uncertain, see `dateiUrl`.
            datei_url_gross: Option<Text> = "dateiURL",
        }
    }

    /// Who has the rights in a picture.
    Copyright {
        children {
            copyright_hinweis: Vec<StringLocalized> = "copyrightHinweis",
            copyright_url: Option<Text> = "copyrightUrl",
            /// Spelling uncertain, see `copyrightUrl`.
            copyright_url_gross: Option<Text> = "copyrightURL",
        }
    }
}
