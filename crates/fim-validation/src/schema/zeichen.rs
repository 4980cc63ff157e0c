//! Characters that texts must not hold: what they are called, and what to write instead. Most come
//! in by pasting from word processors. Names: Unicode Character Database, in German DIN 91379.

use fim_core::Value;
use xoev_schema::Violation;

/// Characters of one text for which a replacement is named.
const MOST: usize = 10;

struct Zeichen {
    c: char,
    de: &'static str,
    en: &'static str,
    /// What is usually written instead; empty where it is left out.
    instead: &'static str,
}

const fn row(c: char, de: &'static str, en: &'static str, instead: &'static str) -> Zeichen {
    Zeichen { c, de, en, instead }
}

static KNOWN: &[Zeichen] = &[
    row('\u{ad}', "weiches Trennzeichen", "soft hyphen", ""),
    row('\u{a0}', "geschütztes Leerzeichen", "no-break space", " "),
    row('\u{2002}', "Halbgeviert-Leerzeichen", "en space", " "),
    row('\u{2003}', "Geviert-Leerzeichen", "em space", " "),
    row('\u{2007}', "Ziffern-Leerzeichen", "figure space", " "),
    row('\u{2009}', "schmales Leerzeichen", "thin space", " "),
    row('\u{202f}', "schmales geschütztes Leerzeichen", "narrow no-break space", " "),
    row('\u{200b}', "Leerzeichen ohne Breite", "zero width space", ""),
    row('\u{200c}', "Bindehemmer", "zero width non-joiner", ""),
    row('\u{200d}', "Breitenloser Verbinder", "zero width joiner", ""),
    row('\u{200e}', "Links-nach-rechts-Zeichen", "left-to-right mark", ""),
    row('\u{2028}', "Zeilentrenner", "line separator", " "),
    row('\u{2029}', "Absatztrenner", "paragraph separator", " "),
    row('\u{feff}', "Bytereihenfolge-Markierung", "byte order mark", ""),
    row('\u{fffd}', "Ersatzzeichen für Unlesbares", "replacement character", ""),
    row('\u{2010}', "Bindestrich", "hyphen", "-"),
    row('\u{2011}', "geschützter Bindestrich", "non-breaking hyphen", "-"),
    row('\u{2012}', "Ziffernstrich", "figure dash", "-"),
    row('\u{2013}', "Halbgeviertstrich", "en dash", "-"),
    row('\u{2014}', "Geviertstrich", "em dash", "-"),
    row('\u{2212}', "Minuszeichen", "minus sign", "-"),
    row('\u{2018}', "Anführungszeichen oben, einfach", "left single quotation mark", "'"),
    row('\u{2019}', "Apostroph", "right single quotation mark", "'"),
    row('\u{201a}', "Anführungszeichen unten, einfach", "single low quotation mark", "'"),
    row('\u{201c}', "Anführungszeichen oben", "left double quotation mark", "\""),
    row('\u{201d}', "Anführungszeichen oben, schließend", "right double quotation mark", "\""),
    row('\u{201e}', "Anführungszeichen unten", "double low quotation mark", "\""),
    row('\u{2039}', "französisches Anführungszeichen, einfach", "single left guillemet", "'"),
    row('\u{203a}', "französisches Anführungszeichen, einfach", "single right guillemet", "'"),
    row('\u{2026}', "Auslassungspunkte", "ellipsis", "..."),
    row('\u{2022}', "Aufzählungspunkt", "bullet", "-"),
    row('\u{25cf}', "Aufzählungspunkt, groß", "black circle", "-"),
    row('\u{f0b7}', "Aufzählungspunkt (Word)", "bullet (Word)", "-"),
    row('\u{2032}', "Minutenzeichen", "prime", "'"),
    row('\u{2044}', "Bruchstrich", "fraction slash", "/"),
    row('\u{2122}', "Markenzeichen", "trade mark sign", "(TM)"),
    row('\u{2192}', "Pfeil nach rechts", "rightwards arrow", "->"),
    row('\u{21d2}', "Doppelpfeil nach rechts", "rightwards double arrow", "=>"),
    row('\u{2264}', "kleiner oder gleich", "less-than or equal to", "<="),
    row('\u{2265}', "größer oder gleich", "greater-than or equal to", ">="),
    row('\u{2260}', "ungleich", "not equal to", "<>"),
    row('\u{2248}', "ungefähr gleich", "almost equal to", "ca."),
    row('\u{2211}', "Summenzeichen", "n-ary summation", "Summe"),
    row('\u{fb01}', "Ligatur fi", "ligature fi", "fi"),
    row('\u{fb02}', "Ligatur fl", "ligature fl", "fl"),
    row('\u{0308}', "angehängte Umlautpunkte", "combining diaeresis", ""),
];

fn known(c: char) -> Option<&'static Zeichen> {
    KNOWN.iter().find(|row| row.c == c)
}

/// The character where it can be seen, and its code point: `»„« (U+201E)`.
fn shown(c: char) -> String {
    let hidden = c.is_control()
        || c.is_whitespace()
        || known(c).is_some_and(|row| row.instead.is_empty() || row.instead == " ")
        || ('\u{e000}'..='\u{f8ff}').contains(&c);
    let code = u32::from(c);
    if hidden { format!("U+{code:04X}") } else { format!("»{c}« (U+{code:04X})") }
}

/// The characters of a violation, for the message.
pub(super) fn list(violation: &Violation<'_>) -> String {
    const IN_MESSAGE: usize = 3;
    let first = violation.characters.iter().take(IN_MESSAGE);
    let mut shown: Vec<String> = first.map(|c| shown(*c)).collect();
    if violation.characters.len() > IN_MESSAGE {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

/// What to write instead, character by character.
pub(super) fn advice(violation: &Violation<'_>) -> Value {
    let one = |c: char| {
        let (code, row) = (shown(c), known(c));
        let (name_de, name_en) = row.map_or(("", ""), |row| (row.de, row.en));
        let named =
            |name: &str| if name.is_empty() { code.clone() } else { format!("{code} {name}") };
        let (de, en) = match row.map(|row| row.instead) {
            // In decomposed text the letter before it is what is meant.
            _ if c == '\u{308}' => (
                "mit dem Buchstaben davor als ein Zeichen schreiben (ä, ö, ü)".to_owned(),
                "write it and the letter before as one character (ä, ö, ü)".to_owned(),
            ),
            None => ("ersetzen oder entfernen".to_owned(), "replace or remove it".to_owned()),
            Some("") => ("entfernen".to_owned(), "remove it".to_owned()),
            Some(" ") => {
                ("durch ein Leerzeichen ersetzen".to_owned(), "replace it by a space".to_owned())
            }
            Some(text) => (format!("durch {text} ersetzen"), format!("replace it by {text}")),
        };
        (format!("{}: {de}", named(name_de)), format!("{}: {en}", named(name_en)))
    };
    let (de, en): (Vec<_>, Vec<_>) =
        violation.characters.iter().take(MOST).map(|c| one(*c)).unzip();
    Value::Both(format!("{}.", de.join("; ")), format!("{}.", en.join("; ")))
}
