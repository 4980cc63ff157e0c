//! XDF1118: an element of a choice is not there at most once.

use super::ist_auswahl;
use crate::datenfelder::beispiele::{GRUPPE_3, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::datenfelder::zeile::{Anzahl, anzahl};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1118",
        name: "multiplizitaet-in-auswahlgruppe",
        stufe: Stufe::Kritisch,
        versions: NUR_3,
        official: amtlich!(1118),
        message: Wording::new(
            "{element}: Multiplizität »{anzahl}« von {kind}, in Auswahl nur »0:1«",
            "{element}: multiplicity »{anzahl}« of {kind}, in a choice only »0:1«",
        ),
        why: Wording::new(
            "In einer Auswahlgruppe wird eines von mehreren Unterelementen gewählt; jedes einzelne kann also fehlen und kommt höchstens einmal vor.",
            "In a choice group one of several sub-elements is chosen; so each of them may be absent and occurs at most once.",
        ),
        fix: Wording::new(
            "Bei {kind} die Multiplizität »0:1« eintragen; soll es sich wiederholen, die ganze Auswahlgruppe wiederholbar machen.",
            "Enter the multiplicity »0:1« for {kind}; if it is to be repeated, make the choice group as a whole repeatable.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:anzahl>0:1</x:anzahl><x:enthaelt>\n<x:datenfeld><x:identifikation><x:id>F99000000921",
                    "<x:anzahl>1:1</x:anzahl><x:enthaelt>\n<x:datenfeld><x:identifikation><x:id>F99000000921",
                )],
                passing: &[("<x:anzahl>0:1</x:anzahl>", "<x:anzahl>1:1</x:anzahl>")],
            },
            Example::Edited {
                base: GRUPPE_3,
                failing: &[
                    (
                        "RNG</code></x:schemaelementart>",
                        "RNG</code></x:schemaelementart><x:art><code>X</code></x:art>",
                    ),
                    ("<x:anzahl>1:1</x:anzahl>", "<x:anzahl>0:1</x:anzahl>"),
                ],
                passing: &[
                    (
                        "RNG</code></x:schemaelementart>",
                        "RNG</code></x:schemaelementart><x:art><code>X</code></x:art>",
                    ),
                    ("<x:anzahl>1:1</x:anzahl>", "<x:anzahl>0:1</x:anzahl>"),
                    ("<x:anzahl>1:1</x:anzahl>", "<x:anzahl>0:1</x:anzahl>"),
                ],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Zeile(|zeile, lage| {
        // The QS-Bericht forgets a group that is the root.
        if lage.qs() && lage.ist_wurzel || !ist_auswahl(zeile.eltern, lage.umfeld) {
            return;
        }
        let text = lage.umfeld.wert(zeile.anzahl_text());
        let Some(Anzahl { min, max }) = anzahl(text) else { return };
        if (min, max) != ("0", Some("1")) {
            lage.melde(zeile.anzahl_stelle(), |befund| {
                befund
                    .value("anzahl", clip(text, 5))
                    .value("kind", clip(&zeile.kind_kurz(), 12))
                    .found(clip(text, 40))
                    .expected("0:1")
            });
        }
    })],
};
