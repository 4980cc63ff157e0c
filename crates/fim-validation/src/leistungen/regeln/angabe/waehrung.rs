//! XZF1310: a currency that ISO 4217 does not have.

use super::geld::{betraege, ist_waehrung};
use super::kosten::FIX;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1310",
        name: "kosten-waehrung-unbekannt",
        stufe: Stufe::Methodisch,
        source: "ISO 4217, https://www.iso.org/iso-4217-currency-codes.html; FIM-Portal OpenAPI 0.24.0 (Amount: currency_code)",
        message: Wording::new(
            "{element}: Währung »{waehrung}«, erwartet etwa EUR",
            "{element}: currency »{waehrung}«, expected e.g. EUR",
        ),
        why: Wording::new(
            "Ohne gültigen Währungscode sagt der Betrag nichts; Portale zeigen ihn womöglich falsch oder gar nicht an.",
            "Without a valid currency code, the amount says nothing; portals may show it wrongly or not at all.",
        ),
        fix: Wording::new(
            "Die Währung mit drei Großbuchstaben nach ISO 4217 angeben: EUR.",
            "Enter the currency as three capital letters according to ISO 4217: EUR.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(FIX, "currencyCode=\"Euro\">35.00<")],
            passing: &[(FIX, "currencyCode=\"CHF\">35.00<")],
        }],
        reparatur: &[Reparatur::Waehrung],
        ..BELEGT
    },
    checks: &[Pruefung::Kosten(|kosten, lage| {
        for geld in betraege(kosten).into_iter().flatten() {
            if let Some(text) = geld.waehrung.filter(|text| !ist_waehrung(text.trimmed())) {
                lage.melde(text, |befund| {
                    befund
                        .value("waehrung", clip(text.trimmed(), 8))
                        .found_text(text.trimmed())
                        .expected((
                            "ein Code nach ISO 4217, etwa EUR",
                            "a code of ISO 4217, such as EUR",
                        ))
                });
            }
        }
    })],
};
