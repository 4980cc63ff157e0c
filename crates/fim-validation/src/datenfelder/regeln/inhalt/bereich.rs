//! XDF1072, XDF1073: content below the lower or above the upper bound.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::werte::Grenze;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use std::cmp::Ordering;
use xdatenfelder::Datenfeld;
use xoev_schema::Literal;

const BEREICH: RuleMeta = RuleMeta {
    stufe: Stufe::Kritisch,
    why: Wording::new(
        "Der Inhalt belegt das Feld vor; liegt er außerhalb des Wertebereichs, weist das Formular seinen eigenen Vorschlag ab.",
        "The content presets the field; if it is outside the value range, the form refuses its own suggestion.",
    ),
    ..QS
};

/// XDF1072
pub(super) static DARUNTER: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1072",
        name: "inhalt-unter-der-untergrenze",
        official: amtlich!(1072),
        message: Wording::new(
            "{element}: Inhalt »{wert}« unter der Untergrenze »{grenze}«",
            "{element}: content »{wert}« below the lower bound »{grenze}«",
        ),
        fix: Wording::new(
            "Den Inhalt oder die Untergrenze in der Präzisierung berichtigen.",
            "Correct the content, or the lower bound in the Präzisierung.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("minValue='0.5'", "minValue='1.9'")],
                passing: &[("minValue='0.5'", "minValue='1.80'")],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "maxValue='2100-12-31'/>",
                    "maxValue='2100-12-31'/><x:inhalt>1899-12-31</x:inhalt>",
                )],
                passing: &[(
                    "maxValue='2100-12-31'/>",
                    "maxValue='2100-12-31'/><x:inhalt>1900-01-01</x:inhalt>",
                )],
            },
        ],
        ..BEREICH
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        pruefe(feld, lage, Grenze::MinValue, Ordering::Less);
    })],
};

/// XDF1073
pub(super) static DARUEBER: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1073",
        name: "inhalt-ueber-der-obergrenze",
        official: amtlich!(1073),
        message: Wording::new(
            "{element}: Inhalt »{wert}« über der Obergrenze »{grenze}«",
            "{element}: content »{wert}« above the upper bound »{grenze}«",
        ),
        fix: Wording::new(
            "Den Inhalt oder die Obergrenze in der Präzisierung berichtigen.",
            "Correct the content, or the upper bound in the Präzisierung.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_2,
            failing: &[("<x:inhalt>1.8</x:inhalt>", "<x:inhalt>100</x:inhalt>")],
            passing: &[("<x:inhalt>1.8</x:inhalt>", "<x:inhalt>99.5</x:inhalt>")],
        }],
        ..BEREICH
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        pruefe(feld, lage, Grenze::MaxValue, Ordering::Greater);
    })],
};

/// Tells of content that stands to the bound as it must not.
fn pruefe<'m, 'a>(
    feld: &'m Datenfeld<'a>,
    lage: &mut Lage<'_, 'm, 'a>,
    grenze: Grenze,
    verboten: Ordering,
) {
    let (Some(inhalt), Some(typ)) = (&feld.inhalt, lage.wertetyp(feld)) else { return };
    let wert = lage.umfeld.wert(Some(inhalt));
    let Some(angabe) = lage.grenze(feld, grenze) else { return };
    let Some(a) = Literal::read(typ, wert) else { return };
    let Some(b) = Literal::read(typ, &angabe.wert) else { return };
    if a.compare(&b) != Some(verboten) {
        return;
    }
    let bound = clip(&angabe.wert, 40);
    let soll = match verboten {
        Ordering::Less => (format!("mindestens »{bound}«"), format!("at least »{bound}«")),
        _ => (format!("höchstens »{bound}«"), format!("at most »{bound}«")),
    };
    lage.melde(inhalt, |befund| {
        befund
            .value("wert", clip(wert, 16))
            .value("grenze", clip(&angabe.wert, 16))
            .found(clip(wert, 40))
            .expected((&*soll.0, &*soll.1))
    });
}
