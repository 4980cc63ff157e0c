//! A page for each rule in docs/regeln, and none beside them.

use crate::{project, read};
use fim_validation::rules;
use std::collections::BTreeSet;

const FOLDER: &str = "docs/regeln";

#[test]
fn each_rule_has_its_page_and_no_other_has_one() {
    let folder = project().join(FOLDER);
    let update = std::env::var_os("UPDATE").is_some();
    if update {
        std::fs::create_dir_all(&folder).expect("folder");
    }
    let mut wanted = BTreeSet::new();
    for rule in rules() {
        let name = format!("{}.md", rule.code);
        let page = fim_report::regelseite(rule);
        if update {
            std::fs::write(folder.join(&name), &page).expect("write");
        }
        assert!(
            read(&format!("{FOLDER}/{name}")) == page,
            "{name} is stale: run UPDATE=1 cargo test"
        );
        wanted.insert(name);
    }
    for entry in std::fs::read_dir(&folder).expect("folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if update && !wanted.contains(&name) {
            std::fs::remove_file(entry.path()).expect("remove");
        } else {
            assert!(wanted.contains(&name), "{FOLDER}/{name} belongs to no rule");
        }
    }
}
