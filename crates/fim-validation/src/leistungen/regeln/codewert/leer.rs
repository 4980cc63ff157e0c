//! XZF1213: an entry that takes a code and has none. That of a text module is XZF1105, that of a
//! Leistungsschlüssel XZF1001 and XZF1002, that of a unit XZF1306, that of a currency XZF1311.

use super::leer_teile::pruefe;
use super::listen::liste;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Element, Example, RuleMeta, Stufe, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1213",
        name: "leistung-code-ohne-wert",
        stufe: Stufe::Methodisch,
        source: "FIM-Portal OpenAPI 0.24.0 (Codes haben immer einen Wert), https://github.com/maschinenlesbar-org/fim-portal-cli",
        message: Wording::new("{element}: {was} ohne Code", "{element}: {was} without a code"),
        why: Wording::new(
            "Erst der Code sagt, was gemeint ist; einen leeren Eintrag kann das FIM-Portal nicht lesen.",
            "Only the code says what is meant; the FIM portal cannot read an empty entry.",
        ),
        fix: Wording::new(
            "Im Redaktionssystem einen Wert aus der Auswahl wählen oder den Eintrag entfernen.",
            "Choose a value from the selection of the editing system, or remove the entry.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "<x:typ>\n            <code>002</code>",
                    "<x:typ>\n            <code> </code>",
                )],
                passing: &[(
                    "<x:typ>\n            <code>002</code>\n          </x:typ>",
                    "<x:typ>002</x:typ>",
                )],
            },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("<code>003</code>\n          </x:typ>", "</x:typ>")],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[
                    ("<code>999</code>\n            <x:nicht", "<x:nicht"),
                    ("<x:nichtGelisteterWert>Lageplan</x:nichtGelisteterWert>", ""),
                ],
                passing: &[("<code>999</code>\n            <x:nicht", "<x:nicht")],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[("<code>107</code>", "<code/>")],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(
                    "<code>002</code>\n      </x:leistungsadressat>",
                    "</x:leistungsadressat>",
                )],
                passing: &[],
            },
        ],
        coincides: &["XSD1005"],
        ..BELEGT
    },
    checks: &[
        Pruefung::Code(|code, lage| {
            let hat_eigene = matches!(
                code.feld,
                "leikaTextmodul" | "referenzLeiKa" | "einheit" | "waehrung" | "currencyCode"
            );
            if hat_eigene || !code.wert().is_empty() || hat_wort(code.element) {
                return;
            }
            match liste(&code) {
                Some(liste) => melde(liste.name, code.element, code.code, lage),
                None => {
                    let feld = format!("»{}«", code.feld);
                    melde((&feld, &feld), code.element, code.code, lage);
                }
            }
        }),
        Pruefung::Leistung(pruefe),
        Pruefung::Spezialisierung(|spezialisierung, lage| pruefe(&spezialisierung.angaben, lage)),
    ],
};

/// True where a word takes the place of the code: in the entry, or beside its code.
pub(super) fn hat_wort(element: Option<Element<'_>>) -> bool {
    let Some(element) = element else { return false };
    let worte = [Some(element), element.parent()].into_iter().flatten();
    worte
        .filter_map(|element| element.child("nichtGelisteterWert"))
        .any(|wort| !wort.text().trim().is_empty())
}

pub(super) fn melde<'a>(
    was: (&str, &str),
    element: Option<Element<'a>>,
    code: Option<&Text<'a>>,
    lage: &mut Lage<'_, '_, 'a>,
) {
    let code = code.filter(|code| code.element.is_some());
    lage.melde(Stelle::angabe(element, code, "code"), |befund| {
        let befund = if code.is_some() { befund.found(("leer", "empty")) } else { befund };
        befund
            .value("was", was)
            .expected(("ein Code der Liste", "a code of the list"))
            .distinguish(&element.map(Element::path).unwrap_or_default())
    });
}
