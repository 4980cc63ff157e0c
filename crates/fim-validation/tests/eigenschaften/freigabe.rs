//! Release and age: days and years on both sides of the reference date, and the ladder of the status.

use crate::{LEISTUNG_22, changed, corpus, speaks};
use fim_core::Limits;
use fim_validation::{Auswahl, Datum, Schwellen, Vorgaben};
use proptest::prelude::*;

const LEISTUNG_23: &str = "buecherschrank/leistung/99108999001000_xzufi_2.3.1.xml";
const FREIGABE: &str = "Am>2025-03-14<";
const GEAENDERT: &str = "geaendertDatumZeit>2025-03-14T16:00:00+01:00<";

fn day() -> impl Strategy<Value = (u32, u32, u32)> {
    (2015..2035_u32, 1..=12_u32, 1..=28_u32)
}

fn written((year, month, day): (u32, u32, u32)) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// Days of a month, counted by hand.
fn days_of(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn told(code: &str, text: &str, stichtag: Option<&str>, jahre: u32) -> bool {
    let limits = Limits::default();
    let auswahl = Auswahl { mit: vec![code.to_owned()], ..Auswahl::default() };
    let stichtag = stichtag.and_then(Datum::read);
    let schwellen = Schwellen { jahre_ohne_aenderung: jahre, ..Schwellen::VORGABE };
    let vorgaben = Vorgaben { auswahl: &auswahl, schwellen, stichtag, ..Vorgaben::new(&limits) };
    let report = fim_validation::check_with("beispiel.xml", text.as_bytes().to_vec(), &vorgaben);
    report.findings.iter().any(|finding| finding.rule.code == code)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_release_is_a_day_of_the_calendar(year in 1990..2030_u32, month in 0..14_u32, day in 0..34_u32) {
        let is_day = (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day);
        let text = changed(&corpus(LEISTUNG_22), FREIGABE, &format!("Am>{}<", written((year, month, day))));
        prop_assert_eq!(speaks("XZF1604", &text), !is_day);
        let german = changed(&corpus(LEISTUNG_22), FREIGABE, &format!("Am>{day}.{month}.{year}<"));
        prop_assert!(speaks("XZF1604", &german));
    }

    #[test]
    fn a_release_lies_not_after_the_reference_date(release in day(), today in day(), same: bool) {
        let today = if same { release } else { today };
        let text = changed(&corpus(LEISTUNG_22), FREIGABE, &format!("Am>{}<", written(release)));
        prop_assert_eq!(told("XZF1605", &text, Some(&written(today)), 3), release > today);
        prop_assert!(!told("XZF1605", &text, None, 3));
    }

    #[test]
    fn a_change_lies_not_on_a_later_day_than_the_release(release in day(), change in day(), same: bool) {
        let change = if same { release } else { change };
        let text = changed(&corpus(LEISTUNG_22), FREIGABE, &format!("Am>{}<", written(release)));
        let moment = format!("geaendertDatumZeit>{}T12:00:00+01:00<", written(change));
        prop_assert_eq!(speaks("XZF1606", &changed(&text, GEAENDERT, &moment)), change > release);
    }

    #[test]
    fn a_text_grows_old_after_so_many_years(change in day(), today in day(), years in 1..12_u32, even: bool) {
        // On the day itself, and on any other.
        let change = if even { (today.0 - years, today.1, today.2) } else { change };
        let moment = format!("geaendertDatumZeit>{}T12:00:00+01:00<", written(change));
        let text = changed(&corpus(LEISTUNG_22), GEAENDERT, &moment);
        let is_old = (change.0 + years, change.1, change.2) < today;
        prop_assert_eq!(told("XZF1609", &text, Some(&written(today)), years), is_old);
        prop_assert!(!told("XZF1609", &text, None, years));
    }

    #[test]
    fn a_text_is_released_after_its_steckbrief(katalog in 1..=8_u32, bibliothek in 1..=8_u32, day: bool) {
        let mut text = corpus(LEISTUNG_23);
        for (name, value) in [("statusKatalog", katalog), ("statusBibliothek", bibliothek)] {
            let old = format!("<code xmlns=\"\">5</code>\n      </{name}>");
            text = changed(&text, &old, &format!("<code>{value}</code></{name}>"));
        }
        let is_wrong = katalog < 4 && (bibliothek == 5 || bibliothek == 6);
        prop_assert_eq!(speaks("XZF1608", &text), is_wrong);
        let released = [katalog, bibliothek].iter().any(|one| *one == 5 || *one == 6);
        let inactive = [katalog, bibliothek].iter().any(|one| *one == 7 || *one == 8);
        prop_assert_eq!(speaks("XZF1607", &text), inactive);
        let text = if day { text } else { changed(&text, FREIGABE, "Am><") };
        prop_assert_eq!(speaks("XZF1601", &text), released && !day);
    }

    #[test]
    fn gold_for_federal_law_comes_from_the_federation(
        status in prop::sample::select(vec![4, 5, 6, 6, 6]),
        typ in prop::sample::select(vec!["1", "2", "2/3", "3b", "4", "4a", "5", "6", "10"]),
        body in prop::sample::select(vec![
            ("Stadt Lindenhain, Bürgerbüro", true),
            ("Land Musterland, Ministerium des Innern", true),
            ("Ministerium für Umwelt des Landes Musterland", true),
            ("Bezirksregierung Lindenhain", true),
            ("Bundesministerium des Innern", false),
            ("Bundesverwaltungsamt, Stadt Köln", false),
            ("Landwirtschaftliche Rentenbank", false),
            ("Auswärtiges Amt", false),
            ("Deutschland", false),
        ]),
    ) {
        let text = corpus(LEISTUNG_23);
        let old = "<code xmlns=\"\">5</code>\n      </status";
        let text = text.replace(old, &format!("<code xmlns=\"\">{status}</code>\n      </status"));
        let old = "<code xmlns=\"\">5</code>\n      </typis";
        let text = changed(&text, old, &format!("<code xmlns=\"\">{typ}</code>\n      </typis"));
        let text = changed(&text, "\"de\">Stadt Lindenhain, Fachbereich Tiefbau und Verkehr</fach", &format!("\"de\">{}</fach", body.0));
        let is_wrong = status == 6 && body.1 && typ.starts_with(['1', '2', '3']) && typ != "10";
        prop_assert_eq!(speaks("XZF1603", &text), is_wrong);
    }
}
