//! XDF1016: a range of values at a field whose values have no order.

use super::{WERTE, benennung, datentyp, erste};
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1016",
        name: "wertebereich-beim-falschen-datentyp",
        stufe: Stufe::Kritisch,
        official: amtlich!(1016),
        message: Wording::new(
            "{element}: {grenze} bei Datentyp »{datentyp}«, erlaubt nur bei Zahl und Zeit",
            "{element}: {grenze} with data type »{datentyp}«, only for numbers and times",
        ),
        why: Wording::new(
            "Kleiner und größer gibt es nur bei Zahlen, Tagen und Zeiten; bei anderen Werten lässt sich die Grenze nicht prüfen.",
            "Only numbers, dates and times can be smaller or greater; for other values the bound cannot be checked.",
        ),
        fix: Wording::new(
            "Unter- und Obergrenze löschen oder einen Datentyp für Zahlen oder Zeiten wählen; bei Text eine Feldlänge angeben.",
            "Delete lower and upper bound, or choose a data type for numbers or times; for text, give a length.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "minLength='1' maxLength='120'",
                "minLength='1' maxLength='120' minValue='1'",
            )],
            passing: &[("maxValue='22:00:00'", "minValue='08:00:00' maxValue='22:00:00'")],
        }],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let Some(datentyp) = datentyp(feld, lage) else { return };
        if lage.wertetyp(feld).is_some() {
            return;
        }
        let Some((grenze, angabe)) = erste(feld, lage, WERTE) else { return };
        lage.melde(angabe.stelle, |befund| {
            befund
                .value("grenze", benennung(grenze))
                .value("datentyp", clip(datentyp, 11))
                .found(clip(&angabe.wert, 40))
                .expected(("kein Wertebereich", "no value range"))
        });
    })],
};
