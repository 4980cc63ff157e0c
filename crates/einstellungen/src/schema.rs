//! The JSON Schema of `fim.toml`, for editors that complete and check while one types. Made of
//! `einstellungen`; `schemas/fim.schema.json` is kept the same by a test.

use super::verzeichnis::{self, Art, Einstellung, Tabelle};
use serde_json::{Map, Value, json};

/// The schema as text, with a line end.
pub fn text() -> String {
    // What is made of texts and lists always serialises.
    serde_json::to_string_pretty(&schema()).unwrap_or_default() + "\n"
}

fn schema() -> Value {
    let mut keys = Map::new();
    for tabelle in verzeichnis::alle() {
        if tabelle.name.is_empty() {
            keys.extend(tabelle.einstellungen.iter().map(property));
        } else {
            let inner = table(&tabelle);
            let value =
                if tabelle.mehrere { json!({ "type": "array", "items": inner }) } else { inner };
            keys.insert(tabelle.name.to_owned(), value);
        }
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "fim.toml",
        "description": "Einstellungen für fim",
        "type": "object",
        "additionalProperties": false,
        "properties": keys,
    })
}

fn table(tabelle: &Tabelle) -> Value {
    let free = tabelle.einstellungen.iter().find_map(|one| match (&one.art, tabelle.mehrere) {
        (Art::JeWort(words), false) => Some(json!({ "enum": words })),
        _ => None,
    });
    let mut table = json!({ "description": plain(&tabelle.wozu), "type": "object" });
    if let Some(value) = free {
        table["additionalProperties"] = value;
        return table;
    }
    table["additionalProperties"] = json!(false);
    table["properties"] = tabelle.einstellungen.iter().map(property).collect();
    let required: &[&str] = match tabelle.name {
        super::ausnahmen::AUSNAHMEN => &["regel", "grund"],
        super::regeln::PFADE => &["muster"],
        _ => &[],
    };
    if !required.is_empty() {
        table["required"] = json!(required);
    }
    table
}

fn property(one: &Einstellung) -> (String, Value) {
    let texts = json!({ "type": "array", "items": { "type": "string" } });
    let mut value = match &one.art {
        Art::Wort(words) => json!({ "enum": words }),
        Art::Text => json!({ "type": "string", "minLength": 1 }),
        Art::Texte if one.name == "extends" => json!({ "anyOf": [texts, { "type": "string" }] }),
        Art::Texte => texts,
        // Editors differ in what they make of a date of TOML.
        Art::Tag => json!({ "type": ["string", "object"] }),
        Art::Zahl => json!({ "type": "integer", "minimum": 1, "maximum": 1000 }),
        Art::Schalter => json!({ "enum": [true, false, 0, 1] }),
        Art::JeWort(words) => {
            json!({ "type": "object", "additionalProperties": { "enum": words } })
        }
        Art::JeText => json!({
            "type": "object",
            "additionalProperties": { "type": "string", "minLength": 1 },
        }),
        Art::JeZahl => json!({
            "type": "object",
            "additionalProperties": { "type": "integer", "minimum": 1, "maximum": 6 },
        }),
    };
    value["description"] = json!(plain(&one.wozu));
    if one.ist_vorgabe
        && let Ok(table) = toml::from_str::<Value>(&format!("wert = {}", one.wert))
    {
        value["default"] = table["wert"].clone();
    }
    (one.name.to_owned(), value)
}

/// Without the marks that a further line of a comment has.
fn plain(text: &str) -> String {
    text.replace("\n# ", " ")
}
