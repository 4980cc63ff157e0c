//! The messages as one model; `nachrichtenart` says which message may hold what.
//! Source: xdatenfelder.xsd, …_verzeichnis.xsd, …_sync.xsd, …_such.xsd of both versions.

use crate::V3;
use crate::angaben::{Code, ElementIdentifikation, Genericode, Werteliste};
use crate::baustein::{
    Codeliste, Datenfeld, Datenfeldgruppe, Dokumentsteckbrief, Stammdatenschema,
};
use crate::regel::Fehlermeldung;
use fim_core::model;

model! {
    /// A message of any kind; [`NACHRICHTEN`](crate::NACHRICHTEN) says which kind has which part.
    Nachricht {
        children {
            header: Option<Header> = "header",
            dokumentensteckbrief: Option<Dokumentsteckbrief> = "dokumentensteckbrief",
            dokumentsteckbrief: Option<Dokumentsteckbrief> = "dokumentsteckbrief",
            stammdatenschema: Option<Stammdatenschema> = "stammdatenschema",
            datenfeldgruppe: Option<Datenfeldgruppe> = "datenfeldgruppe",
            datenfeld: Option<Datenfeld> = "datenfeld",
            codeliste: Option<Codeliste> = "codeliste",
            genericode: Option<Genericode> = "genericode",
            uebersetzt: Option<ElementIdentifikation> = "uebersetzt",
            sprache: Vec<Sprache> = "sprache",
            elemente: Vec<ElementIdentifikation> = "element",
            veroeffentlicht_ab: Option<Text> = "veroeffentlichtAb",
            limit: Option<Text> = "limit",
            limitiert: Option<Text> = "limitiert",
            anfrage: Option<Suchanfrage> = "anfrage",
            ergebnis: Vec<Suchergebnis> = "ergebnis",
        }
    }

    /// Technical head of a message.
    Header {
        children {
            nachricht_id: Option<Text> = "nachrichtID",
            erstellungszeitpunkt: Option<Text> = "erstellungszeitpunkt",
            referenz_id: Option<Text> = "referenzID",
            produktbezeichnung: Option<Text> = "produktbezeichnung" in V3,
            produkthersteller: Option<Text> = "produkthersteller" in V3,
            produktversion: Option<Text> = "produktversion" in V3,
            datenqualitaet: Option<Code> = "datenqualitaet" in V3,
        }
    }

    /// The translation of a schema into one language (3.0.0).
    Sprache {
        attributes { lang = "lang", region = "region", variant = "variant", version = "version" }
        children { elemente: Vec<ElementUebersetzung> = "element" }
    }

    /// The translation of one element.
    ElementUebersetzung {
        children {
            uebersetzt: Option<ElementIdentifikation> = "uebersetzt",
            bezeichnung_eingabe: Option<Text> = "bezeichnungEingabe",
            bezeichnung_ausgabe: Option<Text> = "bezeichnungAusgabe",
            hilfetext_eingabe: Option<Text> = "hilfetextEingabe",
            hilfetext_ausgabe: Option<Text> = "hilfetextAusgabe",
            inhalt: Option<Text> = "inhalt",
            werte: Option<Werteliste> = "werte",
            regel: Vec<RegelUebersetzung> = "regel",
        }
    }

    /// The translation of the messages of a rule.
    RegelUebersetzung {
        children {
            uebersetzt: Option<ElementIdentifikation> = "uebersetzt",
            fehler: Vec<Fehlermeldung> = "fehler",
        }
    }

    /// What is searched for, and where (2.0).
    Suchanfrage {
        children {
            element_typ: Vec<Code> = "elementTyp",
            begriff: Option<Text> = "begriff",
            felder: Vec<Code> = "felder",
            status: Option<Code> = "status",
            ableitungsmodifikationen_struktur: Option<Code> = "ableitungsmodifikationenStruktur",
            ableitungsmodifikationen_repraesentation: Option<Code> =
                "ableitungsmodifikationenRepraesentation",
            schemaelementart: Option<Code> = "schemaelementart",
            feldart: Option<Code> = "feldart",
            datentyp: Option<Code> = "datentyp",
            gueltig_ab_nach: Option<Text> = "gueltigAbNach",
            gueltig_ab_vor: Option<Text> = "gueltigAbVor",
            gueltig_bis_nach: Option<Text> = "gueltigBisNach",
            gueltig_bis_vor: Option<Text> = "gueltigBisVor",
            freigabedatum_nach: Option<Text> = "freigabedatumNach",
            freigabedatum_vor: Option<Text> = "freigabedatumVor",
            veroeffentlichungsdatum_nach: Option<Text> = "veroeffentlichungsdatumNach",
            veroeffentlichungsdatum_vor: Option<Text> = "veroeffentlichungsdatumVor",
        }
    }

    /// One hit of a search (2.0).
    Suchergebnis {
        children {
            dokumentsteckbrief: Option<Dokumentsteckbrief> = "dokumentsteckbrief",
            stammdatenschema: Option<Stammdatenschema> = "stammdatenschema",
            datenfeldgruppe: Option<Datenfeldgruppe> = "datenfeldgruppe",
            datenfeld: Option<Datenfeld> = "datenfeld",
            codeliste: Option<Codeliste> = "codeliste",
        }
    }
}
