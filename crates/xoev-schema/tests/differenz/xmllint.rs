//! libxml2 as judge, and where it is known to be wrong.

use crate::erzeuger::Generated;
use crate::richter::{Finding, Verdict};
use crate::vergleich::Known;
use std::fs;
use std::path::Path;
use std::process::Command;
use xoev_schema::Kind;

pub fn is_there() -> bool {
    Command::new("xmllint").arg("--version").output().is_ok()
}

/// One process for a schema with all its documents.
pub fn judge(generated: &Generated) -> Verdict {
    let folder =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("differenz-{}", generated.seed));
    fs::create_dir_all(&folder).expect("folder");
    for (name, text) in &generated.files {
        fs::write(folder.join(name), text).expect("file");
    }
    for (number, sample) in generated.documents.iter().enumerate() {
        fs::write(folder.join(number.to_string()), &sample.text).expect("file");
    }
    let output = Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema", &generated.files[0].0])
        .args((0..generated.documents.len()).map(|number| number.to_string()))
        .current_dir(&folder)
        .output()
        .expect("xmllint");
    fs::remove_dir_all(&folder).expect("folder");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    if text.contains("WXS schema") && text.contains("failed to compile") {
        return Verdict { refused: Some(text), documents: Vec::new() };
    }
    let verdict = |number: usize| {
        if text.lines().any(|line| line == format!("{number} validates")) {
            return Vec::new();
        }
        let failed = ["fails to validate", "validation generated an internal error"];
        assert!(failed.iter().any(|it| text.contains(&format!("{number} {it}"))), "{text}");
        let lines = text.lines().filter(|line| line.starts_with(&format!("{number}:")));
        lines.map(|line| Finding::of_judge(line.to_owned())).collect::<Vec<_>>()
    };
    Verdict { refused: None, documents: (0..generated.documents.len()).map(verdict).collect() }
}

fn is_dangling(finding: &Finding) -> bool {
    finding.kind == Some(Kind::IdDangling)
}

/// No text, where something is to stand.
fn is_nothing(finding: &Finding) -> bool {
    finding.is_at(Kind::ValueDatatype, "")
}

/// Where libxml2 is known to be wrong; the smallest cases are in tests/schema.
pub const KNOWN: &[Known] = &[
    Known {
        // Part 1, cos-particle-restrict (3.9.6), which derivation-ok-restriction 5 asks for.
        what: "libxml2 does not hold the content of a restriction against that of its base",
        applies: |case| {
            case.we_say("content is no restriction")
                && (case.is_unsure() || case.fault().starts_with("cos-particle-restrict"))
        },
    },
    Known {
        // Part 1, cos-nonambig and cos-element-consistent (3.8.6): two particles for one child,
        // also by counts, wildcards and substitution groups; two types for one name.
        what: "libxml2 takes some content models that are ambiguous",
        applies: |case| {
            case.we_say("is ambiguous")
                && (case.is_unsure()
                    || case.fault().starts_with("cos-nonambig")
                    || case.fault() == "cos-element-consistent")
        },
    },
    Known {
        // Part 2, 4.3.1.4, 4.3.2.4 and 4.3.6.4.
        what: "libxml2 does not hold lengths and whiteSpace against each other and their base",
        applies: |case| {
            case.we_say("contradict each other") && case.schema_has("ength ")
                || case.fault() == "whiteSpace-valid-restriction" && case.we_say("xs:whiteSpace")
        },
    },
    Known {
        // Part 2, 2.5.1.2: an empty list is a value of a list.
        what: "libxml2 gives up at an empty list in an enumeration",
        applies: |case| case.is_ours() && case.they_say("xmlSchemaCheckFacet, value was not comp"),
    },
    Known {
        // Part 1, 3.2.2: an attribute holds an xs:simpleType, however it is used.
        what: "libxml2 takes no type inside an attribute that is prohibited",
        applies: |case| {
            case.is_ours()
                && case.they_say("Expected is (annotation?)")
                && case.schema_has("use='prohibited' form='unqualified'><xs:simpleType")
        },
    },
    Known {
        // Open to debate. Part 1, 3.4.2 makes a type without variety of it, and the test suite of
        // the W3C takes that (stZ007).
        what: "libxml2 refuses content of xs:anySimpleType in a restriction without facets",
        applies: |case| {
            case.is_ours()
                && case.they_say("variety is absent")
                && case.schema_has("base='xs:anySimpleType'")
        },
    },
    Known {
        // Part 1, cvc-id 1 (3.3.4, Validation Root Valid: ID/IDREF).
        what: "libxml2 does not look for the xs:ID of an xs:IDREF",
        applies: |case| case.is_only(is_dangling),
    },
    Known {
        // Part 2, 3.3.2, 3.3.5 and 3.3.10: the built-in lists have one item at least.
        what: "libxml2 takes an empty xs:NMTOKENS and xs:IDREFS",
        applies: |case| {
            // In a union as well.
            let in_union = case.schema_has("<xs:union") && case.schema_has("xs:NMTOKENS");
            case.is_only(|it| is_dangling(it) || is_nothing(it) || it.is_at(Kind::ValueLength, ""))
                && (in_union || !case.ours.iter().any(is_nothing))
        },
    },
    Known {
        // Part 1, cvc-au: the empty list is another value than the fixed one.
        what: "libxml2 does not hold an empty list against the fixed value",
        applies: |case| {
            let is_fixed_to_none = case.schema_has("fixed=''");
            case.is_only(|it| is_dangling(it) || it.kind == Some(Kind::ValueFixed))
                && (is_fixed_to_none || case.ours.iter().any(|it| it.is_at(Kind::ValueFixed, "")))
        },
    },
    Known {
        // Part 1, derivation-ok-restriction 2.1.3.
        what: "libxml2 lets a restriction fix another value of an attribute",
        applies: |case| {
            case.fault() == "derivation-ok-restriction attribute fixed"
                && case.we_say("»x« is no restriction of the base")
        },
    },
    Known {
        // Part 2, 3.2.16: the lexical forms consist of A-Z a-z 0-9 + / = and white space.
        what: "libxml2 passes over foreign characters in xs:base64Binary",
        applies: |case| {
            case.schema_has("xs:base64Binary")
                && case.is_only(|it| it.kind == Some(Kind::ValueDatatype))
        },
    },
    Known {
        // Part 2, 4.3.6: white space is collapsed before a value is checked and compared.
        what: "libxml2 refuses white space around some values",
        applies: |case| {
            const BLANKS: [&str; 3] =
                ["blanks around", "text between", "a comment, an instruction, a section"];
            let said = ["valid value", "fixed value", "': '", "The actual value '"];
            case.was_edited(&BLANKS) && said.iter().any(|it| case.they_say(it))
        },
    },
    Known {
        // Part 1, 5.2 and 3.3.4 (Schema-Validity Assessment, 1.1.1.2): xsi:type will do.
        what: "libxml2 asks for a declaration of an outermost element that has an xsi:type",
        applies: |case| {
            case.text().contains("xsi:type") && case.they_say("No matching global declaration")
        },
    },
    Known {
        // Open to debate. Part 2, 3.3.21 speaks of digits alone; but the type is one of numbers
        // that may have a sign (3.3.20), restricted by its bounds (4.1.2.1), and by no pattern.
        what: "libxml2 takes no sign before a number of an unsigned type",
        applies: |case| {
            case.was_edited(&["the same value otherwise"])
                && case.schema_has("xs:unsigned")
                && case.they_say(" '+")
        },
    },
    Known {
        // Part 2, 4.3.8 and 4.3.9: the value is one of the base, or the same bound as there.
        what: "libxml2 does not let a bound be repeated that excludes its value",
        applies: |case| {
            let said = ["must be less than", "must be greater than"];
            case.is_ours()
                && case.they_say("Exclusive'] The")
                && said.iter().any(|it| case.they_say(it))
        },
    },
];
