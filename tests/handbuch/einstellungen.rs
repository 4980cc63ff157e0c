//! The table of all settings is that of the published schema.

use crate::{current, read};
use serde_json::Value;
use std::fmt::Write;

fn rows(out: &mut String, table: &str, properties: &Value) {
    for (key, value) in properties.as_object().into_iter().flatten() {
        let inner = value.get("properties").or_else(|| value["items"].get("properties"));
        if let Some(inner) = inner {
            let name =
                if value["type"] == "array" { format!("[[{key}]]") } else { format!("[{key}]") };
            rows(out, &name, inner);
            continue;
        }
        let default = match &value["default"] {
            Value::Null => String::new(),
            Value::Array(list) if list.is_empty() => String::new(),
            given => format!("`{}`", given.to_string().trim_matches('"')),
        };
        let table = if table.is_empty() { String::new() } else { format!("`{table}`") };
        let text = value["description"].as_str().unwrap_or_default();
        let _ = writeln!(out, "| {table} | `{key}` | {default} | {text} |");
    }
}

#[test]
fn every_setting_is_in_the_table() {
    let schema: Value = serde_json::from_str(&read("schemas/fim.schema.json")).expect("JSON");
    let mut table = "| Tabelle | Schlüssel | Vorgabe | wofür |\n|---|---|---|---|\n".to_owned();
    rows(&mut table, "", &schema["properties"]);
    current("docs/einstellungen.md", "Einstellungen", &table);
}
