//! As much of JSON Schema (2020-12) as the schemas use; another keyword fails.

use regex_automata::hybrid::regex::Regex;
use serde_json::{Map, Value};

/// What is wrong with a value, with the place of it.
pub fn maengel(schema: &Value, value: &Value) -> Vec<String> {
    let mut pruefer = Pruefer { whole: schema, maengel: Vec::new() };
    pruefer.pruefe(schema, value, "$");
    pruefer.maengel
}

struct Pruefer<'s> {
    whole: &'s Value,
    maengel: Vec<String>,
}

impl Pruefer<'_> {
    fn pruefe(&mut self, schema: &Value, value: &Value, at: &str) {
        if let Value::Bool(allowed) = schema {
            self.verlange(*allowed, at, "is not allowed");
            return;
        }
        let schema = schema.as_object().expect("a schema is an object or a truth value");
        for (keyword, demand) in schema {
            match keyword.as_str() {
                "$schema" | "$id" | "$defs" | "title" | "description" => {}
                "$ref" => {
                    let pointer = demand.as_str().expect("a reference").trim_start_matches('#');
                    let target = self.whole.pointer(pointer).expect("its target");
                    self.pruefe(target, value, at);
                }
                "type" => self.verlange(is_type(demand, value), at, &format!("is no {demand}")),
                "enum" => {
                    let known = demand.as_array().expect("a list").contains(value);
                    self.verlange(known, at, &format!("is none of {demand}"));
                }
                "anyOf" => {
                    let mut all = demand.as_array().expect("a list").iter();
                    let fits = all.any(|one| {
                        let mut inner = Pruefer { whole: self.whole, maengel: Vec::new() };
                        inner.pruefe(one, value, at);
                        inner.maengel.is_empty()
                    });
                    self.verlange(fits, at, &format!("fits none of {demand}"));
                }
                _ => match value {
                    Value::String(text) => self.text(keyword, demand, text, at),
                    Value::Number(number) => self.zahl(keyword, demand, number.as_f64(), at),
                    Value::Array(all) => self.liste(keyword, demand, all, at),
                    Value::Object(object) => self.tabelle(schema, keyword, object, at),
                    Value::Null | Value::Bool(_) => {}
                },
            }
        }
    }

    fn verlange(&mut self, is_good: bool, at: &str, text: &str) {
        if !is_good {
            self.maengel.push(format!("{at} {text}"));
        }
    }

    fn text(&mut self, keyword: &str, demand: &Value, text: &str, at: &str) {
        match keyword {
            "minLength" => {
                let least = demand.as_u64().expect("a number");
                self.verlange(text.chars().count() as u64 >= least, at, "is too short");
            }
            "pattern" => {
                let pattern = demand.as_str().expect("a pattern");
                let regex = Regex::new(pattern).expect(pattern);
                let fits = regex.is_match(&mut regex.create_cache(), text);
                self.verlange(fits, at, &format!("»{text}« is not like {pattern}"));
            }
            other => bekannt(other),
        }
    }

    fn zahl(&mut self, keyword: &str, demand: &Value, number: Option<f64>, at: &str) {
        match keyword {
            "minimum" => self.verlange(number >= demand.as_f64(), at, "is too small"),
            "maximum" => self.verlange(number <= demand.as_f64(), at, "is too large"),
            other => bekannt(other),
        }
    }

    fn liste(&mut self, keyword: &str, demand: &Value, all: &[Value], at: &str) {
        match keyword {
            "items" => {
                for (one, number) in all.iter().zip(1..) {
                    self.pruefe(demand, one, &format!("{at}[{number}]"));
                }
            }
            "minItems" => {
                let least = demand.as_u64().expect("a number");
                self.verlange(all.len() as u64 >= least, at, "has too few entries");
            }
            "contains" => {
                let any = all.iter().any(|one| {
                    let mut inner = Pruefer { whole: self.whole, maengel: Vec::new() };
                    inner.pruefe(demand, one, at);
                    inner.maengel.is_empty()
                });
                self.verlange(any, at, "has no entry that is asked for");
            }
            other => bekannt(other),
        }
    }

    fn tabelle(
        &mut self,
        schema: &Map<String, Value>,
        keyword: &str,
        object: &Map<String, Value>,
        at: &str,
    ) {
        let demand = &schema[keyword];
        let named = schema.get("properties").and_then(Value::as_object);
        match keyword {
            "required" => {
                for name in demand.as_array().expect("a list").iter().filter_map(Value::as_str) {
                    self.verlange(object.contains_key(name), at, &format!("lacks {name}"));
                }
            }
            "properties" => {
                for (name, schema) in named.into_iter().flatten() {
                    if let Some(value) = object.get(name) {
                        self.pruefe(schema, value, &format!("{at}.{name}"));
                    }
                }
            }
            "additionalProperties" => {
                let is_other = |name: &str| !named.is_some_and(|named| named.contains_key(name));
                for (name, value) in object.iter().filter(|(name, _)| is_other(name)) {
                    self.pruefe(demand, value, &format!("{at}.{name}"));
                }
            }
            other => bekannt(other),
        }
    }
}

/// Keywords hold for values of their kind alone.
fn bekannt(keyword: &str) {
    let known = [
        "minLength",
        "pattern",
        "minimum",
        "maximum",
        "items",
        "minItems",
        "contains",
        "required",
        "properties",
        "additionalProperties",
    ];
    assert!(known.contains(&keyword), "the keyword {keyword} is not checked here");
}

fn is_type(demand: &Value, value: &Value) -> bool {
    let is_one = |name: &Value| match name.as_str().expect("a name") {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("{other} is no type"),
    };
    match demand {
        Value::Array(all) => all.iter().any(is_one),
        one => is_one(one),
    }
}
