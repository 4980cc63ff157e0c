//! XZF1009 to XZF1011: the structure names another group, Verrichtung or Leistungsobjekt than the
//! digits of the key.

use super::ziffern::{GRUPPIERUNG, OBJEKT, VERRICHTUNG, Ziffern, einziger};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Text, Wording};
use std::ops::Range;
use xzufi::Leistung;

/// What the three have in common.
const WIDERSPRUCH: RuleMeta = RuleMeta {
    source: "Vorschlag: Der Schlüssel setzt sich aus 99, Leistungsgruppierung, Leistungskennung, Verrichtung und Verrichtungsdetail zusammen",
    why: Wording::new(
        "Schlüssel und Struktur meinen vermutlich verschiedene Leistungen; wer nach der einen sucht, findet den Text der anderen.",
        "Key and structure probably mean different services; people looking for one find the text of the other.",
    ),
    ..VORSCHLAG
};

pub(super) static GRUPPE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1009",
        name: "struktur-andere-gruppierung",
        message: Wording::new(
            "{element}: Struktur nennt Gruppierung {struktur}, der Schlüssel {schluessel}",
            "{element}: structure names group {struktur}, the key {schluessel}",
        ),
        fix: Wording::new(
            "Schlüssel und Leistungsgruppierung der Struktur angleichen: Die Gruppierung sind die Stellen 3 bis 5 des Schlüssels.",
            "Align key and group (»Leistungsgruppierung«) of the structure: the group is digits 3 to 5 of the key.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<code>107</code>", "<code>108</code>")],
            passing: &[("<code>107</code>", "<code> 107 </code>")],
        }],
        ..WIDERSPRUCH
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let gruppe = leistung.struktur.as_ref().and_then(|it| it.gruppierung()?.code.wert());
        vergleiche(leistung, gruppe, GRUPPIERUNG, lage);
    })],
};

pub(super) static ANDERE_VERRICHTUNG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1010",
        name: "struktur-andere-verrichtung",
        message: Wording::new(
            "{element}: Struktur nennt Verrichtung {struktur}, der Schlüssel {schluessel}",
            "{element}: structure names activity {struktur}, the key {schluessel}",
        ),
        fix: Wording::new(
            "Schlüssel und Verrichtung der Struktur angleichen: Die Verrichtung sind die Stellen 9 bis 11 des Schlüssels; führende Nullen zählen nicht.",
            "Align key and activity (»Verrichtung«) of the structure: the activity is digits 9 to 11 of the key; leading zeros do not count.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                "<code>1</code>\n          <name>Erteilung",
                "<code>11</code>\n          <name>Änderung",
            )],
            passing: &[(
                "<code>1</code>\n          <name>Erteilung",
                "<code>001</code>\n          <name>Erteilung",
            )],
        }],
        ..WIDERSPRUCH
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let verrichtung = leistung.struktur.as_ref().and_then(|it| it.verrichtung()?.code.wert());
        // A key without Verrichtung is another kind of Leistung: XZF1005 says so.
        let ist_objekt =
            einziger(leistung).is_some_and(|(_, ziffern)| ziffern.teil(VERRICHTUNG) == "000");
        if !ist_objekt {
            vergleiche(leistung, verrichtung, VERRICHTUNG, lage);
        }
    })],
};

pub(super) static ANDERES_OBJEKT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1011",
        name: "struktur-anderes-leistungsobjekt",
        message: Wording::new(
            "{element}: Struktur nennt Objekt {struktur}…, der Schlüssel {schluessel}…",
            "{element}: structure names object {struktur}…, the key {schluessel}…",
        ),
        fix: Wording::new(
            "Als Leistungsobjekt den Schlüssel angeben, der in den ersten acht Stellen gleich ist und auf 000000 endet: 99107003000000 zu 99107003001000.",
            "As object (»Leistungsobjekt«), enter the key that has the same first eight digits and ends in 000000: 99107003000000 for 99107003001000.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                ">99107003000000</x:leistungsobjektID>",
                ">99107004000000</x:leistungsobjektID>",
            )],
            passing: &[(">99107003000000</x:leistungsobjektID>", ">LH-O-3</x:leistungsobjektID>")],
        }],
        ..WIDERSPRUCH
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let objekt = leistung.struktur.as_ref().and_then(|it| it.leistungsobjekt());
        let (Some(objekt), Some((_, ziffern))) = (objekt, einziger(leistung)) else { return };
        // Other ids of a Leistungsobjekt have nothing to do with the key.
        let Some(eigene) = Ziffern::read(objekt.value.trimmed()) else { return };
        if eigene.teil(OBJEKT) != ziffern.teil(OBJEKT) {
            lage.melde(eigene.stelle(&objekt.value, OBJEKT), |befund| {
                befund
                    .value("struktur", eigene.teil(OBJEKT))
                    .value("schluessel", ziffern.teil(OBJEKT))
                    .found(eigene.teil(0..14))
                    .expected(format!("{}000000", ziffern.teil(OBJEKT)))
            });
        }
    })],
};

/// Compares a code of the structure with digits of the key, leading zeros aside.
fn vergleiche<'a>(
    leistung: &Leistung<'a>,
    code: Option<&Text<'a>>,
    stellen: Range<usize>,
    lage: &mut Lage<'_, '_, 'a>,
) {
    let (Some(text), Some((_, ziffern))) = (code, einziger(leistung)) else { return };
    let (wert, soll) = (text.trimmed(), ziffern.teil(stellen));
    let ist_zahl = !wert.is_empty() && wert.bytes().all(|byte| byte.is_ascii_digit());
    if ist_zahl && wert.trim_start_matches('0') != soll.trim_start_matches('0') {
        lage.melde(text, |befund| {
            befund
                .value("struktur", clip(wert, 8))
                .value("schluessel", soll)
                .found_text(wert)
                .expected(soll)
        });
    }
}
