//! Types that all objects of XZuFi share: identifiers, texts in a language, codes, periods,
//! versions, links. Source, unless said otherwise: FIM-Portal OpenAPI 0.24.0.

use crate::{TextOder, V23};
use fim_core::model;

/// A code: as XÖV writes it, with `code` and `name`, or as bare text (spelling uncertain).
pub type Code<'a> = TextOder<'a, CodeTeile<'a>>;

/// A link where 2.2 has a bare address and 2.3 a [`HyperlinkErweitert`].
pub type HyperlinkOderText<'a> = TextOder<'a, HyperlinkErweitert<'a>>;

model! {
    /// An identifier. Unique are `schemeAgencyID` and text together (öffentlich belegt).
    Identifikator {
        attributes {
            scheme_agency_id = "schemeAgencyID",
            scheme_agency_name = "schemeAgencyName",
            scheme_data_uri = "schemeDataURI",
            scheme_id = "schemeID",
            scheme_name = "schemeName",
            scheme_uri = "schemeURI",
            scheme_version_id = "schemeVersionID",
        }
        text value;
    }

    /// A text in one language.
    StringLocalized { attributes { language_code = "languageCode" } text value; }

    /// A text in one language that may hold HTML, escaped or as CDATA.
    HtmlStringLocalized { attributes { language_code = "languageCode" } text value; }

    /// The list and the parts of a [`Code`]. `code` and `name` stand without namespace (öffentlich
    /// belegt), with one they are read as well.
    CodeTeile {
        attributes { list_uri = "listURI", list_version_id = "listVersionID" }
        children {
            code: Option<Text> = "code",
            name: Option<Text> = "name",
        }
    }

    /// A period, with remarks.
    Zeitraum {
        children {
            beginn: Option<Text> = "beginn",
            ende: Option<Text> = "ende",
            zusatz: Vec<StringLocalized> = "zusatz",
        }
    }

    /// Who made and changed an object, when, and the number of its version.
    Versionsinformation {
        children {
            erstellt_datum_zeit: Option<Text> = "erstelltDatumZeit",
            erstellt_durch: Option<Text> = "erstelltDurch",
            geaendert_datum_zeit: Option<Text> = "geaendertDatumZeit",
            geaendert_durch: Option<Text> = "geaendertDurch",
            version: Option<Text> = "version",
        }
    }

    /// A language the object is written in. The language is probably an element; the attribute is
    /// read as well (spelling uncertain).
    Sprachversion {
        attributes { language_code_attribut = "languageCode" }
        children {
            language_code: Option<Text> = "languageCode",
            sprachbezeichnung_deutsch: Option<Text> = "sprachbezeichnungDeutsch",
            sprachbezeichnung_nativ: Option<Text> = "sprachbezeichnungNativ",
            kennzeichen_maschinelle_uebersetzung: Option<Text> = "kennzeichenMaschinelleUebersetzung" in V23,
            maschinelle_uebersetzung: Boxed<MaschinelleUebersetzung> = "maschinelleUebersetzung" in V23,
            erstellt_datum_zeit: Option<Text> = "erstelltDatumZeit",
            erstellt_durch: Option<Text> = "erstelltDurch",
            geaendert_datum_zeit: Option<Text> = "geaendertDatumZeit",
            geaendert_durch: Option<Text> = "geaendertDurch",
            version: Option<Text> = "version",
        }
    }

    /// What a machine translated, and from which language (2.3).
    MaschinelleUebersetzung {
        children {
            original_sprache: Option<Text> = "originalSprache",
            original_id: Option<Identifikator> = "originalId",
            /// Spelling uncertain, see `originalId`.
            original_id_gross: Option<Identifikator> = "originalID",
            uebersetzt_durch: Option<Text> = "uebersetztDurch",
        }
    }

    /// An address in the net with a title.
    HyperlinkErweitert {
        attributes { language_code = "languageCode" }
        children {
            uri: Option<Text> = "uri",
            titel: Option<StringLocalized> = "titel",
            beschreibung: Option<StringLocalized> = "beschreibung",
            position_darstellung: Option<Text> = "positionDarstellung",
        }
    }
}
