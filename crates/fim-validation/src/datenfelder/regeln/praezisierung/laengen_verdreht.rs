//! XDF1061: the minimum length is greater than the maximum length.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::werte::Grenze;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use std::cmp::Ordering;
use xoev_schema::{Datatype, Literal};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1061",
        name: "feldlaengen-verdreht",
        stufe: Stufe::Kritisch,
        official: amtlich!(1061),
        message: Wording::new(
            "{element}: Mindestlänge »{min}« über Höchstlänge »{max}«",
            "{element}: minimum length »{min}« above maximum length »{max}«",
        ),
        why: Wording::new(
            "Kein Text ist zugleich so lang und so kurz; das Feld lässt sich nicht ausfüllen.",
            "No text is that long and that short at once; the field cannot be filled in.",
        ),
        fix: Wording::new(
            "Mindest- und Höchstlänge tauschen oder die falsche der beiden berichtigen.",
            "Swap minimum and maximum length, or correct the one that is wrong.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("minLength='1' maxLength='120'", "minLength='121' maxLength='120'")],
            passing: &[("minLength='1' maxLength='120'", "minLength='120' maxLength='120'")],
        }],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        if !lage.ist_textlich(feld) || matches!(lage.feldart(feld), "select" | "label") {
            return;
        }
        let Some(min) = lage.grenze(feld, Grenze::MinLength) else { return };
        let Some(max) = lage.grenze(feld, Grenze::MaxLength) else { return };
        let Some(a) = Literal::read(Datatype::NonNegativeInteger, &min.wert) else { return };
        let Some(b) = Literal::read(Datatype::PositiveInteger, &max.wert) else { return };
        if a.compare(&b) == Some(Ordering::Greater) {
            let hoechstens = clip(&max.wert, 12);
            lage.melde(min.stelle, |befund| {
                befund
                    .value("min", clip(&min.wert, 12))
                    .value("max", hoechstens.clone())
                    .found(clip(&min.wert, 40))
                    .expected((
                        &*format!("höchstens »{hoechstens}«"),
                        &*format!("at most »{hoechstens}«"),
                    ))
            });
        }
    })],
};
