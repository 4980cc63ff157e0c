//! Leistungsschlüssel.

use crate::{LEISTUNG_22, changed, corpus, speaks};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_key_has_14_digits(key in "[0-9]{12,16}|[0-9]{13}[0-9 a]") {
        let digits = key.trim().chars().filter(char::is_ascii_digit).count();
        let is_key = digits == 14 && key.trim().len() == 14;
        let text = corpus(LEISTUNG_22);
        let text = changed(&text, "<code>99108999001000</code>", &format!("<code>{key}</code>"));
        prop_assert_eq!(speaks("XZF1001", &text), !is_key);
    }
}
