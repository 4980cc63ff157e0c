//! Rules of one's own: every condition on every standard, what is wrong in a file of rows, and that
//! pieces, threads and the cache make no difference.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    reason = "tests touch the world and may fail loudly"
)]

mod fehler;
mod gleich;
mod grenze;
mod urteil;

use fim_core::{FileReport, Finding, Herkunft, Limits};
use fim_validation::{
    EigeneRegeln, Regeldatei, Regelfehler, Vorgaben, check_with_traces, vergleiche,
};
use std::path::{Path, PathBuf};

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Reads lists from the folder of the worked example.
fn liste(_: &str, name: &str) -> Result<Vec<u8>, (String, String)> {
    std::fs::read(project().join("corpus/eigene-regeln").join(name))
        .map_err(|_| ("nicht gefunden".to_owned(), "not found".to_owned()))
}

fn lies(text: &str) -> Result<EigeneRegeln, Vec<Regelfehler>> {
    EigeneRegeln::lesen(&[Regeldatei { name: "regeln.toml", text }], &liste)
}

/// The worked example.
fn muster() -> EigeneRegeln {
    let path = project().join("corpus/eigene-regeln/regeln.toml");
    let text = std::fs::read_to_string(path).expect("the worked example");
    lies(&text).unwrap_or_else(|fehler| panic!("{fehler:#?}"))
}

/// A row with these lines; what every row needs besides is added where it is not said.
fn zeile(lines: &str) -> String {
    let mut text = format!("[[regel]]\n{lines}\n");
    for (key, rest) in [
        ("code", "\"NDS0001\""),
        ("name", "\"probe\""),
        ("stufe", "\"warnung\""),
        ("meldung", "\"{element}: {wert}, erwartet {erwartet}\""),
        ("warum", "\"Darum.\""),
        ("tun", "\"Etwas.\""),
        ("falsch", "\"<a/>\""),
        ("richtig", "\"<a/>\""),
    ] {
        if !lines.lines().any(|line| line.starts_with(&format!("{key} ="))) {
            text.push_str(&format!("{key} = {rest}\n"));
        }
    }
    text
}

/// What a run says of files.
fn lauf(eigene: &EigeneRegeln, files: &[(&str, String)]) -> Vec<FileReport> {
    let limits = Limits::default();
    let vorgaben = Vorgaben { eigene, ..Vorgaben::new(&limits) };
    let checked = files
        .iter()
        .map(|(name, text)| check_with_traces(name, text.as_bytes().to_vec(), &vorgaben));
    let (mut reports, spuren): (Vec<_>, Vec<_>) = checked.unzip();
    vergleiche(&mut reports, &spuren, &vorgaben);
    reports
}

/// Findings of one's own, by the file they are in.
fn eigene(reports: &[FileReport]) -> Vec<(&str, &Finding)> {
    let all = reports.iter().flat_map(|report| {
        report.findings.iter().map(move |finding| (report.path.as_str(), finding))
    });
    all.filter(|(_, finding)| finding.rule.herkunft == Herkunft::Eigen).collect()
}
