//! Random schemas and documents, judged by this validator, by the crate `xsd-schema` and by
//! libxml2. It takes minutes to build, so it runs by hand:
//!
//! ```text
//! cargo test --release -p schema-richter --features xsd-schema --test differenz -- --nocapture
//! ```
//!
//! `FIM_PAIRS=20000` asks for that many documents, `FIM_SEED` says where to begin.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "tests touch the world and may fail loudly"
)]
// Shared with tests that use more of it.
#![allow(dead_code)]

#[path = "../../xoev-schema/tests/differenz/erzeuger/mod.rs"]
mod erzeuger;
#[path = "../../../tests/schema/random.rs"]
mod random;
#[path = "../../xoev-schema/tests/differenz/richter.rs"]
mod richter;
#[path = "../../xoev-schema/tests/differenz/vergleich.rs"]
mod vergleich;
#[path = "../../xoev-schema/tests/differenz/xmllint.rs"]
mod xmllint;

use erzeuger::Generated;
use richter::{Finding, Verdict};
use std::fs;
use std::path::Path;
use vergleich::{Comparison, Known, wanted};
use xsd_schema::validation::{
    CollectingValidationSink, SchemaValidator, ValidationFlags, drive_quick_xml,
};
use xsd_schema::{SchemaSet, SchemaSetBuilder};

/// Documents; an eighth as many schemas, and those that are refused.
const PAIRS: usize = 6_000;

#[test]
fn xsd_schema_says_the_same_of_random_schemas_and_documents() {
    let mut comparison = Comparison::new("xsd-schema", KNOWN);
    comparison.run(wanted(PAIRS), &judge);
    comparison.finish();
}

#[test]
fn libxml2_says_the_same_of_random_schemas_and_documents() {
    if !xmllint::is_there() {
        eprintln!("SKIPPED: xmllint is not installed (Debian: libxml2-utils)");
        return;
    }
    let mut comparison = Comparison::new("xmllint", xmllint::KNOWN);
    comparison.run(wanted(PAIRS), &xmllint::judge);
    comparison.finish();
}

fn judge(generated: &Generated) -> Verdict {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("xsd-{}", generated.seed));
    fs::create_dir_all(&folder).expect("folder");
    for (name, text) in &generated.files {
        fs::write(folder.join(name), text).expect("file");
    }
    let entry = folder.join(&generated.files[0].0);
    let entry = entry.to_str().expect("text");
    let built = SchemaSetBuilder::new().add("", entry).and_then(SchemaSetBuilder::compile);
    fs::remove_dir_all(&folder).expect("folder");
    let schema = match built {
        Ok(schema) => schema.into_schema_set(),
        Err(error) => {
            return Verdict { refused: Some(error.to_string()), documents: Vec::new() };
        }
    };
    let documents = generated.documents.iter().map(|sample| complaints(&schema, &sample.text));
    Verdict { refused: None, documents: documents.collect() }
}

fn complaints(schema: &SchemaSet, text: &str) -> Vec<Finding> {
    let validator = SchemaValidator::new(schema, ValidationFlags::default());
    let (mut errors, mut warnings) = (Vec::new(), Vec::new());
    let sink = CollectingValidationSink { errors: &mut errors, warnings: &mut warnings };
    let mut runtime = validator.start_run(sink);
    let driven = drive_quick_xml(text.as_bytes(), &mut runtime, schema);
    drop(runtime);
    let finding = |text: String| Finding { kind: None, of: None, text };
    let failed = driven.err().map(|error| finding(format!("{error:?}")));
    errors.iter().map(|error| finding(error.to_string())).chain(failed).collect()
}

const KNOWN: &[Known] = &[];
