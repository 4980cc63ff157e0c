//! XDF1004: an element stands twice in the same group; and how twins are found at any level.

use crate::datenfelder::beispiele::GRUPPE_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use std::collections::HashMap;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1004",
        name: "unterelement-doppelt-in-gruppe",
        stufe: Stufe::Warnung,
        official: amtlich!(1004),
        message: Wording::new(
            "{element}: {kind} in der Gruppe mehrfach, erlaubt einmal",
            "{element}: {kind} is repeated in the group, allowed once",
        ),
        why: WARUM,
        fix: Wording::new(
            "Das Element in der Gruppe nur einmal führen und die Wiederholung über die Multiplizität ausdrücken, oder für die zweite Angabe ein eigenes Element anlegen.",
            "Keep the element only once in the group and express the repetition through its multiplicity, or create a separate element for the second value.",
        ),
        examples: &[Example::Edited {
            base: GRUPPE_3,
            failing: &[
                ("F99000000922", "F99000000921"),
                ("Telefon", "E-Mail"),
                ("Telefon", "E-Mail"),
                ("Telefon", "E-Mail"),
                ("Telefon", "E-Mail"),
                (
                    "text</code></x:datentyp><x:praezisierung minLength='3' maxLength='30'",
                    "text_latin</code></x:datentyp><x:praezisierung minLength='6' maxLength='100' pattern='[^@]+@[^@]+'",
                ),
            ],
            passing: &[("F99000000922", "F99000000923")],
        }],
        ..QS
    },
    checks: &[Pruefung::Objekt(|objekt, lage| pruefe(objekt, lage, false))],
};

/// Why it matters at any level.
pub(super) const WARUM: Wording = Wording::new(
    "Stehen zwei gleiche Elemente nebeneinander, lassen sich ihre Angaben im Formular und in den Daten nicht auseinanderhalten.",
    "If the same element stands twice side by side, its values cannot be told apart in the form or in the data.",
);

/// Tells of each element that stands twice directly in a schema or group: once, however often.
pub(super) fn pruefe<'m, 'a>(objekt: Objekt<'m, 'a>, lage: &mut Lage<'_, 'm, 'a>, ist_oben: bool) {
    if lage.ist_wurzel != ist_oben {
        return;
    }
    let mut gesehen: HashMap<_, (Objekt<'m, 'a>, usize)> = HashMap::new();
    for kind in objekt.struktur().iter().filter_map(Objekt::in_zeile) {
        let Some(key) = schluessel(kind, lage) else { continue };
        let (erstes, zahl) = gesehen.entry(key).or_insert((kind, 0));
        *zahl += 1;
        if *zahl != 2 {
            continue;
        }
        let (id, version) = (clip(key.0, 16), clip(key.1.unwrap_or_default(), 16));
        let stelle = kind.id().map_or(Stelle::element(kind.element()), Stelle::text);
        let vorher = erstes.id().and_then(|id| Stelle::text(id).place());
        lage.melde(stelle, |befund| {
            let befund = befund
                .value("kind", id.clone())
                .found(format!("{id} {version}").trim_end())
                .expected(("jedes Element höchstens einmal", "every element at most once"));
            match vorher {
                Some(place) => befund.related(("steht zuerst hier", "first found here"), place),
                None => befund,
            }
        });
    }
}

/// What makes two elements the same. The QS-Bericht compares even empty ids, and tells a missing
/// version from an empty one.
fn schluessel<'m>(
    kind: Objekt<'m, '_>,
    lage: &Lage<'_, 'm, '_>,
) -> Option<(&'m str, Option<&'m str>)> {
    let umfeld = lage.umfeld;
    let id = umfeld.wert(Some(kind.id()?));
    let version = kind.version().map(|version| umfeld.wert(Some(version)));
    if lage.qs() {
        return Some((id, version));
    }
    (!id.is_empty()).then(|| (id, version.filter(|version| !version.is_empty())))
}
