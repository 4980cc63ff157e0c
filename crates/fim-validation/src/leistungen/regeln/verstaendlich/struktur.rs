//! XZF1911 and XZF1912: amounts and deadlines stand in the text alone, where programs do not find
//! them.

use super::{WUNSCH, erstes, melde};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::wortlaut::Wortlaut;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Text, Wording};
use std::ops::Range;
use xzufi::Leistung;

/// Text modules that tell of the Leistung itself; of remedies at law, deadlines are told elsewhere.
const MODULE: &[&str] = &["05", "06", "08", "09", "11", "15", "16", "24"];

/// Takes the costs out of the Leistung, and puts an amount into a text.
const KOSTEN: &[Edit] = &[
    ("<x:modulKosten>", "<!-- <x:modulKosten>"),
    ("</x:modulKosten>", "</x:modulKosten> -->"),
    ("Die Erlaubnis kann mit Auflagen verbunden werden.", "Die Erlaubnis kostet 35 Euro."),
];
/// Takes the deadlines out of the Leistung, and puts one into a text.
const FRISTEN: &[Edit] = &[
    ("<x:modulFrist>", "<!-- <x:modulFrist>"),
    ("</x:modulFrist>", "</x:modulFrist> -->"),
    ("Die Erlaubnis kann mit Auflagen verbunden werden.", "Holen Sie sie binnen zwei Wochen ab."),
];

pub(super) static BETRAG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1911",
        name: "betrag-nur-im-text",
        message: Wording::new(
            "{element}: Betrag »{text}« nur im Text, Kosten fehlen",
            "{element}: amount »{text}« in text only, no costs given",
        ),
        why: Wording::new(
            "Portale zeigen und suchen Kosten nur aus der eigenen Angabe; ein Betrag im Text bleibt ihnen verborgen.",
            "Portals show and search costs only from the entry for them; an amount in a text stays hidden.",
        ),
        fix: Wording::new(
            "Die Kosten als Angabe mit Betrag und Währung ergänzen und im Text nicht wiederholen.",
            "Add the costs as an entry with amount and currency, and do not repeat them in the text.",
        ),
        examples: &[Example::Edited { base: LEISTUNG_22, failing: KOSTEN, passing: &[KOSTEN[2]] }],
        ..WUNSCH
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let module = &leistung.modul_kosten;
        if module.iter().all(|modul| modul.kosten.is_empty() && modul.beschreibung.is_empty()) {
            suche(leistung, lage, betrag, ("die Angabe Kosten", "the entry for costs"));
        }
    })],
};

pub(super) static FRIST: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1912",
        name: "frist-nur-im-text",
        message: Wording::new(
            "{element}: Frist »{text}« nur im Text, Fristen fehlen",
            "{element}: deadline »{text}« in text only, none given",
        ),
        why: Wording::new(
            "Portale erinnern und rechnen nur mit der eigenen Angabe; eine Frist im Text bleibt ihnen verborgen.",
            "Portals remind and count only with the entry for it; a deadline in a text stays hidden.",
        ),
        fix: Wording::new(
            "Die Frist als Angabe mit Dauer oder Stichtag ergänzen.",
            "Add the deadline as an entry with a duration or a day.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: FRISTEN,
            passing: &[FRISTEN[2]],
        }],
        ..WUNSCH
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let module = &leistung.modul_frist;
        if module.iter().all(|modul| modul.frist.is_empty() && modul.beschreibung.is_empty()) {
            suche(leistung, lage, frist, ("die Angabe Fristen", "the entry for deadlines"));
        }
    })],
};

/// Tells of the first piece that a search finds in the text modules.
fn suche<'a>(
    leistung: &Leistung<'a>,
    lage: &mut Lage<'_, '_, 'a>,
    suche: fn(&str) -> Option<Range<usize>>,
    expected: (&str, &str),
) {
    for modul in &leistung.modul_text {
        let code = modul.code().map_or("", Text::trimmed);
        if !MODULE.contains(&code) {
            continue;
        }
        for inhalt in modul.inhalt.iter().filter_map(|it| Wortlaut::of(it, "inhalt", code)) {
            if let Some(found) = erstes(&inhalt, suche).filter(|_| inhalt.ist_deutsch()) {
                return melde(lage, &inhalt, found, |befund, text| {
                    befund.value("text", clip(text, 16)).expected(expected)
                });
            }
        }
    }
}

/// »35 Euro«, »12,50 €«, »EUR 20«.
fn betrag(text: &str) -> Option<Range<usize>> {
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let is_currency = |word: &str| {
        let word = word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '€');
        matches!(word, "€" | "EUR" | "Euro") || is_number(word) && word.ends_with('€')
    };
    let mut before: Option<(usize, &str)> = None;
    let mut at = 0;
    for word in text.split(' ') {
        if is_number(word) && word.contains('€') {
            return Some(at..at + word.len());
        }
        if let Some((start, last)) = before
            && (is_number(last) && is_currency(word) || is_currency(last) && is_number(word))
        {
            let end = at + word.trim_end_matches(['.', ',', ';', ')']).len();
            return Some(start..end);
        }
        before = Some((at, word));
        at += word.len() + 1;
    }
    None
}

/// »binnen zwei Wochen«, »innerhalb von 14 Tagen«, »bis zum 31. Dezember«.
fn frist(text: &str) -> Option<Range<usize>> {
    const EINHEITEN: &[&str] = &["Tag", "Werktag", "Woche", "Monat", "Jahr"];
    for (word, most) in [("innerhalb", 3), ("binnen", 2), ("bis zum", 1), ("Bis zum", 1)] {
        for (start, _) in text.match_indices(word) {
            // Where the word goes on nobody looks for its end: it may be far away.
            let Some(behind) = text[start + word.len()..].strip_prefix(' ') else { continue };
            let mut end = start + word.len();
            for next in behind.split(' ').take(most) {
                end += 1 + next.len();
                let is_unit = EINHEITEN.iter().any(|unit| next.starts_with(unit));
                let is_day = most == 1 && next.starts_with(|c: char| c.is_ascii_digit());
                if is_unit || is_day {
                    return text.get(start..end).map(|_| start..end);
                }
            }
        }
    }
    None
}
