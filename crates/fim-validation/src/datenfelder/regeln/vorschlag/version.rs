//! XDF9010: a version that is not written as the standard has it.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9010",
        name: "version-falsch-gebildet",
        source: "Vorschlag: XDatenfelder 3.0.0 schreibt Versionen mit drei Zahlen, XDatenfelder 2.0 mit zwei",
        message: Wording::new(
            "{element}: Version »{version}«, erwartet eine Form wie »{muster}«",
            "{element}: version »{version}«, expected a form like »{muster}«",
        ),
        why: Wording::new(
            "In dieser Form wird die Version womöglich nicht eingelesen, und Verweise auf sie gehen ins Leere.",
            "In this form the version may not be read on import, and references to it may lead nowhere.",
        ),
        fix: Wording::new(
            "Die Version nur mit Ziffern und Punkten schreiben, wie in »{muster}«; Arbeitskopien haben keine Version.",
            "Write the version with digits and dots only, as in »{muster}«; working copies have no version.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:id>F99000000937</x:id><x:version>1.0.0<",
                    "<x:id>F99000000937</x:id><x:version>1.0<",
                )],
                passing: &[(
                    "<x:id>F99000000937</x:id><x:version>1.0.0<",
                    "<x:id>F99000000937</x:id><x:version>12.0.1<",
                )],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[(
                    "<x:id>F99000933</x:id><x:version>1.0<",
                    "<x:id>F99000933</x:id><x:version>V1.0<",
                )],
                passing: &[(
                    "<x:id>F99000933</x:id><x:version>1.0<",
                    "<x:id>F99000933</x:id><x:version>2.13<",
                )],
            },
        ],
        coincides: &["XSD1203"],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        let Some(text) = objekt.version() else { return };
        let version = lage.umfeld.wert(Some(text));
        let (teile, muster) = if lage.v2() { (2, "1.0") } else { (3, "1.0.0") };
        let ist_zahl = |teil: &str| !teil.is_empty() && teil.bytes().all(|b| b.is_ascii_digit());
        let passt = version.split('.').count() == teile && version.split('.').all(ist_zahl);
        if !version.is_empty() && !passt {
            lage.melde(text, |befund| {
                befund
                    .value("version", clip(version, 16))
                    .value("muster", muster)
                    .found(clip(version, 80))
                    .expected(muster)
            });
        }
    })],
};
