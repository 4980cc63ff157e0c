//! How rows are checked: a schema, documents, and for each document the findings in one line each.
//!
//! A finding reads `Kind rule path 'found' [expected] ?suggestion <before later beside other`: the
//! rule without its `cvc-`; the path ends with `^child` for a gap before a child, with `$` for one
//! at the end, with `@name` for an attribute, with `#` for text; names that are alternatives are
//! joined by `|`.

use super::notation::parse;
use fim_core::{Document, Element, Limits, Source, Sprache};
use std::fmt::Write as _;
use xoev_schema::{At, Schema, SchemaError, SchemaSet, Scratch, Violation};

const OPEN: &str = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'";
const INSTANCE: &str = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

/// A document and its findings.
pub type Row<'r> = (&'r str, &'r [&'r str]);

/// A schema document without a target namespace around declarations.
pub fn plain(declarations: &str) -> String {
    format!("{OPEN}>{declarations}</xs:schema>")
}

/// A schema document for `urn:t` (prefix `t`), local elements qualified.
pub fn in_t(declarations: &str) -> String {
    let names = "targetNamespace='urn:t' xmlns:t='urn:t' elementFormDefault='qualified'";
    format!("{OPEN} {names}>{declarations}</xs:schema>")
}

/// A schema document with further attributes on its outermost element.
pub fn with(attributes: &str, declarations: &str) -> String {
    format!("{OPEN} {attributes}>{declarations}</xs:schema>")
}

/// An element `r` with this content model (see `notation`).
pub fn model(notation: &str) -> String {
    let content = parse(notation).xsd();
    plain(&format!("<xs:element name='r'><xs:complexType>{content}</xs:complexType></xs:element>"))
}

/// Compiles documents; the first is the entry.
pub fn compile(documents: &[(&str, &str)]) -> Result<Schema, Box<SchemaError>> {
    let mut set = SchemaSet::new();
    for (name, text) in documents {
        set.add(name, text.as_bytes().to_vec())?;
    }
    set.compile(&[documents[0].0])
}

/// The one schema document `text`, compiled.
pub fn schema(text: &str) -> Schema {
    compile(&[("s.xsd", text)]).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// A document as text: `a b*2 c=5` is short for `<r><a/><b/><b/><c>5</c></r>`. What begins with
/// `<` stands as it is, but that `xsi` is bound in its outermost element.
pub fn document(short: &str) -> String {
    if let Some(rest) = short.strip_prefix('<') {
        if rest.starts_with(['?', '!']) {
            return short.to_owned();
        }
        let end = rest.find([' ', '>', '/', '\n']).expect("a tag");
        return format!("<{} {INSTANCE}{}", &rest[..end], &rest[end..]);
    }
    let mut text = String::from("<r>");
    for word in short.split_whitespace() {
        let (name, times) = word.split_once('*').unwrap_or((word, "1"));
        let (name, value) = name.split_once('=').unwrap_or((name, ""));
        for _ in 0..times.parse().expect("a number") {
            write!(text, "<{name}>{value}</{name}>").expect("memory");
        }
    }
    text + "</r>"
}

/// The findings of a document.
pub fn findings(schema: &Schema, text: &str) -> Vec<String> {
    let source = Source::from_text("d.xml", text);
    let document = match Document::parse(&source, &Limits::default()) {
        Ok(document) => document,
        Err(finding) => panic!("{}: {text}", finding.message(Sprache::En)),
    };
    let mut scratch = Scratch::default();
    let mut lines = Vec::new();
    schema.validate(&document, &mut scratch, &mut |violation| lines.push(line(&violation)));
    assert_eq!(schema.is_valid(&document, &mut scratch), lines.is_empty());
    lines
}

/// Rows of a set of schema documents; the first is the entry.
pub fn check_set(documents: &[(&str, &str)], rows: &[Row<'_>]) {
    let schema = compile(documents).unwrap_or_else(|error| panic!("{error}\n{documents:?}"));
    let mut wrong = String::new();
    for (short, expected) in rows {
        let text = document(short);
        let found = findings(&schema, &text);
        if found != *expected {
            write!(wrong, "{text}\n  is: {found:#?}\n  not: {expected:#?}\n").expect("memory");
        }
    }
    assert!(wrong.is_empty(), "{}\n{wrong}", documents[0].1);
}

/// Rows of declarations without a namespace.
pub fn check(declarations: &str, rows: &[Row<'_>]) {
    check_set(&[("s.xsd", &plain(declarations))], rows);
}

/// Rows of declarations in `urn:t`.
pub fn check_in_t(declarations: &str, rows: &[Row<'_>]) {
    check_set(&[("s.xsd", &in_t(declarations))], rows);
}

/// Rows of a content model in short notation.
pub fn check_model(notation: &str, rows: &[Row<'_>]) {
    check_set(&[("s.xsd", &model(notation))], rows);
}

fn line(violation: &Violation<'_>) -> String {
    let rule = violation.w3c.strip_prefix("cvc-").unwrap_or(violation.w3c);
    let mut line = format!("{:?} {rule} {}", violation.kind, path(violation.element));
    let at = match violation.at {
        At::Tag => String::new(),
        At::Before(child) => format!("^{}", last(child)),
        At::End => "$".to_owned(),
        At::Attribute(attribute) => format!("@{}", attribute.name),
        At::Text(_) => "#".to_owned(),
    };
    line.push_str(&at);
    if !violation.found.is_empty() {
        write!(line, " '{}'", violation.found).expect("memory");
    }
    if !violation.expected.is_empty() {
        let between = if violation.one_of { "|" } else { " " };
        write!(line, " [{}]", violation.expected.join(between)).expect("memory");
    }
    if let Some(suggestion) = &violation.suggestion {
        write!(line, " ?{suggestion}").expect("memory");
    }
    if let Some(before) = violation.before {
        write!(line, " <{}", last(before)).expect("memory");
    }
    if violation.comes_later {
        line.push_str(" later");
    }
    if let Some(other) = violation.other {
        write!(line, " beside {}", last(other)).expect("memory");
    }
    line
}

fn path(element: Element<'_>) -> String {
    let mut names: Vec<String> = element.ancestors().map(last).collect();
    names.reverse();
    names.join("/")
}

/// The name, with its number where siblings before it have the same one.
fn last(element: Element<'_>) -> String {
    let before = element.parent().map_or(0, |parent| {
        let same = |sibling: &Element<'_>| sibling.name() == element.name();
        parent.children().take_while(|sibling| *sibling != element).filter(same).count()
    });
    if before == 0 {
        element.name().to_owned()
    } else {
        format!("{}{}", element.name(), before + 1)
    }
}
