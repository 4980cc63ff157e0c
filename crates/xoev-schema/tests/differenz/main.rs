//! Random schemas and documents, judged by this validator and by libxml2 (`xmllint`; skipped, and
//! said so, where it is not installed). Each disagreement must be one where libxml2 is known to be
//! wrong by the text of the specification. `FIM_PAIRS=20000` asks for that many documents of each sort;
//! another judge, slower to build, is in the crate `schema-richter`.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "tests touch the world and may fail loudly"
)]
// Shared with other tests, which use more of it.
#![allow(dead_code)]

mod erzeuger;
#[path = "../../../../tests/schema/random.rs"]
mod random;
mod richter;
mod vergleich;
mod xmllint;

use vergleich::{Comparison, wanted};

/// Documents without keys, and as many with them; an eighth as many schemas.
const PAIRS: usize = 1_000;

#[test]
fn libxml2_says_the_same_of_random_schemas_and_documents() {
    if !xmllint::is_there() {
        eprintln!("SKIPPED: xmllint is not installed (Debian: libxml2-utils)");
        return;
    }
    let mut comparison = Comparison::new("xmllint", xmllint::KNOWN, xmllint::SELDOM);
    comparison.run(wanted(PAIRS), &xmllint::judge);
    comparison.finish(false);
}
