//! libxml2 as judge of the validator: its verdict on mutants by the official schemas. Skipped, and
//! said so, where `xmllint` is not installed. `FIM_MUTANTS=5000` asks for that many per standard.

use crate::judge::{Case, cases, driver, wanted};
use crate::standard::{STANDARDS, Standard};
use fim_core::{Document, Limits, Source};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use xoev_schema::Kind;

/// Mutants per standard; libxml2 gets them all in one process.
const MUTANTS: u64 = 80;

#[test]
fn libxml2_says_the_same_of_mutants() {
    if Command::new("xmllint").arg("--version").output().is_err() {
        eprintln!("SKIPPED: xmllint is not installed (Debian: libxml2-utils)");
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("xmllint");
    let _ = fs::remove_dir_all(&folder);
    let (mut wrong, mut judged, mut known) = (Vec::new(), 0, [0; KNOWN.len()]);
    for (number, standard) in STANDARDS.iter().enumerate() {
        let Some(cases) = cases(standard, wanted(MUTANTS)) else { return };
        judged += cases.len();
        let valid = validated(&folder.join(number.to_string()), standard, &cases);
        for (number, case) in cases.iter().enumerate() {
            if valid.contains(&number) == case.is_valid() {
                continue;
            }
            if let Some(at) = KNOWN.iter().position(|known| (known.applies)(case)) {
                known[at] += 1;
            } else {
                let ours = if case.is_valid() { "valid" } else { "invalid" };
                wrong.push(format!("{}: ours {ours}: {}", standard.name, case.mutant));
            }
        }
    }
    eprintln!("xmllint: {judged} mutants; known disagreements:");
    for (count, known) in known.iter().zip(&KNOWN) {
        eprintln!("  {count} x {}", known.what);
    }
    assert!(wrong.is_empty(), "{} disagreements\n{}", wrong.len(), wrong.join("\n"));
}

/// Where libxml2 is known to be wrong, and by which text of the specification.
struct Known {
    what: &'static str,
    /// True for cases of this sort.
    applies: fn(&Case) -> bool,
}

const KNOWN: [Known; 5] = [
    Known {
        // Part 1, cvc-complex-type 2.3 speaks of character information items. The infoset does
        // not say whether they were written as CDATA, and an empty section is none at all.
        what: "libxml2 takes an empty or blank CDATA section between elements for text",
        applies: |case| case.is_valid() && case.mutant.text.contains("<![CDATA["),
    },
    Known {
        // Part 2, 4.3.6: the facet whiteSpace of dates, numbers and QName is collapse and fixed;
        // values are checked after that (Part 1, cvc-type 3.1.3 with 3.1.4).
        what: "libxml2 refuses white space around dates, xs:int and xsi:type",
        applies: |case| case.is_valid() && has_blank_around(&case.mutant.text),
    },
    Known {
        // Part 1, cvc-id 1 (3.3.4, Validation Root Valid: ID/IDREF).
        what: "libxml2 does not look for the xs:ID of an xs:IDREF",
        applies: |case| case.is_only(|kind, _| kind == Kind::IdDangling),
    },
    Known {
        // Part 2, 3.2.16: the lexical forms consist of A-Z a-z 0-9 + / = and white space.
        what: "libxml2 passes over foreign characters in xs:base64Binary",
        applies: |case| {
            case.is_only(|kind, of| kind == Kind::ValueDatatype && of == Some("base64Binary"))
        },
    },
    Known {
        // Open to debate. Part 2, 3.3.7 takes NCName from Namespaces in XML, whose letters grew
        // with the fifth edition of XML 1.0; libxml2 stays with the second, as XSD 1.0 cites it.
        what: "libxml2 knows fewer letters of names",
        applies: |case| case.is_valid() && has_rare_letter_in_name(&case.mutant.text),
    },
];

/// Something else than ASCII in an `xs:ID`; only genericode has them.
fn has_rare_letter_in_name(text: &str) -> bool {
    let source = Source::from_text("mutant.xml", text);
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    let mut elements = document.root().descendants();
    elements.any(|element| element.attribute("Id").is_some_and(|id| !id.value.is_ascii()))
}

/// A date, a number or an `xsi:type` that begins or ends with a blank.
fn has_blank_around(text: &str) -> bool {
    let source = Source::from_text("mutant.xml", text);
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    document.root().descendants().any(|element| {
        let is_padded = |value: &str| value.trim() != value;
        is_padded(&element.text()) && is_number_or_date(element.text().trim())
            || element.attributes().any(|attribute| {
                let is_type = attribute.namespace.is_some() && attribute.name == "type";
                is_padded(attribute.value) && (is_type || is_number_or_date(attribute.value.trim()))
            })
    })
}

fn is_number_or_date(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let is_date = digits >= 8 && value.split('-').count() == 3;
    is_date || digits > 0 && digits == value.len()
}

/// Numbers of the cases that libxml2 finds valid.
fn validated(folder: &Path, standard: &Standard, cases: &[Case]) -> BTreeSet<usize> {
    fs::create_dir_all(folder).expect("folder");
    let schema = folder.join("driver.xsd");
    fs::write(&schema, driver(standard).expect("external data")).expect("driver");
    let mut valid = BTreeSet::new();
    for chunk in (0..cases.len()).collect::<Vec<_>>().chunks(500) {
        for number in chunk {
            fs::write(folder.join(number.to_string()), &cases[*number].mutant.text).expect("file");
        }
        let output = Command::new("xmllint")
            .args(["--noout", "--nonet", "--huge", "--schema", "driver.xsd"])
            .args(chunk.iter().map(ToString::to_string))
            .current_dir(folder)
            .output()
            .expect("xmllint");
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        let said = |ending: &str| -> Vec<usize> {
            let names = text.lines().filter_map(|line| line.strip_suffix(ending));
            names.filter_map(|name| name.parse().ok()).collect()
        };
        let (good, bad) = (said(" validates"), said(" fails to validate"));
        assert_eq!(good.len() + bad.len(), chunk.len(), "{text}");
        valid.extend(good);
    }
    let _ = fs::remove_dir_all(folder);
    valid
}
