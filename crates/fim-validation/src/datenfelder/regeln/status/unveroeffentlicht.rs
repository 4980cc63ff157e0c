//! XDF1127, XDF1128: a part of a published schema or group is not published itself.

use super::{KLEINE_GRUPPE_3, KLEINES_SCHEMA_3, ist_in_veroeffentlichtem};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

/// What both rules have in common.
const UNVEROEFFENTLICHT: RuleMeta = RuleMeta {
    stufe: Stufe::Hinweis,
    versions: NUR_3,
    why: Wording::new(
        "Wer das Veröffentlichte nachnutzt, braucht auch jedes Element darin aus dem Katalog.",
        "Whoever uses what is published needs each element in it from the catalogue, too.",
    ),
    fix: Wording::new(
        "Das Element veröffentlichen oder durch eine veröffentlichte Version ersetzen.",
        "Publish the element or replace it by a published version.",
    ),
    // An empty date is no date.
    coincides: &["XSD1205"],
    ..QS
};

pub(super) static SCHEMA: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1127",
        name: "unveroeffentlicht-im-schema",
        official: amtlich!(1127),
        message: Wording::new(
            "{element}: kein Veröffentlichungsdatum, das Schema hat aber eines",
            "{element}: no date of publication, but the schema has one",
        ),
        examples: &[Example::Edited {
            base: KLEINES_SCHEMA_3,
            failing: &[(
                "<x:veroeffentlichungsdatum>2025-03-31</x:veroeffentlichungsdatum><!--Feld-->",
                "",
            )],
            passing: &[("<x:veroeffentlichungsdatum>2025-03-31</x:veroeffentlichungsdatum>", "")],
        }],
        ..UNVEROEFFENTLICHT
    },
    checks: &[
        Pruefung::Feld(|feld, lage| pruefe(Objekt::Feld(feld), super::SCHEMA, lage)),
        Pruefung::Gruppe(|gruppe, lage| pruefe(Objekt::Gruppe(gruppe), super::SCHEMA, lage)),
    ],
};

pub(super) static GRUPPE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1128",
        name: "unveroeffentlicht-in-gruppe",
        official: amtlich!(1128),
        message: Wording::new(
            "{element}: kein Veröffentlichungsdatum, die Gruppe hat aber eines",
            "{element}: no date of publication, but the group has one",
        ),
        examples: &[Example::Edited {
            base: KLEINE_GRUPPE_3,
            failing: &[(
                "<x:veroeffentlichungsdatum>2025-03-31</x:veroeffentlichungsdatum><!--Feld-->",
                "",
            )],
            passing: &[("<x:veroeffentlichungsdatum>2025-03-31</x:veroeffentlichungsdatum>", "")],
        }],
        ..UNVEROEFFENTLICHT
    },
    checks: &[
        Pruefung::Feld(|feld, lage| pruefe(Objekt::Feld(feld), super::GRUPPE, lage)),
        Pruefung::Gruppe(|gruppe, lage| pruefe(Objekt::Gruppe(gruppe), super::GRUPPE, lage)),
    ],
};

/// `ganzes` is the kind of root the rule is about.
fn pruefe<'m, 'a>(objekt: Objekt<'m, 'a>, ganzes: &str, lage: &mut Lage<'_, 'm, 'a>) {
    let datum = objekt.allgemein().and_then(|angaben| angaben.veroeffentlichungsdatum.as_ref());
    if ist_in_veroeffentlichtem(lage, ganzes) && lage.umfeld.wert(datum).is_empty() {
        let stelle = Stelle::angabe(objekt.element(), datum, "veroeffentlichungsdatum");
        lage.melde(stelle, |befund| {
            let befund = if datum.is_some() { befund.found(("leer", "empty")) } else { befund };
            befund.expected(("ein Datum, etwa 2025-03-17", "a date, such as 2025-03-17"))
        });
    }
}
