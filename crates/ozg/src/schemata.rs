//! The JSON Schemas of the files, made from the types that read them, so that editors complete and
//! check while somebody writes.

use crate::katalog::SPALTEN;
use crate::matrix::Matrixdatei;
use crate::steckbrief::Steckbrief;
use crate::themenfeld::THEMENFELDER;
use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// Name of the file and its text, for each of the three.
#[must_use]
pub fn schemata() -> Vec<(&'static str, String)> {
    let files = [
        ("steckbrief.schema.json", of::<Steckbrief>("Projektsteckbrief")),
        ("matrix.schema.json", of::<Matrixdatei>("Matrix der Liefergegenstände")),
        ("ozg-katalog.schema.json", katalog()),
    ];
    files.into_iter().map(|(name, schema)| (name, text(&schema))).collect()
}

fn text(schema: &Value) -> String {
    serde_json::to_string_pretty(schema).unwrap_or_default() + "\n"
}

fn of<T: JsonSchema>(titel: &str) -> Value {
    let schema: Schema =
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    let mut schema = schema.to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".to_owned(), Value::from(titel));
    }
    themenfelder(&mut schema);
    schema
}

/// A Themenfeld is a text to the reader, which also takes names; editors are offered the codes.
fn themenfelder(schema: &mut Value) {
    let codes: Vec<&str> = THEMENFELDER.iter().map(|feld| feld.code).collect();
    let felder = schema.pointer_mut("/$defs/Kopf/properties/themenfeld");
    if let Some(feld) = felder.and_then(Value::as_object_mut) {
        feld.insert("examples".to_owned(), json!(codes));
    }
}

/// A catalogue as rows of named texts, as CSV tools for JSON Schema see it.
fn katalog() -> Value {
    let property = |angabe: &crate::Spaltenangabe| {
        let mut schema = json!({ "type": "string", "description": angabe.text });
        if angabe.kopf == "leistungsschluessel" {
            schema["pattern"] = json!("^99[0-9]{12}$");
        }
        if angabe.kopf == "ozg_id" {
            schema["pattern"] = json!("^([0-9]{5})?$");
        }
        (angabe.kopf.to_owned(), schema)
    };
    let properties: Map<String, Value> = SPALTEN.iter().map(property).collect();
    let pflicht: Vec<&str> =
        SPALTEN.iter().filter(|angabe| angabe.pflicht).map(|angabe| angabe.kopf).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "OZG-Katalog",
        "description": "Die Zeilen eines Katalogs, je Zeile ein Objekt mit den Spalten als Namen.",
        "type": "array",
        "items": {
            "type": "object",
            "required": pflicht,
            "properties": properties,
            "additionalProperties": { "type": "string" }
        }
    })
}
