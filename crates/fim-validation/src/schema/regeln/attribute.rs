//! XSD11xx: attributes.

use super::XML_SCHEMA;
use super::beispiel::feld;
use fim_core::{Example, RuleMeta, Wording};

/// XSD1101
pub(crate) static ATTRIBUT_FEHLT: RuleMeta = RuleMeta {
    code: "XSD1101",
    name: "attribut-fehlt",
    source: XML_SCHEMA,
    message: Wording::new(
        "Bei »{element}« fehlt das Attribut »{attribut}«",
        "»{element}« lacks the attribute »{attribut}«",
    ),
    why: Wording::new(
        "Das Schema schreibt das Attribut vor; Portale und Redaktionssysteme weisen die Datei ab.",
        "The schema asks for the attribute; portals and editorial systems refuse the file.",
    ),
    fix: Wording::new(
        "In der spitzen Klammer von »{element}« ergänzen: {attribut}=\"…\".",
        "Add it within the angle brackets of »{element}«: {attribut}=\"…\".",
    ),
    examples: &[Example::Whole {
        failing: feld!(zusatz: "<x:stichwort>Name</x:stichwort>"),
        passing: feld!(zusatz: "<x:stichwort uri='urn:a'>Name</x:stichwort>"),
    }],
    ..RuleMeta::BASE
};

/// XSD1102
pub(crate) static ATTRIBUT_NICHT_VORGESEHEN: RuleMeta = RuleMeta {
    code: "XSD1102",
    name: "attribut-nicht-vorgesehen",
    source: XML_SCHEMA,
    message: Wording::new(
        "»{element}« hat das unbekannte Attribut »{attribut}«",
        "»{element}« has the unknown attribute »{attribut}«",
    ),
    why: Wording::new(
        "Das Schema kennt das Attribut hier nicht; Portale und Redaktionssysteme weisen die Datei ab.",
        "The schema has no such attribute here; portals and editorial systems refuse the file.",
    ),
    fix: Wording::new("{rat}", "{rat}"),
    examples: &[Example::Whole {
        failing: feld!("<x:beschreibung farbe='grün'>b</x:beschreibung>"),
        passing: feld!("<x:beschreibung>b</x:beschreibung>"),
    }],
    coincides: &["XML1305", "XML1308"],
    ..RuleMeta::BASE
};
