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
        // Crashed, there or before: no verdict.
        if output.status.code().is_none() && !text.contains(&format!("{number} fails")) {
            return vec![Finding::of_judge("Internal error".to_owned())];
        }
        assert!(failed.iter().any(|it| text.contains(&format!("{number} {it}"))), "{text}");
        let lines = text.lines().filter(|line| line.starts_with(&format!("{number}:")));
        lines.map(|line| Finding::of_judge(line.to_owned())).collect::<Vec<_>>()
    };
    Verdict { refused: None, documents: (0..generated.documents.len()).map(verdict).collect() }
}

fn is_dangling(finding: &Finding) -> bool {
    finding.kind == Some(Kind::IdDangling)
}

/// A field of a key that may be nil, though it is not.
pub fn is_nillable(finding: &Finding) -> bool {
    finding.kind == Some(Kind::KeyField) && finding.text.contains("4.2.3")
}

/// A field without a simple type, or more than one.
pub fn is_no_field(finding: &Finding) -> bool {
    finding.kind == Some(Kind::KeyField) && !is_nillable(finding)
}

/// Nothing, where the lists of the W3C and fixed values want something.
fn is_of_none(finding: &Finding) -> bool {
    let kinds = [Kind::ValueDatatype, Kind::ValueLength, Kind::ValueFixed];
    is_dangling(finding) || kinds.iter().any(|kind| finding.is_at(*kind, ""))
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
            let is_prohibited = ["", " form='unqualified'", " form='qualified'"]
                .iter()
                .any(|form| case.schema_has(&format!("use='prohibited'{form}><xs:simpleType")));
            case.is_ours() && case.they_say("Expected is (annotation?)") && is_prohibited
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
        // Part 1, cvc-identity-constraint 4.2.3: a field of a key is no element whose declaration
        // is nillable. XSD 1.1 dropped that.
        what: "libxml2 takes elements that may be nil as fields of a key",
        applies: |case| {
            case.ours.iter().any(is_nillable)
                && case.is_only(|it| is_nillable(it) || is_of_none(it))
        },
    },
    Known {
        // Part 1, cvc-elt 5.2.2.2.2: the values are compared, not how they are written.
        what: "libxml2 compares an element with its fixed value as texts",
        applies: |case| {
            case.ours.is_empty() && case.they_say("does not match the fixed value constraint")
        },
    },
    Known {
        // Part 2, 3.3.2, 3.3.5 and 3.3.10: the built-in lists have one item at least.
        what: "libxml2 takes an empty xs:NMTOKENS and xs:IDREFS",
        applies: |case| {
            // In a union as well.
            let in_union = case.schema_has("<xs:union") && case.schema_has("xs:NMTOKENS");
            case.is_only(is_of_none) && (in_union || !case.ours.iter().any(is_nothing))
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
            let is_no_value = |it: &Finding| {
                matches!(it.kind, Some(Kind::ValueDatatype | Kind::ValueEnumeration))
            };
            case.schema_has("xs:base64Binary")
                && case.ours.iter().any(is_no_value)
                && case.is_each(&[is_no_value, is_dangling])
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
];

/// What is met too seldom to ask for it.
pub const SELDOM: &[Known] = &[
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
        // Part 1, 3.3.4: the ID/IDREF table has the elements of that type as well as the
        // attributes.
        what: "libxml2 does not look for an xs:ID that is the content of an element twice",
        applies: |case| {
            let is_element = |it: &Finding| case.text().contains(&format!(">{}<", it.found));
            case.is_only(|it| it.kind == Some(Kind::IdRepeated) || is_dangling(it))
                && case.ours.iter().all(|it| is_dangling(it) || is_element(it))
        },
    },
    Known {
        // Part 1, 3.11.5: of entries of one value, those that come from below give way to one of
        // the element itself.
        what: "libxml2 drops a key for one of the same value further down",
        applies: |case| case.ours.is_empty() && case.they_say("More than one match found"),
    },
    Known {
        // Part 1, 3.4.5 (Attribute Default): one by default is there as if it were written.
        what: "libxml2 does not count attributes by default as second fields",
        applies: |case| {
            case.is_only(is_no_field) && case.schema_has("|@") && case.schema_has(" default=")
        },
    },
    Known {
        // Part 1, cvc-identity-constraint 3: a field has a simple type; what is assessed laxly has
        // none.
        what: "libxml2 takes elements that nobody declares as fields",
        applies: |case| case.is_only(is_no_field) && case.ours.iter().all(|it| it.found == "fremd"),
    },
    Known {
        // Part 1, cvc-elt 2: an abstract element without members is never there, so it cannot be
        // what a choice asks for.
        what: "libxml2 lets an abstract element without members be missing",
        applies: |case| {
            case.schema_has("abstract='true'")
                && case.is_only(|it| it.kind == Some(Kind::ElementMissing))
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
    Known {
        // Part 1, cos-nonambig: a particle that may follow itself is one particle still.
        what: "libxml2 refuses a particle that may follow itself in a group that is repeated",
        applies: |case| case.is_ours() && case.they_say("is not determinist"),
    },
    Known {
        // Part 1, 3.14.6 (st-restrict-facets): a restriction of NMTOKENS is a list as well.
        what: "libxml2 refuses facets of a built-in list in simple content",
        applies: |case| {
            case.is_ours() && case.they_say("must have the simple ur-type definition as base type")
        },
    },
    Known {
        // Part 1, cvc-particle 2: what is repeated does not begin anew what stands before it.
        what: "libxml2 goes back before an element with substitutes that is repeated",
        applies: |case| {
            let is_late = |it: &Finding| {
                matches!(it.kind, Some(Kind::ElementRepeated | Kind::ElementMisplaced))
            };
            case.is_only(is_late) && case.schema_has("substitutionGroup")
        },
    },
    Known {
        // Part 1, cos-st-derived-ok 2.2.4: what is derived from a member is derived from the union.
        what: "libxml2 does not take the type of a member for a union",
        applies: |case| {
            case.ours.is_empty()
                && case.text().contains("xsi:type")
                && case.schema_has("<xs:union")
                && case.they_say("is blocked or not validly derived")
        },
    },
    Known {
        // Part 1, 3.4.2: attribute uses of the base are those of an extension as well.
        what: "libxml2 loses the fixed value of an attribute that is inherited",
        applies: |case| {
            let is_fixed = |it: &Finding| it.text.starts_with("cvc-au");
            case.is_only(is_fixed) && case.was_changed(&["add an attribute", "another value"])
        },
    },
    Known {
        // Part 2, 3.2.7.3: with a time zone and without, moments of up to 14 hours apart have no
        // order; and a value beyond comparison keeps to no bound (4.3.10).
        what: "libxml2 takes moments that are not comparable to the bound",
        applies: |case| case.is_only(|it| it.kind == Some(Kind::ValueBound)),
    },
    Known {
        // Part 2, 2.5.1.2: the values of a list are sequences, and none is a number. XSD 1.1 holds
        // a list of one for equal to its item.
        what: "libxml2 compares lists of keys with single values, and not by their items",
        applies: |case| {
            case.ours.is_empty()
                && case.they_say("Duplicate key-sequence")
                && case.schema_has("<xs:list")
        },
    },
    Known {
        // Part 1, st-restrict-facets with Part 2, 4.3 ({fixed}): no further step has another value.
        what: "libxml2 lets a facet be changed that is fixed",
        applies: |case| case.we_say("the base fixes the value"),
    },
    Known {
        // Part 1, 4.2.2: a redefinition counts for the values of the redefined document as well.
        what: "libxml2 does not hold fixed values against a type that is redefined",
        applies: |case| case.we_say("is no value of the type") && case.schema_has("<xs:redefine"),
    },
    Known {
        // Part 2, 3.2.3: there is one zero, whatever type it is of.
        what: "libxml2 finds zero unequal to that of a type without positive numbers",
        applies: |case| {
            case.is_only(|it| it.is_at(Kind::KeyRepeated, "0")) && case.schema_has("ositiveInteger")
        },
    },
    Known {
        what: "libxml2 is known for each of the findings, but they come together",
        applies: |case| case.is_each(&[is_dangling, is_nillable, is_of_none, is_no_field]),
    },
];
