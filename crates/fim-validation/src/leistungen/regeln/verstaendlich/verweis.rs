//! XZF1901: a reference to another module.

use super::{HINWEIS, erstes, melde, phrase};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Wording};
use std::ops::Range;

const UNTEN: Edit =
    ("Nachweis der Standsicherheit, wenn", "Nachweis der Standsicherheit (siehe unten), wenn");
const MODUL: Edit =
    ("Nachweis der Standsicherheit, wenn", "Nachweis, siehe &quot;Voraussetzungen&quot;, wenn");
const FREI: Edit =
    ("Nachweis der Standsicherheit, wenn", "Nachweis, siehe Merkblatt der Stadt, wenn");

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1901",
        name: "verweis-auf-modul",
        message: Wording::new(
            "{element}: Verweis »{text}« auf anderes Modul",
            "{element}: reference »{text}« to another module",
        ),
        why: Wording::new(
            "Portale zeigen Module einzeln und in eigener Reihenfolge; »unten« gibt es dort vielleicht nicht.",
            "Portals show modules one by one and in an order of their own; there may be no »below« there.",
        ),
        fix: Wording::new(
            "Den Verweis durch den Inhalt ersetzen, auf den er zeigt, oder weglassen.",
            "Replace the reference with what it points to, or leave it out.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: &[UNTEN], passing: &[FREI] },
            Example::Edited { base: LEISTUNG_23, failing: &[MODUL], passing: &[FREI] },
        ],
        ..HINWEIS
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_prosa() {
            return;
        }
        if let Some(found) = erstes(wortlaut, verweis) {
            melde(lage, wortlaut, found, |befund, text| {
                befund.value("text", clip(text, 12)).expected((
                    "der Inhalt selbst, ohne Verweis",
                    "the content itself, without a reference",
                ))
            });
        }
    })],
};

/// References to another place of the same page.
static PHRASEN: &[&str] = &[
    "siehe oben",
    "siehe unten",
    "siehe weiter oben",
    "siehe weiter unten",
    "siehe modul",
    "siehe abschnitt",
    "s. o.",
    "s.o.",
    "s. u.",
    "s.u.",
];

/// Modules as texts call them.
#[rustfmt::skip]
static MODULE: &[&str] = &[
    "ansprechpunkt", "bearbeitungsdauer", "erforderliche unterlagen", "formulare", "fristen",
    "handlungsgrundlage", "handlungsgrundlagen", "hinweise", "kosten", "kurztext",
    "rechtsbehelf", "rechtsgrundlage", "rechtsgrundlagen", "verfahrensablauf", "volltext",
    "voraussetzungen", "weiterführende informationen", "zuständige stelle",
];

fn verweis(text: &str) -> Option<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let by_phrase = || PHRASEN.iter().find_map(|words| phrase(text, &lower, words));
    let by_module = || {
        let siehe = lower.match_indices("siehe ").map(|(at, word)| (at, at + word.len()));
        let mut found = siehe.filter_map(|(start, end)| {
            let rest = &lower[end..];
            let inner = rest.strip_prefix("unter ").unwrap_or(rest);
            let inner = inner.trim_start_matches(['»', '"', '„', '\'', '«']);
            let name = MODULE
                .iter()
                .filter(|name| inner.starts_with(**name))
                .max_by_key(|name| name.len())?;
            let behind = inner[name.len()..].chars().next();
            // »siehe Hinweise der Stadt« leads elsewhere.
            let ends = behind.is_none_or(|c| !c.is_alphanumeric() && c != ' ' && c != '-');
            ends.then(|| start..lower.len() - inner.len() + name.len())
        });
        found.next()
    };
    by_phrase().or_else(by_module)
}

#[cfg(test)]
mod tests {
    use super::verweis;

    #[test]
    fn only_references_within_the_page_count() {
        let seen = |text: &'static str| verweis(text).map(|range| &text[range]);
        assert_eq!(seen("Gebühr (s. o.)"), Some("s. o."));
        assert_eq!(seen("Siehe unter »Kosten«."), Some("Siehe unter »Kosten"));
        assert_eq!(seen("siehe Modul 06"), Some("siehe Modul"));
        for text in ["siehe Hinweise der Stadt", "siehe Kostenordnung", "Bus.o.k.", "siehe Anlage"]
        {
            assert_eq!(seen(text), None, "{text}");
        }
    }
}
