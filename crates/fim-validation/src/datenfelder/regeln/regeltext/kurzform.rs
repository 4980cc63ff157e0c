//! XDF1041: a Regel names an element by an id of the old, shorter form.

use super::nennung::{nennungen, wortlaut};
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};

/// Digits of an id of XDatenfelder 2.0.
const STELLEN: usize = 8;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1041",
        name: "kurze-id-im-regeltext",
        stufe: Stufe::Methodisch,
        versions: NUR_3,
        official: amtlich!(1041),
        message: Wording::new(
            "{element}: nennt »{id}«, eine alte ID mit 8 statt 11 Ziffern",
            "{element}: names »{id}«, an old id with 8 instead of 11 digits",
        ),
        why: Wording::new(
            "Seit XDatenfelder 3 haben IDs drei Ziffern mehr; unter der alten ID ist im Schema nichts zu finden.",
            "Since XDatenfelder 3, ids have three more digits; nothing in the schema can be found under the old one.",
        ),
        fix: Wording::new(
            "Die ID so schreiben, wie sie das Element im Schema heute hat; nach den ersten beiden Ziffern kommen drei hinzu, meist 000.",
            "Write the id as the element has it in the schema today; three digits are added after the first two, mostly 000.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("F99000000912 ist", "F99000912 ist")],
                passing: &[("F99000000912 ist", "F9900091 ist")],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("wenn F99000000911 ausgefüllt ist.", "nach F99000911")],
                passing: &[("wenn F99000000911 ausgefüllt ist.", "nach F99000000911")],
            },
        ],
        reparatur: &[Reparatur::Vorschlag],
        ..QS
    },
    checks: &[Pruefung::Eigenregel(|regel, lage| {
        let Some(text) = wortlaut(regel, lage) else { return };
        let qs = lage.qs();
        let ids = nennungen(lage.umfeld.wert(Some(text)), qs, |nennung| {
            // The QS-Bericht wants one more character and so misses an id at the end.
            let more = if qs { nennung.danach(STELLEN).chars().next()?.len_utf8() } else { 0 };
            nennung.bis(STELLEN, more).filter(|_| nennung.ziffern == STELLEN)
        });
        for id in ids {
            lage.melde(Stelle::stueck(text, id), |befund| {
                befund
                    .value("id", clip(id, 10))
                    .found(clip(id, 10))
                    .expected(("eine ID mit 11 Ziffern", "an id with 11 digits"))
            });
        }
    })],
};
