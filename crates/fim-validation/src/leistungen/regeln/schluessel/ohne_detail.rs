//! XZF1008: a structure with a Verrichtungsdetail that has no text.

use super::struktur::{MIT_DETAIL, MIT_VERRICHTUNG, art_of};
use super::ziffern::Art;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_23;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1008",
        name: "struktur-ohne-verrichtungsdetail",
        stufe: Stufe::Methodisch,
        source: "FIM-Portal OpenAPI 0.24.0 (LeistungsTyp lovd: Leistungsobjekt mit Verrichtung und Detail)",
        message: Wording::new(
            "{element}: Struktur mit Verrichtungsdetail, aber kein Detail angegeben",
            "{element}: structure with a detail of the activity, but no detail is given",
        ),
        why: Wording::new(
            "Erst das Detail sagt, welcher Fall gemeint ist, etwa »als Hauptwohnsitz«; ohne es ist die Leistung nicht von der ohne Detail zu unterscheiden.",
            "Only the detail says which case is meant, such as »als Hauptwohnsitz« (as main residence); without it, the service cannot be told from the one without a detail.",
        ),
        fix: Wording::new(
            "Das Verrichtungsdetail als Text eintragen oder die Struktur in eine ohne Detail ändern.",
            "Enter the detail of the activity (»Verrichtungsdetail«) as text, or change the structure to one without a detail.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[
                (MIT_VERRICHTUNG, MIT_DETAIL),
                (">99107003001000</x:referenz", ">99107003001002</x:referenz"),
            ],
            passing: &[
                (MIT_VERRICHTUNG, MIT_DETAIL),
                (">99107003001000</x:referenz", ">99107003001002</x:referenz"),
                (
                    "</x:verrichtungLeika>",
                    "</x:verrichtungLeika><x:verrichtungsdetail languageCode=\"de\">für Vereine</x:verrichtungsdetail>",
                ),
            ],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let Some(struktur) = leistung.struktur.as_deref() else { return };
        let hat_detail = struktur.verrichtungsdetail.iter().any(|text| !text.value.is_blank());
        if art_of(struktur) == Some(Art::Detail) && !hat_detail {
            lage.melde(Stelle::fehlt(struktur.element, "verrichtungsdetail"), |befund| {
                befund.expected(("ein Verrichtungsdetail als Text", "a detail of the activity"))
            });
        }
    })],
};
