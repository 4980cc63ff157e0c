//! XDF1017: a list on a field that offers no choice.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1017",
        name: "liste-ohne-auswahl",
        stufe: Stufe::Kritisch,
        official: amtlich!(1017),
        message: Wording::new(
            "{element}: {liste} bei Feldart »{wert}«, erwartet »select«",
            "{element}: {liste} with field type »{wert}«, expected »select«",
        ),
        why: Wording::new(
            "Nur ein Auswahlfeld bietet die Werte einer Liste an; in jedem anderen Feld bleibt die Liste ohne Wirkung.",
            "Only a select field offers the values of a list; in any other field the list has no effect.",
        ),
        fix: Wording::new(
            "Die Feldart auf »Auswahl« (select) stellen oder die Liste aus dem Datenfeld entfernen.",
            "Set the field type to »Auswahl« (select), or remove the list from the field.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<code>select</code>", "<code>hidden</code>")],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[
                    ("<code>select</code>", "<code>input</code>"),
                    (
                        "<x:praezisierung/>",
                        "<x:praezisierung>{\"minLength\":\"1\",\"maxLength\":\"40\"}</x:praezisierung>",
                    ),
                ],
                passing: &[],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let wert = lage.feldart(feld);
        let liste = match (&feld.werte, &feld.codeliste_referenz) {
            (None, None) => return,
            (Some(_), None) => ("Werteliste", "value list"),
            (None, Some(_)) => ("Codeliste", "code list"),
            (Some(_), Some(_)) => ("Werte- und Codeliste", "value and code list"),
        };
        // An empty code is no selection either, says the QS-Bericht; we leave it to 1027.
        let hat_code = feld.feldart.as_ref().is_some_and(|feldart| feldart.code.is_some());
        let ist_bekannt = if lage.qs() { hat_code } else { !wert.is_empty() };
        if ist_bekannt && wert != "select" {
            let stelle = Stelle::code(feld.element, feld.feldart.as_ref(), "feldart");
            lage.melde(stelle, |befund| {
                befund
                    .value("liste", liste)
                    .value("wert", clip(wert, 7))
                    .found(clip(wert, 40))
                    .expected("select")
            });
        }
    })],
};
