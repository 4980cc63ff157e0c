//! XDF1039: an id is not made of a letter and digits as it should be.

use super::{form, ist_id, ziffern};
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1039",
        name: "id-falsch-gebildet",
        stufe: Stufe::Kritisch,
        official: amtlich!(1039),
        message: Wording::new(
            "{element}: {wessen} »{id}«, erwartet {form}",
            "{element}: {wessen} »{id}«, expected {form}",
        ),
        why: Wording::new(
            "Art und Nummernkreis eines Elements werden aus der ID gelesen; in anderer Form wird sie beim Austausch nicht erkannt.",
            "The kind and number range of an element are read from its id; in any other form it is not recognised on exchange.",
        ),
        fix: Wording::new(
            "Die ID so eintragen, wie das Redaktionssystem sie vergeben hat: {form}, ohne Leerzeichen.",
            "Enter the id as the editorial system has assigned it: {form}, without spaces.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:id>F99000000913</x:id>", "<x:id>F99000913</x:id>")],
                passing: &[("<x:id>F99000000913</x:id>", "<x:id> F99000000913 </x:id>")],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:id>D99000000901</x:id>", "<x:id>D99-0901</x:id>")],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("<x:id>C99000901</x:id>", "<x:id>C99000901V1</x:id>")],
                passing: &[("<x:id>C99000901</x:id>", "<x:id>C99000901V1.0</x:id>")],
            },
        ],
        ..QS
    },
    checks: &[
        Pruefung::Objekt(|objekt, lage| {
            // The QS-Bericht wants 11 digits of a root group of XDatenfelder 2, though it has 8.
            let is_group = lage.qs() && lage.ist_wurzel && matches!(objekt, Objekt::Gruppe(_));
            let digits = if is_group { 11 } else { ziffern(lage) };
            pruefe(objekt.id(), lage, ("ID", "ID"), (&objekt.buchstabe().to_string(), digits));
        }),
        Pruefung::Schema(|schema, lage| {
            let steckbrief = schema.dokumentsteckbrief.as_ref();
            let id = steckbrief.and_then(|steckbrief| steckbrief.id.as_ref());
            pruefe(
                id,
                lage,
                ("Dokumentsteckbrief-ID", "document profile ID"),
                ("D", ziffern(lage)),
            );
        }),
        Pruefung::Relation(|relation, lage| {
            let id = relation.objekt.as_ref().and_then(|ziel| ziel.id.as_ref());
            pruefe(id, lage, ("Relationsziel", "target ID"), ("S/F/G/D", 11));
        }),
        Pruefung::Codeliste(|liste, lage| {
            let id = liste.identifikation.as_ref().and_then(|own| own.id.as_ref());
            if !ist_listen_id(lage.umfeld.wert(id)) {
                pruefe(id, lage, ("ID", "ID"), ("C", 8));
            }
        }),
    ],
};

/// Looks at an id that is there: whose it is, the letters it may start with, the number of digits.
fn pruefe<'a>(
    id: Option<&Text<'a>>,
    lage: &mut Lage<'_, '_, 'a>,
    wessen: (&str, &str),
    (letters, digits): (&str, usize),
) {
    let Some(text) = id else { return };
    let id = lage.umfeld.wert(Some(text));
    if id.is_empty() || ist_id(id, &letters.replace('/', ""), digits) {
        return;
    }
    let form = form(letters, digits);
    // The names of code lists take more room.
    let room = if letters == "C" { 11 } else { 12 };
    let (found, id) = (clip(id, 40), clip(id, room));
    lage.melde(text, |befund| {
        let befund = befund.value("wessen", wessen).value("id", id).value("form", form.clone());
        befund.found(found).expected(form)
    });
}

/// The id of a code list may end in its version: `C12345678V1.0`.
fn ist_listen_id(id: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let Some((id, version)) = id.split_once('V') else { return ist_id(id, "C", 8) };
    let parts = version.split_once('.');
    ist_id(id, "C", 8) && parts.is_some_and(|(a, b)| is_number(a) && is_number(b))
}
