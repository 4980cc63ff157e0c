//! XZF1107: a text that only holds the place of one.

use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::leistungen::textmodule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1107",
        name: "textmodul-platzhalter",
        source: "Vorschlag; LeiKa-plus, Gemeinsame Kriterien für die Qualitätssicherung (2015), QS-1.1.2: jedes Modul nur für seinen Inhalt",
        message: Wording::new(
            "{element}: Platzhalter »{text}«{sprache} statt Text",
            "{element}: placeholder »{text}«{sprache} instead of text",
        ),
        why: Wording::new(
            "Wer die Leistung sucht, liest im Portal den Platzhalter, und die Redaktion hält den Text für fertig.",
            "People looking for the service read the placeholder in the portal, and the editorial team takes the text for finished.",
        ),
        fix: Wording::new(
            "Den Text ergänzen oder das Modul entfernen; ist wirklich nichts nötig, das in einem Satz sagen, etwa »Sie müssen keine Unterlagen einreichen«.",
            "Add the text or remove the module; if really nothing is needed, say so in a sentence, such as »You need not submit any documents«.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    ">Stadt Lindenhain</x:inhalt>",
                    ">&lt;p&gt;k. A.&lt;/p&gt;</x:inhalt>",
                )],
                passing: &[(">Stadt Lindenhain</x:inhalt>", ">Kamt</x:inhalt>")],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(">Stadt Lindenhain</x:inhalt>", ">Urheber</x:inhalt>")],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_html {
            return;
        }
        // Only short texts are nothing but a placeholder, and the first block tells.
        let [block] = wortlaut.html().bloecke.as_slice() else { return };
        let text = &block.text;
        let name = textmodule::name(wortlaut.modul).unwrap_or_default();
        if ist_platzhalter(text) || ist_name(text, name) || ist_name(text, lage.teil) {
            lage.melde(wortlaut.stelle(block, 0..text.len()), |befund| {
                befund
                    .value("text", clip(text, 12))
                    .value("sprache", wortlaut.sprachzusatz())
                    .found_text(text)
                    .expected(("ein Text oder kein Modul", "a text or no module"))
                    .distinguish(&wortlaut.kennung())
            });
        }
    })],
};

/// Letters and digits of the texts that say that there is no text, or not yet.
#[rustfmt::skip]
static PLATZHALTER: &[&str] = &[
    "beispieltext", "blindtext", "dummy", "dummytext", "entfaellt", "entfällt", "folgt",
    "folgtnoch", "inarbeit", "inbearbeitung", "ka", "keineangabe", "keineangaben", "mustertext",
    "na", "nichtzutreffend", "nochoffen", "notapplicable", "platzhalter", "tba", "tbc", "tbd",
    "test", "testtext", "textfolgt", "textfolgtnoch", "todo", "wirdergänzt", "wirdnochergänzt",
];

/// Longer texts say something, but for one.
const LAENGSTER: usize = 40;

fn ist_platzhalter(text: &str) -> bool {
    const BLINDTEXT: &str = "lorem ipsum";
    if text.get(..BLINDTEXT.len()).is_some_and(|start| start.eq_ignore_ascii_case(BLINDTEXT)) {
        return true;
    }
    if text.len() > LAENGSTER {
        return false;
    }
    let kern = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    let kern: String = kern.collect();
    if kern.is_empty() {
        // Lines, dots and question marks alone.
        return text.contains(ist_strich) && text.chars().all(|c| c == ' ' || ist_strich(c));
    }
    kern.chars().all(|c| c == 'x') || PLATZHALTER.binary_search(&&*kern).is_ok()
}

const fn ist_strich(c: char) -> bool {
    c.is_ascii_punctuation() || matches!(c, '–' | '—' | '−' | '…' | '·' | '•')
}

fn ist_name(text: &str, name: &str) -> bool {
    let text = text.trim_end_matches([':', '.', ' ']);
    !name.is_empty() && text.to_lowercase() == name.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{PLATZHALTER, ist_platzhalter};

    #[test]
    fn placeholders_are_known_however_they_are_written() {
        assert!(PLATZHALTER.is_sorted());
        for text in ["-", "…", "XXX", "k.A.", "Entfällt.", "n/a", "TODO", "Lorem ipsum dolor sit"]
        {
            assert!(ist_platzhalter(text), "{text}");
        }
        for text in
            ["Keine", "Kasse", "TÜV", "Bescheid folgt per Post.", "§ 1", "", "\u{200b}", "€"]
        {
            assert!(!ist_platzhalter(text), "{text}");
        }
    }
}
