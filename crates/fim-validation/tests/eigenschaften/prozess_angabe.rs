//! XProzess: codes, types of Aktivitätengruppen, order of moments.

use crate::{PROZESS, changed, corpus, speaks};
use proptest::prelude::*;

/// As the FIM-Portal lists them.
const OPERATIVES_ZIEL: &str =
    "101 201 202 203 204 205 206 207 208 311 312 313 314 321 401 501 601 602 999";
const HANDLUNGSFORM: &str = "101 102 103 104 105 111 112 113 114 115 121 201 202 203 204 205 210 \
    221 222 301 302 303 304 305 310 410 420 430 450 801 802 803 804 805 806 999";
const VERFAHRENSART: &str = "101 111 121 201 221 222 231 301 302 303 304 311 312 321 322 331 332 \
    333 334 341 361 401 403 421 422 441 451 461 501 503 541 561 801 831 832 833 834 841 842 843 \
    844 851 852 853 854 861 871 911 912 921 998 999";

/// An export with another code in the field.
fn with_code(list: &str, old: &str, new: &str) -> String {
    let text = corpus(PROZESS);
    let at = text.find(&format!("codeliste:{list}\"")).expect("the list");
    let (before, rest) = text.split_at(at);
    format!(
        "{before}{}",
        changed(rest, &format!("<code>{old}</code>"), &format!("<code>{new}</code>"))
    )
}

#[test]
fn every_code_of_the_portal_is_known() {
    let lists = [
        ("operativesziel", "314", OPERATIVES_ZIEL),
        ("handlungsform", "310", HANDLUNGSFORM),
        ("verfahrensart", "501", VERFAHRENSART),
        ("detaillierungsstufe", "101", "101 102 103 104 105"),
        ("status", "5", "1 2 3 4 5 6 7 8"),
    ];
    for (list, old, codes) in lists {
        for code in codes.split_whitespace() {
            assert!(!speaks("XPZ1601", &with_code(list, old, code)), "{list} {code}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn codes_are_those_of_their_list(field in 0usize..5, code in "[1-9][0-9]{2}|[0-9]{1,2}|[a-z]{3}|0[0-9]{2}") {
        let lists = [
            ("operativesziel", "314", OPERATIVES_ZIEL),
            ("handlungsform", "310", HANDLUNGSFORM),
            ("verfahrensart", "501", VERFAHRENSART),
            ("detaillierungsstufe", "101", "101 102 103 104 105"),
            ("status", "5", "1 2 3 4 5 6 7 8"),
        ];
        let (list, old, codes) = lists[field];
        let is_known = codes.split_whitespace().any(|known| known == code);
        prop_assert_eq!(speaks("XPZ1601", &with_code(list, old, &code)), !is_known);
    }

    #[test]
    fn the_block_of_a_group_is_that_of_its_type(group in 1usize..=8, typ in 1usize..=8) {
        // The types of the eight groups in the order of the file.
        let types = [1, 3, 7, 8, 4, 5, 6, 2];
        let text = corpus(PROZESS);
        let marker = "referenzaktivitaetengruppeTyp listURI";
        let (at, _) = text.match_indices(marker).nth(group - 1).expect("the group");
        let (before, rest) = text.split_at(at);
        let old = format!("<code>{}</code>", types[group - 1]);
        let text = format!("{before}{}", changed(rest, &old, &format!("<code>{typ}</code>")));
        prop_assert_eq!(speaks("XPZ1401", &text), types[group - 1] != typ);
    }

    #[test]
    fn what_is_changed_was_created_before(
        (year, day) in (2020u32..=2030, 1u32..=28),
        (hour, zone) in (0u32..24, 0u32..=2),
    ) {
        let moment = format!("{year}-10-{day:02}T{hour:02}:00:00+{zone:02}:00");
        let text = changed(
            &corpus(PROZESS),
            "2025-03-14T15:20:00+01:00</xprozess:letzterAend",
            &format!("{moment}</xprozess:letzterAend"),
        );
        // Created on 2024-10-07 at 06:00 UTC; in hours of October.
        let hours = |year: i64, day: i64, hour: i64| (year * 31 + day) * 24 + hour;
        let changed_at = hours(i64::from(year), i64::from(day), i64::from(hour) - i64::from(zone));
        prop_assert_eq!(speaks("XPZ1706", &text), changed_at < hours(2024, 7, 6));
    }

    #[test]
    fn a_period_begins_before_it_ends((year, month) in (2023u32..=2027, 1u32..=12)) {
        let begin = "<xprozess:beginn>2025-04-01T00:00:00+02:00</xprozess:beginn>";
        let end = format!("<xprozess:ende>{year}-{month:02}-15T00:00:00Z</xprozess:ende>");
        let text = changed(&corpus(PROZESS), begin, &format!("{begin}{end}"));
        prop_assert_eq!(speaks("XPZ1705", &text), (year, month) < (2025, 4));
    }

    #[test]
    fn released_is_what_has_a_status_from_4_to_6(status in 1u32..=8, moments in 0u32..4) {
        let (fachlich, formell) = (moments & 1 == 1, moments & 2 == 2);
        let mut text = with_code("status", "5", &status.to_string());
        for (is_there, name) in [(fachlich, "fachlicher"), (formell, "formeller")] {
            let start = text.find(&format!("<xprozess:{name}Freigabe")).expect("a moment");
            let close = format!("</xprozess:{name}Freigabezeitpunkt>");
            let end = text.find(&close).expect("its end") + close.len();
            if !is_there {
                text.replace_range(start..end, "");
            }
        }
        // The Prozess is as it was: what speaks does so of the Prozessklasse.
        prop_assert_eq!(speaks("XPZ1701", &text), [5, 6].contains(&status) && !fachlich);
        prop_assert_eq!(speaks("XPZ1702", &text), [4, 5, 6].contains(&status) && !formell);
        prop_assert_eq!(speaks("XPZ1703", &text), status < 4 && (fachlich || formell));
    }
}
