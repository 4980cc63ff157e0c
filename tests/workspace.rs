//! The shape of the project: who may use whom, how large things may be, and that what is written
//! from the code is current. `UPDATE=1 cargo test` writes it anew.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "tests touch the world and may fail loudly"
)]

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};
use fim_core::{Limits, Sprache};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Each crate and the crates of ours it may use. Those that are still to come stand here already.
const ARROWS: &[(&str, &[&str])] = &[
    ("fim-core", &[]),
    ("xdatenfelder", &["fim-core"]),
    ("xzufi", &["fim-core"]),
    ("xprozess", &["fim-core"]),
    ("genericode", &["fim-core"]),
    ("xoev-schema", &["fim-core"]),
    ("schema-richter", &["fim-core", "xoev-schema"]),
    ("rechtsbezug", &[]),
    ("arbeitsmappe", &["fim-core"]),
    ("ozg", &["fim-core", "rechtsbezug", "arbeitsmappe"]),
    (
        "fim-validation",
        &[
            "fim-core",
            "xdatenfelder",
            "xzufi",
            "xprozess",
            "genericode",
            "xoev-schema",
            "rechtsbezug",
            "ozg",
        ],
    ),
    ("vergleich", &["fim-core", "xdatenfelder", "xzufi", "xprozess", "genericode"]),
    ("fim-report", &["fim-core", "arbeitsmappe"]),
    ("einstellungen", &["fim-core", "fim-validation"]),
    ("korpus-generator", &[]),
    (
        "fuzz-ziele",
        &[
            "arbeitsmappe",
            "einstellungen",
            "fim-core",
            "fim-validation",
            "ozg",
            "rechtsbezug",
            "xoev-schema",
        ],
    ),
    (
        "fim-cli",
        &[
            "fim-core",
            "xdatenfelder",
            "xzufi",
            "xprozess",
            "genericode",
            "xoev-schema",
            "rechtsbezug",
            "ozg",
            "fim-validation",
            "fim-report",
            "vergleich",
            "einstellungen",
            // In tests and benches only.
            "korpus-generator",
        ],
    ),
];

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("project folder")
}

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(project().join("Cargo.toml"))
        .no_deps()
        .exec()
        .expect("cargo metadata")
}

#[test]
fn crates_use_only_the_crates_they_may_use() {
    let allowed: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    for package in metadata().packages {
        let name = package.name.to_string();
        let may_use = allowed.get(name.as_str()).unwrap_or_else(|| panic!("{name} has no row"));
        for dependency in &package.dependencies {
            let ours = allowed.contains_key(dependency.name.as_str());
            let is_allowed = may_use.contains(&dependency.name.as_str());
            assert!(!ours || is_allowed, "{name} must not use {}", dependency.name);
            let for_tests = dependency.kind == DependencyKind::Development;
            let is_generator = dependency.name == "korpus-generator";
            assert!(!is_generator || for_tests, "{name} ships the generator of the corpus");
        }
    }
}

#[test]
fn a_panic_unwinds_in_what_is_shipped() {
    let text = std::fs::read_to_string(project().join("Cargo.toml")).expect("manifest");
    let release = text.split("[profile.release]\n").nth(1).expect("the release profile");
    let release = release.split("\n[").next().unwrap_or_default();
    assert!(release.lines().any(|line| line == "panic = \"unwind\""), "{release}");
    let config = project().join(".cargo/config.toml");
    for path in manifests().into_iter().chain([config]) {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        // A panic that aborts would take all files of a run with it.
        let aborts = |line: &str| line.contains("panic") && line.contains("abort");
        assert!(!text.lines().any(aborts), "{}", path.display());
    }
}

#[test]
fn versions_of_dependencies_stand_in_one_place() {
    for manifest in manifests() {
        let text = std::fs::read_to_string(&manifest).expect("manifest");
        let sections = text.split("\n[").filter(|section| section.contains("dependencies]"));
        for line in sections.flat_map(|section| section.lines().skip(1)) {
            let is_entry = line.contains('=');
            assert!(
                !is_entry || line.contains("workspace = true"),
                "{}: {line}",
                manifest.display()
            );
        }
    }
}

#[test]
fn every_dependency_is_justified() {
    let text = read("docs/abhaengigkeiten.md");
    let ours: BTreeSet<&str> = ARROWS.iter().map(|(name, _)| *name).collect();
    for package in metadata().packages {
        for dependency in &package.dependencies {
            let name = dependency.name.as_str();
            let justified = text.contains(&format!("| `{name}` |"));
            assert!(ours.contains(name) || justified, "docs/abhaengigkeiten.md lacks {name}");
        }
    }
}

#[test]
fn files_stay_small_enough_to_be_read() {
    for path in rust_files() {
        let lines = std::fs::read_to_string(&path).expect("source").lines().count();
        assert!(lines <= 400, "{} has {lines} lines and wants to be two things", path.display());
    }
}

#[test]
fn only_the_command_line_touches_the_world() {
    let forbidden = ["println!", "eprintln!", "std::fs", "std::env", "std::process", "SystemTime"];
    for path in rust_files().iter().filter(|path| is_core_source(path)) {
        let text = std::fs::read_to_string(path).expect("source");
        for word in forbidden {
            assert!(!text.contains(word), "{} uses {word}", path.display());
        }
    }
}

#[test]
fn the_project_speaks_of_itself_alone() {
    let root = project();
    for path in text_files(&root) {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        for word in [["/wo", "rk/"].concat(), ["/ro", "ot/"].concat(), ["crates", ".io-"].concat()]
        {
            assert!(!text.contains(&word), "{} names a path of a machine", path.display());
        }
    }
}

#[test]
fn the_page_of_limits_is_current() {
    let mut page = String::from(
        "# Grenzen\n\n\
         Eingaben sind fremd: Grenzen schützen vor Dateien, die den Rechner lahmlegen. Wird eine\n\
         überschritten, nennt ein Befund (`XML1101`) die Grenze, und der Lauf geht weiter. Ändern\n\
         lässt sie sich mit `--grenze NAME=WERT`, auch mit den Endungen `K`, `M` und `G`:\n\
         `fim check --grenze dateigroesse=1G`.\n\n\
         | Grenze | Vorgabe | Einheit | wovor sie schützt |\n|---|---:|---|---|\n",
    );
    for limit in Limits::TABLE {
        let (unit, why) = (limit.unit.get(Sprache::De), limit.why.get(Sprache::De));
        writeln!(page, "| `{}` | {} | {unit} | {why} |", limit.name, limit.default).expect("text");
    }
    current("docs/grenzen.md", &page);
}

#[test]
fn the_page_of_schema_validity_lists_all_rules() {
    let (begin, end) =
        ("<!-- Aus dem Programm erzeugt: UPDATE=1 cargo test -->\n", "<!-- /erzeugt -->");
    let page = read("docs/schemapruefung.md");
    let (before, rest) = page.split_once(begin).expect("the mark where the table begins");
    let (_, after) = rest.split_once(end).expect("the mark where it ends");
    let mut table = String::from("| Code | Stufe | Meldung |\n|---|---|---|\n");
    for rule in fim_validation::rules().filter(|rule| rule.code.starts_with("XSD")) {
        let (stufe, message) = (rule.stufe.key(), rule.message.get(Sprache::De));
        let message = message.replace(['{', '}'], "*");
        writeln!(table, "| `{}` | {stufe} | {message} |", rule.code).expect("text");
    }
    current("docs/schemapruefung.md", &format!("{before}{begin}{table}{end}{after}"));
}

/// Compares a generated file with what it should be, or writes it.
fn current(name: &str, expected: &str) {
    let path = project().join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, expected).expect("write");
    }
    assert_eq!(read(name), expected, "{name} is stale: run UPDATE=1 cargo test");
}

fn read(name: &str) -> String {
    std::fs::read_to_string(project().join(name)).unwrap_or_default().replace("\r\n", "\n")
}

fn is_core_source(path: &Path) -> bool {
    let text = path.to_string_lossy().replace('\\', "/");
    text.contains("/src/") && !text.contains("/fim-cli/") && !text.contains("/corpus/")
}

fn manifests() -> Vec<PathBuf> {
    metadata().packages.iter().map(|package| package.manifest_path.clone().into()).collect()
}

fn rust_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in ["crates", "tests", "benches", "corpus"] {
        collect(&project().join(folder), &mut files, &|name| name.ends_with(".rs"));
    }
    files
}

fn text_files(root: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let endings = [".rs", ".toml", ".md", ".snap", ".xml", "run"];
    collect(root, &mut files, &|name| endings.iter().any(|ending| name.ends_with(ending)));
    files
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>, wanted: &dyn Fn(&str) -> bool) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        if path.is_dir() && name != "target" && name != ".git" {
            collect(&path, files, wanted);
        } else if wanted(&name) {
            files.push(path);
        }
    }
}
