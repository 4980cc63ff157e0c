//! The dictionary of the fuzzer: names of elements and attributes as the schemas of the project have
//! them. `UPDATE=1` writes it anew.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "tests touch the world and may fail loudly"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn collect(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        if path.is_dir() {
            collect(&path, names);
        } else if path.extension().is_some_and(|end| end == "xsd") {
            let text = fs::read_to_string(&path).expect("schema");
            for declaration in ["<xs:element name=\"", "<xs:attribute name=\""] {
                let after = text.split(declaration).skip(1);
                names.extend(after.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
            }
        }
    }
}

#[test]
fn the_dictionary_has_the_names_of_the_schemas() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names = BTreeSet::new();
    collect(&here.join("../../schemas/xsd"), &mut names);
    assert!(names.len() > 400, "the schemas are there");
    let lines: String = names.iter().map(|name| format!("\"{name}\"\n")).collect();
    let path = here.join("namen.dict");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &lines).expect("dictionary");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == lines, "stale: UPDATE=1 cargo test -p fuzz-ziele --test woerterbuch");
}
