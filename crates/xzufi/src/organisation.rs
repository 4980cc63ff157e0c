//! The records beside the Leistung: Organisationseinheit, Onlinedienst, Spezialisierung,
//! Zuständigkeit, and what is to be deleted. Little of them is öffentlich belegt (2.2); what is
//! only plausible, by what other objects have, says so.

use crate::{
    Code, Herausgeber, HtmlStringLocalized, Identifikator, Leistung, Sprachversion,
    StringLocalized, TextOder, Versionsinformation, VerwaltungspolitischeKodierung, Zeitraum,
};
use fim_core::model;

/// The name of an Organisationseinheit: it holds elements `name`; the text itself is read as well.
pub type Organisationsname<'a> = TextOder<'a, OrganisationsnameTeile<'a>>;

/// The address of an Onlinedienst; bare text is read as well (uncertain).
pub type OnlinedienstLink<'a> = TextOder<'a, OnlinedienstLinkTeile<'a>>;

model! {
    /// What stands in all objects that are published; plausible for each but the identifiers.
    Objekt {
        children {
            id: Option<Identifikator> = "id",
            id_sekundaer: Vec<Identifikator> = "idSekundaer",
            herausgeber: Boxed<Herausgeber> = "herausgeber",
            versionsinformation: Boxed<Versionsinformation> = "versionsinformation",
            versionsinformationen: Boxed<Versionsinformation> = "versionsinformationen",
            sprachversion: Vec<Sprachversion> = "sprachversion",
            gueltigkeit: Vec<Zeitraum> = "gueltigkeit",
        }
    }

    /// An authority or a part of one. `bezeichnung`, `kurzbezeichnung` and `beschreibung` are
    /// plausible, the rest is öffentlich belegt.
    Organisationseinheit {
        base { objekt: Objekt }
        attributes { xsi_type = "xsi:type" }
        children {
            name: Vec<Organisationsname> = "name",
            bezeichnung: Vec<StringLocalized> = "bezeichnung",
            kurzbezeichnung: Vec<StringLocalized> = "kurzbezeichnung",
            beschreibung: Vec<HtmlStringLocalized> = "beschreibung",
            anschrift: Vec<Anschrift> = "anschrift",
            zustaendigkeit: Vec<Zustaendigkeit> = "zustaendigkeit",
        }
    }

    /// The parts of an [`Organisationsname`].
    OrganisationsnameTeile {
        attributes { language_code = "languageCode" }
        children {
            name: Vec<StringLocalized> = "name",
            kurzbezeichnung: Vec<StringLocalized> = "kurzbezeichnung",
        }
    }

    /// An address. `ort` and `verwaltungspolitischeKodierung` are öffentlich belegt, the rest is
    /// plausible.
    Anschrift {
        attributes { xsi_type = "xsi:type" }
        children {
            typ: Option<Code> = "typ",
            strasse: Option<Text> = "strasse",
            hausnummer: Option<Text> = "hausnummer",
            postfach: Option<Text> = "postfach",
            postleitzahl: Option<Text> = "postleitzahl",
            ort: Option<Text> = "ort",
            verwaltungspolitische_kodierung: Boxed<VerwaltungspolitischeKodierung> = "verwaltungspolitischeKodierung",
            zusatz: Vec<StringLocalized> = "zusatz",
            gueltigkeit: Vec<Zeitraum> = "gueltigkeit",
        }
    }

    /// Who is in charge of which Leistung in which areas.
    Zustaendigkeit {
        base { objekt: Objekt }
        attributes { xsi_type = "xsi:type" }
        children {
            leistung_id: Option<Identifikator> = "leistungID",
            /// Spelling uncertain, see `leistungID`.
            leistung_id_klein: Option<Identifikator> = "leistungId",
            gebiet_id: Vec<Identifikator> = "gebietID",
            /// Spelling uncertain, see `gebietID`.
            gebiet_id_klein: Vec<Identifikator> = "gebietId",
            rolle: Option<Code> = "rolle",
        }
    }

    /// A Zuständigkeit sent on its own, with the object it belongs to.
    ZustaendigkeitTransferObjekt {
        base { objekt: Objekt }
        attributes { xsi_type = "xsi:type" }
        children {
            uebergeordnetes_objekt_id: Option<Identifikator> = "uebergeordnetesObjektID",
            /// Spelling uncertain, see `uebergeordnetesObjektID`.
            uebergeordnetes_objekt_id_klein: Option<Identifikator> = "uebergeordnetesObjektId",
            zustaendigkeit: Vec<Zustaendigkeit> = "zustaendigkeit",
        }
    }

    /// A service in the net. `beschreibung`, `kurzbezeichnung`, `leistungID`, `gebietID` and
    /// `zustaendigkeit` are plausible, the rest is öffentlich belegt.
    Onlinedienst {
        base { objekt: Objekt }
        attributes { xsi_type = "xsi:type" }
        children {
            bezeichnung: Vec<StringLocalized> = "bezeichnung",
            kurzbezeichnung: Vec<StringLocalized> = "kurzbezeichnung",
            beschreibung: Vec<HtmlStringLocalized> = "beschreibung",
            link: Vec<OnlinedienstLink> = "link",
            vertrauensniveau: Option<Code> = "vertrauensniveau",
            leistung_id: Vec<Identifikator> = "leistungID",
            gebiet_id: Vec<Identifikator> = "gebietID",
            zustaendigkeit: Vec<Zustaendigkeit> = "zustaendigkeit",
        }
    }

    /// The parts of an [`OnlinedienstLink`]. `beschreibung` and `positionDarstellung` are plausible.
    OnlinedienstLinkTeile {
        attributes { language_code = "languageCode" }
        children {
            typ: Option<Code> = "typ",
            link: Option<Text> = "link",
            titel: Option<StringLocalized> = "titel",
            beschreibung: Option<StringLocalized> = "beschreibung",
            position_darstellung: Option<Text> = "positionDarstellung",
        }
    }

    /// A Leistung made specific for an area. Only the reference to the Leistung is documented
    /// (FIM-Portal OpenAPI 0.24.0); it is read as what it specialises.
    Spezialisierung {
        base { angaben: Leistung }
        children {
            leistung_id: Option<Identifikator> = "leistungID",
            /// Spelling uncertain, see `leistungID`.
            leistung_id_klein: Option<Identifikator> = "leistungId",
            gebiet_id: Vec<Identifikator> = "gebietID",
            /// Spelling uncertain, see `gebietID`.
            gebiet_id_klein: Vec<Identifikator> = "gebietId",
        }
    }

    /// An object to be deleted; `klasse` says what it is.
    Loesche {
        attributes { klasse = "klasse" }
        children { id: Option<Identifikator> = "id" }
    }
}

impl<'a> Zustaendigkeit<'a> {
    /// The Leistung in whatever spelling.
    #[must_use]
    pub fn leistung(&self) -> Option<&Identifikator<'a>> {
        self.leistung_id.as_ref().or(self.leistung_id_klein.as_ref())
    }
}
