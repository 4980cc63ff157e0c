//! XZF1902: a footnote.

use super::{HINWEIS, erstes, melde};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::html::{Html, Marke, Markenart};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::wortlaut::Wortlaut;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Wording};
use memchr::memchr2_iter;
use std::ops::Range;

const HOCH: Edit = ("Nachweis der Standsicherheit, wenn", "Nachweis&lt;sup&gt;1&lt;/sup&gt;, wenn");
const ZEICHEN: Edit = ("Nachweis der Standsicherheit, wenn", "Nachweis *), wenn");
const EINHEIT: Edit = (
    "Nachweis der Standsicherheit, wenn",
    "Nachweis ab 2 m&lt;sup&gt;2&lt;/sup&gt; und 3 m³, wenn",
);

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1902",
        name: "fussnote",
        message: Wording::new(
            "{element}: Fußnotenzeichen »{text}«, erwartet Klartext",
            "{element}: footnote mark »{text}«, expected plain words",
        ),
        why: Wording::new(
            "Portale kennen keine Fußnoten; das Zeichen bleibt stehen, und die Erklärung fehlt oder steht an anderer Stelle.",
            "Portals have no footnotes; the mark stays, and the explanation is missing or somewhere else.",
        ),
        fix: Wording::new(
            "Die Erklärung in den Satz aufnehmen oder weglassen und das Zeichen entfernen.",
            "Put the explanation into the sentence or leave it out, and remove the mark.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: &[HOCH], passing: &[EINHEIT] },
            Example::Edited { base: LEISTUNG_23, failing: &[ZEICHEN], passing: &[EINHEIT] },
        ],
        ..HINWEIS
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_prosa() {
            return;
        }
        let expected = ("die Erklärung im Satz", "the explanation in the sentence");
        if let Some((bereich, text)) = hochgestellt(wortlaut) {
            lage.melde(wortlaut.bereich(bereich), |befund| {
                let befund = befund.value("text", clip(&text, 4)).found(clip(&text, 20));
                befund.expected(expected).distinguish(&wortlaut.kennung())
            });
        } else if let Some(found) = erstes(wortlaut, zeichen) {
            melde(lage, wortlaut, found, |befund, text| {
                befund.value("text", clip(text, 4)).expected(expected)
            });
        }
    })],
};

/// Tags that are looked at within a mark, and before it.
const MARKEN: usize = 8;
/// Bytes that are looked at between two of them.
const NAH: usize = 48;

/// What stands in `sup` behind a word: digits or stars, and where.
fn hochgestellt(wortlaut: &Wortlaut<'_, '_>) -> Option<(Range<usize>, String)> {
    let (wert, html) = (&*wortlaut.text.value, wortlaut.html());
    let sup = |marke: &Marke, art| marke.name == "sup" && marke.art == art;
    let mut starts = html.marken.iter().enumerate().filter(|(_, it)| sup(it, Markenart::Start));
    starts.find_map(|(nr, start)| {
        let inner = html.marken.get(nr..)?;
        let inner = inner.get(..inner.len().min(MARKEN))?;
        let length = inner.iter().position(|marke| sup(marke, Markenart::Ende))?;
        let (inner, end) = (inner.get(..=length)?, inner.get(length)?);
        let text: String = inner.windows(2).map(|pair| zwischen(wert, pair)).collect();
        let behind = wert.get(end.span.end..)?;
        let is_note = ist_zeichen(text.trim()) && {
            // A block begins with its text: only what stands in the same one is before the mark.
            let block = html.bloecke.partition_point(|it| it.span.start < end.span.start);
            let from = html.bloecke.get(block.checked_sub(1)?)?.span.start;
            ist_fussnote(&davor(wert, html.marken.get(..=nr)?, from), text.trim(), behind)
        };
        is_note.then(|| (start.span.end..end.span.start, text.trim().to_owned()))
    })
}

/// What a reader sees between two tags; too long a text is not looked at.
fn zwischen(wert: &str, pair: &[Marke]) -> String {
    let [one, other] = pair else { return String::new() };
    let raw = wert.get(one.span.end..other.span.start).unwrap_or_default();
    if raw.len() > NAH { "…".to_owned() } else { gelesen(raw) }
}

/// The end of what a reader sees before the last of some tags, from a place on.
fn davor(wert: &str, marken: &[Marke], from: usize) -> String {
    let mut pieces = Vec::new();
    for nr in (0..marken.len()).rev().take(MARKEN) {
        let end = marken.get(nr).map_or(0, |marke| marke.span.start);
        let before = nr.checked_sub(1).and_then(|nr| marken.get(nr));
        let start = before.map_or(0, |marke| marke.span.end).max(from);
        let Some(raw) = wert.get(start..end) else { break };
        pieces.push(gelesen(&raw[raw.ceil_char_boundary(raw.len().saturating_sub(NAH))..]));
        if raw.len() >= NAH || start == from {
            break;
        }
    }
    pieces.into_iter().rev().collect()
}

/// A text without tags with its references resolved, blanks at its ends included.
fn gelesen(raw: &str) -> String {
    let text = Html::read(&format!("|{raw}|"), true).klartext();
    text.strip_prefix('|').and_then(|text| text.strip_suffix('|')).unwrap_or_default().to_owned()
}

fn ist_zeichen(text: &str) -> bool {
    let sign = |c: char| c.is_ascii_digit() || matches!(c, '*' | ')' | '(');
    (1..=4).contains(&text.len()) && text.chars().all(sign)
}

/// True for a mark behind a word. Behind a number or a unit it is a power, before a slash a
/// fraction, before a letter the number of an isotope.
fn ist_fussnote(before: &str, mark: &str, behind: &str) -> bool {
    const EINHEITEN: &[&str] = &[
        "dezimeter",
        "dezimetern",
        "kilometer",
        "kilometern",
        "meter",
        "metern",
        "millimeter",
        "millimetern",
        "sec",
        "sek",
        "sekunde",
        "sekunden",
        "zentimeter",
        "zentimetern",
    ];
    let is_fraction = behind.starts_with(['/', '⁄']) || behind.starts_with("&frasl;");
    let is_apart = before.ends_with(char::is_whitespace);
    if is_fraction || is_apart && behind.starts_with(char::is_alphanumeric) {
        return false;
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')');
    let before = before.trim_end_matches(|c| ends(c) || matches!(c, '«' | '"' | '“' | '”' | '\''));
    // Shorter words are units, and longer ones than these are none.
    let letters = before.chars().rev().take_while(|c| c.is_alphabetic()).take(12);
    let word: String = letters.collect::<Vec<_>>().into_iter().rev().collect();
    let is_power = matches!(mark, "2" | "3" | "²" | "³");
    word.chars().nth(2).is_some()
        && !(is_power && EINHEITEN.binary_search(&&*word.to_lowercase()).is_ok())
}

/// Bytes that »¹« to »³«, and the others, begin with.
const HOCH_BIS_3: u8 = 0xC2;
const HOCH_AB_4: u8 = 0xE2;

/// »*)«, »¹« behind a word, »[1]«.
fn zeichen(text: &str) -> Option<Range<usize>> {
    if let Some(at) = text.find("*)") {
        return Some(at..at + 2);
    }
    let is_high: fn(char) -> bool = |c| matches!(c, '¹' | '²' | '³' | '⁴'..='⁹' | '⁰');
    if memchr2_iter(HOCH_BIS_3, HOCH_AB_4, text.as_bytes())
        .any(|at| text[at..].starts_with(is_high))
        && let Some((at, sign)) = hohe(text, is_high)
    {
        return Some(at..at + sign.len());
    }
    text.match_indices('[').find_map(|(at, _)| {
        let inner = &text[at + 1..];
        let digits = inner.bytes().take(3).take_while(u8::is_ascii_digit).count();
        let is_number = (1..=2).contains(&digits) && inner[digits..].starts_with(']');
        is_number.then_some(at..at + digits + 2)
    })
}

/// The first raised sign that is a mark.
fn hohe(text: &str, is_high: fn(char) -> bool) -> Option<(usize, &str)> {
    let mut last = 0;
    text.match_indices(is_high).find(|(at, sign)| {
        // Of several signs, the first tells.
        let before = text.get(last..*at).filter(|before| !before.is_empty());
        last = at + sign.len();
        let behind = || text[last..].trim_start_matches(is_high);
        before.is_some_and(|before| ist_fussnote(before, sign, behind()))
    })
}

#[cfg(test)]
mod tests {
    use super::zeichen;

    #[test]
    fn signs_above_are_marks_behind_words_only() {
        let seen = |text: &'static str| zeichen(text).map(|range| &text[range]);
        for (text, expected) in
            [("Nachweis ¹", "¹"), ("Nachweis¹²", "¹"), ("Gebühr²", "²"), ("so [12].", "[12]")]
        {
            assert_eq!(seen(text), Some(expected), "{text}");
        }
        for text in ["3 m²", "3 Meter²", "etwa ¹⁄₂ Tag", "etwa ¹³C", "[123]", "[[[", "[1"]
        {
            assert_eq!(seen(text), None, "{text}");
        }
    }
}
