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
        "Wer das Veröffentlichte nachnutzt, muss auch jedes Element darin nachnutzen können.",
        "People who reuse what is published must also be able to reuse every element in it.",
    ),
    fix: Wording::new(
        "Das Element veröffentlichen oder durch eine veröffentlichte Version ersetzen.",
        "Publish the element, or replace it with a published version.",
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
            "{element}: Veröffentlichungsdatum fehlt, obwohl das Schema eines hat",
            "{element}: date of publication is missing, although the schema has one",
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
            "{element}: Veröffentlichungsdatum fehlt, obwohl die Gruppe eines hat",
            "{element}: date of publication is missing, although the group has one",
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
            befund.expected(("ein Datum wie »2025-01-31«", "a date such as »2025-01-31«"))
        });
    }
}
