//! XZF1910: an exception in brackets behind a document.

use super::{WUNSCH, erstes, melde};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Wording};
use std::ops::Range;

const NUR: Edit = (
    "&lt;li&gt;Nachweis der Haftpflichtversicherung, sofern vorhanden",
    "&lt;li&gt;Vollmacht (nur bei Vertretung)",
);
const VORAN: Edit = (
    "&lt;li&gt;Nachweis der Haftpflichtversicherung, sofern vorhanden",
    "&lt;li&gt;bei Vertretung: Vollmacht (Original)",
);

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1910",
        name: "bedingung-in-klammern",
        message: Wording::new(
            "{element}: Bedingung »{text}«, erwartet voran",
            "{element}: condition »{text}«, expected first",
        ),
        why: Wording::new(
            "Wer die Liste überfliegt, liest die Klammer nicht und besorgt eine Unterlage, die gar nicht nötig ist.",
            "People who skim the list do not read the brackets and obtain a document that is not needed at all.",
        ),
        fix: Wording::new(
            "Die Bedingung voranstellen: »Bei Vertretung: Vollmacht« statt »Vollmacht (nur bei Vertretung)«.",
            "Put the condition first: »Bei Vertretung: Vollmacht« instead of »Vollmacht (nur bei Vertretung)«.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: &[NUR], passing: &[VORAN] },
            Example::Edited { base: LEISTUNG_23, failing: &[NUR], passing: &[VORAN] },
        ],
        ..WUNSCH
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_prosa() || wortlaut.modul != "08" {
            return;
        }
        if let Some(found) = erstes(wortlaut, bedingung) {
            melde(lage, wortlaut, found, |befund, text| {
                befund.value("text", clip(text, 14)).expected((
                    "die Bedingung vor der Unterlage",
                    "the condition before the document",
                ))
            });
        }
    })],
};

/// »(nur bei …)«, »(Nur, wenn …)«.
fn bedingung(text: &str) -> Option<Range<usize>> {
    const WOERTER: &[&str] = &["nur", "falls", "sofern", "wenn", "soweit"];
    let is_condition = |start: usize| {
        let inner = text[start + 1..].trim_start();
        WOERTER.iter().any(|word| {
            let is_word = inner.get(..word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word));
            is_word && inner[word.len()..].starts_with([' ', ','])
        })
    };
    let start = text.match_indices('(').map(|(at, _)| at).find(|at| is_condition(*at))?;
    let end = text[start..].find(')').map_or(text.len(), |at| start + at + 1);
    Some(start..end)
}
