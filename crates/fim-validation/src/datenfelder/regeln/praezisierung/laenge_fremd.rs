//! XDF1015: a length at a field that is no text.

use super::{LAENGEN, benennung, datentyp, erste};
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1015",
        name: "feldlaenge-beim-falschen-datentyp",
        stufe: Stufe::Kritisch,
        official: amtlich!(1015),
        message: Wording::new(
            "{element}: {grenze} bei Datentyp »{datentyp}«, erlaubt nur bei Text",
            "{element}: {grenze} with data type »{datentyp}«, only for text",
        ),
        why: Wording::new(
            "Nur Texte haben eine Länge; bei Zahlen, Datumsangaben oder Anlagen ist unklar, was sie begrenzen soll.",
            "Only texts have a length; for numbers, dates or attachments it is unclear what it should restrict.",
        ),
        fix: Wording::new(
            "Die Feldlänge löschen und bei Zahlen oder Zeiten stattdessen einen Wertebereich angeben; ist Text gemeint, den Datentyp auf »Text« (text) stellen.",
            "Delete the length and, for numbers or times, give a value range instead; if text is meant, set the data type to »Text« (text).",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "<x:praezisierung minValue='1' maxValue='900'/>",
                "<x:praezisierung minValue='1' maxValue='900' maxLength='3'/>",
            )],
            passing: &[("minLength='1' maxLength='120'", "minLength='0' maxLength='1'")],
        }],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let Some(datentyp) = datentyp(feld, lage) else { return };
        if lage.ist_textlich(feld) {
            return;
        }
        let Some((grenze, angabe)) = erste(feld, lage, LAENGEN) else { return };
        lage.melde(angabe.stelle, |befund| {
            befund
                .value("grenze", benennung(grenze))
                .value("datentyp", clip(datentyp, 12))
                .found(clip(&angabe.wert, 40))
                .expected(("keine Feldlänge", "no length"))
        });
    })],
};
