//! XDF1087: a relation to a kind of artefact that the owner must not have one to.

use super::{ist_id, relation};
use crate::datenfelder::beispiele::{SCHEMA_3, STECKBRIEF_3};
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1087",
        name: "relation-zu-unzulaessigem-ziel",
        versions: NUR_3,
        official: amtlich!(1087),
        message: Wording::new(
            "{element}: Relation zu {ziel}, erlaubt nur IDs mit {buchstaben}",
            "{element}: relation to {ziel}, only ids with {buchstaben} are allowed",
        ),
        why: Wording::new(
            "Eine Relation verbindet nur Gleichartiges: Schemata mit Schemata, Dokumentsteckbriefe mit Dokumentsteckbriefen, Datenfelder und Datenfeldgruppen untereinander.",
            "A relation connects like with like: schemas with schemas, document profiles with document profiles, fields and groups with one another.",
        ),
        fix: Wording::new(
            "Die ID des Ziels berichtigen oder die Relation entfernen.",
            "Correct the id of the target, or remove the relation.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:bezeichnung>",
                    relation!("ABL", "F99000000800", "<x:bezeichnung>"),
                )],
                passing: &[(
                    "<x:bezeichnung>",
                    relation!("ABL", "S99000000800", "<x:bezeichnung>"),
                )],
            },
            Example::Edited {
                base: STECKBRIEF_3,
                failing: &[(
                    "<x:istAbstrakt>",
                    relation!("ERS", "S99000000800", "<x:istAbstrakt>"),
                )],
                passing: &[(
                    "<x:istAbstrakt>",
                    relation!("ERS", "D99000000800", "<x:istAbstrakt>"),
                )],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:bezeichnungEingabe>",
                    relation!("EQU", "D99000000800", "<x:bezeichnungEingabe>"),
                )],
                passing: &[(
                    "<x:bezeichnungEingabe>",
                    relation!("EQU", "F99000000800", "<x:bezeichnungEingabe>"),
                )],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Relation(|relation, lage| {
        let Some(id) = relation.objekt.as_ref().and_then(|ziel| ziel.id.as_ref()) else { return };
        let ziel = lage.umfeld.wert(Some(id));
        let (erlaubt, buchstaben): (&[char], _) = match lage.objekt {
            Objekt::Schema(_) => (&['S'], ("S", "S")),
            Objekt::Gruppe(_) | Objekt::Feld(_) => (&['F', 'G'], ("F oder G", "F or G")),
            Objekt::Steckbrief(_) => (&['D'], ("D", "D")),
            Objekt::Regel(_) => return,
        };
        // An id of another form is another finding (1039).
        if ist_id(ziel, &['S', 'F', 'G', 'D']) && !ziel.starts_with(erlaubt) {
            lage.melde(id, |befund| {
                befund.value("ziel", ziel).value("buchstaben", buchstaben).found(ziel).expected((
                    format!("eine ID, die mit {} beginnt", buchstaben.0).as_str(),
                    format!("an id that begins with {}", buchstaben.1).as_str(),
                ))
            });
        }
    })],
};
