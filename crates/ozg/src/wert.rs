//! Values of a TOML file with the place they stand at.

use fim_core::Span;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value;
use std::borrow::Cow;

/// What a text may be in a JSON Schema; a day is a text there.
pub(crate) const TEXT: [&str; 2] = ["string", "number"];

/// A value and the bytes of the decoded text it takes up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wert<T> {
    /// What is said.
    pub wert: T,
    /// Where, quotes included.
    pub span: Span,
}

/// A text; a number or a date is taken as it is written.
pub type Text = Wert<String>;
/// A number, whole or not.
pub type Zahl = Wert<f64>;
/// `true` or `false`.
pub type Schalter = Wert<bool>;

/// Where a table stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ort {
    /// Bytes of its head, or of the whole where it has none.
    pub span: Span,
    /// Its name with the names of the tables around it: `umsetzung.phasen[2]`, counted from 1.
    pub pfad: String,
}

/// A list; a single value counts as a list of one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Liste<T> {
    /// In order.
    pub eintraege: Vec<T>,
    /// Where it begins.
    pub span: Span,
}

impl Text {
    /// Without white space at the ends.
    #[must_use]
    pub fn text(&self) -> &str {
        self.wert.trim()
    }
}

impl<T> std::ops::Deref for Liste<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.eintraege
    }
}

impl JsonSchema for Text {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": TEXT })
    }
}

impl JsonSchema for Zahl {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Zahl".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number" })
    }
}

impl JsonSchema for Schalter {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Schalter".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "boolean" })
    }
}

impl<T: JsonSchema> JsonSchema for Liste<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("Liste_{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let items = generator.subschema_for::<T>();
        let mut schema = json_schema!({ "type": "array", "items": items });
        // What is read from one value may stand alone; a table may not.
        if let Some(Value::Array(alone)) = items.get("type").filter(|_| T::inline_schema()) {
            let types = alone.iter().cloned().chain([Value::from("array")]).collect();
            schema.insert("type".to_owned(), Value::Array(types));
        }
        schema
    }
}
