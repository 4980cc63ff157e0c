//! `fim wo`: where something is used.

use crate::common::{Scratch, external, fim, fim_in, fim_with_stdin};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

const REGAL: &str = "corpus/buecherschrank";

fn wo(suche: &str) -> String {
    fim(&["wo", suche, REGAL]).seen()
}

#[test]
fn norms_and_laws() {
    insta::assert_snapshot!("norm", wo("§ 8 FStrG"));
    insta::assert_snapshot!("gesetz", wo("Bundesfernstraßengesetz"));
    insta::assert_snapshot!("satzung", wo("§ 6 SNS Lindenhain"));
    // A by-law is no word a dictionary has; that the files name it is enough.
    let json = fim(&["wo", "-f", "json", "SNS Lindenhain", REGAL]).json();
    assert_eq!(json["query"]["kind"], "vorschrift");
    assert_eq!(json["summary"]["possible"], 0);
}

#[test]
fn elements_and_artefacts() {
    insta::assert_snapshot!("feld", wo("F99000000122"));
    insta::assert_snapshot!("gruppe", wo("G99000000103V1.0.0"));
    insta::assert_snapshot!("schema", wo("S99000000101"));
    insta::assert_snapshot!("schluessel", wo("99108999001000"));
    insta::assert_snapshot!("codeliste", wo("urn:de:lindenhain:codeliste:standortart"));
    insta::assert_snapshot!("stelle", wo("LH-OE-66"));
    insta::assert_snapshot!("name", wo("bücherschrank"));
    insta::assert_snapshot!(
        "feld_en",
        fim(&["where", "F99000000122", REGAL, "--sprache", "en"]).seen()
    );
}

#[test]
fn spellings_of_the_same_search_find_the_same() {
    let same = |spellings: &[&str]| {
        let hits = |suche: &&str| {
            let json = fim(&["wo", "-f", "json", suche, REGAL]).json();
            let normal = json["query"]["normalised"].as_str().map(str::to_lowercase);
            (normal, json["hits"].clone())
        };
        let found: Vec<_> = spellings.iter().map(hits).collect();
        assert!(found.windows(2).all(|pair| pair[0] == pair[1]), "{spellings:?}");
        assert!(found[0].1.as_array().is_some_and(|hits| !hits.is_empty()), "{spellings:?}");
    };
    same(&["F99000000122", "F99000122", "f99000000122", " F99000122 "]);
    same(&["F99000000122V1.0.0", "F99000000122 1.0.0", "F99000122 V1.0.0", "F99000122v1.0.0"]);
    same(&["99108999001000", "urn:de:fim:leika:leistung:99108999001000", "99 108 999 001 000"]);
    same(&["§ 8 FStrG", "§8 FStrG", "§ 8 Bundesfernstraßengesetz", "Paragraf 8 FStrG"]);
    same(&["Bücherschrank", "BÜCHERSCHRANK"]);
}

#[test]
fn what_is_not_there_is_told_with_what_there_is() {
    let seen: Vec<String> = [
        "§ 99 FStrG",
        "FStrGG",
        "F99000000122V7.0",
        "F99000000721",
        "99108999001001",
        "Bucherschrank",
        "urn:de:lindenhain:codeliste:standort",
    ]
    .iter()
    .map(|suche| format!("$ fim wo {suche}\n{}", wo(suche)))
    .collect();
    insta::assert_snapshot!("nichts", seen.join("\n\n"));
    assert_eq!(fim(&["wo", "-f", "json", "FStrGG", REGAL]).json()["suggestions"][0], "FStrG");
}

#[test]
fn exit_codes() {
    let code = |arguments: &[&str]| fim(arguments).code;
    assert_eq!(code(&["wo", "FStrG", REGAL]), 0);
    assert_eq!(code(&["wo", "PAuswG", REGAL]), 1);
    assert_eq!(code(&["wo", "FStrG", "corpus/buecherschrank/prozess/99108999001000.bpmn"]), 3);
    let broken = fim(&["wo", "FStrG", REGAL, "corpus/defekt/leer.xml", "gibt-es-nicht.xml"]);
    assert_eq!(broken.code, 2);
    assert!(broken.stdout.starts_with("FStrG: "), "hits are shown all the same");
    assert!(broken.stderr.contains("corpus/defekt/leer.xml: "), "{}", broken.stderr);
    assert!(broken.stderr.contains("gibt-es-nicht.xml: "), "{}", broken.stderr);
    let lines: Vec<String> = [
        &["wo"][..],
        &["wo", "  ", REGAL],
        &["wo", "ab", REGAL],
        &["wo", "§ 8", REGAL],
        &["wo", "FStrG", "-f", "kurz", REGAL],
        &["wo", "FStrG", "--graph", "png", REGAL],
        &["wo", "FStrG", "--graph", "dot", "--tiefe", "0", REGAL],
        &["wo", "FStrG", "--tiefe", "2", REGAL],
        &["wo", "FStrG", "--graph", "dot", "-f", "json", REGAL],
        &["wo", "ab", REGAL, "--sprache", "en"],
    ]
    .iter()
    .map(|arguments| {
        let outcome = fim(arguments);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{arguments:?}");
        format!("fim {}\n{}", arguments.join(" "), outcome.stderr)
    })
    .collect();
    insta::assert_snapshot!("aufruf", lines.join("\n"));
}

#[test]
fn formats() {
    insta::assert_snapshot!(
        "json",
        fim(&[
            "wo",
            "-f",
            "json",
            "§ 5 SNS Lindenhain",
            "corpus/buecherschrank/datenfelder/F99000122V1.0_xdf2.xml",
            "corpus/buecherschrank/datenfelder/D99000901V1.0_xdf2.xml"
        ])
        .seen()
    );
    insta::assert_snapshot!("csv", fim(&["wo", "-f", "csv", "F99000000122", REGAL]).seen());
    insta::assert_snapshot!(
        "csv_en",
        fim(&["wo", "-f", "csv", "99108999001000", REGAL, "--sprache", "en"]).seen()
    );
}

#[test]
fn several_formats_go_to_files() {
    let scratch = Scratch::new("wo-formate");
    let table = scratch.path().join("wo.csv");
    let format = format!("csv={}", table.display());
    let outcome = fim(&["wo", "FStrG", REGAL, "-f", &format, "-f", "terminal"]);
    assert!(outcome.stdout.starts_with("FStrG: "));
    let bytes = std::fs::read(table).expect("table");
    assert_eq!(bytes.get(..3), Some(&b"\xEF\xBB\xBF"[..]), "Excel needs the mark");
}

#[test]
fn graphs() {
    insta::assert_snapshot!("dot", fim(&["wo", "G99000000106", "--graph", "dot", REGAL]).seen());
    insta::assert_snapshot!(
        "mermaid",
        fim(&["wo", "99108999001000", "--graph", "mermaid", REGAL]).seen()
    );
    insta::assert_snapshot!(
        "mermaid_norm",
        fim(&["wo", "§ 6 SNS Lindenhain", "--graph", "mermaid", REGAL]).seen()
    );
    let deep = fim(&["wo", "S99000000101", "--graph", "dot", "--tiefe", "16", REGAL]);
    assert_eq!(deep.code, 0);
    assert_eq!(deep.stdout.matches(" [label=\"").count() - edges(&deep.stdout), 60);
    assert!(deep.stdout.contains("hier weggelassen"), "{}", deep.stdout);
    assert!(deep.stderr.contains("weggelassen"), "{}", deep.stderr);
    let none = fim(&["wo", "F99999999999", "--graph", "dot", REGAL]);
    assert_eq!(none.code, 1);
    assert!(none.stderr.contains("nichts gefunden"), "{}", none.stderr);
}

fn edges(dot: &str) -> usize {
    dot.matches(" -> ").count()
}

#[test]
fn threads_and_the_order_of_paths_change_nothing() {
    for suche in ["SNS Lindenhain", "99108999001000", "bücherschrank"] {
        for format in ["terminal", "json", "csv"] {
            let run = |more: &[&str]| {
                fim(&[&["wo", "--alle", "-f", format, suche], more].concat()).seen()
            };
            let one = run(&["-j", "1", "corpus/buecherschrank", "corpus/archiv"]);
            assert_eq!(run(&["-j", "2", "corpus/buecherschrank", "corpus/archiv"]), one);
            assert_eq!(run(&["-j", "2", "corpus/archiv", "corpus/buecherschrank"]), one);
        }
        let graph = |jobs: &str| {
            fim(&["wo", suche, "--graph", "dot", "--tiefe", "2", "-j", jobs, REGAL]).seen()
        };
        assert_eq!(graph("1"), graph("2"));
    }
}

#[test]
fn archives_lists_and_standard_input_are_searched() {
    let archive = fim(&["wo", "F99000000122", "corpus/archiv"]);
    assert!(archive.stdout.contains("konvolut.zip!/"), "{}", archive.stdout);
    let list = fim_with_stdin(
        &["wo", "FStrG", "--files-from", "-"],
        b"corpus/buecherschrank/datenfelder/S99000000101V1.0.0_xdf3.xml\n",
    );
    assert!(list.stdout.contains("(1 Datei durchsucht)"), "{}", list.stdout);
    let bytes = std::fs::read(
        crate::common::project()
            .join("corpus/buecherschrank/datenfelder/S99000000101V1.0.0_xdf3.xml"),
    )
    .expect("schema");
    let stdin = fim_with_stdin(&["wo", "FStrG", "-"], &bytes);
    assert!(stdin.stdout.contains("\n-\n"), "{}", stdin.stdout);
}

/// A schema with two fields; `{a}` and `{b}` are their references to law.
fn schema(a: &str, b: &str) -> String {
    let feld = |id: &str, bezug: &str| {
        format!(
            "<x:struktur><x:anzahl>1:1</x:anzahl><x:enthaelt><x:datenfeld><x:identifikation>\
             <x:id>{id}</x:id><x:version>1.0.0</x:version></x:identifikation><x:name>{id}</x:name>\
             <x:bezug>{bezug}</x:bezug></x:datenfeld></x:enthaelt></x:struktur>"
        )
    };
    format!(
        "<x:xdatenfelder.stammdatenschema.0102 \
         xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'><x:stammdatenschema>\
         <x:identifikation><x:id>S99000000001</x:id><x:version>1.0.0</x:version>\
         </x:identifikation><x:name>Antrag</x:name>{}{}</x:stammdatenschema>\
         </x:xdatenfelder.stammdatenschema.0102>",
        feld("F99000000001", a),
        feld("F99000000002", b)
    )
}

/// What is possible is told apart from what is certain, and only where something speaks for it.
#[test]
fn uncertain_hits_stand_apart() {
    let scratch = Scratch::new("wo-ungewiss");
    scratch.write("genannt.xml", schema("§ 28 Abs. 1 MuSchG", "§ 28 Abs. 2"));
    scratch.write("nummer-allein.xml", schema("§ 28", "§ 3 BGB"));
    scratch.write("fremd.xml", schema("§ 28 BGB", "Gesetz über den Hafenbetrieb"));
    let run = |suche: &str| fim_in(scratch.path(), &["wo", suche], b"");
    insta::assert_snapshot!("ungewiss", run("§ 28 MuSchG").seen());
    let json = fim_in(scratch.path(), &["wo", "-f", "json", "§ 28 Abs. 1 MuSchG"], b"").json();
    let matches: Vec<&Value> =
        json["hits"].as_array().expect("hits").iter().map(|hit| &hit["via"]["match"]).collect();
    assert_eq!(matches, ["stelle", "ungewiss"]);
}

/// Several contents of one version are told, with the place of each.
#[test]
fn different_contents_of_a_version_are_told() {
    let scratch = Scratch::new("wo-inhalte");
    scratch.write("a.xml", schema("§ 1 BGB", "§ 2 BGB"));
    scratch.write("b.xml", schema("§ 1 BGB", "§ 3 BGB"));
    let run = |suche: &str| fim_in(scratch.path(), &["wo", suche], b"").seen();
    insta::assert_snapshot!("inhalte", run("F99000000002"));
    assert!(!run("F99000000001").contains("Inhalt"));
}

/// The hits of a search as pairs of file and id of the innermost element.
fn found(root: &Path, suche: &str, folder: &str) -> BTreeSet<(String, String)> {
    let json = fim_in(root, &["wo", "-f", "json", suche, folder], b"").json();
    let pair = |hit: &Value| {
        let inner = hit["chain"].as_array().and_then(|chain| chain.last());
        let id = inner.unwrap_or(&hit["artefact"])["id"].as_str().unwrap_or_default();
        (hit["file"].as_str().expect("file").to_owned(), id.to_owned())
    };
    let hits = json["hits"].as_array().expect("hits").iter();
    hits.filter(|hit| hit["certainty"]["key"] == "sicher").map(pair).collect()
}

/// Every element `wanted` of all files of a folder, found without any of our readers.
fn counted(
    root: &Path,
    folder: &str,
    wanted: impl Fn(roxmltree::Node<'_, '_>) -> Option<String>,
) -> BTreeSet<(String, String)> {
    let mut expected = BTreeSet::new();
    let mut entries: Vec<_> = std::fs::read_dir(root.join(folder))
        .expect("folder")
        .map(|entry| entry.expect("entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".xml"))
        .collect();
    entries.sort();
    for name in entries {
        let file = format!("{folder}/{name}");
        let text = std::fs::read_to_string(root.join(&file)).expect("UTF-8");
        let document = roxmltree::Document::parse(&text).expect("well-formed");
        let ids = document.descendants().filter_map(&wanted);
        expected.extend(ids.map(|id| (file.clone(), id)));
    }
    expected
}

/// The id of the element that a `bezug` or the like stands in.
fn id_around(node: roxmltree::Node<'_, '_>) -> Option<String> {
    node.ancestors().skip(1).find_map(|element| {
        let head =
            element.children().find(|it| it.has_tag_name(name("identifikation", element)))?;
        let id = head.children().find(|it| it.has_tag_name(name("id", element)))?;
        id.text().map(|text| text.trim().to_owned())
    })
}

fn name<'a>(local: &'a str, like: roxmltree::Node<'a, '_>) -> (&'a str, &'a str) {
    (like.tag_name().namespace().unwrap_or_default(), local)
}

#[test]
fn real_schemas_an_independent_reading_finds_the_same_elements() {
    let Some(folder) = external("xdatenfelder3") else { return };
    let root = folder.parent().expect("parent");
    let feld = "F60000000227";
    let expected = counted(root, "xdatenfelder3", |node| {
        let is_field = node.tag_name().name() == "datenfeld";
        let id = is_field.then(|| node.descendants().find(|it| it.tag_name().name() == "id"))??;
        (id.text()?.trim() == feld).then(|| feld.to_owned())
    });
    assert!(expected.len() > 10);
    assert_eq!(found(root, feld, "xdatenfelder3"), expected);

    let expected = counted(root, "xdatenfelder3", |node| {
        let text = node.text().filter(|_| node.tag_name().name() == "bezug")?;
        nennt_paragraf_5(text).then(|| id_around(node))?
    });
    assert!(expected.len() > 10);
    assert_eq!(found(root, "§ 5 PAuswG", "xdatenfelder3"), expected);
}

/// »§ 5 … PAuswG« with nothing of another law between, as plain text.
fn nennt_paragraf_5(text: &str) -> bool {
    text.match_indices("PAuswG").any(|(end, _)| {
        let before = &text[..end];
        let start = before.rfind('§').unwrap_or(0);
        let place = before[start..].trim_start_matches(['§', ' ']);
        place.starts_with('5') && !place[1..].starts_with(|c: char| c.is_alphanumeric())
    })
}
