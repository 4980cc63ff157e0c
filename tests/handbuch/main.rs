//! The generated parts of the handbook are current. `UPDATE=1 cargo test` writes them anew.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    reason = "tests touch the world and may fail loudly"
)]

mod buch;
mod eigene_regeln;
mod einstellungen;
#[path = "../fremddaten.rs"]
mod fremddaten;
mod konvolut;
mod leistungen;
mod portalverbund;
mod qs_bericht;
mod regeln;
mod regelseiten;
mod reparatur;
mod vorhaben;

use fim_core::{RuleMeta, Sprache};
use std::path::{Path, PathBuf};

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(name: &str) -> String {
    std::fs::read_to_string(project().join(name)).unwrap_or_default().replace("\r\n", "\n")
}

/// Compares a generated part of a page with what it should be, or writes it.
fn current(name: &str, part: &str, expected: &str) {
    let begin = format!("<!-- {part}, aus dem Programm erzeugt: UPDATE=1 cargo test -->\n");
    let end = "<!-- /erzeugt -->";
    let page = read(name);
    let (before, rest) = page.split_once(&begin).expect("the mark where the part begins");
    let (_, after) = rest.split_once(end).expect("the mark where it ends");
    let whole = format!("{before}{begin}{expected}{end}{after}");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(project().join(name), &whole).expect("write");
    }
    assert!(read(name) == whole, "{name}, {part} is stale: run UPDATE=1 cargo test");
}

fn message(rule: &RuleMeta) -> String {
    rule.message.get(Sprache::De).replace("{element}: ", "").replace(['{', '}'], "*")
}
