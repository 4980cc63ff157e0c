//! JSON held against a JSON Schema of ours.

use regex_automata::hybrid::regex::Regex;

/// As much of JSON Schema as the schema uses; another keyword fails.
pub fn passt(
    whole: &serde_json::Value,
    schema: &serde_json::Value,
    value: &serde_json::Value,
    at: &str,
) {
    let schema = schema.as_object().unwrap();
    let properties = schema.get("properties").and_then(|it| it.as_object());
    for (keyword, demand) in schema {
        match keyword.as_str() {
            "$ref" => {
                let pointer = demand.as_str().unwrap().trim_start_matches('#');
                passt(whole, whole.pointer(pointer).unwrap(), value, at);
            }
            "type" => has_type(value, demand, at),
            "pattern" => {
                let regex = Regex::new(demand.as_str().unwrap()).unwrap();
                let text = value.as_str().unwrap();
                assert!(regex.is_match(&mut regex.create_cache(), text), "{at}: {value}: {demand}");
            }
            "minItems" => {
                assert!(value.as_array().unwrap().len() as u64 >= demand.as_u64().unwrap(), "{at}");
            }
            "enum" => assert!(demand.as_array().unwrap().contains(value), "{at}: {value}"),
            "minimum" => assert!(value.is_null() || value.as_u64() >= demand.as_u64(), "{at}"),
            "maximum" => assert!(value.is_null() || value.as_u64() <= demand.as_u64(), "{at}"),
            "items" => {
                for item in value.as_array().unwrap() {
                    passt(whole, demand, item, &format!("{at}[]"));
                }
            }
            "required" => {
                for key in demand.as_array().unwrap() {
                    assert!(value.get(key.as_str().unwrap()).is_some(), "{at} lacks {key}");
                }
            }
            "properties" => {
                for (key, member) in value.as_object().unwrap() {
                    let schema = demand.get(key).unwrap_or_else(|| panic!("{at}: {key} unknown"));
                    passt(whole, schema, member, &format!("{at}.{key}"));
                }
            }
            "anyOf" => {
                let schema = demand.as_array().unwrap();
                let is_null = |it: &serde_json::Value| it.get("type").is_some_and(|t| t == "null");
                if !(value.is_null() && schema.iter().any(is_null)) {
                    let other = schema.iter().find(|it| !is_null(it)).unwrap();
                    passt(whole, other, value, at);
                }
            }
            "additionalProperties" => assert!(properties.is_some() && demand == false, "{at}"),
            "$schema" | "$defs" | "title" | "description" | "format" => {}
            other => panic!("{at}: {other} is not checked"),
        }
    }
}

/// True to its type, or to one of several.
fn has_type(value: &serde_json::Value, demand: &serde_json::Value, at: &str) {
    let name = match value {
        serde_json::Value::Null => "null",
        serde_json::Value::Bool(_) => "boolean",
        serde_json::Value::Number(_) => "integer",
        serde_json::Value::String(_) => "string",
        serde_json::Value::Array(_) => "array",
        serde_json::Value::Object(_) => "object",
    };
    let is_one = |it: &serde_json::Value| it == name;
    let fits = demand.as_array().map_or(is_one(demand), |all| all.iter().any(is_one));
    assert!(fits, "{at}: {value} is no {demand}");
}
