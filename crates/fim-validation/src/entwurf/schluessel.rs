//! Leistungsschlüssel as people write them.

use crate::korpus::aufloesung::schluesselteil;
use crate::korpus::sammler::ist_schluessel;

/// The key of 14 digits in what somebody wrote, blanks and the URN of its list left out.
#[must_use]
pub fn leistungsschluessel(text: &str) -> Option<String> {
    let text = schluesselteil(text);
    let is_filling = |letter: &char| letter.is_whitespace() || matches!(letter, '.' | '-' | '\'');
    // What is longer is no key, however its blanks are counted.
    let key: String = text.chars().take(60).filter(|letter| !is_filling(letter)).collect();
    ist_schluessel(&key).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::leistungsschluessel;

    #[test]
    fn a_key_is_understood_however_it_is_written() {
        for text in [
            "99107998001000",
            "99 107 998 001 000",
            " 99107998001000 ",
            "urn:de:fim:leika:leistung:99107998001000",
            "'99107998001000",
        ] {
            assert_eq!(leistungsschluessel(text).as_deref(), Some("99107998001000"), "{text}");
        }
        for text in ["", "9910799800100", "98107998001000", "991079980010000", "99107998OO1000"] {
            assert_eq!(leistungsschluessel(text), None, "{text}");
        }
    }
}
