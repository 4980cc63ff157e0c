//! XPZ1115: several keywords in one, joined by `|`. The editor of the Baustein writes them so.
//! XPZ1117: a keyword that stands twice.

use crate::engine::Rule;
use crate::prozesse::angaben::{wiederholte, zuerst};
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::{BELEGT, VORSCHLAG};
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};

pub(super) static MEHRERE: Rule<Pruefung> = Rule {
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
        reparatur: &[Reparatur::Schlagwort],
        ..BELEGT
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        for text in eintrag.schlagwort.iter().filter(|text| text.value.contains('|')) {
            let anzahl = text.value.split('|').filter(|wort| !wort.trim().is_empty()).count();
            if anzahl < 2 {
                continue;
            }
            lage.melde(text, |befund| {
                befund
                    .value("anzahl", anzahl as u64)
                    .found_text(text.trimmed())
                    .expected(("jedes Schlagwort einzeln", "each keyword on its own"))
            });
        }
    })],
};

pub(super) static DOPPELT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1117",
        name: "prozess-schlagwort-doppelt",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Dasselbe Schlagwort sagt beim zweiten Mal nichts Neues",
        message: Wording::new(
            "{element}: Schlagwort »{wort}« mehrfach, erwartet einmal",
            "{element}: keyword »{wort}« repeated, expected once",
        ),
        why: Wording::new(
            "Die Suche findet damit nicht mehr; vermutlich war ein anderes Wort gemeint.",
            "A search finds no more by it; probably another word was meant.",
        ),
        fix: Wording::new(
            "Das zweite löschen oder durch ein anderes Schlagwort ersetzen.",
            "Delete the second, or replace it by another keyword.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[(
                "<x:schlagwort>Sondernutzung<",
                "<x:schlagwort>Sondernutzung</x:schlagwort><x:schlagwort>Sondernutzung<",
            )],
            passing: &[(
                "<x:schlagwort>Sondernutzung<",
                "<x:schlagwort>Sondernutzung</x:schlagwort><x:schlagwort>Straße<",
            )],
        }],
        reparatur: &[Reparatur::Vorschlag],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        let gleich = wiederholte(eintrag.schlagwort, |text| Some(text.trimmed()));
        for (erstes, text) in gleich.into_iter().filter(|(_, text)| !text.is_blank()) {
            lage.melde(text, |befund| {
                let befund = befund
                    .value("wort", clip(text.trimmed(), 24))
                    .found_text(text.trimmed())
                    .expected(("jedes Schlagwort einmal", "each keyword once"));
                zuerst(befund, Stelle::text(erstes))
            });
        }
    })],
};
