//! Codes of lists.

use crate::{LEISTUNG_22, changed, corpus, speaks};
use proptest::prelude::*;

const LEISTUNG_23: &str = "buecherschrank/leistung/99108999001000_xzufi_2.3.1.xml";

/// A list: file, what stands before its code, how wide it writes a number, which numbers it has.
type Fall = (&'static str, &'static str, usize, fn(u16) -> bool);

const FAELLE: &[Fall] = &[
    (LEISTUNG_22, "<xzufi:vertrauensniveau", 2, |n| n % 10 == 0 && n <= 40 || n == 15),
    (LEISTUNG_22, "<xzufi:leistungsadressat", 3, |n| (1..=3).contains(&n)),
    (LEISTUNG_22, "<xzufi:begriffImKontext>", 3, |n| (1..=3).contains(&n) || n == 999),
    (LEISTUNG_22, "<xzufi:frist>", 3, |n| (1..=9).contains(&n) && ![4, 7, 8].contains(&n)),
    (LEISTUNG_22, "<xzufi:kosten>", 3, |n| (1..=18).contains(&n)),
    (LEISTUNG_22, "<xzufi:angabeSignatur", 3, |n| n == 1 || n == 4 || (101..=104).contains(&n)),
    (LEISTUNG_22, "<xzufi:typ listURI=\"urn:de:fim:codeliste:dokumenttyp\"", 3, |n| {
        (1..=28).contains(&n) || n == 999
    }),
    (LEISTUNG_23, "<x:statusKatalog", 1, |n| (1..=8).contains(&n)),
    (LEISTUNG_23, "<x:statusBibliothek", 1, |n| (1..=8).contains(&n)),
    (LEISTUNG_23, "<x:detailstufe", 3, |n| (101..=105).contains(&n)),
    (LEISTUNG_23, "<x:bezugsortTyp", 3, |n| (1..=5).contains(&n)),
    (LEISTUNG_23, "<x:zugangskanal", 3, |n| [0, 100, 200].contains(&n)),
    (LEISTUNG_23, "<x:durchfuehrbarEinheitlicheStelle", 2, |n| [0, 11, 19].contains(&n)),
    (LEISTUNG_23, "<x:pflichtangabetyp", 2, |n| n == 1 || n == 2),
    (LEISTUNG_23, "<x:dynamischeParameter", 3, |n| (1..=9).contains(&n) || n == 100),
    (LEISTUNG_23, "<x:informationsbereichSdg2", 4, |n| n % 1000 <= 80 && n % 10 == 0 && sdg_2(n)),
];

/// The highest code of each thousand.
fn sdg_2(n: u16) -> bool {
    let highest = [0, 10, 10, 30, 40, 40, 20, 80];
    highest.get(usize::from(n / 1000)).is_some_and(|highest| n % 1000 <= *highest)
}

/// Puts another code in the first place behind a beginning.
fn mit_code(text: &str, anfang: &str, code: &str) -> String {
    let at = text.find(anfang).expect(anfang);
    let start = at + text[at..].find("<code").expect("code");
    let start = start + text[start..].find('>').expect("end of the tag") + 1;
    let end = start + text[start..].find('<').expect("end of the code");
    format!("{}{code}{}", &text[..start], &text[end..])
}

/// The corpus may write its prefixes in other ways.
fn datei(name: &str, anfang: &str) -> (String, String) {
    let text = corpus(name);
    let anfang = match anfang.split_once(':') {
        Some((prefix, rest)) if !text.contains(anfang) => {
            let other = ["<xzufi:", "<xz:", "<x:", "<"];
            let fits = |other: &&str| text.contains(&format!("{other}{rest}"));
            format!("{}{rest}", other.iter().find(|it| fits(it)).unwrap_or(&prefix))
        }
        _ => anfang.to_owned(),
    };
    (text, anfang)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_list_takes_its_codes_and_no_others(
        fall in prop::sample::select(FAELLE),
        zahl in prop_oneof![0..12_u16, 0..130_u16, Just(999_u16), (0..90_u16).prop_map(|n| n * 100)],
    ) {
        let (name, anfang, breite, kennt) = fall;
        let (text, anfang) = datei(name, anfang);
        let text = mit_code(&text, &anfang, &format!("{zahl:0breite$}"));
        prop_assert_eq!(speaks("XZF1204", &text), !kennt(zahl), "{} {}", anfang, zahl);
    }

    #[test]
    fn a_unit_of_time_is_one_of_nine(
        einheit in "(JAHR|MONAT|WOCHE|TAG|WERKTAG|ARBEITSTAG|STUNDE|MINUTE|SEKUNDE|QUARTAL|[A-Z]{3,5})E?",
    ) {
        let alle = " JAHR MONAT WOCHE TAG WERKTAG ARBEITSTAG STUNDE MINUTE SEKUNDE ";
        let text = mit_code(&corpus(LEISTUNG_22), "<xzufi:einheit>", &einheit);
        prop_assert_eq!(speaks("XZF1204", &text), !alle.contains(&format!(" {einheit} ")));
    }

    #[test]
    fn a_module_has_a_code_of_today(zahl in 0..40_u16) {
        let text = mit_code(&corpus(LEISTUNG_22), "<xzufi:leikaTextmodul ", &format!("{zahl:02}"));
        let alt = [1, 4, 10, 12, 13, 17, 19, 20, 21].contains(&zahl);
        prop_assert_eq!(speaks("XZF1202", &text), alt);
        let ist_modul = (1..=25).contains(&zahl) && !alt;
        prop_assert_eq!(speaks("XZF1201", &text), !ist_modul && !alt);
    }

    #[test]
    fn a_type_is_one_of_the_list(typ in "(1?[0-9]|2/3|3/2)[abc]?(;2/3)?") {
        let text = mit_code(&corpus(LEISTUNG_22), "<xzufi:typisierung", &typ);
        let erster = typ.strip_suffix(";2/3").unwrap_or(&typ);
        let ohne = erster.trim_end_matches(['a', 'b']);
        let mit_buchstabe = ["2", "3", "2/3", "4"].contains(&ohne) && erster.len() <= ohne.len() + 1;
        let zahl = erster.parse::<u8>().is_ok_and(|zahl| (1..=12).contains(&zahl));
        let kennt = (mit_buchstabe || zahl) && !erster.starts_with('0');
        prop_assert_eq!(speaks("XZF1203", &text), !kennt, "{}", typ);
    }

    #[test]
    fn a_version_is_outdated_by_its_number(version in prop_oneof![
        (0..12_u16).prop_map(|n| n.to_string()), "[0-9]\\.[0-9]", "[a-z]{1,4}", "v[0-9]",
    ]) {
        let text = corpus(LEISTUNG_22);
        let old = "sdginformationsbereich\" listVersionID=\"4\"";
        let text = changed(&text, old, &old.replace("\"4\"", &format!("\"{version}\"")));
        let erste = version.split('.').next().and_then(|teil| teil.parse::<u16>().ok());
        prop_assert_eq!(speaks("XZF1210", &text), erste.is_some_and(|erste| erste < 4));
    }

    #[test]
    fn a_message_is_of_the_version_it_names(gross in 1..4_u16, klein in 0..5_u16, rest in "|\\.[0-9]|[a-z]") {
        let angabe = format!("{gross}.{klein}{rest}");
        let ist_zahl = !rest.starts_with(|c: char| c.is_ascii_alphabetic());
        for (datei, voll, eigene) in [(LEISTUNG_22, "2.2.0", 2), (LEISTUNG_23, "2.3.1", 3)] {
            let old = format!("xzufiVersion=\"{voll}\"");
            let text = changed(&corpus(datei), &old, &format!("xzufiVersion=\"{angabe}\""));
            prop_assert_eq!(speaks("XZF1214", &text), ist_zahl && (gross, klein) != (2, eigene), "{}", angabe);
        }
    }
}
