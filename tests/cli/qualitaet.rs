//! The rules on XDatenfelder as users meet them: profiles, targets, code lists, settings.

use crate::common::{Scratch, fim, fim_in, project};
use serde_json::Value;
use std::collections::BTreeSet;

const FOLDER: &str = "corpus/qualitaet";
const DEFECTS: &str = "S99000000950V1.0.0_xdf3.xml";
const GOOD: &str = "S99000000951V1.0.0_xdf3.xml";

fn codes(json: &Value) -> BTreeSet<String> {
    let findings = json["findings"].as_array().expect("findings").iter();
    findings.map(|finding| finding["code"].as_str().expect("code").to_owned()).collect()
}

fn in_folder(arguments: &[&str]) -> crate::common::Outcome {
    fim_in(&project().join(FOLDER), arguments, b"")
}

#[test]
fn what_an_editor_sees() {
    insta::assert_snapshot!("qualitaet_terminal", in_folder(&["check", DEFECTS]).seen());
    let english = ["check", "-f", "kurz", "--sprache", "en", DEFECTS];
    insta::assert_snapshot!("qualitaet_kurz_en", in_folder(&english).seen());
}

#[test]
fn a_target_says_what_is_in_the_way_and_decides_the_exit_code() {
    for (ziel, bad) in [("entwurf", 2), ("methodisch", 3), ("silber", 4), ("gold", 4)] {
        let json = in_folder(&["check", "-f", "json", "--ziel", ziel, DEFECTS, GOOD]).json();
        let release = |file: usize| json["files"][file]["release"][0].clone();
        assert_eq!(release(0)["blocking"], bad, "{ziel}");
        assert_eq!(release(0)["target"], ziel);
        assert_eq!(release(0)["element"]["id"], "S99000000950");
        assert_eq!(release(1)["blocking"], 0, "{ziel}");
        let findings = json["findings"].as_array().expect("findings").iter();
        assert_eq!(findings.filter(|finding| finding["blocking"] == true).count(), bad, "{ziel}");
        assert_eq!(in_folder(&["check", "--ziel", ziel, DEFECTS]).code, 1);
        assert_eq!(in_folder(&["check", "--ziel", ziel, GOOD]).code, 0);
    }
    let outcome = in_folder(&["check", "-f", "kurz", "--ziel", "methodisch", DEFECTS, GOOD]);
    insta::assert_snapshot!("ziel_kurz", outcome.seen());
    let english =
        in_folder(&["check", "-f", "kurz", "--sprache", "en", "--ziel", "gold", DEFECTS, GOOD]);
    insta::assert_snapshot!("ziel_kurz_en", english.seen());
    let outcome = in_folder(&["check", "--ziel", "platin", GOOD]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("methodisch"), "{}", outcome.stderr);
}

#[test]
fn a_level_that_was_named_counts_beside_a_target() {
    // Warnings do not stand in the way of a draft, unless asked for.
    let scratch = Scratch::new("ziel-stufe");
    let text = std::fs::read_to_string(project().join(FOLDER).join(GOOD)).expect("file");
    let text = text.replace("<xdf3:praezisierung minLength=\"3\" maxLength=\"30\"/>", "");
    scratch.write("a.xml", text);
    let code = |arguments: &[&str]| fim_in(scratch.path(), arguments, b"").code;
    assert_eq!(code(&["check", "a.xml", "--ziel", "gold"]), 0);
    assert_eq!(code(&["check", "a.xml", "--ziel", "gold", "--fail-on", "warnung"]), 1);
}

#[test]
fn the_creator_is_asked_for_only_where_a_target_or_a_setting_asks() {
    let scratch = Scratch::new("ersteller");
    let text = std::fs::read_to_string(project().join(FOLDER).join(GOOD)).expect("file");
    let creator = "<xdf3:statusGesetztDurch>Stadt Lindenhain</xdf3:statusGesetztDurch>";
    scratch.write("a.xml", text.replacen(creator, "", 1));
    let has = |arguments: &[&str]| {
        let all: Vec<&str> =
            ["check", "-f", "json", "a.xml"].iter().chain(arguments).copied().collect();
        codes(&fim_in(scratch.path(), &all, b"").json()).contains("XDF1117")
    };
    assert!(!has(&[]));
    assert!(!has(&["--ziel", "methodisch"]));
    assert!(has(&["--ziel", "silber"]));
    assert!(!has(&["--profil", "qs-bericht"]));
    scratch.write("fim.toml", "[qs-bericht]\nVersionsHinweise = 1\n");
    assert!(has(&[]) && has(&["--profil", "qs-bericht"]));
}

#[test]
fn code_lists_are_found_by_what_they_say_of_themselves() {
    let list = |name: &str| {
        let path = project().join(FOLDER).join("codelisten").join(name);
        std::fs::read(path).expect("list")
    };
    let text = std::fs::read(project().join(FOLDER).join(DEFECTS)).expect("file");
    let seen = |files: &[(&str, &str)], arguments: &[&str]| {
        let scratch = Scratch::new("listen");
        scratch.write("a.xml", &text);
        scratch.write("leer/notiz.txt", "");
        for (name, from) in files {
            scratch.write(name, list(from));
        }
        let all: Vec<&str> =
            ["check", "-f", "json", "a.xml"].iter().chain(arguments).copied().collect();
        let json = fim_in(scratch.path(), &all, b"").json();
        (codes(&json).contains("XDF1121"), json["files"][0]["skipped"].is_array())
    };
    // Not there: not checked, and that is said.
    assert_eq!(seen(&[], &[]), (false, true));
    assert_eq!(seen(&[], &["--codelisten", "leer"]), (false, true));
    // Beside the artefact, under any name; the highest version is the current one.
    let (alt, neu, gilt) =
        ("warenart_2024-01-01.xml", "warenart_2025-01-01.xml", "gueltigeVersion.xml");
    assert_eq!(seen(&[("irgendwas.xml", neu)], &[]), (true, false));
    assert_eq!(seen(&[("eins.xml", alt), ("zwei.xml", neu)], &[]), (true, false));
    // In the older version there is a code 77.
    assert_eq!(seen(&[("eins.xml", alt)], &[]), (false, false));
    // In a folder that was named, with any ending and at any depth.
    let deep = [("listen/2025/liste", neu), ("listen/2024/liste", alt)];
    assert_eq!(seen(&deep, &[]), (false, true));
    assert_eq!(seen(&deep, &["--codelisten", "listen"]), (true, false));
    let named = [("listen/liste", neu), ("listen/alt", alt), ("listen/gilt", gilt)];
    assert_eq!(seen(&named, &["--codelisten", "listen"]), (true, false));
}

/// Editors hand on a schema with its lists as one archive.
#[test]
fn an_archive_brings_its_code_lists_along() {
    let scratch = Scratch::new("archivlisten");
    let read = |name: &str| std::fs::read(project().join(FOLDER).join(name)).expect("file");
    let (schema, list) = (read(DEFECTS), read("codelisten/warenart_2025-01-01.xml"));
    let seen = |files: &[(&str, &[u8])]| {
        scratch.write("a.zip", crate::common::zip(files));
        let json = fim_in(scratch.path(), &["check", "-f", "json", "a.zip"], b"").json();
        codes(&json).contains("XDF1121")
    };
    assert!(seen(&[("s/a.xml", &schema), ("listen/C99_genericode.xml", &list)]));
    assert!(!seen(&[("s/a.xml", &schema)]));
}

/// What a document of the XRepository beside the lists says goes before the highest version.
#[test]
fn the_current_version_is_the_one_that_is_named() {
    let scratch = Scratch::new("gueltig");
    let read =
        |name: &str| std::fs::read_to_string(project().join(FOLDER).join(name)).expect("file");
    scratch.write("a.xml", read(DEFECTS));
    scratch.write("l/alt.xml", read("codelisten/warenart_2024-01-01.xml"));
    scratch.write("l/neu.xml", read("codelisten/warenart_2025-01-01.xml"));
    let current = read("codelisten/gueltigeVersion.xml");
    scratch.write("l/gilt.xml", current.replace("2025-01-01", "2024-01-01"));
    scratch.write("fim.toml", "codelisten = [\"l\"]\n");
    let json = fim_in(scratch.path(), &["check", "-f", "json", "a.xml"], b"").json();
    assert!(!codes(&json).contains("XDF1121"), "{json}");
}

#[test]
fn lists_that_are_missing_are_named_and_are_no_finding() {
    let scratch = Scratch::new("fehlend");
    let text = std::fs::read(project().join(FOLDER).join(GOOD)).expect("file");
    scratch.write("a.xml", text);
    let outcome = fim_in(scratch.path(), &["check", "a.xml"], b"");
    insta::assert_snapshot!("codeliste_fehlt", outcome.seen());
    let english = fim_in(scratch.path(), &["check", "--sprache", "en", "a.xml"], b"");
    insta::assert_snapshot!("codeliste_fehlt_en", english.seen());
}

#[test]
fn the_profile_gives_the_judgement_of_the_qs_bericht() {
    let json = in_folder(&["check", "-f", "json", "--profil", "qs-bericht", DEFECTS]).json();
    let expected = ["XDF1001", "XDF1047", "XDF1073", "XDF1096", "XDF1101", "XDF1102", "XDF1121"];
    assert_eq!(codes(&json), expected.map(str::to_owned).into());
    // The rule is told of where it is used.
    let findings = json["findings"].as_array().expect("findings").iter();
    let mut rule = findings.filter(|finding| finding["code"] == "XDF1001");
    assert_eq!(rule.next().expect("finding")["element"]["id"], "G99000000960");
}

#[test]
fn settings_are_found_upwards_and_their_slips_are_told_with_place() {
    let scratch = Scratch::new("config");
    let text = std::fs::read(project().join(FOLDER).join(DEFECTS)).expect("file");
    scratch.write("unten/a.xml", text);
    let seen = |toml: &str| {
        scratch.write("fim.toml", toml);
        let folder = scratch.path().join("unten");
        fim_in(&folder, &["check", "-f", "kurz", "a.xml"], b"")
    };
    let qs = seen("profil = \"qs-bericht\"\n").stdout;
    assert!(qs.contains("[XDF1001] Datenfeldgruppe G99000000960: "), "{qs}");
    assert!(seen("ziel = \"entwurf\"\n").stdout.contains("»Entwurf«"));
    let slips = [
        "profl = \"standard\"\n",
        "profil = \"streng\"\n",
        "ziel = 3\n",
        "codelisten = \"listen\"\n",
        "codelisten = [\"gibt-es-nicht\"]\n",
        "[qs-bericht]\nVersionshinweise = 1\n",
        "[qs-bericht]\nVersionsHinweise = \"ja\"\n",
        "profil = \n",
    ];
    let told = slips.map(|slip| {
        let outcome = seen(slip);
        assert_eq!(outcome.code, 2, "{slip}");
        let folder = scratch.path().to_string_lossy().into_owned();
        format!("{slip}  {}", outcome.stderr.replace(&folder, "ORDNER"))
    });
    insta::assert_snapshot!("config_slips", told.join("\n"));
    let outcome = fim_in(scratch.path(), &["check", "--config", "fehlt.toml", "unten"], b"");
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("fehlt.toml"), "{}", outcome.stderr);
    let outcome = fim(&["check", "--codelisten", "gibt-es-nicht", FOLDER]);
    assert_eq!(outcome.code, 2);
}

#[test]
fn a_number_without_a_rule_is_explained_all_the_same() {
    insta::assert_snapshot!("explain_1108", fim(&["explain", "XDF1108"]).seen());
    // Digits alone mean the official number first, whatever rules of other standards share them.
    let official = fim(&["explain", "XDF1108"]).stdout;
    assert!(fim(&["explain", "1108"]).stdout.starts_with(&official));
    insta::assert_snapshot!(
        "explain_1115_en",
        fim(&["explain", "--sprache", "en", "XDF1115"]).seen()
    );
}

#[test]
fn rules_that_differ_across_files_are_told_once() {
    let outcome = in_folder(&["check", "-f", "json", DEFECTS, GOOD]).json();
    let findings = outcome["findings"].as_array().expect("findings").iter();
    let across: Vec<&Value> = findings.filter(|finding| finding["code"] == "XDF9100").collect();
    assert_eq!(across.len(), 1);
    assert_eq!(across[0]["element"]["id"], "R99000000961");
    assert_eq!(across[0]["related"].as_array().map(Vec::len), Some(1));
    // One file alone shows nothing.
    assert!(!codes(&in_folder(&["check", "-f", "json", DEFECTS]).json()).contains("XDF9100"));
}
