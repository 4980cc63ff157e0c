//! The rules on Leistungen and Prozesse as users meet them: the corpus, choosing rules, thresholds,
//! the reference date.

use crate::common::{Scratch, fim, fim_in, project};
use std::collections::BTreeSet;
use std::fmt::Write;

const LEISTUNG: &str = "corpus/leistungen/typ-1-gold-wetterstation-2.3.1.xml";

/// The files of a folder of the corpus, in order.
fn files(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(project().join(folder)).expect("folder");
    let names = entries.map(|entry| entry.expect("entry").file_name().into_string().expect("name"));
    let files: BTreeSet<String> = names.map(|name| format!("{folder}/{name}")).collect();
    files.into_iter().collect()
}

/// The codes of a run, with what they coincide with.
fn codes(arguments: &[&str]) -> Vec<String> {
    let all: Vec<&str> = ["check", "-f", "json"].iter().chain(arguments).copied().collect();
    let json = fim(&all).json();
    let findings = json["findings"].as_array().expect("findings").iter();
    findings.map(|finding| finding["code"].as_str().expect("code").to_owned()).collect()
}

#[test]
fn good_leistungen_have_no_finding() {
    let all = files("corpus/leistungen");
    assert!(all.len() >= 12, "{all:?}");
    for file in &all {
        assert_eq!(codes(&[file]), Vec::<String>::new(), "{file}");
    }
}

/// One defect, one code; the process without one says nothing.
#[test]
fn each_defect_of_a_process_is_found_by_its_rule_alone() {
    let mut seen = String::new();
    for file in files("corpus/prozesse") {
        let name = file.rsplit('/').next().expect("name");
        writeln!(seen, "{name}: {}", codes(&[&file]).join(" ").trim_end()).expect("text");
    }
    insta::assert_snapshot!("prozesse", seen);
}

#[test]
fn rules_are_asked_for_and_silenced_by_code_or_beginning() {
    let scratch = Scratch::new("auswahl");
    let text = std::fs::read_to_string(project().join(LEISTUNG)).expect("file");
    let long = "Sie ".to_owned() + &"sehr ".repeat(24) + "lange warten. ";
    scratch.write("a.xml", text.replacen("&lt;p&gt;", &format!("&lt;p&gt;{long}"), 1));
    let seen = |arguments: &[&str]| {
        let all: Vec<&str> =
            ["check", "-f", "kurz", "a.xml"].iter().chain(arguments).copied().collect();
        let outcome = fim_in(scratch.path(), &all, b"");
        (outcome.stdout.contains("XZF1903"), outcome.code)
    };
    assert_eq!(seen(&[]), (false, 0));
    assert_eq!(seen(&["--mit", "XZF1903"]), (true, 0));
    assert_eq!(seen(&["--mit", "xzf19,XZF16", "--fail-on", "hinweis"]), (true, 1));
    assert_eq!(seen(&["--mit", "XZF19", "--ohne", "XZF1903"]), (false, 0));
    assert_eq!(seen(&["--mit", "XZF1903", "--ohne", "XZF"]), (true, 0));
    scratch.write("fim.toml", "[regeln]\nmit = [\"XZF19\"]\n");
    assert_eq!(seen(&[]), (true, 0));
    assert_eq!(seen(&["--ohne", "XZF19"]), (false, 0));
    scratch.write("fim.toml", "[regeln]\nmit = [\"XZF19\"]\n[schwellen]\nwoerter-je-satz = 30\n");
    assert_eq!(seen(&[]), (false, 0));
    // Of the same word the command line decides.
    scratch.write("fim.toml", "[regeln]\nohne = [\"XZF1903\"]\n");
    assert_eq!(seen(&["--mit", "XZF1903"]), (true, 0));
    scratch.write("fim.toml", "");
    for (arguments, word) in [
        (&["--mit", "XZF77"][..], "XZF77"),
        (&["--mit", ""], "ein Code fehlt"),
        (&["--ohne", "XZF19,"], "»XZF19,«: ein Code fehlt"),
        (&["--mit", "XZF19,,XZF16"], "ein Code fehlt"),
        (&["--mit", "", "--sprache", "en"], "a code is missing"),
        (&["--mit", "XZF19,xzf16", "--ohne", "XZF16"], "»XZF16« steht unter »mit« und"),
        (&["--mit", "XZF19", "--ohne", "XZF19", "--sprache", "en"], "»XZF19« is both under"),
        (&["--ohne", "XSD1005"], "XSD1005"),
        (&["--stichtag", "morgen"], "morgen"),
    ] {
        let all: Vec<&str> = ["check", "a.xml"].iter().chain(arguments).copied().collect();
        let outcome = fim_in(scratch.path(), &all, b"");
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
        assert!(outcome.stderr.contains(word), "{}", outcome.stderr);
    }
    for (config, word) in [
        ("mit = [\"\"]", "fim.toml:2:8: ein Code fehlt"),
        ("mit = [\"XZF19\"]\nohne = [\"XZF19\"]", "»XZF19« steht unter »mit« und unter »ohne«"),
    ] {
        scratch.write("fim.toml", format!("[regeln]\n{config}\n"));
        let outcome = fim_in(scratch.path(), &["check", "a.xml"], b"");
        assert_eq!(outcome.code, 2);
        assert!(outcome.stderr.contains(word), "{}", outcome.stderr);
    }
}

#[test]
fn a_profile_says_of_which_files_it_says_nothing() {
    let arguments = ["check", "-f", "kurz", "--profil", "qs-bericht", LEISTUNG];
    let told = "Das Profil qs-bericht hat keine Regeln für: 1 XZuFi 2.3.1\n";
    assert!(fim(&arguments).stdout.contains(told));
    assert!(!fim(&["check", "-f", "kurz", LEISTUNG]).stdout.contains("keine Regeln"));
}

#[test]
fn the_reference_date_decides_what_is_old() {
    let old = |arguments: &[&str]| {
        let all: Vec<&str> =
            [LEISTUNG, "--mit", "XZF1609"].iter().chain(arguments).copied().collect();
        codes(&all).contains(&"XZF1609".to_owned())
    };
    assert!(!old(&["--stichtag", "2025-12-31"]));
    assert!(old(&["--stichtag", "2039-12-31"]));
    let scratch = Scratch::new("stichtag");
    let text = std::fs::read(project().join(LEISTUNG)).expect("file");
    scratch.write("a.xml", text);
    scratch.write("fim.toml", "stichtag = 2039-12-31\n[regeln]\nmit = [\"XZF1609\"]\n");
    let outcome = fim_in(scratch.path(), &["check", "-f", "kurz", "a.xml"], b"");
    assert!(outcome.stdout.contains("XZF1609"), "{}", outcome.stdout);
}

#[test]
fn a_profile_asks_for_more() {
    let stammtext = "corpus/leistungen/typ-2-3-stammtext-luecken-lichtinstallation-2.3.1.xml";
    assert_eq!(codes(&[stammtext]), Vec::<String>::new());
    assert!(!codes(&[stammtext, "--profil", "stammtext"]).is_empty());
}
