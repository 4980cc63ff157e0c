//! XZF1203: a type that the list does not have.

use super::listen::TYPISIERUNG;
use super::typisierung::TYP;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

const ALLE: &str = "1, 2, 2a, 2b, 2/3, 2/3a, 2/3b, 3, 3a, 3b, 4, 4a, 4b, 5–12";

pub(super) static RULE: Rule<Pruefung> = Rule {
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
            "The type decides whether the federal, Land or local level writes the text; an unknown one leaves that open.",
        ),
        fix: Wording::new(
            "Den Typ nach Regelungs- und Vollzugskompetenz wählen, etwa 2/3 (Bund regelt, Land oder Kommune vollzieht) oder 5 (Kommune regelt).",
            "Choose the type by who makes the rules and who carries them out, such as 2/3 (rules by the federation, carried out by Land or municipality) or 5 (rules by the municipality).",
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
        let liste = TYPISIERUNG.bedingung();
        let kennt = |typ: &str| liste.verstoss(typ.trim()).is_none();
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
