//! XZF1303 to XZF1306: how long something takes.

use super::einheit::{laenge, spanne};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::{BELEGT, VORSCHLAG};
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use xoev_schema::{Datatype, Literal};
use xzufi::{FristDauer, TextOder};

const DAUER: &str = "FIM-Portal OpenAPI 0.24.0 (FristDauer: dauer 1..1 integer, einheit 1..1, dauerBis, einheitBis)";
const EINHEIT: &str = "<x:dauer>8</x:dauer>\n            <x:einheit>\n              <code>WOCHE</code>\n            </x:einheit>";

pub(super) static VERDREHT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1303",
        name: "dauer-verdreht",
        stufe: Stufe::Methodisch,
        source: DAUER,
        message: Wording::new(
            "{element}: von {von}, aber nur bis {bis}",
            "{element}: from {von}, but only to {bis}",
        ),
        why: Wording::new(
            "Der Zeitraum endet, bevor er beginnt; wer wartet, weiß nicht, wie lange.",
            "The range ends before it begins; who waits does not know how long.",
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
        ..BELEGT
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

pub(super) static KEINE_GANZZAHL: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1304",
        name: "dauer-keine-ganzzahl",
        source: DAUER,
        message: Wording::new(
            "{element}: Dauer {dauer}, erwartet eine ganze Zahl",
            "{element}: duration {dauer}, a whole number expected",
        ),
        why: Wording::new(
            "Die Dauer wird als ganze Zahl gelesen; anderes kann kein Portal übernehmen.",
            "The duration is read as a whole number; no portal can import anything else.",
        ),
        fix: Wording::new(
            "Nur die Zahl eintragen; die Einheit hat ein eigenes Feld, eine Spanne das Feld »bis«. Für halbe Einheiten die kleinere wählen: 6 Monate statt 0,5 Jahre.",
            "Enter the number only; the unit has a field of its own, a range the field »bis« (to). For half units choose the smaller one: 6 months, not 0.5 years.",
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

pub(super) static NICHT_POSITIV: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1305",
        name: "dauer-nicht-positiv",
        source: "Vorschlag: Eine Frist oder Bearbeitung dauert länger als null",
        message: Wording::new(
            "{element}: Dauer {dauer}, erwartet mehr als 0",
            "{element}: duration {dauer}, more than 0 expected",
        ),
        why: Wording::new(
            "Eine Dauer von null oder weniger ist meist ein Platzhalter; Portale zeigen sie als Angabe.",
            "A duration of zero or less is usually a placeholder; portals show it as an entry.",
        ),
        fix: Wording::new(
            "Die wirkliche Dauer eintragen oder die Angabe entfernen und im Text beschreiben, was gilt.",
            "Enter the real duration, or remove the entry and describe in the text what applies.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<x:dauer>8</x:dauer>", "<x:dauer>0</x:dauer>")],
            passing: &[("<x:dauer>4</x:dauer>", "<x:dauer>0</x:dauer>")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Fristauswahl(|auswahl, lage| {
        let Some(dauer) = auswahl.dauer() else { return };
        let ist_spanne =
            dauer.dauer_bis.as_ref().is_some_and(|bis| ist(Datatype::PositiveInteger, bis));
        for text in [&dauer.dauer, &dauer.dauer_bis].into_iter().flatten() {
            // From 0 to something is a range like any other.
            let genuegt = match ist_spanne {
                true => Datatype::NonNegativeInteger,
                false => Datatype::PositiveInteger,
            };
            if ist(Datatype::Integer, text) && !ist(genuegt, text) {
                lage.melde(text, |befund| {
                    befund
                        .value("dauer", clip(text.trimmed(), 9))
                        .found_text(text.trimmed())
                        .expected(("mehr als 0", "more than 0"))
                });
            }
        }
    })],
};

pub(super) static OHNE_EINHEIT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1306",
        name: "dauer-ohne-einheit",
        source: DAUER,
        message: Wording::new(
            "{element}: Dauer {dauer} ohne Einheit, etwa WOCHE",
            "{element}: duration {dauer} without unit, such as WOCHE",
        ),
        why: Wording::new(
            "Ob Tage, Wochen oder Monate gemeint sind, weiß dann niemand; das FIM-Portal liest die Angabe nicht.",
            "Nobody knows whether days, weeks or months are meant; the FIM portal does not read the entry.",
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

fn ist(datatype: Datatype, text: &Text<'_>) -> bool {
    Literal::read(datatype, text.trimmed()).is_some()
}

fn einheit<'m>(dauer: &'m FristDauer<'_>) -> &'m str {
    dauer.einheit.as_ref().and_then(TextOder::wert).map_or("", Text::trimmed)
}

/// The unit of the upper bound: its own, else that of the lower one.
fn einheit_bis<'m>(dauer: &'m FristDauer<'_>) -> &'m str {
    let eigene = dauer.einheit_bis.as_deref().and_then(TextOder::wert).map(Text::trimmed);
    eigene.filter(|eigene| !eigene.is_empty()).unwrap_or_else(|| einheit(dauer))
}
