//! A schema document and what it says of itself: enough to see which documents belong together. What
//! its components mean is the business of `xoev-schema`.

use fim_core::{Document, Element, Finding, Limits, Position, Source, Sprache, Value};
use std::collections::BTreeSet;
use xoev_schema::{Problem, SchemaError};

/// Namespace of XML Schema.
const XS: &str = "http://www.w3.org/2001/XMLSchema";

/// See the module.
#[derive(Debug, Clone)]
pub struct Dokument {
    /// Its name before people: a path, `a.zip!/x.xsd` inside an archive.
    pub name: String,
    /// The parts of its path, without `.` and `..` as far as they can be resolved.
    pub pfad: Vec<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Target namespace; empty for none.
    pub ziel: String,
    /// `version` of `xs:schema`.
    pub version: Option<String>,
    /// Short name of the standard, as XÖV writes it into `xs:appinfo`.
    pub standard: Option<String>,
    /// Locations of `xs:include` and `xs:redefine`.
    pub includes: Vec<String>,
    /// What it imports.
    pub imports: Vec<Import>,
    /// Kind and name of what it declares at its top.
    pub namen: BTreeSet<(String, String)>,
    /// True where elements of other schemas may stand in what it describes.
    pub hat_platzhalter: bool,
}

/// An `xs:import`.
#[derive(Debug, Clone)]
pub struct Import {
    /// Namespace; empty for none.
    pub namensraum: String,
    /// Where the document is said to be.
    pub ort: Option<String>,
    /// Line of the import.
    pub zeile: u64,
}

impl Dokument {
    /// Reads what a document says of itself.
    ///
    /// # Errors
    /// It is no XML, or no XML Schema.
    pub fn read(name: &str, mut bytes: Vec<u8>) -> Result<Self, Box<SchemaError>> {
        without_doctype(&mut bytes);
        let limits = Limits::default();
        let source = Source::decode(name, bytes.clone(), &limits)
            .map_err(|finding| kein_xml(name, &finding))?;
        let document =
            Document::parse(&source, &limits).map_err(|finding| kein_xml(name, &finding))?;
        let root = document.root();
        if root.namespace() != Some(XS) || root.name() != "schema" {
            return Err(kein_schema(name, root));
        }
        Ok(Self::of(name, root, bytes))
    }

    fn of(name: &str, root: Element<'_>, bytes: Vec<u8>) -> Self {
        let text = |element: Element<'_>, name: &str| {
            let value = element.attribute(name).map(|it| it.value.trim().to_owned());
            value.filter(|it| !it.is_empty())
        };
        let mut dokument = Self {
            name: name.to_owned(),
            pfad: teile("", name).into_iter().map(str::to_owned).collect(),
            bytes,
            ziel: text(root, "targetNamespace").unwrap_or_default(),
            version: text(root, "version"),
            standard: standard(root),
            includes: Vec::new(),
            imports: Vec::new(),
            namen: BTreeSet::new(),
            hat_platzhalter: root.descendants().any(|it| {
                it.name() == "any" && text(it, "processContents").as_deref() != Some("skip")
            }),
        };
        for child in root.children() {
            let ort = text(child, "schemaLocation");
            match child.name() {
                "include" | "redefine" => dokument.includes.extend(ort),
                "import" => dokument.imports.push(Import {
                    namensraum: text(child, "namespace").unwrap_or_default(),
                    ort,
                    zeile: root.document().source().position(child.span().start).line,
                }),
                kind => {
                    let kind = if kind.ends_with("Type") { "type" } else { kind };
                    let name = text(child, "name").map(|it| (kind.to_owned(), it));
                    dokument.namen.extend(name);
                }
            }
        }
        dokument
    }
}

/// Blanks out a document type declaration: schemas of the W3C have one, which says nothing that the
/// schema does not say itself. Entities are not resolved by that; a reference to one stays a mistake.
fn without_doctype(bytes: &mut [u8]) {
    const HEAD: usize = 65_536;
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let Some(start) = head.windows(9).position(|it| it == b"<!DOCTYPE") else { return };
    // Behind the first element it is no declaration.
    let before = head.get(..start).unwrap_or_default();
    let opens = |pair: &[u8]| pair[0] == b'<' && !matches!(pair[1], b'?' | b'!');
    if before.windows(2).any(opens) {
        return;
    }
    let (mut quote, mut depth) = (None, 0i32);
    for byte in bytes.iter_mut().skip(start) {
        let current = *byte;
        match (quote, current) {
            (Some(open), _) if open == current => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(current),
            (None, b'<') => depth += 1,
            (None, b'>') => depth -= 1,
            (None, _) => {}
        }
        if !matches!(current, b'\n' | b'\r') {
            *byte = b' ';
        }
        if depth == 0 {
            return;
        }
    }
}

/// `appinfo/standard/nameKurz`, as the tool that makes XÖV schemas writes it.
fn standard(root: Element<'_>) -> Option<String> {
    let appinfo = root.child("annotation")?.child("appinfo")?;
    let text = appinfo.child("standard")?.child("nameKurz")?.short_text()?;
    Some(fim_core::reading::clip(text.trim(), 40)).filter(|it| !it.is_empty())
}

/// The parts of `location` as seen from the document `from`.
pub fn teile<'t>(from: &'t str, location: &'t str) -> Vec<&'t str> {
    let is_absolute = location.starts_with(['/', '\\']) || location.contains("://");
    let folder = from.rsplit_once(['/', '\\']).map_or("", |(folder, _)| folder);
    let folder = if is_absolute { "" } else { folder };
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split(['/', '\\']).chain(location.split(['/', '\\'])) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts
}

/// A finding of reading as an error of a schema, with its place.
fn kein_xml(name: &str, finding: &Finding) -> Box<SchemaError> {
    let start = Position { line: 1, column: 1 };
    Box::new(SchemaError {
        file: name.to_owned(),
        position: finding.place.as_ref().map_or(start, |place| place.position),
        construct: "XML".to_owned(),
        reason: Value::Both(finding.message(Sprache::De), finding.message(Sprache::En)),
        problem: Problem::NotASchema,
    })
}

fn kein_schema(name: &str, root: Element<'_>) -> Box<SchemaError> {
    let found = fim_core::reading::clip(root.name(), 40);
    Box::new(SchemaError {
        file: name.to_owned(),
        position: root.document().source().position(root.span().start),
        construct: found,
        reason: Value::Both(
            "kein XML Schema; das äußerste Element wäre xs:schema".to_owned(),
            "not an XML Schema; the outermost element would be xs:schema".to_owned(),
        ),
        problem: Problem::NotASchema,
    })
}
