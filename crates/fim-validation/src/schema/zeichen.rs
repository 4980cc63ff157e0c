//! Characters that texts must not hold: what they are called, and what to write instead. Most come
//! in by pasting from word processors. English names after the Unicode Character Database, German
//! ones as they are usual; replacements suit German texts and need no escaping in XML.

use fim_core::reading::is_invisible;
use fim_core::{Sprache, Value};
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
    row('\u{2000}', "Halbgeviert", "en quad", " "),
    row('\u{2001}', "Geviert", "em quad", " "),
    row('\u{2004}', "Drittelgeviert-Leerzeichen", "three-per-em space", " "),
    row('\u{2005}', "Viertelgeviert-Leerzeichen", "four-per-em space", " "),
    row('\u{2006}', "Sechstelgeviert-Leerzeichen", "six-per-em space", " "),
    row('\u{2008}', "Interpunktions-Leerzeichen", "punctuation space", " "),
    row('\u{200a}', "Haar-Leerzeichen", "hair space", " "),
    row('\u{205f}', "mathematisches Leerzeichen", "medium mathematical space", " "),
    row('\u{3000}', "ideographisches Leerzeichen", "ideographic space", " "),
    row('\u{2002}', "Halbgeviert-Leerzeichen", "en space", " "),
    row('\u{2003}', "Geviert-Leerzeichen", "em space", " "),
    row('\u{2007}', "Ziffern-Leerzeichen", "figure space", " "),
    row('\u{2009}', "schmales Leerzeichen", "thin space", " "),
    row('\u{202f}', "schmales geschütztes Leerzeichen", "narrow no-break space", " "),
    row('\u{200b}', "Leerzeichen ohne Breite", "zero width space", ""),
    row('\u{200c}', "Bindehemmer", "zero width non-joiner", ""),
    row('\u{200d}', "breitenloser Verbinder", "zero width joiner", ""),
    row('\u{200e}', "Links-nach-rechts-Zeichen", "left-to-right mark", ""),
    row('\u{200f}', "Rechts-nach-links-Zeichen", "right-to-left mark", ""),
    row('\u{2060}', "Wortverbinder", "word joiner", ""),
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
    row('\u{2264}', "kleiner oder gleich", "less-than or equal to", "höchstens"),
    row('\u{2265}', "größer oder gleich", "greater-than or equal to", "mindestens"),
    row('\u{2260}', "ungleich", "not equal to", "ungleich"),
    row('\u{2248}', "ungefähr gleich", "almost equal to", "ca."),
    row('\u{2211}', "Summenzeichen", "n-ary summation", "Summe"),
    row('\u{fb00}', "Ligatur ff", "ligature ff", "ff"),
    row('\u{fb03}', "Ligatur ffi", "ligature ffi", "ffi"),
    row('\u{fb04}', "Ligatur ffl", "ligature ffl", "ffl"),
    row('\u{fb01}', "Ligatur fi", "ligature fi", "fi"),
    row('\u{fb02}', "Ligatur fl", "ligature fl", "fl"),
    row('\u{0308}', "angehängte Umlautpunkte", "combining diaeresis", ""),
];

/// Characters that nobody sees and that have no name of their own in [`KNOWN`]: first, last.
static GROUPS: &[(char, char, Zeichen)] = &[
    ('\u{61c}', '\u{61c}', RICHTUNG),
    ('\u{180b}', '\u{180f}', VARIANTE),
    ('\u{202a}', '\u{202e}', RICHTUNG),
    ('\u{2066}', '\u{2069}', RICHTUNG),
    ('\u{fe00}', '\u{fe0f}', VARIANTE),
    ('\u{e0000}', '\u{e007f}', row(' ', "verborgenes Kennzeichen", "hidden tag", "")),
    ('\u{e0100}', '\u{e01ef}', VARIANTE),
];
const RICHTUNG: Zeichen = row(' ', "Richtungszeichen", "direction control", "");
const VARIANTE: Zeichen = row(' ', "Variantenzeichen", "variation selector", "");
static UNSEEN: Zeichen = row(' ', "unsichtbares Zeichen", "invisible character", "");

/// What takes the place of a character without anybody having to look: a blank for a blank, a mark
/// for a mark, nothing for what nobody sees. Not what is told in a word of the sentence, and not what
/// stands for a character that is lost.
pub(crate) fn ersatz(c: char) -> Option<&'static str> {
    let row = known(c).filter(|_| !is_attached(c) && c != '\u{fffd}')?;
    let is_word = row.instead.contains(char::is_alphabetic);
    let is_ligature = ('\u{fb00}'..='\u{fb06}').contains(&c) || c == '\u{2122}';
    (!is_word || is_ligature).then_some(row.instead)
}

/// True for a mark that belongs to the letter before it.
pub(crate) const fn ist_angehaengt(c: char) -> bool {
    is_attached(c)
}

/// A character by number and name, and as it is where it can be seen.
pub(crate) fn benannt(c: char) -> Value {
    let of = |sprache: Sprache| {
        let code = format!("U+{:04X}", u32::from(c));
        let gelaeufig = match c {
            ' ' => sprache.pick("Leerzeichen", "blank"),
            '\t' => sprache.pick("Tabulator", "tab"),
            '\n' => sprache.pick("Zeilenende", "line end"),
            c => name(c, sprache),
        };
        match (is_hidden(c), gelaeufig) {
            (true, "") => code,
            (true, name) => format!("{code} {name}"),
            (false, "") => format!("»{c}« {code}"),
            (false, name) => format!("»{c}« {code} {name}"),
        }
    };
    Value::Both(of(Sprache::De), of(Sprache::En))
}

fn known(c: char) -> Option<&'static Zeichen> {
    let group = || GROUPS.iter().find(|(first, last, _)| (*first..=*last).contains(&c));
    KNOWN
        .iter()
        .find(|row| row.c == c)
        .or_else(|| group().map(|(.., row)| row))
        .or_else(|| is_invisible(c).then_some(&UNSEEN))
}

/// True for what is not seen as a character of its own.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || is_attached(c)
        || is_invisible(c)
        || known(c).is_some_and(|row| row.instead.is_empty() || row.instead == " ")
        || ('\u{e000}'..='\u{f8ff}').contains(&c)
}

/// Marks that belong to the letter before them.
const fn is_attached(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn name(c: char, sprache: Sprache) -> &'static str {
    let of_mark =
        if is_attached(c) { sprache.pick("angehängter Akzent", "combining mark") } else { "" };
    known(c).map_or(of_mark, |row| sprache.pick(row.de, row.en))
}

/// Some characters for a message with little room: as they are, or by their number where they are
/// not seen. At most 16 characters.
pub(crate) fn kurz(characters: &[char]) -> String {
    const ROOM: usize = 13;
    let mut list = String::new();
    for c in characters {
        let shown =
            if is_hidden(*c) { format!("U+{:04X}", u32::from(*c)) } else { format!("»{c}«") };
        if !list.is_empty() {
            if list.chars().count() + 2 + shown.chars().count() > ROOM {
                return list + ", …";
            }
            list.push_str(", ");
        }
        list.push_str(&shown);
    }
    list
}

/// The characters of a violation, for the message: as they are, or by name where they are not seen.
pub(super) fn list(violation: &Violation<'_>) -> Value {
    let of = |sprache| listed(&violation.characters, sprache);
    Value::Both(of(Sprache::De), of(Sprache::En))
}

fn listed(characters: &[char], sprache: Sprache) -> String {
    const ROOM: usize = 34;
    let mut list = String::new();
    for c in characters {
        let shown = match name(*c, sprache) {
            _ if !is_hidden(*c) => format!("»{c}«"),
            "" => format!("U+{:04X}", u32::from(*c)),
            name => name.to_owned(),
        };
        // Many share a name.
        if list.split(", ").any(|told| told == shown) {
            continue;
        }
        if !list.is_empty() {
            if list.chars().count() + shown.chars().count() > ROOM {
                return list + ", …";
            }
            list.push_str(", ");
        }
        list.push_str(&shown);
    }
    list
}

/// What to write instead, character by character.
pub(crate) fn advice(characters: &[char]) -> Value {
    let of = |sprache| advised(characters, sprache);
    Value::Both(of(Sprache::De), of(Sprache::En))
}

fn advised(characters: &[char], sprache: Sprache) -> String {
    let one = |c: &char| {
        let code = format!("U+{:04X}", u32::from(*c));
        let named = match (is_hidden(*c), name(*c, sprache)) {
            (true, "") => code,
            (true, name) => format!("{name} ({code})"),
            (false, "") => format!("»{c}« ({code})"),
            (false, name) => format!("»{c}« ({name}, {code})"),
        };
        format!("{named}: {}", instead(*c, sprache))
    };
    let mut advice = characters.iter().take(MOST).map(one).collect::<Vec<_>>().join("; ");
    if characters.len() >= MOST {
        advice.push_str(sprache.pick("; vielleicht noch weitere", "; maybe there are more"));
    }
    advice + "."
}

fn instead(c: char, sprache: Sprache) -> String {
    let text = match known(c).map(|row| row.instead) {
        // In decomposed text the letter before it is what is meant.
        _ if is_attached(c) => sprache.pick(
            "mit dem Buchstaben davor als ein Zeichen schreiben, etwa ä oder é",
            "write it and the letter before as one character, such as ä or é",
        ),
        None => sprache.pick("ersetzen oder entfernen", "replace or remove it"),
        Some("") => sprache.pick("entfernen", "remove it"),
        Some(" ") => sprache.pick("durch ein Leerzeichen ersetzen", "replace it by a space"),
        Some(text) => {
            return match sprache {
                Sprache::De => format!("durch »{text}« ersetzen"),
                Sprache::En => format!("replace it by »{text}«"),
            };
        }
    };
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{advised, is_hidden, kurz, listed};
    use fim_core::Sprache;

    #[test]
    fn what_nobody_sees_is_named() {
        let unseen = ['\u{202e}', '\u{200f}', '\u{2066}', '\u{e0041}', '\u{fe0f}', '\u{2062}'];
        assert!(unseen.into_iter().all(is_hidden));
        assert_eq!(kurz(&unseen), "U+202E, …");
        assert_eq!(kurz(&['\u{e0041}']), "U+E0041");
        let named = "Richtungszeichen, Rechts-nach-links-Zeichen";
        assert_eq!(listed(&['\u{202e}', '\u{2066}'], Sprache::De), "Richtungszeichen");
        assert_eq!(listed(&['\u{202e}', 'ж', '\u{2069}'], Sprache::De), "Richtungszeichen, »ж«");
        let advice = advised(&unseen, Sprache::De);
        assert!(advice.starts_with("Richtungszeichen (U+202E): entfernen; "), "{advice}");
        for name in named.split(", ").chain(["verborgenes Kennzeichen", "unsichtbares Zeichen"]) {
            assert!(advice.contains(name), "{advice}");
        }
        assert!(!advice.contains(unseen));
    }
}
