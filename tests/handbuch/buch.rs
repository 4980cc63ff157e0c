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
    let docs = pages().into_iter().map(|page| format!("docs/{page}"));
    for page in docs.chain(["README.md".to_owned()]) {
        for path in paths(&read(&page)) {
            if !project().join(&path).exists() {
                missing.push(format!("{page}: {path}"));
            }
        }
    }
    assert!(missing.is_empty(), "paths that are not there: {missing:#?}");
}

#[test]
fn paths_are_found_wherever_code_stands_and_nowhere_else() {
    let page = "A lone \\` sign, then `crates/one` and ``crates/two`s``.\n\n\
        ```rust\nuse `crates/three.rs`; see crates/four/mod.rs, (tests/five.rs:12)\n```\n\n\
        \x20   crates/six.rs a.zip!/crates/no corpus/seven.zip!/inside\n\n\
        Text alone names crates/eight, `crates/*/nine` and `other/ten` are none of ours.\n\n\
        `cargo test -p x --test crates/eleven.rs` `docs/zwoelf.md#anker`\n";
    let expected = [
        "crates/one",
        "crates/two`s",
        "crates/three.rs",
        "crates/four/mod.rs",
        "tests/five.rs",
        "crates/six.rs",
        "corpus/seven.zip",
        "crates/eleven.rs",
        "docs/zwoelf.md",
    ];
    assert_eq!(paths(page), expected);
}

#[test]
fn repeated_headings_have_anchors_of_their_own() {
    let page = "# Ein Titel\n\n## Beispiel\n\n## `Beispiel`\n\n## Beispiel-1\n\n## Beispiel\n";
    let found: Vec<String> = anchors(page).into_iter().collect();
    assert_eq!(found, ["beispiel", "beispiel-1", "beispiel-1-1", "beispiel-2", "ein-titel"]);
}

/// Folders whose files pages name by their path from the top.
const ROOTS: [&str; 8] =
    ["crates/", "schemas/", "tests/", "docs/", "corpus/", "benches/", "templates/", ".cargo/"];

/// Paths of the project that code on a page names, in the order in which they stand there.
fn paths(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut in_code = false;
    for event in parse(page) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Code(code) => found.extend(code.split_whitespace().filter_map(path)),
            Event::Text(text) if in_code => {
                found.extend(text.split_whitespace().filter_map(path));
            }
            _ => {}
        }
    }
    found
}

/// The path a word of code is, without the signs around it and the place within the file or archive.
fn path(word: &str) -> Option<String> {
    let word = word.trim_matches(|c| "()[],;:\"'`".contains(c));
    let word = word.split(['#', ':', '!']).next().unwrap_or(word);
    let is_ours = ROOTS.iter().any(|root| word.starts_with(root));
    // A path that ends in a dot goes on in the next line of what a program printed.
    let is_one = !word.ends_with('.') && !word.contains(['*', '<', '>', '…', '{', '$', '=']);
    (is_ours && is_one).then(|| word.to_owned())
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

/// Anchors of headings, as forges and mdBook make them: one that is there already gets a number.
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
                let name: String = kept.map(|c| if c == ' ' { '-' } else { c }).collect();
                let numbered = (1..).map(|number| format!("{name}-{number}"));
                let mut names = std::iter::once(name.clone()).chain(numbered);
                found.extend(names.find(|name| !found.contains(name)));
            }
            _ => {}
        }
    }
    found
}
