//! XZF1304: a duration that is no whole number.

use super::dauer::DAUER;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};
use xoev_schema::{Datatype, Literal};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1304",
        name: "dauer-keine-ganzzahl",
        source: DAUER,
        message: Wording::new(
            "{element}: Dauer {dauer}, erwartet eine ganze Zahl",
            "{element}: duration {dauer}, expected a whole number",
        ),
        why: Wording::new(
            "Das FIM-Portal liest die Dauer als ganze Zahl; anderes kann es nicht übernehmen.",
            "The FIM portal reads the duration as a whole number and cannot import anything else.",
        ),
        fix: Wording::new(
            "Nur die Zahl eintragen; die Einheit hat ein eigenes Feld, eine Spanne das Feld »bis«. Für Bruchteile eine kleinere Einheit wählen: 6 Monate statt 0,5 Jahre.",
            "Enter the number only; the unit has a field of its own, a range the field »bis« (to). For fractions, choose a smaller unit: 6 months, not 0.5 years.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<x:dauer>8</x:dauer>", "<x:dauer>8-10</x:dauer>")],
            passing: &[("<x:dauer>8</x:dauer>", "<x:dauer> 10 </x:dauer>")],
        }],
        coincides: &["XSD1205"],
        ..BELEGT
    },
    checks: &[Pruefung::Fristauswahl(|auswahl, lage| {
        let Some(dauer) = auswahl.dauer() else { return };
        for text in [&dauer.dauer, &dauer.dauer_bis].into_iter().flatten() {
            if Literal::read(Datatype::Integer, text.trimmed()).is_none() {
                lage.melde(text, |befund| {
                    let befund = match text.trimmed() {
                        "" => befund.value("dauer", ("leer", "empty")).found(("leer", "empty")),
                        wert => befund
                            .value("dauer", format!("»{}«", clip(wert, 9)))
                            .found(clip(wert, 80)),
                    };
                    befund.expected(("eine ganze Zahl, etwa 8", "a whole number, such as 8"))
                });
            }
        }
    })],
};
