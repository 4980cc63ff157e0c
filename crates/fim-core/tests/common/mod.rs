//! What several tests need: the corpus, findings of small texts, and what every message must keep.
#![allow(dead_code, reason = "every test crate uses its part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]
#![allow(clippy::disallowed_methods, reason = "the corpus is read from the disk")]

use fim_core::{Document, Finding, Limits, Source, Sprache};
use proptest::test_runner::Config;
use std::path::PathBuf;

/// Both languages.
pub const SPRACHEN: [Sprache; 2] = [Sprache::De, Sprache::En];

/// Files of a folder of the corpus, sorted by name.
pub fn corpus(folder: &str) -> Vec<(String, Vec<u8>)> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../corpus").join(folder);
    let mut files: Vec<_> = std::fs::read_dir(path)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// One file of the corpus.
pub fn corpus_file(folder: &str, name: &str) -> Vec<u8> {
    corpus(folder).into_iter().find(|(file, _)| file == name).expect(name).1
}

/// Decodes with the default limits.
pub fn decode(bytes: &[u8]) -> Result<Source, Box<Finding>> {
    Source::decode("datei.xml", bytes.to_vec(), &Limits::default())
}

/// The finding that stands in the way of decoding.
pub fn refused(bytes: &[u8]) -> Finding {
    match decode(bytes) {
        Ok(source) => panic!("{} decodes to {:?}", bytes.escape_ascii(), source.text()),
        Err(finding) => worded(*finding),
    }
}

/// Parses `text` with `limits` and hands the document to `look`.
pub fn parsed_within<T>(text: &str, limits: &Limits, look: impl FnOnce(&Document<'_>) -> T) -> T {
    let source = Source::from_text("datei.xml", text);
    match Document::parse(&source, limits) {
        Ok(document) => look(&document),
        Err(finding) => panic!("{}", finding.message(Sprache::De)),
    }
}

/// Parses `text` and hands the document to `look`.
pub fn parsed<T>(text: &str, look: impl FnOnce(&Document<'_>) -> T) -> T {
    parsed_within(text, &Limits::default(), look)
}

/// The finding of `text` that is no document, if there is one.
pub fn try_parse(text: &str, limits: &Limits) -> Result<(), Box<Finding>> {
    let source = Source::from_text("datei.xml", text);
    Document::parse(&source, limits).map(|_| ()).map_err(|finding| Box::new(worded(*finding)))
}

/// The finding of `text`, which is no document.
pub fn broken(text: &str) -> Finding {
    *try_parse(text, &Limits::default()).expect_err(&clipped(text))
}

/// Codes of the rules of findings, in their order.
pub fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.rule.code).collect()
}

/// What stands there, and what would be right, in German.
pub fn found_and_expected(finding: &Finding) -> [Option<&str>; 2] {
    [&finding.found, &finding.expected].map(|value| Some(value.as_ref()?.get(Sprache::De)))
}

/// Line and column of a finding.
pub fn position(finding: &Finding) -> (u64, u64) {
    let place = finding.place.as_ref().expect("a place");
    (place.position.line, place.position.column)
}

/// Checks what every finding promises its readers, and hands it on: texts without gaps in both
/// languages, a message that fits on a line, excerpts that are short.
pub fn worded(finding: Finding) -> Finding {
    for sprache in SPRACHEN {
        let message = finding.message(sprache);
        assert!(
            message.chars().count() <= 100,
            "{} characters: {message}",
            message.chars().count()
        );
        assert!(!message.contains('\n'), "{message:?}");
        for text in [message, finding.why(sprache), finding.fix(sprache)] {
            assert!(!text.is_empty() && !text.contains('{'), "{text:?}");
        }
    }
    let related = finding.related.iter().map(|related| &related.place);
    for place in finding.place.iter().chain(related) {
        if let Some(excerpt) = &place.excerpt {
            assert!(excerpt.text.chars().count() <= 245, "{excerpt:?}");
            assert!(excerpt.text.get(excerpt.mark.clone()).is_some(), "{excerpt:?}");
        }
    }
    finding
}

/// Proptest without files beside the tests.
pub fn cases(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

fn clipped(text: &str) -> String {
    fim_core::reading::clip(text, 200)
}
