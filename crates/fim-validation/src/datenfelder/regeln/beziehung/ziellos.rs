//! XDF1091: a relation without a target.

use super::relation;
use crate::datenfelder::beispiele::{SCHEMA_3, STECKBRIEF_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1091",
        name: "relation-ohne-ziel",
        versions: NUR_3,
        official: amtlich!(1091),
        message: Wording::new(
            "{element}: Relation ohne Ziel, erwartet die ID eines Elements",
            "{element}: relation without a target, expected the id of an element",
        ),
        why: Wording::new(
            "Ohne Ziel sagt die Relation nicht, womit das Element verbunden ist.",
            "Without a target the relation does not say what the element is connected with.",
        ),
        fix: Wording::new(
            "Die ID des anderen Elements eintragen oder die Relation entfernen.",
            "Enter the id of the other element, or remove the relation.",
        ),
        examples: &[
            Example::Edited {
                base: STECKBRIEF_3,
                failing: &[("<x:istAbstrakt>", relation!("ERS", " ", "<x:istAbstrakt>"))],
                passing: &[(
                    "<x:istAbstrakt>",
                    relation!("ERS", "D99000000902", "<x:istAbstrakt>"),
                )],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:bezeichnung>",
                    "<x:relation><x:praedikat listVersionID='1.2'><code>ABL</code></x:praedikat></x:relation><x:bezeichnung>",
                )],
                passing: &[],
            },
        ],
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[Pruefung::Relation(|relation, lage| {
        let objekt = relation.objekt.as_ref();
        let id = objekt.and_then(|objekt| objekt.id.as_ref());
        if !lage.umfeld.wert(id).is_empty() {
            return;
        }
        let stelle = match objekt {
            None => Stelle::fehlt(relation.element, "objekt"),
            Some(objekt) => Stelle::angabe(objekt.element, id, "id"),
        };
        let art = lage.umfeld.code(relation.praedikat.as_ref());
        lage.melde(stelle, |befund| {
            let befund = if id.is_some() { befund.found(("leer", "empty")) } else { befund };
            // Without a target nothing else tells one such relation from another.
            befund.distinguish(art).expected((
                "die ID des Elements, auf das sich die Relation richtet",
                "the id of the element that the relation points to",
            ))
        });
    })],
};
