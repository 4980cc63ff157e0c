//! XZF1319: a period or a cost that does not say of which kind it is. One whose kind is empty is
//! XZF1213.

use super::kosten::{GEBUEHR, KOSTEN_TEILE};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Element, Example, RuleMeta, Stufe, Wording};

const TYP: &str = "<x:typ>\n            <code>009</code>\n          </x:typ>";

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1319",
        name: "frist-kosten-ohne-typ",
        stufe: Stufe::Methodisch,
        versions: &["2.2", "2.3"],
        source: KOSTEN_TEILE,
        message: Wording::new(
            "{element}: {was} ohne Typ, erwartet etwa 001",
            "{element}: {was} without kind, such as 001",
        ),
        why: Wording::new(
            "Ohne den Typ ist offen, wofür die Angabe gilt: für den Antrag, die Gültigkeit, den Widerspruch; das FIM-Portal liest sie nicht.",
            "Without the kind it is open what the entry is for: the application, the validity, the objection; the FIM portal does not read it.",
        ),
        fix: Wording::new(
            "Den Typ aus der Auswahl wählen: bei Fristen 001, 002, 003, 005, 006 oder 009, bei Kosten 001 bis 018.",
            "Choose the kind from the selection: 001, 002, 003, 005, 006 or 009 for periods, 001 to 018 for costs.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: &[(TYP, "")], passing: &[] },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(GEBUEHR, "<x:kosten>")],
                passing: &[],
            },
        ],
        coincides: &["XSD1005", "XSD1002"],
        ..BELEGT
    },
    checks: &[
        Pruefung::Frist(|frist, lage| {
            if frist.typ.is_none() {
                melde(("Frist", "period"), frist.element, lage);
            }
        }),
        Pruefung::Kosten(|kosten, lage| {
            if kosten.typ.is_none() {
                melde(("Angabe", "entry"), kosten.element, lage);
            }
        }),
    ],
};

fn melde<'a>(was: (&str, &str), element: Option<Element<'a>>, lage: &mut Lage<'_, '_, 'a>) {
    lage.melde(Stelle::fehlt(element, "typ"), |befund| {
        befund
            .value("was", was)
            .expected(("ein Typ, etwa 001", "a kind, such as 001"))
            .distinguish(&element.map(Element::path).unwrap_or_default())
    });
}
