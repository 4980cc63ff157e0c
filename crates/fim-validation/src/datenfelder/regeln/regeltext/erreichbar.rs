//! XDF1001: a Regel names an element that the artefact which carries it does not hold.

use super::nennung::{nennungen, stellen, wortlaut};
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::lage::kurz;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1001",
        name: "regel-erreicht-element-nicht",
        stufe: Stufe::Methodisch,
        official: amtlich!(1001),
        message: Wording::new(
            "{element}: nennt {id}, nicht enthalten in {traeger}",
            "{element}: names {id}, not contained in {traeger}",
        ),
        why: Wording::new(
            "Eine Regel wirkt nur auf das Objekt, an dem sie steht, und auf alles, was es enthält; ein anderes Element kann sie nicht auswerten.",
            "A rule only acts on the object it belongs to and on everything contained in it; it cannot evaluate any other element.",
        ),
        fix: Wording::new(
            "Die ID berichtigen oder die Regel an das Schema oder die Datenfeldgruppe verschieben, die alle genannten Elemente enthält.",
            "Correct the id, or move the rule to the schema or group that contains all the elements it names.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("F99000000912 ist", "F99000000932 ist")],
                passing: &[("F99000000912 ist", "F99000000922 ist")],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("F99000912 ist", "F99000932 ist")],
                passing: &[("F99000912 ist", "Alles ist")],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Eigenregel(|regel, lage| {
        let Some(text) = wortlaut(regel, lage) else { return };
        let (stellen, qs) = (stellen(lage), lage.qs());
        let ids = nennungen(lage.umfeld.wert(Some(text)), qs, |nennung| {
            let ist_id = nennung.ziffern == stellen || qs && nennung.ziffern > stellen;
            nennung.bis(stellen, 0).filter(|_| ist_id)
        });
        for id in ids {
            if !lage.umfeld.hat_id_in(id, lage.objekt) {
                let traeger = kurz(&lage.objekt.info());
                lage.melde(Stelle::stueck(text, id), |befund| {
                    // The same Regel may stand at several artefacts.
                    befund
                        .distinguish(&traeger)
                        .value("id", id)
                        .value("traeger", traeger)
                        .found(id)
                        .expected((
                            "die ID eines Elements, das die Regel erreicht",
                            "the id of an element the rule can reach",
                        ))
                });
            }
        }
    })],
};
