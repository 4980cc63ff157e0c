//! XZF1306: a duration without a unit.

use super::dauer::{DAUER, einheit};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

const EINHEIT: &str = "<x:dauer>8</x:dauer>\n            <x:einheit>\n              <code>WOCHE</code>\n            </x:einheit>";

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1306",
        name: "dauer-ohne-einheit",
        source: DAUER,
        message: Wording::new(
            "{element}: Dauer {dauer} ohne Einheit, etwa WOCHE",
            "{element}: duration {dauer} without unit, such as WOCHE",
        ),
        why: Wording::new(
            "Ob Tage, Wochen oder Monate gemeint sind, weiß dann niemand; das FIM-Portal kann die Angabe nicht lesen.",
            "Nobody knows whether days, weeks or months are meant; the FIM portal cannot read the entry.",
        ),
        fix: Wording::new(
            "Die Einheit wählen: TAG, WERKTAG, ARBEITSTAG, WOCHE, MONAT, JAHR, STUNDE, MINUTE oder SEKUNDE.",
            "Choose the unit: TAG, WERKTAG, ARBEITSTAG, WOCHE, MONAT, JAHR, STUNDE, MINUTE or SEKUNDE.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(EINHEIT, "<x:dauer>8</x:dauer>")],
            passing: &[],
        }],
        coincides: &["XSD1005", "XSD1002"],
        ..BELEGT
    },
    checks: &[Pruefung::Fristauswahl(|auswahl, lage| {
        let Some(dauer) = auswahl.dauer() else { return };
        let Some(zahl) = dauer.dauer.as_ref().filter(|zahl| !zahl.is_blank()) else { return };
        if einheit(dauer).is_empty() {
            lage.melde(Stelle::fehlt(dauer.element, "einheit"), |befund| {
                befund
                    .value("dauer", clip(zahl.trimmed(), 9))
                    .expected(("eine Zeiteinheit, etwa WOCHE", "a unit of time, such as WOCHE"))
                    .distinguish(zahl.trimmed())
            });
        }
    })],
};
