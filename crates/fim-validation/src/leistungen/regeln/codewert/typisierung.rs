//! XZF1203, XZF1205, XZF1206: the type of a Leistung: who regulates it, who executes it.

use super::listen::TYPISIERUNG;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::{BELEGT, VORSCHLAG};
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use xzufi::{Leistung, TextOder};

const TYP: &str = "      <x:typisierung listURI=\"urn:de:fim:leika:typisierung\" listVersionID=\"20240216\">\n        <code>5</code>";
const ALLE: &str = "1, 2, 2a, 2b, 2/3, 2/3a, 2/3b, 3, 3a, 3b, 4, 4a, 4b, 5–12";

pub(super) static UNBEKANNT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1203",
        name: "typisierung-unbekannt",
        source: "FIM-Portal OpenAPI 0.24.0 (LeistungsTypisierung); Codeliste urn:de:fim:leika:typisierung, https://www.xrepository.de/details/urn:de:fim:leika:typisierung",
        message: Wording::new(
            "{element}: Typisierung »{wert}«, erlaubt 1, 2, 2a, 2b, 2/3 … 12",
            "{element}: type »{wert}«, allowed 1, 2, 2a, 2b, 2/3 … 12",
        ),
        why: Wording::new(
            "Am Typ hängt, ob der Bund, das Land oder die Kommune den Text schreibt; ein unbekannter lässt das offen.",
            "The type decides whether federal, Land or local level writes the text; an unknown one leaves that open.",
        ),
        fix: Wording::new(
            "Den Typ nach Regelungs- und Vollzugskompetenz wählen, etwa 2/3 (Bund regelt, Land oder Kommune vollzieht) oder 5 (Kommune regelt).",
            "Choose the type by who regulates and who executes, such as 2/3 (regulated by the federation, executed by Land or municipality) or 5 (regulated by the municipality).",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(TYP, "      <x:typisierung>\n        <code>5a</code>")],
            passing: &[(TYP, "      <x:typisierung>\n        <code>1;2/3</code>")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Code(|code, lage| {
        let Some(text) = code.code.filter(|text| code.feld == "typisierung" && !text.is_blank())
        else {
            return;
        };
        // Several types in one value occur in exports of the catalogue.
        let kennt = |typ: &str| TYPISIERUNG.codes.binary_search(&typ.trim()).is_ok();
        if !text.trimmed().split(';').all(kennt) {
            lage.melde(text, |befund| {
                befund
                    .value("wert", clip(text.trimmed(), 20))
                    .found_text(text.trimmed())
                    .expected(ALLE)
            });
        }
    })],
};

pub(super) static MEHRERE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1205",
        name: "typisierung-mehrfach",
        source: "Vorschlag: Eine Leistung hat einen Typ; bekannt ist allein die Verbindung von 1 und 2/3",
        message: Wording::new(
            "{element}: Typ {zweiter} neben {erster}, erwartet einer oder 1 und 2/3",
            "{element}: type {zweiter} beside {erster}, one or 1 and 2/3 expected",
        ),
        why: Wording::new(
            "Bei mehreren Typen bleibt offen, wer die Leistung regelt und wer ihren Text verantwortet.",
            "With several types it stays open who regulates the service and who answers for its text.",
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

pub(super) static INTERN: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1206",
        name: "typisierung-verwaltungsintern",
        stufe: Stufe::Hinweis,
        // Says something of every such Leistung, also of good ones.
        optional: true,
        source: "Vorschlag: Typ 10 ist eine verwaltungsinterne Leistung, das OZG gilt für Leistungen an Nutzer außerhalb der Verwaltung",
        message: Wording::new(
            "{element}: Typ 10, verwaltungsintern und damit keine OZG-Leistung",
            "{element}: type 10, internal and so no service under the OZG",
        ),
        why: Wording::new(
            "Verwaltungsinterne Leistungen zählen nicht zur Umsetzung des OZG und gehören nicht in Portale für Bürger und Unternehmen.",
            "Internal services do not count for the OZG and do not belong in portals for citizens and businesses.",
        ),
        fix: Wording::new(
            "Ist die Leistung wirklich nur für Behörden, ist nichts zu tun; sonst den Typ ändern.",
            "If the service really is for authorities only, there is nothing to do; otherwise change the type.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(TYP, "      <x:typisierung>\n        <code>10</code>")],
            passing: &[],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        if let Some((text, _)) = typen(leistung).find(|(_, typ)| *typ == "10") {
            lage.melde(text, |befund| {
                befund
                    .found("10")
                    .expected(("1–9 bei OZG-Leistungen", "1–9 for services under the OZG"))
            });
        }
    })],
};

/// The types of a Leistung, also several in one value.
pub(super) fn typen<'m, 'a>(
    leistung: &'m Leistung<'a>,
) -> impl Iterator<Item = (&'m Text<'a>, &'m str)> {
    let texte = leistung.typisierung.iter().filter_map(TextOder::wert);
    let einzeln =
        texte.flat_map(|text| text.trimmed().split(';').map(move |typ| (text, typ.trim())));
    einzeln.filter(|(_, typ)| !typ.is_empty())
}
