//! The artefacts: Dokumentsteckbrief, Stammdatenschema, Datenfeldgruppe, Datenfeld, Regel,
//! Codeliste. One type each for both versions; `in V2` and `in V3` mark the seams.
//! Source: XDatenfelder 2.0 and 3.0.0, xdatenfelder-baukasten.xsd.

use crate::angaben::{
    Code, CodelisteReferenz, Dokumentart, ElementIdentifikation, Genericode,
    GenericodeIdentification, Praezisierung, Rechtsbezug, Relation, Stichwort, Werteliste,
};
use crate::regel::Regel;
use crate::{V2, V3};
use fim_core::model;

model! {
    /// What every artefact has. In 2.0 `bezug` is one text, since 3.0.0 a list.
    AllgemeineAngaben {
        children {
            identifikation: Option<ElementIdentifikation> = "identifikation",
            name: Option<Text> = "name",
            beschreibung: Option<Text> = "beschreibung",
            definition: Option<Text> = "definition",
            bezug: Vec<Rechtsbezug> = "bezug" once V2,
            status: Option<Code> = "status" in V2,
            freigabestatus: Option<Code> = "freigabestatus" in V3,
            status_gesetzt_am: Option<Text> = "statusGesetztAm" in V3,
            status_gesetzt_durch: Option<Text> = "statusGesetztDurch" in V3,
            gueltig_ab: Option<Text> = "gueltigAb",
            gueltig_bis: Option<Text> = "gueltigBis",
            fachlicher_ersteller: Option<Text> = "fachlicherErsteller" in V2,
            versionshinweis: Option<Text> = "versionshinweis",
            freigabedatum: Option<Text> = "freigabedatum" in V2,
            veroeffentlichungsdatum: Option<Text> = "veroeffentlichungsdatum",
            letzte_aenderung: Option<Text> = "letzteAenderung" in V3,
            relation: Vec<Relation> = "relation" in V3,
            stichwort: Vec<Stichwort> = "stichwort" in V3,
        }
    }

    /// What Datenfeld and Datenfeldgruppe share.
    Schemaelementangaben {
        children {
            bezeichnung_eingabe: Option<Text> = "bezeichnungEingabe",
            bezeichnung_ausgabe: Option<Text> = "bezeichnungAusgabe",
            schemaelementart: Option<Code> = "schemaelementart",
            hilfetext_eingabe: Option<Text> = "hilfetextEingabe",
            hilfetext_ausgabe: Option<Text> = "hilfetextAusgabe",
        }
    }

    /// A document (form, notice …) described without its structure.
    Dokumentsteckbrief {
        base { allgemein: AllgemeineAngaben }
        children {
            bezeichnung_eingabe: Option<Text> = "bezeichnungEingabe" in V2,
            bezeichnung_ausgabe: Option<Text> = "bezeichnungAusgabe" in V2,
            is_referenz: Option<Text> = "isReferenz" in V2,
            ist_abstrakt: Option<Text> = "istAbstrakt" in V3,
            dokumentart: Option<Dokumentart> = "dokumentart",
            bezeichnung: Option<Text> = "bezeichnung" in V3,
            hilfetext: Option<Text> = "hilfetext",
        }
    }

    /// The data schema of a document.
    Stammdatenschema {
        base { allgemein: AllgemeineAngaben }
        children {
            bezeichnung_eingabe: Option<Text> = "bezeichnungEingabe" in V2,
            bezeichnung_ausgabe: Option<Text> = "bezeichnungAusgabe" in V2,
            bezeichnung: Option<Text> = "bezeichnung" in V3,
            hilfetext: Option<Text> = "hilfetext",
            ableitungsmodifikationen_struktur: Option<Code> = "ableitungsmodifikationenStruktur",
            ableitungsmodifikationen_repraesentation: Option<Code> =
                "ableitungsmodifikationenRepraesentation",
            dokumentsteckbrief: Option<ElementIdentifikation> = "dokumentsteckbrief" in V3,
            regel: Vec<Regel> = "regel",
            struktur: Vec<Struktur> = "struktur",
        }
    }

    /// A group of fields and groups.
    Datenfeldgruppe {
        base { allgemein: AllgemeineAngaben, darstellung: Schemaelementangaben }
        children {
            art: Option<Code> = "art" in V3,
            regel: Vec<Regel> = "regel",
            struktur: Vec<Struktur> = "struktur",
        }
    }

    /// A field.
    Datenfeld {
        base { allgemein: AllgemeineAngaben, darstellung: Schemaelementangaben }
        children {
            feldart: Option<Code> = "feldart",
            datentyp: Option<Code> = "datentyp",
            praezisierung: Option<Praezisierung> = "praezisierung",
            inhalt: Option<Text> = "inhalt",
            vorbefuellung: Option<Code> = "vorbefuellung" in V3,
            werte: Option<Werteliste> = "werte" in V3,
            codeliste_referenz: Option<CodelisteReferenz> = "codelisteReferenz",
            code_key: Option<Text> = "codeKey" in V3,
            name_key: Option<Text> = "nameKey" in V3,
            help_key: Option<Text> = "helpKey" in V3,
            regel: Vec<Regel> = "regel",
            max_size: Option<Text> = "maxSize" in V3,
            media_type: Vec<Text> = "mediaType" in V3,
        }
    }

    /// One element of a schema or group, with its multiplicity.
    Struktur {
        children {
            anzahl: Option<Text> = "anzahl",
            bezug: Vec<Rechtsbezug> = "bezug" once V2,
            enthaelt: Option<Enthaelt> = "enthaelt",
        }
    }

    /// The element itself: a field or a group.
    Enthaelt {
        children {
            datenfeld: Boxed<Datenfeld> = "datenfeld",
            datenfeldgruppe: Boxed<Datenfeldgruppe> = "datenfeldgruppe",
        }
    }

    /// A code list as an artefact of its own (2.0).
    Codeliste {
        base { allgemein: AllgemeineAngaben }
        children {
            bezeichnung_eingabe: Option<Text> = "bezeichnungEingabe",
            bezeichnung_ausgabe: Option<Text> = "bezeichnungAusgabe",
            genericode_identification: Option<GenericodeIdentification> =
                "genericodeIdentification",
            langname: Option<Text> = "langname",
            genericode: Option<Genericode> = "genericode",
        }
    }
}
