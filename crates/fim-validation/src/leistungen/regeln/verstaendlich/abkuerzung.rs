//! XZF1907: an abbreviation that could be a word.

use super::{WUNSCH, beginnt_wort, bloecke, klein, melde};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Wording};
use std::ops::Range;

/// Abbreviations in lower case without blanks, and what they stand for.
#[rustfmt::skip]
static ABKUERZUNGEN: &[(&str, &str)] = &[
    ("bzgl.", "zu"), ("bzw.", "oder"), ("ca.", "etwa"), ("d.h.", "das heißt"),
    ("einschl.", "einschließlich"), ("etc.", "und so weiter"), ("evtl.", "vielleicht"),
    ("exkl.", "ohne"), ("gem.", "nach"), ("ggf.", "wenn nötig"), ("ggfs.", "wenn nötig"),
    ("i.d.r.", "in der Regel"), ("i.h.v.", "in Höhe von"), ("i.s.d.", "im Sinne des"),
    ("i.v.m.", "in Verbindung mit"), ("inkl.", "mit"), ("insb.", "besonders"),
    ("insbes.", "besonders"), ("lt.", "nach"), ("max.", "höchstens"), ("mind.", "mindestens"),
    ("o.ä.", "oder Ähnliches"), ("o.g.", "genannt"), ("sog.", "so genannt"),
    ("u.a.", "unter anderem"), ("u.u.", "unter Umständen"), ("usw.", "und so weiter"),
    ("vgl.", "siehe"), ("z.b.", "zum Beispiel"), ("z.t.", "zum Teil"), ("zzgl.", "dazu"),
];

const ZB: Edit = ("bei gemeinnützigen Organisationen: letzter", "z. B. letzter");

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1907",
        name: "abkuerzung-im-text",
        message: Wording::new(
            "{element}: »{kurz}«, besser »{lang}«",
            "{element}: »{kurz}«, better »{lang}«",
        ),
        why: Wording::new(
            "Nicht alle kennen die Abkürzung, und Vorleseprogramme sprechen sie oft falsch aus.",
            "Not everybody knows the abbreviation, and screen readers often pronounce it wrongly.",
        ),
        fix: Wording::new(
            "Ausschreiben, was gemeint ist, etwa »{lang}« statt »{kurz}«.",
            "Write out what is meant, such as »{lang}« instead of »{kurz}«.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: &[ZB], passing: &[] },
            Example::Edited { base: LEISTUNG_23, failing: &[ZB], passing: &[] },
        ],
        ..WUNSCH
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_prosa() {
            return;
        }
        for block in bloecke(wortlaut).filter(|block| block.text.contains('.')) {
            let found = abkuerzung(&block.text);
            if let Some((range, lang)) = found {
                return melde(lage, wortlaut, (block, range), |befund, kurz| {
                    befund
                        .value("kurz", clip(kurz, 9))
                        .value("lang", lang)
                        .expected(("ein ausgeschriebenes Wort", "a word in full"))
                });
            }
        }
    })],
};

/// The first abbreviation, and what it stands for.
fn abkuerzung(text: &str) -> Option<(Range<usize>, &'static str)> {
    let lower = klein(text);
    // They are looked for where words begin.
    let letters = lower.char_indices().filter(|(_, c)| c.is_alphabetic());
    letters.filter(|(at, _)| beginnt_wort(&lower, *at)).find_map(|(at, _)| {
        ABKUERZUNGEN
            .iter()
            .find_map(|(kurz, lang)| Some((at..at + laenge(&lower[at..], kurz)?, *lang)))
    })
}

/// Bytes of an abbreviation at the beginning of a text; its pieces may stand apart.
fn laenge(lower: &str, kurz: &str) -> Option<usize> {
    let mut rest = lower;
    for (nr, piece) in kurz.split_inclusive('.').enumerate() {
        let apart = rest.strip_prefix(' ').filter(|_| nr > 0);
        rest = apart.unwrap_or(rest).strip_prefix(piece)?;
    }
    Some(lower.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::abkuerzung;

    #[test]
    fn abbreviations_are_known_however_they_are_written() {
        let seen = |text: &'static str| abkuerzung(text).map(|(range, _)| &text[range]);
        assert_eq!(seen("Ämter O.Ä. hier"), Some("O.Ä."));
        assert_eq!(seen("gilt i. d.R. so"), Some("i. d.R."));
        assert_eq!(seen("(z.B. so)"), Some("z.B."));
        for text in ["7z.B. so", "Ende. gilt", "das ist z.C."] {
            assert_eq!(seen(text), None, "{text}");
        }
    }
}
