//! XZF1303: the longer duration stands first.

use super::dauer::einheit;
use super::einheit::{laenge, spanne};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::{Example, RuleMeta, Text, Wording};
use xzufi::{FristDauer, TextOder};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1303",
        name: "dauer-verdreht",
        source: "Vorschlag: Eine Spanne von Dauern nennt zuerst die kürzere",
        message: Wording::new(
            "{element}: von {von}, aber nur bis {bis}",
            "{element}: from {von}, but only to {bis}",
        ),
        why: Wording::new(
            "Die Spanne endet, bevor sie beginnt; wer wartet, weiß nicht, wie lange.",
            "The range ends before it begins; people who wait do not know how long.",
        ),
        fix: Wording::new(
            "Die kürzere Dauer zuerst, die längere als »bis« eintragen, etwa 4 bis 6 Wochen.",
            "Enter the shorter duration first and the longer one as »bis« (to), such as 4 to 6 weeks.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<x:dauerBis>6</x:dauerBis>", "<x:dauerBis>3</x:dauerBis>")],
            passing: &[
                ("<x:dauerBis>6</x:dauerBis>", "<x:dauerBis>3</x:dauerBis>"),
                (
                    "<x:einheitBis>\n              <code>WOCHE</code>",
                    "<x:einheitBis>\n              <code>MONAT</code>",
                ),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Fristauswahl(|auswahl, lage| {
        let Some(dauer) = auswahl.dauer() else { return };
        let Some(von) = dauer.dauer.as_ref() else { return };
        let Some(bis) = dauer.dauer_bis.as_ref() else { return };
        let (einheit, einheit_bis) = (einheit(dauer), einheit_bis(dauer));
        // Weeks and months cannot be compared to the day.
        let ist_verdreht = laenge(von.trimmed(), einheit)
            .zip(laenge(bis.trimmed(), einheit_bis))
            .is_some_and(|(a, b)| a.0 == b.0 && a.1 > b.1);
        if ist_verdreht {
            let (kurz, lang) = (spanne(von.trimmed(), einheit), spanne(bis.trimmed(), einheit_bis));
            lage.melde(bis, |befund| {
                befund
                    .value("von", (kurz.0.as_str(), kurz.1.as_str()))
                    .value("bis", (lang.0.as_str(), lang.1.as_str()))
                    .found((lang.0.as_str(), lang.1.as_str()))
                    .expected((
                        format!("mindestens {}", kurz.0).as_str(),
                        format!("at least {}", kurz.1).as_str(),
                    ))
                    .distinguish(von.trimmed())
            });
        }
    })],
};

/// The unit of the upper bound: its own, else that of the lower one.
fn einheit_bis<'m>(dauer: &'m FristDauer<'_>) -> &'m str {
    let eigene = dauer.einheit_bis.as_deref().and_then(TextOder::wert).map(Text::trimmed);
    eigene.filter(|eigene| !eigene.is_empty()).unwrap_or_else(|| einheit(dauer))
}
