//! XDF1088: a relation of a kind that only a Dokumentsteckbrief can have.

use super::relation;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1088",
        name: "verknuepfung-nur-bei-steckbriefen",
        stufe: Stufe::Methodisch,
        versions: NUR_3,
        official: amtlich!(1088),
        message: Wording::new(
            "{element}: Relation VKN, erlaubt nur bei Dokumentsteckbriefen",
            "{element}: relation VKN, allowed only for document profiles",
        ),
        why: Wording::new(
            "Mit »ist verknüpft mit« (VKN) fassen abstrakte Dokumentsteckbriefe andere zusammen; für andere Elemente ist die Relation nicht vorgesehen.",
            "With »ist verknüpft mit« (VKN), abstract document profiles group others together; the relation is not intended for other elements.",
        ),
        fix: Wording::new(
            "Die Relation entfernen oder eine andere Relationsart wählen: ABL (ist abgeleitet von), ERS (ersetzt) oder EQU (ist äquivalent zu).",
            "Remove the relation or choose another relation type: ABL (is derived from), ERS (replaces) or EQU (is equivalent to).",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:bezeichnung>",
                    relation!("VKN", "S99000000800", "<x:bezeichnung>"),
                )],
                passing: &[(
                    "<x:bezeichnung>",
                    relation!("EQU", "S99000000800", "<x:bezeichnung>"),
                )],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:bezeichnungEingabe>",
                    relation!("VKN", "G99000000800", "<x:bezeichnungEingabe>"),
                )],
                passing: &[(
                    "<x:bezeichnungEingabe>",
                    relation!("ABL", "G99000000800", "<x:bezeichnungEingabe>"),
                )],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Relation(|relation, lage| {
        let code = relation.praedikat.as_ref();
        let Some(text) = code.and_then(|code| code.code.as_ref()) else { return };
        let gilt = matches!(lage.objekt, Objekt::Schema(_) | Objekt::Gruppe(_) | Objekt::Feld(_));
        if gilt && lage.umfeld.code(code) == "VKN" {
            lage.melde(text, |befund| befund.found("VKN").expected("ABL, ERS, EQU"));
        }
    })],
};
