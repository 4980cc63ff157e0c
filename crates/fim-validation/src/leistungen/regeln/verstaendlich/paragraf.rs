//! XZF1908: a law is cited where people read what the Leistung is.

use super::{WUNSCH, beginnt_wort, erstes, melde};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Wording};
use std::ops::Range;

const ZITAT: Edit = (
    "geht die Nutzung über den Gemeingebrauch hinaus.",
    "geht die Nutzung nach § 8 Absatz 1 FStrG über den Gemeingebrauch hinaus.",
);

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1908",
        name: "paragraf-im-fliesstext",
        message: Wording::new(
            "{element}: »{zitat}« im Text, erwartet im Modul 07",
            "{element}: »{zitat}« in the text, expected in module 07",
        ),
        why: Wording::new(
            "Paragrafen helfen Laien nicht weiter und unterbrechen das Lesen; für sie gibt es das Modul Handlungsgrundlagen.",
            "Section numbers do not help lay people and interrupt the reading; the module Handlungsgrundlagen is there for them.",
        ),
        fix: Wording::new(
            "Die Fundstelle in das Modul 07 (Handlungsgrundlagen) verschieben und hier mit eigenen Worten sagen, was gilt.",
            "Move the reference to module 07 (»Handlungsgrundlagen«), and say here in plain words what applies.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: &[ZITAT], passing: &[] },
            Example::Edited { base: LEISTUNG_23, failing: &[ZITAT], passing: &[] },
        ],
        ..WUNSCH
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_prosa() || !matches!(wortlaut.modul, "05" | "06" | "24") {
            return;
        }
        if let Some(found) = erstes(wortlaut, zitat) {
            melde(lage, wortlaut, found, |befund, zitat| {
                befund
                    .value("zitat", clip(zitat, 14))
                    .expected(("die Fundstelle im Modul 07", "the reference in module 07"))
            });
        }
    })],
};

/// »§ 8«, »Art. 6« with the number behind it.
fn zitat(text: &str) -> Option<Range<usize>> {
    // Longer names first; what is no sign must not be part of a word, and words take a blank.
    const NAMEN: &[&str] = &[
        "§§",
        "§",
        "Art.",
        "Artikeln",
        "Artikels",
        "Artikel",
        "Paragrafen",
        "Paragraf",
        "Paragraphen",
        "Paragraph",
    ];
    let all = NAMEN.iter().filter_map(|name| {
        text.match_indices(name).find_map(|(at, _)| {
            let is_word = name.ends_with(char::is_alphabetic);
            let behind = &text[at + name.len()..];
            let number = behind.strip_prefix(' ').unwrap_or(behind);
            let is_apart = !is_word || number.len() < behind.len();
            let begins = name.starts_with('§') || beginnt_wort(text, at);
            let is_number = number.starts_with(|c: char| c.is_ascii_digit());
            (begins && is_apart && is_number).then(|| at..text.len() - number.len())
        })
    });
    let found = all.min_by_key(|range| range.start)?;
    let number = text[found.end..].find(' ').map_or(text.len(), |at| found.end + at);
    Some(found.start..number)
}

#[cfg(test)]
mod tests {
    use super::zitat;

    #[test]
    fn sections_and_articles_are_found_with_their_number() {
        let seen = |text: &'static str| zitat(text).map(|range| &text[range]);
        assert_eq!(seen("gilt (vgl.§ 8 FStrG)"), Some("§ 8"));
        assert_eq!(seen("nach §§ 3, 4"), Some("§§ 3,"));
        assert_eq!(seen("Paragraf 8 und Art.6"), Some("Paragraf 8"));
        for text in ["Zeitungsartikel 3", "Artikel3", "Absatz § neu", "Start.6"] {
            assert_eq!(seen(text), None, "{text}");
        }
    }
}
