//! XDF1094, XDF1095: the Default-Datenfeld, which fills what would be empty, stands in a schema or
//! group.

use crate::datenfelder::beispiele::{GRUPPE_3, SCHEMA_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static NEBEN_ANDEREN: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1094",
        name: "default-datenfeld-neben-anderen",
        stufe: Stufe::Methodisch,
        versions: NUR_3,
        official: amtlich!(1094),
        message: Wording::new(
            "{element}: Default-Datenfeld neben anderen Elementen, erlaubt nur allein",
            "{element}: default field next to other elements, allowed only on its own",
        ),
        why: Wording::new(
            "Das Default-Datenfeld hält nur den Platz frei, solange kein anderes Element vorhanden ist; danach hat es keinen Zweck mehr.",
            "The default field is only a placeholder while there is no other element; after that it serves no purpose.",
        ),
        fix: Wording::new(
            "Das Default-Datenfeld F60000000001 entfernen.",
            "Remove the default field F60000000001.",
        ),
        examples: &[Example::Edited {
            base: GRUPPE_3,
            failing: &[("F99000000922", "F60000000001")],
            passing: &[("F99000000922", "F60000000002")],
        }],
        ..QS
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        if objekt.struktur().len() > 1 {
            pruefe(objekt, lage);
        }
    })],
};

pub(super) static ALLEIN: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1095",
        name: "default-datenfeld-allein",
        stufe: Stufe::Warnung,
        versions: NUR_3,
        official: amtlich!(1095),
        message: Wording::new(
            "{element}: enthält nur das Default-Datenfeld, erwartet fachliche Felder",
            "{element}: contains only the default field, expected fields of its own",
        ),
        why: Wording::new(
            "Das Default-Datenfeld steht für einen noch fehlenden Inhalt; so werden keine fachlichen Angaben erhoben.",
            "The default field stands for content that is still missing; no actual data is collected this way.",
        ),
        fix: Wording::new(
            "Das Default-Datenfeld F60000000001 durch die benötigten Datenfelder und Datenfeldgruppen ersetzen; nur in begründeten Fällen stehen lassen.",
            "Replace the default field F60000000001 with the fields and groups that are needed; leave it only where there is a good reason.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[
                ("<x:regel>", "<!--<x:regel>"),
                (
                    LETZTE_ZEILE,
                    "--><x:struktur><x:anzahl>0:1</x:anzahl><x:enthaelt>\n<x:datenfeld><x:identifikation><x:id>F60000000001",
                ),
            ],
            passing: &[
                ("<x:regel>", "<!--<x:regel>"),
                (
                    LETZTE_ZEILE,
                    "--><x:struktur><x:anzahl>0:1</x:anzahl><x:enthaelt>\n<x:datenfeld><x:identifikation><x:id>F60000000002",
                ),
            ],
        }],
        ..QS
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        if objekt.struktur().len() == 1 {
            pruefe(objekt, lage);
        }
    })],
};

const LETZTE_ZEILE: &str = "<x:struktur><x:anzahl>0:1</x:anzahl><x:enthaelt>\n<x:datenfeld><x:identifikation><x:id>F99000000938";

const DEFAULT_DATENFELD: &str = "F60000000001";

/// Tells of the Default-Datenfeld directly in a schema or group.
fn pruefe<'m, 'a>(objekt: Objekt<'m, 'a>, lage: &mut Lage<'_, 'm, 'a>) {
    for kind in objekt.struktur().iter().filter_map(Objekt::in_zeile) {
        let (Objekt::Feld(_), Some(id)) = (kind, kind.id()) else { continue };
        if lage.umfeld.wert(Some(id)) == DEFAULT_DATENFELD {
            lage.melde(Stelle::text(id), |befund| {
                befund.found(DEFAULT_DATENFELD).expected((
                    "andere Elemente als das Default-Datenfeld",
                    "elements other than the default field",
                ))
            });
        }
    }
}
