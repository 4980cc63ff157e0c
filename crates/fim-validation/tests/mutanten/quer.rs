//! One thing broken in one file of a Konvolut, all files compared: whatever is broken, findings are
//! whole sentences of one line, and what goes wrong between files is seen between files.

use crate::corpus;
use crate::generator::{Change, sample};
use fim_core::{FileReport, Limits, Sprache};
use fim_validation::{Spuren, Vorgaben, check_with_traces, vergleiche};
use std::collections::BTreeMap;

const DATEIEN: [&str; 4] = [
    "leistung/99108999001000_xzufi_2.3.1.xml",
    "prozess/99108999001000_alleInhalte.export.0303.xml",
    "datenfelder/D99000000901V1.0.0_xdf3.xml",
    "datenfelder/D99000000902V1.0.0_xdf3.xml",
];

/// Codes of what shows across files when one of them says something else.
fn across(texte: &[&str]) -> Vec<&'static str> {
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    let read = texte
        .iter()
        .zip(DATEIEN)
        .map(|(text, name)| check_with_traces(name, text.as_bytes().to_vec(), &vorgaben));
    let (mut reports, spuren): (Vec<FileReport>, Vec<Spuren>) = read.unzip();
    vergleiche(&mut reports, &spuren, &vorgaben);
    let findings = reports.iter().flat_map(|report| &report.findings);
    let across = findings.filter(|finding| finding.rule.code.starts_with("FIM"));
    across
        .map(|finding| {
            for sprache in [Sprache::De, Sprache::En] {
                let message = finding.message(sprache);
                assert!(message.chars().count() <= 100 && !message.contains('\n'), "{message}");
                assert!(finding.why(sprache).ends_with('.'), "{}", finding.why(sprache));
                assert!(finding.fix(sprache).ends_with('.'), "{}", finding.fix(sprache));
                for text in [message, finding.why(sprache), finding.fix(sprache)] {
                    assert!(!text.contains('{'), "unfilled: {text}");
                }
            }
            finding.rule.code
        })
        .collect()
}

#[test]
fn whatever_is_broken_in_a_konvolut_is_told_in_one_line() {
    let gut: Vec<String> = DATEIEN.iter().map(|name| corpus(name)).collect();
    let gut: Vec<&str> = gut.iter().map(String::as_str).collect();
    let always = across(&gut);
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut made = 0;
    for (at, text) in gut.iter().enumerate() {
        // The two large files have some hundreds of elements each.
        let nth = if text.len() > 10_000 { 7 } else { 1 };
        let long = "Ein Wert, der so lang ist, dass keine Zeile ihn fassen könnte, § 4711 XYZ-G";
        for change in [Change::Remove, Change::Double, Change::Text(long)] {
            for mutant in sample(text, change, nth) {
                made += 1;
                let mut texte = gut.clone();
                texte[at] = &mutant.text;
                let codes = across(&texte);
                for code in codes.into_iter().filter(|code| !always.contains(code)) {
                    *seen.entry(code).or_default() += 1;
                }
            }
        }
    }
    println!("{made} mutants; across files: {seen:?}");
    assert!(made > 500, "{made} mutants only");
    for code in ["FIM1001", "FIM1008", "FIM1401", "FIM1404", "FIM1417"] {
        assert!(seen.contains_key(code), "{code} never speaks: {seen:?}");
    }
}
