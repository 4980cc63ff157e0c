//! The JSON Schemas of the files, made from the types that read them, so that editors complete and
//! check while somebody writes. They refuse what a check finds fault with in a file by itself, and
//! nothing else; what depends on other files, or on the matrix in use, they leave open.

use crate::katalog::SPALTEN;
use crate::matrix::{Matrix, Matrixdatei};
use crate::steckbrief::{ERKLAERBAR, Steckbrief};
use crate::themenfeld::THEMENFELDER;
use crate::wert::TEXT;
use schemars::{JsonSchema, Schema, generate::SchemaSettings, json_schema};
use serde_json::{Map, Value, json};

/// Name of the file and its text, for each of the three.
#[must_use]
pub fn schemata() -> Vec<(&'static str, String)> {
    let files = [
        ("steckbrief.schema.json", steckbrief()),
        ("matrix.schema.json", matrix()),
        ("ozg-katalog.schema.json", katalog()),
    ];
    files.into_iter().map(|(name, schema)| (name, text(name, schema))).collect()
}

/// The schema of a file with the head that all of them have. The id is a name, not an address:
/// nobody has to fetch anything.
fn text(name: &str, mut schema: Value) -> String {
    let name = name.trim_end_matches(".schema.json");
    let mut whole = Map::new();
    whole.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    whole.insert("$id".to_owned(), json!(format!("urn:fim:schema:{name}")));
    beschreiben(&mut schema);
    if let Value::Object(schema) = schema {
        whole.extend(schema.into_iter().filter(|(key, _)| key != "$schema"));
    }
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}

/// Editors show the description of an alternative, not that of what it belongs to.
fn beschreiben(schema: &mut Value) {
    match schema {
        Value::Array(all) => all.iter_mut().for_each(beschreiben),
        Value::Object(object) => {
            object.values_mut().for_each(beschreiben);
            let Some(text) = object.get("description").filter(|it| it.is_string()).cloned() else {
                return;
            };
            let alternatives = object.get_mut("anyOf").and_then(Value::as_array_mut);
            for one in alternatives.into_iter().flatten().filter_map(Value::as_object_mut) {
                one.insert("description".to_owned(), text.clone());
            }
        }
        _ => {}
    }
}

fn of<T: JsonSchema>(titel: &str) -> Value {
    let settings = SchemaSettings::draft2020_12();
    let schema: Schema = settings.into_generator().into_root_schema_for::<T>();
    let mut schema = schema.to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".to_owned(), Value::from(titel));
    }
    schema
}

/// One of a closed list; the reader does not mind case.
pub(crate) fn auswahl(keys: &[&str]) -> Schema {
    let pattern: Vec<String> = keys.iter().map(|key| jede_schreibung(key)).collect();
    let pattern = format!("^ *({}) *$", pattern.join("|"));
    json_schema!({ "anyOf": [{ "enum": keys }, { "type": "string", "pattern": pattern }] })
}

/// A pattern for a word in any case.
fn jede_schreibung(word: &str) -> String {
    let letter = |letter: char| match letter.is_ascii_alphabetic() {
        true => format!("[{}{}]", letter.to_ascii_uppercase(), letter.to_ascii_lowercase()),
        false => letter.to_string(),
    };
    word.chars().map(letter).collect()
}

/// Says of a field that it must be filled in.
pub(crate) fn gebraucht(feld: &mut Schema) {
    let types = feld.get("type").cloned().unwrap_or_default();
    let is = |name: &str| {
        types == name || types.as_array().is_some_and(|all| all.contains(&json!(name)))
    };
    let (text, liste) = (is("string"), is("array"));
    if text {
        feld.insert("minLength".to_owned(), json!(1));
    }
    if liste {
        feld.insert("minItems".to_owned(), json!(1));
    }
    if text && liste {
        feld.insert("contains".to_owned(), json!({ "minLength": 1 }));
    }
}

fn steckbrief() -> Value {
    let mut schema = of::<Steckbrief>("Projektsteckbrief");
    // What is needed here may stand in the catalogue, or is due in a later phase only.
    for name in ["Analyse", "TechnischeQs", "Freigabe"] {
        lockern(&mut schema, name);
    }
    let matrix = Matrix::ozg_2019().ok();
    let matrix = matrix.as_ref();
    let codes = matrix.map_or_else(Vec::new, Matrix::codes);
    let arten = matrix.iter().flat_map(|it| &it.prototyparten).map(|it| it.id.as_str());
    let standards = matrix.iter().flat_map(|it| &it.bekannte_standards).map(String::as_str);
    let phasen: Vec<&str> =
        matrix.iter().flat_map(|it| &it.umsetzung.phasen).map(String::as_str).collect();
    let plattformen = matrix.iter().flat_map(|it| &it.zielplattformen).map(|it| &it.variante);
    let plattformen: Vec<Value> = plattformen
        .map(|text| text.parse::<u64>().map_or_else(|_| json!(text), |number| json!(number)))
        .collect();
    let texte = |texte: &[&str]| texte.iter().map(|text| json!(text)).collect::<Vec<Value>>();
    let felder: Vec<&str> = THEMENFELDER.iter().map(|feld| feld.code).collect();
    for (feld, bekannt) in [
        ("Kopf/properties/themenfeld", texte(&felder)),
        ("Kopf/properties/prioritaet", texte(&codes)),
        ("Kopf/properties/typ/items", texte(&TYPEN)),
        ("Kopf/properties/vollzug/items", texte(&VOLLZUG)),
        ("FimArtefakt/properties/ausbaustufe", texte(&["IST"])),
        ("Architektur/properties/zielplattform", plattformen),
        ("Standardangabe/properties/name", texte(&standards.collect::<Vec<_>>())),
        ("Prototyp/properties/art", texte(&arten.collect::<Vec<_>>())),
        ("Umsetzung/properties/phase", texte(&phasen)),
        ("Phase/properties/phase", texte(&phasen)),
    ] {
        angebot(&mut schema, feld, &bekannt);
    }
    for (feld, pattern) in [
        ("Kopf/properties/leistungen", SCHLUESSEL),
        ("Kopf/properties/leistungen/items", SCHLUESSEL),
        ("Kopf/properties/ozg_id", OZG_ID),
        ("Phase/properties/beginn", TAG),
        ("Phase/properties/ende", TAG),
    ] {
        setze(&mut schema, feld, "pattern", json!(pattern));
    }
    schema
}

/// 14 digits beginning with 99, with what people put between them.
const SCHLUESSEL: &str = "^[-. ']*9[-. ']*9([-. ']*[0-9]){12}[-. ']*$";
const OZG_ID: &str = "^ *([0-9]{5})? *$";
const TAG: &str = "^ *([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}) *$";
const TYPEN: [&str; 14] =
    ["1", "2", "2/3", "3", "4", "4a", "4b", "5", "6", "7", "8", "9", "10", "11"];
const VOLLZUG: [&str; 3] = ["Bund", "Land", "Kommune"];

/// A field of a table, or what stands in its list.
fn feld<'s>(schema: &'s mut Value, pfad: &str) -> Option<&'s mut Map<String, Value>> {
    schema.pointer_mut(&format!("/$defs/{pfad}")).and_then(Value::as_object_mut)
}

fn setze(schema: &mut Value, pfad: &str, keyword: &str, value: Value) {
    if let Some(feld) = feld(schema, pfad) {
        feld.insert(keyword.to_owned(), value);
    }
}

/// Offers what is known where any text will do.
fn angebot(schema: &mut Value, pfad: &str, bekannt: &[Value]) {
    setze(schema, pfad, "anyOf", json!([{ "enum": bekannt }, { "type": TEXT }]));
}

/// Lets a table be incomplete.
fn lockern(schema: &mut Value, name: &str) {
    let Some(tabelle) = feld(schema, name) else { return };
    tabelle.remove("required");
    let felder = tabelle.get_mut("properties").and_then(Value::as_object_mut);
    for feld in felder.into_iter().flat_map(Map::values_mut).filter_map(Value::as_object_mut) {
        for keyword in ["minLength", "minItems", "contains"] {
            feld.remove(keyword);
        }
    }
}

fn matrix() -> Value {
    let mut schema = of::<Matrixdatei>("Matrix der Liefergegenstände");
    for (pfad, least, most) in [
        ("Gegenstandzeile/properties/nr", 0, 10_000),
        ("Kategoriezeile/properties/freigabestatus", 1, 6),
        ("Umsetzungszeile/properties/wochen", 1, 1000),
    ] {
        setze(&mut schema, pfad, "type", json!("integer"));
        setze(&mut schema, pfad, "minimum", json!(least));
        setze(&mut schema, pfad, "maximum", json!(most));
    }
    let tabellen: Vec<&str> = ["analyse", "prioritaet"].iter().chain(ERKLAERBAR).copied().collect();
    setze(&mut schema, "Gegenstandzeile/properties/tabelle", "enum", json!(tabellen));
    // Names of categories, not of tables, and what is demanded, not a reason.
    let pfad = "Gegenstandzeile/properties/soll";
    if let Some(feld) = feld(&mut schema, pfad) {
        feld.remove("properties");
    }
    setze(&mut schema, pfad, "additionalProperties", json!({ "enum": ["X", "(X)", "-", ""] }));
    schema
}

/// A catalogue as rows of named texts, as CSV tools for JSON Schema see it.
fn katalog() -> Value {
    let property = |angabe: &crate::Spaltenangabe| {
        let mut schema = json!({ "type": "string", "description": angabe.text });
        match angabe.kopf {
            "leistungsschluessel" => schema["pattern"] = json!("^ *99[0-9]{12} *$"),
            "ozg_id" => schema["pattern"] = json!(OZG_ID),
            "prozesszuschnitt_qs" => schema["pattern"] = json!(format!("^ *$|{TAG}")),
            "bezeichnung" | "themenfeld" | "prioritaet" => schema["minLength"] = json!(1),
            _ => {}
        }
        (angabe.kopf.to_owned(), schema)
    };
    let properties: Map<String, Value> = SPALTEN.iter().map(property).collect();
    let pflicht: Vec<&str> =
        SPALTEN.iter().filter(|angabe| angabe.pflicht).map(|angabe| angabe.kopf).collect();
    json!({
        "title": "OZG-Katalog",
        "description": "Die Zeilen eines Katalogs, je Zeile ein Objekt mit den Spalten als Namen.",
        "type": "array",
        "items": {
            "title": "Leistung",
            "description": "Eine Zeile des Katalogs; weitere Spalten sind erlaubt.",
            "type": "object",
            "required": pflicht,
            "properties": properties,
            "additionalProperties": { "type": "string" }
        }
    })
}
