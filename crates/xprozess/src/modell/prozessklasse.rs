//! Entries of the Prozesskatalog.

use crate::{Code, Handlungsgrundlage, Klassifikation, Merkmal};
use crate::{VerwaltungspolitischeKodierung, Zustandsangaben};
use fim_core::model;

model! {
    /// An entry of the Prozesskatalog: all processes of one character, whatever their variant,
    /// version or level of administration.
    Prozessklasse {
        children {
            id: Option<Text> = "id",
            version: Option<Text> = "version",
            gliederungsebene: Option<Gliederungsebene> = "gliederungsebene",
            uebergeordnete_prozessklasse_id: Option<Text> = "uebergeordneteProzessklasseID",
            abgeloeste_prozessklasse: Vec<ReferenzProzessklasse> = "abgeloesteProzessklasse",
            name: Option<Text> = "name",
            bezeichnung: Option<Text> = "bezeichnung",
            definition: Option<Text> = "definition",
            handlungsgrundlage: Vec<Handlungsgrundlage> = "handlungsgrundlage",
            zwecksetzung: Option<Code> = "zwecksetzung",
            operatives_ziel: Option<Code> = "operativesZiel",
            handlungsform: Option<Code> = "handlungsform",
            verfahrensart: Option<Code> = "verfahrensart",
            fachlich_freigebende_stelle: Option<Text> = "fachlichFreigebendeStelle",
            verwaltungspolitische_kodierung: Vec<VerwaltungspolitischeKodierung> = "verwaltungspolitischeKodierung",
            merkmal: Vec<Merkmal> = "merkmal",
            klassifikation: Vec<Klassifikation> = "klassifikation",
            schlagwort: Vec<Text> = "schlagwort",
            zustandsangaben: Option<Zustandsangaben> = "zustandsangaben",
        }
    }

    /// Level of a Prozessklasse within the catalogue.
    Gliederungsebene {
        children {
            gliederungsebene_nummer: Option<Text> = "gliederungsebeneNummer",
            gliederungsebene_name: Option<Text> = "gliederungsebeneName",
        }
    }

    /// Names another Prozessklasse.
    ReferenzProzessklasse {
        children {
            referenzierte_prozessklasse_id: Option<Text> = "referenzierteProzessklasseID",
            erlaeuterung: Option<Text> = "erlaeuterung",
        }
    }
}
