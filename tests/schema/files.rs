//! Files as they are: real ones, fixtures with defects, the corpus. Each is judged by every
//! standard, so that a file of another standard is a case as well.

use crate::compare::Pair;
use crate::data::{bytes, external, files, project};
use crate::standard::STANDARDS;
use fim_core::{Document, Limits, Source};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use xoev_schema::{At, Kind, Schema, Scratch, Violation};

const FOLDERS: [&str; 6] =
    ["xdatenfelder3", "xdatenfelder2", "genericode", "qs-fixtures", "parser-samples", "xprozess2"];

#[test]
fn every_file_gets_the_same_verdict_from_both() {
    let mut all = files(&project().join("corpus"), ".xml");
    for folder in FOLDERS {
        let Some(path) = external(folder) else { return };
        all.extend(files(&path, ".xml").into_iter().map(|(n, p)| (format!("{folder}/{n}"), p)));
    }
    let pairs = STANDARDS.each_ref().map(Pair::of);
    let next = AtomicUsize::new(0);
    let worker = || {
        let (mut scratch, mut verdicts) = (Scratch::default(), Vec::new());
        while let Some((name, path)) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            verdicts.push((name.as_str(), verdict(&pairs, path, &mut scratch)));
        }
        verdicts
    };
    let verdicts: BTreeMap<&str, Verdict> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..2).map(|_| scope.spawn(worker)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("thread")).collect()
    });
    let wrong: Vec<String> = verdicts
        .iter()
        .filter_map(|(name, verdict)| Some(format!("{name}: {}", verdict.as_ref().err()?)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let count = |wanted: &Verdict| verdicts.values().filter(|verdict| *verdict == wanted).count();
    eprintln!(
        "files: {} valid, {} invalid, {} not XML",
        count(&Ok(Some(true))),
        count(&Ok(Some(false))),
        count(&Ok(None))
    );
    assert_real_files(&verdicts);
}

/// Valid by one of the standards or by none; `None`: no XML.
type Verdict = Result<Option<bool>, String>;

fn verdict(pairs: &[Pair<'_>], path: &Path, scratch: &mut Scratch) -> Verdict {
    let limits = Limits::default();
    let Ok(source) = Source::decode("file.xml", bytes(path), &limits) else { return Ok(None) };
    let Ok(document) = Document::parse(&source, &limits) else { return Ok(None) };
    let mut valid = false;
    for pair in pairs {
        valid |= pair.verdict(&document, scratch)?;
    }
    Ok(Some(valid))
}

fn assert_real_files(verdicts: &BTreeMap<&str, Verdict>) {
    let of = |folder: &str, wanted: bool| -> Vec<&str> {
        let those = verdicts.iter().filter(|(name, _)| name.starts_with(folder));
        those.filter(|(_, found)| **found == Ok(Some(wanted))).map(|(name, _)| *name).collect()
    };
    assert_eq!((of("xdatenfelder3/", true).len(), of("xdatenfelder3/", false).len()), (66, 0));
    assert_eq!(of("xdatenfelder2/", true), ["xdatenfelder2/S05000058V1.0_xdf2.xml"]);
    // Exports of FIM write the children with a prefix; genericode wants them without namespace.
    // Known, and the same on both sides.
    assert_eq!((of("genericode/S", true).len(), of("genericode/S", false).len()), (0, 27));
    assert_eq!(of("genericode/xrepository/", false), [""; 0]);
    // None of the fixtures is complete.
    assert_eq!(of("qs-fixtures/", true), [""; 0]);
    let samples = [
        "parser-samples/xdf2/data-group-rule.xml",
        "parser-samples/xdf2/label.xml",
        "parser-samples/xdf2/rule.xml",
        "parser-samples/xdf3/flxbe-xmlstruct-xdf3.xml",
    ];
    assert_eq!(of("parser-samples/", true), samples);
}

#[test]
fn real_files_of_xdatenfelder_2_are_wrong_in_their_characters_alone() {
    let Some(folder) = external("xdatenfelder2") else { return };
    let schema = STANDARDS[1].ours();
    for name in ["S00000186v1.0_xdf2.xml", "S00000246v1.1_xdf2.xml"] {
        let kinds = each(&schema, &folder.join(name), |violation| violation.kind);
        assert!(!kinds.is_empty() && kinds.iter().all(|kind| *kind == Kind::ValueCharacter));
    }
}

/// They were written before the versions of the code lists were fixed.
#[test]
fn the_real_process_is_wrong_in_fixed_list_versions_alone() {
    let Some(folder) = external("xprozess2") else { return };
    let schema = STANDARDS[3].ours();
    let path = folder.join("99006028261000_alleInhalte.export.0303.xml");
    let others = each(&schema, &path, |violation| match violation.at {
        At::Attribute(attribute) if violation.kind == Kind::ValueFixed => {
            assert!(["listURI", "listVersionID"].contains(&attribute.name), "{}", attribute.name);
            None
        }
        _ => Some(violation.element.name().to_owned()),
    });
    let others: Vec<String> = others.into_iter().flatten().collect();
    assert_eq!(others, ["abgeloesteProzessklasse"]);
}

fn each<T>(schema: &Schema, path: &Path, mut see: impl FnMut(Violation<'_>) -> T) -> Vec<T> {
    let source = Source::decode("file.xml", bytes(path), &Limits::default()).expect("text");
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    let mut seen = Vec::new();
    schema.validate(&document, &mut Scratch::default(), &mut |violation| {
        seen.push(see(violation));
    });
    seen
}
