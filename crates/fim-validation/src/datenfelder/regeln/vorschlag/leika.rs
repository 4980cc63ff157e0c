//! XDF9014: the description of a Dokumentsteckbrief does not say which Leistung it serves.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::STECKBRIEF_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_3;
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9014",
        name: "leistungsschluessel-fehlt",
        stufe: Stufe::Hinweis,
        versions: NUR_3,
        source: "Vorschlag: Nur die Beschreibung kann einen Dokumentsteckbrief mit der Leistung verbinden, zu der er gehört",
        message: Wording::new(
            "{element}: Beschreibung ohne Leistungsschlüssel (14 Ziffern)",
            "{element}: description without service key (14 digits)",
        ),
        why: Wording::new(
            "Ohne Leistungsschlüssel (LeiKa-Schlüssel) ist nicht zu erkennen, zu welcher Leistung das Dokument gehört.",
            "Without the service key (LeiKa key) it cannot be told which service the document belongs to.",
        ),
        fix: Wording::new(
            "In der Beschreibung den 14-stelligen Leistungsschlüssel nennen, etwa »Leistung 99108999001000«.",
            "In the description, state the 14-digit service key, such as »Leistung 99108999001000«.",
        ),
        examples: &[Example::Edited {
            base: STECKBRIEF_3,
            failing: &[("Leistung 99108999001000", "Leistung Bücherschrank 2025")],
            passing: &[("Leistung 99108999001000", "Leistung 99 108 999 001 000")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Steckbrief(|steckbrief, lage| {
        let text = steckbrief.allgemein.beschreibung.as_ref();
        let wert = lage.umfeld.wert(text);
        // An abstract one stands for many Leistungen.
        let ist_abstrakt =
            matches!(lage.umfeld.wert(steckbrief.ist_abstrakt.as_ref()), "true" | "1");
        if !ist_abstrakt && !hat_schluessel(wert) {
            lage.melde(Stelle::angabe(steckbrief.element, text, "beschreibung"), |befund| {
                let befund = if text.is_some() && wert.is_empty() {
                    befund.found(("leer", "empty"))
                } else {
                    befund.found_text(wert)
                };
                befund.expected((
                    "ein Schlüssel wie »99108999001000«",
                    "a key such as »99108999001000«",
                ))
            });
        }
    })],
};

/// True for 14 digits in a row, blanks between them allowed.
fn hat_schluessel(text: &str) -> bool {
    let mut ziffern = 0;
    text.chars().any(|c| {
        ziffern = match c {
            '0'..='9' => ziffern + 1,
            ' ' | '\u{a0}' => ziffern,
            _ => 0,
        };
        ziffern >= 14
    })
}
