//! XZF1005, XZF1007, XZF1008: what the structure of a Leistung says it is made of.

use super::katalog::STRUKTUR_VERRICHTUNG;
use super::ziffern::{Art, VERRICHTUNG, einziger};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::{BELEGT, VORSCHLAG};
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Value, Wording};
use xzufi::Leistungsstruktur;

const MIT_VERRICHTUNG: &str = "xsi:type=\"x:LeistungsstrukturObjektMitVerrichtung\"";
const MIT_DETAIL: &str = "xsi:type=\"x:LeistungsstrukturObjektMitVerrichtungUndDetail\"";
const ENDE_VERRICHTUNG_22: &str = "</x:verrichtungLeiKa>";

pub(super) static ART: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1005",
        name: "leistungsschluessel-gegen-struktur",
        source: "FIM-Portal OpenAPI 0.24.0 (LeistungsTyp: lo, lov, lovd); Vorschlag: Stellen 9–14 des Schlüssels sagen dasselbe",
        message: Wording::new(
            "{element}: laut Schlüssel {schluessel}, laut Struktur {struktur}",
            "{element}: {schluessel} by its key, {struktur} by its structure",
        ),
        why: Wording::new(
            "Schlüssel und Struktur meinen verschiedene Leistungen; Portale ordnen den Text dann falsch ein.",
            "Key and structure mean different services; portals will then put the text in the wrong place.",
        ),
        fix: Wording::new(
            "Den Schlüssel der gemeinten Leistung eintragen oder die Art der Struktur ändern. Endet der Schlüssel auf 000000, ist es nur das Leistungsobjekt; endet er auf 000, hat es eine Verrichtung; sonst auch ein Detail.",
            "Enter the key of the service that is meant, or change the kind of structure. A key that ends in 000000 is a mere object; one that ends in 000 has an activity; any other has a detail as well.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<code>99107003001000</code>", "<code>99107003001002</code>")],
            passing: &[
                ("<code>99107003001000</code>", "<code>99107003001002</code>"),
                (MIT_VERRICHTUNG, MIT_DETAIL),
                (
                    ENDE_VERRICHTUNG_22,
                    "</x:verrichtungLeiKa><x:verrichtungsdetail languageCode=\"de\">für Vereine</x:verrichtungsdetail>",
                ),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let Some(struktur) = leistung.struktur.as_deref() else { return };
        let (Some((text, ziffern)), Some(art)) = (einziger(leistung), art_of(struktur)) else {
            return;
        };
        if ziffern.art() != art {
            lage.melde(ziffern.stelle(text, VERRICHTUNG.start..14), |befund| {
                befund
                    .value("schluessel", wort(ziffern.art()))
                    .value("struktur", wort(art))
                    .found(ziffern.teil(0..14))
                    .expected(erwartet(art))
            });
        }
    })],
};

pub(super) static OHNE_VERRICHTUNG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1007",
        name: "struktur-ohne-verrichtung",
        source: "FIM-Portal OpenAPI 0.24.0 (LeistungsstrukturObjektMitVerrichtung: verrichtung 1..1)",
        message: Wording::new(
            "{element}: Struktur mit Verrichtung, aber keine Verrichtung angegeben",
            "{element}: structure with an activity, but no activity is given",
        ),
        why: Wording::new(
            "Was die Behörde tut, gehört zur Leistung; ohne diese Angabe kann das FIM-Portal den Eintrag nicht lesen.",
            "What the authority does is part of the service; without it, the FIM portal cannot read the entry.",
        ),
        fix: Wording::new(
            "Die Verrichtung aus der Liste des Katalogs angeben, etwa 1 (Erteilung), oder die Struktur als bloßes Leistungsobjekt führen.",
            "Give the activity (»Verrichtung«) from the list of the catalogue, such as 1 (»Erteilung«), or make the structure a mere object.",
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

pub(super) static OHNE_DETAIL: Rule<Pruefung> = Rule {
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
            "Erst das Detail sagt, welcher Fall gemeint ist, etwa »als Hauptwohnsitz«; ohne es gleicht der Eintrag dem ohne Detail.",
            "Only the detail says which case is meant, such as »als Hauptwohnsitz« (as main residence); without it the entry equals the one without detail.",
        ),
        fix: Wording::new(
            "Das Verrichtungsdetail als Text eintragen oder die Struktur ohne Detail führen.",
            "Enter the detail of the activity (»Verrichtungsdetail«) as text, or make it a structure without detail.",
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

fn art_of(struktur: &Leistungsstruktur<'_>) -> Option<Art> {
    match struktur.typ()? {
        "LeistungsstrukturObjekt" => Some(Art::Objekt),
        "LeistungsstrukturObjektMitVerrichtung" => Some(Art::Verrichtung),
        "LeistungsstrukturObjektMitVerrichtungUndDetail" => Some(Art::Detail),
        _ => None,
    }
}

fn wort(art: Art) -> Value {
    Value::from(match art {
        Art::Objekt => ("nur Objekt", "mere object"),
        Art::Verrichtung => ("mit Verrichtung", "with activity"),
        Art::Detail => ("mit Verrichtungsdetail", "with detail"),
    })
}

fn erwartet(art: Art) -> Value {
    Value::from(match art {
        Art::Objekt => ("Stellen 9–14 sind 000000", "digits 9–14 are 000000"),
        Art::Verrichtung => (
            "Stellen 9–11 nennen die Verrichtung, 12–14 sind 000",
            "digits 9–11 name the activity, 12–14 are 000",
        ),
        Art::Detail => ("Stellen 12–14 nennen das Detail", "digits 12–14 name the detail"),
    })
}
