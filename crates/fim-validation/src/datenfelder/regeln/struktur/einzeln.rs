//! XDF1106, XDF1043: a group, or a choice, of a single element.

use super::ist_auswahl;
use crate::datenfelder::beispiele::{GRUPPE_3, SCHEMA_2};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::datenfelder::zeile::Zeile;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Stufe, Wording};

pub(super) static GRUPPE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1106",
        name: "gruppe-mit-einem-unterelement",
        stufe: Stufe::Warnung,
        official: amtlich!(1106),
        message: Wording::new(
            "{element}: nur ein Unterelement ({kind}), erwartet mindestens zwei",
            "{element}: only one sub-element ({kind}), expected at least two",
        ),
        why: Wording::new(
            "Eine Datenfeldgruppe fasst zusammen, was fachlich zusammengehört; um ein einziges Element gelegt, macht sie das Schema nur tiefer.",
            "A group combines what belongs together; around a single element it only adds another level to the schema.",
        ),
        fix: Wording::new(
            "{kind} ohne die Gruppe verwenden oder die fehlenden Unterelemente ergänzen.",
            "Use {kind} without the group, or add the missing sub-elements.",
        ),
        examples: &[
            Example::Edited {
                base: GRUPPE_3,
                failing: &[("<x:art><code>X</code></x:art>", ""), ZEILE_ZU, ENDE],
                passing: &[("<x:art><code>X</code></x:art>", "")],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[
                    (
                        "<x:regel><x:identifikation><x:id>R99000911",
                        "<!--<x:regel><x:identifikation><x:id>R99000911",
                    ),
                    (
                        "<x:struktur><x:anzahl>0:1</x:anzahl>",
                        "--><x:struktur><x:anzahl>0:1</x:anzahl>",
                    ),
                ],
                passing: &[],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Gruppe(|_, lage| pruefe(lage, false))],
};

pub(super) static AUSWAHL: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1043",
        name: "auswahlgruppe-mit-einem-unterelement",
        stufe: Stufe::Methodisch,
        versions: NUR_3,
        official: amtlich!(1043),
        message: Wording::new(
            "{element}: Auswahlgruppe nur mit {kind}, erwartet mindestens zwei",
            "{element}: choice group with {kind} only, expected at least two",
        ),
        why: Wording::new(
            "Bei nur einem Unterelement gibt es nichts auszuwählen.",
            "With a single sub-element there is nothing to choose from.",
        ),
        fix: Wording::new(
            "Die weiteren Möglichkeiten als Unterelemente ergänzen oder {kind} ohne die Auswahlgruppe verwenden.",
            "Add the other options as sub-elements, or use {kind} without the choice group.",
        ),
        examples: &[Example::Edited { base: GRUPPE_3, failing: &[ZEILE_ZU, ENDE], passing: &[] }],
        ..QS
    },
    checks: &[Pruefung::Gruppe(|_, lage| pruefe(lage, true))],
};

/// Turns the second element of the choice into a comment.
const ZEILE_ZU: Edit = (
    "</x:enthaelt></x:struktur>\n<x:struktur><x:anzahl>0:1</x:anzahl><x:enthaelt>\n<x:datenfeld><x:identifikation><x:id>F99000000922",
    "</x:enthaelt></x:struktur>\n<!--<x:struktur><x:anzahl>0:1</x:anzahl><x:enthaelt>\n<x:datenfeld><x:identifikation><x:id>F99000000922",
);
const ENDE: Edit =
    ("</x:struktur>\n</x:datenfeldgruppe>", "</x:struktur>-->\n</x:datenfeldgruppe>");

fn pruefe(lage: &mut Lage<'_, '_, '_>, auswahl: bool) {
    let objekt = lage.objekt;
    let [struktur] = objekt.struktur() else { return };
    if ist_auswahl(objekt, lage.umfeld) == auswahl {
        let zeile = Zeile::new(objekt, struktur);
        lage.melde(Stelle::element(struktur.element), |befund| {
            befund
                .value("kind", clip(&zeile.kind_kurz(), 12))
                .found(("ein Unterelement", "one sub-element"))
                .expected(("mindestens zwei Unterelemente", "at least two sub-elements"))
        });
    }
}
