//! XZF1905: a paragraph is long.

use super::satz::saetze;
use super::{WUNSCH, bloecke, melde};
use crate::engine::Rule;
use crate::lage::Umfeld as _;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use fim_core::{Edit, Example, RuleMeta, Wording};

const SECHS: Edit = (
    "&lt;p&gt;Fragen Sie vorab",
    "&lt;p&gt;Gehen Sie hin. Sehen Sie sich um. Machen Sie Fotos. Reden Sie mit Nachbarn. Warten Sie ab. Fragen Sie vorab",
);
const FUENF: Edit = (
    "&lt;p&gt;Fragen Sie vorab",
    "&lt;p&gt;Gehen Sie hin. Sehen Sie sich um. Machen Sie Fotos. Reden Sie mit Nachbarn.&lt;/p&gt;&lt;p&gt;Warten Sie ab. Fragen Sie vorab",
);

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1905",
        name: "absatz-lang",
        message: Wording::new(
            "{element}: Absatz mit {zahl} Sätzen, empfohlen bis {grenze}",
            "{element}: paragraph of {zahl} sentences, recommended max. {grenze}",
        ),
        why: Wording::new(
            "Auf dem Bildschirm wird ein langer Absatz meist überflogen; Wichtiges in der Mitte geht dabei verloren.",
            "On a screen, a long paragraph is mostly skimmed; what matters in its middle is lost.",
        ),
        fix: Wording::new(
            "Den Absatz teilen, etwa nach jedem Gedanken, oder Schritte und Bedingungen als Liste schreiben.",
            "Split the paragraph, for instance after each thought, or write steps and conditions as a list.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: &[SECHS], passing: &[FUENF] },
            Example::Edited { base: LEISTUNG_23, failing: &[SECHS], passing: &[FUENF] },
        ],
        ..WUNSCH
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_prosa() {
            return;
        }
        let grenze = lage.umfeld.vorgaben().schwellen.saetze_je_absatz;
        let lang = bloecke(wortlaut).map(|block| (saetze(&block.text).len() as u64, block));
        let lang = lang.filter(|(zahl, _)| *zahl > u64::from(grenze));
        let Some((zahl, block)) = lang.max_by_key(|(zahl, _)| *zahl) else { return };
        melde(lage, wortlaut, (block, 0..block.text.len()), |befund, _| {
            befund.value("zahl", zahl).value("grenze", u64::from(grenze)).expected((
                &*format!("höchstens {grenze} Sätze"),
                &*format!("{grenze} sentences at most"),
            ))
        });
    })],
};
