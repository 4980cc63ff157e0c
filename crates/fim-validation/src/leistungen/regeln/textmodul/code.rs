//! XZF1105: a text module does not say what it is about.

use super::code_of;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, Model, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1105",
        name: "textmodul-code-fehlt",
        stufe: Stufe::Kritisch,
        source: "FIM-Portal OpenAPI 0.24.0: Textmodul, leikaTextmodul genau einmal",
        message: Wording::new(
            "{element}: Code fehlt, erwartet etwa 06 für den Volltext",
            "{element}: code is missing, expected e.g. 06 for the full text",
        ),
        why: Wording::new(
            "Ohne den Code weiß kein Portal, unter welcher Überschrift der Text erscheinen soll.",
            "Without the code, no portal knows under which heading the text belongs.",
        ),
        fix: Wording::new(
            "Die Art des Moduls angeben, etwa 05 Kurztext, 06 Volltext, 08 Erforderliche Unterlagen oder 09 Voraussetzungen.",
            "Enter the kind of the module, such as 05 short text, 06 full text, 08 required documents or 09 requirements.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("<code>16</code>\n", "<code> </code>\n")],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[("<code>16</code>", "")],
                passing: &[],
            },
        ],
        coincides: &["XSD1005"],
        ..BELEGT
    },
    checks: &[Pruefung::Textmodul(|modul, lage| {
        if !code_of(modul).is_empty() {
            return;
        }
        let angabe = modul.leika_textmodul.as_ref();
        let stelle = match angabe {
            Some(code) => Stelle::angabe(code.element(), code.teile.code.as_ref(), "code"),
            None => Stelle::fehlt(modul.element, "leikaTextmodul"),
        };
        let has_code = angabe.is_some_and(|code| code.teile.code.is_some());
        lage.melde(stelle, |befund| {
            let befund = if has_code { befund.found(("leer", "empty")) } else { befund };
            let path = modul.element.map(fim_core::Element::path).unwrap_or_default();
            befund.expected(("ein Code, etwa 06", "a code, such as 06")).distinguish(&path)
        });
    })],
};
