//! Rules of one's own on the command line: `--regeln`, `fim rules test`, `fim explain`.

use crate::common::{Scratch, fim, fim_in};

const REGELN: &str = "corpus/eigene-regeln/regeln.toml";

/// A row that speaks of every Leistung without this field.
fn zeile(code: &str, feld: &str, falsch: &str) -> String {
    format!(
        "[[regel]]\ncode = \"{code}\"\nname = \"{}\"\nstufe = \"methodisch\"\nstandard = \"xzufi\"\n\
         element = \"leistung\"\nfeld = \"{feld}\"\npflicht = true\n\
         meldung = \"{{element}}: Herausgeber {{wert}}, erwartet {{erwartet}}\"\n\
         meldung-en = \"{{element}}: publisher {{wert}}, expected {{erwartet}}\"\n\
         warum = \"Ohne Herausgeber fragt niemand nach.\"\ntun = \"Den Herausgeber eintragen.\"\n\
         falsch = '{falsch}'\nrichtig = '<leistung><herausgeber><id>1</id></herausgeber></leistung>'\n",
        code.to_lowercase()
    )
}

const LEISTUNG: &str = "<?xml version=\"1.0\"?>\n<x:transferantwort.leistung.040101 xmlns:x=\"http://xoev.de/schemata/xzufi/2_2_0\">\n  <x:schreibe>\n    <x:leistung>\n      <x:id>LH-1</x:id>\n    </x:leistung>\n  </x:schreibe>\n</x:transferantwort.leistung.040101>\n";

#[test]
fn a_rule_of_ones_own_is_told_of_as_any_other() {
    let scratch = Scratch::new("eigene-regeln-check");
    scratch.write("regeln.toml", zeile("NDS0001", "herausgeber/id", "<leistung/>"));
    scratch.write("leistung.xml", LEISTUNG);
    let check = |arguments: &[&str]| {
        let mut all = vec!["check", "leistung.xml", "--ohne", "XZF"];
        all.extend(arguments);
        fim_in(scratch.path(), &all, b"")
    };
    insta::assert_snapshot!("check", check(&["--regeln", "regeln.toml"]).seen());
    let english = check(&["--regeln", "regeln.toml", "--sprache", "en"]);
    insta::assert_snapshot!("check_en", english.seen());
    let json = check(&["--regeln", "regeln.toml", "-f", "jsonl"]).stdout;
    assert!(json.contains("NDS0001") && json.contains("\"LH-1\""), "{json}");
    assert!(!check(&[]).stdout.contains("NDS0001"));
    let without = check(&["--regeln", "regeln.toml", "--ohne", "NDS0001"]);
    assert!(!without.stdout.contains("NDS0001"), "{}", without.stdout);
    // Without the rules nobody knows the code.
    assert_eq!(check(&["--ohne", "NDS"]).code, 2);
}

#[test]
fn what_is_wrong_in_a_file_of_rules_is_told_before_anything_is_checked() {
    let scratch = Scratch::new("eigene-regeln-fehler");
    scratch.write("leistung.xml", LEISTUNG);
    let two = zeile("XZF0001", "herausgeber", "<leistung/>")
        + &zeile("NDS0002", "herausgebr", "<leistung/>");
    scratch.write("regeln.toml", two);
    for arguments in [&["check", "leistung.xml"][..], &["rules"], &["explain", "NDS0002"]] {
        let mut all = arguments.to_vec();
        all.extend(["--regeln", "regeln.toml"]);
        let outcome = fim_in(scratch.path(), &all, b"");
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{arguments:?}");
        insta::assert_snapshot!("fehler", outcome.stderr);
    }
    let missing = fim_in(scratch.path(), &["check", "--regeln", "fehlt.toml"], b"");
    assert_eq!(missing.code, 2);
    assert!(missing.stderr.contains("fehlt.toml: nicht gefunden"), "{}", missing.stderr);
}

#[test]
fn examples_are_run() {
    insta::assert_snapshot!("test", fim(&["rules", "test", REGELN]).seen());
    let scratch = Scratch::new("eigene-regeln-test");
    let good = "<leistung><herausgeber><id>1</id></herausgeber></leistung>";
    let rows = zeile("NDS0001", "herausgeber/id", "<leistung/>")
        + &zeile("NDS0002", "herausgeber/id", good);
    scratch.write("regeln.toml", rows);
    let run = |sprache: &str| {
        fim_in(scratch.path(), &["rules", "test", "--sprache", sprache, "regeln.toml"], b"").seen()
    };
    insta::assert_snapshot!("test_failing", run("de"));
    insta::assert_snapshot!("test_failing_en", run("en"));
    insta::assert_snapshot!("test_without_files", fim(&["rules", "test"]).seen());
    insta::assert_snapshot!("test_help", fim(&["rules", "test", "--help"]).seen());
}

#[test]
fn rules_of_ones_own_are_listed_and_explained() {
    let listed = fim(&["rules", "--regeln", REGELN, "--standard", "xprozess"]).stdout;
    let own = listed.lines().find(|line| line.contains("LH0004")).expect("the row");
    assert!(own.contains("LH0004+"), "{own}");
    assert!(listed.contains("+ eigene Regel"), "{listed}");
    insta::assert_snapshot!("explain", fim(&["explain", "LH0001", "--regeln", REGELN]).seen());
    let english = fim(&[
        "explain",
        "lindenhain-onlinedienst-leistung",
        "--regeln",
        REGELN,
        "--sprache",
        "en",
    ]);
    insta::assert_snapshot!("explain_en", english.seen());
    let json = fim(&["rules", "--regeln", REGELN, "-f", "json"]).json();
    let own = json.as_array().expect("rules").iter().filter(|rule| rule["herkunft"] == "eigen");
    assert_eq!(own.count(), 9);
}

#[test]
fn what_holds_across_files_is_told_of_whatever_the_threads() {
    let scratch = Scratch::new("eigene-regeln-quer");
    let row = |code: &str, feld: &str, bedingung: &str| {
        let row = zeile(code, feld, "<leistung/>");
        row.replace("pflicht = true", bedingung)
    };
    let rows = row("NDS0001", "detailstufe/code", "eindeutig = \"alle\"")
        + &row("NDS0002", "id/@schemeAgencyID", "verweis = \"onlinedienst/id\"");
    scratch.write("regeln.toml", rows);
    let regeln = scratch.path().join("regeln.toml");
    let regeln = regeln.to_str().expect("UTF-8");
    let run = |jobs: &str| {
        fim(&["check", "corpus/leistungen", "--regeln", regeln, "-f", "kurz", "--jobs", jobs])
            .stdout
    };
    let one = run("1");
    assert!(one.contains("NDS0001") && one.contains("NDS0002"), "{one}");
    assert_eq!(run("7"), one);
}
