//! Kategorien, Herausgeber and Gebiete. Source: FIM-Portal OpenAPI 0.24.0.

use crate::{
    Code, HtmlStringLocalized, Identifikator, Piktogramm, StringLocalized, V23,
    Versionsinformation, Zeitraum,
};
use fim_core::model;

model! {
    /// A category of a Leistung; `Leistungskategorie` in 2.2, `Kategorie` in 2.3.
    Kategorie {
        children {
            id: Option<Identifikator> = "id",
            id_sekundaer: Vec<Identifikator> = "idSekundaer",
            uebergeordnete_kategorie_id: Option<Identifikator> = "uebergeordneteKategorieID",
            /// Spelling uncertain, see `uebergeordneteKategorieID`.
            uebergeordnete_kategorie_id_klein: Option<Identifikator> = "uebergeordneteKategorieId",
            untergeordnete_kategorie_id: Vec<Identifikator> = "untergeordneteKategorieID",
            /// Spelling uncertain, see `untergeordneteKategorieID`.
            untergeordnete_kategorie_id_klein: Vec<Identifikator> = "untergeordneteKategorieId",
            klasse: Boxed<Kategorieklasse> = "klasse",
            bezeichnung: Vec<StringLocalized> = "bezeichnung",
            beschreibung: Vec<HtmlStringLocalized> = "beschreibung",
            piktogramm_id: Boxed<Piktogramm> = "piktogrammId" in V23,
            /// Spelling uncertain, see `piktogrammId`.
            piktogramm_id_gross: Boxed<Piktogramm> = "piktogrammID" in V23,
        }
    }

    /// A kind of categories; `LeistungskategorieKlasse` in 2.2, `Kategorieklasse` in 2.3.
    Kategorieklasse {
        children {
            id: Option<Identifikator> = "id",
            id_sekundaer: Vec<Identifikator> = "idSekundaer",
            typ: Option<Code> = "typ" in V23,
            bezeichnung: Vec<StringLocalized> = "bezeichnung",
            beschreibung: Vec<HtmlStringLocalized> = "beschreibung",
            version: Option<Text> = "version",
        }
    }

    /// Who publishes an object.
    Herausgeber {
        children {
            id: Option<Identifikator> = "id",
            id_sekundaer: Vec<Identifikator> = "idSekundaer",
            bezeichnung: Vec<StringLocalized> = "bezeichnung",
            kurzbezeichnung: Vec<StringLocalized> = "kurzbezeichnung",
            beschreibung: Vec<StringLocalized> = "beschreibung",
            standard_zustaendigkeitsgebiet: Vec<Gebiet> = "standardZustaendigkeitsgebiet",
        }
    }

    /// An area.
    Gebiet {
        children {
            id: Option<Identifikator> = "id",
            id_sekundaer: Vec<Identifikator> = "idSekundaer",
            typ: Boxed<Gebietstyp> = "typ",
            uebergeordnetes_gebiet_id: Vec<Identifikator> = "uebergeordnetesGebietId",
            /// Spelling uncertain, see `uebergeordnetesGebietId`.
            uebergeordnetes_gebiet_id_gross: Vec<Identifikator> = "uebergeordnetesGebietID",
            untergeordnetes_gebiet_id: Vec<Identifikator> = "untergeordnetesGebietId",
            /// Spelling uncertain, see `untergeordnetesGebietId`.
            untergeordnetes_gebiet_id_gross: Vec<Identifikator> = "untergeordnetesGebietID",
            verwaltungspolitische_kodierung: Boxed<VerwaltungspolitischeKodierung> = "verwaltungspolitischeKodierung",
            bezeichnung: Vec<StringLocalized> = "bezeichnung",
            kurzbezeichnung: Vec<StringLocalized> = "kurzbezeichnung",
            beschreibung: Vec<StringLocalized> = "beschreibung",
            herausgeber: Boxed<Herausgeber> = "herausgeber",
            versionsinformationen: Option<Versionsinformation> = "versionsinformationen",
            /// Spelling uncertain, see `versionsinformationen`.
            versionsinformation: Option<Versionsinformation> = "versionsinformation",
            gueltigkeit: Vec<Zeitraum> = "gueltigkeit",
        }
    }

    /// A kind of areas.
    Gebietstyp {
        children {
            id: Option<Identifikator> = "id",
            id_sekundaer: Vec<Identifikator> = "idSekundaer",
            klasse: Boxed<Gebietsklasse> = "klasse",
            bezeichnung: Vec<StringLocalized> = "bezeichnung",
            kurzbezeichnung: Vec<StringLocalized> = "kurzbezeichnung",
            beschreibung: Vec<StringLocalized> = "beschreibung",
        }
    }

    /// A class of kinds of areas.
    Gebietsklasse {
        children {
            id: Option<Identifikator> = "id",
            id_sekundaer: Vec<Identifikator> = "idSekundaer",
            bezeichnung: Vec<StringLocalized> = "bezeichnung",
            beschreibung: Vec<HtmlStringLocalized> = "beschreibung",
            version: Option<Text> = "version",
            kurzbezeichnung: Vec<StringLocalized> = "kurzbezeichnung",
        }
    }

    /// The official keys of an area or an address.
    VerwaltungspolitischeKodierung {
        children {
            kreis: Option<Code> = "kreis",
            bezirk: Option<Code> = "bezirk",
            bundesland: Option<Code> = "bundesland",
            gemeindeschluessel: Option<Code> = "gemeindeschluessel",
            regionalschluessel: Option<Code> = "regionalschluessel",
            nation: Option<Code> = "nation",
            gemeindeverband: Option<Code> = "gemeindeverband",
        }
    }
}
