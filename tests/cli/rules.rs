//! `fim explain` and `fim rules`.

use crate::common::fim;
use std::collections::BTreeSet;

#[test]
fn a_rule_is_explained_by_code_digits_or_name() {
    let code = fim(&["explain", "XSD1204"]).seen();
    insta::assert_snapshot!("explain", code);
    insta::assert_snapshot!("explain_en", fim(&["explain", "--sprache", "en", "XSD1204"]).seen());
    assert_eq!(fim(&["explain", "xsd1204"]).seen(), code);
    assert_eq!(fim(&["explain", "zeichen-nicht-erlaubt"]).seen(), code);
    let digits = fim(&["erklaere", "1204"]).stdout;
    assert!(digits.contains(&fim(&["explain", "XSD1204"]).stdout), "{digits}");
    // Digits that two rules share explain both.
    let both = fim(&["explain", "1002"]).stdout;
    assert!(both.contains("XML1002 ") && both.contains("\nXSD1002 "), "{both}");
}

#[test]
fn what_a_rule_is_for_is_said_in_words_and_as_the_key_that_lists_it() {
    let mut seen = String::new();
    for code in ["XSD1204", "XDF1001", "XZF1820", "FIM1410", "OZG2320"] {
        let text = fim(&["explain", code]).stdout;
        let start = text.find("  gilt für").expect("scope");
        let end = text.find("  Grundlage").expect("basis");
        seen.push_str(&text[start..end]);
    }
    insta::assert_snapshot!("explain_scope", seen);
    let listed = fim(&["rules", "--standard", "ozg"]).stdout;
    assert!(listed.contains("OZG2320") && !listed.contains("FIM1410"), "{listed}");
}

#[test]
fn every_rule_can_be_explained_in_both_languages() {
    let rules = fim(&["rules", "-f", "json"]).json();
    let rules = rules.as_array().expect("rules");
    for sprache in ["de", "en"] {
        let mut arguments = vec!["explain", "--sprache", sprache];
        arguments.extend(rules.iter().map(|rule| rule["code"].as_str().expect("code")));
        let outcome = fim(&arguments);
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        let has_gap = |line: &str| {
            line.split('{').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
        };
        let gap = outcome.stdout.lines().find(|line| has_gap(line));
        assert_eq!(gap, None, "an unfilled gap");
        assert!(outcome.stdout.lines().all(|line| line.chars().count() <= 80));
    }
}

#[test]
fn an_unknown_rule_is_an_error_that_says_what_to_do() {
    let outcome = fim(&["explain", "XYZ9999"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
    insta::assert_snapshot!(outcome.seen());
}

#[test]
fn rules_are_listed_for_one_standard_or_all() {
    let all = fim(&["rules"]).stdout;
    let some = fim(&["rules", "--standard", "xprozess"]);
    insta::assert_snapshot!("rules_xprozess", some.seen());
    assert!(all.lines().count() > some.stdout.lines().count());
    let outcome = fim(&["rules", "--standard", "xbau"]);
    assert_eq!(outcome.code, 2, "{}", outcome.stdout);
    assert!(outcome.stderr.contains("xzufi"), "{}", outcome.stderr);
}

#[test]
fn rules_as_json_have_all_that_is_known_of_them() {
    let json = fim(&["rules", "-f", "json"]).json();
    let rules = json.as_array().expect("rules");
    let codes: BTreeSet<&str> =
        rules.iter().map(|rule| rule["code"].as_str().expect("code")).collect();
    assert_eq!(codes.len(), rules.len());
    assert_eq!(codes.len(), fim_validation::rules().count());
    let keys: Vec<&String> = rules[0].as_object().expect("object").keys().collect();
    assert_eq!(
        keys,
        [
            "code",
            "name",
            "stufe",
            "standard",
            "versions",
            "official",
            "link",
            "herkunft",
            "source",
            "message",
            "why",
            "fix",
            "coincides",
            "optional"
        ]
    );
}
