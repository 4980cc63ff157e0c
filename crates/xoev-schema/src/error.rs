//! Why a set of schema documents is refused: file, place, construct and reason.

use fim_core::{Element, Position, Sprache, Value};

/// A schema that cannot be used. Nothing is validated with half a schema.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{}:{}: {construct}: {}", position.line, position.column, reason.get(Sprache::En))]
pub struct SchemaError {
    /// Name of the schema document, as it was added.
    pub file: String,
    /// Where in it.
    pub position: Position,
    /// The construct as it is written: `xs:key`, `@maxOccurs`, `xs:pattern`.
    pub construct: String,
    /// What is the matter, German and English.
    pub reason: Value,
    /// What kind of trouble it is.
    pub problem: Problem,
}

/// Kinds of [`SchemaError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The document is no XML, or no XML Schema.
    NotASchema,
    /// The schema is against the rules of XML Schema.
    Invalid,
    /// The schema is right, but this validator cannot do it.
    Unsupported,
    /// Something that the schema names is not in the set.
    Missing,
}

/// Boxed, since it is large and rare.
pub(crate) type Result<T> = std::result::Result<T, Box<SchemaError>>;

impl SchemaError {
    pub(crate) fn at(
        element: Element<'_>,
        construct: impl Into<String>,
        problem: Problem,
        reason: impl Into<Value>,
    ) -> Box<Self> {
        let source = element.document().source();
        Box::new(Self {
            file: source.name().to_owned(),
            position: source.position(element.span().start),
            construct: construct.into(),
            reason: reason.into(),
            problem,
        })
    }
}
