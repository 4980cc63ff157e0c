//! XDF1023, XDF1078: a group or schema without elements.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static GRUPPE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1023",
        name: "gruppe-ohne-unterelemente",
        stufe: Stufe::Kritisch,
        official: amtlich!(1023),
        message: MELDUNG,
        why: Wording::new(
            "Eine leere Datenfeldgruppe ergibt im Formular eine Überschrift, unter der nichts einzutragen ist.",
            "An empty group becomes a heading in the form with nothing to fill in below it.",
        ),
        fix: Wording::new(
            "Mindestens ein Datenfeld oder eine Datenfeldgruppe aufnehmen, oder die leere Gruppe entfernen.",
            "Add at least one field or group, or remove the empty group.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[
                    ("<x:art><code>X</code></x:art>", "<x:art><code>X</code></x:art><!--"),
                    (
                        "</x:struktur>\n</x:datenfeldgruppe>",
                        "</x:struktur>-->\n</x:datenfeldgruppe>",
                    ),
                ],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[
                    (
                        "<x:regel><x:identifikation><x:id>R99000911",
                        "<!--<x:regel><x:identifikation><x:id>R99000911",
                    ),
                    (
                        "</x:struktur>\n</x:datenfeldgruppe>",
                        "</x:struktur>-->\n</x:datenfeldgruppe>",
                    ),
                ],
                passing: &[],
            },
        ],
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[Pruefung::Gruppe(|_, lage| pruefe(lage))],
};

pub(super) static SCHEMA: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1078",
        name: "schema-ohne-unterelemente",
        stufe: Stufe::Kritisch,
        official: amtlich!(1078),
        message: MELDUNG,
        why: Wording::new(
            "Ohne Datenfelder und Datenfeldgruppen beschreibt das Stammdatenschema keine Daten; ein Formular bliebe leer.",
            "Without fields and groups the schema describes no data; a form would stay empty.",
        ),
        fix: Wording::new(
            "Mindestens ein Datenfeld oder eine Datenfeldgruppe in das Stammdatenschema aufnehmen.",
            "Add at least one field or group to the schema.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[
                ("<x:regel>", "<!--<x:regel>"),
                ("</x:struktur>\n</x:stammdatenschema>", "</x:struktur>-->\n</x:stammdatenschema>"),
            ],
            passing: &[],
        }],
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[Pruefung::Schema(|_, lage| pruefe(lage))],
};

const MELDUNG: Wording = Wording::new(
    "{element}: enthält kein Unterelement, erwartet mindestens eines",
    "{element}: contains no sub-element, expected at least one",
);

fn pruefe(lage: &mut Lage<'_, '_, '_>) {
    let objekt = lage.objekt;
    if objekt.struktur().is_empty() {
        lage.melde(Stelle::fehlt(objekt.element(), "struktur"), |befund| {
            befund.expected((
                "mindestens ein Datenfeld oder eine Datenfeldgruppe",
                "at least one field or group",
            ))
        });
    }
}
