//! XZF1307: the lower bound of costs lies above the upper one.

use super::geld::{Geld, betraege};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1307",
        name: "kosten-grenzen-verdreht",
        source: "Vorschlag: Eine Untergrenze liegt nicht über der Obergrenze",
        message: Wording::new(
            "{element}: Untergrenze {unten} über Obergrenze {oben}",
            "{element}: lower bound {unten} above upper bound {oben}",
        ),
        why: Wording::new(
            "Kein Betrag liegt zwischen den Grenzen; wer die Leistung braucht, erfährt nicht, was sie kostet.",
            "No amount lies between the bounds; people who need the service do not learn what it costs.",
        ),
        fix: Wording::new(
            "Den kleineren Betrag als Untergrenze, den größeren als Obergrenze eintragen.",
            "Enter the smaller amount as the lower bound and the larger one as the upper bound.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("currencyCode=\"EUR\">20.00<", "currencyCode=\"EUR\">200.00<")],
            passing: &[("currencyCode=\"EUR\">20.00<", "currencyCode=\"EUR\">120<")],
        }],
        ..VORSCHLAG
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
