//! Regeln of schemas, groups and fields. In 2.0 a Regel has all general parts of an artefact, in
//! 3.0.0 its own shorter list. Source: xdatenfelder-baukasten.xsd of both versions.

use crate::angaben::{Code, ElementIdentifikation, Rechtsbezug, Stichwort};
use crate::{V2, V3};
use fim_core::model;

model! {
    /// A rule of a schema, group or field.
    Regel {
        children {
            identifikation: Option<ElementIdentifikation> = "identifikation",
            name: Option<Text> = "name",
            bezeichnung_eingabe: Option<Text> = "bezeichnungEingabe" in V2,
            bezeichnung_ausgabe: Option<Text> = "bezeichnungAusgabe" in V2,
            beschreibung: Option<Text> = "beschreibung",
            definition: Option<Text> = "definition" in V2,
            freitext_regel: Option<Text> = "freitextRegel" in V3,
            bezug: Vec<Rechtsbezug> = "bezug" once V2,
            status: Option<Code> = "status" in V2,
            gueltig_ab: Option<Text> = "gueltigAb" in V2,
            gueltig_bis: Option<Text> = "gueltigBis" in V2,
            stichwort: Vec<Stichwort> = "stichwort" in V3,
            fachlicher_ersteller: Option<Text> = "fachlicherErsteller",
            versionshinweis: Option<Text> = "versionshinweis" in V2,
            freigabedatum: Option<Text> = "freigabedatum" in V2,
            veroeffentlichungsdatum: Option<Text> = "veroeffentlichungsdatum" in V2,
            letzte_aenderung: Option<Text> = "letzteAenderung" in V3,
            typ: Option<Code> = "typ" in V3,
            param: Vec<RegelParameter> = "param" in V3,
            ziel: Vec<RegelZiel> = "ziel" in V3,
            script: Option<Text> = "script" in V2,
            skript: Option<Text> = "skript" in V3,
            fehler: Vec<Fehlermeldung> = "fehler" in V3,
        }
    }

    /// An input of the script of a rule.
    RegelParameter {
        attributes { element_id = "element", name = "name" }
        children { typ: Option<Text> = "typ" }
    }

    /// An element the rule acts on.
    RegelZiel { attributes { element_id = "element", name = "name" } }

    /// A message of the script of a rule.
    Fehlermeldung { attributes { code = "code" } text wortlaut; }
}
