//! XDF1059, XDF1060: a length that is no number a length can be.

use super::schreibweise;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::datenfelder::werte::Grenze;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xdatenfelder::Datenfeld;
use xoev_schema::{Datatype, Literal};

const LAENGE: RuleMeta = RuleMeta {
    stufe: Stufe::Kritisch,
    why: Wording::new(
        "Ein Formular zählt die eingegebenen Zeichen und vergleicht sie mit dieser Zahl; mit einer anderen Angabe kann es nichts anfangen.",
        "A form counts the characters typed in and compares them with this number; it cannot work with anything else.",
    ),
    // The schema of 3.0.0 says the same of the attribute.
    coincides: &["XSD1205", "XSD1206"],
    ..QS
};

/// XDF1059
pub(super) static MINDESTLAENGE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1059",
        name: "mindestlaenge-keine-zahl",
        official: amtlich!(1059),
        message: Wording::new(
            "{element}: Mindestlänge »{wert}« ist keine ganze Zahl ab 0",
            "{element}: minimum length »{wert}« is not a whole number of 0 or more",
        ),
        fix: Wording::new(
            "Als Mindestlänge eine ganze Zahl ab 0 eintragen, ohne Einheit und ohne Nachkommastellen.",
            "As minimum length, enter a whole number of 0 or more, without unit or decimals.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("minLength='1'", "minLength='ein'")],
                passing: &[("minLength='1'", "minLength='0'")],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("\"minLength\":\"1\"", "\"minLength\":\"-1\"")],
                passing: &[("\"minLength\":\"1\"", "\"minLength\":\"0\"")],
            },
        ],
        ..LAENGE
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        pruefe(feld, lage, Grenze::MinLength, Datatype::NonNegativeInteger);
    })],
};

/// XDF1060
pub(super) static HOECHSTLAENGE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1060",
        name: "hoechstlaenge-keine-zahl",
        official: amtlich!(1060),
        message: Wording::new(
            "{element}: Höchstlänge »{wert}« ist keine ganze Zahl ab 1",
            "{element}: maximum length »{wert}« is not a whole number of 1 or more",
        ),
        fix: Wording::new(
            "Als Höchstlänge eine ganze Zahl ab 1 eintragen, ohne Einheit und ohne Nachkommastellen.",
            "As maximum length, enter a whole number of 1 or more, without unit or decimals.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("maxLength='120'", "maxLength='0'")],
                passing: &[("maxLength='120'", "maxLength='1'")],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("\"maxLength\":\"120\"", "\"maxLength\":\"120 Zeichen\"")],
                passing: &[("\"maxLength\":\"120\"", "\"maxLength\":\"1\"")],
            },
        ],
        ..LAENGE
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        pruefe(feld, lage, Grenze::MaxLength, Datatype::PositiveInteger);
    })],
};

fn pruefe<'m, 'a>(
    feld: &'m Datenfeld<'a>,
    lage: &mut Lage<'_, 'm, 'a>,
    grenze: Grenze,
    typ: Datatype,
) {
    // Elsewhere no length may stand at all.
    if !lage.ist_textlich(feld) || matches!(lage.feldart(feld), "select" | "label") {
        return;
    }
    let Some(angabe) = lage.grenze(feld, grenze) else { return };
    if Literal::read(typ, &angabe.wert).is_none() {
        let element = feld.praezisierung.as_ref().and_then(|it| it.element);
        let stelle = Stelle::attribut(element, grenze.name()).unwrap_or(angabe.stelle);
        lage.melde(stelle, |befund| {
            befund
                .value("wert", clip(&angabe.wert, 16))
                .found(clip(&angabe.wert, 40))
                .expected(schreibweise(typ))
        });
    }
}
