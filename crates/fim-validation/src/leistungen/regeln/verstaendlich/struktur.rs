//! XZF1911 and XZF1912: amounts and deadlines stand in the text alone, where programs do not find
//! them.

use super::betrag::betrag;
use super::frist::frist;
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

/// What both rest on.
const STRUKTUR: &str =
    "Vorschlag: Was XZuFi als eigene Angabe kennt, können Portale nur von dort auswerten";

pub(super) static BETRAG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1911",
        source: STRUKTUR,
        name: "betrag-nur-im-text",
        message: Wording::new(
            "{element}: Betrag »{text}« nur im Text, Modul Kosten fehlt",
            "{element}: amount »{text}« in text only, no module for costs",
        ),
        why: Wording::new(
            "Portale können Kosten nur anzeigen, wenn sie im Modul Kosten stehen; einen Betrag im Text findet man dort nicht.",
            "Portals can show costs only if they are in the module for costs; an amount in a text is not found there.",
        ),
        fix: Wording::new(
            "Die Kosten im Modul Kosten mit Betrag und Währung ergänzen und im Text nicht wiederholen.",
            "Add the costs in the module for costs with amount and currency, and do not repeat them in the text.",
        ),
        examples: &[Example::Edited { base: LEISTUNG_22, failing: KOSTEN, passing: &[KOSTEN[2]] }],
        ..WUNSCH
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let module = &leistung.modul_kosten;
        if module.iter().all(|modul| modul.kosten.is_empty() && modul.beschreibung.is_empty()) {
            suche(leistung, lage, betrag, ("das Modul Kosten", "the module for costs"));
        }
    })],
};

pub(super) static FRIST: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1912",
        source: STRUKTUR,
        name: "frist-nur-im-text",
        message: Wording::new(
            "{element}: Frist »{text}« nur im Text, Modul Fristen fehlt",
            "{element}: deadline »{text}« in text only, no module for it",
        ),
        why: Wording::new(
            "Portale können Fristen nur anzeigen und berechnen, wenn sie im Modul Fristen stehen; wer sich darauf verlässt, übersieht die Frist im Text.",
            "Portals can show and calculate deadlines only if they are in the module for deadlines; people who rely on that miss the one in the text.",
        ),
        fix: Wording::new(
            "Die Frist im Modul Fristen mit Dauer oder Stichtag ergänzen.",
            "Add the deadline in the module for deadlines with a duration or a date.",
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
            suche(leistung, lage, frist, ("das Modul Fristen", "the module for deadlines"));
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
