//! XZF1311: an amount without a currency.

use super::geld::betraege;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1311",
        name: "kosten-ohne-waehrung",
        stufe: Stufe::Hinweis,
        source: "Vorschlag nach FIM-Portal OpenAPI 0.24.0 (Amount: currency_code 1..1); wo die Währung steht, ist nicht veröffentlicht",
        message: Wording::new(
            "{element}: Betrag {betrag} ohne Währung, erwartet etwa EUR",
            "{element}: amount {betrag} without currency, expected e.g. EUR",
        ),
        why: Wording::new(
            "Das FIM-Portal erwartet zu jedem Betrag eine Währung; ohne sie kann es den Betrag womöglich nicht anzeigen.",
            "The FIM portal expects a currency with every amount; without one it may not be able to show the amount.",
        ),
        fix: Wording::new(
            "Zum Betrag die Währung angeben: EUR.",
            "Add the currency EUR to the amount.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(" currencyCode=\"EUR\">35.00<", ">35.00<")],
            passing: &[(" currencyCode=\"EUR\">35.00<", " currencyID=\"EUR\">35.00<")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Kosten(|kosten, lage| {
        for geld in betraege(kosten).into_iter().flatten() {
            if let (Some(zahl), None) = (geld.zahl, geld.waehrung) {
                lage.melde(Stelle::fehlt(geld.element, "currencyCode"), |befund| {
                    befund
                        .value("betrag", clip(zahl.trimmed(), 9))
                        .expected(("eine Währung, etwa EUR", "a currency, such as EUR"))
                        .distinguish(zahl.trimmed())
                });
            }
        }
    })],
};
