//! XDF1135: what has a version holds something that has none.

use super::{kennung, version_stelle};
use crate::datenfelder::beispiele::{GRUPPE_3, SCHEMA_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Value, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1135",
        name: "unversioniertes-element-enthalten",
        stufe: Stufe::Kritisch,
        versions: NUR_3,
        official: amtlich!(1135),
        message: Wording::new(
            "{element}: Version{wessen} fehlt, obwohl {ganzes} eine hat",
            "{element}: version{wessen} is missing, though {ganzes} has one",
        ),
        why: Wording::new(
            "Eine Version steht für einen festen Stand; eine Arbeitskopie darin kann sich jederzeit ändern.",
            "A version stands for a fixed state; a working copy inside it may change at any time.",
        ),
        fix: Wording::new(
            "Das enthaltene Element versionieren und in dieser Version einsetzen, oder das Ganze als Arbeitskopie führen.",
            "Give the element a version and use it in that version, or keep the whole as a working copy.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "F99000000913</x:id><x:version>1.0.0</x:version>",
                    "F99000000913</x:id>",
                )],
                passing: &[(
                    "F99000000913</x:id><x:version>1.0.0<",
                    "F99000000913</x:id><x:version>1.1.0<",
                )],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "G99000000910</x:id><x:version>1.0.0</x:version>",
                    "G99000000910</x:id>",
                )],
                passing: &[],
            },
            Example::Edited {
                base: GRUPPE_3,
                failing: &[(
                    "F99000000921</x:id><x:version>1.0.0</x:version>",
                    "F99000000921</x:id>",
                )],
                passing: &[],
            },
        ],
        // An empty version is none.
        coincides: &["XSD1203"],
        ..QS
    },
    checks: &[
        Pruefung::Feld(|feld, lage| pruefe(Objekt::Feld(feld), lage)),
        // The QS-Bericht misses a group directly below the root; of deeper ones it tells by the row.
        Pruefung::Gruppe(|gruppe, lage| {
            if !lage.qs() {
                pruefe(Objekt::Gruppe(gruppe), lage);
            }
        }),
        Pruefung::Zeile(|zeile, lage| {
            let Some(kind) = zeile.kind else { return };
            if lage.ist_wurzel || !hat_version(zeile.eltern) || hat_version(kind) {
                return;
            }
            // Where the root has a version the element itself is told of.
            if lage.qs() || !hat_version(lage.wurzel()) {
                let name = zeile.kind_kurz();
                let wessen = Value::Both(format!(" von {name}"), format!(" of {name}"));
                melde(kind, lage, wessen, ("die Gruppe", "the group").into());
            }
        }),
    ],
};

fn hat_version(objekt: Objekt<'_, '_>) -> bool {
    objekt.version().is_some_and(|version| !version.is_blank())
}

fn pruefe<'m, 'a>(objekt: Objekt<'m, 'a>, lage: &mut Lage<'_, 'm, 'a>) {
    // Where there is no identification at all, XDF1038 says so.
    let ist_benannt = lage.qs() || objekt.identifikation().is_some();
    if ist_benannt && hat_version(lage.wurzel()) && !hat_version(objekt) {
        let ganzes = kennung(lage.wurzel()).into();
        melde(objekt, lage, "".into(), ganzes);
    }
}

fn melde<'m, 'a>(
    objekt: Objekt<'m, 'a>,
    lage: &mut Lage<'_, 'm, 'a>,
    wessen: Value,
    ganzes: Value,
) {
    let is_empty = objekt.version().is_some();
    lage.melde(version_stelle(objekt), |befund| {
        let befund = if is_empty { befund.found(("leer", "empty")) } else { befund };
        let befund = befund.value("wessen", wessen).value("ganzes", ganzes);
        befund.expected(("eine Version wie »1.0.0«", "a version such as »1.0.0«"))
    });
}
