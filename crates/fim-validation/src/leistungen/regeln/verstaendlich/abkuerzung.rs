//! XZF1907: an abbreviation that could be a word.

use super::{WUNSCH, bloecke, melde, phrase};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Wording};

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
        // Abbreviations that are written with blanks are looked for as they are written.
        for block in bloecke(wortlaut).filter(|block| block.text.contains('.')) {
            let lower = block.text.to_ascii_lowercase();
            let found = ABKUERZUNGEN.iter().find_map(|(kurz, lang)| {
                let spaced = kurz.trim_end_matches('.').replace('.', ". ") + ".";
                let range = phrase(&block.text, &lower, kurz);
                Some((range.or_else(|| phrase(&block.text, &lower, &spaced))?, lang))
            });
            if let Some((range, lang)) = found {
                return melde(lage, wortlaut, (block, range), |befund, kurz| {
                    befund
                        .value("kurz", clip(kurz, 9))
                        .value("lang", *lang)
                        .expected(("ein ausgeschriebenes Wort", "a word in full"))
                });
            }
        }
    })],
};
