//! Small lists, and reading them.
#![allow(dead_code, clippy::expect_used, clippy::unwrap_used, reason = "helpers of tests")]

use fim_core::{Document, Dump, Limits, Source};
use genericode::{NAMESPACE, Parsed, XOEV_ANNOTATIONS};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Parses and reads `xml`, and hands what was read on.
pub fn with<T>(xml: &str, then: impl FnOnce(Parsed<'_>) -> T) -> T {
    let source = Source::from_text("ordner/liste.xml", xml);
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    then(genericode::read(&document, &Limits::default()))
}

/// Code of the rule and path of the place, for each finding.
pub fn befunde(xml: &str) -> Vec<String> {
    with(xml, |parsed| {
        let (findings, _) = parsed.findings.finish();
        let path =
            |at: &Option<fim_core::Place>| at.as_ref().map_or(String::new(), |p| p.path.clone());
        findings.iter().map(|f| format!("{} {}", f.rule.code, path(&f.place))).collect()
    })
}

/// The list as JSON.
pub fn dump(xml: &str) -> Value {
    with(xml, |parsed| serde_json::to_value(Dump(&parsed.list)).expect("JSON"))
}

/// A document with this root and content; children have no namespace, as OASIS has it.
pub fn wurzel(root: &str, content: &str) -> String {
    format!("<gc:{root} xmlns:gc='{NAMESPACE}' xmlns:x='{XOEV_ANNOTATIONS}'>{content}</gc:{root}>")
}

/// The same with the children in the namespace of the root, as FIM tools write it.
pub fn qualifiziert(root: &str, content: &str) -> String {
    format!("<{root} xmlns='{NAMESPACE}' xmlns:x='{XOEV_ANNOTATIONS}'>{content}</{root}>")
}

/// A list of these columns, keys and rows.
pub fn liste(spalten: &[&str], keys: &str, rows: &str) -> String {
    let spalten: String =
        spalten.iter().map(|id| format!("<Column Id='{id}' Use='optional'/>")).collect();
    wurzel(
        "CodeList",
        &format!("<ColumnSet>{spalten}{keys}</ColumnSet><SimpleCodeList>{rows}</SimpleCodeList>"),
    )
}

/// A cell of a column.
pub fn zelle(spalte: &str, wert: &str) -> String {
    format!("<Value ColumnRef='{spalte}'><SimpleValue>{wert}</SimpleValue></Value>")
}

/// A row of cells.
pub fn zeile(zellen: &[(&str, &str)]) -> String {
    let zellen: String = zellen.iter().map(|(spalte, wert)| zelle(spalte, wert)).collect();
    format!("<Row>{zellen}</Row>")
}

/// The key column of a list.
pub fn schluesselspalte(xml: &str) -> Option<String> {
    with(xml, |parsed| parsed.list.key_column().map(str::to_owned))
}

/// The code of each entry of a list.
pub fn codes(xml: &str) -> Vec<String> {
    with(xml, |parsed| parsed.list.entries().map(|(code, _)| code.value.to_string()).collect())
}

/// The code lists of the corpus.
pub fn corpus() -> Vec<PathBuf> {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/buecherschrank/codelisten");
    #[allow(clippy::disallowed_methods, reason = "the test reads the corpus")]
    let entries = std::fs::read_dir(&folder).expect("folder of the corpus");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// A file as text.
pub fn text(file: &Path) -> String {
    #[allow(clippy::disallowed_methods, reason = "the test reads the corpus")]
    let bytes = std::fs::read(file).expect("file of the corpus");
    let source = Source::decode("liste.xml", bytes, &Limits::default()).expect("text");
    source.text().to_owned()
}
