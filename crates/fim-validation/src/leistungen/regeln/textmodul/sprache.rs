//! XZF1101: a module has two texts in one language.

use super::inhalte;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use std::collections::BTreeSet;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1101",
        name: "textmodul-sprache-doppelt",
        stufe: Stufe::Kritisch,
        source: "FIM-Portal OpenAPI 0.24.0: inhalt, one for each languageCode",
        message: Wording::new(
            "{element}: zwei Texte auf »{sprache}«, erwartet einer",
            "{element}: two texts in »{sprache}«, expected one",
        ),
        why: Wording::new(
            "Je Sprache gibt es einen Text; welchen von zweien ein Portal zeigt, ist Zufall, und der andere geht verloren.",
            "There is one text for each language; which of two a portal shows is a matter of chance, and the other is lost.",
        ),
        fix: Wording::new(
            "Die Texte zu einem zusammenführen oder die Sprachangabe des einen berichtigen, etwa »en« für die englische Sprachfassung.",
            "Merge the texts into one, or correct the language of one of them, such as »en« for the English version.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "<x:inhalt languageCode=\"en\">City of Lindenhain",
                    "<x:inhalt languageCode=\"de\">Amt für Straßen, Lindenhain",
                )],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(
                    "<x:inhalt languageCode=\"en\">City of Lindenhain",
                    "<x:inhalt languageCode=\"de\">Amt für Straßen, Lindenhain",
                )],
                passing: &[],
            },
        ],
        ..BELEGT
    },
    checks: &[Pruefung::Textmodul(|modul, lage| {
        let mut sprachen = BTreeSet::new();
        for inhalt in inhalte(modul) {
            let sprache = inhalt.sprachcode();
            if sprache.is_empty() || sprachen.insert(sprache) {
                continue;
            }
            lage.melde(inhalt.text, |befund| {
                befund
                    .value("sprache", clip(sprache, 5))
                    .found(clip(&inhalt.html().klartext(), 80))
                    .expected(("ein Text je Sprache", "one text for each language"))
                    .distinguish(sprache)
            });
        }
    })],
};
