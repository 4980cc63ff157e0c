//! The Projektsteckbrief: a TOML file on one Leistung or several, a table for each deliverable.
//!
//! No official format exists; this one is ours, and its German texts are what editors see in the JSON
//! Schema and in the handbook. What must be in it, the matrix says.

mod kopf;
mod lieferung;
mod umsetzung;

pub use kopf::*;
pub use lieferung::*;
pub use umsetzung::*;

use crate::lesen::{Gelesen, Lesen, Leser, lesen, unter};
use crate::regeln::{STECKBRIEF_KODIERUNG, STECKBRIEF_LEER};
use crate::tabelle::tabelle;
use crate::wert::{Liste, Ort, TEXT, Text};
use encoding_rs::{Encoding, WINDOWS_1252};
use fim_core::{Finding, Place, Source, Span};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

tabelle! {
    /// A Projektsteckbrief.
    Steckbrief, "Projektsteckbrief zu einer Leistung oder mehreren; je Liefergegenstand eine Tabelle.", {
        pflicht steckbrief: Kopf = "Wofür der Steckbrief gilt.",
        frei handlungsgrundlage: Liste<Handlungsgrundlage> = "Worauf die Leistung beruht, je Vorschrift ein Eintrag.",
        frei analyse: Analyse = "Normenanalyse und Stand im LeiKa.",
        frei prioritaet: Prioritaet = "Woraus sich die Priorität ergibt.",
        frei user_journey: Liste<Eintrag> = "Wege der Nutzerinnen und Nutzer, über Vorhaben hinweg.",
        frei umsetzungsvariante: Liste<Umsetzungsvariante> = "Wie die Leistung umgesetzt werden kann; mindestens zwei Varianten.",
        frei architektur: Architektur = "Variante der Zielplattform und ihre Komponenten.",
        frei rechtsaenderung: Liste<Rechtsaenderung> = "Rechtsänderungen, die nötig sind.",
        frei fim_artefakt: Liste<FimArtefakt> = "Leistungsbeschreibung, Datenschema und Prozess.",
        frei standard: Liste<Standardangabe> = "Datenübertragungsstandards und wie sie angewendet werden.",
        frei persona: Liste<Eintrag> = "Wer die Leistung nutzt.",
        frei referenzprozess: Liste<Eintrag> = "Der Ablauf aus Sicht der Nutzerinnen und Nutzer.",
        frei register: Liste<Register> = "Register, die gelesen oder geschrieben werden.",
        frei harmonisierung: Liste<Eintrag> = "Was sich vereinheitlichen lässt.",
        frei nachnutzung: Liste<Eintrag> = "Vorhandene Lösungen, die genutzt werden können.",
        frei prototyp: Liste<Prototyp> = "Mockup, Click-Dummy, Prototyp oder MVP.",
        frei konzept: Konzepte = "Fachkonzept, IT-Konzept und Organisationskonzept.",
        frei umsetzung: Umsetzung = "Stand der Umsetzung.",
        frei sonstiges: Liste<Sonstiges> = "Liefergegenstände einer Matrix, für die es keine eigene Tabelle gibt.",
        frei entfaellt: Gruende = "Was nicht nötig ist, wo die Matrix »bei Bedarf« sagt, je Tabelle mit Begründung.",
        frei keine: Gruende = "Was geprüft wurde und wovon es nichts gibt, je Tabelle mit Begründung.",
    }
}

/// Reasons by the name of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gruende {
    /// Where it stands.
    pub ort: Ort,
    /// Names with their place, and the reasons.
    pub eintraege: Vec<(Text, Text)>,
}

impl Gruende {
    /// The reason for a table.
    #[must_use]
    pub fn zu(&self, tabelle: &str) -> Option<&Text> {
        self.eintraege.iter().find(|(name, _)| name.wert == tabelle).map(|(_, grund)| grund)
    }
}

impl Lesen for Gruende {
    fn lesen(value: &Spanned<DeValue<'_>>, pfad: &str, leser: &mut Leser<'_>) -> Option<Self> {
        let table = leser.freie_tabelle(value, pfad)?;
        let eintraege = table.iter().filter_map(|(name, value)| {
            let grund = Text::lesen(value, &unter(pfad, name.get_ref()), leser)?;
            let name = Text { wert: name.get_ref().to_string(), span: name.span().into() };
            Some((name, grund))
        });
        let eintraege = eintraege.collect();
        Some(Self { ort: Ort { span: value.span().into(), pfad: pfad.to_owned() }, eintraege })
    }
}

/// The tables whose absence can be explained; further ones are the rows of the matrix in use.
pub const ERKLAERBAR: &[&str] = &[
    "user_journey",
    "umsetzungsvariante",
    "architektur",
    "rechtsaenderung",
    "fim_artefakt",
    "standard",
    "persona",
    "referenzprozess",
    "register",
    "harmonisierung",
    "nachnutzung",
    "prototyp",
];

impl crate::lesen::Tabelle for Gruende {
    const FELDER: &'static [&'static str] = &[];
    const PFLICHT: &'static [&'static str] = &[];
    const TEXTE: &'static [&'static str] = &[];

    fn ort(&self) -> &Ort {
        &self.ort
    }

    fn gefuellt(&self, feld: &str) -> bool {
        self.zu(feld).is_some_and(|grund| !grund.text().is_empty())
    }
}

impl JsonSchema for Gruende {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Gruende".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let grund = |name: &&str| {
            let schema = serde_json::json!({
                "type": TEXT, "minLength": 1, "description": "Begründung"
            });
            ((*name).to_owned(), schema)
        };
        let properties: serde_json::Map<_, _> = ERKLAERBAR.iter().map(grund).collect();
        json_schema!({
            "type": "object",
            "properties": properties,
            "additionalProperties": { "type": TEXT, "minLength": 1 }
        })
    }
}

/// True for the names of Steckbriefe: `….steckbrief.toml`, in any case.
#[must_use]
pub fn ist_steckbrief(name: &str) -> bool {
    name.to_lowercase().ends_with(".steckbrief.toml")
}

/// The bytes of a Steckbrief as text. TOML is UTF-8; what is not is read as Windows-1252 and told of.
#[must_use]
pub fn steckbrief_source(name: &str, bytes: Vec<u8>) -> (Source, Option<Finding>) {
    let bytes = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => rest.to_vec(),
        None => bytes,
    };
    match String::from_utf8(bytes) {
        Ok(text) => (Source::from_text(name, text), None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let text = match Encoding::for_bom(&bytes) {
                Some((encoding, _)) => encoding.decode_with_bom_removal(&bytes).0,
                None => WINDOWS_1252.decode_without_bom_handling(&bytes).0,
            };
            let source = Source::from_text(name, text);
            let at = source.text().floor_char_boundary(at.min(source.text().len()));
            let finding = Finding::of(&STECKBRIEF_KODIERUNG)
                .at(Place::in_source(&source, Span::new(at, at)))
                .finish(name);
            (source, Some(finding))
        }
    }
}

impl Steckbrief {
    /// Reads a Steckbrief.
    #[must_use]
    pub fn lesen(source: &Source) -> Gelesen<Self> {
        let mut gelesen = lesen(source, Self::von);
        if gelesen.inhalt.steckbrief.is_none() && gelesen.befunde.is_empty() {
            let finding = Finding::of(&STECKBRIEF_LEER)
                .at(Place::in_source(source, Span::default()))
                .finish(source.name());
            gelesen.befunde.push(finding);
        }
        gelesen
    }

    fn von(table: &Spanned<DeTable<'_>>, leser: &mut Leser<'_>) -> Self {
        let value = Spanned::new(table.span(), DeValue::Table(table.get_ref().clone()));
        let mut steckbrief = <Self as Lesen>::lesen(&value, "", leser).unwrap_or_default();
        steckbrief.ort.span = Span::default();
        steckbrief
    }

    /// The Leistungsschlüssel it names, as written.
    pub fn leistungen(&self) -> impl Iterator<Item = &Text> {
        let kopf = self.steckbrief.as_ref().and_then(|kopf| kopf.leistungen.as_ref());
        kopf.into_iter().flat_map(|liste| liste.iter())
    }

    /// The place of the table `[steckbrief]`, else the beginning.
    #[must_use]
    pub fn kopf_ort(&self) -> &Ort {
        self.steckbrief.as_ref().map_or(&self.ort, |kopf| &kopf.ort)
    }
}
