//! XDF1103: a number or a date without a range of values.

use super::gap;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xdatenfelder::Datenfeld;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1103",
        name: "wertebereich-fehlt",
        stufe: Stufe::Warnung,
        official: amtlich!(1103),
        message: Wording::new(
            "{element}: Wertebereich fehlt, empfohlen bei Datentyp »{datentyp}«",
            "{element}: value range is missing, recommended for data type »{datentyp}«",
        ),
        why: Wording::new(
            "Grenzen fangen Tippfehler schon im Formular ab und sagen dem Fachverfahren, womit es rechnen muss.",
            "Bounds catch typing errors early, in the form, and tell the system behind it what to expect.",
        ),
        fix: Wording::new(
            "In der Präzisierung eine Unter- oder Obergrenze eintragen, sofern sich eine begründen lässt.",
            "Enter a lower or upper bound in the Präzisierung if one can be justified.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:praezisierung minValue='1' maxValue='900'/>", "")],
                passing: &[("minValue='1' maxValue='900'", "minValue='1'")],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("{\"minValue\":\"1900-01-01\",\"maxValue\":\"2100-12-31\"}", "")],
                passing: &[(",\"maxValue\":\"2100-12-31\"", "")],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        if !fehlt(feld, lage) {
            return;
        }
        let datentyp = lage.datentyp(feld);
        lage.melde(gap(feld), |befund| {
            let befund = befund
                .value("datentyp", datentyp)
                .expected(("eine Unter- oder Obergrenze", "a lower or upper bound"));
            let found = ("kein Wertebereich", "no value range");
            if feld.praezisierung.is_some() { befund.found(found) } else { befund }
        });
    })],
};

fn fehlt<'m, 'a>(feld: &'m Datenfeld<'a>, lage: &Lage<'_, 'm, 'a>) -> bool {
    if lage.ist_praezisiert(feld) {
        return false;
    }
    match lage.datentyp(feld) {
        // The values of a selection are listed; the QS-Bericht asks all the same.
        "num" | "num_int" | "num_currency" => lage.qs() || lage.feldart(feld) != "select",
        // Its text names dates, but it does not look at them.
        "date" => !lage.qs() && lage.feldart(feld) != "select",
        _ => false,
    }
}
