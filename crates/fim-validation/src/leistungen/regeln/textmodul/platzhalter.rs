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
        let bloecke = &wortlaut.html().bloecke;
        let Some(block) = bloecke.first() else { return };
        let text = &block.text;
        let modul = wortlaut.modul;
        let is_name = |text: &str| {
            ist_name(text, lage.teil) || textmodule::namen(modul).any(|name| ist_name(text, name))
        };
        let is_empty = |text: &str| ist_platzhalter(text) || is_name(text);
        // Most texts say something in the first block.
        if ist_blindtext(text) || bloecke.iter().all(|block| is_empty(&block.text)) {
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
    "folgtnoch", "inarbeit", "inbearbeitung", "ka", "keineangabe", "keineangaben", "lorem",
    "mustertext", "na", "nichtzutreffend", "nochoffen", "notapplicable", "platzhalter", "tba", "tbc", "tbd",
    "test", "testtext", "textfolgt", "textfolgtnoch", "todo", "wirdergänzt", "wirdnochergänzt",
];

/// Longer texts say something, but for one.
const LAENGSTER: usize = 40;

/// True for a text to look at, of however many paragraphs.
fn ist_blindtext(text: &str) -> bool {
    const BLINDTEXT: &str = "lorem ipsum";
    text.get(..BLINDTEXT.len()).is_some_and(|start| start.eq_ignore_ascii_case(BLINDTEXT))
}

fn ist_platzhalter(text: &str) -> bool {
    // Lines, dots and crosses alone, however many.
    let is_line = |c: char| c == ' ' || ist_strich(c) || matches!(c, 'x' | 'X');
    if text.chars().any(|c| c != ' ') && text.chars().all(is_line) || ist_blindtext(text) {
        return true;
    }
    if text.len() > LAENGSTER {
        return false;
    }
    let kern = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    let kern: String = kern.collect();
    PLATZHALTER.binary_search(&&*kern).is_ok()
}

const fn ist_strich(c: char) -> bool {
    c.is_ascii_punctuation() || matches!(c, '–' | '—' | '−' | '…' | '·' | '•')
}

fn ist_name(text: &str, name: &str) -> bool {
    // A name is short; more signs than these stand behind none.
    if name.is_empty() || text.len() > name.len() + LAENGSTER {
        return false;
    }
    let text = text.trim_end_matches([':', '.', ' ']);
    text.to_lowercase() == name.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{PLATZHALTER, ist_platzhalter};

    #[test]
    fn placeholders_are_known_however_they_are_written() {
        assert!(PLATZHALTER.is_sorted());
        for text in
            ["-", "…", "XXX", "k.A.", "Entfällt.", "n/a", "TODO", "Lorem ipsum dolor sit", "Lorem"]
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
