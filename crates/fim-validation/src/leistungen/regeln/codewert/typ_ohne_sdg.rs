//! XZF1207: a type for the Single Digital Gateway without a topic of it.

use super::bereiche::{SDG_0, sdg, sdg_2};
use super::typisierung::{TYP, typen};
use crate::engine::Rule;
use crate::lage::Umfeld as _;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1207",
        name: "typisierung-ohne-sdg-bereich",
        source: "Vorschlag: Typ 11 und 12 (SDG Rechte und Pflichten, SDG Hilfs- und Problemlösungsdienste) gibt es nur für das Single Digital Gateway",
        message: Wording::new(
            "{element}: Typ {typ} ohne SDG-Informationsbereich, erwartet etwa 1040100",
            "{element}: type {typ} without SDG information area, expected e.g. 1040100",
        ),
        why: Wording::new(
            "Texte dieser Typen sind für das europäische Portal »Your Europe« bestimmt; ohne Informationsbereich erscheinen sie dort womöglich nicht.",
            "Texts of these types are meant for the European portal »Your Europe«; without an information area, they may not appear there.",
        ),
        fix: Wording::new(
            "Den Informationsbereich des SDG angeben, etwa 1040100 für Bürger oder 2010100 für Unternehmen.",
            "Enter the information area of the SDG, such as 1040100 for citizens or 2010100 for businesses.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(TYP, "      <x:typisierung>\n        <code>11</code>")],
            passing: &[
                (TYP, "      <x:typisierung>\n        <code>11</code>"),
                (SDG_0, "<code>1040100</code>\n      </x:informationsbereichSDG>"),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let Some((_, typ)) = typen(leistung).find(|(_, typ)| matches!(*typ, "11" | "12")) else {
            return;
        };
        let mut bereiche = sdg(leistung).chain(sdg_2(leistung)).map(Text::trimmed);
        if bereiche.any(|code| code.bytes().any(|byte| byte != b'0')) {
            return;
        }
        let leer = sdg(leistung).next().or_else(|| sdg_2(leistung).next());
        let feld = match lage.umfeld.fassung() {
            "2.3" => "informationsbereicheSDG",
            _ => "informationsbereichSDG",
        };
        lage.melde(Stelle::angabe(leistung.element, leer, feld), |befund| {
            let befund = match leer {
                Some(text) => befund.found_text(text.trimmed()),
                None => befund,
            };
            befund.value("typ", typ).expected((
                "ein Informationsbereich außer 0000000",
                "an information area other than 0000000",
            ))
        });
    })],
};
