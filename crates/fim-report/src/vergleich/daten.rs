//! A comparison as JSON for programs. Keys are never translated, never renamed and never removed within
//! a schema version. `schemas/vergleich.schema.json` is [`vergleich_schema`], made from the types here.

use crate::json::{Tool, to_text};
use fim_core::{
    Aenderung as Change, Artefaktfassung, Artefaktstand, Artefaktvergleich, Einbau as Place,
    Elementbezug, Sprache, Standvergleich, Unvertraeglichkeit, Versionsbefund,
};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

/// Version of the JSON of comparisons (`schemaVersion`); raised where a key is renamed or removed.
pub const VERGLEICH_SCHEMA_VERSION: u32 = 1;

/// What `fim diff` says of two states.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Ergebnis von fim diff")]
struct Ergebnis<'a> {
    /// Raised where a key is renamed or removed.
    #[serde(rename = "schemaVersion")]
    schema_version: u32,
    /// Who made it.
    tool: Werkzeug<'a>,
    /// What the old state is called.
    alt: &'a str,
    /// What the new state is called.
    neu: &'a str,
    /// How much was compared: alles, inhalt, endnutzer, struktur.
    tiefe: &'static str,
    /// Artefacts by what became of them.
    summe: Summe,
    /// The gravest verdict: vereinbar, pruefen, brechend.
    vertraeglichkeit: Option<&'static str>,
    artefakte: Vec<Artefakt<'a>>,
    /// Files that could not be read.
    unlesbar: Vec<Unlesbar<'a>>,
    /// Files of other standards.
    andere: u64,
}

/// The program.
#[derive(Serialize, JsonSchema)]
struct Werkzeug<'a> {
    name: &'a str,
    version: &'a str,
}

#[derive(Serialize, JsonSchema)]
struct Summe {
    geaendert: u64,
    neu: u64,
    entfallen: u64,
    gleich: u64,
}

/// An artefact or element.
#[derive(Serialize, JsonSchema)]
struct Element<'a> {
    /// Kind, as the standard names it.
    art: &'a str,
    id: &'a str,
    name: &'a str,
}

/// An artefact in one state.
#[derive(Serialize, JsonSchema)]
struct Fassung<'a> {
    datei: &'a str,
    version: Option<&'a str>,
}

/// An artefact in both states.
#[derive(Serialize, JsonSchema)]
struct Artefakt<'a> {
    standard: &'a str,
    #[serde(flatten)]
    element: Element<'a>,
    alt: Option<Fassung<'a>>,
    neu: Option<Fassung<'a>>,
    /// geaendert, neu, entfallen, gleich.
    stand: &'static str,
    /// gleich, erhoeht, gesunken, anders.
    versionswechsel: Option<&'static str>,
    /// vereinbar, pruefen, brechend; none where the artefact describes no data.
    vertraeglichkeit: Option<&'static str>,
    gruende: Vec<Grund<'a>>,
    versionen: Vec<Version<'a>>,
    aenderungen: Vec<Aenderung<'a>>,
    /// Changes that show only at a greater depth.
    verborgen: u64,
    elemente: Vec<Elementzahl<'a>>,
}

/// Why data may not stay valid.
#[derive(Serialize, JsonSchema)]
struct Grund<'a> {
    element: Element<'a>,
    /// pruefen, brechend.
    grad: &'static str,
    /// Stable key of the reason.
    grund: &'static str,
    text: String,
    /// True where no official text says so.
    vorschlag: bool,
}

/// What the version of an element says.
#[derive(Serialize, JsonSchema)]
struct Version<'a> {
    element: Element<'a>,
    alt: Option<&'a str>,
    neu: Option<&'a str>,
    /// hinweis, feststellung, befund.
    gewicht: &'static str,
    /// Stable key of what is said.
    aussage: &'static str,
    text: String,
    /// True where no official text says so.
    vorschlag: bool,
}

/// One change.
#[derive(Serialize, JsonSchema)]
struct Aenderung<'a> {
    element: Element<'a>,
    /// Path of the property; empty for the element as a whole.
    eigenschaft: &'a str,
    /// neu, entfallen, verschoben, geaendert.
    art: &'static str,
    alt: Option<&'a str>,
    neu: Option<&'a str>,
    von: Option<Einbau<'a>>,
    nach: Option<Einbau<'a>>,
}

/// Where an element stands.
#[derive(Serialize, JsonSchema)]
struct Einbau<'a> {
    eltern: Element<'a>,
    /// From 1.
    stelle: usize,
}

/// Elements of a kind.
#[derive(Serialize, JsonSchema)]
struct Elementzahl<'a> {
    art: &'a str,
    #[serde(flatten)]
    summe: Summe,
}

/// A file that could not be read.
#[derive(Serialize, JsonSchema)]
struct Unlesbar<'a> {
    /// alt, neu.
    seite: &'static str,
    datei: &'a str,
    grund: &'a str,
}

/// The JSON Schema (draft 2020-12) of the JSON of comparisons, made from the types that write it.
#[must_use]
pub fn vergleich_schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<Ergebnis<'static>>();
    to_text(serde_json::to_string_pretty(&schema))
}

pub(super) fn document(vergleich: &Standvergleich, tool: Tool<'_>, sprache: Sprache) -> String {
    let summe = Summe::new(Artefaktstand::ALL.map(|stand| vergleich.anzahl(stand)));
    let unlesbar = vergleich.unlesbar.iter().map(|it| Unlesbar {
        seite: if it.alt { "alt" } else { "neu" },
        datei: &it.datei,
        grund: it.grund.get(sprache),
    });
    let ergebnis = Ergebnis {
        schema_version: VERGLEICH_SCHEMA_VERSION,
        tool: Werkzeug { name: tool.name, version: tool.version },
        alt: &vergleich.alt,
        neu: &vergleich.neu,
        tiefe: vergleich.tiefe.key(),
        summe,
        vertraeglichkeit: vergleich.vertraeglichkeit().map(fim_core::Vertraeglichkeit::key),
        artefakte: vergleich.artefakte.iter().map(|it| Artefakt::new(it, sprache)).collect(),
        unlesbar: unlesbar.collect(),
        andere: vergleich.andere,
    };
    to_text(serde_json::to_string_pretty(&ergebnis))
}

impl Summe {
    const fn new([geaendert, neu, entfallen, gleich]: [u64; 4]) -> Self {
        Self { geaendert, neu, entfallen, gleich }
    }
}

impl<'a> Element<'a> {
    fn new(element: &'a Elementbezug) -> Self {
        Self { art: &element.art, id: &element.id, name: &element.name }
    }
}

impl<'a> Fassung<'a> {
    fn new(fassung: &'a Artefaktfassung) -> Self {
        Self { datei: &fassung.datei, version: fassung.version.as_deref() }
    }
}

impl<'a> Artefakt<'a> {
    fn new(it: &'a Artefaktvergleich, sprache: Sprache) -> Self {
        let zahl = |zahl: &'a fim_core::Elementstand| Elementzahl {
            art: &zahl.art,
            summe: Summe::new(zahl.zahlen),
        };
        Self {
            standard: it.standard,
            element: Element::new(&it.element),
            alt: it.alt.as_ref().map(Fassung::new),
            neu: it.neu.as_ref().map(Fassung::new),
            stand: it.stand.key(),
            versionswechsel: it.versionswechsel.map(fim_core::Versionswechsel::key),
            vertraeglichkeit: it.vertraeglichkeit.map(fim_core::Vertraeglichkeit::key),
            gruende: it.gruende.iter().map(|grund| Grund::new(grund, sprache)).collect(),
            versionen: it.versionen.iter().map(|befund| Version::new(befund, sprache)).collect(),
            aenderungen: it.aenderungen.iter().map(Aenderung::new).collect(),
            verborgen: it.verborgen,
            elemente: it.elemente.iter().map(zahl).collect(),
        }
    }
}

impl<'a> Grund<'a> {
    fn new(grund: &'a Unvertraeglichkeit, sprache: Sprache) -> Self {
        Self {
            element: Element::new(&grund.element),
            grad: grund.grad.key(),
            grund: grund.aussage.art.key,
            text: grund.aussage.text(sprache),
            vorschlag: grund.aussage.art.vorschlag,
        }
    }
}

impl<'a> Version<'a> {
    fn new(befund: &'a Versionsbefund, sprache: Sprache) -> Self {
        Self {
            element: Element::new(&befund.element),
            alt: befund.alt.as_deref(),
            neu: befund.neu.as_deref(),
            gewicht: befund.gewicht.key(),
            aussage: befund.aussage.art.key,
            text: befund.aussage.text(sprache),
            vorschlag: befund.aussage.art.vorschlag,
        }
    }
}

impl<'a> Aenderung<'a> {
    fn new(it: &'a Change) -> Self {
        Self {
            element: Element::new(&it.element),
            eigenschaft: &it.eigenschaft,
            art: it.art.key(),
            alt: it.alt.as_deref(),
            neu: it.neu.as_deref(),
            von: it.von.as_ref().map(Einbau::new),
            nach: it.nach.as_ref().map(Einbau::new),
        }
    }
}

impl<'a> Einbau<'a> {
    fn new(einbau: &'a Place) -> Self {
        Self { eltern: Element::new(&einbau.eltern), stelle: einbau.stelle }
    }
}
