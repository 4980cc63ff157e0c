//! BPMN models attached to a Prozess: the real export, the table against the diagram, what follows
//! from one defect and what does not, models made to cost time.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "tests touch the world and may fail loudly"
)]

mod abgleich;
mod ablauf;
mod extern_daten;
#[path = "../../../../tests/fremddaten.rs"]
mod fremddaten;
mod gross;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fim_core::{FileReport, Finding, Limits, Sprache};

/// A text of the valid examples: `prozess.xml` or `modell.bpmn`.
fn beispiel(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/prozesse/beispiele/");
    std::fs::read_to_string(format!("{folder}{name}")).expect("an example")
}

/// A text changed once; it must be there.
fn changed(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "{old}");
    text.replacen(old, new, 1)
}

/// Puts a model in the place of the one that is there.
fn mit_modell(prozess: &str, modell: &str) -> String {
    let (before, rest) = prozess.split_once("<x:inhalt>").expect("start");
    let (_, after) = rest.split_once("</x:inhalt>").expect("end");
    format!("{before}<x:inhalt>{}</x:inhalt>{after}", STANDARD.encode(modell))
}

fn pruefe(text: &str) -> FileReport {
    fim_validation::check("prozess.xml", text.as_bytes().to_vec(), &Limits::default())
}

/// The example with its model changed.
fn mit_aenderungen(edits: &[(&str, &str)]) -> FileReport {
    let start = beispiel("modell.bpmn");
    let modell = edits.iter().fold(start, |text, (old, new)| changed(&text, old, new));
    pruefe(&mit_modell(&beispiel("prozess.xml"), &modell))
}

fn codes(report: &FileReport) -> Vec<&'static str> {
    report.findings.iter().map(|finding| finding.rule.code).collect()
}

fn nur(report: &FileReport, code: &str) -> Finding {
    let own: Vec<&Finding> =
        report.findings.iter().filter(|finding| finding.rule.code == code).collect();
    assert_eq!(own.len(), 1, "{code}: {:?}", codes(report));
    own[0].clone()
}

fn gefunden(finding: &Finding) -> String {
    finding.found.as_ref().expect("found").get(Sprache::De).to_owned()
}

/// Just before the end of the process.
const SCHLUSS: &str = "  </bpmn:process>";
