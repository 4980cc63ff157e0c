//! Whatever stands in a file, every format stays what it is.

use crate::beispiel::feindlich;
use crate::common::{TOOL, render};
use crate::{FORMATE, SPRACHEN, gitlab, sarif, tabelle, xml};
use fim_core::Report;
use fim_report::{Format, Options};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;

const TEXTE: [&str; 14] = [
    "",
    "\"'<>&",
    "]]>",
    "<![CDATA[ x ]]>",
    "a\nb\r\nc\rd\u{2028}e",
    "\u{1b}[31mrot\u{1b}[0m\u{9b}1m",
    "\u{202e}txet",
    "=HYPERLINK(\"http://x\")",
    "+1;2\t3",
    "::error file=x::y",
    "100%0A::stop-commands::x",
    "\0\u{1}\u{b}\u{fffe}\u{ffff}",
    "[a](b) {0} {{x}} [[ATTACHMENT|x]]",
    "../../ä ö#?%41:;\\",
];

fn haelt(report: &Report, sprache: fim_core::Sprache) {
    for format in FORMATE {
        let ausgabe = render(format, report, TOOL, &Options { sprache, ..Options::default() });
        let json = || serde_json::from_str::<Value>(&ausgabe).unwrap();
        match format {
            Format::Sarif => sarif::ist_sarif(&json()),
            Format::Gitlab => {
                let json = json();
                let all = json.as_array().unwrap();
                let prints: BTreeSet<&str> =
                    all.iter().map(|one| one["fingerprint"].as_str().unwrap()).collect();
                assert_eq!(prints.len(), all.len());
            }
            Format::Github => {
                let is_command = |line: &str| {
                    ["::error ", "::warning ", "::notice "].iter().any(|it| line.starts_with(it))
                };
                assert!(ausgabe.lines().all(is_command), "{ausgabe}");
                assert!(!ausgabe.contains(['\u{1b}', '\r', '\u{202e}', '\u{2028}']), "{ausgabe}");
            }
            Format::Junit | Format::Checkstyle => xml::ist_xml(&ausgabe),
            Format::Csv => {
                for row in tabelle::zeilen(report) {
                    assert_eq!(row.len(), 19);
                    let is_formula =
                        |cell: &String| cell.len() > 1 && cell.starts_with(['=', '+', '-', '@']);
                    assert!(!row.iter().any(is_formula), "{row:?}");
                    let steers = |cell: &String| cell.contains(['\u{1b}', '\u{202e}', '\r']);
                    assert!(!row.iter().any(steers), "{row:?}");
                }
            }
            Format::Jsonl => {
                assert!(ausgabe.lines().all(|it| serde_json::from_str::<Value>(it).is_ok()));
            }
            _ => drop(json()),
        }
    }
}

#[test]
fn hostile_texts_break_no_format() {
    let long = "ä<".repeat(2_000);
    for text in TEXTE.into_iter().chain([long.as_str()]) {
        for (sprache, _) in SPRACHEN {
            haelt(&feindlich(text), sprache);
        }
    }
}

#[test]
fn gitlab_takes_what_has_a_path() {
    let json = crate::json(Format::Gitlab, &feindlich("x]]>\u{1b}\n::"));
    gitlab::ist_code_quality(&json);
}

proptest! {
    // Each case goes through all formats.
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_text_breaks_no_format(text in "\\PC{0,20}|[-=+@;:%,<>&\"'\u{1b}\u{202e}\r\n\t \0]{0,12}") {
        haelt(&feindlich(&text), fim_core::Sprache::De);
    }
}
