//! XDF9019: a legal basis without text.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_3;
use crate::engine::Rule;
use fim_core::{Element, Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9019",
        name: "handlungsgrundlage-leer",
        stufe: Stufe::Hinweis,
        // In 2.0 the element must stand, empty or not.
        versions: NUR_3,
        source: "Vorschlag: Ein leerer Bezug nennt keine Handlungsgrundlage",
        message: Wording::new(
            "{element}: Bezug ohne Text, erwartet eine Handlungsgrundlage",
            "{element}: reference without text, expected a legal basis",
        ),
        why: Wording::new(
            "Der leere Bezug sieht aus wie eine Angabe und ist keine.",
            "The empty reference looks like an entry but is none.",
        ),
        fix: Wording::new(
            "Die Handlungsgrundlage eintragen, etwa »§ 3 BMG«, oder den Bezug entfernen.",
            "Enter the legal basis, such as »§ 3 BMG«, or remove the reference (»Bezug«).",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("<x:bezug>§ 7 StrG</x:bezug>", "<x:bezug>§ 7 StrG</x:bezug><x:bezug/>")],
            passing: &[(
                "<x:bezug>§ 7 StrG</x:bezug>",
                "<x:bezug>§ 7 StrG</x:bezug><x:bezug>§ 8 StrG</x:bezug>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Bezug(|bezug, lage| {
        let eltern = bezug.element.and_then(Element::parent);
        let ist_zeile = eltern.is_some_and(|eltern| eltern.name() == "struktur");
        if bezug.wortlaut.is_blank() && (ist_zeile || !ist_amtlich(lage)) {
            lage.melde(&bezug.wortlaut, |befund| {
                befund
                    .found(("leer", "empty"))
                    .expected(("eine Handlungsgrundlage", "a legal basis"))
            });
        }
    })],
};

/// True where an official message misses the legal basis of this artefact (1006, 1051, 1052, 1101).
fn ist_amtlich(lage: &Lage<'_, '_, '_>) -> bool {
    let objekt = lage.objekt;
    let fehlt = objekt.bezug().iter().all(|bezug| bezug.wortlaut.is_blank());
    let verlangt = match objekt {
        Objekt::Schema(_) => true,
        Objekt::Gruppe(_) | Objekt::Feld(_) => {
            matches!(lage.umfeld.code(objekt.schemaelementart()), "RNG" | "HAR")
        }
        Objekt::Steckbrief(brief) => {
            matches!(lage.umfeld.wert(brief.ist_abstrakt.as_ref()), "false" | "0")
        }
        Objekt::Regel(_) => false,
    };
    fehlt && verlangt
}
