//! Structure of a process: Aktivitätengruppen and the data that go in and out.

use crate::{Code, Handlungsgrundlage, Modellierungsmethode};
use fim_core::model;

model! {
    /// Adds to the elements of a model what their notation has no room for.
    Strukturbeschreibung {
        children {
            modellierungsmethode: Option<Modellierungsmethode> = "modellierungsmethode",
            strukturbeschreibung_fim: Option<StrukturbeschreibungFim> = "strukturbeschreibungFIM",
            strukturbeschreibung_sonstige: Option<StrukturbeschreibungSonstige> = "strukturbeschreibungSonstige",
        }
    }

    /// The structure as the FIM method has it.
    StrukturbeschreibungFim {
        children { aktivitaetengruppe: Vec<Aktivitaetengruppe> = "aktivitaetengruppe" }
    }

    /// The structure as another method has it, in its own elements.
    StrukturbeschreibungSonstige { any inhalt; }

    /// Steps of a process that belong together.
    Aktivitaetengruppe {
        children {
            referenzaktivitaetengruppe_typ: Option<Code> = "referenzaktivitaetengruppeTyp",
            referenzaktivitaetengruppe_version: Option<Text> = "referenzaktivitaetengruppeVersion",
            id: Option<Text> = "id",
            /// The id of a subProcess of the model.
            sub_prozess_id: Option<Text> = "subProzessID",
            name: Option<Text> = "name",
            beschreibung: Option<Text> = "beschreibung",
            handlungsgrundlage: Vec<Handlungsgrundlage> = "handlungsgrundlage",
            eingehende_daten: Vec<Daten> = "eingehendeDaten",
            ausgehende_daten: Vec<Daten> = "ausgehendeDaten",
            fachverfahren: Vec<Text> = "fachverfahren",
            spezifische_attribute: Option<SpezifischeAttribute> = "spezifischeAttribute",
        }
    }

    /// What the type of an Aktivitätengruppe asks for: the one block with the number of the type.
    SpezifischeAttribute {
        children {
            spezifische_attribute1: Option<SpezifischeAttribute1> = "spezifischeAttribute1",
            spezifische_attribute2: Option<SpezifischeAttribute2> = "spezifischeAttribute2",
            spezifische_attribute3: Option<SpezifischeAttribute3> = "spezifischeAttribute3",
            spezifische_attribute4: Option<SpezifischeAttribute4> = "spezifischeAttribute4",
            spezifische_attribute5: Option<SpezifischeAttribute5> = "spezifischeAttribute5",
            spezifische_attribute6: Option<SpezifischeAttribute6> = "spezifischeAttribute6",
            spezifische_attribute7: Option<SpezifischeAttribute7> = "spezifischeAttribute7",
            spezifische_attribute8: Option<SpezifischeAttribute8> = "spezifischeAttribute8",
        }
    }

    /// For Referenzaktivitätengruppe 1: what is received.
    SpezifischeAttribute1 {
        children { empfangene_daten: Vec<DatenEmpfangen> = "empfangeneDaten" }
    }

    /// For Referenzaktivitätengruppe 2: what is provided.
    SpezifischeAttribute2 {
        children { bereitgestellte_daten: Vec<DatenBereitgestellt> = "bereitgestellteDaten" }
    }

    /// For Referenzaktivitätengruppe 3: which formal checks are made.
    SpezifischeAttribute3 {
        children { formelle_pruefung: Vec<Code> = "formellePruefung" }
    }

    /// For Referenzaktivitätengruppe 4: which aids are used.
    SpezifischeAttribute4 {
        children { hilfsmittel: Option<Text> = "hilfsmittel" }
    }

    /// For Referenzaktivitätengruppe 5: which aids are used, and how free the decision is.
    SpezifischeAttribute5 {
        children {
            hilfsmittel: Option<Text> = "hilfsmittel",
            entscheidungsart: Option<Code> = "entscheidungsart",
        }
    }

    /// For Referenzaktivitätengruppe 6: how it is worked on.
    SpezifischeAttribute6 {
        children { bearbeitungsart: Option<Code> = "bearbeitungsart" }
    }

    /// For Referenzaktivitätengruppe 7: what is provided and received, and who has to take part.
    SpezifischeAttribute7 {
        children {
            bereitgestellte_daten: Vec<DatenBereitgestellt> = "bereitgestellteDaten",
            empfangene_daten: Vec<DatenEmpfangen> = "empfangeneDaten",
            mitwirkungspflicht: Option<Text> = "mitwirkungspflicht",
            beteiligungsform: Option<Code> = "beteiligungsform",
        }
    }

    /// For Referenzaktivitätengruppe 8: a description.
    SpezifischeAttribute8 {
        children { beschreibung: Option<Text> = "beschreibung" }
    }

    /// Data that go into an Aktivitätengruppe or come out of it: a form or a text.
    Daten {
        children {
            formularverweis: Option<Formularverweis> = "formularverweis",
            textuelle_beschreibung: Option<Text> = "textuelleBeschreibung",
        }
    }

    /// Data that an Aktivitätengruppe provides to someone (type Daten.Bereitgestellt).
    DatenBereitgestellt {
        children {
            /// A form or a text, for all that the name says.
            formularverweis: Option<Daten> = "formularverweis",
            uebermittlungsart: Option<Code> = "uebermittlungsart",
            empfaenger: Option<Text> = "empfaenger",
        }
    }

    /// Data that an Aktivitätengruppe receives from someone (type Daten.Empfangen).
    DatenEmpfangen {
        children {
            /// A form or a text, for all that the name says.
            formularverweis: Option<Daten> = "formularverweis",
            uebermittlungsart: Option<Code> = "uebermittlungsart",
            sender: Option<Text> = "sender",
        }
    }

    /// Names a form of the Baustein Formulare: its Steckbrief, its Stammformular, single elements.
    Formularverweis {
        children {
            formularsteckbrief_id: Option<Text> = "formularsteckbriefID",
            stammformular_id: Option<Text> = "stammformularID",
            stammformular_version: Option<Text> = "stammformularVersion",
            element_id: Vec<Text> = "elementId",
        }
    }
}
