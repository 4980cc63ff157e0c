//! The JSON Schema of the file is the one in the repository.

#![allow(clippy::disallowed_methods, clippy::expect_used, reason = "tests touch the world")]

use std::path::Path;

#[test]
fn the_published_schema_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas/fim.schema.json");
    let text = einstellungen::schema::text();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &text).expect("a file");
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), text, "UPDATE=1 cargo test");
}
