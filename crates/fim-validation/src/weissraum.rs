//! White space in texts, told without looking at every character: most texts have single blanks
//! between their words and nothing else of the kind.

/// What a byte may be the beginning of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Byte {
    /// Of a character that is seen, or within one.
    Sichtbar,
    Leerzeichen,
    /// Of white space of another kind, or of a character that nobody sees.
    Besonders,
}

/// By byte. The leads of longer characters are those under which white space and invisible characters
/// stand, U+0080 to U+00BF, U+0340 on, and beyond; of letters of German none is.
static ARTEN: [Byte; 256] = {
    let mut arten = [Byte::Sichtbar; 256];
    arten[b' ' as usize] = Byte::Leerzeichen;
    let mut byte = b'\t';
    while byte <= b'\r' {
        arten[byte as usize] = Byte::Besonders;
        byte += 1;
    }
    let leads = [0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3];
    let mut at = 0;
    while at < leads.len() {
        arten[leads[at]] = Byte::Besonders;
        at += 1;
    }
    arten
};

/// What a byte may be the beginning of.
pub(crate) fn art(byte: u8) -> Byte {
    ARTEN[usize::from(byte)]
}

/// True where folding white space and leaving out what nobody sees surely changes nothing: single
/// blanks between visible characters, none at the ends.
pub(crate) fn ist_schlicht(text: &str) -> bool {
    let mut last = Byte::Leerzeichen;
    for byte in text.bytes() {
        let art = art(byte);
        if art == Byte::Besonders || art == Byte::Leerzeichen && last == art {
            return false;
        }
        last = art;
    }
    last == Byte::Sichtbar
}

#[cfg(test)]
mod tests {
    use super::{Byte, art, ist_schlicht};
    use fim_core::reading::is_invisible;

    #[test]
    fn every_character_that_is_not_seen_is_known_by_its_first_byte() {
        for c in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            let first = c.to_string().as_bytes()[0];
            if c != ' ' && (c.is_whitespace() || is_invisible(c)) {
                assert!(art(first) == Byte::Besonders, "U+{:04X}", u32::from(c));
            }
        }
        for c in "äöüÄÖÜßéabcXYZ019.,;:-()[]/\"'".chars() {
            assert!(art(c.to_string().as_bytes()[0]) == Byte::Sichtbar, "{c}");
        }
    }

    #[test]
    fn plain_text_has_single_blanks_between_words() {
        for text in ["a", "Ein Wort für alle.", "ä ö"] {
            assert!(ist_schlicht(text), "{text:?}");
        }
        for text in ["", " ", " a", "a ", "a  b", "a\nb", "a\u{a0}b", "a\u{ad}b", "\u{200b}"] {
            assert!(!ist_schlicht(text), "{text:?}");
        }
    }
}
