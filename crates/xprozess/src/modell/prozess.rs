//! Prozesse: Steckbrief, model files. Their structure is in `struktur`.

use crate::{Code, Handlungsgrundlage, Klassifikation, Merkmal, Strukturbeschreibung};
use crate::{VerwaltungspolitischeKodierung, Zustandsangaben};
use fim_core::model;

model! {
    /// All there is on one process in one version.
    Prozess {
        children {
            id: Option<Text> = "id",
            version: Option<Text> = "version",
            name: Option<Text> = "name",
            bezeichnung: Option<Text> = "bezeichnung",
            fachlich_freigebende_stelle: Option<Text> = "fachlichFreigebendeStelle",
            klassifikation: Vec<Klassifikation> = "klassifikation",
            schlagwort: Vec<Text> = "schlagwort",
            prozesssteckbrief: Option<Prozesssteckbrief> = "prozesssteckbrief",
            prozessstrukturbeschreibung: Option<Strukturbeschreibung> = "prozessstrukturbeschreibung",
            prozessmodell: Option<Prozessmodell> = "prozessmodell",
            zustandsangaben: Option<Zustandsangaben> = "zustandsangaben",
        }
    }

    /// Describes a process without looking at its course.
    Prozesssteckbrief {
        children {
            definition: Option<Text> = "definition",
            beschreibung: Option<Text> = "beschreibung",
            ausloeser: Vec<AusloeserErgebnis> = "ausloeser",
            ergebnis: Vec<AusloeserErgebnis> = "ergebnis",
            prozessteilnehmer: Vec<Prozessteilnehmer> = "prozessteilnehmer",
            handlungsgrundlage: Vec<Handlungsgrundlage> = "handlungsgrundlage",
            detaillierungsstufe: Option<Code> = "detaillierungsstufe",
            verwaltungspolitische_kodierung: Vec<VerwaltungspolitischeKodierung> = "verwaltungspolitischeKodierung",
            zielvorgaben: Option<Text> = "zielvorgaben",
            merkmal: Vec<Merkmal> = "merkmal",
        }
    }

    /// What starts a process or what comes out of it: a form, a process, or a text.
    AusloeserErgebnis {
        children {
            formular_id: Option<Text> = "formularID",
            prozess_id: Option<Text> = "prozessID",
            textuelle_beschreibung: Option<Text> = "textuelleBeschreibung",
        }
    }

    /// Someone who takes part in a process, and in which role.
    Prozessteilnehmer {
        children {
            name: Option<Text> = "name",
            rolle: Vec<Code> = "rolle",
        }
    }

    /// The files that show the course of a process.
    Prozessmodell {
        children {
            prozessmodelldatei: Vec<Datei> = "prozessmodelldatei",
            visualisierungsdatei: Vec<Datei> = "visualisierungsdatei",
            beschreibungsdatei: Vec<Datei> = "beschreibungsdatei",
        }
    }

    /// An attached file. [`anlage::unpack`](crate::anlage::unpack) reads its `inhalt`.
    Datei {
        children {
            dateiname: Option<Text> = "dateiname",
            modellierungsmethode: Option<Modellierungsmethode> = "modellierungsmethode",
            mime_type: Option<Code> = "mimeType",
            inhalt: Option<Text> = "inhalt",
        }
    }

    /// The notation of a model; `freitext` names one that the code list does not have.
    Modellierungsmethode {
        children {
            code: Option<Code> = "code",
            freitext: Option<Text> = "freitext",
        }
    }
}
