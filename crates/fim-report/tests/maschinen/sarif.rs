//! SARIF 2.1.0.

use crate::beispiel::{befund, voll};
use crate::common::{LEERZEICHEN, VERALTET, bericht, file};
use crate::passt::passt;
use crate::{SPRACHEN, TOOL, json, render};
use fim_core::{Finding, Place, Report, Source, Span, State};
use fim_report::{Format, Options};
use serde_json::Value;
use std::collections::BTreeMap;

/// Holds SARIF against what the standard says: the types of another project are made from its official
/// schema, and know no key that is not in it.
pub fn ist_sarif(sarif: &Value) {
    let read: serde_sarif::sarif::Sarif =
        serde_json::from_value(sarif.clone()).expect("SARIF 2.1.0");
    assert_eq!(&serde_json::to_value(&read).unwrap(), sarif, "nothing is lost on the way");
    let schema: Value = serde_json::from_str(include_str!("schemata/sarif.json")).unwrap();
    passt(&schema, &schema, sarif, "$");
}

fn run(report: &Report) -> Value {
    json(Format::Sarif, report)["runs"][0].clone()
}

fn liste(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

#[test]
fn it_is_what_the_standard_describes() {
    for report in [Report::default(), bericht(), voll()] {
        for (sprache, _) in SPRACHEN {
            let options = Options { sprache, ..Options::default() };
            let text = render(Format::Sarif, &report, TOOL, &options);
            ist_sarif(&serde_json::from_str(&text).unwrap());
        }
    }
}

#[test]
#[should_panic(expected = "nothing is lost on the way")]
fn a_key_that_sarif_does_not_have_is_noticed() {
    let mut sarif = json(Format::Sarif, &voll());
    sarif["runs"][0]["results"][0]["partialFingerprint"] = "x".into();
    ist_sarif(&sarif);
}

#[test]
fn each_cause_is_told_once_with_its_places_beside_it() {
    let run = run(&voll());
    let (causes, excepted) = (voll().causes().count(), 3);
    assert_eq!(liste(&run["results"]).len(), causes + excepted);
    let several = liste(&run["results"]).iter().find(|one| {
        liste(&one["relatedLocations"]).iter().any(|ort| ort["message"]["text"] == "weitere Stelle")
    });
    let ort = &several.unwrap()["relatedLocations"][0]["physicalLocation"];
    assert_eq!(ort["artifactLocation"]["uri"], "konvolut/archiv.zip!/innen/S2.xml");
}

/// A cause with places in two files is repaired in both; what is excepted stays as it is.
#[test]
fn a_fix_repairs_all_places_of_a_cause() {
    let run = run(&voll());
    let fixed: Vec<&Value> =
        liste(&run["results"]).iter().filter(|one| one.get("fixes").is_some()).collect();
    assert_eq!(fixed.len(), 1);
    let fix = &fixed[0]["fixes"][0];
    assert_eq!(fix["description"]["text"], "Datum in die Form »2024-12-31« bringen");
    let files: Vec<&Value> = liste(&fix["artifactChanges"])
        .iter()
        .map(|change| &change["artifactLocation"]["uri"])
        .collect();
    let primary = &fixed[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    let related = &fixed[0]["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(files, [primary, related]);
    let one = &fix["artifactChanges"][0]["replacements"];
    assert_eq!(
        one,
        &serde_json::json!([
            {
                "deletedRegion":
                    { "startLine": 42, "startColumn": 5, "endLine": 43, "endColumn": 3 },
                "insertedContent": { "text": "2025-04-01" },
            },
            {
                "deletedRegion":
                    { "startLine": 44, "startColumn": 5, "endLine": 45, "endColumn": 3 },
            },
        ])
    );
}

#[test]
fn results_and_notifications_point_to_their_rules() {
    let run = run(&voll());
    let rules = liste(&run["tool"]["driver"]["rules"]);
    for result in liste(&run["results"]) {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
    }
    let used: Vec<&Value> = rules.iter().map(|rule| &rule["id"]).collect();
    assert_eq!(used, ["DF1006", "DF1039", "DF3001", "DF4002", "XML1001"]);
    let unchecked = &run["invocations"][0]["toolExecutionNotifications"][0];
    assert_eq!(unchecked["associatedRule"]["id"], "XML1001");
    assert_eq!(rules[0]["helpUri"], "https://qs.example/1006");
    assert!(rules[1].get("helpUri").is_none(), "there is no official page");
}

#[test]
fn the_four_levels_are_three_and_stay_four() {
    let run = run(&bericht());
    let levels: BTreeMap<&str, &str> = liste(&run["results"])
        .iter()
        .map(|one| (one["properties"]["stufe"].as_str().unwrap(), one["level"].as_str().unwrap()))
        .collect();
    let expected = [("hinweis", "note"), ("kritisch", "error"), ("methodisch", "error")];
    assert_eq!(levels, BTreeMap::from(expected));
}

#[test]
fn what_does_not_count_is_suppressed_with_its_reason() {
    let run = run(&voll());
    let suppressed: Vec<&Value> =
        liste(&run["results"]).iter().filter(|one| one.get("suppressions").is_some()).collect();
    let reasons: Vec<&str> = suppressed
        .iter()
        .map(|one| one["suppressions"][0]["justification"].as_str().unwrap())
        .collect();
    let expected = ["Mit der Methodik am 3. Mai so besprochen", "Baseline", "früherer Stand"];
    assert_eq!(reasons, expected);
    let ort = &suppressed[0]["suppressions"][0]["location"]["physicalLocation"];
    assert_eq!(ort["artifactLocation"]["uri"], "konvolut/fim.toml");
    assert_eq!(ort["region"]["startLine"], 12);
}

#[test]
fn only_a_compared_run_knows_new_from_old() {
    let states = |report: &Report| -> Vec<Option<String>> {
        let run = run(report);
        let of = |one: &Value| one["baselineState"].as_str().map(str::to_owned);
        liste(&run["results"]).iter().map(of).collect()
    };
    let compared = states(&voll());
    assert!(compared.iter().all(Option::is_some));
    let unchanged = |state: &&Option<String>| state.as_deref() == Some("unchanged");
    assert_eq!(compared.iter().filter(unchanged).count(), 1);
    assert!(states(&bericht()).iter().all(Option::is_none));
}

#[test]
fn a_run_with_an_unchecked_file_is_no_success() {
    assert_eq!(run(&voll())["invocations"][0]["executionSuccessful"], false);
    let good =
        Report::new(vec![file("a.xml", "", State::Findings, vec![befund(&LEERZEICHEN, "F1", 1)])]);
    let invocation = run(&good)["invocations"][0].clone();
    assert_eq!(invocation, serde_json::json!({ "executionSuccessful": true }));
}

#[test]
fn columns_count_characters_and_end_behind_the_last() {
    let source = Source::from_text("a.xml", "<a>\u{1f600}äö</a>\n<b>x\ny</b>");
    let region = |from: usize, to: usize| {
        let place = Place::in_source(&source, Span::new(from, to));
        let finding = Finding::of(&VERALTET).at(place).finish("a.xml");
        let report = Report::new(vec![file("a.xml", "", State::Findings, vec![finding])]);
        run(&report)["results"][0]["locations"][0]["physicalLocation"]["region"].clone()
    };
    // 4 bytes of one character and twice 2.
    assert_eq!(
        region(3, 11),
        serde_json::json!({ "startLine": 1, "startColumn": 4, "endColumn": 7 })
    );
    // It ends in another line.
    assert_eq!(region(19, 22), serde_json::json!({ "startLine": 2, "startColumn": 4 }));
    let all = run(&bericht());
    assert_eq!(all["columnKind"], "unicodeCodePoints");
}

#[test]
fn a_message_of_a_file_is_no_link() {
    let report = crate::beispiel::feindlich("[hier](https://boese.example)");
    let text = crate::de(Format::Sarif, &report);
    let run: Value = serde_json::from_str(&text).unwrap();
    for result in liste(&run["runs"][0]["results"]) {
        assert!(!result["message"]["text"].as_str().unwrap().contains("]("), "{result}");
    }
}
