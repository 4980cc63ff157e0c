//! Schema documents as they come: by name, with their text. Names are resolved inside the set and
//! nowhere else.

use crate::compile;
use crate::error::{Problem, Result, SchemaError};
use crate::schema::Schema;
use fim_core::{Document, Element, Limits, Position, Source, Sprache, Value};

/// Schema documents that may refer to each other.
#[derive(Debug, Default)]
pub struct SchemaSet {
    sources: Vec<Source>,
}

impl SchemaSet {
    /// An empty set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a document under a name, usually its path; `include` and `import` find it by that.
    ///
    /// # Errors
    /// The bytes are not text.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) -> Result<()> {
        let source = Source::decode(name, bytes, &Limits::default())
            .map_err(|finding| no_schema(name, &finding))?;
        self.sources.push(source);
        Ok(())
    }

    /// Names of the documents in the order they were added.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sources.iter().map(Source::name)
    }

    /// Paths that the documents name by `include`, `redefine` or `import` and that are not in the
    /// set, seen from the document that names them; sorted, each once. Addresses with a scheme
    /// are left out: nothing is fetched.
    #[must_use]
    pub fn wanted(&self) -> Vec<String> {
        let limits = Limits::default();
        let mut wanted = std::collections::BTreeSet::new();
        for source in &self.sources {
            let Ok(document) = Document::parse(source, &limits) else { continue };
            for child in document.root().children() {
                let follows = matches!(child.name(), "include" | "redefine" | "import");
                let location = child.attribute("schemaLocation").map(|found| found.value.trim());
                let Some(location) = location.filter(|it| follows && !it.contains("://")) else {
                    continue;
                };
                let path = compile::join(source.name(), location);
                if !self.sources.iter().any(|known| compile::join("", known.name()) == path) {
                    wanted.insert(path);
                }
            }
        }
        wanted.into_iter().collect()
    }

    /// Compiles the documents of these names and what they include and import.
    ///
    /// # Errors
    /// The first thing that stands in the way, with file and place.
    pub fn compile(&self, entries: &[&str]) -> Result<Schema> {
        let limits = Limits::default();
        let xml = Source::from_text("xml.xsd", XML);
        // Behind all others, so that what the user brings for its namespace is found first.
        let sources = || self.sources.iter().chain([&xml]);
        let documents: Vec<Parsed<'_>> =
            sources().map(|source| Document::parse(source, &limits)).collect();
        let roots: Vec<Root<'_>> = sources().zip(&documents).map(root).collect();
        compile::compile(&roots, entries).map(Schema::new)
    }
}

/// The attributes of XML itself.
const XML: &str = include_str!("xml.xsd");

type Parsed<'s> = std::result::Result<Document<'s>, Box<fim_core::Finding>>;

/// A document of the set: its name, and its outermost element or why there is none. That a
/// document is no XML only matters where it is used.
#[derive(Debug)]
pub(crate) struct Root<'d> {
    pub name: &'d str,
    pub element: std::result::Result<Element<'d>, Box<SchemaError>>,
}

fn root<'d>((source, parsed): (&'d Source, &'d Parsed<'d>)) -> Root<'d> {
    let element = match parsed {
        Ok(document) => Ok(document.root()),
        Err(finding) => Err(no_schema(source.name(), finding)),
    };
    Root { name: source.name(), element }
}

fn no_schema(name: &str, finding: &fim_core::Finding) -> Box<SchemaError> {
    Box::new(SchemaError {
        file: name.to_owned(),
        position: finding.place.as_ref().map_or(Position { line: 1, column: 1 }, |p| p.position),
        construct: "XML".to_owned(),
        reason: Value::Both(finding.message(Sprache::De), finding.message(Sprache::En)),
        problem: Problem::NotASchema,
    })
}
