//! XPZ1115: several keywords in one, joined by `|`. The editor of the Baustein writes them so.

use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1115",
        name: "prozess-schlagwort-mehrere",
        stufe: Stufe::Hinweis,
        source: "Spezifikation XProzess 2.0, Datentypen Prozess und Prozessklasse: Schlagwort 0..n",
        message: Wording::new(
            "{element}: Schlagwörter ({anzahl}) in einer Angabe, erwartet einzeln",
            "{element}: keywords ({anzahl}) in one entry, expected one each",
        ),
        why: Wording::new(
            "Programme halten den ganzen Text für ein Schlagwort; die Suche nach einem der Wörter findet den Prozess dann nicht.",
            "Programs take the whole text for one keyword; a search for one of the words then does not find the process.",
        ),
        fix: Wording::new(
            "Jedes Schlagwort als eigene Angabe eintragen, ohne »|«.",
            "Enter each keyword as an entry of its own, without »|«.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<x:schlagwort>Sondernutzung<", "<x:schlagwort>Sondernutzung|Straße<")],
            passing: &[(
                "<x:schlagwort>Sondernutzung<",
                "<x:schlagwort>Sondernutzung</x:schlagwort><x:schlagwort>Straße<",
            )],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        for text in eintrag.schlagwort.iter().filter(|text| text.value.contains('|')) {
            let anzahl = text.value.split('|').filter(|wort| !wort.trim().is_empty()).count();
            lage.melde(text, |befund| {
                befund
                    .value("anzahl", anzahl as u64)
                    .found_text(text.trimmed())
                    .expected(("jedes Schlagwort einzeln", "each keyword on its own"))
            });
        }
    })],
};
