//! XDF1134: a working copy uses a released version of an element from its own Nummernkreis.

use super::{nummernkreis, version_stelle};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::status::KLEINES_SCHEMA_3;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1134",
        name: "version-in-arbeitskopie",
        stufe: Stufe::Hinweis,
        versions: NUR_3,
        official: amtlich!(1134),
        message: Wording::new(
            "{element}: Version {version} in einer Arbeitskopie, erwartet ohne Version",
            "{element}: version {version} in a working copy, expected none",
        ),
        why: Wording::new(
            "Ein rechtsnormgebundenes Element des eigenen Nummernkreises wird meist zusammen mit der Arbeitskopie fortgeschrieben; als feste Version bleibt es auf altem Stand.",
            "A legally bound element from the same number range is mostly updated together with the working copy; as a fixed version it stays as it was.",
        ),
        fix: Wording::new(
            "Statt der Version die Arbeitskopie des Elements einsetzen, sofern das Element nicht unverändert bleiben soll.",
            "Use the working copy of the element instead of the version, unless the element is to stay as it is.",
        ),
        per_place: true,
        examples: &[Example::Edited {
            base: KLEINES_SCHEMA_3,
            failing: &[(
                "<x:id>S99000000940</x:id><x:version>1.0.0</x:version>",
                "<x:id>S99000000940</x:id>",
            )],
            passing: &[
                (
                    "<x:id>S99000000940</x:id><x:version>1.0.0</x:version>",
                    "<x:id>S99000000940</x:id>",
                ),
                (
                    "<x:id>F99000000941</x:id><x:version>1.0.0</x:version>",
                    "<x:id>F99000000941</x:id>",
                ),
            ],
        }],
        ..QS
    },
    checks: &[
        Pruefung::Feld(|feld, lage| pruefe(Objekt::Feld(feld), lage)),
        Pruefung::Gruppe(|gruppe, lage| pruefe(Objekt::Gruppe(gruppe), lage)),
    ],
};

fn pruefe<'m, 'a>(objekt: Objekt<'m, 'a>, lage: &mut Lage<'_, 'm, 'a>) {
    let (umfeld, wurzel) = (lage.umfeld, lage.wurzel());
    let version = umfeld.wert(objekt.version());
    if !umfeld.wert(wurzel.version()).is_empty() || version.is_empty() {
        return;
    }
    let kreis = |objekt: Objekt<'m, 'a>| nummernkreis(umfeld.wert(objekt.id()));
    let ist_eigen = kreis(objekt) == kreis(wurzel) && (lage.qs() || !kreis(wurzel).is_empty());
    if ist_eigen && umfeld.code(objekt.schemaelementart()) == "RNG" {
        let version = clip(version, 11);
        lage.melde(version_stelle(objekt), |befund| {
            let befund = befund.value("version", version.clone()).found(version);
            befund.expected(("eine Arbeitskopie ohne Version", "a working copy without a version"))
        });
    }
}
