//! XDF1003: a field or group stands in the message in several versions.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Value, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1003",
        name: "element-in-mehreren-versionen",
        stufe: Stufe::Warnung,
        official: amtlich!(1003),
        message: Wording::new(
            "{element}: mehrere Versionen ({versionen}), erwartet nur eine",
            "{element}: several versions ({versionen}), expected only one",
        ),
        why: Wording::new(
            "Dasselbe Element wird dann an einer Stelle anders abgefragt und geprüft als an der anderen.",
            "The same element is then requested and checked differently in different places.",
        ),
        fix: Wording::new(
            "Das Element überall in derselben Version verwenden, in der Regel in der neuesten.",
            "Use the same version of the element throughout, as a rule the latest.",
        ),
        per_place: true,
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "<x:id>F99000000921</x:id><x:version>1.0.0<",
                "<x:id>F99000000913</x:id><x:version>1.1.0<",
            )],
            passing: &[(
                "<x:id>F99000000921</x:id><x:version>1.0.0<",
                "<x:id>F99000000921</x:id><x:version>1.1.0<",
            )],
        }],
        ..QS
    },
    checks: &[
        Pruefung::Feld(|feld, lage| pruefe(Objekt::Feld(feld), lage)),
        Pruefung::Gruppe(|gruppe, lage| pruefe(Objekt::Gruppe(gruppe), lage)),
    ],
};

/// Versions that are named; there may be thousands.
const NAMED: usize = 3;

fn pruefe<'m, 'a>(objekt: Objekt<'m, 'a>, lage: &mut Lage<'_, 'm, 'a>) {
    let Some(text) = objekt.id() else { return };
    let id = lage.umfeld.wert(Some(text));
    // The root is not an element of the message. Without an id it is not known to be the same.
    if lage.ist_wurzel || id.is_empty() && !lage.qs() {
        return;
    }
    let versionen: Vec<&str> = lage.umfeld.versionen(id).take(NAMED + 1).collect();
    if versionen.len() < 2 {
        return;
    }
    let list = |none: &str| {
        let named = versionen.iter().take(NAMED);
        let named: Vec<String> = named
            .map(|version| if version.is_empty() { none.to_owned() } else { clip(version, 12) })
            .collect();
        let more = if versionen.len() > NAMED { ", …" } else { "" };
        named.join(", ") + more
    };
    let (de, en) = (list("ohne"), list("none"));
    let stelle = objekt.version().unwrap_or(text);
    lage.melde(stelle, |befund| {
        befund
            .value("versionen", Value::Both(clip(&de, 22), clip(&en, 22)))
            .found(Value::Both(de, en))
            .expected(("eine einzige Version", "a single version"))
    });
}
