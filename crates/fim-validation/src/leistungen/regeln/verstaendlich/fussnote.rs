//! XZF1902: a footnote.

use super::{HINWEIS, erstes, melde};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::html::Markenart;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::wortlaut::Wortlaut;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Wording};
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
            "Portale kennen keine Fußnoten: Das Zeichen bleibt stehen, die Erklärung fehlt oder steht irgendwo.",
            "Portals know no footnotes: the mark stays, the explanation is missing or somewhere else.",
        ),
        fix: Wording::new(
            "Die Erklärung in den Satz aufnehmen oder weglassen, und das Zeichen entfernen.",
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
        if let Some(bereich) = hochgestellt(wortlaut) {
            let text = wortlaut.text.value.get(bereich.clone()).unwrap_or_default();
            lage.melde(wortlaut.bereich(bereich), |befund| {
                let befund = befund.value("text", clip(text, 4)).found(clip(text, 20));
                befund.expected(expected).distinguish(&wortlaut.kennung())
            });
        } else if let Some(found) = erstes(wortlaut, zeichen) {
            melde(lage, wortlaut, found, |befund, text| {
                befund.value("text", clip(text, 4)).expected(expected)
            });
        }
    })],
};

/// What stands in `sup` behind a word: digits or stars. Behind a unit or a number it is a power.
fn hochgestellt(wortlaut: &Wortlaut<'_, '_>) -> Option<Range<usize>> {
    let (wert, marken) = (&*wortlaut.text.value, &wortlaut.html().marken);
    marken.windows(2).find_map(|pair| {
        let [start, end] = pair else { return None };
        let is_pair = start.name == "sup" && start.art == Markenart::Start && end.name == "sup";
        let inner = is_pair.then(|| wert.get(start.span.end..end.span.start)).flatten()?;
        let is_mark = ist_zeichen(inner.trim()) && folgt_auf_wort(wert.get(..start.span.start)?);
        is_mark.then_some(start.span.end..end.span.start)
    })
}

fn ist_zeichen(text: &str) -> bool {
    let sign = |c: char| c.is_ascii_digit() || matches!(c, '*' | ')' | '(');
    (1..=4).contains(&text.len()) && text.chars().all(sign)
}

/// A word of three letters or more: shorter ones are units.
fn folgt_auf_wort(before: &str) -> bool {
    let before = before.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    before.chars().rev().take_while(|c| c.is_alphabetic()).take(3).count() == 3
}

/// »*)«, »¹« behind a word, »[1]«.
fn zeichen(text: &str) -> Option<Range<usize>> {
    if let Some(at) = text.find("*)") {
        return Some(at..at + 2);
    }
    let is_high = |c: char| matches!(c, '¹' | '²' | '³' | '⁴'..='⁹');
    let high = text.match_indices(is_high).find(|(at, _)| folgt_auf_wort(&text[..*at]));
    if let Some((at, sign)) = high {
        return Some(at..at + sign.len());
    }
    let bytes = text.as_bytes();
    text.match_indices('[').find_map(|(at, _)| match bytes[at + 1..] {
        [b'0'..=b'9', b']', ..] => Some(at..at + 3),
        [b'0'..=b'9', b'0'..=b'9', b']', ..] => Some(at..at + 4),
        _ => None,
    })
}
