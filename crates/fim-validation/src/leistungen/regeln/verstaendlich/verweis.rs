//! XZF1901: a reference to another module.

use super::{HINWEIS, beginnt_wort, erstes, klein, melde, phrase};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Wording};
use memchr::memchr2_iter;
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
static KURZ: &[&str] = &["s. o.", "s.o.", "s. u.", "s.u."];

/// What may stand between »siehe« and the place.
static DAZWISCHEN: &[&str] = &["auch ", "dazu ", "hierzu ", "bitte ", "im ", "in ", "unter "];

/// Places of the same page.
static ORTE: &[&str] = &["oben", "unten", "weiter oben", "weiter unten", "modul", "abschnitt"];

/// Modules as texts call them.
#[rustfmt::skip]
static MODULE: &[&str] = &[
    "ansprechpunkt", "bearbeitungsdauer", "erforderliche unterlagen", "formulare", "fristen",
    "handlungsgrundlage", "handlungsgrundlagen", "hinweise", "kosten", "kurztext",
    "rechtsbehelf", "rechtsgrundlage", "rechtsgrundlagen", "verfahrensablauf", "volltext",
    "voraussetzungen", "weiterführende informationen", "zuständige stelle",
];

fn verweis(text: &str) -> Option<Range<usize>> {
    const SIEHE: &str = "siehe ";
    if !koennte_verweisen(text) {
        return None;
    }
    let lower = klein(text);
    let mut siehe = lower.match_indices(SIEHE).filter(|(at, _)| beginnt_wort(&lower, *at));
    let long = || {
        siehe.find_map(|(start, _)| {
            let mut rest = &lower[start + SIEHE.len()..];
            for _ in 0..3 {
                let shorter = DAZWISCHEN.iter().find_map(|word| rest.strip_prefix(*word));
                rest = shorter.unwrap_or(rest);
            }
            Some(start..lower.len() - rest.len() + ziel(rest)?)
        })
    };
    KURZ.iter().find_map(|words| phrase(&lower, words)).or_else(long)
}

/// False where neither »siehe« nor »s.« is in a text, in whatever case.
fn koennte_verweisen(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr2_iter(b's', b'S', bytes).any(|at| {
        let rest = &bytes[at + 1..];
        rest.first() == Some(&b'.')
            || rest.get(..4).is_some_and(|it| it.eq_ignore_ascii_case(b"iehe"))
    })
}

/// Bytes of the place or module at the beginning of a text.
fn ziel(lower: &str) -> Option<usize> {
    let ends = |name: &&&str| !lower[name.len()..].starts_with(char::is_alphanumeric);
    if let Some(ort) = ORTE.iter().filter(|name| lower.starts_with(**name)).find(ends) {
        return Some(ort.len());
    }
    let quotes = ['»', '«', '›', '‹', '"', '„', '“', '”', '\'', '‚', '‘', '’'];
    let inner = lower.strip_prefix(quotes).unwrap_or(lower);
    let names = MODULE.iter().filter(|name| inner.starts_with(**name));
    let name = names.max_by_key(|name| name.len())?;
    // »siehe Hinweise der Stadt« leads elsewhere.
    let goes_on = |c: char| c.is_alphanumeric() || c == ' ' || c == '-';
    let ends = !inner[name.len()..].starts_with(goes_on);
    ends.then(|| lower.len() - inner.len() + name.len())
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
        assert_eq!(seen("SIEHE ZUSTÄNDIGE STELLE"), Some("SIEHE ZUSTÄNDIGE STELLE"));
        assert_eq!(seen("siehe auch “Kosten”"), Some("siehe auch “Kosten"));
        assert_eq!(seen("siehe im Modul Kosten"), Some("siehe im Modul"));
        for text in [
            "siehe Hinweise der Stadt",
            "siehe Kostenordnung",
            "Bus.o.k.",
            "siehe Anlage",
            "ansiehe Kosten",
            "siehe in der Satzung",
        ] {
            assert_eq!(seen(text), None, "{text}");
        }
    }
}
