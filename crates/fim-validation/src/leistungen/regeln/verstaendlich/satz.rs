//! German text in sentences and words. A full stop ends a sentence only where it is none of an
//! abbreviation, an ordinal or a number.

use std::ops::Range;

/// Abbreviations of one word, in lower case, ascending. What always ends a sentence before a capital
/// letter, such as »usw.«, is not here.
#[rustfmt::skip]
static ABKUERZUNGEN: &[&str] = &[
    "abs", "allg", "anm", "apr", "art", "aufl", "aug", "az", "bd", "best", "betr", "buchst", "bzgl",
    "bzw", "ca", "co", "dez", "dipl", "dr", "ehem", "einschl", "entspr", "ev", "evtl", "exkl", "feb",
    "fr", "geb", "gegr", "gem", "ges", "ggf", "ggfs", "ggü", "hr", "hrsg", "ing", "inkl", "insb",
    "insbes", "jan", "jun", "jul", "kath", "lfd", "lt", "max", "mind", "min", "mio", "mrd", "mwst",
    "nov", "nr", "nrn", "okt", "pos", "prof", "rd", "sept", "sog", "std", "stellv", "str", "tel",
    "tgl", "urspr", "verf", "vgl", "vorl", "zzgl", "zzt",
];

/// What a number belongs to, so that a full stop behind it ends the sentence: »nach § 5. Die …«.
#[rustfmt::skip]
static VOR_ZAHL: &[&str] = &[
    "§", "§§", "abs.", "absatz", "anlage", "art.", "artikel", "nr.", "nummer", "satz", "seite",
    "ziffer",
];

/// The sentences of a text without line breaks, without white space at their ends.
pub(super) fn saetze(text: &str) -> Vec<Range<usize>> {
    let (mut saetze, mut start) = (Vec::new(), 0);
    for (at, c) in text.char_indices() {
        if !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        let end = at + c.len_utf8();
        let behind = &text[end..];
        let closing = behind.len() - behind.trim_start_matches(is_closing).len();
        let rest = &behind[closing..];
        if rest.starts_with(char::is_whitespace) && endet(&text[start..at], c, rest.trim_start()) {
            merke(text, start..end + closing, &mut saetze);
            start = end + closing;
        }
    }
    merke(text, start..text.len(), &mut saetze);
    saetze
}

/// The number of words: pieces between white space with a letter or digit in them.
pub(super) fn woerter(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn merke(text: &str, range: Range<usize>, saetze: &mut Vec<Range<usize>>) {
    let piece = &text[range.clone()];
    let start = range.start + piece.len() - piece.trim_start().len();
    let end = start + piece.trim().len();
    if piece.contains(char::is_alphanumeric) {
        saetze.push(start..end);
    }
}

/// True where a sign between `before` and `rest` ends a sentence.
fn endet(before: &str, c: char, rest: &str) -> bool {
    let next = rest.trim_start_matches(is_opening).chars().next();
    if next.is_some_and(char::is_lowercase) {
        return false;
    }
    if c != '.' {
        return true;
    }
    let mut words = before.rsplit(char::is_whitespace);
    let word = words.next().unwrap_or_default().trim_start_matches(is_opening);
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        // »1. Januar« and »3. Etage«, but »im Jahr 2025. Der …«.
        let names = words.next().unwrap_or_default().to_lowercase();
        return word.len() > 2 || VOR_ZAHL.contains(&&*names);
    }
    !ist_abkuerzung(word)
}

/// True for »Nr«, for one letter, and for »z.B«.
fn ist_abkuerzung(word: &str) -> bool {
    let mut pieces = word.split('.');
    let is_short =
        |piece: &str| piece.chars().count() <= 2 && piece.chars().all(char::is_alphabetic);
    let is_row = word.contains('.') && pieces.all(is_short);
    let is_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    is_row || is_letter || ABKUERZUNGEN.contains(&&*word.to_lowercase())
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '«' | '»' | '“' | '”' | '‘' | '’' | ')' | ']')
}

fn is_opening(c: char) -> bool {
    matches!(c, '"' | '\'' | '»' | '«' | '„' | '‚' | '“' | '(' | '[' | '-' | '–')
}

#[cfg(test)]
mod tests {
    use super::{saetze, woerter};

    fn split(text: &str) -> Vec<&str> {
        saetze(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_text_is_split_at_the_ends_of_sentences() {
        let text = " Stellen Sie den Antrag. Was brauchen Sie? Einen Ausweis! Mehr nicht …  Fertig";
        let expected = [
            "Stellen Sie den Antrag.",
            "Was brauchen Sie?",
            "Einen Ausweis!",
            "Mehr nicht …",
            "Fertig",
        ];
        assert_eq!(split(text), expected);
        assert_eq!(split("Er sagt: »Ja.« Dann geht er."), ["Er sagt: »Ja.«", "Dann geht er."]);
        assert_eq!(split("Das gilt (auch hier.) Immer."), ["Das gilt (auch hier.)", "Immer."]);
        assert_eq!(split(" - "), [""; 0]);
    }

    #[test]
    fn abbreviations_end_no_sentence() {
        for text in [
            "Sie brauchen z. B. Ihren Ausweis.",
            "Sie brauchen z.B. Ihren Ausweis.",
            "Das gilt i. d. R. Montag bis Freitag.",
            "Siehe Abs. 2 und Nr. 3 der Satzung.",
            "Fragen Sie Dr. Meier bzw. Frau Prof. Schulz.",
            "Die Gebühr beträgt ca. 20 Euro inkl. Porto.",
            "Das ist sog. Gemeingebrauch (vgl. Anlage).",
        ] {
            assert_eq!(split(text), [text]);
        }
        assert_eq!(split("Tische, Stühle usw. Die Gebühr zahlen Sie.").len(), 2);
    }

    #[test]
    fn numbers_end_a_sentence_only_where_they_must() {
        for text in [
            "Am 1. Januar und am 31. Dezember.",
            "Sie wohnen im 3. Stock.",
            "Das kostet 1.250,50 Euro oder 3.5 Prozent.",
            "Am 01.02.2025 ist Schluss.",
        ] {
            assert_eq!(split(text), [text]);
        }
        assert_eq!(
            split("Das gilt bis 2025. Danach nicht."),
            ["Das gilt bis 2025.", "Danach nicht."]
        );
        assert_eq!(split("Das regelt § 5. Die Behörde prüft.").len(), 2);
        assert_eq!(split("Es folgt eine Zahl: 5. klein").len(), 1);
    }

    #[test]
    fn words_are_what_has_letters_or_digits() {
        assert_eq!(woerter("Der »Antrag« – 2 Seiten - kostet 5,00 €."), 6);
        assert_eq!(woerter(""), 0);
    }
}
