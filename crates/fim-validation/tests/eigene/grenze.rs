//! Files of rows that mean no good.

use crate::{eigene, lauf, lies, zeile};
use fim_core::{Limits, Sprache};
use fim_validation::{Vorgaben, check_with_traces, vergleiche};

const GUT: &str = "standard = \"xzufi\"\nelement = \"leistung\"\nfeld = \"id\"";

#[test]
fn a_pattern_that_explodes_is_refused() {
    for muster in ["(a{500}){500}", "((((a{99}){99}){99}){99}){99}", "\\\\pL{900}\\\\pL{900}"] {
        let fehler = lies(&zeile(&format!("{GUT}\nmuster = \"{muster}\""))).err();
        let fehler = fehler.unwrap_or_else(|| panic!("{muster} is fine"));
        assert!(fehler[0].message(Sprache::De).contains("zu groß"), "{fehler:?}");
    }
    let deep = format!("{}a{}", "(".repeat(5_000), ")".repeat(5_000));
    assert!(lies(&zeile(&format!("{GUT}\nmuster = \"{deep}\""))).is_err());
}

/// With backtracking this would not end.
#[test]
fn a_pattern_does_not_go_back() {
    let regeln = lies(&zeile(&format!("{GUT}\nmuster = \"(a|aa|a*)*b\""))).expect("a row");
    let text = format!(
        "<t xmlns='http://xoev.de/schemata/xzufi/2_2_0'><leistung><id>{}</id></leistung></t>",
        "a".repeat(100_000)
    );
    let reports = lauf(&regeln, &[("a.xml", text)]);
    assert_eq!(eigene(&reports).len(), 1);
}

fn buchstabe(at: usize) -> char {
    char::from_digit(10 + u32::try_from(at / 10_000).expect("small"), 36)
        .expect("a letter")
        .to_ascii_uppercase()
}

#[test]
fn a_hundred_thousand_rows_are_too_many() {
    let rows: String = (0..100_000)
        .map(|at| format!("[[regel]]\ncode = \"N{}{:04}\"\n", buchstabe(at), at % 10_000))
        .collect();
    let fehler = lies(&rows).err().expect("complaints");
    assert!(fehler.len() <= 20);
    let good: String = (0..10_001)
        .map(|at| {
            let code = format!("N{}{:04}", buchstabe(at), at % 10_000);
            zeile(&format!("code = \"{code}\"\nname = \"n-{at}\"\n{GUT}\npflicht = true"))
        })
        .collect();
    let fehler = lies(&good).err().expect("a complaint");
    assert_eq!(fehler.len(), 1);
    assert!(fehler[0].message(Sprache::De).ends_with("mehr als 10000 Regeln"), "{}", fehler[0].de);
}

#[test]
fn a_path_has_an_end() {
    let path = vec!["kategorie"; 33].join("/");
    assert!(
        lies(&zeile(&format!("standard = \"xzufi\"\nelement = \"{path}\"\npflicht = true")))
            .is_err()
    );
    let path = vec!["kategorie"; 30].join("/");
    let regeln = lies(&zeile(&format!(
        "standard = \"xzufi\"\nelement = \"leistung\"\nfeld = \"{path}\"\npflicht = true"
    )));
    let nested = format!("{}{}", "<kategorie>".repeat(200), "</kategorie>".repeat(200));
    let text =
        format!("<t xmlns='http://xoev.de/schemata/xzufi/2_2_0'><leistung>{nested}</leistung></t>");
    assert_eq!(eigene(&lauf(&regeln.expect("a row"), &[("a.xml", text)])).len(), 1);
}

#[test]
fn more_findings_than_a_file_may_have_are_counted() {
    let regeln = lies(&zeile(&format!("{GUT}\neindeutig = \"datei\""))).expect("a row");
    let many: String =
        (0..60).map(|at| format!("<leistung><id>L</id><n>{at}</n></leistung>")).collect();
    let text = format!("<t xmlns='http://xoev.de/schemata/xzufi/2_2_0'>{many}</t>");
    let mut limits = Limits::default();
    limits.set("befunde=20").expect("a limit");
    let vorgaben = Vorgaben { eigene: &regeln, ..Vorgaben::new(&limits) };
    let (report, spuren) = check_with_traces("a.xml", text.into_bytes(), &vorgaben);
    let mut reports = [report];
    let before = reports[0].dropped;
    vergleiche(&mut reports, &[spuren], &vorgaben);
    assert!(reports[0].dropped >= before + 39, "{before} {}", reports[0].dropped);
    assert!(reports[0].findings.len() <= 21);
}
