//! The rules of reading (`XML…`): what can stand in the way of understanding a file.
//!
//! Their checks are the decoder, the parser and the readers; here are their texts. Numbers:
//! 10xx the file, 11xx limits, 12xx well-formedness, 13xx structure, 14xx attached files.

mod datei;
mod struktur;
mod xml;

pub use datei::*;
pub use struktur::*;
pub use xml::*;

use crate::RuleMeta;

/// All rules of reading, in the order of their codes.
pub static RULES: &[&RuleMeta] = &[
    &DATEI_LEER,
    &KEIN_XML,
    &KODIERUNG_UNBEKANNT,
    &KODIERUNG_FALSCH,
    &KODIERUNG_WIDERSPRUCH,
    &DATEI_NICHT_LESBAR,
    &ARCHIV_DEFEKT,
    &ZEICHEN_WINDOWS_1252,
    &GRENZE_ERREICHT,
    &NICHT_WOHLGEFORMT,
    &DOCTYPE,
    &ABGESCHNITTEN,
    &NAMENSRAUM_UNBEKANNT,
    &NACHRICHT_UNBEKANNT,
    &ELEMENT_MEHRFACH,
    &ELEMENT_UNBEKANNT,
    &ATTRIBUT_UNBEKANNT,
    &TEXT_VERIRRT,
    &ELEMENT_ANDERE_FASSUNG,
    &STRUKTUR_UNGESICHERT,
    &NAMENSRAUM_FEHLT,
    &WIEDERHOLUNG_UNGESICHERT,
];

/// A text from a file, made fit for one line of a message: white space folded, what steers or hides
/// text replaced, cut to `chars`.
#[must_use]
pub fn clip(text: &str, chars: usize) -> String {
    let mut out = String::new();
    let (mut count, mut blank) = (0, false);
    // Stops at the limit: the text can be megabytes long and this is asked thousands of times.
    for c in text.chars() {
        if is_variation(c) {
            continue;
        }
        if c.is_whitespace() {
            blank = !out.is_empty();
            continue;
        }
        let width = 1 + usize::from(blank);
        if count + width > chars {
            out.push('…');
            return out;
        }
        if blank {
            out.push(' ');
        }
        out.push(if is_harmless(c) { c } else { '\u{fffd}' });
        (count, blank) = (count + width, false);
    }
    out
}

/// False for what steers a terminal, or is not seen although it is there.
#[must_use]
pub fn is_harmless(c: char) -> bool {
    !c.is_control() && !is_invisible(c) && !matches!(c, '\u{2028}' | '\u{2029}')
}

/// Selects a form of the character before it, and is nothing by itself.
const fn is_variation(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}')
}

/// True for characters that nobody sees: direction marks, characters without width, soft hyphens,
/// tags, variation selectors (Unicode: Default_Ignorable_Code_Point, the annotation characters, and the
/// two that are no characters and cannot stand in XML).
#[must_use]
pub const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}'..='\u{ffff}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}
