//! Random schemas and documents, judged by this validator and by libxml2 (`xmllint`; skipped, and
//! said so, where it is not installed). Each disagreement must be one where libxml2 is known to be
//! wrong by the text of the specification. `FIM_PAIRS=20000` asks for that many documents;
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

#[test]
fn zzdump() {
    let Some(seed) = std::env::var("FIM_DUMP").ok() else { return };
    let g = erzeuger::generate(seed.parse().expect("n"), erzeuger::Options { documents: 8, identity: false });
    let dir = format!("/tmp/seed{seed}");
    let _ = std::fs::create_dir_all(&dir);
    let raw = format!("/tmp/raw{seed}"); let _ = std::fs::create_dir_all(&raw);
    for (n, t) in &g.files { std::fs::write(format!("{raw}/{n}"), t).expect("w"); }
    for (n, t) in &g.files { std::fs::write(format!("{dir}/{n}"), t.replace("><", ">\n<").replace("\n", "\n")).expect("w"); }
    for (i, s) in g.documents.iter().enumerate() { std::fs::write(format!("{dir}/{i}.xml"), &s.text).expect("w"); }
}

#[test]
fn zzjudge() {
    let Some(dir) = std::env::var("FIM_JUDGE").ok() else { return };
    let mut set = xoev_schema::SchemaSet::new();
    let entry = format!("{dir}/main.xsd");
    for e in std::fs::read_dir(&dir).expect("d") {
        let p = e.expect("e").path();
        if p.extension().is_some_and(|x| x == "xsd") { set.add(p.to_str().expect("p"), std::fs::read(&p).expect("r")).expect("a"); }
    }
    let schema = match set.compile(&[&entry]) { Ok(s) => s, Err(e) => { eprintln!("REFUSED {e}"); return; } };
    for e in std::fs::read_dir(&dir).expect("d") {
        let p = e.expect("e").path();
        if p.extension().is_some_and(|x| x == "xml") {
            let source = fim_core::Source::from_text("d", String::from_utf8(std::fs::read(&p).expect("r")).expect("t"));
            let d = fim_core::Document::parse(&source, &fim_core::Limits::default()).expect("doc");
            eprintln!("{}:", p.display());
            schema.validate(&d, &mut xoev_schema::Scratch::default(), &mut |v| eprintln!("   {} {:?} {} {:?}", v.w3c, v.kind, v.found, v.type_name));
        }
    }
    eprintln!("taken");
}

/// Documents; an eighth as many schemas.
const PAIRS: usize = 1_000;

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
