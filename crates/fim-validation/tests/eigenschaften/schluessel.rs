//! Leistungsschlüssel.

use crate::{LEISTUNG_22, changed, corpus, speaks};
use proptest::prelude::*;

/// Groups and Verrichtungen of the LeiKa, counted out.
fn gruppen() -> Vec<u16> {
    (1..=160).filter(|n| ![149, 152].contains(n)).chain(400..=603).collect()
}

fn verrichtungen() -> Vec<u16> {
    (1..=279).filter(|n| ![237, 264, 266].contains(n)).collect()
}

/// A message whose Leistung has this key.
fn mit_schluessel(key: &str) -> String {
    let text = corpus(LEISTUNG_22);
    changed(&text, "<code>99108999001000</code>", &format!("<code>{key}</code>"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_key_has_14_digits(key in "[0-9]{12,16}|[0-9]{13}[0-9 a]") {
        let digits = key.trim().chars().filter(char::is_ascii_digit).count();
        let is_key = digits == 14 && key.trim().len() == 14;
        prop_assert_eq!(speaks("XZF1001", &mit_schluessel(&key)), !is_key);
    }

    #[test]
    fn a_key_is_one_of_the_catalogue_or_not(key in "(99|77|9[0-8])[0-9]{12}") {
        prop_assert_eq!(speaks("XZF1006", &mit_schluessel(&key)), !key.starts_with("99"));
    }

    #[test]
    fn the_digits_of_a_key_stand_for_group_object_verrichtung_detail(
        gruppe in prop_oneof![Just(108_u16), 0..620_u16],
        objekt in prop_oneof![Just(999_u16), 0..1000_u16],
        verrichtung in prop_oneof![Just(0_u16), Just(1_u16), 230..290_u16, 0..1000_u16],
        detail in prop_oneof![Just(0_u16), 0..1000_u16],
    ) {
        let text = mit_schluessel(&format!("99{gruppe:03}{objekt:03}{verrichtung:03}{detail:03}"));
        prop_assert_eq!(speaks("XZF1003", &text), !gruppen().contains(&gruppe));
        let kennt = verrichtung == 0 || verrichtungen().contains(&verrichtung);
        prop_assert_eq!(speaks("XZF1004", &text), !kennt);
        // The structure of the message: group 108, object 999, Verrichtung 1, no detail.
        let ist_lov = verrichtung > 0 && detail == 0;
        prop_assert_eq!(speaks("XZF1005", &text), !ist_lov);
        prop_assert_eq!(speaks("XZF1009", &text), gruppe != 108);
        prop_assert_eq!(speaks("XZF1010", &text), verrichtung > 1);
        prop_assert_eq!(speaks("XZF1011", &text), (gruppe, objekt) != (108, 999));
    }

    #[test]
    fn a_structure_takes_its_codes_from_the_lists(gruppe in 0..700_u16, verrichtung in 0..300_u16) {
        let text = corpus(LEISTUNG_22);
        let text = changed(&text, "<code>108</code>", &format!("<code>{gruppe:03}</code>"));
        let text = changed(&text, "<code>1</code>\n          <name>Ert", &format!("<code>{verrichtung}</code>\n          <name>Ert"));
        let kennt = gruppen().contains(&gruppe) && verrichtungen().contains(&verrichtung);
        prop_assert_eq!(speaks("XZF1204", &text), !kennt);
    }
}
