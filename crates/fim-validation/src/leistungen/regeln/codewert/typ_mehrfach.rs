//! XZF1205: several types for one Leistung.

use super::typisierung::{TYP, typen};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1205",
        name: "typisierung-mehrfach",
        source: "Vorschlag: Eine Leistung hat einen Typ; bekannt ist allein die Verbindung von 1 und 2/3",
        message: Wording::new(
            "{element}: Typ {zweiter} neben {erster}, erwartet einer oder 1 und 2/3",
            "{element}: type {zweiter} beside {erster}, expected one or 1 and 2/3",
        ),
        why: Wording::new(
            "Bei mehreren Typen bleibt offen, wer die Leistung regelt und wer ihren Text verantwortet.",
            "With several types, it is unclear who regulates the service and who is responsible for its text.",
        ),
        fix: Wording::new(
            "Den Typ stehen lassen, der für die Leistung als Ganzes gilt, oder die Leistung nach Verrichtung teilen.",
            "Keep the type that applies to the service as a whole, or split the service by activity.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                TYP,
                "      <x:typisierung>\n        <code>4</code>\n      </x:typisierung>\n      <x:typisierung>\n        <code>5</code>",
            )],
            passing: &[(
                TYP,
                "      <x:typisierung>\n        <code>2/3</code>\n      </x:typisierung>\n      <x:typisierung>\n        <code>1</code>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let mut alle = typen(leistung);
        let Some((_, erster)) = alle.next() else { return };
        let zusammen = |typ: &str| matches!(typ, "1" | "2/3" | "2/3a" | "2/3b");
        for (text, typ) in alle.filter(|(_, typ)| *typ != erster) {
            if zusammen(erster) && zusammen(typ) && (erster == "1") != (typ == "1") {
                continue;
            }
            lage.melde(text, |befund| {
                befund
                    .value("zweiter", clip(typ, 6))
                    .value("erster", clip(erster, 6))
                    .found(clip(typ, 20))
                    .expected(("ein Typ oder 1 und 2/3", "one type, or 1 and 2/3"))
            });
        }
    })],
};
