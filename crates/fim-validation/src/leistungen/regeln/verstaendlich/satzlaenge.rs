//! XZF1903: a sentence is long.

use super::satz::{saetze, woerter};
use super::{WUNSCH, bloecke, melde};
use crate::engine::Rule;
use crate::lage::Umfeld as _;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::html::Block;
use crate::leistungen::pruefung::Pruefung;
use fim_core::{Edit, Example, RuleMeta, Wording};
use std::ops::Range;

/// The one sentence of 23 words, made one of 10.
const KURZ: Edit = (
    "Platz behält, ob der Bücherschrank standsicher ist und wer sich um ihn kümmert.",
    "Platz behält.",
);
/// A sentence of 10 words, made one of 21.
const LANG: Edit = (
    "Sie benennen mindestens eine Person, die den Bücherschrank regelmäßig betreut.",
    "Sie benennen mindestens eine Person, die den Bücherschrank an jedem Werktag der Woche und auch an jedem einzelnen Feiertag regelmäßig betreut.",
);

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1903",
        name: "satz-lang",
        message: Wording::new(
            "{element}: Satz mit {woerter} Wörtern, empfohlen bis {grenze}",
            "{element}: sentence of {woerter} words, recommended max. {grenze}",
        ),
        why: Wording::new(
            "Lange Sätze muss man zweimal lesen; wer wenig Übung hat oder Deutsch lernt, gibt leicht auf.",
            "Long sentences have to be read twice; people who read little or are learning German may give up.",
        ),
        fix: Wording::new(
            "Den Satz teilen: je Satz ein Gedanke. Sätze mit mehr als {grenze} Wörtern in diesem Text: {zahl}.",
            "Split the sentence: one thought per sentence. Sentences of more than {grenze} words in this text: {zahl}.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: &[KURZ, LANG], passing: &[KURZ] },
            Example::Edited { base: LEISTUNG_23, failing: &[KURZ, LANG], passing: &[KURZ] },
        ],
        ..WUNSCH
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_prosa() {
            return;
        }
        let grenze = lage.umfeld.vorgaben().schwellen.woerter_je_satz;
        let mut zahl = 0u64;
        let mut longest: Option<(u64, &Block, Range<usize>)> = None;
        for block in bloecke(wortlaut) {
            for satz in saetze(&block.text) {
                let words = woerter(&block.text[satz.clone()]) as u64;
                if words > u64::from(grenze) {
                    zahl += 1;
                    if longest.as_ref().is_none_or(|(most, ..)| words > *most) {
                        longest = Some((words, block, satz));
                    }
                }
            }
        }
        let Some((words, block, satz)) = longest else { return };
        melde(lage, wortlaut, (block, satz), |befund, _| {
            befund
                .value("woerter", words)
                .value("grenze", u64::from(grenze))
                .value("zahl", zahl)
                .expected((
                    &*format!("höchstens {grenze} Wörter"),
                    &*format!("{grenze} words at most"),
                ))
        });
    })],
};
