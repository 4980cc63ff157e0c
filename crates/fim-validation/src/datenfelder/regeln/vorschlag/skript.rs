//! XDF9012: a Regel that says what its script is given and does, without a script.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_3;
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9012",
        name: "regel-ohne-skript",
        stufe: Stufe::Hinweis,
        versions: NUR_3,
        source: "Vorschlag: Parameter, Ziele und Fehlermeldungen einer Regel gehören zu ihrem Skript",
        message: Wording::new(
            "{element}: {teil} angegeben, aber Skript fehlt",
            "{element}: {teil} given, but the script is missing",
        ),
        why: Wording::new(
            "Die Regel ist zum Ausführen vorbereitet; ohne Skript muss sie für jedes Formular von Hand umgesetzt werden.",
            "The rule is prepared for execution; without a script it must be implemented by hand for every form.",
        ),
        fix: Wording::new(
            "Das Skript ergänzen oder, wenn die Regel Freitext bleiben soll, {teil} entfernen.",
            "Add the script or, if the rule is to remain free text, remove the {teil}.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                TYP,
                "<x:typ><code>V</code></x:typ><x:ziel element='F99000000932' name='breite'/></x:regel>",
            )],
            passing: &[(TYP, "<x:typ><code>V</code></x:typ></x:regel>")],
        }],
        ..VORSCHLAG
    },
    // The type alone says nothing: rules of every type may be free text.
    checks: &[Pruefung::Regel(|regel, lage| {
        let (teil, anzahl) = if !regel.param.is_empty() {
            (("Parameter", "parameters"), regel.param.len())
        } else if !regel.ziel.is_empty() {
            (("Ziele", "targets"), regel.ziel.len())
        } else {
            (("Fehlermeldungen", "error messages"), regel.fehler.len())
        };
        if anzahl > 0 && lage.umfeld.wert(regel.skript.as_ref()).is_empty() {
            lage.melde(Stelle::angabe(regel.element, regel.skript.as_ref(), "skript"), |befund| {
                befund.value("teil", teil).found(teil).expected(("ein Skript", "a script"))
            });
        }
    })],
};

const TYP: &str = "<x:typ><code>K</code></x:typ></x:regel>";
