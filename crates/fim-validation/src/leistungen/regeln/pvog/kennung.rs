//! XZF1811, XZF1812: a record that cannot be told from others.

use super::LESER;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::stelle::Stelle;
use fim_core::{Element, Example, RuleMeta, Text, Wording};
use xzufi::Identifikator;

pub(super) static ID: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1811",
        name: "datensatz-ohne-kennung",
        message: Wording::new(
            "{element}: Datensatz ohne eigene Kennung",
            "{element}: record without an identifier of its own",
        ),
        why: Wording::new(
            "Beim nächsten Import lässt sich der Datensatz weder wiederfinden noch ändern oder löschen.",
            "With the next import the record can neither be found again nor changed or deleted.",
        ),
        fix: Wording::new(
            "Dem Datensatz eine Kennung geben, die über alle Lieferungen gleich bleibt.",
            "Give the record an identifier that stays the same over all deliveries.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("<x:id schemeAgencyID=\"L99999\">LH-OE-66</x:id>", "")],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "<x:id schemeAgencyID=\"L99999\">LH-OD-9</x:id>",
                    "<x:id schemeAgencyID=\"L99999\"/>",
                )],
                passing: &[],
            },
        ],
        coincides: &["XSD1005"],
        ..LESER
    },
    checks: &[
        Pruefung::Leistung(|satz, lage| ohne_id(satz.id.as_ref(), satz.element, lage)),
        Pruefung::Organisationseinheit(|satz, lage| {
            ohne_id(satz.objekt.id.as_ref(), satz.element, lage);
        }),
        Pruefung::Onlinedienst(|satz, lage| ohne_id(satz.objekt.id.as_ref(), satz.element, lage)),
        Pruefung::Spezialisierung(|satz, lage| {
            ohne_id(satz.angaben.id.as_ref(), satz.element, lage);
        }),
    ],
};

pub(super) static VERGEBER: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1812",
        name: "kennung-ohne-vergeber",
        message: Wording::new(
            "{element}: Kennung ohne Angabe, welche Redaktion sie vergibt",
            "{element}: identifier without the editorial team that assigns it",
        ),
        why: Wording::new(
            "Eindeutig ist eine Kennung erst zusammen mit der Redaktion; sonst können zwei Datensätze verschiedener Redaktionen verwechselt werden.",
            "An identifier is unique only together with the editorial team; otherwise records of two teams may be mixed up.",
        ),
        fix: Wording::new(
            "An der Kennung die Redaktion angeben (schemeAgencyID), etwa »L99999«.",
            "State the editorial team with the identifier (schemeAgencyID), such as »L99999«.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                "<x:id schemeAgencyID=\"L99999\">LH-OE-66</x:id>",
                "<x:id>LH-OE-66</x:id>",
            )],
            passing: &[],
        }],
        ..LESER
    },
    checks: &[
        Pruefung::Leistung(|satz, lage| ohne_vergeber(satz.id.as_ref(), lage)),
        Pruefung::Organisationseinheit(|satz, lage| ohne_vergeber(satz.objekt.id.as_ref(), lage)),
        Pruefung::Onlinedienst(|satz, lage| ohne_vergeber(satz.objekt.id.as_ref(), lage)),
        Pruefung::Spezialisierung(|satz, lage| ohne_vergeber(satz.angaben.id.as_ref(), lage)),
        Pruefung::Loesche(|loesche, lage| ohne_vergeber(loesche.id.as_ref(), lage)),
    ],
};

fn ohne_id<'a>(
    id: Option<&Identifikator<'a>>,
    element: Option<Element<'a>>,
    lage: &mut Lage<'_, '_, 'a>,
) {
    if id.is_none_or(|id| id.value.is_blank()) && is_delivered(lage) {
        lage.melde(Stelle::fehlt(element, "id"), |befund| {
            befund.expected(("eine Kennung", "an identifier"))
        });
    }
}

fn ohne_vergeber(id: Option<&Identifikator<'_>>, lage: &mut Lage<'_, '_, '_>) {
    let Some(id) = id.filter(|id| !id.value.is_blank()) else { return };
    if id.scheme_agency_id.as_ref().is_none_or(Text::is_blank) && is_delivered(lage) {
        lage.melde(&id.value, |befund| {
            befund
                .found_text(id.value.trimmed())
                .expected(("Kennung mit schemeAgencyID", "identifier with schemeAgencyID"))
        });
    }
}

/// A record that stands alone is on no way to the Portalverbund.
fn is_delivered(lage: &Lage<'_, '_, '_>) -> bool {
    lage.umfeld.parsed.nachricht.element.is_some()
}
