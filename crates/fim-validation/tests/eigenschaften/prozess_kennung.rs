//! XProzess: ids, versions, UUIDs, numbers of groups.

use crate::{PROZESS, changed, corpus, speaks};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// True for digits of these lengths, joined by dots.
fn is_dotted(text: &str, lengths: &[usize]) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    let fits = |(part, length): (&&str, &usize)| {
        part.chars().count() == *length && part.chars().all(|c| c.is_ascii_digit())
    };
    parts.len() == lengths.len() && parts.iter().zip(lengths).all(fits)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_prozessschluessel_has_14_digits(key in "[0-9]{12,16}|[0-9]{13}[0-9 a]") {
        let text = corpus(PROZESS);
        let (old, new) = ("id>99108999001000<", format!("id>{key}<"));
        let is_key = is_dotted(key.trim(), &[14]);
        let text = changed(&text, old, &new);
        prop_assert_eq!(speaks("XPZ1101", &text), !is_key);
        // It is the Prozessklasse: the Prozess has none any more.
        prop_assert_eq!(speaks("XPZ1102", &text), key.trim() != "99108999001000");
    }

    #[test]
    fn a_version_is_three_numbers_of_two_digits(
        version in "[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}|[0-9]{1,3}(\\.[0-9]{1,2}){1,3}|[0-9]{2}\\.[0-9x]{2}\\.[0-9]{2}",
    ) {
        let text = corpus(PROZESS);
        let text = changed(&text, "version>01.00.00<", &format!("version>{version}<"));
        prop_assert_eq!(speaks("XPZ1107", &text), !is_dotted(&version, &[2, 2, 2]));
        prop_assert!(!speaks("XPZ1106", &text));
    }

    #[test]
    fn a_uuid_is_32_hexadecimal_digits_in_five_groups(
        uuid in "[0-9a-f]{8}(-[0-9a-fA-F]{4}){3}-[0-9A-F]{12}|[0-9a-g]{8}(-[0-9a-f]{3,5}){2,4}-[0-9a-f]{12}",
    ) {
        let mut shape = String::new();
        for c in uuid.chars() {
            shape.push(if c.is_ascii_hexdigit() { 'h' } else { c });
        }
        let text = corpus(PROZESS);
        let text = changed(&text, "38cd6e1b-d16a-57e9-ac9a-d58447563245", &uuid);
        prop_assert_eq!(speaks("XPZ1002", &text), shape != "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh");
    }

    #[test]
    fn a_class_of_the_catalogue_has_the_form_of_its_level(
        level in 1usize..=3,
        class in "[0-9]{3}|[0-9]{3}\\.[0-9]{2}|[0-9]{3}(\\.[0-9]{2}){2}|[0-9]{2,4}\\.[0-9]{1,3}|54[0-9x]",
    ) {
        let old = ["541", "541.01", "541.01.01"][level - 1];
        let lengths = [3, 2, 2];
        let element = |class: &str| format!("<xprozess:klasseID>{class}<");
        let text = changed(&corpus(PROZESS), &element(old), &element(&class));
        let fits = is_dotted(&class, &lengths[..level]);
        prop_assert_eq!(speaks("XPZ1207", &text), !fits);
        // The levels above and below it are 541, 541.01 and 541.01.01.
        let inside = match level {
            1 => class == "541",
            2 => class == "541.01",
            _ => class.starts_with("541.01."),
        };
        prop_assert_eq!(speaks("XPZ1208", &text), fits && !inside);
        prop_assert!(!speaks("XPZ1206", &text));
    }

    #[test]
    fn an_id_of_a_document_is_a_letter_and_8_or_11_digits(
        field in 0usize..3,
        id in "[DSFGK][0-9]{7,12}|[DSFG][0-9]{8}|[DSFG][0-9]{11}|D[0-9]{8}x|Antrag",
    ) {
        let fields = [
            ("formularsteckbriefID>D99000000901<", "D"),
            ("stammformularID>S99000000101<", "S"),
            ("elementId>G99000000101<", "FG"),
        ];
        let (old, letters) = fields[field];
        let (tag, _) = old.split_once('>').expect("a tag");
        let text = changed(&corpus(PROZESS), old, &format!("{tag}>{id}<"));
        let digits = &id[1..];
        let looks = digits.chars().all(|c| c.is_ascii_digit());
        let fits = letters.contains(&id[..1]) && looks && [8, 11].contains(&digits.len());
        // Instead of a Dokumentsteckbrief, exports give its name: that is another rule.
        let is_text = field == 0 && !looks;
        prop_assert_eq!(speaks("XPZ1501", &text), !fits && !is_text);
        prop_assert_eq!(speaks("XPZ1502", &text), is_text);
    }

    #[test]
    fn numbers_of_groups_are_each_there_once_and_without_a_gap(
        numbers in prop::collection::vec(1u32..=9, 8).boxed()
            .prop_union(Just((1..=8).collect::<Vec<u32>>()).prop_shuffle().boxed()),
    ) {
        let mut text = corpus(PROZESS);
        for (old, new) in (1..=8).zip(&numbers) {
            text = changed(&text, &format!(":id>{old:02}<"), &format!(":id>#{new:02}<"));
        }
        let text = text.replace(":id>#", ":id>");
        let different: BTreeSet<u32> = numbers.iter().copied().collect();
        let is_double = different.len() < 8;
        prop_assert_eq!(speaks("XPZ1405", &text), is_double);
        prop_assert_eq!(speaks("XPZ1407", &text), !is_double && different.contains(&9));
    }

    #[test]
    fn a_class_that_replaces_others_never_comes_back_to_itself(
        next in prop::collection::vec(0usize..6, 1..5),
    ) {
        // Classes of the catalogue by number; a number beyond them is a class elsewhere.
        let id = |number: usize| format!("9910899900{number}000");
        let text = corpus(PROZESS);
        let start = text.find("    <xprozess:prozessklasse>").expect("a class");
        let end = text.find("  </xprozess:prozesskatalog>").expect("its end");
        let class = |(own, other): (usize, &usize)| {
            let reference = format!(
                "<xprozess:abgeloesteProzessklasse><xprozess:referenzierteProzessklasseID>{}\
                 </xprozess:referenzierteProzessklasseID></xprozess:abgeloesteProzessklasse>\
                 <xprozess:name>",
                id(*other)
            );
            let class = changed(&text[start..end], "id>99108999001000", &format!("id>{}", id(own)));
            changed(&class, "<xprozess:name>", &reference)
        };
        let classes: String = next.iter().enumerate().map(class).collect();
        let circles = (0..next.len()).any(|start| {
            // More steps than classes stay inside only where they go round.
            let mut at = Some(start);
            for _ in 0..=next.len() {
                at = at.and_then(|at| next.get(at)).copied();
            }
            at.is_some_and(|at| at < next.len())
        });
        let text = format!("{}{classes}{}", &text[..start], &text[end..]);
        prop_assert_eq!(speaks("XPZ1108", &text), circles);
        prop_assert!(!speaks("XPZ1104", &text));
    }
}
