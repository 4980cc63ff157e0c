//! Code Quality of GitLab.

use crate::beispiel::voll;
use crate::common::{LEERZEICHEN, bericht, file};
use crate::passt::passt;
use crate::{beispiel, json};
use fim_core::{Report, State};
use fim_report::Format;
use serde_json::Value;
use std::collections::BTreeSet;

/// Holds a report against what GitLab documents.
pub fn ist_code_quality(report: &Value) {
    let schema: Value = serde_json::from_str(include_str!("schemata/gitlab.json")).unwrap();
    passt(&schema, &schema, report, "$");
}

fn fingerprints(report: &Report) -> Vec<String> {
    let json = json(Format::Gitlab, report);
    let of = |one: &Value| one["fingerprint"].as_str().unwrap().to_owned();
    json.as_array().unwrap().iter().map(of).collect()
}

#[test]
fn it_is_what_gitlab_documents() {
    for report in [Report::default(), bericht(), voll()] {
        ist_code_quality(&json(Format::Gitlab, &report));
    }
}

#[test]
fn each_place_is_an_entry_of_its_own() {
    let prints = fingerprints(&voll());
    assert_eq!(prints.len(), voll().findings().count());
    assert_eq!(prints.iter().collect::<BTreeSet<_>>().len(), prints.len());
}

#[test]
fn the_same_finding_twice_in_a_file_has_two_fingerprints() {
    let report = |lines: [u64; 2]| {
        let befunde = lines.map(|line| beispiel::befund(&LEERZEICHEN, "F1", line));
        Report::new(vec![file("a.xml", "", State::Findings, befunde.to_vec())])
    };
    let prints = fingerprints(&report([1, 2]));
    assert_ne!(prints[0], prints[1]);
    assert_eq!(prints, fingerprints(&report([10, 20])), "lines do not matter");
}

#[test]
fn an_archive_is_the_file_and_what_is_inside_is_named() {
    let json = json(Format::Gitlab, &voll());
    let entry = json
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["location"]["path"] == "konvolut/archiv.zip");
    let entry = entry.unwrap();
    assert_eq!(entry["location"]["lines"]["begin"], 1);
    assert!(entry["description"].as_str().unwrap().ends_with(" · innen/S2.xml, Zeile 7"));
}

#[test]
fn what_does_not_count_is_not_shown() {
    let json = json(Format::Gitlab, &voll());
    assert!(!json.to_string().contains("F60000000301"));
}

#[test]
fn paths_begin_at_the_repository() {
    let befunde = vec![beispiel::befund(&LEERZEICHEN, "F1", 1)];
    let report = Report::new(vec![file("./x/a.xml", "", State::Findings, befunde)]);
    assert_eq!(json(Format::Gitlab, &report)[0]["location"]["path"], "x/a.xml");
}
