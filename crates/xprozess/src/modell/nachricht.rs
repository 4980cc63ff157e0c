//! The messages, and the parts that catalogue and library share.

use crate::{Prozess, Prozessklasse, Suchprofil};
use fim_core::model;

model! {
    /// One of the nine messages (extensions of the type Basisnachricht). Which of the parts below
    /// it may have depends on the name of its element.
    Nachricht {
        attributes {
            produkt = "produkt",
            produkthersteller = "produkthersteller",
            produktversion = "produktversion",
            xprozess_version = "xprozessVersion",
        }
        children {
            nachrichtenkopf: Option<Nachrichtenkopf> = "nachrichtenkopf",
            /// In answers: the `nachrichtUUID` of the question.
            anfrage_uuid: Option<Text> = "anfrageUUID",
            suchprofil: Option<Suchprofil> = "suchprofil",
            suchprofil_zitat: Option<Suchprofil> = "suchprofilZitat",
            exportprofil: Option<Suchprofil> = "exportprofil",
            prozesskatalog: Option<Prozesskatalog> = "prozesskatalog",
            prozessbibliothek: Option<Prozessbibliothek> = "prozessbibliothek",
        }
    }

    /// Head of a message between two Prozessrepositorys.
    Nachrichtenkopf {
        children {
            nachricht_uuid: Option<Text> = "nachrichtUUID",
            nachrichtentyp: Option<Code> = "nachrichtentyp",
            erstellungszeitpunkt: Option<Text> = "erstellungszeitpunkt",
            leser: Option<Text> = "leser",
            autor: Option<Text> = "autor",
        }
    }

    /// A value of a code list (type Code of the XÖV-Kernkomponenten, restricted by the types
    /// `Code.…` of XProzess). `code` and `name` stand without namespace.
    Code {
        attributes { list_uri = "listURI", list_version = "listVersionID" }
        children {
            code: Option<Text> = "code",
            name: Option<Text> = "name",
        }
    }

    /// A collection of Prozessklassen.
    Prozesskatalog {
        children {
            name: Option<Text> = "name",
            version: Option<Text> = "version",
            herausgeber: Option<Herausgeber> = "herausgeber",
            verwaltungspolitische_kodierung: Vec<VerwaltungspolitischeKodierung> = "verwaltungspolitischeKodierung",
            prozessklasse: Vec<Prozessklasse> = "prozessklasse",
        }
    }

    /// A collection of Prozesse.
    Prozessbibliothek {
        children {
            name: Option<Text> = "name",
            version: Option<Text> = "version",
            herausgeber: Option<Herausgeber> = "herausgeber",
            verwaltungspolitische_kodierung: Vec<VerwaltungspolitischeKodierung> = "verwaltungspolitischeKodierung",
            prozess: Vec<Prozess> = "prozess",
        }
    }

    /// The organisation that publishes a catalogue or a library.
    Herausgeber {
        children {
            organisationsname: Option<Text> = "organisationsname",
            nutzungsbestimmungen: Option<Text> = "nutzungsbestimmungen",
            url: Option<Text> = "url",
        }
    }

    /// The area something holds for: one of these keys.
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

    /// A law, or another plan that gives a reason to act.
    Handlungsgrundlage {
        children {
            name: Option<Text> = "name",
            art: Option<Code> = "art",
            uri: Option<Text> = "uri",
        }
    }

    /// A class of an Ordnungsrahmen; for a Prozess also the way to its Prozessklasse.
    Klassifikation {
        children {
            ordnungsrahmen_name: Option<Text> = "ordnungsrahmenName",
            ordnungsrahmen_version: Option<Text> = "ordnungsrahmenVersion",
            klasse_id: Option<Text> = "klasseID",
            klasse_name: Option<Text> = "klasseName",
        }
    }

    /// A property that the standard does not foresee, with its values.
    Merkmal {
        children {
            ordnungsrahmen_name: Option<Text> = "ordnungsrahmenName",
            ordnungsrahmen_version: Option<Text> = "ordnungsrahmenVersion",
            merkmal_id: Option<Text> = "merkmalID",
            merkmal_name: Option<Text> = "merkmalName",
            merkmal_datentyp: Option<Code> = "merkmalDatentyp",
            merkmal_wert: Vec<Text> = "merkmalWert",
        }
    }

    /// State of a Prozessklasse or a Prozess.
    Zustandsangaben {
        children {
            erstellungszeitpunkt: Option<Text> = "erstellungszeitpunkt",
            letzter_aenderungszeitpunkt: Option<Text> = "letzterAenderungszeitpunkt",
            letzter_bearbeiter: Option<Text> = "letzterBearbeiter",
            status: Option<Code> = "status",
            anmerkung_letzte_aenderung: Option<Text> = "anmerkungLetzteAenderung",
            gueltigkeitszeitraum: Option<Zeitraum> = "gueltigkeitszeitraum",
            fachlicher_freigabezeitpunkt: Option<Text> = "fachlicherFreigabezeitpunkt",
            formeller_freigabezeitpunkt: Option<Text> = "formellerFreigabezeitpunkt",
        }
    }

    /// A stretch of time; either end may be open.
    Zeitraum {
        children {
            beginn: Option<Text> = "beginn",
            ende: Option<Text> = "ende",
        }
    }
}
