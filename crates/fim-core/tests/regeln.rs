//! What is said of the rules of reading: complete, consistent, and true of their examples.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod common;

use common::{SPRACHEN, worded};
use fim_core::reading::RULES;
use fim_core::{Document, Herkunft, Limits, RuleMeta, Source, Stufe, Wording};
use std::collections::BTreeSet;

fn number(rule: &RuleMeta) -> u32 {
    rule.code.trim_start_matches("XML").parse().expect(rule.code)
}

fn texts(rule: &RuleMeta) -> [Wording; 3] {
    [rule.message, rule.why, rule.fix]
}

/// The `{keys}` of a template.
fn keys(template: &str) -> BTreeSet<&str> {
    template.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or(rest)).collect()
}

/// The rules whose examples need nothing but the decoder and the tree builder. Those of structure
/// (XML13xx, XML14xx) need the readers of a standard and are tried in `fim-validation`.
fn without_standard() -> impl Iterator<Item = &'static RuleMeta> {
    RULES.iter().copied().filter(|rule| number(rule) < 1300)
}

/// The codes of everything that is said of a file while it is read.
fn codes(bytes: &[u8]) -> Vec<&'static str> {
    let source = match Source::decode("datei.xml", bytes.to_vec(), &Limits::default()) {
        Ok(source) => source,
        Err(finding) => return vec![worded(*finding).rule.code],
    };
    let mut codes: Vec<_> =
        source.remarks().iter().cloned().map(|remark| worded(remark).rule.code).collect();
    if let Err(finding) = Document::parse(&source, &Limits::default()) {
        codes.push(worded(*finding).rule.code);
    }
    codes
}

#[test]
fn codes_are_xml_and_four_digits() {
    for rule in RULES {
        let digits = rule.code.strip_prefix("XML").expect(rule.code);
        assert!(digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()), "{}", rule.code);
        assert!((1000..1500).contains(&number(rule)), "{}: no such group", rule.code);
    }
}

#[test]
fn codes_and_names_are_unique() {
    let codes: BTreeSet<_> = RULES.iter().map(|rule| rule.code).collect();
    let names: BTreeSet<_> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!((codes.len(), names.len()), (RULES.len(), RULES.len()));
}

#[test]
fn codes_of_a_group_are_without_gaps() {
    for group in [10, 11, 12, 13, 14] {
        let mut numbers: Vec<_> =
            RULES.iter().map(|rule| number(rule)).filter(|n| n / 100 == group).collect();
        numbers.sort_unstable();
        let count = u32::try_from(numbers.len()).expect("few");
        let expected: Vec<_> = (1..=count).map(|n| group * 100 + n).collect();
        assert_eq!(numbers, expected);
    }
}

#[test]
fn codes_ascend() {
    let codes: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
    assert!(codes.is_sorted(), "{codes:?}");
}

#[test]
fn names_are_lower_case_words_joined_by_hyphens() {
    for rule in RULES {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(rule.name.chars().all(fits), "{}", rule.name);
        assert!(rule.name.split('-').all(|word| !word.is_empty()), "{}", rule.name);
    }
}

#[test]
fn every_text_is_there_in_both_languages() {
    for rule in RULES {
        for (wording, sprache) in texts(rule).iter().flat_map(|w| SPRACHEN.map(|s| (w, s))) {
            let text = wording.get(sprache);
            assert!(!text.trim().is_empty() && text.trim() == text, "{}: {text:?}", rule.code);
            assert!(!text.contains("  ") && !text.contains('\n'), "{}: {text:?}", rule.code);
        }
        for wording in texts(rule) {
            assert_ne!(wording.de, wording.en, "{}: not translated", rule.code);
        }
    }
}

#[test]
fn both_languages_have_the_same_keys() {
    for rule in RULES {
        for wording in texts(rule) {
            assert_eq!(keys(wording.de), keys(wording.en), "{}", rule.code);
            for text in [wording.de, wording.en] {
                assert_eq!(text.matches('{').count(), text.matches('}').count(), "{}", rule.code);
                let is_key = |key: &&str| key.bytes().all(|b| b.is_ascii_lowercase());
                assert!(keys(text).iter().all(is_key), "{}: {text}", rule.code);
            }
        }
    }
}

#[test]
fn messages_are_short_lines_and_reasons_are_sentences() {
    for rule in RULES {
        for sprache in SPRACHEN {
            let message = rule.message.get(sprache);
            assert!(message.chars().count() <= 90, "{}: {message}", rule.code);
            assert!(!message.ends_with('.'), "{}: {message}", rule.code);
            let why = rule.why.get(sprache);
            assert!(why.ends_with('.'), "{}: {why}", rule.code);
        }
    }
}

#[test]
fn every_rule_names_its_source_and_belongs_to_no_standard() {
    for rule in RULES {
        assert!(!rule.source.is_empty(), "{}", rule.code);
        assert_eq!((rule.standard, rule.versions), (None, [].as_slice()), "{}", rule.code);
        let proposal_is_mild = rule.herkunft != Herkunft::Vorschlag || rule.stufe <= Stufe::Warnung;
        assert!(proposal_is_mild, "{}: a proposal is never above Warnung", rule.code);
    }
}

#[test]
fn rules_that_may_coincide_exist() {
    let codes: BTreeSet<_> = RULES.iter().map(|rule| rule.code).collect();
    for rule in RULES {
        for other in rule.coincides {
            assert!(!other.starts_with("XML") || codes.contains(other), "{}: {other}", rule.code);
            assert_ne!(*other, rule.code);
        }
    }
}

#[test]
fn failing_examples_fire_their_rule_and_nothing_else() {
    for rule in without_standard() {
        for example in rule.examples {
            let shown = example.failing().escape_ascii().to_string();
            assert_eq!(codes(&example.failing()), [rule.code], "{}: {shown}", rule.code);
        }
    }
}

#[test]
fn passing_examples_are_silent() {
    for rule in without_standard() {
        for example in rule.examples {
            let shown = example.passing().escape_ascii().to_string();
            assert_eq!(codes(&example.passing()), [""; 0], "{}: {shown}", rule.code);
        }
    }
}

/// What the decoder and the tree builder say needs no file system and no standard, so an example
/// can show it. A limit would need a large one.
#[test]
fn rules_of_files_and_of_well_formedness_have_examples() {
    let without: Vec<_> =
        RULES.iter().filter(|rule| rule.examples.is_empty()).map(|rule| rule.code).collect();
    for code in ["XML1001", "XML1002", "XML1003", "XML1004", "XML1005", "XML1008"] {
        assert!(!without.contains(&code), "{code}");
    }
    assert!(!without.iter().any(|code| code.starts_with("XML12")), "{without:?}");
}

#[test]
fn an_example_of_several_files_changes_each_as_often_as_it_says() {
    let files = &[("a.xml", "<a>1 1 1</a>"), ("b.xml", "<b/>")];
    let failing = &[("a.xml", &[("1", "2"), ("1", "2")] as &[_])];
    let passing = &[("b.xml", &[("<b/>", "<c/>")] as &[_]), ("b.xml", &[("<c/>", "<d/>")])];
    let example = fim_core::Example::Together { files, failing, passing };
    let shown = |files: Vec<(&'static str, std::borrow::Cow<'static, [u8]>)>| -> Vec<String> {
        let show = |(name, bytes): &(&str, std::borrow::Cow<'_, [u8]>)| {
            format!("{name} {}", String::from_utf8_lossy(bytes))
        };
        files.iter().map(show).collect()
    };
    assert_eq!(shown(example.failing_files()), ["a.xml <a>2 2 1</a>", "b.xml <b/>"]);
    assert_eq!(shown(example.passing_files()), ["a.xml <a>1 1 1</a>", "b.xml <d/>"]);
    assert_eq!(example.edits(), None);
    assert_eq!(*example.failing(), *b"<a>2 2 1</a>");
}
