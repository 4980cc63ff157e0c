//! Findings of one cause: none is lost, and neither the order of files nor their folders change
//! which one stands for the others.

use crate::{changed, corpus};
use fim_core::{FileReport, Finding, Limits, Ort};
use fim_validation::{Profil, Spuren, Vorgaben, check_with_traces, rules, vergleiche};
use proptest::prelude::*;
use std::collections::BTreeSet;

const SCHEMA: &str = "qualitaet/S99000000950V1.0.0_xdf3.xml";
const ID: &str = "S99000000950";
/// A field of the schema with its first defect.
const FELD: &str = "F99000000962";

/// What tells a place from all others.
type Stelle = (String, u64, String);

/// Schemas that embed the same elements, under these paths.
fn checked(paths: &[String], profil: Profil) -> (Vec<FileReport>, Vec<Spuren>) {
    let limits = Limits::default();
    let vorgaben = Vorgaben { profil, ..Vorgaben::new(&limits) };
    let text = corpus(SCHEMA);
    let check = |path: &String| {
        let name = path.rsplit('/').next().unwrap_or_default();
        let own = text.replace(ID, &format!("S9900000{:04}", name.len() + 1_000));
        // Another file has its elements in other lines.
        let own = own.replacen("?>", &format!("?>{}", "\n".repeat(name.len())), 1);
        check_with_traces(path, own.into_bytes(), &vorgaben)
    };
    paths.iter().map(check).unzip()
}

fn together(paths: &[String], profil: Profil) -> Vec<FileReport> {
    let limits = Limits::default();
    let (mut files, spuren) = checked(paths, profil);
    vergleiche(&mut files, &spuren, &Vorgaben { profil, ..Vorgaben::new(&limits) });
    files
}

fn stelle(file: &str, finding: &Finding) -> Stelle {
    let start = finding.place.as_ref().map_or(0, |place| place.span.start);
    (file.to_owned(), start, finding.rule.code.to_owned())
}

/// Causes with all of their places, by the name of the file.
fn ursachen(files: &[FileReport]) -> BTreeSet<Vec<Stelle>> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let findings = files.iter().flat_map(|file| file.findings.iter().map(move |one| (file, one)));
    let causes = findings.filter(|(_, finding)| !finding.repeats);
    let all = causes.map(|(file, finding)| {
        let other = |ort: &Ort| {
            let code = finding.rule.code.to_owned();
            (name(&ort.file), ort.place.span.start, code)
        };
        let own = stelle(&name(&file.path), finding);
        std::iter::once(own).chain(finding.weitere.iter().map(other)).collect()
    });
    all.collect()
}

/// A file of the second schema lies elsewhere.
fn zwei() -> Vec<String> {
    vec!["b/x.xml".to_owned(), "a/xx.xml".to_owned()]
}

#[test]
fn a_defect_of_a_field_in_two_schemas_is_one_finding_with_two_places() {
    let files = together(&zwei(), Profil::Standard);
    let of_field = |file: &FileReport| -> Vec<Finding> {
        let is_field = |finding: &&Finding| {
            finding.element.as_ref().is_some_and(|element| element.id.as_deref() == Some(FELD))
        };
        file.findings.iter().filter(is_field).cloned().collect()
    };
    let (first, second) = (of_field(&files[0]), of_field(&files[1]));
    assert_eq!((first.len(), second.len()), (1, 1), "each file keeps its own");
    assert!(!first[0].repeats && second[0].repeats);
    assert_eq!(first[0].weitere.len(), 1);
    assert_eq!(&*first[0].weitere[0].file, "a/xx.xml");
    let place = second[0].place.as_ref().expect("place");
    assert_eq!(first[0].weitere[0].place.position, place.position);
    assert!(first[0].place.as_ref().expect("place").excerpt.is_some());
    // What is said of the schemas themselves stays with each of them.
    let of_schema = |finding: &Finding| {
        finding.element.as_ref().is_some_and(|element| element.kind == "Stammdatenschema")
    };
    let own: Vec<&Finding> =
        files.iter().flat_map(|file| &file.findings).filter(|one| of_schema(one)).collect();
    assert!(own.len() > 1 && own.iter().all(|one| !one.repeats && one.weitere.is_empty()));
}

#[test]
fn what_lies_in_one_schema_twice_is_one_finding_as_well() {
    let limits = Limits::default();
    let text = corpus("defekt/nicht-schemagueltig.xml");
    // The same field once more: what the schema says of it is said of both.
    let (start, end) = ("<xdf3:datenfeld>", "</xdf3:datenfeld>");
    let from = text.find(start).expect("field");
    let to = text.find(end).expect("end") + end.len();
    let feld = &text[from..to];
    let text = changed(&text, feld, &format!("{feld}{feld}"));
    let vorgaben = Vorgaben::new(&limits);
    let (report, spuren) = check_with_traces("a.xml", text.into_bytes(), &vorgaben);
    let mut files = [report];
    vergleiche(&mut files, &[spuren], &vorgaben);
    let datum = |finding: &&Finding| finding.rule.code == "XSD1205";
    let found: Vec<&Finding> = files[0].findings.iter().filter(datum).collect();
    assert_eq!(found.iter().map(|one| one.repeats).collect::<Vec<_>>(), [false, true]);
    assert_eq!(&*found[0].weitere[0].file, "a.xml");
}

#[test]
fn another_value_or_version_is_another_cause() {
    let text = corpus(SCHEMA);
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    let shared = |other: &str| {
        let both = [("a.xml", text.as_str()), ("b.xml", other)];
        let check = |(path, text): (&str, &str)| {
            check_with_traces(path, text.as_bytes().to_vec(), &vorgaben)
        };
        let (mut files, spuren): (Vec<_>, Vec<_>) = both.map(check).into_iter().unzip();
        vergleiche(&mut files, &spuren, &vorgaben);
        let of_rule = |finding: &&Finding| finding.rule.code == "XDF1073";
        files[0].findings.iter().filter(of_rule).map(|one| one.weitere.len()).sum::<usize>()
    };
    assert_eq!(shared(&text), 1);
    let other = changed(&text, ">15</xdf3:inhalt>", ">16</xdf3:inhalt>");
    assert_eq!(shared(&other), 0, "another value was found");
    let (before, after) = text.split_once("F99000000972</xdf3:id>").expect("field");
    let after = changed(after, "1.0.0", "1.1.0");
    let other = format!("{before}F99000000972</xdf3:id>{after}");
    assert_eq!(shared(&other), 0, "another version of the field");
}

#[test]
fn what_lies_around_the_element_is_told_of_each_file() {
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    let rules: Vec<_> = rules().filter(|rule| rule.per_place).collect();
    assert!(!rules.is_empty());
    for rule in rules {
        let bytes = rule.examples[0].failing().into_owned();
        let check = |path| check_with_traces(path, bytes.clone(), &vorgaben);
        let (mut files, spuren): (Vec<_>, Vec<_>) =
            ["a.xml", "b.xml"].map(check).into_iter().unzip();
        vergleiche(&mut files, &spuren, &vorgaben);
        for file in &files {
            let mut own = file.findings.iter().filter(|one| one.rule.code == rule.code).peekable();
            assert!(own.peek().is_some(), "{}", rule.code);
            assert!(own.all(|one| !one.repeats && one.weitere.is_empty()), "{}", rule.code);
        }
    }
}

#[test]
fn the_qs_bericht_prints_each_message_where_it_belongs() {
    let files = together(&zwei(), Profil::QsBericht);
    assert!(files.iter().all(|file| !file.findings.is_empty()));
    let mut findings = files.iter().flat_map(|file| &file.findings);
    assert!(findings.all(|finding| !finding.repeats && finding.weitere.is_empty()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_place_is_lost_in_any_order_and_folder(
        order in Just((1_usize..=5).collect::<Vec<_>>()).prop_shuffle(),
        folders in prop::collection::vec("[a-c]{1,2}/|", 5),
    ) {
        let name = |number: &usize| format!("{}.xml", "x".repeat(*number));
        let plain: Vec<String> = (1..=5).map(|number| name(&number)).collect();
        let moved: Vec<String> =
            order.iter().zip(&folders).map(|(number, folder)| folder.clone() + &name(number)).collect();
        let (before, _) = checked(&moved, Profil::Standard);
        let after = together(&moved, Profil::Standard);

        let places: usize = ursachen(&after).iter().map(Vec::len).sum();
        prop_assert_eq!(places, before.iter().map(|file| file.findings.len()).sum::<usize>());
        let told = |files: &[FileReport]| -> Vec<Vec<Stelle>> {
            let of = |file: &FileReport| -> Vec<Stelle> {
                file.findings.iter().map(|finding| stelle(&file.path, finding)).collect()
            };
            files.iter().map(of).collect()
        };
        prop_assert_eq!(told(&before), told(&after), "the reports of files stay as they are");
        prop_assert_eq!(ursachen(&after), ursachen(&together(&plain, Profil::Standard)));
    }
}
