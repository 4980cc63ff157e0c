//! What several tests need: reading a message, its dump as lines, its findings in short, and
//! writing an element anew in other ways of spelling.
#![allow(dead_code, clippy::expect_used, clippy::unwrap_used, reason = "helpers of tests")]

pub mod tabelle;

use fim_core::{Document, Dump, Element, Finding, Limits, Node, Source};
use serde_json::Value;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use xdatenfelder::Parsed;

pub use xdatenfelder::{NAMESPACE_2 as NS2, NAMESPACE_3 as NS3};

/// Parses `xml` and hands the document on.
pub fn with_document<T>(xml: &str, then: impl FnOnce(&Document<'_>) -> T) -> T {
    let source = Source::from_text("ordner/nachricht.xml", xml);
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    then(&document)
}

/// Parses and reads `xml`, and hands what was read on.
pub fn with<T>(xml: &str, then: impl FnOnce(Parsed<'_>) -> T) -> T {
    with_document(xml, |document| then(xdatenfelder::read(document, &Limits::default())))
}

/// The findings of `xml`.
pub fn findings(xml: &str) -> Vec<Finding> {
    with(xml, |parsed| parsed.findings.finish().0)
}

/// Code of the rule and path of the place, for each finding.
pub fn befunde(xml: &str) -> Vec<String> {
    let path =
        |finding: &Finding| finding.place.as_ref().map_or("", |place| &place.path).to_owned();
    findings(xml).iter().map(|finding| format!("{} {}", finding.rule.code, path(finding))).collect()
}

/// The model of `xml` as JSON.
pub fn dump(xml: &str) -> Value {
    with(xml, |parsed| serde_json::to_value(Dump(&parsed.nachricht)).expect("JSON"))
}

/// Every value of a dump as `path=value`, in the order of the paths; lists leave no trace,
/// neither does the empty text of an element that has attributes.
pub fn lines(value: &Value) -> Vec<String> {
    fn collect(value: &Value, path: &str, out: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                for (name, inner) in map {
                    match name.as_str() {
                        "#text" if inner == "" => {}
                        "#text" => collect(inner, path, out),
                        _ => collect(inner, &format!("{path}/{name}"), out),
                    }
                }
            }
            Value::Array(list) => list.iter().for_each(|inner| collect(inner, path, out)),
            other => out.push(format!("{path}={}", other.as_str().expect("only texts"))),
        }
    }
    let mut out = Vec::new();
    collect(value, "", &mut out);
    out.sort();
    out
}

/// A message `name` of a version with this content, with the namespace as default.
pub fn nachricht(namespace: &str, name: &str, content: &str) -> String {
    format!("<{name} xmlns=\"{namespace}\"><header/>{content}</{name}>")
}

/// The files of a folder of the corpus, in order.
pub fn corpus(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus").join(folder);
    #[allow(clippy::disallowed_methods, reason = "the test reads the corpus")]
    let entries = std::fs::read_dir(&folder).expect("folder of the corpus");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "xml"));
    files.sort();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    files
}

/// A file of the corpus, decoded.
pub fn source(file: &Path) -> Source {
    #[allow(clippy::disallowed_methods, reason = "the test reads the corpus")]
    let bytes = std::fs::read(file).expect("file of the corpus");
    Source::decode(file.display().to_string(), bytes, &Limits::default()).expect("text")
}

/// A file of the corpus as text.
pub fn corpus_text(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus").join(path);
    source(&file).text().to_owned()
}

/// How [`schreibe`] spells namespaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stil {
    /// A prefix; elements without namespace stay without.
    Praefix(&'static str),
    /// A default namespace; elements without namespace take it away again.
    Vorgabe,
    /// A default namespace that also catches elements without namespace.
    VorgabeFuerAlles,
}

/// Writes an element anew. `umgekehrt` puts the names of children in reverse order; several of
/// one name keep theirs.
pub fn schreibe(root: Element<'_>, stil: Stil, umgekehrt: bool) -> String {
    let mut out = String::new();
    write_element(&mut out, root, stil, umgekehrt);
    out
}

fn write_element(out: &mut String, element: Element<'_>, stil: Stil, umgekehrt: bool) {
    let own = element.namespace() == element.document().root().namespace();
    let foreign = element.namespace().filter(|_| !own);
    let tag = match stil {
        Stil::Praefix(prefix) if own => format!("{prefix}:{}", element.name()),
        _ => element.name().to_owned(),
    };
    write!(out, "<{tag}").unwrap();
    let outer = element.parent().and_then(Element::namespace);
    match (element.parent().is_none(), stil) {
        (true, Stil::Praefix(prefix)) => {
            write!(out, " xmlns:{prefix}=\"{}\"", element.namespace().unwrap()).unwrap();
        }
        (true, _) => write!(out, " xmlns=\"{}\"", element.namespace().unwrap()).unwrap(),
        _ if foreign.is_some() && foreign != outer => {
            write!(out, " xmlns=\"{}\"", foreign.unwrap()).unwrap();
        }
        (_, Stil::Vorgabe) if element.namespace().is_none() && outer.is_some() => {
            out.push_str(" xmlns=\"\"");
        }
        _ => {}
    }
    for attribute in element.attributes().filter(|attribute| attribute.namespace.is_none()) {
        write!(out, " {}=\"{}\"", attribute.name, escape(attribute.value)).unwrap();
    }
    out.push('>');
    let mut children: Vec<Element<'_>> = element.children().collect();
    if umgekehrt && foreign.is_none() {
        let names: Vec<&str> = children.iter().map(|child| child.name()).collect();
        let first = |name: &str| names.iter().position(|other| *other == name);
        children.sort_by_key(|child| std::cmp::Reverse(first(child.name())));
    }
    if children.is_empty() {
        for node in element.nodes() {
            if let Node::Text(piece) = node {
                let text = piece.text();
                out.push_str(&escape(text));
            }
        }
    }
    for child in children {
        write_element(out, child, stil, umgekehrt);
    }
    write!(out, "</{tag}>").unwrap();
}

fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\r', "&#13;").replace('\n', "&#10;")
}
