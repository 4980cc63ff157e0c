//! 19xx: hints for plain language. Two speak by default: what they say hardly errs, and the
//! criteria of 2015 name it. The others speak when asked for; their numbers are thresholds that every
//! editorial team may choose.

mod abkuerzung;
mod absatz;
mod betrag;
mod frist;
mod fussnote;
mod klammer;
mod kontakt;
mod mittel;
mod nominal;
mod paragraf;
mod satz;
mod satzlaenge;
mod struktur;
mod verweis;

use super::{Regelwerk, VORSCHLAG};
use crate::leistungen::html::Block;
use crate::leistungen::lage::Lage;
use crate::leistungen::wortlaut::Wortlaut;
use fim_core::reading::clip;
use fim_core::{Draft, RuleMeta, Stufe};
use std::ops::Range;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &verweis::RULE,
    &fussnote::RULE,
    &satzlaenge::RULE,
    &mittel::RULE,
    &absatz::RULE,
    &nominal::RULE,
    &abkuerzung::RULE,
    &paragraf::RULE,
    &kontakt::RULE,
    &klammer::RULE,
    &struktur::BETRAG,
    &struktur::FRIST,
];

/// The criteria that the FIM-Baustein began with; the present ones are not public as a text.
const QS15: &str = "LeiKa-plus, Gemeinsame Kriterien für die Qualitätssicherung (2015), QS-1.1.3 und QS-1.2: https://www.egovernment.sachsen.de/download/Anlage_zum_Handbuch_LeiKa_-_QS-Kriterien_Stand_02.11.2015.pdf";

/// What the hints have in common.
const HINWEIS: RuleMeta = RuleMeta { stufe: Stufe::Hinweis, source: QS15, ..VORSCHLAG };
/// Those that speak only when asked for.
const WUNSCH: RuleMeta = RuleMeta { optional: true, ..HINWEIS };

/// The blocks of a text that are sentences or items, not headings.
fn bloecke<'x>(wortlaut: &'x Wortlaut<'_, '_>) -> impl Iterator<Item = &'x Block> {
    let is_heading = |block: &&Block| {
        matches!(&*block.element, "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "th" | "caption")
    };
    wortlaut.html().bloecke.iter().filter(move |block| !is_heading(block))
}

/// The first piece of a text that a search finds.
fn erstes<'x>(
    wortlaut: &'x Wortlaut<'_, '_>,
    suche: impl Fn(&str) -> Option<Range<usize>>,
) -> Option<(&'x Block, Range<usize>)> {
    bloecke(wortlaut).find_map(|block| Some((block, suche(&block.text)?)))
}

/// Tells a finding of a piece of a text, once for the text.
fn melde<'a>(
    lage: &mut Lage<'_, '_, 'a>,
    wortlaut: &Wortlaut<'_, 'a>,
    (block, piece): (&Block, Range<usize>),
    text: impl FnOnce(Draft, &str) -> Draft,
) {
    let shown = block.text.get(piece.clone()).unwrap_or_default();
    lage.melde(wortlaut.stelle(block, piece), |befund| {
        text(befund.found(clip(shown, 80)), shown).distinguish(&wortlaut.kennung())
    });
}

/// The text in lower case, every letter at its place: those whose small form has another length stay.
fn klein(text: &str) -> String {
    let lower = |c: char| {
        let mut small = c.to_lowercase();
        match (small.next(), small.next()) {
            (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
            _ => c,
        }
    };
    text.chars().map(lower).collect()
}

/// True where no word goes on before a place.
fn beginnt_wort(text: &str, at: usize) -> bool {
    !text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric))
}

/// Where a word or phrase stands that does not go on at either end; both texts in lower case.
fn phrase(lower: &str, phrase: &str) -> Option<Range<usize>> {
    lower.match_indices(phrase).map(|(at, _)| at..at + phrase.len()).find(|range| {
        let goes_on = lower[range.end..].starts_with(char::is_alphanumeric);
        (phrase.ends_with('.') || !goes_on) && beginnt_wort(lower, range.start)
    })
}
