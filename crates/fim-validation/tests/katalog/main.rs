//! The catalogue of rules as a whole: codes, texts, examples.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "tests touch the world and may fail loudly"
)]

mod lauf;

use fim_core::{Edit, Example, FileEdits, Finding, Herkunft, Limits, RuleMeta, Sprache, Stufe};
use lauf::{Files, asked_for, asking, codes_of, may_coincide, reports, rules};
use std::borrow::Cow;
use std::collections::BTreeSet;

#[test]
fn codes_are_well_formed_and_unique() {
    let mut seen = BTreeSet::new();
    for rule in rules() {
        let (prefix, digits) = rule.code.split_at(3);
        assert!(prefix.bytes().all(|byte| byte.is_ascii_uppercase()), "{}", rule.code);
        assert!(digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()), "{}", rule.code);
        assert!(seen.insert(rule.code), "{} is there twice", rule.code);
    }
}

#[test]
fn names_are_german_words_joined_by_hyphens() {
    let mut seen = BTreeSet::new();
    for rule in rules() {
        let is_fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(!rule.name.is_empty() && rule.name.chars().all(is_fine), "{}", rule.name);
        assert!(seen.insert(rule.name), "{} is there twice", rule.name);
    }
}

#[test]
fn every_text_is_there_in_both_languages_with_the_same_values() {
    for rule in rules() {
        assert!(!rule.source.is_empty(), "{} has no source", rule.code);
        for text in [rule.message, rule.why, rule.fix] {
            let (de, en) = (text.get(Sprache::De), text.get(Sprache::En));
            assert!(!de.trim().is_empty() && !en.trim().is_empty(), "{}", rule.code);
            assert_eq!(keys(de), keys(en), "{}", rule.code);
        }
        let message = rule.message.get(Sprache::De);
        assert!(!message.ends_with('.'), "{}: a message is no sentence", rule.code);
    }
}

fn keys(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(key, _)| key).collect()
}

#[test]
fn the_failing_example_fires_its_rule_and_the_passing_one_does_not() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for example in rule.examples {
            let failing = codes_of(rule, &example.failing_files());
            if !failing.contains(rule.code) {
                wrong.push(format!("{} is silent: {failing:?}", rule.code));
            }
            let strange = |code: &&&str| **code != rule.code && !may_coincide(rule, code);
            if let Some(code) = failing.iter().find(strange) {
                wrong.push(format!("{} comes with {code}", rule.code));
            }
            let passing = codes_of(rule, &example.passing_files());
            if !passing.is_empty() {
                wrong.push(format!("{}: the passing example fires {passing:?}", rule.code));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_edit_of_an_example_finds_its_text() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for example in rule.examples {
            for (base, edits) in edited(example) {
                let mut text = base.to_owned();
                for (old, new) in edits {
                    if !text.contains(old) {
                        wrong.push(format!("{}: {old}", rule.code));
                    }
                    text = text.replacen(old, new, 1);
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Each file that an example changes, with the changes; two changed ways are two.
fn edited(example: &Example) -> Vec<(&'static str, Vec<Edit>)> {
    let both = |base| {
        let (failing, passing) = example.edits().expect("edits");
        vec![(base, failing.to_vec()), (base, passing.to_vec())]
    };
    match *example {
        Example::Whole { .. } | Example::Named { .. } => Vec::new(),
        Example::Edited { base, .. } => both(base),
        Example::Embedded { inner, .. } => both(inner),
        Example::Together { files, failing, passing } => {
            let of = |way: &[FileEdits], name: &str| -> Vec<Edit> {
                let own = way.iter().filter(|(file, _)| *file == name);
                own.flat_map(|(_, edits)| edits.iter().copied()).collect()
            };
            let names: BTreeSet<&str> = files.iter().map(|(name, _)| *name).collect();
            for (name, _) in failing.iter().chain(passing) {
                assert!(names.contains(name), "{name} is not among the files");
            }
            let ways = [failing, passing].into_iter();
            ways.flat_map(|way| files.iter().map(move |(name, text)| (*text, of(way, name))))
                .collect()
        }
    }
}

/// What reading a table or TOML says belongs to no artefact.
fn is_on_reading(rule: &RuleMeta) -> bool {
    rule.code.starts_with("OZG10") || rule.code.starts_with("OZG20")
}

/// Codes of the rules on content: their messages are one line that names the element; what was found
/// and what is expected stand beside it.
fn is_on_content(rule: &RuleMeta) -> bool {
    let prefixes = ["XDF", "XZF", "XPZ", "GCL", "FIM", "OZG"];
    prefixes.iter().any(|prefix| rule.code.starts_with(prefix)) && !is_on_reading(rule)
}

#[test]
fn findings_on_content_name_element_found_and_expected() {
    let mut wrong = Vec::new();
    let limits = Limits::default();
    for rule in rules().into_iter().filter(|rule| is_on_content(rule)) {
        let auswahl = asked_for(rule);
        let vorgaben = asking(rule, &limits, &auswahl);
        for example in rule.examples {
            let reports = reports(&example.failing_files(), &vorgaben);
            let mut findings = reports.iter().flat_map(|report| &report.findings);
            let own = findings.find(|finding| finding.rule.code == rule.code);
            let Some(finding) = own else { continue };
            for sprache in [Sprache::De, Sprache::En] {
                let message = finding.message(sprache);
                if message.chars().count() > 100 || message.contains('{') {
                    wrong.push(format!("{}: {message}", rule.code));
                }
                // What belongs to no artefact is said of the message.
                let element = finding.element.clone().map(|it| it.id.unwrap_or(it.kind));
                let name = element.unwrap_or_else(|| "Nachricht".to_owned());
                if !message.contains(&name) {
                    wrong.push(format!("{} names no element: {message}", rule.code));
                }
                for text in [finding.why(sprache), finding.fix(sprache)] {
                    if text.contains('{') {
                        wrong.push(format!("{}: unfilled: {text}", rule.code));
                    }
                }
            }
            // What the matrix misses is nowhere; what to do is said of every rule.
            let is_missing = rule.code.starts_with("OZG");
            if !is_missing
                && (finding.expected.is_none()
                    || finding.found.is_none() && finding.lacks.is_empty())
            {
                wrong.push(format!("{}: neither found nor expected", rule.code));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// The longest ids, kinds and names of parts there are, put into a file.
fn stretched(text: &str, finding: &Finding) -> Vec<String> {
    const MODULE: &[(&str, &str)] = &[
        ("Leistungsbezeichnung", "02"),
        ("Kurztext", "05"),
        ("Volltext", "06"),
        ("Handlungsgrundlagen", "07"),
        ("Erforderliche Unterlagen", "08"),
        ("Voraussetzungen", "09"),
        ("Verfahrensablauf", "11"),
        ("Hinweise", "16"),
        ("Urheber", "18"),
        ("Teaser", "24"),
        ("Rechtsbehelf", "25"),
    ];
    let id = finding.element.as_ref().and_then(|element| element.id.as_deref());
    let id = id.filter(|id| !id.is_empty()).unwrap_or("LH-4711");
    let long = text.replace(&format!(">{id}<"), &format!(">{id:X<40}<"));
    let mut texts = vec![long.clone()];
    let message = finding.message(Sprache::De);
    // The module with the longest name changes places with the one that is spoken of.
    if let Some((_, code)) = MODULE.iter().find(|(name, _)| message.contains(&format!(", {name}")))
    {
        let code = format!("<code>{code}</code>");
        let swapped = long.replace("<code>15</code>", "<code>?</code>");
        let swapped = swapped.replace(&code, "<code>15</code>");
        texts.push(swapped.replace("<code>?</code>", &code));
    }
    for kind in ["spezialisierung", "organisationseinheit"] {
        for text in texts.clone() {
            let text = text.replace("<x:leistung>", &format!("<x:{kind}>"));
            texts.push(text.replace("</x:leistung>", &format!("</x:{kind}>")));
        }
    }
    texts
}

#[test]
fn messages_are_short_however_long_artefact_and_part_are_called() {
    let (mut wrong, mut looked_at) = (BTreeSet::new(), 0);
    let limits = Limits::default();
    for rule in rules().into_iter().filter(|rule| is_on_content(rule)) {
        let auswahl = asked_for(rule);
        let vorgaben = asking(rule, &limits, &auswahl);
        let alone = rule.examples.iter().filter(|one| !matches!(one, Example::Together { .. }));
        for example in alone {
            let bytes = example.failing().into_owned();
            let Ok(text) = String::from_utf8(bytes.clone()) else { continue };
            let report = fim_validation::check_with("beispiel.xml", bytes, &vorgaben);
            let own = report.findings.iter().find(|finding| finding.rule.code == rule.code);
            for text in own.map(|own| stretched(&text, own)).unwrap_or_default() {
                let report = fim_validation::check_with("b.xml", text.into_bytes(), &vorgaben);
                for finding in report.findings.iter().filter(|one| is_on_content(one.rule)) {
                    wrong.extend(too_long(finding));
                    looked_at += u64::from(finding.rule.code == rule.code);
                }
            }
        }
    }
    assert_eq!(wrong, BTreeSet::new());
    assert!(looked_at > 500, "{looked_at} findings only");
}

/// The messages of a finding that do not fit into the first line of a report.
fn too_long(finding: &Finding) -> impl Iterator<Item = String> {
    let messages = [Sprache::De, Sprache::En].map(|sprache| finding.message(sprache));
    let long = messages.into_iter().filter(|message| message.chars().count() > 100);
    long.map(|message| format!("{}: {message}", finding.rule.code))
}

#[test]
fn messages_across_files_are_short_however_long_ids_are() {
    let (mut wrong, mut looked_at) = (BTreeSet::new(), 0);
    let limits = Limits::default();
    for rule in rules() {
        let auswahl = asked_for(rule);
        let vorgaben = asking(rule, &limits, &auswahl);
        let together = rule.examples.iter().filter(|one| matches!(one, Example::Together { .. }));
        for example in together {
            // Ids that name one another stay the same in all files.
            let long = |(name, bytes): (&'static str, Cow<'static, [u8]>)| {
                let text = String::from_utf8_lossy(&bytes);
                let text = ["LH-6001", "LH-6002", "LH-6009", "LH-OE-71", "LH-OE-79"]
                    .iter()
                    .fold(text.into_owned(), |text, id| text.replace(id, &format!("{id:X<40}")));
                let text = text.replace("formularID>D99", "formularID>DD99");
                let text = text.replace("Version>2.0.0<", "Version>2.0.0-vorlaeufiger-stand<");
                (
                    name,
                    Cow::Owned(
                        text.replace("Erlaubnis für", "Genehmigung von Donaudampfschiff und")
                            .into_bytes(),
                    ),
                )
            };
            let files: Files = example.failing_files().into_iter().map(long).collect();
            let reports = reports(&files, &vorgaben);
            let findings = reports.iter().flat_map(|report| &report.findings);
            for finding in findings.filter(|one| is_on_content(one.rule)) {
                wrong.extend(too_long(finding));
                looked_at += u64::from(finding.rule.code == rule.code);
            }
        }
    }
    assert_eq!(wrong, BTreeSet::new());
    assert!(looked_at > 40, "{looked_at} findings only");
}

#[test]
fn a_proposal_is_never_above_a_warning() {
    for rule in rules().into_iter().filter(|rule| rule.herkunft == Herkunft::Vorschlag) {
        assert!(rule.stufe <= Stufe::Warnung, "{}", rule.code);
    }
}

#[test]
fn rules_without_an_example_are_those_that_need_more_than_a_file() {
    let without: Vec<&str> =
        rules().iter().filter(|rule| rule.examples.is_empty()).map(|rule| rule.code).collect();
    // Access rights, archives and limits are shown by tests of the command line; XZF182x need several files, XZF184x a delivery; of the kinds of
    // violations some only occur with schemas other than ours, XSD14xx only
    // with schemas that the user brings, and XML1302 comes before XSD1001.
    let expected = [
        "XML1006", "XML1007", "XML1101", "XSD1001", "XSD1006", "XSD1007", "XSD1207", "XSD1208",
        "XSD1302", "XSD1306", "XSD1307", "XSD1308", "XSD1309", "XSD1401", "XSD1402", "XZF1820",
        "XZF1821", "XZF1822", "XZF1823", "XZF1840", "XZF1841", "XZF1842", "XZF1843", "XZF1844",
        "XZF1845", "XZF1846", "XZF1847",
    ];
    assert_eq!(without, expected);
}

/// Removing or renaming a code, or changing its level, is seen here.
#[test]
fn the_list_of_rules() {
    let lines: Vec<String> = rules()
        .iter()
        .map(|rule| format!("{} {:<10} {}", rule.code, rule.stufe.key(), rule.name))
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn messages_over_the_broken_corpus_are_short_and_complete() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus/defekt");
    let mut findings = 0;
    for entry in std::fs::read_dir(folder).expect("corpus") {
        let path = entry.expect("entry").path();
        let bytes = std::fs::read(&path).expect("file");
        let report = fim_validation::check("datei.xml", bytes, &Limits::default());
        for finding in &report.findings {
            for sprache in [Sprache::De, Sprache::En] {
                let message = finding.message(sprache);
                assert!(message.chars().count() <= 100, "{message}");
                for text in [message, finding.why(sprache), finding.fix(sprache)] {
                    assert!(!text.contains('{'), "unfilled: {text}");
                }
            }
            findings += 1;
        }
    }
    assert!(findings > 25, "{findings} findings only");
}
