//! XZF1309: an amount that is no number, or none at all.

use super::geld::{betraege, ist_zahl};
use super::kosten::{AMOUNT, FIX};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_23;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1309",
        name: "kosten-keine-zahl",
        source: AMOUNT,
        message: Wording::new(
            "{element}: Betrag {betrag}, erwartet etwa 35.50",
            "{element}: amount {betrag}, expected e.g. 35.50",
        ),
        why: Wording::new(
            "Das FIM-Portal liest den Betrag als Zahl; mit Komma, Tausenderpunkt oder Wörtern kann es ihn nicht übernehmen.",
            "The FIM portal reads the amount as a number; with a comma, thousands separators or words it cannot import it.",
        ),
        fix: Wording::new(
            "Nur die Zahl eintragen, mit Punkt vor den Cent: 35.50 statt »35,50 €«. Die Währung hat ein eigenes Feld.",
            "Enter the number only, with a point before the cents: 35.50, not »35,50 €«. The currency has a field of its own.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(FIX, "currencyCode=\"EUR\">35,00<")],
                passing: &[(FIX, "currencyCode=\"EUR\"> 35 <")],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(FIX, "currencyCode=\"EUR\">-1e3<")],
                passing: &[(FIX, "currencyCode=\"EUR\">+5<")],
            },
        ],
        reparatur: &[Reparatur::Zahl],
        ..BELEGT
    },
    checks: &[Pruefung::Kosten(|kosten, lage| {
        for geld in betraege(kosten).into_iter().flatten() {
            let wert = geld.zahl.map_or("", Text::trimmed);
            if ist_zahl(wert) {
                continue;
            }
            let stelle = geld.zahl.map_or(Stelle::element(geld.element), Stelle::text);
            lage.melde(stelle, |befund| {
                let befund = match wert {
                    "" => befund.value("betrag", ("leer", "empty")).found(("leer", "empty")),
                    wert => befund
                        .value("betrag", format!("»{}«", clip(wert, 10)))
                        .found(clip(wert, 80)),
                };
                befund.expected(("eine Zahl, etwa 35.50", "a number, such as 35.50"))
            });
        }
    })],
};
