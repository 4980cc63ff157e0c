//! XDF1116: an element that is no longer in force is used.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1116",
        name: "inaktives-unterelement",
        stufe: Stufe::Warnung,
        official: amtlich!(1116),
        message: Wording::new(
            "{element}: {kind} ist inaktiv und sollte ersetzt werden",
            "{element}: {kind} is inactive and should be replaced",
        ),
        why: Wording::new(
            "Ein inaktives Element wird nicht mehr gepflegt; spätere Änderungen, etwa der Rechtslage, fehlen darin.",
            "An inactive element is no longer maintained; later changes, such as to the law, are missing from it.",
        ),
        fix: Wording::new(
            "{kind} durch ein anderes Element oder durch eine Version ersetzen, die nicht inaktiv ist; nur in begründeten Fällen weiterverwenden.",
            "Replace {kind} with another element or with a version that is not inactive; keep it only where there is a good reason.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:bezug>§ 3 StrG</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>6",
                    "<x:bezug>§ 3 StrG</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>7",
                )],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[(
                    "<x:bezug>§ 5 StrG</x:bezug><x:status><code>aktiv",
                    "<x:bezug>§ 5 StrG</x:bezug><x:status><code>inaktiv",
                )],
                passing: &[("<code>aktiv", "<code>inaktiv")],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Zeile(|zeile, lage| {
        let Some(kind) = zeile.kind else { return };
        let (inaktiv, found) =
            if lage.v2() { ("inaktiv", "inaktiv") } else { ("7", "7 (inaktiv)") };
        let status = kind.status();
        if lage.umfeld.code(status) == inaktiv {
            lage.melde(Stelle::code(kind.element(), status, "freigabestatus"), |befund| {
                befund.value("kind", zeile.kind_kurz()).found(found).expected((
                    "ein Element, das nicht inaktiv ist",
                    "an element that is not inactive",
                ))
            });
        }
    })],
};
