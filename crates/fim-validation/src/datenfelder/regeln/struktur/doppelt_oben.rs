//! XDF1025: an element stands twice at the top level of a schema, or of a group that is the root.

use super::doppelt::{WARUM, pruefe};
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1025",
        name: "unterelement-doppelt-oben",
        stufe: Stufe::Methodisch,
        official: amtlich!(1025),
        message: Wording::new(
            "{element}: {kind} auf oberster Ebene mehrfach, erlaubt einmal",
            "{element}: {kind} is repeated at the top level, allowed once",
        ),
        why: WARUM,
        fix: Wording::new(
            "Das Element auf oberster Ebene nur einmal führen und die Wiederholung über die Multiplizität ausdrücken, oder die zweite Angabe in eine Datenfeldgruppe legen.",
            "Keep the element only once at the top level and express the repetition through its multiplicity, or put the second value into a group.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[
                ("F99000000938", "F99000000937"),
                ("Öffnung", "Beginn"),
                ("Öffnung", "Beginn"),
                ("Öffnung", "Beginn"),
                ("Öffnung", "Beginn"),
                (
                    "time</code></x:datentyp><x:praezisierung maxValue='22:00:00'",
                    "datetime</code></x:datentyp><x:praezisierung minValue='2020-01-01T00:00:00'",
                ),
            ],
            passing: &[("F99000000938", "F99000000939")],
        }],
        ..QS
    },
    checks: &[Pruefung::Objekt(|objekt, lage| pruefe(objekt, lage, true))],
};
