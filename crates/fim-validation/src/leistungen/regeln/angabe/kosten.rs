//! XZF1307 to XZF1311: amounts of costs.

use super::geld::{Geld, betraege, ist_waehrung, ist_zahl};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::{BELEGT, VORSCHLAG};
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

const FIX: &str = "currencyCode=\"EUR\">35.00<";
const AMOUNT: &str = "FIM-Portal OpenAPI 0.24.0 (KostenFix, KostenVariabel, Amount: value 1..1 number, currency_code 1..1)";

pub(super) static VERDREHT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1307",
        name: "kosten-grenzen-verdreht",
        stufe: Stufe::Methodisch,
        source: AMOUNT,
        message: Wording::new(
            "{element}: Untergrenze {unten} über Obergrenze {oben}",
            "{element}: lower bound {unten} above upper bound {oben}",
        ),
        why: Wording::new(
            "Kein Betrag liegt zwischen den Grenzen; wer die Leistung braucht, erfährt nicht, was sie kostet.",
            "No amount lies between the bounds; who needs the service does not learn what it costs.",
        ),
        fix: Wording::new(
            "Den kleineren Betrag als Untergrenze, den größeren als Obergrenze eintragen.",
            "Enter the smaller amount as lower bound and the greater one as upper bound.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("currencyCode=\"EUR\">20.00<", "currencyCode=\"EUR\">200.00<")],
            passing: &[("currencyCode=\"EUR\">20.00<", "currencyCode=\"EUR\">120<")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Kosten(|kosten, lage| {
        let [_, unten, oben] = betraege(kosten);
        let (Some(unten), Some(oben)) = (unten, oben) else { return };
        let (Some(min), Some(max), Some(text)) = (unten.dezimal(), oben.dezimal(), unten.zahl)
        else {
            return;
        };
        // In two currencies the numbers say nothing.
        let waehrung = |geld: Geld<'_, '_>| geld.waehrung.map(|text| text.trimmed().to_owned());
        let gleiche = waehrung(unten).zip(waehrung(oben)).is_none_or(|(a, b)| a == b);
        if gleiche && min.vergleiche(max).is_gt() {
            let groesste = oben.zahl.map_or("", Text::trimmed);
            lage.melde(text, |befund| {
                befund
                    .value("unten", clip(text.trimmed(), 9))
                    .value("oben", clip(groesste, 9))
                    .found_text(text.trimmed())
                    .expected((
                        format!("höchstens {}", clip(groesste, 40)).as_str(),
                        format!("at most {}", clip(groesste, 40)).as_str(),
                    ))
                    .distinguish(groesste)
            });
        }
    })],
};

pub(super) static NEGATIV: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1308",
        name: "kosten-negativ",
        stufe: Stufe::Methodisch,
        source: AMOUNT,
        message: Wording::new(
            "{element}: Betrag {betrag} ist negativ",
            "{element}: amount {betrag} is negative",
        ),
        why: Wording::new(
            "Kosten unter null gibt es nicht; Portale zeigen den Betrag so an, wie er dasteht.",
            "There are no costs below zero; portals show the amount as it stands.",
        ),
        fix: Wording::new(
            "Den Betrag ohne Minus eintragen. Kostet die Leistung nichts, sie als kostenfrei führen.",
            "Enter the amount without minus. If the service costs nothing, mark it as free.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(FIX, "currencyCode=\"EUR\">-35.00<")],
            passing: &[(FIX, "currencyCode=\"EUR\">0<")],
        }],
        ..BELEGT
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

pub(super) static KEINE_ZAHL: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1309",
        name: "kosten-keine-zahl",
        source: AMOUNT,
        message: Wording::new(
            "{element}: Betrag {betrag}, erwartet etwa 35.50",
            "{element}: amount {betrag}, expected such as 35.50",
        ),
        why: Wording::new(
            "Der Betrag wird als Zahl gelesen; mit Komma, Punkt nach Tausend oder Wörtern kann ihn kein Portal übernehmen.",
            "The amount is read as a number; with a comma, separators or words no portal can import it.",
        ),
        fix: Wording::new(
            "Nur die Zahl eintragen, mit Punkt vor den Cent: 35.50 statt »35,50 €«. Die Währung hat ein eigenes Feld.",
            "Enter the number only, with a point before the cents: 35.50, not »35,50 €«. The currency has a field of its own.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[(FIX, "currencyCode=\"EUR\">35,00<")],
            passing: &[(FIX, "currencyCode=\"EUR\"> 35 <")],
        }],
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

pub(super) static WAEHRUNG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1310",
        name: "kosten-waehrung-unbekannt",
        stufe: Stufe::Methodisch,
        source: "ISO 4217, https://www.iso.org/iso-4217-currency-codes.html; FIM-Portal OpenAPI 0.24.0 (Amount: currency_code)",
        message: Wording::new(
            "{element}: Währung »{waehrung}«, erwartet etwa EUR",
            "{element}: currency »{waehrung}«, expected such as EUR",
        ),
        why: Wording::new(
            "Ohne gültigen Währungscode ist der Betrag keiner; Portale zeigen ihn falsch oder gar nicht an.",
            "Without a valid currency code the amount is none; portals show it wrongly or not at all.",
        ),
        fix: Wording::new(
            "Die Währung mit drei Großbuchstaben nach ISO 4217 angeben: EUR.",
            "Give the currency with three capital letters as in ISO 4217: EUR.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(FIX, "currencyCode=\"Euro\">35.00<")],
            passing: &[(FIX, "currencyCode=\"CHF\">35.00<")],
        }],
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

pub(super) static OHNE_WAEHRUNG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1311",
        name: "kosten-ohne-waehrung",
        stufe: Stufe::Hinweis,
        source: "Vorschlag nach FIM-Portal OpenAPI 0.24.0 (Amount: currency_code 1..1); wo die Währung steht, ist nicht veröffentlicht",
        message: Wording::new(
            "{element}: Betrag {betrag} ohne Währung, erwartet etwa EUR",
            "{element}: amount {betrag} without currency, such as EUR",
        ),
        why: Wording::new(
            "Das FIM-Portal erwartet zu jedem Betrag eine Währung.",
            "The FIM portal expects a currency with every amount.",
        ),
        fix: Wording::new(
            "Zum Betrag die Währung EUR angeben.",
            "Give the currency EUR with the amount.",
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
