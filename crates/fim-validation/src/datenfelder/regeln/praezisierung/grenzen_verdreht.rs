//! XDF1064: the lower bound is greater than the upper bound.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::werte::Grenze;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use std::cmp::Ordering;
use xoev_schema::Literal;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1064",
        name: "wertgrenzen-verdreht",
        stufe: Stufe::Kritisch,
        official: amtlich!(1064),
        message: Wording::new(
            "{element}: Untergrenze »{min}« über Obergrenze »{max}«",
            "{element}: lower bound »{min}« above upper bound »{max}«",
        ),
        why: Wording::new(
            "Zwischen diesen Grenzen liegt kein einziger Wert; jede Eingabe würde abgewiesen.",
            "No value lies between these bounds; every input would be refused.",
        ),
        fix: Wording::new(
            "Unter- und Obergrenze tauschen oder die falsche der beiden berichtigen.",
            "Swap lower and upper bound, or correct the one that is wrong.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "minValue='1900-01-01' maxValue='2100-12-31'",
                    "minValue='2100-12-31' maxValue='1900-01-01'",
                )],
                passing: &[("minValue='1' maxValue='900'", "minValue='9' maxValue='10'")],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[(
                    "{\"minValue\":\"1\",\"maxValue\":\"900\"}",
                    "{\"minValue\":\"900\",\"maxValue\":\"1\"}",
                )],
                passing: &[(
                    "{\"minValue\":\"1\",\"maxValue\":\"900\"}",
                    "{\"minValue\":\"900\",\"maxValue\":\"900\"}",
                )],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let Some(typ) = lage.wertetyp(feld) else { return };
        let Some(min) = lage.grenze(feld, Grenze::MinValue) else { return };
        let Some(max) = lage.grenze(feld, Grenze::MaxValue) else { return };
        let Some(a) = Literal::read(typ, &min.wert) else { return };
        let Some(b) = Literal::read(typ, &max.wert) else { return };
        if a.compare(&b) == Some(Ordering::Greater) {
            let hoechstens = clip(&max.wert, 40);
            lage.melde(min.stelle, |befund| {
                befund
                    .value("min", clip(&min.wert, 16))
                    .value("max", clip(&max.wert, 16))
                    .found(clip(&min.wert, 40))
                    .expected((
                        &*format!("höchstens »{hoechstens}«"),
                        &*format!("at most »{hoechstens}«"),
                    ))
            });
        }
    })],
};
