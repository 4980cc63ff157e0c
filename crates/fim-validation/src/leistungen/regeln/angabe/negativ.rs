//! XZF1308: costs below zero.

use super::geld::betraege;
use super::kosten::FIX;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1308",
        name: "kosten-negativ",
        source: "Vorschlag: Kosten sind Beträge, die zu zahlen sind, also nicht negativ",
        message: Wording::new(
            "{element}: Betrag {betrag} ist negativ",
            "{element}: amount {betrag} is negative",
        ),
        why: Wording::new(
            "Kosten unter null gibt es nicht; wer die Leistung braucht, liest im Portal einen falschen Betrag.",
            "There are no costs below zero; people who need the service read a wrong amount in the portal.",
        ),
        fix: Wording::new(
            "Den Betrag ohne Minuszeichen eintragen. Kostet die Leistung nichts, sie als kostenfrei führen.",
            "Enter the amount without the minus sign. If the service costs nothing, mark it as free.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(FIX, "currencyCode=\"EUR\">-35.00<")],
            passing: &[(FIX, "currencyCode=\"EUR\">0<")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Kosten(|kosten, lage| {
        for geld in betraege(kosten).into_iter().flatten() {
            let negativ = geld.dezimal().is_some_and(super::geld::Dezimal::ist_negativ);
            if let Some(text) = geld.zahl.filter(|_| negativ) {
                lage.melde(text, |befund| {
                    befund
                        .value("betrag", clip(text.trimmed(), 16))
                        .found_text(text.trimmed())
                        .expected(("ein Betrag ab 0", "an amount of 0 or more"))
                });
            }
        }
    })],
};
