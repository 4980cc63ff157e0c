//! XDF1102: a text without minimum or maximum length.

use super::gap;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::werte::Grenze;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xdatenfelder::Datenfeld;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1102",
        name: "feldlaenge-fehlt",
        stufe: Stufe::Warnung,
        official: amtlich!(1102),
        message: Wording::new(
            "{element}: {fehlt} fehlt, empfohlen sind Mindest- und Höchstlänge",
            "{element}: {fehlt} is missing, minimum and maximum are recommended",
        ),
        why: Wording::new(
            "Ohne Längen ist offen, wie groß das Eingabefeld wird und wie viel Platz ein Fachverfahren vorsehen muss.",
            "Without lengths it is unclear how large the input box should be and how much room a system must provide.",
        ),
        fix: Wording::new(
            "In der Präzisierung Mindest- und Höchstlänge eintragen, sofern sie sich begründen lassen.",
            "Enter minimum and maximum length in the Präzisierung if they can be justified.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:praezisierung minLength='1' maxLength='120'/>", "")],
                passing: &[("minLength='1' maxLength='120'", "minLength='0' maxLength='120'")],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[(
                    "{\"minLength\":\"1\",\"maxLength\":\"120\"}",
                    "{\"minLength\":\"1\"}",
                )],
                passing: &[(
                    "{\"minLength\":\"1\",\"maxLength\":\"120\"}",
                    "{\"minLength\": 1, \"maxLength\": 120}",
                )],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let Some((fehlt, found)) = fehlend(feld, lage) else { return };
        lage.melde(gap(feld), |befund| {
            let befund = befund
                .value("fehlt", fehlt)
                .expected(("Mindest- und Höchstlänge", "minimum and maximum length"));
            if feld.praezisierung.is_some() { befund.found(found) } else { befund }
        });
    })],
};

type Beide = (&'static str, &'static str);

/// What is missing and what is there instead.
fn fehlend<'m, 'a>(feld: &'m Datenfeld<'a>, lage: &Lage<'_, 'm, 'a>) -> Option<(Beide, Beide)> {
    let feldart = lage.feldart(feld);
    let is_meant = if lage.ist_praezisiert(feld) {
        !matches!(feldart, "select" | "label")
    } else {
        feldart == "input"
    };
    if !lage.ist_textlich(feld) || !is_meant {
        return None;
    }
    let hat = |grenze| lage.grenze(feld, grenze).is_some();
    match (hat(Grenze::MinLength), hat(Grenze::MaxLength)) {
        (true, true) => None,
        (true, false) => {
            Some((("Höchstlänge", "maximum length"), ("nur Mindestlänge", "only minimum length")))
        }
        (false, true) => {
            Some((("Mindestlänge", "minimum length"), ("nur Höchstlänge", "only maximum length")))
        }
        (false, false) => Some((("Feldlänge", "length"), ("keine Feldlänge", "no length"))),
    }
}
