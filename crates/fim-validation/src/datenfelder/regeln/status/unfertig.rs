//! XDF1129, XDF1130: a part of a published schema or group is still being planned or edited.

use super::{KLEINE_GRUPPE_3, KLEINES_SCHEMA_3, ist_in_veroeffentlichtem};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

/// What both rules have in common.
const UNFERTIG: RuleMeta = RuleMeta {
    stufe: Stufe::Hinweis,
    versions: NUR_3,
    why: Wording::new(
        "Was noch in Planung oder in Bearbeitung ist, kann sich ändern; auf das Veröffentlichte ist dann kein Verlass.",
        "What is still being planned or edited may change; what has been published is then not reliable.",
    ),
    fix: Wording::new(
        "Das Element fertigstellen und ihm mindestens den Freigabestatus 3 (Entwurf) geben.",
        "Finish the element and give it at least release status 3 (»Entwurf«, draft).",
    ),
    ..QS
};

const FREIGEGEBEN: &str = "<code>6</code><!--Feld-->";

pub(super) static SCHEMA: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1129",
        name: "unfertig-im-schema",
        official: amtlich!(1129),
        message: Wording::new(
            "{element}: Status »{status}«, im veröffentlichten Schema ab »Entwurf«",
            "{element}: status »{status}«, at least draft in a published schema",
        ),
        examples: &[Example::Edited {
            base: KLEINES_SCHEMA_3,
            failing: &[(FREIGEGEBEN, "<code>2</code>")],
            passing: &[],
        }],
        ..UNFERTIG
    },
    checks: &[
        Pruefung::Feld(|feld, lage| pruefe(Objekt::Feld(feld), super::SCHEMA, lage)),
        Pruefung::Gruppe(|gruppe, lage| pruefe(Objekt::Gruppe(gruppe), super::SCHEMA, lage)),
    ],
};

pub(super) static GRUPPE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1130",
        name: "unfertig-in-gruppe",
        official: amtlich!(1130),
        message: Wording::new(
            "{element}: Status »{status}«, in veröffentlichter Gruppe ab »Entwurf«",
            "{element}: status »{status}«, at least draft in a published group",
        ),
        examples: &[Example::Edited {
            base: KLEINE_GRUPPE_3,
            failing: &[(FREIGEGEBEN, "<code>1</code>")],
            passing: &[],
        }],
        ..UNFERTIG
    },
    checks: &[
        Pruefung::Feld(|feld, lage| pruefe(Objekt::Feld(feld), super::GRUPPE, lage)),
        Pruefung::Gruppe(|gruppe, lage| pruefe(Objekt::Gruppe(gruppe), super::GRUPPE, lage)),
    ],
};

/// `ganzes` is the kind of root the rule is about.
fn pruefe<'m, 'a>(objekt: Objekt<'m, 'a>, ganzes: &str, lage: &mut Lage<'_, 'm, 'a>) {
    let status = lage.umfeld.code(objekt.status());
    let name = match status {
        "1" => "in Planung",
        "2" => "in Bearbeitung",
        // The QS-Bericht compares numbers. Of missing and unknown codes another rule tells.
        _ if !lage.qs() => return,
        "" => "ohne Status",
        other if other.trim().parse::<f64>().is_ok_and(|number| number < 3.0) => other,
        _ => return,
    };
    if ist_in_veroeffentlichtem(lage, ganzes) {
        let stelle = Stelle::code(objekt.element(), objekt.status(), "freigabestatus");
        lage.melde(stelle, |befund| {
            let befund = befund.value("status", clip(name, 14)).found_text(status);
            befund.expected(("3 (Entwurf) oder höher", "3 (Entwurf) or higher"))
        });
    }
}
