//! The book holds every page once, and what its pages point to is there.

use crate::{current, project, read};
use fim_validation::rules;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

const SUMMARY: &str = "docs/SUMMARY.md";

/// What the rules of a prefix are about.
const PREFIXES: [(&str, &str); 8] = [
    ("XML", "Lesen der Datei"),
    ("XSD", "Schema"),
    ("XDF", "Datenfelder"),
    ("XZF", "Leistungen"),
    ("XPZ", "Prozesse"),
    ("GCL", "Codelisten"),
    ("FIM", "Über Dateien hinweg"),
    ("OZG", "Vorhaben"),
];

#[test]
fn every_page_is_in_the_book_once() {
    let mut chapters = String::new();
    for (prefix, topic) in PREFIXES {
        writeln!(chapters, "  - [{prefix}: {topic}]()").expect("text");
        let mut found: Vec<_> = rules().filter(|rule| rule.code.starts_with(prefix)).collect();
        found.sort_by_key(|rule| rule.code);
        for rule in found {
            let (code, name) = (rule.code, rule.name);
            writeln!(chapters, "    - [{code} {name}](regeln/{code}.md)").expect("text");
        }
    }
    current(SUMMARY, "Regeln", &chapters);
    let mut named: BTreeMap<String, usize> = BTreeMap::new();
    for link in links(&read(SUMMARY)).into_iter().filter(|link| !link.is_empty()) {
        *named.entry(link).or_default() += 1;
    }
    let twice: Vec<_> = named.iter().filter(|(_, count)| **count > 1).collect();
    assert!(twice.is_empty(), "{SUMMARY} names more than once: {twice:?}");
    let pages: BTreeSet<String> = rules()
        .map(|rule| format!("regeln/{}.md", rule.code))
        .chain(pages().into_iter().filter(|page| page != "SUMMARY.md"))
        .collect();
    let named: BTreeSet<String> = named.into_keys().collect();
    let (lacks, gone) = (pages.difference(&named), named.difference(&pages));
    let (lacks, gone): (Vec<_>, Vec<_>) = (lacks.collect(), gone.collect());
    assert!(lacks.is_empty() && gone.is_empty(), "{SUMMARY} lacks {lacks:?}, names {gone:?}");
}

#[test]
fn links_and_anchors_lead_somewhere() {
    let mut broken = Vec::new();
    let docs = pages().into_iter().map(|page| format!("docs/{page}"));
    for page in docs.chain(["README.md".to_owned()]) {
        let folder = Path::new(&page).parent().expect("folder").to_owned();
        for link in links(&read(&page)) {
            if link.is_empty() || link.contains(':') {
                continue;
            }
            let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = if path.is_empty() { PathBuf::from(&page) } else { folder.join(path) };
            let there = project().join(&target).exists();
            let name = target.to_string_lossy();
            if !there || !(anchor.is_empty() || anchors(&read(&name)).contains(anchor)) {
                broken.push(format!("{page}: {link}"));
            }
        }
    }
    assert!(broken.is_empty(), "links into nothing: {broken:#?}");
}

#[test]
fn paths_that_pages_name_are_there() {
    let mut missing = Vec::new();
    for page in pages() {
        for code in read(&format!("docs/{page}")).split('`').skip(1).step_by(2) {
            let ours =
                ["crates/", "schemas/", "tests/"].iter().any(|start| code.starts_with(start));
            let plain = !code.contains(['*', ' ', '\n', '<', '…', '{']);
            if ours && plain && !project().join(code).exists() {
                missing.push(format!("{page}: {code}"));
            }
        }
    }
    assert!(missing.is_empty(), "paths that are not there: {missing:#?}");
}

/// All pages below docs, by their path from there.
fn pages() -> Vec<String> {
    fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("folder").flatten() {
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                collect(&entry.path(), &format!("{name}/"), found);
            } else if name.ends_with(".md") {
                found.push(name);
            }
        }
    }
    let mut found = Vec::new();
    collect(&project().join("docs"), "", &mut found);
    found.sort();
    found
}

fn parse(page: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(page, Options::ENABLE_TABLES)
}

fn links(page: &str) -> Vec<String> {
    let target = |event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            Some(dest_url.into_string())
        }
        _ => None,
    };
    parse(page).filter_map(target).collect()
}

/// Anchors of headings, as forges and mdBook make them.
fn anchors(page: &str) -> BTreeSet<String> {
    let (mut found, mut heading) = (BTreeSet::new(), None::<String>);
    for event in parse(page) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let letters = heading.take().unwrap_or_default().to_lowercase();
                let kept = letters.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
                found.insert(kept.map(|c| if c == ' ' { '-' } else { c }).collect());
            }
            _ => {}
        }
    }
    found
}
