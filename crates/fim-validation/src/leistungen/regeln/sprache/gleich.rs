//! XZF1506: a translation that is none.

use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::leistungen::wortlaut::Wortlaut;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

/// Modules of names, laws and addresses, which are the same in every language.
const NAMEN: &[&str] = &["07", "18", "22", "23"];
/// Words of the shortest text that is more than a name.
const WOERTER: usize = 4;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1506",
        name: "uebersetzung-gleich",
        stufe: Stufe::Hinweis,
        source: "Vorschlag; Verordnung (EU) 2018/1724 verlangt Informationen auch in einer zweiten Sprache",
        message: Wording::new(
            "{element}: Text auf »{sprache}« ist gleich dem deutschen",
            "{element}: text in »{sprache}« is the same as the German one",
        ),
        why: Wording::new(
            "Wer diese Sprache wählt, bekommt einen deutschen Text und kann ihn vielleicht nicht lesen.",
            "People who choose this language get a German text and may not be able to read it.",
        ),
        fix: Wording::new(
            "Den Text übersetzen oder die Sprachfassung »{sprache}« entfernen.",
            "Translate the text, or remove the text in »{sprache}«.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "Apply for a permit for a public bookcase",
                    "Erlaubnis für einen öffentlichen Bücherschrank beantragen",
                )],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(
                    "Special use permit for a public bookcase: issue",
                    "&lt;b>Sondernutzungserlaubnis&lt;/b> für einen öffentlichen Bücherschrank Erteilung",
                )],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Textmodul(|modul, lage| {
        let code = modul.code().map_or("", Text::trimmed);
        if NAMEN.contains(&code) || modul.inhalt.len() < 2 {
            return;
        }
        let inhalte = modul.inhalt.iter().filter_map(|it| Wortlaut::of(it, "inhalt", code));
        let inhalte: Vec<Wortlaut<'_, '_>> = inhalte.collect();
        let Some(deutsch) = inhalte.iter().find(|inhalt| inhalt.ist_deutsch()) else { return };
        let text = deutsch.html().klartext();
        if text.split_whitespace().nth(WOERTER - 1).is_none() {
            return;
        }
        for inhalt in inhalte.iter().filter(|inhalt| !inhalt.ist_deutsch()) {
            if inhalt.html().klartext() == text {
                lage.melde(inhalt.text, |befund| {
                    befund
                        .value("sprache", clip(inhalt.sprachcode(), 5))
                        .found_text(&text)
                        .expected(("eine Übersetzung", "a translation"))
                        .distinguish(inhalt.sprachcode())
                });
            }
        }
    })],
};
