//! A real message, where the external test data are at hand.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "the test looks for external test data"
)]

#[path = "../../../tests/fremddaten.rs"]
mod fremddaten;

use fim_core::{Document, Limits, Recognition, Source};
use std::path::{Path, PathBuf};
use xprozess::{Dateirolle, NAMESPACE, Parsed, bpmn, recognise};

/// The first file with this ending in the external test data for XProzess.
fn external(ending: &str) -> Option<PathBuf> {
    let files = std::fs::read_dir(fremddaten::external("xprozess2")?).unwrap();
    let mut files: Vec<PathBuf> = files.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let found = files.into_iter().find(|file| file.extension().is_some_and(|e| e == ending));
    Some(found.unwrap_or_else(|| panic!("no file ends in {ending}")))
}

fn source(file: &Path) -> Source {
    let bytes = std::fs::read(file).unwrap();
    Source::decode(file.display().to_string(), bytes, &Limits::default()).unwrap()
}

fn sub_process_ids(model: &bpmn::BpmnModel) -> Vec<&str> {
    model.sub_processes().filter_map(|(_, node)| node.head.id.as_deref()).collect()
}

fn check(parsed: &Parsed<'_>) {
    let anlagen = parsed.anlagen(&Limits::default());
    assert!(anlagen.findings.is_empty(), "{:?}", anlagen.findings);
    assert_eq!(anlagen.anlagen.len(), 3);
    assert_eq!(parsed.nachricht.prozessklassen().len(), 1);
    let [prozess] = parsed.nachricht.prozesse() else { panic!("one Prozess is expected") };
    let modell = anlagen
        .of(prozess)
        .find(|anlage| anlage.rolle == Dateirolle::Prozessmodelldatei)
        .and_then(|anlage| anlage.modell.as_ref())
        .unwrap();
    let ids = sub_process_ids(modell);
    let gruppen = prozess.aktivitaetengruppen();
    assert_eq!(gruppen.len(), 12);
    for gruppe in gruppen {
        let wanted = gruppe.sub_prozess_id.as_ref().unwrap().trimmed();
        assert_eq!(ids.iter().filter(|id| **id == wanted).count(), 1, "{wanted}");
        let typ = gruppe.referenzaktivitaetengruppe_typ.as_ref().unwrap().value().unwrap();
        let bloecke = gruppe.spezifische_attribute.as_ref().unwrap().bloecke();
        assert_eq!(bloecke.len(), 1);
        assert_eq!(bloecke[0].0.to_string(), typ);
    }
}

#[test]
fn a_real_message_is_read_without_findings() {
    let Some(file) = external("xml") else { return };
    let source = source(&file);
    let document = Document::parse(&source, &Limits::default()).unwrap();
    let root = document.root();
    assert_eq!(root.namespace(), Some(NAMESPACE));
    let message = Recognition::Message { version: "2.0".to_owned() };
    assert_eq!(recognise(root.namespace(), root.name()), message);
    let parsed = xprozess::read(&document, &Limits::default());
    assert!(parsed.findings.is_empty(), "{:?}", parsed.findings);
    check(&parsed);
}

#[test]
fn a_real_model_is_read_on_its_own() {
    let Some(file) = external("bpmn") else { return };
    let source = source(&file);
    let document = Document::parse(&source, &Limits::default()).unwrap();
    let model = bpmn::read(&document).unwrap();
    assert_eq!(sub_process_ids(&model).len(), 12);
    let counts = model.counts();
    assert_eq!((counts.participants, counts.message_flows, counts.gateways), (3, 9, 11));
    assert_eq!((counts.sequence_flows, counts.boundary_events, counts.end_events), (33, 2, 5));
}
