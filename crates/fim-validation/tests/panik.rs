//! A rule across files that panics: it is named, the others count, and without a net it is told to
//! whoever called. Who answers a rule panics in its place.

#![allow(clippy::expect_used, clippy::panic, reason = "tests may panic")]

use fim_core::{FileReport, Limits};
use fim_validation::{
    Auffangnetz, Codeliste, Codelisten, Fund, Listenanfrage, Nachweise, Pruefweise, Spuren,
    Vergleich, Verweiswahl, Vorgaben, check_with_traces, regel_der_panik, vergleiche,
};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

const LEISTUNG: &str = include_str!("../../../corpus/konvolute/gut/leistung.xml");
const SCHEMA: &str = include_str!("../../../corpus/konvolute/gut/schema.xml");

/// Panics when a rule across files asks; rules on one file say which it is.
struct Gestoert;

impl Codelisten for Gestoert {
    fn find(&self, anfrage: &Listenanfrage<'_>) -> Option<Arc<Codeliste>> {
        assert!(!anfrage.artefakt.is_empty(), "a rule that panics");
        None
    }
}

impl Nachweise for Gestoert {
    fn nachsehen(&self, _: &str, _: &str) -> Fund {
        panic!("a rule that panics")
    }

    fn vorhaben(&self, _: &str) -> Option<String> {
        None
    }
}

struct Netz;

impl Auffangnetz for Netz {
    fn versuche(&self, work: &mut dyn FnMut()) -> Result<(), String> {
        catch_unwind(AssertUnwindSafe(work)).map_err(|_| "caught".to_owned())
    }
}

fn verglichen(dateien: &[(&str, &str)], vorgaben: &Vorgaben<'_>) -> (Vec<FileReport>, Vergleich) {
    let read = |(path, text): &(&str, &str)| check_with_traces(path, (*text).into(), vorgaben);
    let (mut reports, spuren): (Vec<FileReport>, Vec<Spuren>) = dateien.iter().map(read).unzip();
    let vergleich = vergleiche(&mut reports, &spuren, vorgaben);
    (reports, vergleich)
}

#[test]
fn one_rule_fails_and_the_others_count() {
    let limits = Limits::default();
    let mut verweise = Verweiswahl::default();
    verweise.set_all(Pruefweise::Immer);
    let calm = Vorgaben { verweise, ..Vorgaben::new(&limits) };
    let disturbed = Vorgaben { codelisten: &Gestoert, netz: &Netz, ..calm };
    let dateien = [("leistung.xml", LEISTUNG), ("schema.xml", SCHEMA)];
    let (before, none) = verglichen(&dateien, &calm);
    let (after, vergleich) = verglichen(&dateien, &disturbed);
    assert!(none.paniken.is_empty());
    let [panik] = &vergleich.paniken[..] else { panic!("{:?}", vergleich.paniken) };
    assert_eq!((panik.regel, panik.meldung.as_str()), ("FIM1410", "caught"));
    for (before, after) in before.iter().zip(&after) {
        let of = |report: &FileReport| {
            let others = report.findings.iter().filter(|one| one.rule.code != "FIM1410");
            format!("{:#?}", others.collect::<Vec<_>>())
        };
        assert_eq!(of(before), of(after));
        assert!(after.findings.iter().all(|one| one.rule.code != "FIM1410"));
    }
    let unprotected = Vorgaben { codelisten: &Gestoert, ..calm };
    assert!(catch_unwind(AssertUnwindSafe(|| verglichen(&dateien, &unprotected))).is_err());
}

#[test]
fn a_rule_on_a_vorhaben_fails_and_the_matrix_stands() {
    let limits = Limits::default();
    let katalog = "leistungsschluessel;bezeichnung;prioritaet;steckbrief\n\
        99107998001000;Erlaubnis;Kommune;fort.steckbrief.toml\n";
    let disturbed = Vorgaben { nachweise: &Gestoert, netz: &Netz, ..Vorgaben::new(&limits) };
    let (reports, vergleich) = verglichen(&[("ozg-katalog.csv", katalog)], &disturbed);
    let rules: Vec<&str> = vergleich.paniken.iter().map(|panik| panik.regel).collect();
    assert_eq!(rules, ["OZG1113"]);
    assert!(vergleich.matrix.is_some());
    let others = reports[0].findings.iter().filter(|finding| finding.rule.code != "OZG1113");
    assert!(others.count() > 0 && reports[0].findings.iter().all(|it| it.rule.code != "OZG1113"));
}

#[test]
fn which_rule_it_was_is_asked_once() {
    let limits = Limits::default();
    struct Immer;
    impl Codelisten for Immer {
        fn find(&self, _: &Listenanfrage<'_>) -> Option<Arc<Codeliste>> {
            panic!("a rule that panics")
        }
    }
    let vorgaben = Vorgaben { codelisten: &Immer, ..Vorgaben::new(&limits) };
    let text = include_str!("../src/datenfelder/beispiele/schema2.xml");
    let check = || check_with_traces("schema.xml", text.into(), &vorgaben);
    assert!(catch_unwind(AssertUnwindSafe(check)).is_err());
    assert_eq!(regel_der_panik(), Some("XDF1044"));
    assert_eq!(regel_der_panik(), None);
}
