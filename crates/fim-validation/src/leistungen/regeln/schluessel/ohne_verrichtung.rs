//! XZF1007: a structure with a Verrichtung that names none.

use super::struktur::art_of;
use super::verrichtung::STRUKTUR_VERRICHTUNG;
use super::ziffern::Art;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1007",
        name: "struktur-ohne-verrichtung",
        source: "FIM-Portal OpenAPI 0.24.0 (LeistungsstrukturObjektMitVerrichtung: verrichtung 1..1)",
        message: Wording::new(
            "{element}: Struktur mit Verrichtung, aber keine Verrichtung angegeben",
            "{element}: structure with an activity, but no activity is given",
        ),
        why: Wording::new(
            "Was die Behörde tut, gehört zur Leistung; ohne diese Angabe kann das FIM-Portal den Datensatz nicht lesen.",
            "What the authority does is part of the service; without it, the FIM portal cannot read the record.",
        ),
        fix: Wording::new(
            "Die Verrichtung aus der Liste des Katalogs angeben, etwa 1 (Erteilung), oder die Struktur als bloßes Leistungsobjekt führen.",
            "Enter the activity (»Verrichtung«) from the list of the catalogue, such as 1 (»Erteilung«), or change the structure to an object only.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(STRUKTUR_VERRICHTUNG, "")],
            passing: &[],
        }],
        coincides: &["XSD1005"],
        ..BELEGT
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let Some(struktur) = leistung.struktur.as_deref() else { return };
        let braucht = matches!(art_of(struktur), Some(Art::Verrichtung | Art::Detail));
        if braucht && struktur.verrichtung().is_none() {
            lage.melde(Stelle::fehlt(struktur.element, "verrichtung"), |befund| {
                befund.expected(("eine Verrichtung", "an activity"))
            });
        }
    })],
};
