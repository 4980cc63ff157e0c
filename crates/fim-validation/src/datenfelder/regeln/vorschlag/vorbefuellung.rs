//! XDF9016: a static field that is to be filled in advance.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_3;
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9016",
        name: "statisches-feld-mit-vorbefuellung",
        versions: NUR_3,
        source: "Vorschlag: Ein statisches Feld zeigt seinen Inhalt und nimmt keine Werte auf",
        message: Wording::new(
            "{element}: statisches Feld mit Vorbefüllung »{wert}« statt »keine«",
            "{element}: static field with prefilling »{wert}« instead of »keine«",
        ),
        why: Wording::new(
            "Was ein statisches Feld zeigt, steht in seinem Inhalt; für eine Vorbefüllung gibt es darin keinen Platz.",
            "What a static field displays is its content; there is no place in it for prefilled data.",
        ),
        fix: Wording::new(
            "Als Vorbefüllung »keine« wählen; soll der Wert aus einer anderen Quelle kommen, die Feldart »gesperrt« (locked) verwenden.",
            "Choose »keine« as prefilling; if the value comes from another source, use the field type »gesperrt« (locked).",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "kostenfrei.</x:inhalt><x:vorbefuellung><code>keine<",
                "kostenfrei.</x:inhalt><x:vorbefuellung><code>verpflichtend<",
            )],
            passing: &[(
                "'120'/><x:vorbefuellung><code>keine<",
                "'120'/><x:vorbefuellung><code>verpflichtend<",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let wert = lage.umfeld.code(feld.vorbefuellung.as_ref());
        if lage.feldart(feld) == "label" && matches!(wert, "optional" | "verpflichtend") {
            let stelle = Stelle::code(feld.element, feld.vorbefuellung.as_ref(), "vorbefuellung");
            lage.melde(stelle, |befund| befund.value("wert", wert).found(wert).expected("keine"));
        }
    })],
};
