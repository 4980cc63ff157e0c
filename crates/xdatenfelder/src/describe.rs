//! The artefact an XML element belongs to, as editors know it.

use fim_core::{Element, ElementInfo};

/// The innermost artefact around `element`, itself included: kind, id, version, name.
#[must_use]
pub fn describe(element: Element<'_>) -> Option<ElementInfo> {
    element.ancestors().find_map(|outer| {
        let stands_in = |name: &str| outer.parent().is_some_and(|parent| parent.name() == name);
        let (kind, identification) = match outer.name() {
            "datenfeld" => ("Datenfeld", "identifikation"),
            "datenfeldgruppe" => ("Datenfeldgruppe", "identifikation"),
            "regel" => ("Regel", "identifikation"),
            "stammdatenschema" => ("Stammdatenschema", "identifikation"),
            // In a schema it is only a reference.
            "dokumentsteckbrief" | "dokumentensteckbrief" if !stands_in("stammdatenschema") => {
                ("Dokumentsteckbrief", "identifikation")
            }
            "codeliste" => ("Codeliste", "identifikation"),
            // Lists of identifications call their entries so, too.
            "element" if stands_in("sprache") => ("Übersetzung", "uebersetzt"),
            _ => return None,
        };
        let identification = outer.early_child(identification);
        Some(ElementInfo {
            kind: kind.to_owned(),
            id: identification.and_then(|inner| text(inner, "id")),
            version: identification.and_then(|inner| text(inner, "version")),
            name: text(outer, "name"),
        })
    })
}

fn text(element: Element<'_>, name: &str) -> Option<String> {
    element.early_child(name)?.short_text()
}
