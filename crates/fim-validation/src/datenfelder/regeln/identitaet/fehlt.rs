//! XDF1038: an artefact has no id.

use super::{form, ziffern};
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::datenfelder::zeile::Zeile;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Value, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1038",
        name: "id-fehlt",
        stufe: Stufe::Kritisch,
        official: amtlich!(1038),
        message: Wording::new(
            "{element}: ID{wessen} fehlt, erwartet {form}",
            "{element}: ID{wessen} is missing, expected {form}",
        ),
        why: Wording::new(
            "Ohne ID lässt sich das Element weder wiederfinden noch an anderer Stelle verwenden oder in einer Regel nennen.",
            "Without an id the element cannot be found again, used elsewhere or named in a rule.",
        ),
        fix: Wording::new(
            "Das Element im Redaktionssystem mit der ID anlegen, die dort für den Nummernkreis vergeben wird.",
            "Create the element in the editorial system with the id that is assigned there for the number range.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:id>F99000000913</x:id>", "<x:id/>")],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:id>F99000000913</x:id>", "")],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("<x:id>F99000936</x:id>", "<x:id> </x:id>")],
                passing: &[],
            },
        ],
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[
        // The QS-Bericht does not look at the id of a schema.
        Pruefung::Objekt(|objekt, lage| {
            if !(lage.qs() && matches!(objekt, Objekt::Schema(_))) {
                pruefe(objekt, lage, ("", ""));
            }
        }),
        // It tells of what a group holds at the group, too, and of all there is at the root.
        Pruefung::Zeile(|zeile, lage| {
            if lage.qs() && !lage.ist_wurzel {
                pruefe_zeile(zeile, lage);
            }
        }),
        Pruefung::Baumzeile(pruefe_zeile),
        Pruefung::Baumregel(|regel, lage| {
            pruefe(Objekt::Regel(regel), lage, (" einer Regel", " of a rule"));
        }),
    ],
};

fn pruefe_zeile<'m, 'a>(zeile: Zeile<'m, 'a>, lage: &mut Lage<'_, 'm, 'a>) {
    let name = zeile.kind_kurz();
    let wessen = (format!(" von {name}"), format!(" of {name}"));
    match zeile.kind {
        Some(kind) => pruefe(kind, lage, (&wessen.0, &wessen.1)),
        // A row that holds nothing holds no id.
        None => lage.melde(Stelle::element(zeile.struktur.element), |befund| {
            let expected = ("ein Datenfeld oder eine Datenfeldgruppe", "a field or a group");
            let befund = befund.value("wessen", Value::from((&*wessen.0, &*wessen.1)));
            befund.value("form", expected).found(("leer", "empty")).expected(expected)
        }),
    }
}

/// `wessen` is empty where the finding is told at the artefact itself.
fn pruefe<'m, 'a>(objekt: Objekt<'m, 'a>, lage: &mut Lage<'_, 'm, 'a>, wessen: (&str, &str)) {
    let id = objekt.id();
    if !lage.umfeld.wert(id).is_empty() {
        return;
    }
    let stelle = match objekt.identifikation() {
        Some(own) => Stelle::angabe(own.element, id, "id"),
        None => Stelle::fehlt(objekt.element(), "identifikation"),
    };
    let form = form(&objekt.buchstabe().to_string(), ziffern(lage));
    lage.melde(stelle, |befund| {
        let befund = if id.is_some() { befund.found(("leer", "empty")) } else { befund };
        befund.value("wessen", Value::from(wessen)).value("form", form.clone()).expected(form)
    });
}
