//! `fim stats`: what it shows, and that its totals are those of an independent count.

use crate::common::{GOOD, HINT, Scratch, fim, fim_in, fim_wide, fim_with_stdin, project};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const LISTEN: &str = "corpus/buecherschrank/codelisten";

#[test]
fn corpora_look_like_this() {
    let seen = |path: &str| fim(&["stats", path, "--stichtag", "2026-01-31"]).seen();
    insta::assert_snapshot!("buecherschrank", seen("corpus/buecherschrank"));
    insta::assert_snapshot!("leistungen", seen("corpus/leistungen"));
    insta::assert_snapshot!("vorhaben", seen("corpus/vorhaben"));
    insta::assert_snapshot!("defekt", seen("corpus/defekt"));
    insta::assert_snapshot!(
        "buecherschrank_en",
        fim(&["stats", "corpus/buecherschrank", "--sprache", "en"]).seen()
    );
    insta::assert_snapshot!(
        "leistungen_schmal",
        fim_wide(40, &project(), &["statistik", "corpus/leistungen"], b"").seen()
    );
    insta::assert_snapshot!(
        "leistungen_alle",
        fim(&["stats", "--alle", "corpus/leistungen", "--stichtag", "2026-01-31"]).seen()
    );
}

#[test]
fn formats_for_programs() {
    let file = "corpus/leistungen/typ-2-sdg-de-en-fahrradwerkstatt-2.2.0.xml";
    let seen = |format: &str, path: &str| {
        fim(&["stats", "-f", format, "--stichtag", "2026-01-31", path]).seen()
    };
    insta::assert_snapshot!("json", seen("json", "corpus/qualitaet"));
    insta::assert_snapshot!("csv", seen("csv", "corpus/qualitaet"));
    insta::assert_snapshot!("csv_leistung", seen("csv", file));
}

#[test]
fn nothing_and_slips() {
    let scratch = Scratch::new("stats-leer");
    let empty = fim_in(scratch.path(), &["stats"], b"");
    let others = fim(&["stats", "corpus/andere"]);
    assert_eq!((empty.code, others.code), (3, 3));
    let empty_json = fim_in(scratch.path(), &["stats", "-f", "json"], b"").json();
    assert_eq!(empty_json["summary"]["files"]["total"], 0);
    let lines: Vec<String> = [
        &["stats", "-f", "xlsx"][..],
        &["stats", "-f", "json", "-f", "csv"],
        &["stats", "--ziel", "gold"],
        &["stats", "--profil", "streng"],
        &["stats", "--verlauf"],
        &["stats", "--verlauf", "corpus"],
        &["stats", "--verlauf", "README.md"],
        &["stats", "--verlauf", "corpus/defekt/leer.xml", "corpus/defekt"],
        &["stats", "--verlauf", "neu.jsonl", "-f", "csv=neu.jsonl"],
        &["stats", "--verlauf", "README.md", "--sprache", "en"],
    ]
    .iter()
    .map(|arguments| {
        let outcome = fim(arguments);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{arguments:?}");
        format!("fim {}\n{}", arguments.join(" "), outcome.stderr)
    })
    .collect();
    insta::assert_snapshot!("aufruf", format!("{}\n\n{}", empty.seen(), lines.join("\n")));
    assert!(!project().join("neu.jsonl").exists());
}

#[test]
fn findings_alone_never_fail() {
    assert_eq!(fim(&["stats", "corpus/qualitaet"]).code, 0);
    assert_eq!(fim(&["check", "corpus/qualitaet"]).code, 1);
    let partial = fim(&["stats", "corpus/leistungen", "corpus/defekt/leer.xml"]);
    assert_eq!(partial.code, 2);
    assert!(partial.stderr.contains("corpus/defekt/leer.xml: Die Datei ist leer"));
    assert!(partial.stdout.contains("14 Leistungen"), "{}", partial.stdout);
}

/// The totals are those of `fim check -f json`, counted here.
#[test]
fn totals_are_those_of_a_check() {
    for paths in [
        &["corpus/qualitaet"][..],
        &["corpus/vorhaben", "corpus/vorhaben-defekt"],
        &["corpus/defekt", "corpus/konvolute", "corpus/archiv"],
        &["corpus/schema", "corpus/lieferungen"],
        &["corpus/buecherschrank", "--codelisten", LISTEN, "--profil", "qs-bericht"],
        &["corpus/leistungen", "corpus/lieferungen", "--profil", "pvog"],
        &["corpus/leistungen", "--profil", "sdg", "--ohne", "XZF17"],
    ] {
        let run = |command: &str| fim(&[&[command, "-f", "json"], paths].concat()).json();
        let (check, stats) = (run("check"), run("stats"));
        for part in ["files", "findings", "places"] {
            assert_eq!(check["summary"][part], stats["summary"][part], "{paths:?} {part}");
        }
        let mut counted: BTreeMap<String, (u64, u64, BTreeSet<String>)> = BTreeMap::new();
        for finding in check["findings"].as_array().expect("findings") {
            let code = finding["rule"]["code"].as_str().or(finding["code"].as_str());
            let own = counted.entry(code.expect("code").to_owned()).or_default();
            own.0 += 1;
            let places = finding["places"].as_array().map_or(&[][..], Vec::as_slice);
            own.1 += (places.len() as u64).max(1);
            let files = places.iter().map(|place| &place["file"]).chain([&finding["file"]]);
            own.2.extend(files.filter_map(|file| file.as_str().map(str::to_owned)));
        }
        let regeln = stats["regeln"].as_array().expect("rules");
        assert_eq!(regeln.len(), counted.len(), "{paths:?}");
        for regel in regeln {
            let (ursachen, stellen, dateien) = &counted[regel["code"].as_str().expect("code")];
            let is = (sum(&regel["befunde"]), number(&regel["stellen"]), number(&regel["dateien"]));
            assert_eq!(is, (*ursachen, *stellen, dateien.len() as u64), "{paths:?} {regel}");
            let je = regel["redaktionen"].as_array().expect("Redaktionen").iter();
            assert_eq!(je.map(|it| number(&it["stellen"])).sum::<u64>(), *stellen);
        }
        for part in ["standards", "redaktionen", "themenfelder"] {
            let gruppen = stats[part].as_array().expect("groups");
            let all = |of: &dyn Fn(&Value) -> u64| gruppen.iter().map(of).sum::<u64>();
            let (causes, places) =
                (sum(&check["summary"]["findings"]), &check["summary"]["places"]);
            assert_eq!(all(&|it| sum(&it["befunde"])), causes, "{paths:?} {part}");
            assert_eq!(all(&|it| number(&it["stellen"])), sum(places), "{paths:?} {part}");
        }
    }
}

fn number(value: &Value) -> u64 {
    value.as_u64().expect("a number")
}

/// All levels together.
fn sum(levels: &Value) -> u64 {
    levels.as_object().expect("levels").values().map(number).sum()
}

fn documents(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(project().join(folder)).expect("folder");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("UTF-8")).collect()
}

/// Text modules with a text, by code and language, counted from the bare XML.
#[test]
fn modules_are_those_of_an_independent_count() {
    let mut counted: BTreeMap<(String, String), u64> = BTreeMap::new();
    let mut leistungen = 0;
    for text in documents("corpus/leistungen") {
        let document = roxmltree::Document::parse(&text).expect("XML");
        let is = |node: &roxmltree::Node<'_, '_>, name: &str| node.tag_name().name() == name;
        let found = document.descendants().filter(|node| {
            (is(node, "leistung") || is(node, "ergebnisLeistung"))
                && node.children().any(|child| is(&child, "modulText"))
        });
        for leistung in found {
            leistungen += 1;
            let mut own = BTreeSet::new();
            for modul in leistung.children().filter(|child| is(child, "modulText")) {
                let liste = modul.children().find(|node| is(node, "leikaTextmodul"));
                let liste = liste.expect("code of the module");
                let code = liste.descendants().find(|node| is(node, "code")).unwrap_or(liste);
                let code = code.text().unwrap_or_default().trim();
                for child in modul.children() {
                    let said = match child.tag_name().name() {
                        "inhalt" => child.text(),
                        "weiterfuehrenderLink" => {
                            child.children().find(|it| is(it, "uri")).and_then(|it| it.text())
                        }
                        _ => None,
                    };
                    if said.is_some_and(|text| !text.trim().is_empty()) {
                        let sprache = child.attribute("languageCode").unwrap_or_default();
                        own.insert((code.to_owned(), sprache.to_owned()));
                    }
                }
            }
            own.into_iter().for_each(|key| *counted.entry(key).or_default() += 1);
        }
    }
    let json = fim(&["stats", "-f", "json", "corpus/leistungen"]).json();
    assert_eq!(json["leistungen"]["anzahl"], leistungen);
    let mut shown = BTreeMap::new();
    for modul in json["leistungen"]["module"].as_array().expect("modules") {
        let key = modul["key"].as_str().expect("key");
        for sprache in modul["sprachen"].as_array().expect("languages") {
            let zahl = number(&sprache["gefuellt"]["davon"]);
            if zahl > 0 && key.len() == 2 {
                let code = sprache["code"].as_str().expect("code");
                shown.insert((key.to_owned(), code.to_owned()), zahl);
            }
        }
    }
    assert_eq!(shown, counted);
}

/// Fields of the schemas of a folder by id and version, counted from the bare XML.
#[test]
fn elements_are_those_of_an_independent_count() {
    let path = "corpus/buecherschrank/datenfelder/S99000000101V1.0.0_xdf3.xml";
    let text = std::fs::read_to_string(project().join(path)).expect("schema");
    let document = roxmltree::Document::parse(&text).expect("XML");
    let mut uses: BTreeMap<(String, String), u64> = BTreeMap::new();
    for node in document.descendants() {
        let name = node.tag_name().name();
        if matches!(name, "datenfeld" | "datenfeldgruppe") {
            let child = |node: roxmltree::Node<'_, '_>, name: &str| {
                let found = node.children().find(|child| child.tag_name().name() == name);
                found.and_then(|it| it.text()).unwrap_or_default().to_owned()
            };
            let own = node.children().find(|it| it.tag_name().name() == "identifikation");
            let own = own.expect("identification");
            *uses.entry((child(own, "id"), child(own, "version"))).or_default() += 1;
        }
    }
    // The same schema twice is no use more.
    let json = fim(&["stats", "-f", "json", path, "corpus/archiv"]).json();
    let shown = json["datenfelder"]["verwendung"].as_array().expect("elements");
    let shown: BTreeMap<(String, String), u64> = shown
        .iter()
        .map(|it| {
            let text = |key: &str| it[key].as_str().expect("text").to_owned();
            assert_eq!(it["schemata"], 1);
            ((text("id"), text("version")), number(&it["verwendungen"]))
        })
        .collect();
    assert_eq!(shown, uses);
}

#[test]
fn threads_and_the_order_of_paths_change_nothing() {
    let all = ["corpus/buecherschrank", "corpus/vorhaben", "corpus/defekt", "corpus/leistungen"];
    for format in ["terminal", "json", "csv"] {
        let run = |jobs: &str, paths: &[&str]| {
            fim(&[&["stats", "--alle", "-f", format, "-j", jobs], paths].concat()).stdout
        };
        let one = run("1", &all);
        assert_eq!(run("2", &all), one);
        let reversed: Vec<&str> = all.iter().rev().copied().collect();
        assert_eq!(run("2", &reversed), one);
    }
}

/// An element of XDatenfelder 2 is that of XDatenfelder 3 which the official converter makes of it.
#[test]
fn an_element_in_both_versions_counts_once() {
    let folder = "corpus/buecherschrank/datenfelder";
    let files = ["F99000122V1.0_xdf2.xml", "S99000000101V1.0.0_xdf3.xml"];
    let paths = files.map(|file| format!("{folder}/{file}"));
    let both = fim(&["stats", "-f", "json", &paths[0], &paths[1]]).json();
    let one = fim(&["stats", "-f", "json", &paths[1]]).json();
    assert_eq!(
        both["datenfelder"]["datenfelder"]["anzahl"],
        one["datenfelder"]["datenfelder"]["anzahl"]
    );
    let id = |it: &&Value| it["id"] == "F99000000122";
    let elements = both["datenfelder"]["verwendung"].as_array().expect("elements");
    assert_eq!(elements.iter().filter(id).count(), 1);
}

#[test]
fn runs_are_kept_and_compared() {
    let scratch = Scratch::new("stats-verlauf");
    scratch.write("a.xml", GOOD);
    let file = scratch.path().join("verlauf.jsonl");
    let run = |day: &str, more: &[&str]| {
        let arguments = ["stats", "a.xml", "--verlauf", "verlauf.jsonl", "--stichtag", day];
        fim_in(scratch.path(), &[&arguments, more].concat(), b"")
    };
    let lines = || std::fs::read_to_string(&file).expect("lines");
    let first = run("2026-01-31", &[]);
    assert_eq!(first.code, 0);
    assert!(first.stdout.contains("erster Lauf am 2026-01-31"), "{}", first.stdout);
    scratch.write("a.xml", HINT);
    run("2026-02-28", &[]);
    assert_eq!(lines().lines().count(), 2);

    // What stands there already is never lost, whatever it is; a line without end gets one.
    let mut text = lines() + "kein Lauf\n{\"schemaVersion\":99}\n\n";
    text.push_str(&lines().lines().next().expect("line").replace("standard", "sdg"));
    scratch.write("verlauf.jsonl", &text);
    let third = run("2026-03-31", &[]);
    assert_eq!(third.code, 0);
    assert!(lines().starts_with(&text) && lines().ends_with("}\n"), "{}", lines());
    assert_eq!(lines().lines().count(), 7);
    insta::assert_snapshot!("verlauf", third.seen());
    insta::assert_snapshot!("verlauf_en", run("2026-03-31", &["--sprache", "en"]).seen());
    let json = run("2026-03-31", &["-f", "json"]).json();
    assert_eq!(json["verlauf"]["unlesbare_zeilen"], serde_json::json!([3, 4]));
    assert_eq!(json["verlauf"]["anderes_profil"], 1);
    let days = json["verlauf"]["eintraege"].as_array().expect("runs").iter();
    let days: Vec<&str> = days.filter_map(|it| it["datum"].as_str()).collect();
    let march = ["2026-03-31"; 3];
    assert_eq!(days, [&["2026-01-31", "2026-02-28"][..], &march].concat());
    let csv = run("2026-03-31", &["-f", "csv"]).stdout;
    assert!(csv.contains("\r\nverlauf;;2026-01-31;;;"), "{csv}");
}

#[test]
fn what_is_no_run_is_not_added() {
    let scratch = Scratch::new("stats-kein-lauf");
    let nothing = fim_in(scratch.path(), &["stats", "--verlauf", "verlauf.jsonl"], b"");
    assert_eq!(nothing.code, 3);
    assert!(nothing.stderr.contains("nicht angehängt"), "{}", nothing.stderr);
    assert!(!scratch.path().join("verlauf.jsonl").exists());
    // Numbers that no sum can hold are no run.
    let wild = "{\"schemaVersion\":1,\"tool\":{\"name\":\"fim\",\"version\":\"1\"},\"datum\":\"\",\
        \"profil\":\"standard\",\"dateien\":{\"total\":1,\"ok\":1,\"findings\":0,\"unchecked\":0,\
        \"other\":0},\"befunde\":{\"kritisch\":18446744073709551615,\"methodisch\":1,\"warnung\":0,\
        \"hinweis\":0},\"stellen\":{\"kritisch\":0,\"methodisch\":0,\"warnung\":0,\"hinweis\":0}}\n";
    scratch.write("wild.jsonl", wild);
    let refused =
        fim_in(scratch.path(), &["stats", "--verlauf", "wild.jsonl", "-"], GOOD.as_bytes());
    assert_eq!(refused.code, 2);
    assert_eq!(std::fs::read_to_string(scratch.path().join("wild.jsonl")).expect("file"), wild);
}

#[test]
fn archives_lists_and_standard_input_are_counted() {
    let archive = fim(&["stats", "-f", "json", "corpus/archiv"]).json();
    assert_eq!(archive["datenfelder"]["stammdatenschemata"], 1);
    let stdin = fim_with_stdin(&["stats", "-f", "json", "-"], GOOD.as_bytes()).json();
    assert_eq!(stdin["redaktionen"][0]["redaktion"], "L99999");
    let list = fim_with_stdin(
        &["stats", "-f", "json", "--files-from", "-"],
        b"corpus/leistungen\ncorpus/prozesse\n",
    )
    .json();
    assert_eq!(list["standards"].as_array().map(Vec::len), Some(2));
}
