//! Periods, amounts, moments, addresses.

use crate::{LEISTUNG_22, changed, corpus, message, speaks};
use proptest::prelude::*;

/// A moment: the text, and the minutes since a day long ago.
fn zeitpunkt() -> impl Strategy<Value = (String, i64)> {
    (2023..2027_i64, 1..=12_i64, 1..=28_i64, 0..24_i64, -11..=13_i64).prop_map(
        |(jahr, monat, tag, stunde, zone)| {
            let text = format!("{jahr}-{monat:02}-{tag:02}T{stunde:02}:00:00{zone:+03}:00");
            // Months count from March, so that the leap day comes last.
            let (y, m) = if monat > 2 { (jahr, monat - 3) } else { (jahr - 1, monat + 9) };
            let days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + tag;
            (text, (days * 24 + stunde - zone) * 60)
        },
    )
}

/// The same moment some seconds earlier or later within its minute or zone, as text.
fn verschoben(text: &str, um: i64) -> String {
    let (tag, _) = text.split_once('T').expect("a moment");
    let (stunde, sekunde) = (um.rem_euclid(24), um.rem_euclid(60));
    let zone = um.rem_euclid(14);
    let bruch = if um > 100 { format!(".{um}") } else { String::new() };
    format!("{tag}T{stunde:02}:00:{sekunde:02}{bruch}+{zone:02}:00")
}

/// Units with their length in a measure of their own.
const EINHEITEN: &[(&str, char, i64)] = &[
    ("SEKUNDE", 's', 1),
    ("MINUTE", 's', 60),
    ("STUNDE", 's', 3600),
    ("TAG", 't', 1),
    ("WOCHE", 't', 7),
    ("MONAT", 'm', 1),
    ("JAHR", 'm', 12),
    ("WERKTAG", 'w', 1),
    ("ARBEITSTAG", 'a', 1),
];

fn euro(cent: i64) -> String {
    let sign = if cent < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cent.abs() / 100, cent.abs() % 100)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_valid_begins_before_it_ends((von, a) in zeitpunkt(), (bis, b) in zeitpunkt()) {
        let text = corpus(LEISTUNG_22);
        let beginn = "<xzufi:beginn>2025-04-01T00:00:00+02:00</xzufi:beginn>";
        let neu = format!("<xzufi:beginn>{von}</xzufi:beginn><xzufi:ende>{bis}</xzufi:ende>");
        prop_assert_eq!(speaks("XZF1301", &changed(&text, beginn, &neu)), a > b);

        let text = changed(&text, "<xzufi:erstelltDatumZeit>2025-02-03T09:00:00+01:00", &format!("<xzufi:erstelltDatumZeit>{von}"));
        let text = changed(&text, "<xzufi:geaendertDatumZeit>2025-03-14T16:00:00+01:00", &format!("<xzufi:geaendertDatumZeit>{bis}"));
        prop_assert_eq!(speaks("XZF1312", &text), a > b);
    }

    /// What is told of two moments is never the same.
    #[test]
    fn a_message_shows_how_two_moments_differ((von, a) in zeitpunkt(), um in -200..200_i64, lang in 0..3_usize) {
        prop_assume!(um != 0);
        let jahr = ["", "1", "12"][lang];
        let (beginn, ende) = (format!("{jahr}{von}"), format!("{jahr}{}", verschoben(&von, um)));
        let _ = a;
        let text = corpus(LEISTUNG_22);
        let old = "<xzufi:beginn>2025-04-01T00:00:00+02:00</xzufi:beginn>";
        let neu = format!("<xzufi:beginn>{beginn}</xzufi:beginn><xzufi:ende>{ende}</xzufi:ende>");
        if let Some(message) = message("XZF1301", &changed(&text, old, &neu)) {
            let (_, said) = message.split_once("gilt ab ").expect("beginning");
            let (von, bis) = said.split_once(", aber nur bis ").expect("end");
            prop_assert_ne!(von, bis);
            prop_assert!(message.chars().count() <= 100);
        }
    }

    #[test]
    fn a_deadline_opens_before_it_closes(von in (2024..2027_u16, 1..=12_u16, 1..=28_u16), bis in (2024..2027_u16, 1..=12_u16, 1..=28_u16)) {
        let tag = |(jahr, monat, tag): (u16, u16, u16)| format!("{jahr}-{monat:02}-{tag:02}");
        let text = corpus(LEISTUNG_22);
        let text = changed(&text, "<xzufi:von>2025-04-01<", &format!("<xzufi:von>{}<", tag(von)));
        let text = changed(&text, "<xzufi:bis>2025-12-31<", &format!("<xzufi:bis>{}<", tag(bis)));
        prop_assert_eq!(speaks("XZF1302", &text), von > bis);
    }

    #[test]
    fn a_range_of_time_goes_up(
        a in 1..400_i64, b in 1..400_i64,
        ein in prop::sample::select(EINHEITEN), aus in prop::sample::select(EINHEITEN),
    ) {
        let text = corpus(LEISTUNG_22);
        let (von, bis) = ("<xzufi:dauer>4</xzufi:dauer>\n            <xzufi:einheit>\n              <code>WOCHE<", "<xzufi:dauerBis>6</xzufi:dauerBis>\n            <xzufi:einheitBis>\n              <code>WOCHE<");
        let text = changed(&text, von, &von.replace(">4<", &format!(">{a}<")).replace("WOCHE", ein.0));
        let text = changed(&text, bis, &bis.replace(">6<", &format!(">{b}<")).replace("WOCHE", aus.0));
        prop_assert_eq!(speaks("XZF1303", &text), ein.1 == aus.1 && a * ein.2 > b * aus.2);
    }

    #[test]
    fn a_duration_is_a_whole_number_above_zero(dauer in "-?[0-9]{1,3}|0{1,3}|[0-9]([,.-])[0-9]|[a-z]{0,3}") {
        let text = corpus(LEISTUNG_22);
        let text = changed(&text, "<xzufi:dauer>8<", &format!("<xzufi:dauer>{dauer}<"));
        let zahl = dauer.parse::<i64>();
        prop_assert_eq!(speaks("XZF1304", &text), zahl.is_err());
        prop_assert_eq!(speaks("XZF1305", &text), zahl.is_ok_and(|zahl| zahl <= 0));
    }

    #[test]
    fn amounts_compare_to_the_cent(a in -300..3000_i64, b in -300..3000_i64, nullen in 0..3_usize) {
        let text = corpus(LEISTUNG_22);
        let unten = format!("{}{}", euro(a), "0".repeat(nullen));
        let text = changed(&text, "currencyCode=\"EUR\">20.00<", &format!("currencyCode=\"EUR\">{unten}<"));
        let text = changed(&text, "currencyCode=\"EUR\">120.00<", &format!("currencyCode=\"EUR\">{}<", euro(b)));
        prop_assert_eq!(speaks("XZF1307", &text), a > b);
        prop_assert_eq!(speaks("XZF1308", &text), a < 0 || b < 0);
    }

    #[test]
    fn an_amount_is_a_number(betrag in "[+-]?[0-9]{1,4}([.,][0-9]{0,2})?( ?(EUR|€))?|[0-9]\\.[0-9]{3},[0-9]{2}|-?NaN|[+-]?INF|[+-]?[0-9]{1,3}[eE][+-]?[0-9]{1,3}|[+-]?\\.[0-9]{0,2}") {
        let text = corpus(LEISTUNG_22);
        let text = changed(&text, ">35.00<", &format!(">{betrag}<"));
        let ist_zahl = betrag.parse::<f64>().is_ok() && !betrag.contains(|c: char| c.is_alphabetic());
        prop_assert_eq!(speaks("XZF1309", &text), !ist_zahl, "{}", betrag);
    }

    #[test]
    fn a_currency_has_three_capital_letters(code in "EUR|CHF|USD|PLN|CZK|DKK|[a-z]{3}|[A-Z]{2}|[A-Z]{4}|€|Q[A-Z]X|JJ[A-Z]") {
        let text = corpus(LEISTUNG_22);
        let text = changed(&text, "currencyCode=\"EUR\">35.00<", &format!("currencyCode=\"{code}\">35.00<"));
        let kennt = ["EUR", "CHF", "USD", "PLN", "CZK", "DKK"].contains(&code.as_str());
        prop_assert_eq!(speaks("XZF1310", &text), !kennt);
    }

    #[test]
    fn an_address_is_of_one_kind(
        schema in prop::sample::select(&["https://", "http://", "HTTPS://", "mailto:", "ftp://", "//", "/", "javascript:", "www.", ""][..]),
        rest in "[a-z]{2,8}\\.example(/[a-z?=#]{0,6})?|amt@ort\\.example|[a-z]{2,4} [a-z]{2,4}\\.example",
    ) {
        let adresse = format!("{schema}{rest}");
        let text = corpus(LEISTUNG_22);
        let old = "<xzufi:uri>https://www.lindenhain.example/buecherschrank/online<";
        let text = changed(&text, old, &format!("<xzufi:uri>{adresse}<"));
        let ist_seite = !rest.contains(' ');
        let klein = schema.to_ascii_lowercase();
        let ist_post = klein == "mailto:" || rest.contains('@') && !schema.contains('/');
        let ist_netz = ist_seite && (klein == "https://" || klein == "http://");
        prop_assert_eq!(speaks("XZF1314", &text), ist_post, "{}", adresse);
        prop_assert_eq!(speaks("XZF1315", &text), ist_netz && klein == "http://", "{}", adresse);
        prop_assert_eq!(speaks("XZF1313", &text), !ist_netz && !ist_post, "{}", adresse);
    }
}
