//! XZF1112: a module has nothing to say in one of its languages. One that is empty in all of them is
//! XZF1104.

use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

const TIPPS: &str =
    ">&lt;p&gt;Ask your local council in advance whether it welcomes the location.&lt;/p&gt;<";

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1112",
        name: "textmodul-sprache-leer",
        stufe: Stufe::Hinweis,
        source: "Vorschlag nach LeiKa-plus, Gemeinsame Kriterien für die Qualitätssicherung (2015), QS-1.1.1: was ohne Inhalt ist, bleibt weg",
        message: Wording::new(
            "{element}: Text auf »{sprache}« ist leer",
            "{element}: text in »{sprache}« is empty",
        ),
        why: Wording::new(
            "Wer das Portal in dieser Sprache nutzt, kann einen leeren Abschnitt sehen statt des Textes in einer anderen.",
            "Who uses the portal in this language may see an empty section instead of the text in another one.",
        ),
        fix: Wording::new(
            "Den Text in dieser Sprache eintragen oder den leeren Eintrag entfernen; Leerzeichen und leere Absätze zählen nicht.",
            "Enter the text in this language, or remove the empty entry; blanks and empty paragraphs do not count.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(">City of Lindenhain</x:inhalt>", "></x:inhalt>")],
                passing: &[("<x:inhalt languageCode=\"en\">City of Lindenhain</x:inhalt>", "")],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(TIPPS, ">&lt;p&gt; &lt;/p&gt;<")],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Modulinhalt(|modul, lage| {
        if modul.inhalt.len() < 2 {
            return;
        }
        for text in modul.texte() {
            let sprache = text.sprachcode();
            // Two texts in one language are another mistake.
            let spricht = || modul.texte().any(|it| it.sprachcode() != sprache && !it.ist_leer());
            if sprache.is_empty() || !text.ist_leer() || !spricht() {
                continue;
            }
            lage.melde(Stelle::element(text.element), |befund| {
                befund
                    .value("sprache", clip(sprache, 8))
                    .found(("nichts, was man lesen kann", "nothing that can be read"))
                    .expected(("ein Text in dieser Sprache", "a text in this language"))
                    .distinguish(sprache)
                    .distinguish(modul.typ)
            });
        }
    })],
};
