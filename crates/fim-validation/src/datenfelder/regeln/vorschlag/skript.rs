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
            "{element}: nennt {teil}, aber kein Skript",
            "{element}: names {teil}, but no script",
        ),
        why: Wording::new(
            "Die Regel ist zum Ausführen vorbereitet; ohne Skript muss sie jedes Formular von Hand nachbauen.",
            "The rule is prepared to be run; without a script every form must rebuild it by hand.",
        ),
        fix: Wording::new(
            "Das Skript ergänzen oder {teil} entfernen, wenn die Regel Freitext bleibt.",
            "Add the script, or remove {teil} if the rule stays free text.",
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
