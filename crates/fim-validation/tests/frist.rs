//! A time that is over: whatever was found until then, the file is not checked, and one finding says
//! why. No clock is needed for that.

#![allow(clippy::expect_used, reason = "tests may panic")]

use fim_core::zerlegung::{Schritt, Zerleger};
use fim_core::{FileReport, Frist, Limits, Sprache, State};
use fim_validation::{
    Codeliste, Codelisten, Lesegang, Listenanfrage, Profil, Stueckpruefung, Teilsumme, Vorgaben,
    check_and_keep, check_with_traces,
};
use std::sync::Arc;

const LEISTUNG: &str = include_str!("../src/leistungen/beispiele/leistung22.xml");
const SCHEMA: &str = include_str!("../../../corpus/konvolute/gut/schema.xml");
/// Rules ask for lists.
const SCHEMA_2: &str = include_str!("../src/datenfelder/beispiele/schema2.xml");
const PROZESS: &str = include_str!("../../../corpus/konvolute/gut/prozess.xml");
const KATALOG: &str = include_str!("../../../corpus/vorhaben-defekt/nur-kopfzeile/ozg-katalog.csv");

fn vorbei() -> Frist {
    let frist = Frist::neu();
    frist.clone().beende();
    frist
}

/// Asserts that a file is not checked, for the one reason that its time is over.
fn assert_late(report: &FileReport) {
    assert_eq!(report.state, State::Unchecked, "{}", report.path);
    let said: Vec<String> =
        report.findings.iter().map(|finding| finding.message(Sprache::De)).collect();
    assert_eq!(said, ["Grenze »zeit« überschritten: mehr, erlaubt sind 600 Sekunden"]);
    assert_eq!(report.findings[0].rule.code, "XML1101");
    assert!(report.findings[0].fix(Sprache::De).contains("--grenze zeit=WERT"));
}

#[test]
fn a_file_whose_time_is_over_is_not_checked() {
    let (limits, frist) = (Limits::default(), vorbei());
    for profil in Profil::ALL {
        let vorgaben = Vorgaben { frist: &frist, profil, ..Vorgaben::new(&limits) };
        for (name, text) in [
            ("leistung.xml", LEISTUNG),
            ("schema.xml", SCHEMA),
            ("prozess.xml", PROZESS),
            ("kaputt.xml", "<a>"),
            ("ozg-katalog.csv", KATALOG),
        ] {
            let (report, spuren, kept) = check_and_keep(name, text.into(), &vorgaben);
            assert_late(&report);
            assert!(kept.is_none(), "another run may have the time");
            assert_eq!(format!("{spuren:?}"), format!("{:?}", fim_validation::Spuren::default()));
        }
    }
    let (report, _) = Lesegang::Lesen(&limits, &frist).ganz("leistung.xml", LEISTUNG.into());
    assert_late(&report);
}

#[test]
fn a_time_that_is_not_over_changes_nothing() {
    let (limits, frist) = (Limits::default(), Frist::neu());
    let without = Vorgaben::new(&limits);
    let within = Vorgaben { frist: &frist, ..without };
    for text in [LEISTUNG, SCHEMA, PROZESS] {
        let say = |vorgaben| format!("{:?}", check_with_traces("x.xml", text.into(), vorgaben));
        assert_eq!(say(&without), say(&within));
    }
    assert_eq!(without.kennzeichen(), within.kennzeichen());
}

/// Ends the time when a rule asks for a list: in the middle of the rules.
struct Mittendrin<'f>(&'f Frist);

impl Codelisten for Mittendrin<'_> {
    fn find(&self, _: &Listenanfrage<'_>) -> Option<Arc<Codeliste>> {
        self.0.beende();
        None
    }
}

#[test]
fn what_was_found_before_the_end_does_not_make_a_file_checked() {
    let (limits, frist) = (Limits::default(), Frist::neu());
    let mittendrin = Mittendrin(&frist);
    let vorgaben = Vorgaben { frist: &frist, codelisten: &mittendrin, ..Vorgaben::new(&limits) };
    let (report, _) = check_with_traces("schema.xml", SCHEMA_2.into(), &vorgaben);
    assert!(frist.ist_um(), "no rule has asked");
    assert_late(&report);
}

#[test]
fn pieces_end_with_the_time() {
    let (limits, frist) = (Limits { piece_from: 1, ..Limits::default() }, Frist::neu());
    let vorgaben = Vorgaben { frist: &frist, ..Vorgaben::new(&limits) };
    let gang = Lesegang::Pruefen(&vorgaben);
    let bytes = LEISTUNG.as_bytes();
    let pruefung = Stueckpruefung::new("x.xml", &bytes[..4096], gang).expect("records");
    let mut zerleger = Zerleger::new(pruefung.form(), &limits);
    zerleger.puffer().extend_from_slice(bytes);
    zerleger.vollstaendig();
    let (mut summe, mut pieces) = (Teilsumme::default(), 0);
    while let Schritt::Stueck(stueck) = zerleger.naechstes() {
        pieces += 1;
        // The first piece has the time, the second not.
        if pieces == 2 {
            frist.beende();
        }
        assert_eq!(summe.nimm(pruefung.pruefe(*stueck), &pruefung), pieces == 1);
    }
    assert!(pieces > 2, "{pieces}");
    let (report, _) = summe.abschliessen(&pruefung, &zerleger.einzeln()).expect("a report");
    assert_late(&report);
    assert_late(&pruefung.zu_spaet().expect("late").0);
}
