//! XZF1908: a law is cited where people read what the Leistung is.

use super::{WUNSCH, erstes, melde};
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
    let mut at = 0;
    for word in text.split(' ') {
        let behind = text[at + word.len()..].trim_start();
        let is_number = behind.starts_with(|c: char| c.is_ascii_digit());
        let core = word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '§');
        let names = matches!(core, "§" | "§§" | "Art." | "Artikel") && is_number;
        let joined = core.starts_with('§') && core.contains(|c: char| c.is_ascii_digit());
        if names || joined {
            let number = behind.split(' ').next().filter(|_| names).unwrap_or_default();
            let start = at + word.len() - core.len();
            let end = text.len() - behind.len() + number.len();
            return Some(start..if names { end } else { at + word.len() });
        }
        at += word.len() + 1;
    }
    None
}
