//! Reads small messages and shows them as plain values.

// Helpers of tests are not seen as tests by the lint.
#![allow(clippy::expect_used)]

use fim_core::{Document, Dump, Finding, Limits, Source};
use serde_json::Value;
use xzufi::Parsed;

pub const NS21: &str = "http://xoev.de/schemata/xzufi/2_1_0";
pub const NS22: &str = "http://xoev.de/schemata/xzufi/2_2_0";
pub const NS23: &str = "http://xoev.de/schemata/xzufi/2_3_1";

/// A message of 2.2 around `content`, with the namespace as default.
pub fn message(content: &str) -> String {
    format!("<nachricht.0401 xmlns=\"{NS22}\">{content}</nachricht.0401>")
}

/// A Leistung of a version that stands alone.
pub fn leistung(namespace: &str, content: &str) -> String {
    format!(
        "<leistung xmlns=\"{namespace}\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{content}</leistung>"
    )
}

/// Parses and reads `xml`, and hands what was read to `look`.
pub fn with<T>(xml: &str, look: impl FnOnce(&Parsed<'_>) -> T) -> T {
    let source = Source::from_text("datei.xml", xml);
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    look(&xzufi::read(&document, &Limits::default()))
}

/// The models of `xml` as JSON.
pub fn dump(xml: &str) -> Vec<Value> {
    with(xml, |parsed| {
        parsed.models().map(|model| serde_json::to_value(Dump(model)).expect("JSON")).collect()
    })
}

/// The findings of `xml`.
pub fn findings(xml: &str) -> Vec<Finding> {
    let source = Source::from_text("datei.xml", xml);
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    xzufi::read(&document, &Limits::default()).findings.finish().0
}

/// Code of the rule and the path of the place, for each finding.
pub fn summary(xml: &str) -> Vec<String> {
    let path =
        |finding: &Finding| finding.place.as_ref().map_or("", |place| &place.path).to_owned();
    findings(xml).iter().map(|finding| format!("{} {}", finding.rule.code, path(finding))).collect()
}
